// Made from Samples/lessons/05-vague-targets.lesson by a test run with PLANQ_RECORD=1.

extension LessonTexts {
  static let lesson5 = #"""
    # Lesson 5: targets that are no single number.
    lesson: vague-targets
    title: Targets that leave something open
    title.vi: Mục tiêu chưa là một con số cụ thể
    goal: Reads bounds, ranges, words and gaps, and knows what undecided means.
    goal.vi: Hiểu mục tiêu là giới hạn, khoảng, lời, bỏ trống, chưa xác định được.
    minutes: 5

    == read
    text: Most targets are one number, but more than thirty indicators have one that
      leaves something open. The program keeps them as the plan has them, each
      with a kind:

        98           exact     just this number
        >90          greater   above it; below it is less: <1.2
        >=2          at_least  this number or more
        35..40       range     from 35 to 40
        Hoàn thành   text      in words
        ?            unclear   the published table does not say
        —            missing   no target for that year
    text.vi: Phần lớn mục tiêu là một con số, nhưng hơn ba mươi chỉ tiêu có mục tiêu
      chưa cụ thể. Máy giữ nguyên như Kế hoạch ghi và xếp loại (kind):

        98           exact     đúng con số đó
        >90          greater   trên mức đó; dưới mức là less: <1.2
        >=2          at_least  từ mức đó trở lên
        35..40       range     từ 35 đến 40
        Hoàn thành   text      ghi bằng lời
        ?            unclear   bảng công bố không cho biết rõ
        —            missing   năm đó không có mục tiêu

    == ask
    text: The kind of a target is asked for with a dot, as you did with timeframes.
      These are the targets that are ranges:

        indicators where target2030.kind = "range" show id, target2030

      Where the table gives one value for two years, it is read as that of 2030;
      2025 stays unclear. For which indicators is the target of 2025 unclear?
      (Wanted: the column id.)
    text.vi: Dùng dấu chấm để hỏi loại mục tiêu, như với thời gian thực hiện. Ví dụ,
      các mục tiêu là một khoảng:

        indicators where target2030.kind = "range" show id, target2030

      Nơi bảng chỉ ghi một giá trị cho hai năm, giá trị đó được đọc là của năm
      2030; năm 2025 là unclear (không rõ). Những chỉ tiêu nào không rõ mục tiêu
      năm 2025? (Cần cột id.)
    solution: indicators where target2025.kind = "unclear" show id
    also: indicators where target2025.kind = "unclear" show id, name
    also: indicators where target2025.kind in ("unclear")
    wrong: indicators where target2025 is missing show id
    wrong: indicators where target2025.kind = "missing" show id
    wrong: indicators where target2030.kind = "range" show id
    hint: Take the example; the year and the word in quotes change.
    hint.vi: Lấy câu ví dụ, đổi năm và từ trong ngoặc kép.
    hint: indicators, where, target2025.kind, =, the kind in quotes.
    hint.vi: indicators, where, target2025.kind, dấu =, loại trong ngoặc kép.
    hint: indicators where target2025.kind = "un____" show id
    hint.vi: indicators where target2025.kind = "un____" show id
    explain: Seven: 5.10, 5.10.a, 7.1, 9.4, 9.4.a, 9.4.b and 9.5. Unclear is not the
      same as missing: eight other targets of 2025 are simply not set.
    explain.vi: Bảy chỉ tiêu: 5.10, 5.10.a, 7.1, 9.4, 9.4.a, 9.4.b, 9.5. Không rõ khác với
      không có: tám chỉ tiêu khác không đặt mục tiêu năm 2025.

    == choose
    text: A condition on such a target may be true, false or undecided. It is
      decided only if the whole target agrees: >80 is surely at least 80; <15 is
      surely not; but 30..35 may be above 32 or not, so there it is undecided.

      For which of these targets of 2030 is the condition target2030 >= 96
      undecided?
    text.vi: Điều kiện trên mục tiêu như vậy có thể đúng, sai hoặc chưa xác định được.
      Chỉ xác định được khi toàn bộ mục tiêu cùng một phía: >80 chắc chắn từ 80
      trở lên; <15 chắc chắn không; còn 30..35 có thể trên 32, có thể không, nên
      chưa xác định được.

      Với mục tiêu năm 2030 nào sau đây, điều kiện target2030 >= 96 chưa xác
      định được?
    right: 7.9: >95
    right.vi: 7.9: >95
    because: 95.5 would do for the plan and is below 96; 97 would do too.
    because.vi: 95,5 đã đạt Kế hoạch mà vẫn dưới 96; 97 cũng đạt.
    right: 6.3: 95..97
    right.vi: 6.3: 95..97
    because: 95 lies in the range and 97 too, one on each side of 96.
    because.vi: 95 và 97 đều nằm trong khoảng, mỗi số ở một phía của 96.
    wrong: 4.7: 98
    wrong.vi: 4.7: 98
    because: An exact number: 98 is at least 96, so it is true.
    because.vi: Con số cụ thể: 98 từ 96 trở lên, nên là đúng.
    wrong: 6.2: 35..40
    wrong.vi: 6.2: 35..40
    because: The whole range is below 96, so it is false.
    because.vi: Cả khoảng đều dưới 96, nên là sai.
    hint: Ask of each target: can it be 96 or more? Can it be less?
    hint.vi: Với từng mục tiêu, hãy hỏi: có thể từ 96 trở lên không? Có thể thấp hơn
      không?
    hint: Undecided means: both can be.
    hint.vi: Chưa xác định được nghĩa là cả hai đều có thể.
    hint: The two targets that lie on both sides of 96.
    hint.vi: Hai mục tiêu nằm ở cả hai phía của 96.

    == find
    text: where keeps only what is surely true; the note counts what was undecided.
      To learn why a row is in the result or not, run the query and then .why
      with the row's number:

