/// How a plan states a target (Grammar/Reference.md, chapter 8).
public enum TargetKind: String, CaseIterable, Sendable {
  /// One number: `95`.
  case exact
  /// Below a number: `<1,2`.
  case less
  /// At most a number: `<=12`.
  case atMost = "at_most"
  /// Above a number: `>80`.
  case greater
  /// At least a number: `>=2`.
  case atLeast = "at_least"
  /// Between two numbers: `30-35`.
  case range
  /// In words only, or several targets in one cell.
  case text
  /// The published table does not say.
  case unclear
  /// A `-` in the table, or an empty cell.
  case missing
  /// Computed from other targets.
  case interval

  /// Whether a target of this kind has numbers.
  public var isNumeric: Bool {
    switch self {
    case .exact, .less, .atMost, .greater, .atLeast, .range, .interval: true
    case .text, .unclear, .missing: false
    }
  }
}

/// One target as the plan states it: its kind, its published text and its numbers.
///
/// The ends are those that are written; the limits of a share are added when the plan becomes
/// columns (`TargetColumn`).
public struct Target: Hashable, Sendable {
  /// How the target is stated.
  public var kind: TargetKind
  /// The cell as published; empty where there is none.
  public var text: String
  /// The written low end; of an exact target the number itself.
  public var low: Decimal?
  /// The written high end; of an exact target the number itself.
  public var high: Decimal?

  /// Makes a target from its parts.
  public init(kind: TargetKind, text: String = "", low: Decimal? = nil, high: Decimal? = nil) {
    self.kind = kind
    self.text = text
    self.low = low
    self.high = high
  }

  /// A target that the table leaves out.
  public static let missing = Target(kind: .missing)

  /// The numbers the target allows, before the limits of a share; `nil` without numbers.
  public var interval: Interval? {
    switch kind {
    case .exact, .range, .interval: Interval(low: low, high: high)
    case .less: Interval(low: nil, high: high, highOpen: true)
    case .atMost: Interval(low: nil, high: high)
    case .greater: Interval(low: low, lowOpen: true, high: nil)
    case .atLeast: Interval(low: low, high: nil)
    case .text, .unclear, .missing: nil
    }
  }
}
