// Made from Samples/lessons/07-counting.lesson by a test run with PLANQ_RECORD=1.

extension LessonTexts {
  static let lesson7 = #"""
    # Lesson 7: counting per agency, and why 31 tasks count more than 31 times.
    lesson: counting
    title: Counting per agency
    title.vi: Đếm theo cơ quan
    goal: Counts by area and by agency, and knows what a count over lists means.
    goal.vi: Đếm được theo lĩnh vực, theo cơ quan và hiểu đúng con số đếm được.
    minutes: 5

    == ask
    text: The report opens with a table of figures. The words count by count the
      rows of each area, unit or agency on a line of its own:

        tasks count by area

      Chị Hạnh needs the same for the figures of the appendix: how many
      indicators are there in each area? (Wanted: the area and the count.)
    text.vi: Mở đầu báo cáo là một bảng số liệu. Hai từ count by đếm số dòng của từng
      lĩnh vực, từng đơn vị tính hay từng cơ quan:

        tasks count by area

      Chị Hạnh cần bảng như vậy cho phần Phụ lục: mỗi lĩnh vực có bao nhiêu chỉ
      tiêu? (Cần lĩnh vực và số đếm.)
    solution: indicators count by area
    also: indicators summarize count by area
    also: indicators show id, area count by area
    wrong: tasks count by area
    wrong: indicators count
    wrong: indicators count by unit
    hint: The example counts tasks; you need another table.
    hint.vi: Câu ví dụ đếm nhiệm vụ; bạn cần một bảng khác.
    hint: Table, count by, column.
    hint.vi: Tên bảng, count by, tên cột.
    hint: ____ count by area
    hint.vi: ____ count by area
    explain: Ten areas and 101 indicators. Trợ giúp xã hội và giảm nghèo has the most:
      20. The largest count stands first.
    explain.vi: 10 lĩnh vực, 101 chỉ tiêu. Trợ giúp xã hội và giảm nghèo có nhiều nhất: 20
      chỉ tiêu. Số lớn đứng trên.

    == choose
    text: Anh Quang counts by a column that is a list:

        tasks count by lead

        Sở Lao động - Thương binh và Xã hội    │    12
        —                                      │     4
        Sở Thông tin và Truyền thông           │     3
        …
        note: 10 tasks with several leads count under each of them:
              31 tasks count 46 times

      He adds up the column and gets 46, but the plan has 31 tasks. What is
      right?
    text.vi: Anh Quang đếm theo một cột là danh sách:

        tasks count by lead

        Sở Lao động - Thương binh và Xã hội    │    12
        —                                      │     4
        Sở Thông tin và Truyền thông           │     3
        …
        ghi chú: 10 nhiệm vụ có nhiều lead được tính cho từng lead:
                 31 nhiệm vụ được tính 46 lần

      Anh cộng cả cột được 46, trong khi Kế hoạch chỉ có 31 nhiệm vụ. Những ý
      nào đúng?
    right: A task led by three agencies is counted once under each of the three
    right.vi: Nhiệm vụ do ba cơ quan cùng chủ trì được tính cho mỗi cơ quan một lần
    because: Yes. It is the work of all three, so each of their lines has it.
    because.vi: Đúng. Việc đó là của cả ba cơ quan nên dòng nào cũng có.
    wrong: Fifteen tasks were added to the plan later
    wrong.vi: Kế hoạch được bổ sung 15 nhiệm vụ
    because: No. There are still 31 tasks; 10 of them stand on several lines.
    because.vi: Không. Vẫn là 31 nhiệm vụ; 10 nhiệm vụ trong đó nằm ở nhiều dòng.
    right: The line — counts the tasks that name no lead agency
    right.vi: Dòng — là số nhiệm vụ không ghi cơ quan chủ trì
    because: Yes: four tasks name none. They are counted, not hidden.
    because.vi: Đúng: bốn nhiệm vụ không ghi. Chúng vẫn được đếm, không bị bỏ qua.
    wrong: The lines may be added up to get the number of tasks
    wrong.vi: Cộng các dòng lại sẽ được số nhiệm vụ
    because: No. For the number of tasks ask tasks count: 31. The sum here is 46.
    because.vi: Không. Muốn biết số nhiệm vụ thì hỏi tasks count: 31. Tổng ở đây là 46.
    hint: Read the note below the table.
    hint.vi: Đọc dòng ghi chú dưới bảng.
    hint: Two of the four are right.
    hint.vi: Có hai ý đúng.
    hint: One says what a list does; the other says what the dash is.
    hint.vi: Một ý nói về danh sách nhiều cơ quan, một ý nói về dấu gạch ngang.
    explain: A count by a list says what falls to each agency. The note tells how often
      rows were counted: put it below the table of your report.
    explain.vi: Đếm theo danh sách cho biết phần việc của từng cơ quan. Ghi chú nói rõ số
      lần được tính: nên ghi lại dưới bảng trong báo cáo.

