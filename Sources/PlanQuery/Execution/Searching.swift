import PlanModel

/// The `~` comparison and `find`: does a text loosely contain another?
enum Searching {
  static func contains(
    _ subject: Vector, _ pattern: Vector, _ context: inout EvaluationContext
  ) throws(ExecutionFailure) -> [Truth] {
    guard case .text(let patterns) = pattern.column else {
      return try Comparing(context.control).rows(subject.count) { _ in .undecided(.missing) }
    }
    if pattern.isConstant {
      guard let text = patterns[0], let prepared = LoosePattern(text) else {
        return try Comparing(context.control).rows(subject.count) { _ in .undecided(.missing) }
      }
      return try contains(subject, prepared, &context)
    }
    // A pattern of its own for each row: rows with the same pattern are looked through together.
    var result = [Truth](repeating: .undecided(.missing), count: subject.count)
    var rowsByPattern: [Int32: [Int32]] = [:]
    for row in 0..<subject.count {
      try context.control.check(row: row)
      rowsByPattern[patterns.codes[row], default: []].append(Int32(row))
    }
    for (code, rows) in rowsByPattern where code >= 0 {
      guard let prepared = LoosePattern(patterns.values[Int(code)]) else { continue }
      let truths = try contains(subject.gathered(rows, context.control), prepared, &context)
      for (row, truth) in zip(rows, truths) { result[Int(row)] = truth }
    }
    return result
  }

  static func contains(
    _ subject: Vector, _ pattern: LoosePattern, _ context: inout EvaluationContext
  ) throws(ExecutionFailure) -> [Truth] {
    switch subject.column {
    case .text(let column): return try texts(column, subject, pattern, context.control)
    case .reference(let column): return try references(column, subject, pattern, &context)
    case .target(let column):
      return try Comparing(context.control).rows(subject.count) { row in
        let place = subject.position(row)
        if column.kinds[place] == .missing { return .undecided(.missing) }
        if column.kinds[place] == .unclear { return .undecided(.unclear) }
        let text = column.texts[place] ?? column.intervals[place].description
        return Truth(pattern.isContained(in: LooseText(text)))
      }
    case .timeframe(let column):
      let truths = try texts(column.texts, subject, pattern, context.control)
      return try Comparing(context.control).rows(subject.count) { row in
        column.kinds[subject.position(row)] == .unstated ? .undecided(.unstated) : truths[row]
      }
    case .list(let lists):
      let elements = try contains(
        Vector(lists.elements, count: lists.elements.count), pattern, &context)
      return try Comparing(context.control).rows(subject.count) { row throws(ExecutionFailure) in
        try elements.any(in: lists.range(ofRow: subject.position(row)), context.control)
      }
    case .number, .truth, .date, .range:
      return try Comparing(context.control).rows(subject.count) { _ in .undecided(.missing) }
    }
  }

  /// Each distinct text that occurs is looked through once.
  private static func texts(
    _ column: TextColumn, _ subject: Vector, _ pattern: LoosePattern, _ control: RunControl
  ) throws(ExecutionFailure) -> [Truth] {
    var known: [Int32: Truth] = [:]
    return try Comparing(control).rows(subject.count) { row in
      let code = column.codes[subject.position(row)]
      guard code >= 0 else { return .undecided(.missing) }
      if let truth = known[code] { return truth }
      let truth = Truth(pattern.isContained(in: LooseText(column.values[Int(code)])))
      known[code] = truth
      return truth
    }
  }

  /// A reference contains what its name, short name or an alias contains.
  private static func references(
    _ column: ReferenceColumn, _ subject: Vector, _ pattern: LoosePattern,
    _ context: inout EvaluationContext
  ) throws(ExecutionFailure) -> [Truth] {
    let names = try context.searchTexts(of: column.relation)
    var known: [Int32: Truth] = [:]
    return try Comparing(context.control).rows(subject.count) { row in
      let referred = column.rows[subject.position(row)]
      guard referred >= 0 else { return .undecided(.missing) }
      if let truth = known[referred] { return truth }
      let truth = Truth(names[Int(referred)].contains { pattern.isContained(in: $0) })
      known[referred] = truth
      return truth
    }
  }
}
