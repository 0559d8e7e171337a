import PlanModel

/// Draws diagnostics over the text they speak of (Grammar/Reference.md, chapter 16):
///
///     error[unknown-value]: no agency is called "Sở Y Tê"
///       --> report.planq:3:14
///        |
///      3 | where lead = "Sở Y Tê"
///        |              ^^^^^^^^^ did you mean "Sở Y tế"?
///
/// The marker is under the exact text, also with combining marks, wide letters and tabs; a
/// range over several lines is marked on its first line and ends with `…`. A long line is cut
/// around the place, with `…` where something is left out. Control characters are shown escaped,
/// bytes that are not UTF-8 as `\u{FFFD}`.
public enum DiagnosticText {
  /// The widest excerpt where the screen sets no width.
  public static let widestExcerpt = 200

  /// Draws one diagnostic.
  ///
  /// - Parameters:
  ///   - diagnostic: What to draw.
  ///   - source: The text that its range counts in, as it was read.
  ///   - fileName: What the text is called: a path, or `<query>`.
  ///   - options: The width, and whether to use colours.
  /// - Returns: Lines, each ended by LF.
  public static func draw(
    _ diagnostic: Diagnostic, source: [UInt8], fileName: String, options: RenderOptions
  ) -> ScreenText {
    ScreenText(drawn: text(diagnostic, source: source, fileName: fileName, options: options))
  }

  private static func text(
    _ diagnostic: Diagnostic, source: [UInt8], fileName: String, options: RenderOptions
  ) -> String {
    let width = options.width ?? widestExcerpt
    let excerpt = SourceExcerpt(source: source, range: diagnostic.range, limit: width)
    let number = String(excerpt.line)
    let margin = String(repeating: " ", count: number.utf8.count + 1)
    let room = max(8, width - margin.utf8.count - 3)
    let drawing = excerpt.drawing(width: room)
    let style = style(of: diagnostic.severity)
    let bar = dim(margin + " |", options)
    var result = heading(
      diagnostic.severity, diagnostic.code, diagnostic.message, options: options)
    let place = "\(fileName.escapedForTerminal):\(excerpt.line):\(excerpt.column)"
    result += dim(margin + "-->", options) + " " + place + "\n" + bar + "\n"
    result += dim(" " + number + " |", options)
    result += drawing.text.isEmpty ? "\n" : " " + drawing.text + "\n"
    var marker = String(repeating: "^", count: drawing.length)
    if drawing.goesOn { marker += WordWrap.continuation }
    result += bar + " " + String(repeating: " ", count: drawing.lead)
    result += style.applied(to: marker, if: options.color)
    let used = drawing.lead + drawing.length + (drawing.goesOn ? 1 : 0)
    let suggestion = diagnostic.suggestion.map {
      ScreenText($0, in: options.language).text
    }
    guard let suggestion, !suggestion.isEmpty else {
      return result + "\n"
    }
    if used + 1 + DisplayWidth.of(suggestion) <= room {
      return result + " " + style.applied(to: suggestion, if: options.color) + "\n"
    }
    result += "\n"
    for line in below(suggestion, lead: drawing.lead, room: room) {
      result += bar + " " + style.applied(to: line, if: options.color) + "\n"
    }
    return result
  }

  /// Draws a diagnostic that has no place: `error[unreadable-file]: cannot read x`.
  ///
  /// - Parameters:
  ///   - severity: How grave it is.
  ///   - code: What is wrong.
  ///   - message: The same in words.
  ///   - options: The width, and whether to use colours.
  /// - Returns: Lines, each ended by LF; a long message is broken at words.
  public static func title(
    _ severity: Diagnostic.Severity, _ code: DiagnosticCode, _ message: Message,
    options: RenderOptions
  ) -> ScreenText {
    ScreenText(drawn: heading(severity, code, message, options: options))
  }

  private static func heading(
    _ severity: Diagnostic.Severity, _ code: DiagnosticCode, _ message: Message,
    options: RenderOptions
  ) -> String {
    let label = severity.rawValue + "[" + code.rawValue + "]"
    let text = label + ": " + ScreenText(message, in: options.language).text
    var lines = [text]
    if let width = options.width, DisplayWidth.of(text) > width {
      lines = WordWrap(text: text).lines(width: width - 2).map(\.text)
    }
    // A label that had to be broken itself is not worth a colour of its own.
    let head = lines[0].hasPrefix(label) ? label : ""
    lines[0] = String(lines[0].dropFirst(head.count))
    let bold = lines.map { TerminalStyle.bold.applied(to: $0, if: options.color) }
    return style(of: severity).applied(to: head, if: options.color)
      + bold.joined(separator: "\n  ") + "\n"
  }

  /// The lines of a suggestion that does not fit beside the marker: under it, moved to the left
  /// as far as it must be.
  private static func below(_ suggestion: String, lead: Int, room: Int) -> [String] {
    let lines = WordWrap(text: suggestion).lines(width: room)
    let widest = lines.reduce(0) { max($0, $1.width) }
    let indent = String(repeating: " ", count: max(0, min(lead, room - widest)))
    return lines.map { indent + $0.text }
  }

  private static func style(of severity: Diagnostic.Severity) -> TerminalStyle {
    switch severity {
    case .error: .redBold
    case .note: .cyan
    }
  }

  private static func dim(_ text: String, _ options: RenderOptions) -> String {
    TerminalStyle.dim.applied(to: text, if: options.color)
  }
}
