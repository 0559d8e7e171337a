import PlanModel
import PlanQuery
import PlanRendering

/// Completes what is typed in the shell: queries by the engine, commands and their arguments here.
struct ShellCompletion {
  let queries: QuerySession
  /// The folder that paths count from.
  let folder: String

  /// What can stand at a place of the statement that is being typed.
  ///
  /// - Parameters:
  ///   - source: All lines of the statement.
  ///   - offset: The place, in bytes.
  /// - Returns: What can stand there.
  func completions(in source: [UInt8], at offset: Int) -> CompletionList {
    guard let call = QuerySession.command(in: source, at: offset) else {
      return queries.completions(in: source, at: offset)
    }
    if call.nameRange.end == offset { return names(call) }
    let start = call.nameRange.end
    return arguments(call.name, source[start..<offset], start: start)
  }

  private func names(_ call: CommandCall) -> CompletionList {
    let items = ShellCommand.all.filter { $0.name.hasPrefix(call.name) }.map { command in
      CompletionItem(
        text: "." + command.name + (command.arguments.isEmpty ? "" : " "),
        label: "." + command.name, help: command.help)
    }
    return CompletionList(range: call.nameRange, items: items, typed: "." + call.name)
  }

  private func arguments(_ name: String, _ text: ArraySlice<UInt8>, start: Int) -> CompletionList {
    let word = LastWord(of: text)
    let range = SourceRange(word.start, text.endIndex)
    let items: [CompletionItem]
    switch name {
    case "read", "open", "output":
      items = FileNames.items(for: word.text, in: folder)
    case "format": items = fitting(word.text, OutputFormat.allCases.map { ($0.name, $0.help) })
    case "schema":
      items = fitting(
        word.text, RelationID.allCases.map { ($0.rawValue, ShellMessages.relationHelp($0)) })
    default: items = []
    }
    return CompletionList(range: range, items: items, typed: word.text)
  }

  private func fitting(
    _ typed: String, _ entries: [(name: String, help: Message)]
  ) -> [CompletionItem] {
    entries.filter { $0.name.hasPrefix(caseFolded(typed)) }.map {
      CompletionItem(text: $0.name, label: $0.name, help: $0.help)
    }
  }
}

/// The word of a command's arguments in which they end.
struct LastWord {
  /// Where it begins, its quote included, in the indices of the arguments.
  var start: Int
  /// What was typed of it, without quotes.
  var text: String

  /// Finds it; where the arguments end in a space it is empty.
  init(of arguments: ArraySlice<UInt8>) {
    var quote: UInt8?
    var bytes: [UInt8] = []
    start = arguments.startIndex
    for (index, byte) in zip(arguments.indices, arguments) {
      if let open = quote {
        if byte == open { quote = nil } else { bytes.append(byte) }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
        start = index + 1
        bytes = []
      } else {
        bytes.append(byte)
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
  }
}
