import PlanModel
import PlanText
import QuerySyntax

/// What names mean where an expression is.
enum ExpressionContext {
  /// Each row has its own value: names are columns.
  case rows(Scope)
  /// One value for many rows: columns are inside aggregates.
  case aggregates(Scope)

  var scope: Scope {
    switch self {
    case .rows(let scope), .aggregates(let scope): scope
    }
  }
}

extension Binder {
  /// Binds an expression over the columns of a row.
  mutating func bindExpression(
    _ expression: Expression, in context: ExpressionContext
  ) -> BoundExpression? {
    var collector = AggregateCollector(firstSlot: 0)
    return bindExpression(expression, in: context, collecting: &collector)
  }

  /// Binds an expression that must be true or false.
  mutating func bindCondition(
    _ expression: Expression, in context: ExpressionContext
  ) -> BoundExpression? {
    var collector = AggregateCollector(firstSlot: 0)
    return bindCondition(expression, in: context, &collector)
  }

  mutating func bindCondition(
    _ expression: Expression, in context: ExpressionContext,
    _ collector: inout AggregateCollector
  ) -> BoundExpression? {
    guard let bound = bindExpression(expression, in: context, collecting: &collector) else {
      return nil
    }
    guard bound.type == .truth else {
      report(
        .notCondition, at: expression.range, BindingMessages.notCondition(bound.type),
        suggestion: periodHint(bound, in: context.scope)
          ?? BindingMessages.conditionHint(text(expression.range), bound.type))
      return nil
    }
    return bound
  }

  mutating func bindExpression(
    _ expression: Expression, in context: ExpressionContext,
    collecting collector: inout AggregateCollector
  ) -> BoundExpression? {
    let range = expression.range
    switch expression.kind {
    case .text(let value):
      return .init(.text(value), at: range)
    case .number(let value):
      return .init(.number(value), at: range)
    case .date(let value):
      return .init(.date(value), at: range)
    case .truth(let value): return .init(.truth(value), at: range)
    case .range(let low, let high): return bindRange(low, high, range, context, &collector)
    case .name(let name): return bindName(name, expression, context, &collector)
    // The parser has said so.
    case .missing: return nil
    case .parameter(let name): return bindParameter(name)
    case .field(let base, let path):
      return bindFields(base, path, context, &collector)
    case .call(let name, let arguments):
      return bindCall(name, arguments, expression, context, &collector)
    case .not(let operand):
      return bindCondition(operand, in: context, &collector).map {
        .init(.not($0), .truth, at: range)
      }
    case .negate(let operand): return bindNegation(operand, range, context, &collector)
    case .and(let operands):
      return bindConditions(operands, isOr: false, context, &collector).map {
        .init(.and($0), .truth, at: range)
      }
    case .or(let operands):
      return bindConditions(operands, isOr: true, context, &collector).map {
        .init(.or($0), .truth, at: range)
      }
    case .sum(let first, let terms), .product(let first, let terms):
      return bindChain(first, terms, range, context, &collector)
    case .comparison(let node):
      return bindComparison(node, at: range, in: context, collecting: &collector)
    case .inList(let operand, let items, let isNegated):
      return bindInList(operand, items, range, context, &collector)
        .map { negated($0, isNegated) }
    case .inRange(let operand, let bounds, let isNegated):
      return bindInRange(operand, bounds, range, context, &collector)
        .map { negated($0, isNegated) }
    case .inQuery(let operand, let query, let isNegated):
      return bindInQuery(operand, query, range, context, &collector)
        .map { negated($0, isNegated) }
    case .isMissing(let operand, let isNegated):
      return bindExpression(operand, in: context, collecting: &collector).map {
        negated(.init(.isMissing($0), .truth, at: range), isNegated)
      }
    }
  }

  func negated(_ expression: BoundExpression, _ isNegated: Bool) -> BoundExpression {
    isNegated ? .init(.not(expression), .truth, at: expression.range) : expression
  }