        indicators where target2030 >= 95 show id
        .why 9.4

      Anh Quang misses 4.9, how content people are with health services, in that
      result. Run both lines for 4.9 and type the target2030 that .why shows.
    text.vi: where chỉ giữ những dòng chắc chắn đúng; ghi chú đếm số dòng chưa xác định
      được. Muốn biết vì sao một dòng có hay không có trong kết quả, hãy chạy
      câu hỏi rồi gõ .why và mã số:

        indicators where target2030 >= 95 show id
        .why 9.4

      Anh Quang không thấy 4.9 (mức hài lòng với dịch vụ y tế) trong kết quả.
      Hãy chạy hai dòng trên cho 4.9 rồi gõ target2030 mà .why cho biết.
    solution: indicators where id = "4.9" show target2030
    wrong: 90
    wrong: >80
    wrong: 95
    hint: First the query, then .why 4.9
    hint.vi: Gõ câu hỏi trước, rồi gõ .why 4.9
    hint: Read the line target2030, and type it with its sign.
    hint.vi: Đọc dòng target2030 rồi gõ cả dấu.
    hint: It is a bound: >9_
    hint.vi: Đó là một giới hạn: >9_
    explain: >90 may be 95 or not: undecided, because of a bound. 43 rows are surely at
      95 or above; 11 are undecided.
    explain.vi: >90 có thể đạt 95, có thể không: chưa xác định được vì chỉ có giới hạn. 43
      dòng chắc chắn từ 95 trở lên; 11 dòng chưa xác định được.

    == ask
    text: Sometimes the undecided rows are wanted too, to ask about them.
      possibly(…) around a condition keeps what is true or undecided:

        indicators where possibly(target2030 >= 95) show id, target2030

      Chị Hạnh asks which indicators of Sở LĐTBXH are, or may be, at 50 or above
      in 2025. (Wanted: the column id.)
    text.vi: Có khi cần cả những dòng chưa xác định được để hỏi lại. Đặt điều kiện
      trong possibly(…) thì giữ lại dòng đúng hoặc chưa xác định được:

        indicators where possibly(target2030 >= 95) show id, target2030

      Chị Hạnh hỏi: những chỉ tiêu nào của Sở LĐTBXH có, hoặc có thể có, mục
      tiêu năm 2025 từ 50 trở lên? (Cần cột id.)
    solution: indicators where lead = "so ldtbxh" and possibly(target2025 >= 50) show id
    also: indicators where possibly(target2025 >= 50) and lead = "so lao dong"
    also: indicators where possibly(lead = "so ldtbxh" and target2025 >= 50) show id
    wrong: indicators where lead = "so ldtbxh" and target2025 >= 50 show id
    wrong: indicators where possibly(target2025 >= 50) show id
    wrong: indicators where lead = "so ldtbxh" and possibly(target2030 >= 50) show id
    hint: Two conditions joined by and: the office, and possibly(…).
    hint.vi: Hai điều kiện nối bằng and: cơ quan, và possibly(…).
    hint: where lead = … and possibly(target2025 >= …)
    hint.vi: where lead = … and possibly(target2025 >= …)
    hint: indicators where lead = "so ldtbxh" and possibly(target20__ >= 50) show id
    hint.vi: indicators where lead = "so ldtbxh" and possibly(target20__ >= 50) show id
    explain: 21: 18 for sure, and three to ask about: 5.10 and 5.10.a (unclear), 5.16
      (missing).
    explain.vi: 21 chỉ tiêu: 18 chắc chắn và ba cần hỏi lại: 5.10, 5.10.a (không rõ), 5.16
      (không có).

    == mend
    text: A target in words has no number; it cannot be equal to a text either. The
      sign ~ means "contains" and looks into its words; accents may be left out:

        indicators where target2030 ~ "hoan thanh" show id

      Anh Quang looks for what Sở Y tế is to have basically solved (giải quyết
      cơ bản) by 2025. Mend his query. (Wanted: the column id.)
    text.vi: Mục tiêu ghi bằng lời không phải là con số và cũng không so "bằng" với chữ
      được. Dấu ~ nghĩa là "có chứa", tìm trong phần lời; gõ không dấu cũng
      được:

        indicators where target2030 ~ "hoan thanh" show id

      Anh Quang tìm chỉ tiêu mà Sở Y tế phải giải quyết cơ bản vào năm 2025. Hãy
      sửa giúp anh. (Cần cột id.)
    broken: indicators where lead = "syt" and target2025 = "giai quyet co ban"
    solution: indicators where lead = "syt" and target2025 ~ "giai quyet co ban" show id
    also: indicators where target2025 ~ "giai quyet" and lead = "syt" show id
    also: indicators where lead = "so y te" and target2025.text = "Giải quyết cơ bản"
    wrong: indicators where lead = "so y te" and target2030 ~ "giai quyet co ban" show id
    wrong: indicators where lead = "so y te" and target2025.kind = "text" show id
    wrong: indicators where target2025 ~ "giai quyet co ban" show id
    hint: Read the error: it names two ways.
    hint.vi: Đọc báo lỗi: máy nêu hai cách.
    hint: One sign takes the place of the second =.
    hint.vi: Thay dấu = thứ hai bằng một dấu khác.
    hint: indicators where lead = "syt" and target2025 _ "giai quyet co ban"
    hint.vi: indicators where lead = "syt" and target2025 _ "giai quyet co ban"
    explain: Only 7.13, on AIDS, tuberculosis and malaria. For such a target the report
      needs words, not a number.
    explain.vi: Chỉ có 7.13, về AIDS, lao và sốt rét. Với mục tiêu này, báo cáo phải diễn
      đạt bằng lời chứ không bằng con số.

    """#
}
