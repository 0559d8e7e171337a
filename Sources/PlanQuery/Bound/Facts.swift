import PlanModel

/// What a run learnt that its table does not show: rows left out undecided, values skipped,
/// results that do not exist. Whatever engine ran a query tells facts, and the notes beneath the
/// table are made of them in one place.
public struct Facts: Equatable, Sendable {
  /// The facts in the order in which they were learnt, each once.
  public private(set) var all: [Fact] = []

  /// Starts without facts.
  public init() {}

  /// Adds a fact, unless it is known.
  public mutating func add(_ fact: Fact) {
    if !all.contains(fact) { all.append(fact) }
  }
}

/// One fact about a run. Counts are of rows, values or operations, never zero.
public enum Fact: Hashable, Sendable {
  /// How many rows a condition left out because it is undecided, by reason.
  case undecided([UndecidedReason: Int])
  /// The kept rows have targets in these units; `nil` stands for none.
  case severalUnits([String?])
  /// An aggregate, as written, has no value in a group whose targets are in these units.
  case mixedUnits(aggregate: String, [String?])
  /// An aggregate, as written, skipped values.
  case skipped(aggregate: String, SkippedValues)
  /// Rows with a list of several elements counted under each.
  case repeated(RepeatedRows)
  /// How many divisions by zero have no value.
  case divisionsByZero(Int)
  /// How many results have too many digits, and so no value.
  case overflows(Int)
  /// How many results would mix two units, and so have no value.
  case unitMismatches(Int)
  /// How many sums of a date and days are no day of the calendar.
  case impossibleDays(Int)
}

/// Over how many of its values an aggregate was worked out.
public struct SkippedValues: Hashable, Sendable {
  /// How many values there are, the skipped ones included.
  public var total: Int
  /// How many were skipped, by reason.
  public var reasons: [UndecidedReason: Int]
  /// Whether the values are targets.
  public var areTargets: Bool

  /// Makes the counts of an aggregate.
  public init(total: Int, reasons: [UndecidedReason: Int], areTargets: Bool) {
    self.total = total
    self.reasons = reasons
    self.areTargets = areTargets
  }

  /// How many values the aggregate is worked out from.
  public var used: Int { total - reasons.values.reduce(0, +) }
}

/// How rows counted under several keys of a grouping.
public struct RepeatedRows: Hashable, Sendable {
  /// How many rows have several elements.
  public var repeated: Int
  /// The column with the lists, as written.
  public var key: String
  /// The relation of the rows; `nil` where they are groups themselves.
  public var relation: RelationID?
  /// How many rows there are.
  public var rows: Int
  /// How often they counted together.
  public var times: Int

  /// Makes the counts of a grouping.
  public init(repeated: Int, key: String, relation: RelationID?, rows: Int, times: Int) {
    self.repeated = repeated
    self.key = key
    self.relation = relation
    self.rows = rows
    self.times = times
  }
}
