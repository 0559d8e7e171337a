// Made from Samples/lessons/10-query-files.lesson by a test run with PLANQ_RECORD=1.

extension LessonTexts {
  static let lesson10 = #"""
    # Lesson 10: query files, how an office keeps its yearly questions.
    lesson: query-files
    title: Questions kept in a file
    title.vi: Lưu câu hỏi vào tệp để dùng lại
    goal: Keeps the yearly questions in a file that serves any agency and checks itself.
    goal.vi: Lưu được câu hỏi hằng năm vào tệp, dùng cho mọi cơ quan và tự kiểm tra.
    minutes: 5

    == read
    text: Next year the same questions come back. So the office keeps them in a text
      file, yearly.planq. Each query ends with a semicolon; a line that begins
      with # is a remark; the sign | may stand before each step, for the eye.

        # What we lead, by area
        tasks | where lead = "so ldtbxh" | count by area;
        # The calendar
        duties | sort next_due | show id, next_due;

      Outside this lesson, at the prompt of the system, one line runs it all:

        planq run yearly.planq
    text.vi: Năm sau lại cần đúng những câu hỏi này. Vì vậy nên lưu chúng vào một tệp
      văn bản, ví dụ yearly.planq. Mỗi câu hỏi kết thúc bằng dấu chấm phẩy; dòng
      bắt đầu bằng # là ghi chú; trước mỗi bước có thể đặt dấu | cho dễ đọc.

        # Nhiệm vụ Sở chủ trì, theo lĩnh vực
        tasks | where lead = "so ldtbxh" | count by area;
        # Lịch báo cáo
        duties | sort next_due | show id, next_due;

      Ra ngoài bài học, tại dấu nhắc của máy, chỉ cần một dòng để chạy cả tệp:

        planq run yearly.planq
    explain: A file is checked whole before it runs: with one mistake in it, nothing
      runs.
    explain.vi: Cả tệp được kiểm tra trước khi chạy: còn một lỗi thì chưa câu nào chạy.

    == ask
    text: Other departments want the file too, each with its own name in it. The
      word param gives a value a name; a dollar sign before the name puts the
      value in. Type it all on one line:

        param agency = "so y te"; tasks where lead = $agency count by area

      Ask the same for Sở Nội vụ. (Wanted: the area and the count.)
    text.vi: Sở khác cũng muốn dùng tệp này với tên của mình. Từ param đặt tên cho một
      giá trị; ở chỗ cần dùng thì gõ tên đó kèm dấu $ đứng trước. Gõ tất cả trên
      một dòng:

        param agency = "so y te"; tasks where lead = $agency count by area

      Hãy hỏi như vậy cho Sở Nội vụ. (Cần lĩnh vực và số đếm.)
    needs: param
    solution: param agency = "so noi vu"; tasks where lead = $agency count by area
    also: param a = "Sở Nội vụ"; tasks | where lead = $a | count by area;
    wrong: tasks where lead = "so noi vu" count by area
    wrong: param agency = "so y te"; tasks where lead = $agency count by area
    wrong: param agency = "so noi vu"; tasks where lead = $agency count
    wrong: param agency = "so noi vu"; tasks count by area
    hint: One name changes, at one place only: that is the use of param.
    hint.vi: Chỉ cần thay tên ở một chỗ: đó là lợi ích của param.
    hint: Change the text in quotes behind param agency =.
    hint.vi: Thay phần trong ngoặc kép sau param agency =.
    hint: param agency = "so ___ __"; tasks where lead = $agency count by area
    hint.vi: param agency = "so ___ __"; tasks where lead = $agency count by area
    explain: Three tasks in three areas. A file may use $agency many times; the name
      stands in it once.
    explain.vi: Ba nhiệm vụ ở ba lĩnh vực. Trong tệp có thể dùng $agency nhiều lần, còn
      tên cơ quan chỉ ghi một lần.

    == choose
    text: Now yearly.planq begins with this line:

        param agency = "so ldtbxh";

      Nobody has to edit it for another office: --set gives the param another
      value for one run.

        planq run yearly.planq --set agency="so noi vu"

      Which lines give Sở Y tế (short name SYT) its own figures? (Several may be
      right.)
    text.vi: Bây giờ yearly.planq mở đầu bằng dòng:

        param agency = "so ldtbxh";

