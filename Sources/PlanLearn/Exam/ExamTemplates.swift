import PlanModel

/// The forms of questions. A plan that cannot fill one is not asked it.
enum ExamTemplates {
  static let all = plan + agencies + time + targets + areas + duties + counting

  private static let plan: [ExamTemplate] = [
    .init(
      name: "task-section", topic: .plan,
      text: Message(
        "In which section of the plan does task % stand? Give the id of the section.",
        vi: "Nhiệm vụ % nằm trong mục nào của kế hoạch? Cho biết id của mục."),
      solution: "tasks where id = % show section.id as section", choices: ExamTemplate.Choice.tasks),
    .init(
      name: "task-title", topic: .plan,
      text: Message("What is the title of task %?", vi: "Tên của nhiệm vụ % là gì?"),
      solution: "tasks where id = % show title", choices: ExamTemplate.Choice.tasks),
    .init(
      name: "documents-cited", topic: .plan,
      text: Message(
        "Which documents does task % cite? One row for each document.",
        vi: "Nhiệm vụ % viện dẫn những văn bản nào? Mỗi văn bản một dòng."),
      solution: "tasks where id = % expand cites show cites",
      choices: ExamTemplate.Choice.citingTasks),
    .init(
      name: "cited-by", topic: .plan,
      text: Message(
        "Which tasks cite the document %? Give their id.",
        vi: "Những nhiệm vụ nào viện dẫn văn bản %? Cho biết id."),
      solution: "tasks where cites = % show id", choices: ExamTemplate.Choice.citedDocuments),
    .init(
      name: "sections-top", topic: .plan,
      text: Message(
        "What are the parts of the plan, the sections of the first level? Give their id.",
        vi: "Kế hoạch gồm những phần nào, tức là các mục cấp một? Cho biết id."),
      solution: "sections where level = 1 show id", choices: ExamTemplate.Choice.nothing),
  ]

  private static let agencies: [ExamTemplate] = [
    .init(
      name: "tasks-led", topic: .agencies,
      text: Message(
        "Which tasks does % lead? Give their id.",
        vi: "% chủ trì những nhiệm vụ nào? Cho biết id."),
      solution: "tasks where lead = % show id", choices: ExamTemplate.Choice.leads),
    .init(
      name: "tasks-partnered", topic: .agencies,
      text: Message(
        "In which tasks is % named as a partner? Give their id.",
        vi: "% được nêu tên phối hợp trong những nhiệm vụ nào? Cho biết id."),
      solution: "tasks where partners = % show id", choices: ExamTemplate.Choice.partners),
    .init(
      name: "tasks-involved", topic: .agencies,
      text: Message(
        "Which tasks concern % in any way, alone or as a member of a group? Give their id.",
        vi:
          "Những nhiệm vụ nào có liên quan đến %, dù nêu tên riêng hay thuộc một nhóm? Cho biết id."
      ),
      solution: "tasks where involved = % show id", choices: ExamTemplate.Choice.leads),
    .init(
      name: "task-leads", topic: .agencies,
      text: Message(
        "Which agencies lead task %? One row for each agency.",
        vi: "Những cơ quan nào chủ trì nhiệm vụ %? Mỗi cơ quan một dòng."),
      solution: "tasks where id = % expand lead show lead", choices: ExamTemplate.Choice.tasks),
    .init(
      name: "task-partners", topic: .agencies,
      text: Message(
        "Who are the partners in task %? One row for each of them.",
        vi: "Những cơ quan nào phối hợp trong nhiệm vụ %? Mỗi cơ quan một dòng."),
      solution: "tasks where id = % expand partners show partners",
      choices: ExamTemplate.Choice.tasks),
    .init(
      name: "shared-lead", topic: .agencies,
      text: Message(
        "Which tasks have more than one lead agency? Give their id.",
        vi: "Những nhiệm vụ nào có từ hai cơ quan chủ trì trở lên? Cho biết id."),
      solution: "tasks where length(lead) > 1 show id", choices: ExamTemplate.Choice.nothing),
    .init(
      name: "no-lead", topic: .agencies,
      text: Message(
        "For which tasks does the plan name no lead agency? Give their id.",
        vi: "Những nhiệm vụ nào không nêu cơ quan chủ trì? Cho biết id."),
      solution: "tasks where lead is missing show id", choices: ExamTemplate.Choice.nothing),
    .init(
      name: "group-members", topic: .agencies,
      text: Message(
        "Which agencies belong to the group %? One row for each.",
        vi: "Nhóm % gồm những cơ quan nào? Mỗi cơ quan một dòng."),
      solution: "agencies where name = % expand members show members",
      choices: ExamTemplate.Choice.groups),
    .init(
      name: "agencies-of-kind", topic: .agencies,
      text: Message(
        "Which agencies of the plan are of the kind %? Give their names.",
        vi: "Những cơ quan nào trong kế hoạch thuộc loại %? Cho biết tên."),
      solution: "agencies where kind = % show name", choices: ExamTemplate.Choice.agencyKinds),
    .init(
      name: "indicators-led", topic: .agencies,
      text: Message(
        "For which indicators does % answer? Give their id.",
        vi: "% chịu trách nhiệm về những chỉ tiêu nào? Cho biết id."),
      solution: "indicators where lead = % show id", choices: ExamTemplate.Choice.indicatorLeads),
  ]

