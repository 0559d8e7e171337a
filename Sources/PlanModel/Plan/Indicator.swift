/// Which way the targets of an indicator go from the first milestone to the last.
public enum Direction: String, CaseIterable, Sendable {
  /// Upwards.
  case increase
  /// Downwards.
  case decrease
  /// They stay as they are.
  case hold
}

/// A row of the table of indicators.
public struct Indicator: Equatable, Sendable {
  /// Its number, such as `5.10`, or `5.10.a` for a sub-row.
  public var id: String
  /// What is measured.
  public var name: String
  /// The key of its policy area.
  public var area: String?
  /// The unit of its targets; `nil` where the table has none.
  public var unit: String?
  /// One target for each milestone year of the plan, in their order.
  public var targets: [Target]
  /// The keys of the agencies that answer for it.
  public var lead: [String]
  /// Of a sub-row, the identifier of its row.
  public var parent: String?
  /// Which way the targets go, where they tell.
  public var direction: Direction?
  /// A footnote or a remark on the reading.
  public var note: String?
  /// Its line in the published text, from 1.
  public var line: Int?

  /// Makes an Indicator from its parts.
  public init(
    id: String, name: String, area: String? = nil, unit: String? = nil, targets: [Target],
    lead: [String] = [], parent: String? = nil, direction: Direction? = nil, note: String? = nil,
    line: Int? = nil
  ) {
    self.id = id
    self.name = name
    self.area = area
    self.unit = unit
    self.targets = targets
    self.lead = lead
    self.parent = parent
    self.direction = direction
    self.note = note
    self.line = line
  }
}
