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
    // The last column stays free: a terminal would wrap after it.
    let room = max(1, width - 1)
    let labels = items.map { $0.label.escapedForTerminal }
    let widest = labels.map { DisplayWidth.of($0) }.max() ?? 0
    var labelWidth = min(widest, max(1, min(widestLabel, room)))
    // Names that differ only after the cut need the room of the descriptions.
    if areAlike(labels, cutTo: labelWidth) { labelWidth = min(widest, room) }
    let helps = items.map { $0.help.text(in: language).escapedForTerminal }
    var perLine = 1
    // As few columns as there is height for, so that descriptions have room.
    while cellWidth(perLine, room) - labelWidth - 2 >= narrowestHelp {
      let helpWidth = cellWidth(perLine, room) - labelWidth - 2
      let lineCount = (items.count + perLine - 1) / perLine
      if lineCount <= height {
        let cells = zip(labels, helps).map { label, help in
          let name = fit(label, labelWidth)
          return help.isEmpty ? name : padded(name, labelWidth) + "  " + fit(help, helpWidth)
        }
        return lines(cells, lineCount: lineCount, cellWidth: cellWidth(perLine, room))
      }
      perLine += 1
    }
    return names(labels, labelWidth: labelWidth, room: room, height: height, language)
  }

  /// Whether different labels look the same where they are cut.
  private static func areAlike(_ labels: [String], cutTo width: Int) -> Bool {
    Set(labels.map { fit($0, width) }).count < Set(labels).count
  }

  /// The text, cut in its middle where it is too wide: names that begin alike end differently.
  private static func fitInside(_ text: String, _ width: Int) -> String {
    guard DisplayWidth.of(text) > width, width > 4 else { return fit(text, width) }
    let end = fit(String(text.reversed()), width / 2).dropLast()
    return fit(text, width - DisplayWidth.of(String(end))) + String(end.reversed())
  }

  /// How wide each of so many columns is, two blanks between them.
  private static func cellWidth(_ columns: Int, _ room: Int) -> Int {
    (room + 2) / columns - 2
  }

  /// A list without descriptions, cut where there is no height for all of it.
  private static func names(
    _ labels: [String], labelWidth: Int, room: Int, height: Int, _ language: Language
  ) -> [String] {
    let perLine = max(1, (room + 2) / (labelWidth + 2))
    let isWhole = labels.count <= perLine * max(1, height)
    let lineCount = isWhole ? (labels.count + perLine - 1) / perLine : max(1, height - 1)
    let shown = min(labels.count, lineCount * perLine)
    let isCutInside = areAlike(labels, cutTo: labelWidth)
    let cells = labels[..<shown].map {
      isCutInside ? fitInside($0, labelWidth) : fit($0, labelWidth)
    }
    var lines = lines(cells, lineCount: lineCount, cellWidth: labelWidth)
    if shown < labels.count, height > 1 {
      let more = ShellCompletionMessages.more(labels.count - shown)
      lines.append(fit(more.text(in: language), room))
    }
    return lines
  }

  /// Puts cells into lines, to be read downwards, as people read lists.
  private static func lines(_ cells: [String], lineCount: Int, cellWidth: Int) -> [String] {
    (0..<lineCount).map { line in
      let row = stride(from: line, to: cells.count, by: lineCount).map { cells[$0] }
      let leading = row.dropLast().map { padded($0, cellWidth) }
      return (leading + row.suffix(1)).joined(separator: "  ")
    }
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
