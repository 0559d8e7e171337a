/// One published implementation plan: what a plan file holds.
///
/// Lists stand in document order. Rows refer to one another by key or identifier; a plan that was
/// read or imported has been checked, so that every such reference has its row.
public struct Plan: Equatable, Sendable {
  /// The number of the plan, such as `6121/KH-UBND`.
  public var number: String
  /// Who issued it.
  public var issuer: String
  /// The day of issue.
  public var date: CalendarDate
  /// Its title.
  public var title: String
  /// The years for which the table of indicators has targets, ascending.
  public var milestones: [Int]
  /// Where the published text comes from.
  public var source: String?
  /// The policy areas.
  public var areas: [Area] = []
  /// The agencies and groups of agencies.
  public var agencies: [Agency] = []
  /// The legal documents cited.
  public var documents: [LegalDocument] = []
  /// The outline.
  public var sections: [Section] = []
  /// The tasks of part III.
  public var tasks: [PlanTask] = []
  /// The rows of the table of indicators.
  public var indicators: [Indicator] = []
  /// The duties of part IV.
  public var duties: [Duty] = []

  /// Makes a plan without rows.
  public init(
    number: String, issuer: String, date: CalendarDate, title: String, milestones: [Int],
    source: String? = nil
  ) {
    self.number = number
    self.issuer = issuer
    self.date = date
    self.title = title
    self.milestones = milestones
    self.source = source
  }
}
