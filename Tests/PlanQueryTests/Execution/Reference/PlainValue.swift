import PlanModel
import PlanTables
import PlanText
@testable import PlanQuery

/// One value of one row, as the plain reference evaluator has it.
indirect enum PlainValue: Sendable {
  /// No text, number, day or reference. Targets and timeframes that are missing are kinds of
  /// theirs, an empty list is a list.
  case missing
  case text(String)
  case number(Decimal)
  case truth(Truth)
  case date(CalendarDate)
  case range(PlainValue, PlainValue)
  case target(PlainTarget)
  case timeframe(PlainTimeframe)
  case reference(RelationID, Int)
  case list([PlainValue])

  /// What `is missing` asks (Grammar/Reference.md, chapter 4).
  var isMissing: Bool {
    switch self {
    case .missing: true
    case .text, .number, .truth, .date, .reference: false
    case .range(let low, let high): low.isMissing || high.isMissing
    case .target(let target): target.kind == .missing
    case .timeframe(let timeframe): timeframe.kind == .unstated
    case .list(let elements): elements.isEmpty
    }
  }

  /// A value that is not there, of a type.
  static func missing(of type: ColumnType) -> PlainValue {
    switch type {
    case .text, .number, .date, .reference, .range: .missing
    case .truth: .truth(.undecided(.missing))
    case .target: .target(.missing)
    case .timeframe: .timeframe(PlainTimeframe(kind: .unstated))
    case .list: .list([])
    }
  }

  /// The elements of a list; any other value is its own only element.
  var elements: [PlainValue] {
    if case .list(let elements) = self { elements } else { [self] }
  }

  var isList: Bool {
    if case .list = self { true } else { false }
  }

  var truth: Truth {
    if case .truth(let truth) = self { truth } else { .undecided(.missing) }
  }

  var number: Decimal? {
    if case .number(let number) = self { number } else { nil }
  }

  var target: PlainTarget? {
    if case .target(let target) = self { target } else { nil }
  }
}

/// One target.
struct PlainTarget: Sendable {
  var kind: TargetKind
  var interval = Interval.unbounded
  /// The published text; a computed target has none.
  var text: String?
  var unit: String?

  static let missing = PlainTarget(kind: .missing)

  /// A target that was worked out; missing where there is no interval.
  static func computed(_ interval: Interval?, unit: String?) -> PlainTarget {
    guard let interval else { return .missing }
    return PlainTarget(
      kind: interval.exactValue == nil ? .interval : .exact, interval: interval, unit: unit)
  }

  /// The numbers it allows; `nil` of words, unclear and missing ones.
  var numbers: Interval? { kind.isNumeric ? interval : nil }
}

/// One timeframe.
struct PlainTimeframe: Sendable {
  var kind: TimeframeKind
  var start: CalendarDate?
  /// The last day; `CalendarDate.open` where there is none.
  var end: CalendarDate?
  var milestone: CalendarDate?
  var text: String?
}

// MARK: Values of columns

extension PlainValue {
  /// The value of a row of a column.
  init(_ column: Column, _ row: Int) {
    switch column {
    case .text(let texts): self = texts[row].map { .text($0) } ?? .missing
    case .number(let numbers): self = numbers[row].map { .number($0) } ?? .missing
    case .truth(let truths): self = .truth(truths[row])
    case .date(let dates): self = dates[row].map { .date($0) } ?? .missing
    case .range(let low, let high): self = .range(PlainValue(low, row), PlainValue(high, row))
    case .target(let targets):
      self = .target(
        PlainTarget(
          kind: targets.kinds[row], interval: targets.intervals[row], text: targets.texts[row],
          unit: targets.units[row]))
    case .timeframe(let timeframes):
      self = .timeframe(
        PlainTimeframe(
          kind: timeframes.kinds[row], start: timeframes.starts[row], end: timeframes.ends[row],
          milestone: timeframes.milestones[row], text: timeframes.texts[row]))
    case .reference(let references):
      let referred = Int(references.rows[row])
      self = referred < 0 ? .missing : .reference(references.relation, referred)
    case .list(let lists):
      self = .list(lists.range(ofRow: row).map { PlainValue(lists.elements, $0) })
    }
  }
}

// MARK: What is the same

extension PlainValue {
  /// What groups, `distinct` and sets tell values apart by: texts without case, undecided as one
  /// value, targets by kind, ends and text.
  enum Key: Hashable {
    case missing
    case text(String)
    case number(Decimal)
    case truth(UInt8)
    case date(CalendarDate)
    case target(TargetKind, Interval, String?)
    case timeframe(TimeframeKind, [CalendarDate?], String?)
    case reference(RelationID, Int)
    case several([Key])
  }

  var key: Key {
    if isMissing { return .missing }
    switch self {
    case .missing: return .missing
    case .text(let text): return .text(caseFolded(text))
    case .number(let number): return .number(number)
    case .truth(let truth): return .truth(truth.isUndecided ? 2 : truth.rawValue)
    case .date(let date): return .date(date)
    case .range(let low, let high): return .several([low.key, high.key])
    case .target(let target):
      return .target(target.kind, target.interval, target.text.map { caseFolded($0) })
    case .timeframe(let time):
      return .timeframe(
        time.kind, [time.start, time.end, time.milestone], time.text.map { caseFolded($0) })
    case .reference(let relation, let row): return .reference(relation, row)
    case .list(let elements): return .several(elements.map(\.key))
    }
  }

  /// Whether two cells of a result are the same to the last byte, reasons of undecided ones and
  /// published texts too.
  func isSame(as other: PlainValue) -> Bool {
    if isMissing, other.isMissing { return true }
    switch (self, other) {
    case (.text(let left), .text(let right)): return left.utf8.elementsEqual(right.utf8)
    case (.number(let left), .number(let right)): return left == right
    case (.truth(let left), .truth(let right)): return left == right
    case (.date(let left), .date(let right)): return left == right
    case (.range(let low, let high), .range(let otherLow, let otherHigh)):
      return low.isSame(as: otherLow) && high.isSame(as: otherHigh)
    case (.target(let left), .target(let right)):
      return left.kind == right.kind && left.interval == right.interval
        && left.text == right.text && left.unit == right.unit
    case (.timeframe(let left), .timeframe(let right)):
      return left.kind == right.kind && left.start == right.start && left.end == right.end
        && left.milestone == right.milestone && left.text == right.text
    case (.reference(let relation, let row), .reference(let otherRelation, let otherRow)):
      return relation == otherRelation && row == otherRow
    case (.list(let left), .list(let right)):
      return left.count == right.count && zip(left, right).allSatisfy { $0.isSame(as: $1) }
    default: return false
    }
  }
}
