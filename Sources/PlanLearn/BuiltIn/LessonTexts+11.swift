// Made from Samples/lessons/11-errors.lesson by a test run with PLANQ_RECORD=1.

extension LessonTexts {
  static let lesson11 = #"""
    # Lesson 11: an error message is help: where, what, and what to write.
    lesson: errors
    title: Reading an error message
    title.vi: Đọc hiểu thông báo lỗi
    goal: Reads where an error is and what to write, and mends the usual slips.
    goal.vi: Biết lỗi ở đâu, phải viết thế nào và tự sửa được các lỗi thường gặp.
    minutes: 5

    == choose
    text: Everybody mistypes. An error costs nothing: no row is changed or lost, and
      the message always has the same parts. Anh Quang typed aera:

        error[unknown-column]: there is no column called `aera`
          --> <shell>:1:18
           |
         1 | indicators where aera = "y te" show id
           |                  ^^^^ did you mean area?

      What does it tell him? (Several may be right.)
    text.vi: Ai cũng có lúc gõ nhầm. Gặp lỗi không mất gì: dữ liệu không thay đổi, và
      thông báo luôn có các phần giống nhau. Anh Quang gõ nhầm thành aera:

        error[unknown-column]: không có cột nào tên là `aera`
          --> <shell>:1:18
           |
         1 | indicators where aera = "y te" show id
           |                  ^^^^ có phải là area?

      Thông báo cho biết những gì? (Có thể có nhiều ý đúng.)
    right: ^^^^ stands under the very word that is wrong
    right.vi: ^^^^ nằm ngay dưới từ bị sai
    because: Yes. Look there first.
    because.vi: Đúng. Hãy nhìn chỗ đó trước tiên.
    wrong: The plan has no area called "y te"
    wrong.vi: Kế hoạch không có lĩnh vực nào tên "y te"
    because: No. Nothing is marked under "y te"; only the column is unknown.
    because.vi: Không. Dưới "y te" không có dấu gì; chỉ tên cột bị sai.
    right: 1:18 means line 1, character 18
    right.vi: 1:18 nghĩa là dòng 1, ký tự thứ 18
    because: Yes. In a file of many lines this leads you to the place.
    because.vi: Đúng. Khi tệp có nhiều dòng, số này chỉ đến đúng chỗ.
    right: After ^^^^ comes what was probably meant
    right.vi: Sau ^^^^ là từ có lẽ bạn định gõ
    because: Yes: area. It is a guess, so check that it fits.
    because.vi: Đúng: area. Đó là phỏng đoán, nên xem lại có hợp không.
    hint: Go through the five lines of the message one by one.
    hint.vi: Xem lần lượt năm dòng của thông báo.
    hint: Only one option is wrong.
    hint.vi: Chỉ có một ý sai.
    hint: The wrong one speaks of a place without any ^ below it.
    hint.vi: Ý sai nói về chỗ không có dấu ^ bên dưới.
    explain: What is wrong, where, the line itself, the marks, a suggestion: read it in
      that order.
    explain.vi: Sai gì, ở đâu, câu đã gõ, dấu chỉ chỗ sai, gợi ý: cứ đọc theo thứ tự đó.

    == mend
    text: One query may hold several mistakes; each gets a message and marks of its
      own. So read on after the first message before you type again. A query
      without mistakes looks like this:

        tasks where lead = "so xay dung" show id, title

      Mend this one: it asks for the tasks of Sở Y tế. (Wanted: the columns id
      and title.)
    text.vi: Một câu có thể có nhiều lỗi; mỗi lỗi có thông báo và dấu chỉ riêng. Vì vậy
      hãy đọc hết các thông báo rồi mới gõ lại. Một câu không có lỗi:

        tasks where lead = "so xay dung" show id, title

