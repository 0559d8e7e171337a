import PlanModel
import PlanQuery
import PlanRendering
import PlanTables

extension ShellCommand {
  /// `.why ID`: follows a row through the stages of the last query.
  static let why = ShellCommand(
    name: "why", arguments: "ID", takes: .rowsOfLastQuery, help: ProvenanceMessages.whyHelp,
    example: "tasks where lead = \"so y te\"\n.why III.4.b"
  ) { session, arguments throws(CommandFailure) in
    try session.explainRow(arguments, command: "why")
  }

  /// An alias of `.why`: a person who asks need not know the answer.
  static let whynot = ShellCommand(
    name: "whynot", arguments: "ID", takes: .rowsOfLastQuery, help: ProvenanceMessages.whynotHelp,
    example: "tasks where lead = \"so y te\"\n.whynot III.4.b"
  ) { session, arguments throws(CommandFailure) in
    try session.explainRow(arguments, command: "whynot")
  }
}

extension Session {
  /// The relation that has the row, where the one that was asked for has none.
  private func otherRelation(
    of name: String, than relation: RelationID, _ queries: QuerySession
  ) throws(CommandFailure) -> RelationID? {
    try lookUp {
      if case .unknown = queries.findRow(name, in: [relation]),
        case .found(let places) = queries.findRow(
          name, in: RelationID.allCases.filter { $0 != relation && $0 != .targets })
      {
        return places.first?.relation
      }
      return nil
    }
  }

  private func trace(
    of row: Int, _ last: LastQuery
  ) throws(CommandFailure) -> QueryTrace? {
    let limits = options.limits
    let outcome = leavingWhenInterrupted { stop -> Result<QueryTrace?, QueryFailure> in
      do throws(QueryFailure) {
        return .success(
          try last.queries.trace(last.statement, row: row, cancellation: stop, limits: limits))
      } catch {
        return .failure(error)
      }
    }
    switch outcome {
    case .success(let trace): return trace
    case .failure(.expectation(let diagnostic)), .failure(.tooLarge(let diagnostic)):
      throw CommandFailure(code: diagnostic.code, message: diagnostic.message)
    case nil, .failure(.cancelled):
      throw CommandFailure(code: .badCommand, message: nil, exitCode: .interrupted)
    }
  }

  fileprivate func explainRow(
    _ arguments: String, command: String
  ) throws(CommandFailure) {
    let last = try needLastQuery()
    let name = commandWords(arguments).joined(separator: " ")
    guard !name.isEmpty, let relation = last.queries.relation(of: last.statement) else {
      throw CommandFailure(
        code: .badCommand, message: ProvenanceMessages.whyNeedsID(command),
        suggestion: .same(".\(command) ID"))
    }
    if let other = try otherRelation(of: name, than: relation, last.queries) {
      throw CommandFailure(
        code: .unknownValue,
        message: ProvenanceMessages.otherRelation(name, other, asked: relation),
        suggestion: ProvenanceMessages.showInstead(name))
    }
    let places = try rows(
      called: name, in: [relation], noun: LookupMessages.noun(relation), last.queries)
    for (index, place) in places.enumerated() {
      if index > 0 { print("\n") }
      guard let trace = try trace(of: place.row, last) else { continue }
      write([.init(title(of: place, last.database))])
      WhyListing(session: self, trace: trace).write()
    }
  }
}

/// Writes the trace of a row.
private struct WhyListing {
  let session: Session
  let trace: QueryTrace
  private var options: RenderOptions { session.renderOptions }

  init(session: Session, trace: QueryTrace) {
    self.session = session
    self.trace = trace
  }

  func write() {
    for (index, stage) in trace.stages.enumerated() {
      session.write([.init("\(index + 1). ", stage.text)])
      for row in stage.rows { session.write(lines(of: row)) }
    }
    let end =
      trace.resultCount.map { ProvenanceMessages.inResult(trace.resultRows, of: $0) }
      ?? ProvenanceMessages.notInResult(stage: trace.stages.count)
    session.write([.init(session.worded(end))])
  }

  private func lines(of row: RowTrace) -> [IndentedText.Line] {
    var lines = row.values.map { valueLine($0, indent: "   ") }
    if let condition = row.condition {
      let known = Set(row.values.map(\.name))
      add(condition, depth: 0, known, isChosen: false, to: &lines)
    }
    lines.append(.init("   → ", session.worded(ProvenanceMessages.verdict(row.verdict))))
    if case .grouped(let groups) = row.verdict {
      for group in groups {
        lines.append(
          .init("     ", session.worded(ProvenanceMessages.group(group, noun: trace.relation))))
        lines += group.values.map { valueLine($0, indent: "       ") }
      }
    }
    return lines
  }

  private func valueLine(_ value: ResultColumn, indent: String) -> IndentedText.Line {
    let text = "\(value.name): \(ValueText.text(of: value, options: options))"
    return .init(indent, continuation: indent + "  ", text)
  }

  /// A condition and its parts, deeper ones further to the right. What decides is marked only
  /// where it was chosen from parts that do not.
  private func add(
    _ condition: ConditionTrace, depth: Int, _ known: Set<String>, isChosen: Bool,
    to lines: inout [IndentedText.Line]
  ) {
    let indent = String(repeating: "  ", count: depth + 2)
    var text = condition.text
    if condition.isDeciding, condition.kind == .comparison, isChosen {
      let mark =
        condition.truth.isUndecided ? ProvenanceMessages.firstUndecided : ProvenanceMessages.decides
      text += "  " + session.worded(mark)
    }
    lines.append(.init(indent + word(condition.truth) + "  ", text))
    for operand in condition.operands where !known.contains(operand.name) {
      lines.append(valueLine(operand, indent: indent + "       "))
    }
    if !condition.truth.isUndecided, let elements = condition.elements,
      let line = elementLine(elements)
    {
      lines.append(.init(indent + "       ", line))
    }
    let isChoice = isChosen || condition.parts.contains { !$0.isDeciding }
    for part in condition.parts {
      add(part, depth: depth + 1, known, isChosen: isChoice, to: &lines)
    }
  }

  /// For which elements of a list the comparison is true; `nil` where the list is one element,
  /// of which everything is said already.
  private func elementLine(_ elements: ElementTrace) -> String? {
    if elements.count == 1 { return nil }
    let names =
      elements.matchCount == 0 ? "" : ValueText.text(of: elements.matching, options: options)
    return session.worded(ProvenanceMessages.elements(elements, names))
  }

  /// `true`, `false` or `?` and the reason; the first two of one width.
  private func word(_ truth: Truth) -> String {
    let words = [ProvenanceMessages.true, ProvenanceMessages.false].map { session.worded($0) }
    let width = words.reduce(0) { max($0, $1.count) }
    let word =
      truth.reason.map { session.worded(ProvenanceMessages.undecided($0)) }
      ?? words[truth == .yes ? 0 : 1]
    return word + String(repeating: " ", count: max(0, width - word.count))
  }
}