  private static let time: [ExamTemplate] = [
    .init(
      name: "tasks-of-timeframe-kind", topic: .time,
      text: Message(
        "Which tasks have a timeframe of the kind %? Give their id.",
        vi: "Những nhiệm vụ nào có thời gian thực hiện thuộc loại %? Cho biết id."),
      solution: "tasks where timeframe.kind = % show id",
      choices: ExamTemplate.Choice.timeframeKinds),
    .init(
      name: "task-timeframe", topic: .time,
      text: Message(
        "What does the plan say of the timeframe of task %?",
        vi: "Kế hoạch ghi thời gian thực hiện nhiệm vụ % như thế nào?"),
      solution: "tasks where id = % show timeframe", choices: ExamTemplate.Choice.tasks),
    .init(
      name: "tasks-in-year", topic: .time,
      text: Message(
        "How many tasks surely run in some part of %?",
        vi: "Có bao nhiêu nhiệm vụ chắc chắn được thực hiện trong ít nhất một phần của năm %?"),
      solution: "tasks where timeframe overlaps % summarize count", asksForSure: true,
      choices: ExamTemplate.Choice.years),
    .init(
      name: "unstated-time", topic: .time,
      text: Message(
        "For which tasks does the plan state no timeframe? Give their id.",
        vi: "Những nhiệm vụ nào không ghi thời gian thực hiện? Cho biết id."),
      solution: "tasks where timeframe is missing show id",
      choices: ExamTemplate.Choice.nothing),
  ]

  private static let targets: [ExamTemplate] = [
    .init(
      name: "indicators-of-unit", topic: .targets,
      text: Message(
        "Which indicators are measured in the unit %? Give their id.",
        vi: "Những chỉ tiêu nào có đơn vị tính là %? Cho biết id."),
      solution: "indicators where unit = % show id", choices: ExamTemplate.Choice.units),
    .init(
      name: "indicator-unit", topic: .targets,
      text: Message(
        "In which unit is indicator % measured?", vi: "Chỉ tiêu % có đơn vị tính là gì?"),
      solution: "indicators where id = % show unit", choices: ExamTemplate.Choice.indicators),
    .init(
      name: "missing-targets", topic: .targets,
      text: Message(
        "Which indicators have no target for %? Give their id.",
        vi: "Những chỉ tiêu nào không có mục tiêu cho năm %? Cho biết id."),
      solution: "indicators where target% is missing show id",
      choices: ExamTemplate.Choice.milestones),
    .init(
      name: "range-targets", topic: .targets,
      text: Message(
        "Which indicators have a range such as 30-35 as their target for %? Give their id.",
        vi: "Những chỉ tiêu nào có mục tiêu năm % là một khoảng như 30-35? Cho biết id."),
      solution: "indicators where target%.kind = \"range\" show id",
      choices: ExamTemplate.Choice.milestones),
    .init(
      name: "worded-targets", topic: .targets,
      text: Message(
        "Which indicators have a target in words for %? Give their id.",
        vi: "Những chỉ tiêu nào có mục tiêu năm % ghi bằng lời? Cho biết id."),
      solution: "indicators where target%.kind = \"text\" show id",
      choices: ExamTemplate.Choice.milestones),
    .init(
      name: "bounded-targets", topic: .targets,
      text: Message(
        "How many targets for % are bounds such as <1,2 or >80?",
        vi: "Có bao nhiêu mục tiêu năm % chỉ là giới hạn như <1,2 hoặc >80?"),
      solution: """
        indicators where target%.kind in ("less", "at_most", "greater", "at_least") \
        summarize count
        """,
      choices: ExamTemplate.Choice.milestones),
  ]

