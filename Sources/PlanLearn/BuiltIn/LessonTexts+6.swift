// Made from Samples/lessons/06-areas.lesson by a test run with PLANQ_RECORD=1.

extension LessonTexts {
  static let lesson6 = #"""
    # Lesson 6: policy areas, and finding things by words.
    lesson: areas
    title: Policy areas and finding words
    title.vi: Lĩnh vực và tìm theo từ ngữ
    goal: Asks by policy area, in either language, and finds words anywhere.
    goal.vi: Hỏi theo lĩnh vực bằng tên Việt hoặc Anh và tìm từ ngữ ở mọi nơi.
    minutes: 5

    == ask
    text: Every task belongs to one policy area. Ten areas are sectors, such as
      health or housing, and have indicators in the appendix:

        areas where kind = "sector" show name

      The others are crosscutting: they serve all sectors and have tasks but no
      figures. For a chapter of their own, chị Hạnh wants their names. (Wanted:
      the column name.)
    text.vi: Mỗi nhiệm vụ thuộc một lĩnh vực. Mười lĩnh vực là lĩnh vực chuyên ngành
      (sector), như y tế, nhà ở, có chỉ tiêu trong Phụ lục:

        areas where kind = "sector" show name

      Các lĩnh vực còn lại là liên ngành (crosscutting): phục vụ mọi ngành, có
      nhiệm vụ nhưng không có chỉ tiêu. Chị Hạnh cần tên các lĩnh vực này để
      viết một chương riêng. (Cần cột name.)
    solution: areas where kind = "crosscutting" show name
    also: areas where kind = "crosscutting"
    also: areas where indicators = 0 show name
    wrong: areas where kind = "sector" show name
    wrong: areas show name
    hint: Take the example and change the word in quotes.
    hint.vi: Lấy câu ví dụ và thay từ trong ngoặc kép.
    hint: areas, where, kind, =, the other kind.
    hint.vi: areas, where, kind, dấu =, loại kia.
    hint: areas where kind = "cross____" show name
    hint.vi: areas where kind = "cross____" show name
    explain: Five: awareness, management, services, cooperation, oversight.
    explain.vi: Năm lĩnh vực: nhận thức, quản lý Nhà nước, cung cấp dịch vụ, hợp tác quốc
      tế, Mặt trận và các tổ chức chính trị - xã hội.

    == ask
    text: Each area has an English name besides its Vietnamese one. Either fits,
      without accents and in small letters, and count counts the rows:

        indicators where area = "nha o" count
        indicators where area = "housing" count

      A guest from abroad asks how many indicators there are in the area Y tế,
      in English Health care. (Wanted: the count.)
    text.vi: Mỗi lĩnh vực có tên tiếng Anh bên cạnh tên tiếng Việt. Dùng tên nào cũng
      được, gõ không dấu, chữ thường; count đếm số dòng:

        indicators where area = "nha o" count
        indicators where area = "housing" count

      Một khách nước ngoài hỏi lĩnh vực Health care, tức Y tế, có bao nhiêu chỉ
      tiêu. (Cần con số đếm được.)
    solution: indicators where area = "health care" count
    also: indicators where area = "y te" count
    also: indicators where area = "Y tế" summarize count
    wrong: indicators where area ~ "y te" count
    wrong: indicators where area = "housing" count
    wrong: tasks where area = "health care" count
    hint: Take either example and change the name.
    hint.vi: Lấy một trong hai câu ví dụ và thay tên.
    hint: indicators, where, area, =, the name in quotes, count.
    hint.vi: indicators, where, area, dấu =, tên trong ngoặc kép, count.
    hint: indicators where area = "h____ ____" count
    hint.vi: indicators where area = "y __" count
    explain: 17, which is 7.1 to 7.17 of the appendix.
    explain.vi: 17 chỉ tiêu, từ 7.1 đến 7.17 của Phụ lục.

    == choose
    text: The sign = wants a whole name; the sign ~ means "contains" and is content
      with a part of it. The two give different counts:

        indicators where area = "y te" count      17
        indicators where area ~ "y te" count      28

      Where do the eleven more come from?
    text.vi: Dấu = đòi hỏi đúng cả tên; dấu ~ nghĩa là "có chứa", chỉ cần một phần của
      tên. Hai câu sau cho hai con số khác nhau:

        indicators where area = "y te" count      17
        indicators where area ~ "y te" count      28

      Mười một chỉ tiêu dôi ra là từ đâu?
    right: From the area Bảo hiểm xã hội, bảo hiểm thất nghiệp, bảo hiểm y tế
    right.vi: Từ lĩnh vực Bảo hiểm xã hội, bảo hiểm thất nghiệp, bảo hiểm y tế
    because: Its name contains y tế, and it has eleven indicators.
    because.vi: Tên lĩnh vực này có chữ y tế và lĩnh vực có mười một chỉ tiêu.
    wrong: From indicators whose own name contains y tế
    wrong.vi: Từ các chỉ tiêu mà tên chỉ tiêu có chữ y tế
    because: The condition asks of the column area, not of the column name.
    because.vi: Điều kiện hỏi cột area (lĩnh vực), không hỏi cột name (tên chỉ tiêu).
    wrong: From sub-rows, which ~ counts and = does not
    wrong.vi: Từ các chỉ tiêu con: dấu ~ tính, dấu = không tính
    because: Both count sub-rows in the same way.
    because.vi: Cả hai dấu đều tính chỉ tiêu con như nhau.
    hint: ~ looks into the name of the area.
    hint.vi: Dấu ~ tìm trong tên lĩnh vực.
    hint: Which other area has y tế in its name?
    hint.vi: Lĩnh vực nào khác cũng có chữ y tế trong tên?
    hint: Think of bảo hiểm y tế.
    hint.vi: Nghĩ đến bảo hiểm y tế.

