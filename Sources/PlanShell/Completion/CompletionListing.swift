import PlanModel
import PlanQuery
import PlanRendering

/// Draws a list of completions for the terminal: in columns where there are many, with a short
/// description beside each where there is room.
enum CompletionListing {
  /// The widest a name may be in a list.
  private static let widestLabel = 44
  /// A description narrower than this says nothing.
  private static let narrowestHelp = 12

  /// Makes the lines of the list.
  ///
  /// - Parameters:
  ///   - items: The items.
  ///   - width: The columns of the terminal.
  ///   - height: How many lines the list may have.
  ///   - language: The language of descriptions.
  /// - Returns: The lines, each no wider than the terminal.
  static func draw(
    _ items: [CompletionItem], width: Int, height: Int, language: Language
  ) -> [String] {
    // The last column stays free: a terminal would wrap behind it.
    let room = max(1, width - 1)
    let labels = items.map { $0.label.escapedForTerminal }
    let widest = labels.map { DisplayWidth.of($0) }.max() ?? 0
    let labelWidth = min(widest, max(1, min(widestLabel, room)))
    let helpWidth = room - labelWidth - 2
    if helpWidth >= narrowestHelp, items.count <= height {
      return zip(items, labels).map { item, label in
        let help = item.help.text(in: language).escapedForTerminal
        if help.isEmpty { return fit(label, labelWidth) }
        return padded(fit(label, labelWidth), labelWidth) + "  " + fit(help, helpWidth)
      }
    }
    return columns(labels, labelWidth: labelWidth, room: room, height: height, language)
  }

  private static func columns(
    _ labels: [String], labelWidth: Int, room: Int, height: Int, _ language: Language
  ) -> [String] {
    let perLine = max(1, (room + 2) / (labelWidth + 2))
    let isWhole = labels.count <= perLine * max(1, height)
    let lineCount = isWhole ? (labels.count + perLine - 1) / perLine : max(1, height - 1)
    let shown = min(labels.count, lineCount * perLine)
    // Read downwards, as people read lists.
    var lines = (0..<lineCount).map { line in
      let cells = stride(from: line, to: shown, by: lineCount).map { fit(labels[$0], labelWidth) }
      let leading = cells.dropLast().map { padded($0, labelWidth) }
      return (leading + cells.suffix(1)).joined(separator: "  ")
    }
    if shown < labels.count, height > 1 {
      let more = ShellCompletionMessages.more(labels.count - shown)
      lines.append(fit(more.text(in: language), room))
    }
    return lines
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
  }

  /// The text, cut where it is too wide.
  private static func fit(_ text: String, _ width: Int) -> String {
    guard DisplayWidth.of(text) > width else { return text }
    var result = ""
    var used = 0
    for letter in text {
      let next = DisplayWidth.of(letter)
      guard used + next < width else { break }
      result.append(letter)
      used += next
    }
    return result + "…"
  }
}
