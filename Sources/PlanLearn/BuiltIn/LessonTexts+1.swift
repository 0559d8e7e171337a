// Made from Samples/lessons/01-what-a-plan-is.lesson by a test run with PLANQ_RECORD=1.

extension LessonTexts {
  static let lesson1 = #"""
    # Lesson 1: the plan as tables, and how to look at them.
    lesson: what-a-plan-is
    title: What a plan is made of
    title.vi: Kế hoạch gồm những gì
    goal: Knows the tables of a plan, shows them, and looks up any item.
    goal.vi: Biết kế hoạch gồm những bảng nào, xem được bảng và tra được từng mục.
    minutes: 5

    == read
    text: Welcome to Sở LĐTBXH of Lâm Đồng. Every year before 15 November this
      office reports on plan 6121/KH-UBND, and this year chị Hạnh, head of your
      division, gives you the report to prepare.

      The plan is kept here as tables. A row is one thing; a column says one
      fact about it.

        tasks        what is to be done      (31 rows)
        indicators   figures to be reached  (101 rows)
        agencies     who takes part          (24 rows)
        areas        policy areas            (15 rows)
        duties       who reports to whom     (13 rows)
    text.vi: Chào mừng bạn đến với Sở LĐTBXH tỉnh Lâm Đồng. Hằng năm, trước ngày 15/11, Sở báo
      cáo kết quả thực hiện Kế hoạch 6121/KH-UBND. Năm nay chị Hạnh, trưởng
      phòng, giao bạn chuẩn bị báo cáo.

      Kế hoạch được lưu ở đây thành các bảng. Mỗi dòng là một đối tượng, mỗi cột
      ghi một thông tin.

        tasks        nhiệm vụ                (31 dòng)
        indicators   chỉ tiêu               (101 dòng)
        agencies     cơ quan                 (24 dòng)
        areas        lĩnh vực                (15 dòng)
        duties       trách nhiệm, báo cáo    (13 dòng)
    explain: These names are the sources: a question starts with one of them (there are a
      few more). Offices have the names of the plan, which was issued in 2024.
    explain.vi: Các tên này là nguồn dữ liệu: câu hỏi bắt đầu bằng một trong các tên đó (còn
      vài nguồn khác). Cơ quan mang tên như trong Kế hoạch ban hành năm 2024.

    == ask
    text: The name of a table is already a question: it shows the whole table. This
      one lists the fifteen policy areas:

        areas

      Chị Hạnh asks first which offices have a part in the plan. Show the table
      of agencies. (Wanted: the column name; it is shown by itself.)
    text.vi: Chỉ cần gõ tên bảng là đã thành một câu hỏi: máy hiện cả bảng đó. Ví dụ,
      danh sách mười lăm lĩnh vực:

        areas

      Chị Hạnh hỏi trước tiên: những cơ quan nào tham gia Kế hoạch? Hãy hiện
      bảng cơ quan. (Cần cột name; cột này tự hiện.)
    solution: agencies show name
    also: agencies
    also: agencies show name, short
    wrong: areas
    wrong: tasks
    hint: Look at the five names of the step before.
    hint.vi: Xem lại năm tên bảng ở bước trước.
    hint: One word is enough: the name of the table.
    hint.vi: Chỉ cần một từ: tên của bảng.
    hint: agen____
    hint.vi: agen____
    explain: 24 agencies and groups. Yours, Sở LĐTBXH, leads 12 tasks and answers for
      34 indicators: the most of all.
    explain.vi: 24 cơ quan, nhóm cơ quan. Sở LĐTBXH của bạn chủ trì 12 nhiệm vụ, phụ trách
      34 chỉ tiêu: nhiều nhất trong số đó.

    == ask
    text: A whole table is often too wide. The word show chooses columns; commas
      separate them:

        tasks show id, title

      For the contents page of the report, show of every policy area its name
      and its number of tasks. (Wanted: the columns name and tasks of the table
      areas.)
    text.vi: Cả bảng thường quá rộng. Từ show dùng để chọn cột; các cột cách nhau bằng
      dấu phẩy:

        tasks show id, title

      Để làm mục lục báo cáo, hãy hiện tên từng lĩnh vực và số nhiệm vụ của lĩnh
      vực đó. (Cần cột name và cột tasks của bảng areas.)
    solution: areas show name, tasks
    also: areas show tasks, name
    also: areas show name, english, tasks
    wrong: areas show name
    wrong: tasks show id, title
    hint: Begin with the table, areas.
    hint.vi: Bắt đầu bằng tên bảng: areas.
    hint: Table, then show, then two columns with a comma between them.
    hint.vi: Tên bảng, rồi show, rồi hai cột cách nhau bằng dấu phẩy.
    hint: areas show name, ____
    hint.vi: areas show name, ____
    explain: Governance and insurance have the most tasks: four each.
    explain.vi: Quản lý Nhà nước và bảo hiểm có nhiều nhiệm vụ nhất: mỗi lĩnh vực bốn
      nhiệm vụ.