      Hãy sửa câu dưới đây, hỏi các nhiệm vụ của Sở Y tế. (Cần cột id và cột
      title.)
    broken: tasks where leed = "so y te" show id, titel
    solution: tasks where lead = "so y te" show id, title
    also: tasks where lead = "SYT"
    also: tasks | where lead = "Sở Y tế" | show title, id
    wrong: tasks where lead = "so y te" show id
    wrong: tasks where partners = "so y te" show id, title
    wrong: tasks where lead = "so y te" show id, titel
    hint: There are two messages. Each names the right word.
    hint.vi: Có hai thông báo. Mỗi thông báo nêu từ đúng.
    hint: One column stands behind where, the other at the end.
    hint.vi: Một tên cột đứng sau where, một tên cột ở cuối câu.
    hint: tasks where l___ = "so y te" show id, t____
    hint.vi: tasks where l___ = "so y te" show id, t____
    explain: III.4.a, III.5.a.3 and III.6.b. Two slips, two messages, one correction.
    explain.vi: III.4.a, III.5.a.3 và III.6.b. Hai lỗi, hai thông báo, sửa một lần.

    == mend
    text: Names and other texts stand between two quotes. Where the second quote is
      missing, everything up to the end of the line is taken for the name, and
      the marks are as long:

        duties where who = "so tttt" show id, what

      Mend this query for the indicators of Sở Xây dựng. (Wanted: the column
      id.)
    text.vi: Tên cơ quan và các chữ khác nằm giữa hai dấu ngoặc kép. Thiếu dấu thứ hai
      thì máy hiểu tất cả cho đến cuối dòng là tên, và dãy dấu ^ cũng dài như
      vậy:

        duties where who = "so tttt" show id, what

      Hãy sửa câu hỏi về các chỉ tiêu của Sở Xây dựng. (Cần cột id.)
    broken: indicators where lead = "so xay dung show id
    solution: indicators where lead = "so xay dung" show id
    also: indicators where lead = 'so xay dung' show id
    also: indicators where lead = "Sở Xây dựng"
    wrong: indicators where lead = "so xay dung show id"
    wrong: indicators show id
    wrong: tasks where lead = "so xay dung" show id
    hint: Where does the name end?
    hint.vi: Tên cơ quan kết thúc ở đâu?
    hint: Put a quote right behind the last word of the name.
    hint.vi: Đặt dấu ngoặc kép ngay sau chữ cuối của tên.
    hint: indicators where lead = "so xay dung_ show id
    hint.vi: indicators where lead = "so xay dung_ show id
    explain: Twelve indicators. At the very end the quote would swallow show id: it
      belongs behind the name.
    explain.vi: 12 chỉ tiêu. Nếu đặt ngoặc kép ở cuối câu thì show id cũng thành tên: phải
      đặt ngay sau tên cơ quan.

    == mend
    text: Many colleagues know select … from … from other programs. Here a query
      follows the work: first the table, then which rows, at last the columns.
      So where comes before show:

        duties where who = "so tttt" show id, what

      Mend this query for the tasks of Sở Nội vụ. (Wanted: the column id.)
    text.vi: Nhiều đồng nghiệp quen viết select … from … ở phần mềm khác. Ở đây câu hỏi
      đi theo trình tự công việc: trước hết là bảng, rồi đến dòng nào, sau cùng
      là cột. Vì vậy where đứng trước show:

        duties where who = "so tttt" show id, what

      Hãy sửa câu hỏi về các nhiệm vụ của Sở Nội vụ. (Cần cột id.)
    broken: select id from tasks where lead = "so noi vu"
    solution: tasks where lead = "so noi vu" show id
    also: tasks | where lead = "Sở Nội vụ" | show id, title
    also: tasks where lead = "so noi vu"
    wrong: tasks show id
    wrong: tasks show id where lead = "so noi vu"
    wrong: tasks where partners = "so noi vu" show id
    hint: The suggestion gives the first and the last part: tasks, show id.
    hint.vi: Gợi ý nêu phần đầu và phần cuối: tasks, show id.
    hint: Table, where with its condition, show with the column.
    hint.vi: Tên bảng, where với điều kiện, show với cột.
    hint: tasks where lead = "so noi vu" ____ id
    hint.vi: tasks where lead = "so noi vu" ____ id
    explain: III.1.b, III.2.a and III.4.c. Once show has left only id, where can no
      longer ask about lead.
    explain.vi: III.1.b, III.2.a và III.4.c. Khi show chỉ còn giữ id thì where không hỏi
      được cột lead nữa.

