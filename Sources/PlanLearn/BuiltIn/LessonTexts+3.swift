// Made from Samples/lessons/03-when.lesson by a test run with PLANQ_RECORD=1.

extension LessonTexts {
  static let lesson3 = #"""
    # Lesson 3: when a task is done.
    lesson: when
    title: When it is to be done
    title.vi: Thời gian thực hiện
    goal: Asks which tasks fall in a year, and knows which cannot be placed.
    goal.vi: Hỏi được nhiệm vụ theo năm và biết nhiệm vụ nào chưa xác định được.
    minutes: 5

    == read
    text: Each task has a timeframe. The plan writes it in words; the program reads
      the words as a span of days of one kind (kept in timeframe.kind):

        ongoing   Thường xuyên                           1 task
        from      Năm 2024 và các năm tiếp theo         25 tasks
        until     Trước ngày 15/11/2025                 none here
        event     Khi tiến hành sơ kết, tổng kết …       1 task
        unstated  (the plan says nothing)                4 tasks

      from has no end ("Đến năm 2025 và các năm tiếp theo" is among them); an
      event waits for something to happen.
    text.vi: Mỗi nhiệm vụ có thời gian thực hiện (timeframe). Kế hoạch ghi bằng lời;
      máy đọc lời ghi đó thành một khoảng ngày và xếp loại (timeframe.kind):

        ongoing   Thường xuyên                           1 nhiệm vụ
        from      Năm 2024 và các năm tiếp theo         25 nhiệm vụ
        until     Trước ngày 15/11/2025                 ở đây không có
        event     Khi tiến hành sơ kết, tổng kết …       1 nhiệm vụ
        unstated  (Kế hoạch không nêu)                   4 nhiệm vụ

