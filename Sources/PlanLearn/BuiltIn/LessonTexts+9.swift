// Made from Samples/lessons/09-duties.lesson by a test run with PLANQ_RECORD=1.

extension LessonTexts {
  static let lesson9 = #"""
    # Lesson 9: part IV of the plan, duties and the reporting year.
    lesson: duties
    title: Duties and the reporting year
    title.vi: Trách nhiệm và lịch báo cáo hằng năm
    goal: Finds who must do and report what, to whom, and puts dates in order.
    goal.vi: Tìm được ai phải làm gì, báo cáo ai, và xếp các thời hạn theo thứ tự.
    minutes: 5

    == ask
    text: Part IV of the plan says who has to organise what. Each such duty is a row
      of the table duties: who has it, what is to be done, due says by when. The
      duties of Sở Thông tin và Truyền thông:

        duties where who = "so tttt" show id, what

      Chị Hạnh asks which duties Sở LĐTBXH has under its own name. (Wanted: the
      column id.)
    text.vi: Phần IV của Kế hoạch giao việc tổ chức thực hiện. Mỗi việc là một dòng
      trong bảng duties: who là cơ quan, what là nội dung, due là thời hạn. Việc
      của Sở Thông tin và Truyền thông:

        duties where who = "so tttt" show id, what

      Chị Hạnh hỏi: những việc nào giao đích danh Sở LĐTBXH? (Cần cột id.)
    solution: duties where who = "so ldtbxh" show id
    also: duties where who ~ "lao dong" show id, what
    also: duties where who in ("so lao dong")
    wrong: duties show id
    wrong: duties where reports_to = "so ldtbxh" show id
    wrong: duties where who = "so tttt" show id
    hint: Take the example and change the name.
    hint.vi: Lấy câu ví dụ và thay tên cơ quan.
    hint: duties, where, the column who, =, the name in quotes, show id.
    hint.vi: duties, where, cột who, dấu =, tên trong ngoặc kép, show id.
    hint: duties where who = "so ____" show id
    hint.vi: duties where who = "so ____" show id
    explain: Three of the thirteen duties: IV.1.1, IV.1.2 and IV.1.3. The last one is
      the yearly report that you prepare.
    explain.vi: Ba trong mười ba việc: IV.1.1, IV.1.2 và IV.1.3. Việc cuối chính là báo
      cáo hằng năm bạn đang chuẩn bị.

    == ask
    text: Most duties have no date: they hold all the time, and due is empty. An
      empty cell is found by is missing, a filled one by is not missing:

        duties where reports_to is not missing show id

      Which of the three duties of Sở LĐTBXH has a date? Join the two conditions
      with and. (Wanted: the columns id and due.)
    text.vi: Phần lớn các việc làm thường xuyên, không ghi ngày, nên ô due để trống. Tìm
      ô trống bằng is missing, tìm ô có ghi bằng is not missing:

        duties where reports_to is not missing show id

      Trong ba việc của Sở LĐTBXH, việc nào có ghi thời hạn? Nối hai điều kiện
      bằng and. (Cần cột id và cột due.)
    solution: duties where who = "so ldtbxh" and due is not missing show id, due
    also: duties where due is not missing and who = "so lao dong"
    also: duties where who = "so ldtbxh" where next_due is not missing show id, due
    wrong: duties where due is not missing show id, due
    wrong: duties where who = "so ldtbxh" and due is missing show id, due
    wrong: duties where who = "so ldtbxh" show id, due
    hint: One condition is that of the step before, the other is about due.
    hint.vi: Một điều kiện như ở bước trước, điều kiện kia về cột due.
    hint: duties, where, who = a name, and, due is not missing, show.
    hint.vi: duties, where, who = tên cơ quan, and, due is not missing, show.
    hint: duties where who = "so ldtbxh" and due is ___ missing show id, due
    hint.vi: duties where who = "so ldtbxh" and due is ___ missing show id, due
    explain: IV.1.3, before 15/11 every year. The other two hold all the time.
    explain.vi: IV.1.3, hạn trước ngày 15/11 hằng năm (before 15/11 every year). Hai việc
      kia làm thường xuyên.