    == mend
    text: The sign = compares with one value. For several values there is in, with
      the values in brackets; it keeps a row if one of them fits:

        tasks where lead in ("so noi vu", "so tai chinh") show id

      Mend this query for the indicators led by Sở Y tế or Sở Xây dựng. (Wanted:
      the column id.)
    text.vi: Dấu = so sánh với một giá trị. Có nhiều giá trị thì dùng in, các giá trị đặt
      trong ngoặc đơn; dòng nào khớp một giá trị thì được giữ lại:

        tasks where lead in ("so noi vu", "so tai chinh") show id

      Hãy sửa câu hỏi về chỉ tiêu do Sở Y tế hoặc Sở Xây dựng phụ trách. (Cần
      cột id.)
    broken: indicators where lead = ("so y te", "so xay dung") show id
    solution: indicators where lead in ("so y te", "so xay dung") show id
    also: indicators where lead = "so y te" or lead = "so xay dung" show id
    also: indicators where lead in ("Sở Xây dựng", "SYT")
    wrong: indicators where lead = "so y te" and lead = "so xay dung" show id
    wrong: indicators where lead = "so y te" show id
    wrong: indicators where lead not in ("so y te", "so xay dung") show id
    hint: Only the sign = has to change.
    hint.vi: Chỉ cần thay dấu =.
    hint: The suggestion behind the marks shows the word.
    hint.vi: Gợi ý sau dãy dấu ^ nêu từ cần dùng.
    hint: indicators where lead __ ("so y te", "so xay dung") show id
    hint.vi: indicators where lead __ ("so y te", "so xay dung") show id
    explain: 35 indicators: 23 of Sở Y tế and 12 of Sở Xây dựng. With and in place of
      or none is left: no indicator has both.
    explain.vi: 35 chỉ tiêu: 23 của Sở Y tế và 12 của Sở Xây dựng. Nếu dùng and thì không
      còn dòng nào vì không có chỉ tiêu nào chung.

    == ask
    text: The report will go to the press. Agencies have a kind, and you do not know
      the words for it. Then guess, and read which values the error lists:

        agencies where kind = "bao chi" show name

      Type this first. Then ask for the agencies of the kind that fits: press
      and broadcasting. (Wanted: the column name.)
    text.vi: Báo cáo cần gửi cho báo, đài. Mỗi cơ quan thuộc một loại (kind), nhưng bạn
      chưa biết tên các loại. Cứ đoán, rồi đọc các giá trị máy liệt kê:

        agencies where kind = "bao chi" show name

      Hãy gõ câu này trước. Sau đó hỏi các cơ quan thuộc loại phù hợp: báo chí,
      phát thanh, truyền hình. (Cần cột name.)
    solution: agencies where kind = "media" show name
    also: agencies where kind in ("media") show name, short
    also: agencies where kind = "media"
    wrong: agencies where kind = "bao chi" show name
    wrong: agencies where kind = "department" show name
    wrong: agencies show name, kind
    hint: Type the example as it stands and read the line: one of.
    hint.vi: Gõ đúng câu ví dụ rồi đọc dòng liệt kê các giá trị.
    hint: One of the listed words is the English one for press and broadcasting.
    hint.vi: Một từ trong danh sách là từ tiếng Anh chỉ truyền thông.
    hint: agencies where kind = "m____" show name
    hint.vi: agencies where kind = "m____" show name
    explain: Báo Lâm Đồng and Đài Phát thanh - Truyền hình tỉnh. A value that no row
      can have is an error, never a silent empty table.
    explain.vi: Báo Lâm Đồng và Đài Phát thanh - Truyền hình tỉnh. Giá trị không thể có
      thì máy báo lỗi, không lặng lẽ cho bảng trống.

    """#
}
