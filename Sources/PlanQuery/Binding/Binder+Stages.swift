import PlanModel
import PlanText
import QuerySyntax

extension Binder {
  /// Binds one stage onto a query; `false` where it cannot be.
  mutating func bind(_ stage: Stage, into query: inout BoundQuery) -> Bool {
    switch stage.kind {
    case .where(let condition): return bindWhere(condition, stage, &query)
    case .find(let pattern): return bindFind(pattern, stage, &query)
    case .show(let items): return bindShow(items, stage, &query, isDistinct: false)
    case .distinct(let items): return bindShow(items, stage, &query, isDistinct: true)
    case .add(let items): return bindAdd(items, stage, &query)
    case .summarize(let aggregates, let keys):
      return bindSummarize(aggregates, keys, stage, &query, word: "summarize")
    case .count(let keys): return bindCount(keys, stage, &query)
    case .sort(let items): return bindSort(items, stage, &query)
    case .take(let count): return bindTake(count, stage, &query) { .take($0) }
    case .skip(let count): return bindTake(count, stage, &query) { .skip($0) }
    case .expand(let name): return bindExpand(name, stage, &query)
    case .expect(let condition): return bindExpect(condition, stage, &query)
    }
  }

  private mutating func bindWhere(
    _ condition: Expression, _ stage: Stage, _ query: inout BoundQuery
  ) -> Bool {
    let outerProbes = unitProbes
    unitProbes = []
    defer { unitProbes = outerProbes }
    let scope = query.scope
    let binding = bindItem(condition.range, isColumn: false) {
      $0.bindCondition(condition, in: .rows(scope))
    }
    guard let bound = binding else { return false }
    query.stages.append(
      BoundStage(kind: .filter(bound, unitProbes: unitProbes), range: stage.range))
    return true
  }

  private mutating func bindFind(
    _ pattern: StringLiteral, _ stage: Stage, _ query: inout BoundQuery
  ) -> Bool {
    let text: String
    let range: SourceRange
    switch pattern {
    case .literal(let literal, let place):
      (text, range) = (literal, place)
    case .parameter(let name):
      guard let bound = bindParameter(name) else { return false }
      guard let value = bound.literalText else {
        report(.typeMismatch, at: name.range, BindingMessages.findNeedsText(bound.type))
        return false
      }
      (text, range) = (value, name.range)
    }
    guard LoosePattern(text) != nil else {
      report(.emptyPattern, at: range, BindingMessages.emptyPattern)
      return false
    }
    let slots = query.scope.columns.filter { Binder.isSearched($0.type) }.map {
      BoundExpression(.slot($0.slot), $0.type, at: stage.range, origin: $0.origin)
    }
    query.stages.append(BoundStage(kind: .find(text, slots: slots), range: stage.range))
    return true
  }

  /// Whether `find` looks into a column. The plan that a row belongs to says nothing about the
  /// row: its long title would make most words match every row.
  private static func isSearched(_ type: ColumnType) -> Bool {
    switch type.element {
    case .reference(.plans): false
    case .text, .reference: true
    case .number, .truth, .date, .range, .target, .timeframe, .list: false
    }
  }

  private mutating func bindShow(
    _ items: [ShowItem], _ stage: Stage, _ query: inout BoundQuery, isDistinct: Bool
  ) -> Bool {
    var expressions: [BoundExpression] = []
    var columns: [ScopeColumn] = []
    var names = UniqueNames()
    var isComplete = true
    for item in items {
      switch item {
      case .all(let range):
        for column in query.scope.columns {
          guard names.take(column.name) else {
            report(.duplicateName, at: range, BindingMessages.duplicateName(column.name))
            return false
          }
          expressions.append(
            BoundExpression(.slot(column.slot), column.type, at: range, origin: column.origin))
          columns.append(column)
        }
      case .item(let item):
        guard let bound = bindColumn(item.expression, in: query.scope) else {
          isComplete = false
          continue
        }
        guard let name = takeName(of: item, &names) else {
          isComplete = false
          continue
        }
        expressions.append(bound)
        columns.append(
          ScopeColumn(name: name, type: bound.type, slot: 0, isShown: true, origin: bound.origin))
      }
    }
    guard isComplete else { return false }
    if isDistinct {
      addPlanKey(to: &expressions, &columns, scope: query.scope, at: stage.range, &names)
    }
    query.stages.append(
      BoundStage(
        kind: isDistinct ? .distinct(expressions) : .project(expressions), range: stage.range))
    query.scope = query.scope.replaced(by: columns, word: isDistinct ? "distinct" : "show")
    return true
  }

  /// Binds an expression that gives a column.
  private mutating func bindColumn(_ expression: Expression, in scope: Scope) -> BoundExpression? {
    bindItem(expression.range, isColumn: true) { $0.bindExpression(expression, in: .rows(scope)) }
  }

