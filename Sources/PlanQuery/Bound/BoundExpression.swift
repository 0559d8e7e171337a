import PlanModel

/// The column of a relation that an expression reads unchanged; what its values can be is known.
public struct ColumnOrigin: Hashable, Sendable {
  /// The relation.
  public var relation: RelationID
  /// The position of the column in the relation's schema.
  public var index: Int
}

/// An expression whose names, types, functions and values are resolved.
public struct BoundExpression: Sendable {
  /// What an expression is made of.
  public indirect enum Kind: Sendable {
    case literal(Literal)
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
    case refersTo(BoundExpression, [RowKey])
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
    case call(FunctionID, [BoundExpression])
  }

  /// What the expression is made of.
  public var kind: Kind
  /// The type of its values.
  public var type: ColumnType
  /// Where the expression is in the text.
  public var range: SourceRange
  /// The relation's column that it is, where it is one.
  public var origin: ColumnOrigin?

  init(_ kind: Kind, _ type: ColumnType, at range: SourceRange, origin: ColumnOrigin? = nil) {
    self.kind = kind
    self.type = type
    self.range = range
    self.origin = origin
  }

  /// A value known before anything runs.
  init(_ literal: Literal, at range: SourceRange) {
    self.init(.literal(literal), literal.type, at: range)
  }

  /// The value, where it is known before anything runs.
  var literal: Literal? {
    if case .literal(let literal) = kind { literal } else { nil }
  }

  /// The text, where it is a text known before anything runs.
  var literalText: String? {
    if case .text(let text)? = literal { text } else { nil }
  }

  /// The number, where it is a number known before anything runs.
  var literalNumber: Decimal? {
    if case .number(let number)? = literal { number } else { nil }
  }
}

extension BoundExpression {
  /// The expressions directly inside, in reading order.
  var parts: [BoundExpression] {
    switch kind {
    case .literal, .slot: []
    case .field(let base, _): [base]
    case .negate(let operand), .not(let operand), .isMissing(let operand),
      .exactTarget(let operand), .yearBound(let operand, _), .rangeEnd(let operand, _),
      .refersTo(let operand, _), .inValues(let operand, _), .inRows(let operand, _):
      [operand]
    case .chain(let first, let terms): [first] + terms.map(\.operand)
    case .compare(_, let left, let right), .contains(let left, let right),
      .range(let left, let right):
      [left, right]
    case .between(let subject, let low, let high): [subject, low, high]
    case .spans(let subject, _, let first, let last): [subject, first, last]
    case .and(let operands), .or(let operands): operands
    case .call(_, let arguments): arguments
    }
  }
}

/// The comparisons that remain after binding; `!=` is `not (=)`.
public enum BoundComparison: String, Sendable {
  case equal = "="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
}

/// A further operand of an arithmetic chain.
public struct BoundTerm: Sendable {
  /// What is done with the value so far and the operand.
  public enum Operation: Sendable {
    case add, subtract, multiply, divide
  }

  /// What is done.
  public var operation: Operation
  /// The operand.
  public var operand: BoundExpression
  /// The type of the value so far, this operand included.
  public var type: ColumnType
}

/// What a dot reaches.
public enum BoundField: Equatable, Sendable {
  case column(RelationID, index: Int)
  case target(TargetField)
  case timeframe(TimeframeField)
}

/// The fields of a target (Grammar/Reference.md, chapter 8).
public enum TargetField: String, CaseIterable, Sendable {
  case low, high, value, kind, text, unit

  /// The type of its values.
  public var type: ColumnType {
    switch self {
    case .low, .high, .value: .number
    case .kind, .text, .unit: .text
    }
  }
}

/// The fields of a timeframe (Grammar/Reference.md, chapter 9).
public enum TimeframeField: String, CaseIterable, Sendable {
  case start, end, milestone, kind, text

  /// The type of its values.
  public var type: ColumnType {
    switch self {
    case .start, .end, .milestone: .date
    case .kind, .text: .text
    }
  }
}
