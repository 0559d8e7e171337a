/// A duty that part IV lays on an agency.
public struct Duty: Equatable, Sendable {
  /// The path of its numbering, such as `IV.3.c.3`.
  public var id: String
  /// The keys of the agencies that have it.
  public var who: [String]
  /// What is to be done.
  public var what: String
  /// When, in words, such as `before 15/11 every year`.
  public var due: String?
  /// The month of a yearly date, 1 to 12.
  public var month: Int?
  /// The day of a yearly date, 1 to 31.
  public var day: Int?
  /// The key of the agency that receives the report.
  public var reportsTo: String?
  /// Its line in the published text, from 1.
  public var line: Int?

  /// Makes a Duty from its parts.
  public init(
    id: String, who: [String] = [], what: String, due: String? = nil, month: Int? = nil,
    day: Int? = nil, reportsTo: String? = nil, line: Int? = nil
  ) {
    self.id = id
    self.who = who
    self.what = what
    self.due = due
    self.month = month
    self.day = day
    self.reportsTo = reportsTo
    self.line = line
  }
}
