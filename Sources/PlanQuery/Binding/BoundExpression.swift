import PlanModel
import PlanTables

/// The column of a relation that an expression reads unchanged; what its values can be is known.
struct ColumnOrigin: Hashable, Sendable {
  var relation: RelationID
  var index: Int
}

/// An expression whose names, types, functions and values are resolved.
struct BoundExpression: Sendable {
  indirect enum Kind: Sendable {
    /// A value known before anything runs: a column of one row.
    case constant(Column)
    /// A column of the frame, by its slot.
    case slot(Int)
    /// A field of a reference, target, timeframe, or of the elements of a list of those.
    case field(BoundExpression, BoundField)
    case negate(BoundExpression)
    /// `first + a - b …`, worked out from the left.
    case chain(BoundExpression, [BoundTerm])
    case compare(BoundComparison, BoundExpression, BoundExpression)
    /// At least the second and at most the third.
    case between(BoundExpression, BoundExpression, BoundExpression)
    /// The first contains the second, loosely.
    case contains(BoundExpression, BoundExpression)
    /// A reference to one of these rows.
    case refersTo(BoundExpression, rows: [Int32])
    /// Equal to a value of the only column of a query.
    case inValues(BoundExpression, BoundQuery)
    /// A reference to a row that a query keeps.
    case inRows(BoundExpression, BoundQuery)
    /// The timeframe covers or overlaps the days from the second to the third.
    case spans(BoundExpression, isCover: Bool, BoundExpression, BoundExpression)
    case isMissing(BoundExpression)
    case not(BoundExpression)
    case and([BoundExpression])
    case or([BoundExpression])
    /// A number as an exact target.
    case exactTarget(BoundExpression)
    /// The first or last day of a year.
    case yearBound(BoundExpression, isEnd: Bool)
    /// The pair of two ends.
    case range(BoundExpression, BoundExpression)
    /// The low or high end of a range.
    case rangeEnd(BoundExpression, isEnd: Bool)
    case call(FunctionDefinition, [BoundExpression])
  }

  var kind: Kind
  var type: ColumnType
  /// Where the expression stands in the text.
  var range: SourceRange
  /// The relation's column that it is, where it is one.
  var origin: ColumnOrigin?

  init(_ kind: Kind, _ type: ColumnType, at range: SourceRange, origin: ColumnOrigin? = nil) {
    self.kind = kind
    self.type = type
    self.range = range
    self.origin = origin
  }

  /// The value, where it is known before anything runs.
  var constant: Column? {
    if case .constant(let column) = kind { column } else { nil }
  }

  /// The text, where it is a text known before anything runs.
  var constantText: String? {
    if case .text(let column)? = constant { column[0] } else { nil }
  }

  /// The number, where it is a number known before anything runs.
  var constantNumber: Decimal? {
    if case .number(let column)? = constant { column[0] } else { nil }
  }
}

/// The comparisons that remain after binding; `!=` is `not (=)`.
enum BoundComparison: String, Sendable {
  case equal = "="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
}

/// A further operand of an arithmetic chain.
struct BoundTerm: Sendable {
  enum Operation: Sendable {
    case add, subtract, multiply, divide
  }

  var operation: Operation
  var operand: BoundExpression
  /// The type of the value so far, this operand included.
  var type: ColumnType
}

/// What a dot reaches.
enum BoundField: Equatable, Sendable {
  case column(RelationID, index: Int)
  case target(TargetField)
  case timeframe(TimeframeField)
}

/// The fields of a target (language.md, section 7).
enum TargetField: String, CaseIterable, Sendable {
  case low, high, value, kind, text, unit

  var type: ColumnType {
    switch self {
    case .low, .high, .value: .number
    case .kind, .text, .unit: .text
    }
  }
}

/// The fields of a timeframe (language.md, section 8).
enum TimeframeField: String, CaseIterable, Sendable {
  case start, end, milestone, kind, text

  var type: ColumnType {
    switch self {
    case .start, .end, .milestone: .date
    case .kind, .text: .text
    }
  }
}