    == mend
    text: Names of areas are long, and a part of one is no name. Then ~ is the right
      sign; this finds your tasks in the area of labour:

        tasks where lead = "so ldtbxh" and area ~ "lao dong" show id

      Anh Quang looks for the tasks of Sở LĐTBXH on insurance (bảo hiểm). Mend
      his query. (Wanted: the column id.)
    text.vi: Tên lĩnh vực dài, mà một phần của tên thì chưa phải là tên. Khi đó dùng
      dấu ~; câu sau tìm nhiệm vụ của Sở trong lĩnh vực lao động:

        tasks where lead = "so ldtbxh" and area ~ "lao dong" show id

      Anh Quang tìm các nhiệm vụ về bảo hiểm do Sở LĐTBXH chủ trì. Hãy sửa giúp
      anh. (Cần cột id.)
    broken: tasks where lead = "so ldtbxh" and area = "bao hiem" show id
    solution: tasks where lead = "so ldtbxh" and area ~ "bao hiem" show id
    also: tasks where lead = "so ldtbxh" and area = "insurance"
    also: tasks where area ~ "bảo hiểm" and lead = "so lao dong" show id, title
    wrong: tasks where area ~ "bao hiem" show id
    wrong: tasks where lead = "so ldtbxh" and area ~ "lao dong" show id
    wrong: tasks where lead = "so ldtbxh" show id
    hint: The error gives the full name; there is a shorter way.
    hint.vi: Báo lỗi nêu tên đầy đủ; còn một cách ngắn hơn.
    hint: Change the second = into another sign.
    hint.vi: Thay dấu = thứ hai bằng dấu khác.
    hint: tasks where lead = "so ldtbxh" and area _ "bao hiem" show id
    hint.vi: tasks where lead = "so ldtbxh" and area _ "bao hiem" show id
    explain: III.5.a.1 and III.5.a.2. Sở Y tế and Bảo hiểm xã hội tỉnh lead III.5.a.3,
      and III.5.a.4 names no one.
    explain.vi: III.5.a.1 và III.5.a.2. Sở Y tế và Bảo hiểm xã hội tỉnh chủ trì III.5.a.3,
      còn III.5.a.4 không ghi cơ quan chủ trì.

    == find
    text: The command .show knows areas too, by any of their names. It tells how
      many tasks and indicators an area has:

        .show "housing"

      The guest asks how many tasks the plan has on International cooperation.
      Look with .show and type the number.
    text.vi: Lệnh .show cũng xem được lĩnh vực, gõ tên Việt hay tên Anh đều được. Máy
      cho biết số nhiệm vụ và số chỉ tiêu:

        .show "housing"

      Vị khách hỏi Kế hoạch có bao nhiêu nhiệm vụ về International cooperation
      (hợp tác quốc tế). Dùng .show để xem, rồi gõ con số.
    solution: areas where english = "International cooperation" show tasks
    wrong: 0
    wrong: 2
    hint: Type .show and the English name in quotes.
    hint.vi: Gõ .show rồi đến tên tiếng Anh trong ngoặc kép.
    hint: Read the line tasks (số nhiệm vụ).
    hint.vi: Đọc dòng tasks (số nhiệm vụ).
    hint: Type .show "international cooperation" and read tasks: _
    hint.vi: Gõ .show "international cooperation" rồi đọc dòng tasks: _
    explain: Three, III.8.a to III.8.c, and no indicators: the area is crosscutting.
    explain.vi: Ba nhiệm vụ, từ III.8.a đến III.8.c, không có chỉ tiêu: đây là lĩnh vực
      liên ngành.

    == ask
    text: Some matters have no area of their own, such as people with disabilities.
      The word find searches all that the plan says about a row: title, summary,
      beneficiaries, names.

        tasks find "khuyet tat" show id, title

      The last chapter of the report is about children (trẻ em). Find the tasks
      that speak of them. (Wanted: the column id.)
    text.vi: Có những vấn đề không phải là một lĩnh vực riêng, như người khuyết tật. Từ
      find tìm trong mọi thông tin của dòng: tên, tóm tắt, đối tượng thụ hưởng,
      tên cơ quan…

        tasks find "khuyet tat" show id, title

      Chương cuối của báo cáo nói về trẻ em. Hãy tìm các nhiệm vụ có nói đến trẻ
      em. (Cần cột id.)
    solution: tasks find "tre em" show id
    also: tasks find "trẻ em"
    also: tasks find "TRE EM" show id, title
    wrong: tasks where title ~ "tre em" show id
    wrong: tasks find "khuyet tat" show id
    wrong: tasks find "em" show id
    hint: Take the example and change the words in quotes.
    hint.vi: Lấy câu ví dụ và thay chữ trong ngoặc kép.
    hint: tasks, find, the words in quotes.
    hint.vi: tasks, find, chữ cần tìm trong ngoặc kép.
    hint: tasks find "tre __" show id
    hint.vi: tasks find "tre __" show id
    explain: III.5.b, III.6.a, III.6.b and III.6.d; none says so in its title. Now you
      know where to look for every part of the report.
    explain.vi: III.5.b, III.6.a, III.6.b, III.6.d; không tên nhiệm vụ nào có chữ trẻ em.
      Giờ bạn đã biết tìm ở đâu cho từng phần của báo cáo.

    """#
}
