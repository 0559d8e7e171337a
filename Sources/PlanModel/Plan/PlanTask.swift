/// A task of the plan.
public struct PlanTask: Equatable, Sendable {
  /// The path of its numbering, such as `III.4.b`.
  public var id: String
  /// Its heading, or its first words where it has none.
  public var title: String
  /// The key of its policy area.
  public var area: String?
  /// The identifier of the numbered heading it stands under.
  public var section: String?
  /// The keys of the agencies that lead it.
  public var lead: [String]
  /// The keys of the agencies that take part.
  public var partners: [String]
  /// When it is done.
  public var timeframe: Timeframe
  /// What it delivers, where the plan says so.
  public var product: String?
  /// What it asks for, restated in one sentence.
  public var summary: String?
  /// The groups of people that its text names.
  public var beneficiaries: [String]
  /// The keys of the documents it cites.
  public var cites: [String]
  /// Its published paragraphs, where the plan was imported with them.
  public var text: String?
  /// Its line in the published text, from 1.
  public var line: Int?

  /// Makes a PlanTask from its parts.
  public init(
    id: String, title: String, area: String? = nil, section: String? = nil, lead: [String] = [],
    partners: [String] = [], timeframe: Timeframe = .unstated, product: String? = nil,
    summary: String? = nil, beneficiaries: [String] = [], cites: [String] = [],
    text: String? = nil, line: Int? = nil
  ) {
    self.id = id
    self.title = title
    self.area = area
    self.section = section
    self.lead = lead
    self.partners = partners
    self.timeframe = timeframe
    self.product = product
    self.summary = summary
    self.beneficiaries = beneficiaries
    self.cites = cites
    self.text = text
    self.line = line
  }
}
