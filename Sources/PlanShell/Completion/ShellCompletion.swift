import PlanLearn
import PlanModel
import PlanQuery
import PlanRendering
import PlanText
import QuerySyntax

/// Completes what is typed in the shell: queries by the engine, commands and their arguments here.
struct ShellCompletion {
  let queries: QuerySession
  /// The folder that paths count from.
  let folder: String
  /// The last query that gave a result.
  let last: LastQuery?
  /// Commands beside those of the shell, which come first: those of lessons.
  var otherCommands: [(name: String, help: Message)] = []

  /// What can be at a place of the statement that is being typed.
  ///
  /// - Parameters:
  ///   - source: All lines of the statement.
  ///   - offset: The place, in bytes.
  /// - Returns: What can be there.
  func completions(in source: [UInt8], at offset: Int) -> CompletionList {
    guard let call = QuerySession.command(in: source, at: offset) else {
      return queries.completions(in: source, at: offset)
    }
    if call.nameRange.end == offset { return names(call) }
    let end = max(call.nameRange.end, call.argumentsRange.end)
    // What is neither argument nor blank is a comment.
    guard source[end..<offset].allSatisfy({ $0 == 0x20 || $0 == 0x09 }),
      let command = ShellCommand.named(call.name)
    else { return CompletionList(range: SourceRange(offset, offset), items: [], typed: "") }
    if case .query = command.takes {
      return explained(source, from: call.nameRange.end, at: offset)
    }
    return arguments(of: command, source[call.nameRange.end..<offset])
  }

  private func names(_ call: CommandCall) -> CompletionList {
    let others = otherCommands.filter { $0.name.hasPrefix("." + call.name) }.map {
      CompletionItem(text: $0.name, label: $0.name, help: $0.help)
    }
    let items = ShellCommand.all.filter { $0.name.hasPrefix(call.name) }.map { command in
      var takesNothing = false
      if case .nothing = command.takes { takesNothing = true }
      return CompletionItem(
        text: "." + command.name + (takesNothing ? "" : " "), label: "." + command.name,
        help: command.help)
    }
    return CompletionList(
      range: call.nameRange,
      items: others + items.filter { item in !others.contains { $0.label == item.label } },
      typed: "." + call.name)
  }

  private func arguments(of command: ShellCommand, _ text: ArraySlice<UInt8>) -> CompletionList {
    let word = LastWord(of: text)
    let whole = WholeArgument(of: text)
    var range = SourceRange(word.start, text.endIndex)
    var typed = word.text
    var items: [CompletionItem] = []
    switch command.takes {
    case .nothing, .anyText, .query: break
    case .files(let areSeveral):
      if word.isFirst || areSeveral { items = FileNames.items(for: typed, in: folder) }
    case .topics, .rows, .rowsOfLastQuery:
      (range, typed) = (SourceRange(whole.start, text.endIndex), whole.text)
      items = named(typed, command.takes)
    case .formats, .languages, .lessons, .onOrOff, .relations, .resultRows:
      if word.isFirst { items = words(typed, command.takes) }
    }
    return CompletionList(range: range, items: items, typed: typed)
  }

  /// Arguments that are one word.
  private func words(_ typed: String, _ kind: CommandArgument) -> [CompletionItem] {
    let entries: [(name: String, help: Message)]
    switch kind {
    case .formats: entries = OutputFormat.all.map { ($0.name, $0.help) }
    case .languages: entries = Language.allCases.map { ($0.rawValue, .same($0.ownName)) }
    case .lessons:
      entries =
        BuiltInLessons.all.map { ($0.name, $0.title) }
        + [(ExamShell.name, ExamMessages.examination)]
    case .onOrOff:
      entries = [("on", ShellCompletionMessages.on), ("off", ShellCompletionMessages.off)]
    case .relations:
      entries = RelationID.allCases.map { ($0.rawValue, $0.help) }
    case .resultRows: entries = resultRows
    case .nothing, .anyText, .files, .topics, .rows, .rowsOfLastQuery, .query: entries = []
    }
    return fitting(typed, entries)
  }

  /// Arguments that may be several words.
  private func named(_ typed: String, _ kind: CommandArgument) -> [CompletionItem] {
    switch kind {
    case .topics:
      return fitting(typed, HelpTopic.all.map { ($0.name, ShellCompletionMessages.topic($0)) })
    case .rows(let relations): return queries.rowCompletions(of: typed, in: relations)
    case .rowsOfLastQuery:
      guard let last, let relation = last.queries.relation(of: last.statement) else { return [] }
      return last.queries.rowCompletions(of: typed, in: [relation])
    case .nothing, .anyText, .files, .formats, .languages, .lessons, .onOrOff, .relations,
      .resultRows,
      .query:
      return []
    }
  }

  private func fitting(
    _ typed: String, _ entries: [(name: String, help: Message)]
  ) -> [CompletionItem] {
    let beginning = caseFolded(typed)
    var names: Set<String> = []
    return entries.filter { $0.name.hasPrefix(beginning) && names.insert($0.name).inserted }.map {
      CompletionItem(text: $0.name, label: $0.name, help: $0.help)
    }
  }

  /// The numbers of the rows that `.source` takes, each with its first cell.
  private var resultRows: [(name: String, help: Message)] {
    guard let result = last?.result else { return [] }
    return (0..<min(result.rowCount, ShellCompletion.longestRowList)).map { row in
      let cell = result.columns.first.map {
        ValueText.text(of: $0, row: row, options: RenderOptions())
      }
      return (String(row + 1), .same(cell ?? ""))
    }
  }

  /// Nobody looks for a row in a longer list.
  private static let longestRowList = 200
}

// MARK: The query of .explain

extension ShellCompletion {
  /// Completes `[FORM] QUERY`: the form here, the query by the engine as if it stood alone.
  private func explained(
    _ source: [UInt8], from start: Int, at offset: Int
  ) -> CompletionList {
    let text = source[start..<offset]
    let first = text.firstIndex { !ShellCompletion.isBlank($0) } ?? offset
    guard let blank = text[first...].firstIndex(where: ShellCompletion.isBlank) else {
      var list = query(in: source, from: first, at: offset)
      guard list.range.start == first else { return list }
      let typed = String(decoding: source[first..<offset], as: UTF8.self)
      list.items =
        fitting(typed, ExplainForm.allCases.map { ($0.rawValue, $0.help) })
        .map { CompletionItem(text: $0.text + " ", label: $0.label, help: $0.help) } + list.items
      return list
    }
    let word = String(decoding: source[first..<blank], as: UTF8.self)
    guard ExplainForm(rawValue: word.lowercased()) != nil else {
      return query(in: source, from: first, at: offset)
    }
    let next = text[blank...].firstIndex { !ShellCompletion.isBlank($0) } ?? offset
    return query(in: source, from: next, at: offset)
  }

  private func query(in source: [UInt8], from start: Int, at offset: Int) -> CompletionList {
    let end = source[offset...].firstIndex(of: 0x0A) ?? source.endIndex
    var list = queries.completions(in: Array(source[start..<end]), at: offset - start)
    list.range = SourceRange(list.range.start + start, list.range.end + start)
    return list
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