    == find
    text: Before the report of 15 November another one is due, on 5 November: duty
      IV.3.c.3. You have to know who sends it and where it arrives.

        .show IV.1.3

      Look at IV.3.c.3 with .show, find the line reports_to, and type the agency
      that receives this report.
    text.vi: Trước báo cáo ngày 15/11 còn có một báo cáo khác, hạn ngày 05/11: mã số
      IV.3.c.3. Bạn cần biết báo cáo đó do ai gửi và gửi đến đâu.

        .show IV.1.3

      Dùng .show xem IV.3.c.3, tìm dòng reports_to rồi gõ tên cơ quan nhận báo
      cáo.
    solution: duties where id = "IV.3.c.3" show reports_to
    also: so ldtbxh
    also: so lao dong
    wrong: Ủy ban nhân dân tỉnh
    wrong: Các sở, ban, ngành
    hint: Type .show and the number of the duty.
    hint.vi: Gõ .show rồi đến mã số.
    hint: The line reports_to (nơi nhận báo cáo) is the last but one.
    hint.vi: Dòng reports_to (nơi nhận báo cáo) là dòng áp chót.
    hint: You know this agency well: Sở ____
    hint.vi: Bạn biết rất rõ cơ quan này: Sở ____
    explain: Your own office. All departments and district committees send it their
      progress before 05/11; that leaves ten days for your report.
    explain.vi: Chính là Sở của bạn. Các sở, ban, ngành và UBND các huyện, thành phố gửi
      báo cáo trước 05/11; bạn có mười ngày để tổng hợp.

    == choose
    text: The reporting year in two rows of the table duties (who and what left out):

        id        due                      reports_to
        IV.3.c.3  before 05/11 every year  Sở LĐTBXH
        IV.1.3    before 15/11 every year  Ủy ban nhân dân tỉnh

      IV.3.c.3 is a duty of Các sở, ban, ngành and of the district committees,
      IV.1.3 one of Sở LĐTBXH. On 6 November, which letters may you write?
      (Several may be right.)
    text.vi: Lịch báo cáo trong năm gói gọn ở hai dòng của bảng duties (lược bớt cột
      who và what):

        id        due                      reports_to
        IV.3.c.3  before 05/11 every year  Sở LĐTBXH
        IV.1.3    before 15/11 every year  Ủy ban nhân dân tỉnh

      IV.3.c.3 là việc của các sở, ban, ngành và UBND các huyện, thành phố;
      IV.1.3 là việc của Sở LĐTBXH. Ngày 06/11, bạn có thể soạn những văn bản
      nào? (Có thể có nhiều ý đúng.)
    right: To Sở Y tế: its progress report has not arrived
    right.vi: Gửi Sở Y tế: đôn đốc vì chưa nhận được báo cáo tiến độ
    because: Yes. It belongs to Các sở, ban, ngành, and their date has passed.
    because.vi: Đúng. Sở Y tế thuộc nhóm các sở, ban, ngành và hạn đã qua.
    wrong: To Ủy ban nhân dân tỉnh: we ask for its report to us
    wrong.vi: Gửi Ủy ban nhân dân tỉnh: đề nghị gửi báo cáo cho Sở
    because: No. The provincial committee receives a report; it owes none here.
    because.vi: Không. Ủy ban nhân dân tỉnh là nơi nhận báo cáo, không phải nơi gửi.
    right: To chị Hạnh: the draft for 15 November
    right.vi: Trình chị Hạnh: dự thảo báo cáo hạn 15/11
    because: Yes. There are nine days left for IV.1.3.
    because.vi: Đúng. Việc IV.1.3 còn chín ngày.
    wrong: To all departments: their reports are due on 15 November
    wrong.vi: Gửi các sở: hạn nộp báo cáo là 15/11
    because: No. Theirs is 5 November; the 15th is the date of Sở LĐTBXH.
    because.vi: Không. Hạn của các sở là 05/11; 15/11 là hạn của Sở LĐTBXH.
    hint: Ask of each letter: who reports to whom, and by which day?
    hint.vi: Với mỗi văn bản hãy tự hỏi: ai báo cáo ai, hạn ngày nào?
    hint: Two letters fit the table.
    hint.vi: Có hai văn bản phù hợp.
    hint: One goes to Sở Y tế, one stays in your own office.
    hint.vi: Một gửi Sở Y tế, một nằm trong nội bộ Sở.
    explain: who has the duty, reports_to receives, due gives the date: three columns
      make a calendar.
    explain.vi: who là nơi thực hiện, reports_to là nơi nhận, due là thời hạn: ba cột này
      làm thành lịch báo cáo.