  private mutating func bindConditions(
    _ operands: [Expression], isOr: Bool, _ context: ExpressionContext,
    _ collector: inout AggregateCollector
  ) -> [BoundExpression]? {
    var bound: [BoundExpression] = []
    var isInList = false
    for (position, operand) in operands.enumerated() {
      // One report says it of all values that follow one another.
      if isInList, operand.isBareValue { continue }
      isInList = false
      if operand.isBareValue, let hint = joinedHint(operands, at: position, isOr: isOr, context) {
        report(
          .notCondition, at: operand.range, BindingMessages.bareValue(isOr ? "or" : "and"),
          suggestion: hint)
        isInList = true
        continue
      }
      if let condition = bindCondition(operand, in: context, &collector) {
        bound.append(condition)
      }
    }
    return bound.count == operands.count ? bound : nil
  }
}

// MARK: Names, parameters, fields

extension Binder {
  private mutating func bindName(
    _ name: Name, _ expression: Expression, _ context: ExpressionContext,
    _ collector: inout AggregateCollector
  ) -> BoundExpression? {
    switch context {
    case .rows(let scope):
      if scope.column(name.text) == nil, scope.leftOut[caseFolded(name.text)] == nil,
        AggregateDefinition.named(name.text)?.argumentCounts.contains(0) == true
      {
        reportAggregateOutside(name.text, at: name.range)
        return nil
      }
      return resolveColumn(name, in: scope).map {
        .init(.slot($0.slot), $0.type, at: name.range, origin: $0.origin)
      }
    case .aggregates(let scope):
      if let definition = AggregateDefinition.named(name.text),
        definition.argumentCounts.contains(0)
      {
        return bindAggregate(definition, [], of: expression, scope: scope, &collector)
      }
      guard let column = resolveColumn(name, in: scope) else { return nil }
      report(
        .badAggregate, at: name.range, BindingMessages.columnOutsideAggregate(column.name),
        suggestion: BindingMessages.wrapInAggregate(column.name, column.type))
      return nil
    }
  }

  /// The column a name means; its error is reported where there is none.
  mutating func resolveColumn(_ name: Name, in scope: Scope) -> ScopeColumn? {
    if let column = scope.column(name.text) { return column }
    let names = scope.columns.map(\.name)
    if let word = scope.leftOut[caseFolded(name.text)] {
      report(
        .columnLeftOut, at: name.range, BindingMessages.columnLeftOut(name.text, word, names),
        suggestion: BindingMessages.moveBefore(word))
    } else {
      report(
        .unknownColumn, at: name.range, BindingMessages.unknownColumn(name.text),
        suggestion: suggestion(for: name.text, among: names, ForeignWords.columns)
          ?? BindingMessages.columns(names))
    }
    return nil
  }

  mutating func bindParameter(_ name: Name) -> BoundExpression? {
    let key = caseFolded(name.text)
    if environment.unknownParameters.contains(key) { return nil }
    guard let parameter = environment.parameters[key] else {
      report(
        .unknownParameter, at: name.range, BindingMessages.unknownParameter(name.text),
        suggestion: nearest(
          to: name.text, among: environment.parameters.keys.sorted()
        ).first.map { BindingMessages.didYouMean("$" + $0) } ?? BindingMessages.declare(name.text))
      return nil
    }
    return .init(parameter.value, at: name.range)
  }

  private mutating func bindFields(
    _ base: Expression, _ path: [Name], _ context: ExpressionContext,
    _ collector: inout AggregateCollector
  ) -> BoundExpression? {
    guard var bound = bindExpression(base, in: context, collecting: &collector) else {
      return nil
    }
    for name in path {
      guard let next = bindField(name, of: bound) else { return nil }
      bound = next
    }
    return bound
  }

