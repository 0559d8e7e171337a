import PlanModel

/// A typed column: one value, or none, for each row.
///
/// The payloads are plain arrays, so that work on a column is a loop over memory
///.
public indirect enum Column: Sendable {
  /// Texts.
  case text(TextColumn)
  /// Numbers.
  case number(NumberColumn)
  /// Truth values.
  case truth([Truth])
  /// Days.
  case date(DateColumn)
  /// Pairs of numbers or days.
  case range(low: Column, high: Column)
  /// Targets.
  case target(TargetColumn)
  /// Timeframes.
  case timeframe(TimeframeColumn)
  /// Rows of a relation.
  case reference(ReferenceColumn)
  /// Lists.
  case list(ListColumn)
}

/// Texts as codes into a list of values without repeats.
public struct TextColumn: Sendable {
  /// For each row the index of its value, or -1 where the text is missing.
  public var codes: [Int32]
  /// The values, each once, in NFC.
  public var values: [String]

  /// Makes a column from codes and the values they stand for.
  public init(codes: [Int32], values: [String]) {
    self.codes = codes
    self.values = values
  }

  /// The text of a row, or `nil` where it is missing.
  public subscript(row: Int) -> String? {
    let code = codes[row]
    return code < 0 ? nil : values[Int(code)]
  }
}

/// Numbers, some of which may be missing.
public struct NumberColumn: Sendable {
  /// The number of each row; zero where it is missing.
  public var values: [Decimal]
  /// Whether the row has a number.
  public var isPresent: [Bool]

  /// Makes a column from optional numbers.
  public init(_ numbers: [Decimal?]) {
    values = numbers.map { $0 ?? .zero }
    isPresent = numbers.map { $0 != nil }
  }

  /// Makes an empty column with room for `capacity` rows.
  public init(capacity: Int = 0) {
    values = []
    isPresent = []
    values.reserveCapacity(capacity)
    isPresent.reserveCapacity(capacity)
  }

  /// The number of a row, or `nil` where it is missing.
  public subscript(row: Int) -> Decimal? { isPresent[row] ? values[row] : nil }

  /// Adds a row.
  public mutating func append(_ number: Decimal?) {
    values.append(number ?? .zero)
    isPresent.append(number != nil)
  }
}

/// Days, some of which may be missing.
public struct DateColumn: Sendable {
  /// Stands for a missing day.
  public static let missing = Int32.min

  /// Day numbers since 1970-01-01; `missing`, or `CalendarDate.open`'s.
  public var days: [Int32]

  /// Makes a column from day numbers.
  public init(days: [Int32]) {
    self.days = days
  }

  /// Makes a column from optional dates.
  public init(_ dates: [CalendarDate?]) {
    days = dates.map { $0?.dayNumber ?? DateColumn.missing }
  }

  /// The date of a row, or `nil` where it is missing.
  public subscript(row: Int) -> CalendarDate? {
    days[row] == DateColumn.missing ? nil : CalendarDate(dayNumber: days[row])
  }
}

/// Targets: kinds, intervals as two bounds with open flags, published texts and units.
public struct TargetColumn: Sendable {
  /// How each target is stated.
  public var kinds: [TargetKind]
  /// The numbers it allows; of a target without numbers the unbounded interval.
  public var intervals: [Interval]
  /// The published texts; missing for computed targets.
  public var texts: TextColumn
  /// The units.
  public var units: TextColumn

  /// Makes a column from its parts, all of the same number of rows.
  public init(kinds: [TargetKind], intervals: [Interval], texts: TextColumn, units: TextColumn) {
    self.kinds = kinds
    self.intervals = intervals
    self.texts = texts
    self.units = units
  }
}

/// Timeframes: kinds, days and published texts.
public struct TimeframeColumn: Sendable {
  /// How each timeframe is stated.
  public var kinds: [TimeframeKind]
  /// First days.
  public var starts: DateColumn
  /// Last days; `CalendarDate.open` where there is none.
  public var ends: DateColumn
  /// Milestones.
  public var milestones: DateColumn
  /// The published texts.
  public var texts: TextColumn

  /// Makes a column from its parts, all of the same number of rows.
  public init(
    kinds: [TimeframeKind], starts: DateColumn, ends: DateColumn, milestones: DateColumn,
    texts: TextColumn
  ) {
    self.kinds = kinds
    self.starts = starts
    self.ends = ends
    self.milestones = milestones
    self.texts = texts
  }
}

/// References to rows of one relation.
public struct ReferenceColumn: Sendable {
  /// The relation referred to.
  public var relation: RelationID
  /// The row referred to, or -1 where there is none.
  public var rows: [Int32]

  /// Makes a column from row numbers.
  public init(relation: RelationID, rows: [Int32]) {
    self.relation = relation
    self.rows = rows
  }
}

/// Lists: the elements of all rows in one child column, and where each row's begin.
public struct ListColumn: Sendable {
  /// Row `r` has the elements from `offsets[r]` up to `offsets[r + 1]`; one more entry than rows.
  public var offsets: [Int32]
  /// The elements of all rows.
  public var elements: Column

  /// Makes a column from offsets and elements.
  public init(offsets: [Int32], elements: Column) {
    self.offsets = offsets
    self.elements = elements
  }

  /// The positions of a row's elements in `elements`.
  public func range(ofRow row: Int) -> Range<Int> {
    Int(offsets[row])..<Int(offsets[row + 1])
  }
}
