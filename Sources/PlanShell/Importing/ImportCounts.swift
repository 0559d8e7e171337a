import PlanModel

/// How many rows of each relation a plan has, and how many of them have what such rows should have.
struct ImportCounts {
  /// A number with its name.
  struct Count: Equatable {
    /// The name in JSON.
    var key: String
    /// The name for people.
    var name: Message
    var count: Int
    /// How many of them have something.
    var parts: [Count] = []
  }

  static let tasks = RelationID.tasks.counted
  static let indicators = RelationID.indicators.counted
  static let duties = RelationID.duties.counted
  private static let lead = Message("with lead", vi: "có cơ quan chủ trì")

  /// The counts in the order of their weight.
  let all: [Count]

  init(_ plan: Plan) {
    all = [
      Count(
        key: "tasks", name: ImportCounts.tasks, count: plan.tasks.count,
        parts: ImportCounts.parts(of: plan.tasks)),
      Count(
        key: "indicators", name: ImportCounts.indicators, count: plan.indicators.count,
        parts: ImportCounts.parts(of: plan.indicators)),
      Count(key: "duties", name: ImportCounts.duties, count: plan.duties.count),
      Count(
        key: "agencies", name: RelationID.agencies.counted, count: plan.agencies.count),
      Count(
        key: "documents", name: RelationID.documents.counted, count: plan.documents.count),
      Count(key: "areas", name: RelationID.areas.counted, count: plan.areas.count),
      Count(key: "sections", name: RelationID.sections.counted, count: plan.sections.count),
    ]
  }

  private static func parts(of tasks: [PlanTask]) -> [Count] {
    [
      Count(key: "tasksWithLead", name: lead, count: tasks.count { !$0.lead.isEmpty }),
      Count(
        key: "tasksWithPartners", name: Message("with partners", vi: "có cơ quan phối hợp"),
        count: tasks.count { !$0.partners.isEmpty }),
      Count(
        key: "tasksWithTimeframe", name: Message("with timeframe", vi: "có thời gian"),
        count: tasks.count { $0.timeframe.kind != .unstated }),
    ].filter { _ in !tasks.isEmpty }
  }

  private static func parts(of indicators: [Indicator]) -> [Count] {
    [
      Count(
        key: "indicatorsWithUnit", name: Message("with unit", vi: "có đơn vị tính"),
        count: indicators.count { $0.unit != nil }),
      Count(
        key: "indicatorsWithTarget", name: Message("with target", vi: "có mục tiêu"),
        count: indicators.count { $0.targets.contains { $0.kind != .missing } }),
      Count(key: "indicatorsWithLead", name: lead, count: indicators.count { !$0.lead.isEmpty }),
    ].filter { _ in !indicators.isEmpty }
  }
}

extension RelationID {
  /// What its rows are called after a number.
  fileprivate var counted: Message { Message(rawValue, vi: vietnamese) }
}