      Muốn chạy cho cơ quan khác không cần sửa tệp: --set thay giá trị của param
      cho riêng lần chạy đó.

        planq run yearly.planq --set agency="so noi vu"

      Những dòng nào cho số liệu của Sở Y tế (tên tắt SYT)? (Có thể có nhiều ý
      đúng.)
    right: planq run yearly.planq --set agency="so y te"
    right.vi: planq run yearly.planq --set agency="so y te"
    because: Yes. Quotes are needed because the name has spaces.
    because.vi: Đúng. Cần ngoặc kép vì tên có dấu cách.
    wrong: planq run yearly.planq --set lead=SYT
    wrong.vi: planq run yearly.planq --set lead=SYT
    because: No. lead is a column; the param of this file is called agency.
    because.vi: Không. lead là tên cột; param của tệp này tên là agency.
    right: planq run yearly.planq --set agency=SYT
    right.vi: planq run yearly.planq --set agency=SYT
    because: Yes. The short name is the same office, and needs no quotes here.
    because.vi: Đúng. Tên tắt cũng là cơ quan đó và ở đây không cần ngoặc kép.
    wrong: planq run yearly.planq
    wrong.vi: planq run yearly.planq
    because: No. Without --set the value in the file holds: Sở LĐTBXH.
    because.vi: Không. Không có --set thì lấy giá trị ghi trong tệp: Sở LĐTBXH.
    hint: Behind --set stands the name of the param, =, and the value.
    hint.vi: Sau --set là tên của param, dấu =, rồi giá trị.
    hint: The file calls its param agency.
    hint.vi: Trong tệp, param tên là agency.
    hint: The two lines with --set agency are right.
    hint.vi: Hai dòng có --set agency là đúng.
    explain: One file serves every office. A value that fits no agency is an error, not
      an empty report.
    explain.vi: Một tệp dùng chung cho mọi cơ quan. Gõ tên không có thì máy báo lỗi, không
      cho ra báo cáo trống.

    == mend
    text: Several questions begin alike: the tasks we lead. The word let gives a
      query a name; then that name is used like a table:

        let theirs = tasks where lead = "so y te"; theirs count by area

      Anh Quang gave his query a name that the plan needs for itself. Mend it
      with another name. (Wanted: the area and the count, for Sở LĐTBXH.)
    text.vi: Nhiều câu hỏi cùng mở đầu như nhau: các nhiệm vụ Sở chủ trì. Từ let đặt tên
      cho một câu hỏi; sau đó dùng tên ấy như một bảng:

        let theirs = tasks where lead = "so y te"; theirs count by area

      Anh Quang đặt trùng tên một bảng của Kế hoạch. Hãy sửa bằng một tên khác.
      (Cần lĩnh vực và số đếm, cho Sở LĐTBXH.)
    broken: let tasks = tasks where lead = "so ldtbxh"; tasks count by area
    needs: let
    solution: let ours = tasks where lead = "so ldtbxh"; ours count by area
    also: let cua_so = tasks where lead = "so lao dong"; cua_so | count by area
    wrong: tasks where lead = "so ldtbxh" count by area
    wrong: let ours = tasks where lead = "so ldtbxh"; tasks count by area
    wrong: let ours = tasks where lead = "so y te"; ours count by area
    hint: The error marks the name that is taken.
    hint.vi: Báo lỗi đánh dấu đúng cái tên không được dùng.
    hint: Choose a new name; write it behind let and again behind the semicolon.
    hint.vi: Chọn tên mới, ghi sau let và ghi lại sau dấu chấm phẩy.
    hint: let ours = tasks where lead = "so ldtbxh"; ____ count by area
    hint.vi: let ours = tasks where lead = "so ldtbxh"; ____ count by area
    explain: Twelve tasks in eight areas. What is defined once by let is the same in
      all questions of the file.
    explain.vi: 12 nhiệm vụ ở tám lĩnh vực. Định nghĩa một lần bằng let thì mọi câu trong
      tệp đều dùng giống nhau.

    == mend
    text: A file can check itself. The word expect says what must hold of all the
      rows; if it does not, the query stops and tells what was found:

        agencies expect count > 20 show name

