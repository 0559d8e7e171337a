import PlanModel

/// A name as it is in the text.
package struct Name: Equatable, Sendable {
  /// The name without back quotes, in NFC.
  package var text: String
  /// Where it is, back quotes included.
  package var range: SourceRange

  package init(text: String, range: SourceRange) {
    self.text = text
    self.range = range
  }
}

/// A whole script: its statements in order.
package struct Script: Equatable, Sendable {
  package var statements: [Statement]
}

/// One statement (Grammar/Reference.md, chapter 2).
package struct Statement: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    case query(QueryNode)
    case namedQuery(name: Name, QueryNode)
    case parameter(name: Name, Expression)
    case command(CommandCall)
  }

  package var kind: Kind
  package var range: SourceRange
  /// Whether an error was found in it, so that parts may lack or be guessed: it is good for the
  /// name it gives and for nothing else.
  package var hasErrors = false
}

/// A source and its stages.
package struct QueryNode: Equatable, Sendable {
  package var source: SourceNode
  package var stages: [Stage]
  package var range: SourceRange

  package init(source: SourceNode, stages: [Stage], range: SourceRange) {
    self.source = source
    self.stages = stages
    self.range = range
  }
}

/// Where a query takes its rows from.
package indirect enum SourceNode: Equatable, Sendable {
  case name(Name)
  case query(QueryNode)
  /// What should be there and is not, or could not be read; an error says so.
  case missing
}

/// One stage of a query (Grammar/Reference.md, chapter 3).
package struct Stage: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    case `where`(Expression)
    case find(StringLiteral)
    case show([ShowItem])
    case add([AddItem])
    case summarize(aggregates: [NamedItem], keys: [NamedItem])
    case count(keys: [NamedItem])
    case sort([SortItem])
    case take(CountArgument)
    case skip(CountArgument)
    case distinct([ShowItem])
    case expand(Name)
    case expect(Expression)
  }

  package var kind: Kind
  /// Where the stage word is.
  package var keyword: SourceRange
  package var range: SourceRange
  /// Whether nobody wrote it: another stage stands for it as well.
  package var isImplied: Bool

  package init(kind: Kind, keyword: SourceRange, range: SourceRange, isImplied: Bool = false) {
    self.kind = kind
    self.keyword = keyword
    self.range = range
    self.isImplied = isImplied
  }
}

/// A string in a stage that takes only a string or a text parameter.
package enum StringLiteral: Equatable, Sendable {
  case literal(String, SourceRange)
  case parameter(Name)
}

/// An item of `show` and `distinct`: `EXPR [as NAME]` or `*`.
package enum ShowItem: Equatable, Sendable {
  case all(SourceRange)
  case item(NamedItem)
}

/// `EXPR [as NAME]`.
package struct NamedItem: Equatable, Sendable {
  package var expression: Expression
  package var name: Name?

  package init(expression: Expression, name: Name? = nil) {
    self.expression = expression
    self.name = name
  }
}

/// `NAME = EXPR`.
package struct AddItem: Equatable, Sendable {
  package var name: Name
  package var expression: Expression
}

/// `EXPR [asc | desc]`.
package struct SortItem: Equatable, Sendable {
  package var expression: Expression
  package var isDescending: Bool

  package init(expression: Expression, isDescending: Bool) {
    self.expression = expression
    self.isDescending = isDescending
  }
}

/// The N of `take` and `skip`.
package enum CountArgument: Equatable, Sendable {
  case number(Int, SourceRange)
  case parameter(Name)
}

/// An expression with its place in the text.
///
/// Chains of one precedence are one node with many operands, so that a long chain is wide and
/// not deep: nothing that walks the tree can run out of stack on it.
package struct Expression: Equatable, Sendable {
  package indirect enum Kind: Equatable, Sendable {
    case text(String)
    case number(Decimal)
    case date(CalendarDate)
    case truth(Bool)
    /// `A..B`.
    case range(Expression, Expression)
    /// A column, or the aggregate `count` (the binder decides).
    case name(Name)
    /// `$name`; the name is without the dollar sign, the range with it.
    case parameter(Name)
    /// `base.a.b`.
    case field(Expression, [Name])
    /// `name(arguments)`.
    case call(Name, [Expression])
    case not(Expression)
    case negate(Expression)
    /// At least two operands.
    case and([Expression])
    /// At least two operands.
    case or([Expression])
    /// `first + a - b …`.
    case sum(Expression, [ArithmeticTerm])
    /// `first * a / b …`.
    case product(Expression, [ArithmeticTerm])
    case comparison(ComparisonNode)
    /// `x in (a, b)`; `isNegated` for `not in`.
    case inList(Expression, [Expression], isNegated: Bool)
    /// `x in A..B`, or in a parameter or column that is a range.
    case inRange(Expression, Expression, isNegated: Bool)
    /// `x in (query)`. A single name in brackets is read as a query here; the binder makes a
    /// column of it where no source is called that.
    case inQuery(Expression, QueryNode, isNegated: Bool)
    /// `x is missing`, `x is not missing`.
    case isMissing(Expression, isNegated: Bool)
    /// What should be there and is not, or could not be read; an error says so.
    case missing
  }

  package var kind: Kind
  package var range: SourceRange

  package init(kind: Kind, range: SourceRange) {
    self.kind = kind
    self.range = range
  }
}

/// Two operands with the operator between them.
package struct ComparisonNode: Equatable, Sendable {
  package var left: Expression
  package var `operator`: ComparisonOperator
  package var operatorRange: SourceRange
  package var right: Expression

  package init(
    _ left: Expression, _ operator: ComparisonOperator, at operatorRange: SourceRange,
    _ right: Expression
  ) {
    self.left = left
    self.operator = `operator`
    self.operatorRange = operatorRange
    self.right = right
  }
}

/// A further operand of a chain with the operator before it.
package struct ArithmeticTerm: Equatable, Sendable {
  package enum Operator: String, Equatable, Sendable {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divide = "/"
  }

  package var `operator`: Operator
  package var operatorRange: SourceRange
  package var operand: Expression
}

/// The comparisons that take two operands.
package enum ComparisonOperator: String, CaseIterable, Sendable {
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case contains = "~"
  case notContains = "!~"
  case covers
  case overlaps
}