  /// The name of an item, reported where it is taken.
  mutating func takeName(of item: NamedItem, _ names: inout UniqueNames) -> String? {
    let name = item.name?.text ?? columnName(of: item.expression)
    guard names.take(name) else {
      report(
        .duplicateName, at: item.name?.range ?? item.expression.range,
        BindingMessages.duplicateName(name), suggestion: BindingMessages.useAs)
      return nil
    }
    return name
  }

  /// What a column without `as` is called: a plain name as it is, anything else as formatted.
  private func columnName(of expression: Expression) -> String {
    if case .name(let name) = expression.kind { return name.text }
    return expression.canonicalText
  }

  private mutating func bindAdd(
    _ items: [AddItem], _ stage: Stage, _ query: inout BoundQuery
  ) -> Bool {
    var assignments: [BoundAssignment] = []
    var scope = query.scope
    var names = UniqueNames()
    for item in items {
      guard names.take(item.name.text) else {
        report(
          .duplicateName, at: item.name.range, BindingMessages.duplicateName(item.name.text))
        continue
      }
      guard let bound = bindColumn(item.expression, in: scope) else { continue }
      let key = caseFolded(item.name.text)
      let replaced = scope.columns.firstIndex { $0.key == key }
      // A replaced column gets a slot of its own too: another name may still read the old one.
      let slot = scope.slotCount
      scope.slotCount += 1
      let column = ScopeColumn(
        name: item.name.text, type: bound.type, slot: slot, isShown: true, origin: bound.origin)
      if let replaced { scope.columns[replaced] = column } else { scope.columns.append(column) }
      assignments.append(BoundAssignment(slot: slot, expression: bound))
    }
    guard assignments.count == items.count else { return false }
    query.stages.append(BoundStage(kind: .extend(assignments), range: stage.range))
    query.scope = scope
    return true
  }

  private mutating func bindSort(
    _ items: [SortItem], _ stage: Stage, _ query: inout BoundQuery
  ) -> Bool {
    var keys: [BoundSortKey] = []
    for item in items {
      guard let bound = bindColumn(item.expression, in: query.scope) else { continue }
      if bound.type.isList {
        report(.typeMismatch, at: bound.range, BindingMessages.cannotSort(bound.type))
        continue
      }
      keys.append(BoundSortKey(expression: bound, isDescending: item.isDescending))
    }
    guard keys.count == items.count else { return false }
    query.stages.append(BoundStage(kind: .sort(keys), range: stage.range))
    return true
  }

  private mutating func bindTake(
    _ count: CountArgument, _ stage: Stage, _ query: inout BoundQuery,
    _ kind: (Int) -> BoundStage.Kind
  ) -> Bool {
    switch count {
    case .number(let number, _):
      query.stages.append(BoundStage(kind: kind(number), range: stage.range))
      return true
    case .parameter(let name):
      guard let bound = bindParameter(name) else { return false }
      guard let number = bound.literalNumber?.wholeValue, number >= 0 else {
        report(.badCount, at: name.range, BindingMessages.countNeedsWholeNumber)
        return false
      }
      query.stages.append(BoundStage(kind: kind(number), range: stage.range))
      return true
    }
  }

  private mutating func bindExpand(
    _ name: Name, _ stage: Stage, _ query: inout BoundQuery
  ) -> Bool {
    guard let column = resolveColumn(name, in: query.scope) else { return false }
    guard case .list(let element) = column.type else {
      report(
        .typeMismatch, at: name.range, BindingMessages.expandNeedsList(name.text, column.type))
      return false
    }
    query.stages.append(BoundStage(kind: .expand(slot: column.slot), range: stage.range))
    for index in query.scope.columns.indices
    where query.scope.columns[index].slot == column.slot {
      query.scope.columns[index].type = element
      query.scope.columns[index].isShown = true
    }
    return true
  }
}

/// Names already given to columns of one stage.
struct UniqueNames {
  private var taken: Set<String> = []

  /// Takes a name; `false` where it is taken.
  mutating func take(_ name: String) -> Bool {
    taken.insert(caseFolded(name)).inserted
  }
}

extension Scope {
  /// The scope after a stage that makes all columns anew, in slots from 0.
  func replaced(by columns: [ScopeColumn], word: String) -> Scope {
    var result = Scope(columns: columns, slotCount: columns.count, leftOut: leftOut)
    for index in result.columns.indices {
      result.columns[index].slot = index
      result.columns[index].isShown = true
    }
    for column in self.columns { result.leftOut[column.key] = word }
    for column in columns { result.leftOut[column.key] = nil }
    return result
  }
}

extension Stage {
  /// How many columns it names.
  var columnCount: Int {
    switch kind {
    case .show(let items), .distinct(let items): items.count
    case .add(let items): items.count
    case .summarize(let aggregates, let keys): aggregates.count + keys.count
    case .count(let keys): keys.count
    case .where, .find, .sort, .take, .skip, .expand, .expect: 0
    }
  }

  /// Whether the rows after it have the columns they had before.
  var keepsColumns: Bool {
    switch kind {
    case .where, .find, .sort, .take, .skip, .expect: true
    case .show, .add, .summarize, .count, .distinct, .expand: false
    }
  }
}