      In the annex every task must have a lead agency: as many leads as rows.
      The check below stops. Keep it, and put a where before it that leaves only
      tasks with a lead agency. (Wanted: the column id.)
    text.vi: Tệp có thể tự kiểm tra. Từ expect nêu điều phải đúng với toàn bộ các dòng;
      nếu không đúng thì câu hỏi dừng lại và cho biết con số thực có:

        agencies expect count > 20 show name

      Trong phụ lục, nhiệm vụ nào cũng phải có cơ quan chủ trì. Câu kiểm tra
      dưới đây bị dừng. Hãy giữ nó và thêm where phía trước để chỉ lấy nhiệm vụ
      có cơ quan chủ trì. (Cần cột id.)
    broken: tasks expect count(lead) = count show id
    needs: expect
    solution: tasks where lead is not missing expect count(lead) = count show id
    also: tasks | where not (lead is missing) | expect count(lead) = count
    wrong: tasks where lead is not missing show id
    wrong: tasks show id
    wrong: tasks where lead is missing show id
    wrong: tasks expect count(lead) > 0 show id
    hint: Read what was found: 27 tasks with a lead agency, 31 rows.
    hint.vi: Đọc con số máy nêu: 27 nhiệm vụ có cơ quan chủ trì, 31 dòng.
    hint: After tasks: where, the column lead, is not missing.
    hint.vi: Sau tasks: where, cột lead, is not missing.
    hint: tasks where lead is ___ missing expect count(lead) = count show id
    hint.vi: tasks where lead is ___ missing expect count(lead) = count show id
    explain: 27 tasks, each with a lead agency. Next year expect tells you at once if
      that has changed.
    explain.vi: 27 nhiệm vụ, nhiệm vụ nào cũng có cơ quan chủ trì. Năm sau nếu khác đi,
      expect sẽ báo ngay.

    == choose
    text: The file of the office, and the line that makes a report of it:

        param agency = "so ldtbxh";
        let ours = tasks | where lead = $agency;
        tasks | expect count = 31 | count;
        ours | count by area;

        planq run yearly.planq --format markdown -o report.md

      Suppose next year's plan has 33 tasks. What happens? (Several may be
      right.)
    text.vi: Tệp của Sở, và dòng lệnh xuất báo cáo:

        param agency = "so ldtbxh";
        let ours = tasks | where lead = $agency;
        tasks | expect count = 31 | count;
        ours | count by area;

        planq run yearly.planq --format markdown -o report.md

      Giả sử kế hoạch năm sau có 33 nhiệm vụ. Điều gì xảy ra? (Có thể có nhiều ý
      đúng.)
    right: The run stops and says: found count = 33
    right.vi: Máy dừng lại và báo: có count = 33
    because: Yes. That is what expect is for.
    because.vi: Đúng. expect dùng để làm việc đó.
    wrong: report.md gets the new figures without a word
    wrong.vi: report.md có số liệu mới mà không báo gì
    because: No. Somebody has to look first: the plan is not the one you checked.
    because.vi: Không. Phải có người xem lại: kế hoạch đã khác bản bạn đối chiếu.
    right: No report.md is written until the check is put right
    right.vi: report.md không được ghi mới cho đến khi sửa lại điều kiện kiểm tra
    because: Yes. A file behind -o is written whole or not at all.
    because.vi: Đúng. Tệp ghi sau -o hoặc được ghi đủ, hoặc không ghi gì.
    wrong: The 31 must be changed at every question of the file
    wrong.vi: Phải sửa số 31 ở từng câu hỏi trong tệp
    because: No. It stands once; the other lines count for themselves.
    because.vi: Không. Số đó chỉ ghi một lần; các câu khác tự đếm.
    hint: Which line speaks of 31?
    hint.vi: Dòng nào nói đến số 31?
    hint: A check that fails stops the run. What then of the report?
    hint.vi: Kiểm tra không đạt thì máy dừng. Khi đó báo cáo ra sao?
    hint: Two are right: what is said, and what is not written.
    hint.vi: Hai ý đúng: máy báo gì, và tệp nào không được ghi.
    explain: param, let, expect: for whom, of what, and whether it still holds. With
      --format csv-excel the same file fills a spreadsheet.
    explain.vi: param, let, expect: cho cơ quan nào, về những dòng nào, và còn đúng không.
      Dùng --format csv-excel thì mở được bằng Excel.

    """#
}