  private mutating func bindField(_ name: Name, of base: BoundExpression) -> BoundExpression? {
    let range = base.range.joined(with: name.range)
    let wanted = caseFolded(name.text)
    let names: [String]
    switch base.type.element {
    case .reference(let relation):
      let schema = database.schema(of: relation)
      if let index = schema.firstIndex(where: { $0.name == wanted }) {
        let type = schema[index].type
        let result: ColumnType = base.type.isList ? .list(type.element) : type
        return .init(
          .field(base, .column(relation, index: index)), result, at: range,
          origin: ColumnOrigin(relation: relation, index: index))
      }
      names = schema.map(\.name)
    case .target:
      if let field = TargetField(rawValue: wanted) {
        return wrap(base, .target(field), field.type, range)
      }
      names = TargetField.allCases.map(\.rawValue)
    case .timeframe:
      if let field = TimeframeField(rawValue: wanted) {
        return wrap(base, .timeframe(field), field.type, range)
      }
      names = TimeframeField.allCases.map(\.rawValue)
    case .text, .number, .truth, .date, .range, .list:
      report(
        .unknownField, at: name.range, BindingMessages.noFields(base.type),
        suggestion: base.literalNumber == nil
          ? BindingMessages.fieldHint(name.text, base.type) : .same("\"\(text(range))\""))
      return nil
    }
    report(
      .unknownField, at: name.range, BindingMessages.unknownField(name.text, base.type),
      suggestion: nearest(to: name.text, among: names).first
        .map(BindingMessages.didYouMean) ?? BindingMessages.fields(names))
    return nil
  }

  private func wrap(
    _ base: BoundExpression, _ field: BoundField, _ type: ColumnType, _ range: SourceRange
  ) -> BoundExpression {
    .init(.field(base, field), base.type.isList ? .list(type) : type, at: range)
  }
}

// MARK: Calls

extension Binder {
  private mutating func bindCall(
    _ name: Name, _ arguments: [Expression], _ expression: Expression,
    _ context: ExpressionContext, _ collector: inout AggregateCollector
  ) -> BoundExpression? {
    if let aggregate = AggregateDefinition.named(name.text) {
      guard case .aggregates(let scope) = context else {
        reportAggregateOutside(name.text, at: expression.range)
        return nil
      }
      return bindAggregate(aggregate, arguments, of: expression, scope: scope, &collector)
    }
    guard let function = FunctionDefinition.named(name.text) else {
      let names = FunctionDefinition.all.map(\.name) + AggregateDefinition.all.map(\.name)
      report(
        .unknownFunction, at: name.range, BindingMessages.unknownFunction(name.text),
        suggestion: nearest(to: name.text, among: names).first
          .map { BindingMessages.didYouMean($0 + "(…)") } ?? BindingMessages.functions(names))
      return nil
    }
    var bound: [BoundExpression] = []
    for argument in arguments {
      if let value = bindExpression(argument, in: context, collecting: &collector) {
        bound.append(value)
      }
    }
    guard bound.count == arguments.count else { return nil }
    return apply(function, to: bound, at: expression.range)
  }

  private mutating func apply(
    _ function: FunctionDefinition, to arguments: [BoundExpression], at range: SourceRange
  ) -> BoundExpression? {
    guard function.argumentCounts.contains(arguments.count) else {
      report(
        .badArguments, at: range, BindingMessages.functionArguments(function.name),
        suggestion: function.signature)
      return nil
    }
    switch function.resultType(arguments.map(\.type)) {
    case .type(let type):
      let converted = arguments.enumerated().map { index, argument in
        // A number beside a target is an exact target.
        type == .target && argument.type == .number && function.unifies(argument: index)
          ? BoundExpression(.exactTarget(argument), .target, at: argument.range) : argument
      }
      return .init(.call(function.id, converted), type, at: range)
    case .mismatch(let index):
      report(
        .typeMismatch, at: arguments[index].range,
        BindingMessages.badArgument(function.name, arguments[index].type),
        suggestion: function.signature)
      return nil
    }
  }
}
