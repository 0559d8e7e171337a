import PlanModel
import PlanRendering
import PlanTables
import PlanText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes errors and notes to standard error.
struct Reporter {
  private let width: Int?
  private let color: ColorChoice
  private let isQuiet: Bool
  /// The language of what is written.
  var language: Language

  init(_ options: ShellOptions) {
    isQuiet = options.isQuiet
    language = options.language ?? .ofEnvironment
    width = options.width
    color = options.color
  }

  /// Reports values given for parameters that are not declared.
  ///
  /// - Parameters:
  ///   - settings: The values.
  ///   - declared: The names of the parameters, without case.
  /// - Returns: Whether there are any.
  func reportUndeclared(_ settings: [ShellOptions.Setting], _ declared: Set<String>) -> Bool {
    let unknown = settings.filter { !declared.contains(caseFolded($0.name)) }
    for setting in unknown {
      error(.unknownParameter, ShellMessages.undeclared(setting.name, declared.sorted()))
    }
    return !unknown.isEmpty
  }

  /// How errors are drawn at this moment: the terminal may have been resized.
  private var options: RenderOptions {
    let isTerminal = Terminal.isErrorTerminal
    return RenderOptions(
      width: width ?? (isTerminal ? Terminal.width : nil),
      color: Reporter.usesColor(color, isTerminal: isTerminal), language: language)
  }

  /// Whether colours are wanted on a stream (https://no-color.org).
  static func usesColor(_ choice: ColorChoice, isTerminal: Bool) -> Bool {
    switch choice {
    case .always: true
    case .never: false
    case .auto:
      isTerminal && (Terminal.environment("NO_COLOR") ?? "").isEmpty
        && Terminal.environment("TERM") != "dumb"
    }
  }

  /// An error without a place.
  func error(_ code: DiagnosticCode, _ message: Message) {
    write(DiagnosticText.title(.error, code, message, options: options))
  }

  /// A diagnostic with its place; a note is not shown where notes are hidden.
  func show(_ diagnostic: Diagnostic, source: [UInt8], name: String) {
    if diagnostic.severity == .note, isQuiet { return }
    write(
      DiagnosticText.draw(diagnostic, source: source, fileName: name, options: options))
  }

  /// The notes of a result.
  ///
  /// - Parameters:
  ///   - notes: The notes.
  ///   - place: Where the query is that they belong to, where that has to be said.
  func show(_ notes: [Note], of place: String?) {
    guard !isQuiet, !notes.isEmpty else { return }
    let start = place.map { $0 + ": " } ?? ""
    let placed = notes.map { note in
      Note(
        Message(start + note.text.english, vi: start + note.text.vietnamese),
        leavesOut: note.leavesOut)
    }
    write(NoteText.draw(placed, options: options))
  }

  /// A remark on a line of its own.
  func line(_ message: Message) {
    write(ScreenText(message, in: language) + "\n")
  }

  /// A remark on a line of its own, unless notes are hidden.
  func remark(_ message: Message) {
    if !isQuiet { line(message) }
  }

  /// Text that is drawn already, such as a bar of progress.
  func draw(_ text: ScreenText) {
    write(text)
  }

  /// Goes on at the start of a line.
  func breakLine() {
    write("\n")
  }

  private func write(_ text: ScreenText) {
    _ = FileAccess.write(text.bytes, to: STDERR_FILENO)
  }
}
