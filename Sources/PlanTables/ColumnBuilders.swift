import PlanModel
import PlanText

/// Collects texts into a column, each distinct one once.
struct TextColumnBuilder {
  private var interner = TextInterner()
  private var codes: [Int32] = []

  mutating func append(_ text: String?) {
    codes.append(interner.code(for: text))
  }

  var column: TextColumn { TextColumn(codes: codes, values: interner.values) }
}

/// Collects lists of references; keys that have no row are left out.
struct ReferenceListBuilder {
  private let relation: RelationID
  private var offsets: [Int32] = [0]
  private var rows: [Int32] = []
  /// How many elements there would be; more than there may be are left out.
  private(set) var wanted = 0

  init(_ relation: RelationID) {
    self.relation = relation
  }

  mutating func append(_ elements: [Int32]) {
    wanted += elements.count
    if wanted <= Limits.rows { rows.append(contentsOf: elements) }
    offsets.append(Int32(rows.count))
  }

  var column: Column {
    .list(
      ListColumn(
        offsets: offsets, elements: .reference(ReferenceColumn(relation: relation, rows: rows))))
  }
}

/// Collects lists of texts.
struct TextListBuilder {
  private var offsets: [Int32] = [0]
  private var texts = TextColumnBuilder()
  private var count: Int32 = 0

  mutating func append(_ elements: [String]) {
    for element in elements { texts.append(element) }
    count += Int32(elements.count)
    offsets.append(count)
  }

  var column: Column { .list(ListColumn(offsets: offsets, elements: .text(texts.column))) }
}

/// Collects the targets of one milestone year.
struct TargetColumnBuilder {
  private var kinds: [TargetKind] = []
  private var intervals: [Interval] = []
  private var texts = TextColumnBuilder()
  private var units = TextColumnBuilder()

  mutating func append(_ target: Target, unit: String?, isShare: Bool) {
    kinds.append(target.kind)
    intervals.append(TargetColumnBuilder.interval(of: target, isShare: isShare))
    texts.append(target.text.isEmpty ? nil : target.text)
    units.append(unit)
  }

  var column: TargetColumn {
    TargetColumn(kinds: kinds, intervals: intervals, texts: texts.column, units: units.column)
  }

  /// The numbers a target allows; those of a share end at 0 and 100.
  private static func interval(of target: Target, isShare: Bool) -> Interval {
    guard let written = target.interval else { return .unbounded }
    guard isShare else { return written }
    return Interval(
      low: written.low ?? .zero, lowOpen: written.lowOpen,
      high: written.high ?? .hundred, highOpen: written.highOpen)
  }
}

/// Collects timeframes.
struct TimeframeColumnBuilder {
  private var kinds: [TimeframeKind] = []
  private var starts: [CalendarDate?] = []
  private var ends: [CalendarDate?] = []
  private var milestones: [CalendarDate?] = []
  private var texts = TextColumnBuilder()

  mutating func append(_ timeframe: Timeframe) {
    kinds.append(timeframe.kind)
    starts.append(timeframe.start)
    ends.append(timeframe.end ?? (timeframe.kind.hasDays ? .open : nil))
    milestones.append(timeframe.milestone)
    texts.append(timeframe.text.isEmpty ? nil : timeframe.text)
  }

  var column: Column {
    .timeframe(
      TimeframeColumn(
        kinds: kinds, starts: DateColumn(starts), ends: DateColumn(ends),
        milestones: DateColumn(milestones), texts: texts.column))
  }
}
