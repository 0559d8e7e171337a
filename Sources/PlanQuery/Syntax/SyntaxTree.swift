import PlanModel

/// A name as it stands in the text.
struct Name: Equatable, Sendable {
  /// The name without back quotes, in NFC.
  var text: String
  /// Where it stands, back quotes included.
  var range: SourceRange
}

/// A whole script: its statements in order.
struct Script: Equatable, Sendable {
  var statements: [Statement]
}

/// One statement (language.md, section 2).
struct Statement: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    case query(QueryNode)
    case namedQuery(name: Name, QueryNode)
    case parameter(name: Name, Expression)
    case command(CommandNode)
  }

  var kind: Kind
  var range: SourceRange
  /// Whether an error was found in it, so that parts may lack or be guessed: it is good for the
  /// name it gives and for nothing else.
  var hasErrors = false
}

/// `.name arguments`: a shell command. The arguments are the rest of the line, trimmed.
struct CommandNode: Equatable, Sendable {
  /// The word after the dot, in lower case.
  var name: String
  /// Where the dot and the word stand.
  var nameRange: SourceRange
  /// The rest of the line, white space trimmed.
  var arguments: String
  /// Where the arguments stand.
  var argumentsRange: SourceRange
}

/// A source and its stages.
struct QueryNode: Equatable, Sendable {
  var source: SourceNode
  var stages: [Stage]
  var range: SourceRange
}

/// Where a query takes its rows from.
indirect enum SourceNode: Equatable, Sendable {
  case name(Name)
  case query(QueryNode)
}

/// One stage of a query (language.md, section 3).
struct Stage: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
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

  var kind: Kind
  /// Where the stage word stands.
  var keyword: SourceRange
  var range: SourceRange
}

/// A string in a stage that takes only a string or a text parameter.
enum StringLiteral: Equatable, Sendable {
  case literal(String, SourceRange)
  case parameter(Name)
}

/// An item of `show` and `distinct`: `EXPR [as NAME]` or `*`.
enum ShowItem: Equatable, Sendable {
  case all(SourceRange)
  case item(NamedItem)
}

/// `EXPR [as NAME]`.
struct NamedItem: Equatable, Sendable {
  var expression: Expression
  var name: Name?
}

/// `NAME = EXPR`.
struct AddItem: Equatable, Sendable {
  var name: Name
  var expression: Expression
}

/// `EXPR [asc | desc]`.
struct SortItem: Equatable, Sendable {
  var expression: Expression
  var isDescending: Bool
}

/// The N of `take` and `skip`.
enum CountArgument: Equatable, Sendable {
  case number(Int, SourceRange)
  case parameter(Name)
}

/// An expression with its place in the text.
///
/// Chains of one precedence are one node with many operands, so that a long chain is wide and
/// not deep: nothing that walks the tree can run out of stack on it.
struct Expression: Equatable, Sendable {
  indirect enum Kind: Equatable, Sendable {
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
    case comparison(Expression, ComparisonOperator, SourceRange, Expression)
    /// `x in (a, b)`; `isNegated` for `not in`.
    case inList(Expression, [Expression], isNegated: Bool)
    /// `x in A..B`, or in a parameter or column that is a range.
    case inRange(Expression, Expression, isNegated: Bool)
    /// `x in (query)`. A single name in brackets is read as a query here; the binder makes a
    /// column of it where no source is called that.
    case inQuery(Expression, QueryNode, isNegated: Bool)
    /// `x is missing`, `x is not missing`.
    case isMissing(Expression, isNegated: Bool)
  }

  var kind: Kind
  var range: SourceRange
}

/// A further operand of a chain with the operator before it.
struct ArithmeticTerm: Equatable, Sendable {
  enum Operator: String, Equatable, Sendable {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divide = "/"
  }

  var `operator`: Operator
  var operatorRange: SourceRange
  var operand: Expression
}

/// The comparisons that take two operands.
enum ComparisonOperator: String, CaseIterable, Sendable {
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