  private static let areas: [ExamTemplate] = [
    .init(
      name: "tasks-of-area", topic: .areas,
      text: Message(
        "Which tasks belong to the area %? Give their id.",
        vi: "Những nhiệm vụ nào thuộc lĩnh vực %? Cho biết id."),
      solution: "tasks where area = % show id", choices: ExamTemplate.Choice.taskAreas),
    .init(
      name: "indicators-of-area", topic: .areas,
      text: Message(
        "Which indicators belong to the area %? Give their id.",
        vi: "Những chỉ tiêu nào thuộc lĩnh vực %? Cho biết id."),
      solution: "indicators where area = % show id",
      choices: ExamTemplate.Choice.indicatorAreas),
    .init(
      name: "indicator-area", topic: .areas,
      text: Message(
        "To which area does indicator % belong?", vi: "Chỉ tiêu % thuộc lĩnh vực nào?"),
      solution: "indicators where id = % show area", choices: ExamTemplate.Choice.indicators),
    .init(
      name: "leads-in-area", topic: .areas,
      text: Message(
        "Which agencies lead tasks of the area %? Each once.",
        vi: "Những cơ quan nào chủ trì nhiệm vụ thuộc lĩnh vực %? Mỗi cơ quan nêu một lần."),
      solution: "tasks where area = % and lead is not missing expand lead distinct lead",
      choices: ExamTemplate.Choice.taskAreas),
  ]

  private static let duties: [ExamTemplate] = [
    .init(
      name: "duties-of", topic: .duties,
      text: Message(
        "Which duties of organising the plan does % have? Give their id.",
        vi: "% có những trách nhiệm nào trong tổ chức thực hiện? Cho biết id."),
      solution: "duties where who = % show id", choices: ExamTemplate.Choice.bound),
    .init(
      name: "dated-duties", topic: .duties,
      text: Message(
        "Which duties have a day of the year on which they are due? Give their id.",
        vi: "Những trách nhiệm nào có ngày phải hoàn thành hằng năm? Cho biết id."),
      solution: "duties where month is not missing show id",
      choices: ExamTemplate.Choice.nothing),
    .init(
      name: "reports", topic: .duties,
      text: Message(
        "Which duties are reports to another body? Give id and reports_to.",
        vi: "Những trách nhiệm nào là báo cáo gửi một cơ quan khác? Cho biết id và reports_to."),
      solution: "duties where reports_to is not missing show id, reports_to",
      choices: ExamTemplate.Choice.nothing),
  ]

  private static let counting: [ExamTemplate] = [
    .init(
      name: "how-many-led", topic: .counting,
      text: Message(
        "How many tasks does % lead?", vi: "% chủ trì bao nhiêu nhiệm vụ?"),
      solution: "tasks where lead = % summarize count", choices: ExamTemplate.Choice.leads),
    .init(
      name: "how-many-indicators", topic: .counting,
      text: Message(
        "How many indicators has the area %?", vi: "Lĩnh vực % có bao nhiêu chỉ tiêu?"),
      solution: "indicators where area = % summarize count",
      choices: ExamTemplate.Choice.indicatorAreas),
    .init(
      name: "tasks-by-area", topic: .counting,
      text: Message(
        "How many tasks has each area? One row for each area: area and count.",
        vi: "Mỗi lĩnh vực có bao nhiêu nhiệm vụ? Mỗi lĩnh vực một dòng: area và count."),
      solution: "tasks count by area", choices: ExamTemplate.Choice.nothing),
    .init(
      name: "tasks-by-lead", topic: .counting,
      text: Message(
        "How many tasks does each agency lead? One row for each lead: lead and count.",
        vi: "Mỗi cơ quan chủ trì bao nhiêu nhiệm vụ? Mỗi cơ quan một dòng: lead và count."),
      solution: "tasks count by lead", choices: ExamTemplate.Choice.nothing),
    .init(
      name: "indicators-by-unit", topic: .counting,
      text: Message(
        "How many indicators has each unit? One row for each unit: unit and count.",
        vi: "Mỗi đơn vị tính có bao nhiêu chỉ tiêu? Mỗi đơn vị một dòng: unit và count."),
      solution: "indicators count by unit", choices: ExamTemplate.Choice.nothing),
    .init(
      name: "partner-count", topic: .counting,
      text: Message(
        "How many partners does the plan name for task %?",
        vi: "Kế hoạch nêu bao nhiêu cơ quan phối hợp cho nhiệm vụ %?"),
      solution: "tasks where id = % show length(partners) as partner_count",
      choices: ExamTemplate.Choice.tasks),
    .init(
      name: "shared-in-area", topic: .counting,
      text: Message(
        "How many tasks of the area % are there in which more than one agency leads?",
        vi: "Lĩnh vực % có bao nhiêu nhiệm vụ do từ hai cơ quan trở lên chủ trì?"),
      solution: "tasks where area = % and length(lead) > 1 summarize count",
      choices: ExamTemplate.Choice.taskAreas),
  ]
}
