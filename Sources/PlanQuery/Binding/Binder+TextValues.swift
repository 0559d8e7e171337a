import PlanModel
import PlanText

// MARK: Text that can or cannot occur

extension Binder {
  /// Checks a literal against the values its column has: an error where the column is closed, a
  /// note where it is open (Grammar/Reference.md, chapter 5).
  mutating func checkText(
    _ literal: BoundExpression, _ column: BoundExpression, _ comparison: BoundComparison
  ) {
    guard comparison == .equal, let text = literal.literalText, column.literal == nil else {
      return
    }
    let wanted = caseFolded(text)
    if let domain = closedDomain(of: column) {
      guard !occurs(wanted, in: domain, of: column) else { return }
      let near = nearest(to: text, among: domain, limit: 3)
      report(
        .impossibleValue, at: literal.range,
        BindingMessages.impossibleValue(self.text(column.range), text),
        suggestion: text.isEmpty
          ? .same("is missing")
          : BindingMessages.candidates(near) ?? BindingMessages.oneOf(domain))
    } else if let values = openDomain(of: column) {
      guard !occurs(wanted, in: values, of: column) else { return }
      let near = values.count > 5_000 ? [] : nearest(to: text, among: values, limit: 3)
      remark(
        .unmatchedText, at: literal.range,
        BindingMessages.unmatchedText(self.text(column.range), text),
        suggestion: text.isEmpty ? .same("is missing") : BindingMessages.candidates(near))
    }
  }

  /// Whether a text is among the values of an expression. Those of a column are folded once,
  /// however many texts they are compared with.
  private mutating func occurs(
    _ wanted: String, in values: [String], of expression: BoundExpression
  ) -> Bool {
    guard let origin = expression.origin else {
      return values.contains { caseFolded($0) == wanted }
    }
    if let known = foldedValues[origin] { return known.contains(wanted) }
    let folded = Set(values.map { caseFolded($0) })
    foldedValues[origin] = folded
    return folded.contains(wanted)
  }

  /// The values that an expression can have, where only certain ones can occur.
  private func closedDomain(of expression: BoundExpression) -> [String]? {
    if case .field(_, .target(.kind)) = expression.kind {
      return TargetKind.allCases.map(\.rawValue)
    }
    if case .field(_, .timeframe(.kind)) = expression.kind {
      return TimeframeKind.allCases.map(\.rawValue)
    }
    if case .field(let base, .target(.unit)) = expression.kind, base.origin != nil {
      return occurringUnits(base)
    }
    if case .call(let function, let arguments) = expression.kind {
      return closedDomain(of: function, arguments)
    }
    guard let origin = expression.origin else { return nil }
    let definition = database.schema(of: origin.relation)[origin.index]
    guard definition.isClosed else { return nil }
    let known = Set(definition.domain)
    return definition.domain + occurringTexts(origin).filter { !known.contains($0) }
  }

  /// The values that a choice between texts can have, where each of them can have certain ones.
  private func closedDomain(
    of function: FunctionID, _ arguments: [BoundExpression]
  ) -> [String]? {
    let choices: ArraySlice<BoundExpression>
    switch function {
    case .if: choices = arguments.dropFirst()
    case .coalesce: choices = arguments[...]
    case .abs, .round, .length, .year, .month, .day, .today, .possibly: return nil
    }
    var domain: [String] = []
    for choice in choices {
      guard let values = choice.literalText.map({ [$0] }) ?? closedDomain(of: choice) else {
        return nil
      }
      domain += values
    }
    return domain
  }

  /// The values that an expression has in the open plans, where others could occur.
  private func openDomain(of expression: BoundExpression) -> [String]? {
    if let origin = expression.origin { return occurringTexts(origin) }
    guard case .field(let base, let field) = expression.kind, let origin = base.origin else {
      return nil
    }
    switch (field, database[origin.relation].columns[origin.index]) {
    case (.target(.text), .target(let column)): return column.texts.values
    case (.timeframe(.text), .timeframe(let column)): return column.texts.values
    default: return nil
    }
  }

  private func occurringUnits(_ base: BoundExpression) -> [String]? {
    guard let origin = base.origin,
      case .target(let column) = database[origin.relation].columns[origin.index]
    else { return nil }
    return column.units.values
  }

  private func occurringTexts(_ origin: ColumnOrigin) -> [String] {
    switch database[origin.relation].columns[origin.index] {
    case .text(let column): return column.values
    case .list(let column):
      if case .text(let texts) = column.elements { return texts.values }
      return []
    case .number, .truth, .date, .range, .target, .timeframe, .reference: return []
    }
  }
}
