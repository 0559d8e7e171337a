// Made from Samples/lessons/02-who-leads.lesson by a test run with PLANQ_RECORD=1.

extension LessonTexts {
  static let lesson2 = #"""
    # Lesson 2: who leads a task, who takes part, and what a group is.
    lesson: who-leads
    title: Who leads and who takes part
    title.vi: Cơ quan chủ trì và cơ quan phối hợp
    goal: Finds the tasks an office leads or takes part in, also through a group.
    goal.vi: Tìm được nhiệm vụ một cơ quan chủ trì hoặc phối hợp, kể cả qua nhóm.
    minutes: 5

    == ask
    text: Chị Hạnh asks which tasks Sở LĐTBXH leads: for these the report must give
      results. The word where keeps the rows for which something is true. Names
      stand in quotes; you may type them without accents and use short names.
      This shows the tasks of Sở Y tế:

        tasks where lead = "so y te" show id, title

      Show the tasks that Sở LĐTBXH leads. (Wanted: the column id.)
    text.vi: Chị Hạnh hỏi: Sở LĐTBXH chủ trì những nhiệm vụ nào? Báo cáo phải nêu kết
      quả các nhiệm vụ này. Từ where giữ lại các dòng đúng điều kiện. Tên cơ
      quan đặt trong ngoặc kép, gõ không dấu hoặc gõ tên tắt đều được. Ví dụ với
      Sở Y tế:

        tasks where lead = "so y te" show id, title

      Hãy hiện các nhiệm vụ do Sở LĐTBXH chủ trì. (Cần cột id.)
    solution: tasks where lead = "so ldtbxh" show id
    also: tasks where lead = "Sở Lao động - Thương binh và Xã hội"
    also: tasks where lead = "so lao dong" show id, title
    wrong: tasks where lead = "so y te" show id
    wrong: tasks show id
    wrong: tasks where partners = "so ldtbxh" show id
    hint: Take the example and change the name.
    hint.vi: Lấy câu ví dụ và thay tên cơ quan.
    hint: tasks, where, the column lead, =, a name in quotes.
    hint.vi: tasks, where, cột lead, dấu =, tên cơ quan trong ngoặc kép.
    hint: tasks where lead = "so ____" show id
    hint.vi: tasks where lead = "so ____" show id
    explain: Twelve of the 31 tasks. "so ldtbxh", "so lao dong" and the full name are
      one office.
    explain.vi: 12 trong 31 nhiệm vụ. "so ldtbxh", "so lao dong" hay tên đầy đủ đều là một
      cơ quan.

    == choose
    text: A task may have several lead agencies; lead is then a list. A condition on
      a list is true as soon as one of its names fits. III.5.a.3 on health
      insurance:

        lead     Sở Y tế; Bảo hiểm xã hội tỉnh
        partners Các sở, ban, ngành; UBND các huyện, thành phố

      Which of these keep III.5.a.3?
    text.vi: Một nhiệm vụ có thể có nhiều cơ quan chủ trì; khi đó lead là một danh
      sách. Điều kiện trên danh sách là đúng khi có ít nhất một tên khớp. Nhiệm
      vụ III.5.a.3 về bảo hiểm y tế:

        lead     Sở Y tế; Bảo hiểm xã hội tỉnh
        partners Các sở, ban, ngành; UBND các huyện, thành phố

      Những câu nào giữ lại III.5.a.3?
    right: where lead = "so y te"
    right.vi: where lead = "so y te"
    because: Sở Y tế is one of the two that lead.
    because.vi: Sở Y tế là một trong hai cơ quan chủ trì.
    right: where lead = "bhxh tinh"
    right.vi: where lead = "bhxh tinh"
    because: The second name in the list counts as much as the first.
    because.vi: Tên đứng thứ hai trong danh sách cũng được tính như tên đầu.
    wrong: where partners = "so y te"
    wrong.vi: where partners = "so y te"
    because: The partners of this task are two groups; Sở Y tế is not named there.
    because.vi: Cột partners chỉ ghi hai nhóm cơ quan, không ghi tên Sở Y tế.
    right: where lead = "SYT" and lead = "BHXH"
    right.vi: where lead = "SYT" and lead = "BHXH"
    because: and wants both conditions; each finds its name in the list.
    because.vi: and đòi hỏi cả hai điều kiện; mỗi điều kiện đều có tên khớp trong danh
      sách.
    hint: Look for each name in the line it is asked of: lead or partners.
    hint.vi: Tìm từng tên ở đúng dòng được hỏi: lead hay partners.
    hint: SYT is Sở Y tế, BHXH is Bảo hiểm xã hội tỉnh.
    hint.vi: SYT là Sở Y tế, BHXH là Bảo hiểm xã hội tỉnh.
    hint: All but the one that asks of partners.
    hint.vi: Tất cả, trừ câu hỏi cột partners.

    == mend
    text: Names need quotes, since they consist of several words. A letter typed
      plain fits every accent (e fits ê, ế, ề); a letter typed with an accent
      fits only itself.

        tasks where lead = "so noi vu" show id

