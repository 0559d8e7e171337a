import PlanModel
import PlanTables
import PlanText

/// The `~` comparison and `find`: does a text loosely contain another?
extension Comparing {
  func contains(
    _ subject: Vector, _ pattern: Vector, _ run: inout Run
  ) throws(ExecutionFailure) -> [Truth] {
    if case .list(let lists) = subject.column {
      return try lifted(over: lists, subject, with: [pattern]) {
        comparing, elements, patterns throws(ExecutionFailure) in
        try comparing.contains(elements, patterns[0], &run)
      }
    }
    guard case .text(let patterns) = pattern.column else {
      return try rows { _ in .undecided(.missing) }
    }
    if pattern.isConstant {
      guard let text = patterns[0], let prepared = LoosePattern(text) else {
        return try rows { _ in .undecided(.missing) }
      }
      return try contains(subject, prepared, &run)
    }
    // A pattern of its own for each row: rows with the same pattern are looked through together.
    var result = [Truth](repeating: .undecided(.missing), count: rowCount)
    var rowsByPattern: [Int32: [Int32]] = [:]
    for row in 0..<rowCount {
      try control.check(row: row)
      rowsByPattern[patterns.codes[row], default: []].append(Int32(row))
    }
    for (code, rows) in rowsByPattern where code >= 0 {
      guard let prepared = LoosePattern(patterns.values[Int(code)]) else { continue }
      let truths = try Comparing(rows: rows.count, control)
        .contains(subject.gathered(rows, control), prepared, &run)
      for (row, truth) in zip(rows, truths) { result[Int(row)] = truth }
    }
    return result
  }

  func contains(
    _ subject: Vector, _ pattern: LoosePattern, _ run: inout Run
  ) throws(ExecutionFailure) -> [Truth] {
    switch subject.column {
    case .text(let column): return try texts(column, contain: pattern, subject)
    case .reference(let column): return try references(column, contain: pattern, subject, &run)
    case .target(let column):
      return try rows { row in
        let place = subject.position(row)
        if column.kinds[place] == .missing { return .undecided(.missing) }
        if column.kinds[place] == .unclear { return .undecided(.unclear) }
        let text = column.texts[place] ?? column.intervals[place].description
        return Truth(pattern.isContained(in: LooseText(text)))
      }
    case .timeframe(let column):
      let truths = try texts(column.texts, contain: pattern, subject)
      return try rows { row in
        column.kinds[subject.position(row)] == .unstated ? .undecided(.unstated) : truths[row]
      }
    case .list(let lists):
      return try lifted(over: lists, subject) { comparing, elements, _ throws(ExecutionFailure) in
        try comparing.contains(elements, pattern, &run)
      }
    case .number, .truth, .date, .range: return try rows { _ in .undecided(.missing) }
    }
  }

  /// Each distinct text that occurs is looked through once.
  private func texts(
    _ column: TextColumn, contain pattern: LoosePattern, _ subject: Vector
  ) throws(ExecutionFailure) -> [Truth] {
    var known: [Int32: Truth] = [:]
    return try rows { row in
      let code = column.codes[subject.position(row)]
      guard code >= 0 else { return .undecided(.missing) }
      if let truth = known[code] { return truth }
      let truth = Truth(pattern.isContained(in: LooseText(column.values[Int(code)])))
      known[code] = truth
      return truth
    }
  }

  /// A reference contains what its name, short name or an alias contains.
  private func references(
    _ column: ReferenceColumn, contain pattern: LoosePattern, _ subject: Vector,
    _ run: inout Run
  ) throws(ExecutionFailure) -> [Truth] {
    let names = try run.searchTexts(of: column.relation)
    var known: [Int32: Truth] = [:]
    return try rows { row in
      let referred = column.rows[subject.position(row)]
      guard referred >= 0 else { return .undecided(.missing) }
      if let truth = known[referred] { return truth }
      let truth = Truth(names[Int(referred)].contains { pattern.isContained(in: $0) })
      known[referred] = truth
      return truth
    }
  }
}