    == find
    text: Behind each line of a count stand rows of the plan. The command .source
      lists them for the result that was shown last:

        tasks count by lead
        .source

      One task is also led by Ban Dân tộc tỉnh. Ask for the count, look with
      .source, and type the number of that task.
    text.vi: Đằng sau mỗi dòng đếm là các mục cụ thể của Kế hoạch. Lệnh .source liệt kê
      các mục đó cho kết quả vừa hiện:

        tasks count by lead
        .source

      Có một nhiệm vụ do Ban Dân tộc tỉnh cùng chủ trì. Hãy đếm, dùng .source để
      xem, rồi gõ mã số nhiệm vụ đó.
    solution: tasks where lead = "ban dan toc" show id
    also: iii.5.c
    wrong: III.5.b
    wrong: 15
    hint: Type the two lines of the example, one after the other.
    hint.vi: Gõ lần lượt hai dòng trong ví dụ.
    hint: Find Ban Dân tộc tỉnh near the end; its task stands right below.
    hint.vi: Tìm Ban Dân tộc tỉnh ở gần cuối; mã số nằm ngay dòng dưới.
    hint: It is a task of section III.5: III.5._
    hint.vi: Đó là một nhiệm vụ của mục III.5: III.5._
    explain: III.5.c, on poverty. Sở LĐTBXH and Sở Nông nghiệp và Phát triển nông thôn
      lead it too, so it counts three times.
    explain.vi: III.5.c, về giảm nghèo. Sở LĐTBXH và Sở Nông nghiệp và Phát triển nông
      thôn cùng chủ trì nên nhiệm vụ này được tính ba lần.

    == ask
    text: Chị Hạnh wants an annex with one line for each task and each agency that
      leads it. The word expand takes a list apart: a row for every name in it.
      With partners it looks like this:

        tasks expand partners show id, partners

      Make the annex with the lead agencies. (Wanted: the columns id and lead.)
    text.vi: Chị Hạnh cần một phụ lục: mỗi dòng là một nhiệm vụ và một cơ quan chủ
      trì. Từ expand tách danh sách ra, mỗi tên thành một dòng. Ví dụ với cơ
      quan phối hợp:

        tasks expand partners show id, partners

      Hãy lập phụ lục với cơ quan chủ trì. (Cần cột id và cột lead.)
    solution: tasks expand lead show id, lead
    also: tasks show id, lead expand lead
    also: tasks expand lead
    wrong: tasks show id, lead
    wrong: tasks expand partners show id, partners
    wrong: tasks where lead is not missing expand lead show id, lead
    hint: Take the example and change the column, in both places.
    hint.vi: Lấy câu ví dụ và thay tên cột ở cả hai chỗ.
    hint: tasks, expand and a column, show and two columns.
    hint.vi: tasks, expand rồi tên cột, show rồi hai cột.
    hint: tasks expand ____ show id, ____
    hint.vi: tasks expand ____ show id, ____
    explain: 46 lines: the 46 of the note. III.4.c has four of them; the four tasks
      without a lead agency keep one line each, with a dash.
    explain.vi: 46 dòng, đúng bằng số 46 trong ghi chú. III.4.c chiếm bốn dòng; bốn nhiệm
      vụ không ghi cơ quan chủ trì vẫn có một dòng, mang dấu gạch ngang.

    == ask
    text: A letter goes to each agency that answers for indicators, one letter each.
      The word distinct shows a column and leaves out repeats; after expand it
      gives every name once. For the tasks:

        tasks expand lead distinct lead

      List the agencies that lead indicators, each once. (Wanted: the column
      lead.)
    text.vi: Cần gửi công văn cho từng cơ quan phụ trách chỉ tiêu, mỗi nơi một bản. Từ
      distinct hiện một cột và bỏ các dòng trùng; đặt sau expand thì mỗi tên
      hiện một lần. Ví dụ với nhiệm vụ:

        tasks expand lead distinct lead

      Hãy liệt kê các cơ quan chủ trì chỉ tiêu, mỗi cơ quan một lần. (Cần cột
      lead.)
    solution: indicators expand lead distinct lead
    also: indicators count by lead
    also: indicators show lead expand lead distinct lead
    wrong: indicators distinct lead
    wrong: indicators expand lead show lead
    wrong: tasks expand lead distinct lead
    hint: The example asks the tasks; you need the indicators.
    hint.vi: Câu ví dụ hỏi nhiệm vụ; bạn cần hỏi chỉ tiêu.
    hint: Table, expand and the list, distinct and the same column.
    hint.vi: Tên bảng, expand rồi danh sách, distinct rồi chính cột đó.
    hint: indicators ____ lead distinct lead
    hint.vi: indicators ____ lead distinct lead
    explain: Eleven letters. Without expand a pair of agencies would stand on one line,
      as if the two were a single office.
    explain.vi: 11 công văn. Nếu không có expand, hai cơ quan cùng phụ trách sẽ nằm chung
      một dòng, như thể là một cơ quan.

    """#
}
