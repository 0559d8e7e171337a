import PlanModel
import QuerySyntax

extension Binder {
  mutating func bindSummarize(
    _ aggregates: [NamedItem], _ keys: [NamedItem], _ stage: Stage, _ query: inout BoundQuery,
    word: String
  ) -> Bool {
    var names = UniqueNames()
    var columns: [ScopeColumn] = []
    var boundKeys: [BoundExpression] = []
    for key in keys {
      guard let bound = bindExpression(key.expression, in: .rows(query.scope)),
        let name = takeName(of: key, &names)
      else { continue }
      // A row counts under each element of a list, so that the key is an element.
      let type = bound.type.element
      boundKeys.append(bound)
      columns.append(
        ScopeColumn(name: name, type: type, slot: 0, isShown: true, origin: bound.origin))
    }
    var isComplete = boundKeys.count == keys.count
    addPlanKey(to: &boundKeys, &columns, scope: query.scope, at: stage.range, &names)
    var collector = AggregateCollector(firstSlot: boundKeys.count)
    var results = boundKeys.indices.map {
      BoundExpression(.slot($0), columns[$0].type, at: stage.range)
    }
    for item in aggregates {
      guard
        let bound = bindExpression(
          item.expression, in: .aggregates(query.scope), collecting: &collector),
        let name = takeName(of: item, &names)
      else {
        isComplete = false
        continue
      }
      results.append(bound)
      columns.append(ScopeColumn(name: name, type: bound.type, slot: 0, isShown: true))
    }
    guard isComplete else { return false }
    let aggregation = BoundAggregation(
      keys: boundKeys, keyNames: columns.prefix(boundKeys.count).map(\.name),
      aggregates: collector.aggregates, results: results)
    query.stages.append(BoundStage(kind: .aggregate(aggregation), range: stage.range))
    query.scope = query.scope.replaced(by: columns, word: word)
    return true
  }

  /// While several plans are open, rows of different plans stay apart under a reference, and the
  /// result shows the plan.
  func addPlanKey(
    to keys: inout [BoundExpression], _ columns: inout [ScopeColumn], scope: Scope,
    at range: SourceRange, _ names: inout UniqueNames
  ) {
    guard database.hasSeveralPlans else { return }
    let position = columns.firstIndex { column in
      if case .reference(let relation) = column.type.element { relation != .plans } else { false }
    }
    guard let position, case .reference(let relation) = columns[position].type.element,
      let index = database.schema(of: relation).firstIndex(where: { $0.name == "plan" }),
      names.take("plan")
    else { return }
    var field = BoundExpression(
      .field(keys[position], .column(relation, index: index)), .reference(.plans), at: range)
    if keys[position].type.isList {
      // The plan of a list's elements is that of the row itself.
      guard let plan = scope.column("plan"), plan.type == .reference(.plans) else { return }
      field = BoundExpression(.slot(plan.slot), plan.type, at: range)
    }
    keys.append(field)
    columns.append(
      ScopeColumn(
        name: "plan", type: .reference(.plans), slot: 0, isShown: true, isAutomatic: true))
  }

  mutating func bindCount(
    _ keys: [NamedItem], _ stage: Stage, _ query: inout BoundQuery
  ) -> Bool {
    let count = NamedItem(
      expression: Expression(
        kind: .name(Name(text: "count", range: stage.keyword)), range: stage.keyword),
      name: Name(text: "count", range: stage.keyword))
    return bindSummarize([count], keys, stage, &query, word: "count")
  }

  mutating func bindExpect(
    _ condition: Expression, _ stage: Stage, _ query: inout BoundQuery
  ) -> Bool {
    var collector = AggregateCollector(firstSlot: 0)
    guard
      let bound = bindExpression(
        condition, in: .aggregates(query.scope), collecting: &collector)
    else { return false }
    guard bound.type == .truth else {
      report(.notCondition, at: condition.range, BindingMessages.notCondition(bound.type))
      return false
    }
    let aggregation = BoundAggregation(
      keys: [], keyNames: [], aggregates: collector.aggregates, results: [bound])
    query.stages.append(BoundStage(kind: .expect(aggregation), range: stage.range))
    return true
  }

  /// Reports an aggregate where each row has its own value, once for each item: one stage mends
  /// all of an item such as `sum(line) / count`.
  mutating func reportAggregateOutside(_ name: String, at range: SourceRange) {
    if item?.hasAggregate == true { return }
    item?.hasAggregate = true
    let written = item.map { $0.isColumn ? $0.range : range } ?? range
    report(
      .badAggregate, at: range, BindingMessages.aggregateOutside(name),
      suggestion: BindingMessages.useSummarize(text(written)))
  }

  /// Binds an item of a list of columns, or a condition.
  ///
  /// - Parameters:
  ///   - range: The whole item.
  ///   - isColumn: Whether it can be in `summarize` as it is.
  ///   - bind: What binds it.
  /// - Returns: What that gives.
  mutating func bindItem<Bound>(
    _ range: SourceRange, isColumn: Bool, _ bind: (inout Binder) -> Bound
  ) -> Bound {
    let outer = item
    item = BoundItem(range: range, isColumn: isColumn)
    defer { item = outer }
    return bind(&self)
  }

  /// Binds `name(arguments)`, or a bare `count` or `share`, as an aggregate.
  mutating func bindAggregate(
    _ definition: AggregateDefinition, _ arguments: [Expression], of expression: Expression,
    scope: Scope, _ collector: inout AggregateCollector
  ) -> BoundExpression? {
    guard definition.argumentCounts.contains(arguments.count) else {
      report(
        .badArguments, at: expression.range,
        BindingMessages.aggregateArguments(definition.name),
        suggestion: definition.signature)
      return nil
    }
    var argument: BoundExpression?
    if let first = arguments.first {
      guard let bound = bindExpression(first, in: .rows(scope)) else { return nil }
      argument = bound
    }
    guard let type = definition.resultType(argument?.type) else {
      report(
        .typeMismatch, at: arguments.first?.range ?? expression.range,
        BindingMessages.cannotAggregate(definition.name, argument?.type ?? .number),
        suggestion: BindingMessages.aggregateHint(argument?.type ?? .number))
      return nil
    }
    let aggregate = BoundAggregate(
      function: definition.id, argument: argument, label: expression.canonicalText, type: type)
    return BoundExpression(.slot(collector.slot(of: aggregate)), type, at: expression.range)
  }
}

/// An item of a list of columns, or a condition, while it is bound.
struct BoundItem {
  var range: SourceRange
  /// Whether it can be in `summarize` as it is.
  var isColumn: Bool
  /// Whether an aggregate in it was reported.
  var hasAggregate = false
}

/// Gathers the aggregates of a stage; the same aggregate twice is worked out once.
struct AggregateCollector {
  let firstSlot: Int
  private(set) var aggregates: [BoundAggregate] = []

  init(firstSlot: Int) {
    self.firstSlot = firstSlot
  }

  mutating func slot(of aggregate: BoundAggregate) -> Int {
    if let known = aggregates.firstIndex(where: { $0.label == aggregate.label }) {
      return firstSlot + known
    }
    aggregates.append(aggregate)
    return firstSlot + aggregates.count - 1
  }
}
