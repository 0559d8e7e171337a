/// How a plan states when something is done (Grammar/Reference.md, chapter 9).
public enum TimeframeKind: String, CaseIterable, Sendable {
  /// At all times: `Thường xuyên`.
  case ongoing
  /// Each year: `Hằng năm`.
  case recurring
  /// From a day on: `Năm 2024 và các năm tiếp theo`.
  case from
  /// Up to a day: `Đến năm 2025`.
  case until
  /// From a day to a day: `2026-2030`, `Quý III/2025`.
  case span
  /// When something happens: `Khi tiến hành sơ kết`.
  case event
  /// Not said.
  case unstated

  /// Whether a timeframe of this kind is a span of days.
  public var hasDays: Bool { self != .event && self != .unstated }
}

/// A timeframe as the plan states it: its kind, its wording and its days.
public struct Timeframe: Hashable, Sendable {
  /// How the timeframe is stated.
  public var kind: TimeframeKind
  /// The wording as published; empty where there is none.
  public var text: String
  /// The first day; `nil` for an event and where nothing is stated.
  public var start: CalendarDate?
  /// The last day; `nil` where it is open, for an event and where nothing is stated.
  public var end: CalendarDate?
  /// The day by which something is to be reached, where one is stated.
  public var milestone: CalendarDate?

  /// Makes a timeframe from its parts.
  public init(
    kind: TimeframeKind, text: String = "", start: CalendarDate? = nil, end: CalendarDate? = nil,
    milestone: CalendarDate? = nil
  ) {
    self.kind = kind
    self.text = text
    self.start = start
    self.end = end
    self.milestone = milestone
  }

  /// A timeframe of which the plan says nothing.
  public static let unstated = Timeframe(kind: .unstated)
}