      Anh Quang looks for the tasks that Sở Giáo dục và Đào tạo leads. He has
      mistyped an accent. Mend his query. (Wanted: the column id.)
    text.vi: Tên cơ quan gồm nhiều từ nên phải đặt trong ngoặc kép. Chữ gõ không dấu
      khớp với mọi dấu (e khớp ê, ế, ề); chữ đã gõ dấu thì chỉ khớp với chính
      nó.

        tasks where lead = "so noi vu" show id

      Anh Quang tìm các nhiệm vụ do Sở Giáo dục và Đào tạo chủ trì nhưng gõ sai
      dấu. Hãy sửa giúp anh. (Cần cột id.)
    broken: tasks where lead = "Sở Giáo dục và Đạo tạo" show id
    solution: tasks where lead = "so gddt" show id
    also: tasks where lead = "so giao duc" show id
    also: tasks where lead = "Sở Giáo dục và Đào tạo"
    wrong: tasks where lead = "so khcn" show id
    wrong: tasks where partners = "so gddt" show id
    hint: Read the error: it gives the name that was probably meant.
    hint.vi: Đọc báo lỗi: máy nêu tên có lẽ bạn định gõ.
    hint: Type the name without any accents, or its short name.
    hint.vi: Gõ tên không dấu, hoặc gõ tên tắt.
    hint: tasks where lead = "so g___" show id
    hint.vi: tasks where lead = "so g___" show id
    explain: III.4.b, III.4.c and III.6.a. A name that does not exist is an error,
      never an empty table.
    explain.vi: III.4.b, III.4.c và III.6.a. Tên không có thì máy báo lỗi, không bao giờ
      lặng lẽ cho bảng trống.

    == find
    text: Many tasks do not name each partner: they name a group, such as Các sở,
      ban, ngành. A group is listed among the agencies, and its members with it.
      This shows an agency whole:

        .show "so y te"

      One member of the group "so, ban, nganh" has a name that does not begin
      with Sở. Look with .show and type its name.
    text.vi: Nhiều nhiệm vụ không ghi tên từng cơ quan phối hợp mà ghi một nhóm, như
      Các sở, ban, ngành. Nhóm cũng nằm trong bảng cơ quan, kèm danh sách thành
      viên. Lệnh sau xem một cơ quan:

        .show "so y te"

      Nhóm "so, ban, nganh" có một thành viên mà tên không bắt đầu bằng chữ Sở.
      Dùng .show để xem, rồi gõ tên đó.
    solution: agencies where key = "so-ban-nganh" expand members where not (members.short ~ "so") show members
    also: ban dan toc
    wrong: Sở Nội vụ
    wrong: Công an tỉnh
    hint: Type .show and the name of the group, in quotes.
    hint.vi: Gõ .show rồi đến tên nhóm, trong ngoặc kép.
    hint: Read the lines members (thành viên).
    hint.vi: Đọc các dòng members (thành viên).
    hint: Type .show "so, ban, nganh"; the name begins with Ban.
    hint.vi: Gõ .show "so, ban, nganh"; tên đó bắt đầu bằng chữ Ban.
    explain: Ban Dân tộc tỉnh. The group has 13 members; Sở LĐTBXH is one of them.
    explain.vi: Ban Dân tộc tỉnh. Nhóm có 13 thành viên, trong đó có Sở LĐTBXH.

    == ask
    text: No task names Sở LĐTBXH as a partner, yet the office takes part in many:
      through the group. The column involved holds all of them: lead, partners,
      members of groups. The word count at the end counts the rows:

        tasks where involved = "so noi vu" count

      In how many tasks is Sở LĐTBXH involved? (Wanted: the count.)
    text.vi: Không nhiệm vụ nào ghi đích danh Sở LĐTBXH ở phần phối hợp, nhưng Sở vẫn
      tham gia nhiều nhiệm vụ qua nhóm. Cột involved gồm tất cả: chủ trì, phối
      hợp và thành viên của nhóm. Từ count ở cuối câu dùng để đếm số dòng:

        tasks where involved = "so noi vu" count

      Sở LĐTBXH liên quan đến bao nhiêu nhiệm vụ? (Cần con số đếm được.)
    solution: tasks where involved = "so ldtbxh" count
    also: tasks where involved = "so lao dong" summarize count
    also: tasks where lead = "so ldtbxh" or partners = "so, ban, nganh" count
    wrong: tasks where lead = "so ldtbxh" count
    wrong: tasks where partners = "so ldtbxh" count
    wrong: tasks count
    hint: Take the example and change the name.
    hint.vi: Lấy câu ví dụ và thay tên cơ quan.
    hint: tasks, where, the column involved, =, the name in quotes, count.
    hint.vi: tasks, where, cột involved, dấu =, tên trong ngoặc kép, count.
    hint: tasks where involved = "so ____" count
    hint.vi: tasks where involved = "so ____" count
    explain: 27: the 12 it leads and 15 in which it takes part as a member of the
      group.
    explain.vi: 27 nhiệm vụ: 12 do Sở chủ trì và 15 Sở tham gia với tư cách thành viên của
      nhóm.

    """#
}
