// Made from Samples/lessons/01-what-a-plan-is.lesson by a test run with PLANQ_RECORD=1.

extension LessonTexts {
  static let lesson1 = #"""
    # The first lesson: what stands in a plan.
    lesson: what-a-plan-is
    title: What a plan is made of
    title.vi: Kế hoạch gồm những gì
    goal: Knows tasks, indicators, agencies and areas, and can show them.
    goal.vi: Biết nhiệm vụ, chỉ tiêu, cơ quan, lĩnh vực là gì và cách xem chúng.
    minutes: 4

    == read
    text: Welcome.
      You are new at the department of labour.

        tasks
    text.vi: Chào bạn.
      Bạn là cán bộ mới của Sở LĐTBXH.

        tasks

    == ask
    text: Show all tasks that Sở Y tế leads.
    text.vi: Hãy cho xem các nhiệm vụ do Sở Y tế chủ trì.
    solution: tasks where lead = "so y te" show id
    also: tasks where "syt" in lead show id, title
    wrong: tasks where partners = "SYT" show id
    hint: The source is tasks.
    hint.vi: Nguồn là tasks.
    hint: Filter with where.
    hint.vi: Lọc bằng where.
    hint: tasks where lead = "…"
    hint.vi: tasks where lead = "…"
    explain: Accents may be left out.
    explain.vi: Có thể gõ không dấu.

    == choose
    text: What is a group?
    text.vi: Nhóm cơ quan là gì?
    right: A name for several agencies
    right.vi: Một tên gọi chung cho nhiều cơ quan
    because: Yes: it stands for all of them.
    because.vi: Đúng: tên đó thay cho tất cả.
    wrong: An agency without a head
    wrong.vi: Cơ quan không có người đứng đầu
    because: No.
    because.vi: Sai.
    hint: a
    hint.vi: a
    hint: b
    hint.vi: b
    hint: c
    hint.vi: c

    == mend
    text: Somebody has mistyped.
    text.vi: Có người gõ nhầm.
    broken: tasks wher lead = "syt"
    solution: tasks where lead = "syt"
    also: tasks where "syt" in lead
    hint: a
    hint.vi: a
    hint: b
    hint.vi: b
    hint: c
    hint.vi: c

    == find
    text: Who leads III.4.a?
    text.vi: Cơ quan nào chủ trì III.4.a?
    solution: tasks where id = "III.4.a" show lead
    also: so y te
    wrong: SNV
    hint: a
    hint.vi: a
    hint: b
    hint.vi: b
    hint: c
    hint.vi: c

    """#
}