      Loại from không có ngày kết thúc (gồm cả "Đến năm 2025 và các năm tiếp
      theo"); loại event chờ một sự kiện diễn ra.

    == ask
    text: A dot leads from a column to a part of it: timeframe.kind is the kind of
      the timeframe. This shows the task that is done all the time:

        tasks where timeframe.kind = "ongoing" show id, timeframe

      Before writing, chị Hạnh wants to know for which tasks the plan states no
      time at all. (Wanted: the column id.)
    text.vi: Dấu chấm dẫn từ một cột đến một phần của cột đó: timeframe.kind là loại
      thời gian. Câu sau hiện nhiệm vụ thực hiện thường xuyên:

        tasks where timeframe.kind = "ongoing" show id, timeframe

      Trước khi viết báo cáo, chị Hạnh muốn biết những nhiệm vụ nào Kế hoạch
      không nêu thời gian. (Cần cột id.)
    solution: tasks where timeframe.kind = "unstated" show id
    also: tasks where timeframe is missing show id, title
    also: tasks where timeframe.kind = "unstated"
    wrong: tasks where timeframe.kind = "event" show id
    wrong: tasks where timeframe.kind = "ongoing" show id
    hint: The step before lists the kinds.
    hint.vi: Bước trước đã liệt kê các loại.
    hint: Take the example and put another kind into the quotes.
    hint.vi: Lấy câu ví dụ và thay loại khác vào trong ngoặc kép.
    hint: tasks where timeframe.kind = "un____" show id
    hint.vi: tasks where timeframe.kind = "un____" show id
    explain: Four: III.2.d, III.5.a.4, III.9.1 and III.9.2. They name no lead agency
      either.
    explain.vi: Bốn nhiệm vụ: III.2.d, III.5.a.4, III.9.1, III.9.2. Các nhiệm vụ này cũng
      không ghi cơ quan chủ trì.

    == mend
    text: A timeframe is a span, so it is not equal to a year: it touches the year
      or not. The word for this is overlaps. For the years 2026 to 2030:

        tasks where timeframe overlaps 2026..2030 show id

      Anh Quang wanted the tasks that fall, at least in part, in 2025. Mend his
      query. (Wanted: the column id.)
    text.vi: Thời gian thực hiện là một khoảng, nên không thể "bằng" một năm, mà chỉ có
      phần nào rơi vào năm đó hay không. Từ dùng ở đây là overlaps. Ví dụ, giai
      đoạn 2026-2030:

        tasks where timeframe overlaps 2026..2030 show id

      Anh Quang muốn xem các nhiệm vụ có thời gian rơi vào năm 2025, dù chỉ một
      phần. Hãy sửa giúp anh. (Cần cột id.)
    broken: tasks where timeframe = 2025 show id
    solution: tasks where timeframe overlaps 2025 show id
    also: tasks where timeframe overlaps 2025
    also: tasks where timeframe overlaps 2025-01-01..2025-12-31 show id
    wrong: tasks where timeframe.kind = "from" show id
    wrong: tasks show id
    hint: Read the error: it shows how to write it.
    hint.vi: Đọc báo lỗi: máy nêu cách viết đúng.
    hint: One word takes the place of the sign =.
    hint.vi: Thay dấu = bằng một từ.
    hint: tasks where timeframe over____ 2025 show id
    hint.vi: tasks where timeframe over____ 2025 show id
    explain: 26 tasks. The note below the table speaks of 5 more that are undecided:
      the one that waits for an event, and the four without a time.
    explain.vi: 26 nhiệm vụ. Ghi chú dưới bảng nêu thêm 5 nhiệm vụ chưa xác định được: một
      nhiệm vụ chờ sự kiện và bốn nhiệm vụ không nêu thời gian.

    == ask
    text: The plan was issued on 22/7/2024. What is ongoing, or runs to 2025 and
      after, begins that day; "Năm 2024 và các năm tiếp theo" begins on
      1/1/2024. Where the whole of a time is meant, and not just some of it, the
      word is covers:

        tasks where timeframe covers 2026 show id

      Chị Hạnh asks which tasks span the whole of 2024. (Wanted: the column id.)
    text.vi: Kế hoạch ban hành ngày 22/7/2024. Việc thường xuyên hoặc "đến năm 2025 và
      các năm tiếp theo" tính từ ngày đó; "Năm 2024 và các năm tiếp theo" tính
      từ 1/1/2024. Muốn hỏi trọn cả năm chứ không phải một phần thì dùng từ
      covers:

        tasks where timeframe covers 2026 show id

      Chị Hạnh hỏi: những nhiệm vụ nào kéo dài trọn năm 2024? (Cần cột id.)
    solution: tasks where timeframe covers 2024 show id
    also: tasks where timeframe covers 2024
    also: tasks where timeframe covers 2024-01-01..2024-12-31 show id
    wrong: tasks where timeframe overlaps 2024 show id
    wrong: tasks where timeframe.kind = "from" show id
    hint: The example asks of 2026.
    hint.vi: Câu ví dụ hỏi về năm 2026.
    hint: tasks, where, timeframe, covers, the year.
    hint.vi: tasks, where, timeframe, covers, năm.
    hint: tasks where timeframe cov____ 2024 show id
    hint.vi: tasks where timeframe cov____ 2024 show id
    explain: 23. III.1.a, III.2.a and III.2.b began on 22/7/2024: they overlap 2024 but
      do not cover it.
    explain.vi: 23 nhiệm vụ. III.1.a, III.2.a, III.2.b tính từ 22/7/2024 nên chỉ rơi một
      phần vào năm 2024 (overlaps), không trọn năm (covers).

    == choose
    text: III.1.b, praise and reward, is yours and Sở Nội vụ's. Its timeframe is an
      event:

        Khi tiến hành sơ kết, tổng kết Nghị quyết

      You ask for tasks where timeframe overlaps 2025. What holds for III.1.b?
    text.vi: III.1.b, về khen thưởng, do Sở LĐTBXH và Sở Nội vụ chủ trì. Thời gian là
      một sự kiện:

        Khi tiến hành sơ kết, tổng kết Nghị quyết

      Bạn hỏi tasks where timeframe overlaps 2025. Với III.1.b, những câu nào
      đúng?
    right: It is left out, and the note counts it as undecided.
    right.vi: Không có trong bảng, nhưng ghi chú tính vào số chưa xác định được.
    because: The plan does not say in which year the event falls, and the program does
      not guess.
    because.vi: Kế hoạch không nói sự kiện diễn ra năm nào, và máy không đoán.
    wrong: It is left out, so nothing is to be done for it in 2025.
    wrong.vi: Không có trong bảng, nên năm 2025 không phải làm gì.
    because: Left out as undecided does not mean no.
    because.vi: Chưa xác định được không có nghĩa là không.
    right: Before the report, somebody has to ask when the review is held.
    right.vi: Trước khi báo cáo, cần hỏi thời điểm sơ kết, tổng kết.
    because: Only somebody who knows the date can decide what the plan leaves open.
    because.vi: Chỉ người nắm được ngày mới quyết định được điều Kế hoạch để ngỏ.
    wrong: It counts as ongoing.
    wrong.vi: Được tính là thường xuyên.
    because: ongoing is a kind of its own: Thường xuyên.
    because.vi: ongoing là loại khác: Thường xuyên.
    hint: Recall the note below the table two steps ago.
    hint.vi: Nhớ lại ghi chú dưới bảng ở hai bước trước.
    hint: Undecided is neither yes nor no.
    hint.vi: Chưa xác định được không phải là có, cũng không phải là không.
    hint: Two are right, and one of them tells you to ask somebody.
    hint.vi: Có hai câu đúng, trong đó một câu khuyên bạn hỏi lại.

    == ask
    text: Some tasks have no end but a milestone: a date by which a first result is
      due, as in "Đến năm 2025 và các năm tiếp theo". The dot leads to it too;
      others lack it:

        tasks where timeframe.milestone = 2030 show id

      For the report on 2025, chị Hạnh asks which tasks have a milestone in that
      year. (Wanted: the column id.)
    text.vi: Có nhiệm vụ không có ngày kết thúc nhưng có mốc phải đạt kết quả bước đầu,
      như "Đến năm 2025 và các năm tiếp theo". Dùng dấu chấm để hỏi mốc
      (milestone); nhiệm vụ khác không có mốc:

        tasks where timeframe.milestone = 2030 show id

      Để báo cáo năm 2025, chị Hạnh hỏi những nhiệm vụ nào có mốc trong năm đó.
      (Cần cột id.)
    solution: tasks where timeframe.milestone = 2025 show id
    also: tasks where timeframe.milestone is not missing
    also: tasks where timeframe.milestone = 2025-12-31 show id
    wrong: tasks where timeframe covers 2025 show id
    wrong: tasks where timeframe.milestone = 2030 show id
    hint: The example asks of 2030.
    hint.vi: Câu ví dụ hỏi về năm 2030.
    hint: tasks, where, timeframe.milestone, =, the year.
    hint.vi: tasks, where, timeframe.milestone, dấu =, năm.
    hint: tasks where timeframe.mile____ = 2025 show id
    hint.vi: tasks where timeframe.mile____ = 2025 show id
    explain: III.2.a and III.2.b, both by 2025-12-31. The other 29 have no milestone;
      the note counts them, so that nothing is dropped in silence.
    explain.vi: III.2.a và III.2.b, cùng mốc 2025-12-31. 29 nhiệm vụ kia không có mốc; ghi
      chú nêu con số này để không dòng nào bị bỏ qua mà không báo.

    """#
}