    == ask
    text: The column next_due gives the next date as a real date, counted from
      today. Dates can be put in order: the word sort orders the rows, desc
      turns the order round. Rows without a value come last.

        agencies sort tasks_led desc show name, tasks_led

      Make the calendar of part IV: all duties, the nearest date first. (Wanted:
      id and next_due, with the rows in this order.)
    text.vi: Cột next_due cho biết ngày đến hạn kế tiếp, tính từ hôm nay. Ngày thì xếp
      được thứ tự: từ sort xếp các dòng, thêm desc thì xếp ngược lại. Dòng không
      có giá trị đứng sau cùng.

        agencies sort tasks_led desc show name, tasks_led

      Hãy lập lịch cho Phần IV: tất cả các việc, ngày gần nhất đứng trước. (Cần
      cột id và next_due, các dòng đúng thứ tự.)
    solution: duties sort next_due show id, next_due
    also: duties sort next_due asc
    also: duties show id, next_due sort next_due
    wrong: duties show id, next_due
    wrong: duties sort next_due desc show id, next_due
    wrong: duties where next_due is not missing sort next_due show id, next_due
    hint: Keep all the rows: there is no condition, only an order.
    hint.vi: Giữ tất cả các dòng: không cần điều kiện, chỉ cần xếp thứ tự.
    hint: Nearest first is the usual order: sort without desc.
    hint.vi: Ngày gần đứng trước là thứ tự thông thường: sort, không thêm desc.
    hint: duties ____ next_due show id, next_due
    hint.vi: duties ____ next_due show id, next_due
    explain: Two dates stand on top, eleven undated duties below. When a date has
      passed, next_due moves on to the year after.
    explain.vi: Hai việc có ngày đứng đầu, mười một việc không ghi ngày ở dưới. Qua hạn thì
      next_due tự chuyển sang năm sau.
    order: yes

    == mend
    text: Sở Y tế rings: what does part IV ask of them? Anh Quang finds nothing.
      Sở Y tế is not named there; its group Các sở, ban, ngành is. The members
      of a group are reached with a dot behind the column:

        tasks where partners.members = "so noi vu" show id

      Mend his query so that it finds the duties of the groups that Sở Y tế
      belongs to. (Wanted: the column id.)
    text.vi: Sở Y tế gọi điện hỏi: Phần IV giao họ những việc gì? Anh Quang tra không ra
      dòng nào. Phần IV không ghi tên Sở Y tế mà ghi nhóm Các sở, ban, ngành.
      Muốn hỏi thành viên của nhóm thì thêm dấu chấm và members sau tên cột:

        tasks where partners.members = "so noi vu" show id

      Hãy sửa để tìm được việc giao cho các nhóm có Sở Y tế. (Cần cột id.)
    broken: duties where who = "so y te" show id
    solution: duties where who.members = "so y te" show id
    also: duties where who = "so y te" or who.members = "so y te" show id
    also: duties where who = "so, ban, nganh"
    wrong: duties where who = "so ldtbxh" show id
    wrong: duties show id
    hint: The name is right; the column looks at the group only.
    hint.vi: Tên không sai; chỉ là cột who mới xét đến tên nhóm.
    hint: Behind who put a dot and the word members.
    hint.vi: Sau who thêm dấu chấm và từ members.
    hint: duties where who.______ = "so y te" show id
    hint.vi: duties where who.______ = "so y te" show id
    explain: Eight duties, from IV.3.a.1 to IV.3.c.3: the yearly report of 5 November
      is one of them.
    explain.vi: Tám việc, từ IV.3.a.1 đến IV.3.c.3, trong đó có báo cáo hạn 05/11 hằng
      năm.

    """#
}