    == mend
    text: There are 101 indicators. To see what such a table looks like, the first
      rows are enough; the word take keeps as many as you say:

        areas take 2

      Anh Quang wanted the first four indicators and used a word from another
      program. Mend his query. (Wanted: the column id.)
    text.vi: Có tới 101 chỉ tiêu. Muốn biết bảng trông thế nào thì chỉ cần vài dòng
      đầu; từ take giữ lại số dòng bạn nêu:

        areas take 2

      Anh Quang muốn xem bốn chỉ tiêu đầu tiên nhưng lại dùng từ của phần mềm
      khác. Hãy sửa giúp anh. (Cần cột id.)
    broken: indicators limit 4
    solution: indicators take 4 show id
    also: indicators take 4
    also: indicators show id take 4
    wrong: indicators
    wrong: indicators take 2
    hint: Read the error: it marks one word and tells the right one.
    hint.vi: Đọc báo lỗi: máy chỉ đúng từ sai và nêu từ cần dùng.
    hint: Table, take, number.
    hint.vi: Tên bảng, take, rồi con số.
    hint: indicators ____ 4
    hint.vi: indicators ____ 4
    explain: 1.1, 2.1, 2.2 and 2.3. An error tells where it is wrong and often what to
      write.
    explain.vi: 1.1, 2.1, 2.2 và 2.3. Báo lỗi nêu chỗ sai và thường nêu luôn cách viết
      đúng.

    == find
    text: Words with a dot in front are commands for looking around. This one shows
      the contents of the document, or of one section of it:

        .outline III.2

      Chị Hạnh asks: how many tasks stand in section III.6, welfare for all?
      Look with .outline, then type the number.
    text.vi: Những từ có dấu chấm đứng đầu là lệnh để tra cứu. Lệnh sau hiện mục lục
      của cả văn bản hoặc của một mục:

        .outline III.2

      Chị Hạnh hỏi: mục III.6, về phúc lợi xã hội toàn dân, có bao nhiêu nhiệm
      vụ? Dùng .outline để xem, rồi gõ con số.
    solution: tasks where section = "III.6" count
    wrong: 6
    wrong: 31
    hint: Type .outline and the number of the section.
    hint.vi: Gõ .outline rồi đến mã số của mục.
    hint: The number stands in brackets behind the title of III.6.
    hint.vi: Con số nằm trong ngoặc, sau tên mục III.6.
    hint: Type .outline III.6 and read: (_ tasks).
    hint.vi: Gõ .outline III.6 rồi đọc: (_ nhiệm vụ).
    explain: Seven: III.6.a to III.6.g, with đ among them.
    explain.vi: Bảy nhiệm vụ: từ III.6.a đến III.6.g, trong đó có III.6.đ.

    == find
    text: The command .show shows one item whole, with all its columns, one below
      the other:

        .show III.4.a

      Your report stands in part IV of the plan, as duty IV.1.3. To which agency
      does it go? Look with .show, find the line reports_to, and type the name
      of the agency.
    text.vi: Lệnh .show hiện toàn bộ thông tin của một mục, mỗi cột một dòng:

        .show III.4.a

      Trách nhiệm báo cáo của bạn nằm ở Phần IV, mã số IV.1.3. Báo cáo gửi cơ
      quan nào? Dùng .show, tìm dòng reports_to, rồi gõ tên cơ quan.
    solution: duties where id = "IV.1.3" show reports_to
    also: ubnd tinh
    wrong: Sở LĐTBXH
    hint: Type .show and the number of the duty.
    hint.vi: Gõ .show rồi đến mã số của trách nhiệm đó.
    hint: Look at the line reports_to.
    hint.vi: Xem dòng reports_to.
    hint: Type .show IV.1.3; the answer begins with Ủy ban nhân dân.
    hint.vi: Gõ .show IV.1.3; câu trả lời bắt đầu bằng Ủy ban nhân dân.
    explain: To Ủy ban nhân dân tỉnh, before 15/11 every year. .show works for every
      number and name of the plan.
    explain.vi: Gửi Ủy ban nhân dân tỉnh, trước ngày 15/11 hằng năm. Lệnh .show dùng được
      với mọi mã số và tên gọi trong kế hoạch.

    """#
}
