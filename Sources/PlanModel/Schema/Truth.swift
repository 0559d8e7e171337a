/// Why a comparison is undecided (Grammar/Reference.md, chapter 6), in the order in which notes name
/// them.
public enum UndecidedReason: UInt8, CaseIterable, Sendable {
  /// A value is missing.
  case missing
  /// The published table does not say.
  case unclear
  /// Words where a number is needed.
  case inWords
  /// A bound such as `>80` does not settle it.
  case bound
  /// A range such as `30-35` does not settle it.
  case range
  /// The timeframe is an event.
  case event
  /// The timeframe is not stated.
  case unstated

  /// The reason as notes name it: `in words`.
  public var name: String {
    switch self {
    case .missing: "missing"
    case .unclear: "unclear"
    case .inWords: "in words"
    case .bound: "bound"
    case .range: "range"
    case .event: "event"
    case .unstated: "unstated"
    }
  }

  /// The reason as Vietnamese notes name it.
  public var vietnamese: String {
    switch self {
    case .missing: "không có giá trị"
    case .unclear: "không rõ"
    case .inWords: "ghi bằng lời"
    case .bound: "chỉ có giới hạn"
    case .range: "là khoảng"
    case .event: "theo sự kiện"
    case .unstated: "không ghi thời gian"
    }
  }
}

/// A truth value: false, true, or undecided for a reason. One byte, so that a column of them is
/// an array of bytes.
public struct Truth: Hashable, Sendable {
  /// 0 false, 1 true, 2 and above undecided.
  public let rawValue: UInt8

  private init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// False.
  public static let no = Truth(rawValue: 0)
  /// True.
  public static let yes = Truth(rawValue: 1)

  /// Undecided for a reason.
  public static func undecided(_ reason: UndecidedReason) -> Truth {
    Truth(rawValue: reason.rawValue + 2)
  }

  /// True or false.
  public init(_ value: Bool) {
    self = value ? .yes : .no
  }

  /// True, false, or undecided for `reason` where the value is `nil`.
  public init(_ value: Bool?, orUndecided reason: @autoclosure () -> UndecidedReason) {
    self = value.map { Truth($0) } ?? .undecided(reason())
  }

  /// Whether it is neither true nor false.
  public var isUndecided: Bool { rawValue >= 2 }

  /// Why it is undecided; `nil` where it is decided.
  public var reason: UndecidedReason? {
    isUndecided ? UndecidedReason(rawValue: rawValue - 2) : nil
  }

  /// Kleene's `not`.
  public var negated: Truth { isUndecided ? self : Truth(self == .no) }

  /// Kleene's `and`; the reason of the left side comes first.
  public func and(_ other: Truth) -> Truth {
    if self == .no || other == .no { return .no }
    if isUndecided { return self }
    return other
  }

  /// Kleene's `or`; the reason of the left side comes first.
  public func or(_ other: Truth) -> Truth {
    if self == .yes || other == .yes { return .yes }
    if isUndecided { return self }
    return other
  }
}
