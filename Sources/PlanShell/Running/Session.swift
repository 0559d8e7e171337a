import PlanModel
import PlanQuery
import PlanRendering

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A running conversation: open plans, named queries, settings, and where results go.
///
/// The shell and batch runs share it; a class, since commands of a script change it for the
/// statements that follow.
final class Session {
  var queries: QuerySession
  var options: ShellOptions
  let reporter: Reporter
  /// Whether a person types and reads: results and notes then go to one place.
  var isInteractive = false
  /// The folder that paths in the present script count from.
  var folder = "."
  /// The files being run, outermost first, by their full paths.
  var openFiles: [String] = []
  /// Set by `.quit`.
  var isOver = false
  private var output: OutputBuffer
  private var hasShownResult = false

  init(database: PlanDatabase, options: ShellOptions, reporter: Reporter) {
    queries = QuerySession(database: database)
    queries.settings = Dictionary(
      options.settings.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    self.options = options
    self.reporter = reporter
    output =
      options.output == nil
      ? OutputBuffer { FileAccess.write($0, to: STDOUT_FILENO) } : OutputBuffer()
  }

  /// Whether the reader of standard output has gone.
  var isOutputClosed: Bool { output.isClosed }

  /// How results are drawn at this moment: the terminal may have been resized.
  var renderOptions: RenderOptions {
    let isTerminal = options.output == nil && Terminal.isOutputTerminal
    return RenderOptions(
      width: options.width ?? (isTerminal ? Terminal.width : nil),
      color: Reporter.usesColor(options.color, isTerminal: isTerminal),
      escapesControls: isTerminal)
  }

  /// Writes text where results go.
  func print(_ text: String) {
    output.append(text)
  }

  /// Hands on what was written so far.
  func flush() {
    output.flush()
  }

  /// Writes a result, and its notes: beneath it in the shell and in documents, else on standard
  /// error (language.md, section 6).
  func show(_ result: ResultTable) {
    var shown = result
    let notesBeneath = isInteractive && !options.format.isMachineFormat
    let isDocument = options.format == .markdown || options.format == .html
    if options.isQuiet || !(notesBeneath || isDocument) { shown.notes = [] }
    // A blank line keeps the tables of a script apart; data stays as it is.
    if hasShownResult, !isInteractive, !options.format.isMachineFormat { output.append("\n") }
    hasShownResult = true
    options.format.renderer(renderOptions).render(shown, into: &output)
    if isDocument || notesBeneath { return }
    output.flush()
    reporter.show(result.notes)
  }

  /// Shows a diagnostic: in the shell among the results, else on standard error.
  func show(_ diagnostic: Diagnostic, source: [UInt8], name: String) {
    output.flush()
    reporter.show(diagnostic, source: source, name: name)
  }

  /// Runs scripts one after the other and writes the output file, whole or not at all.
  func runBatch(_ scripts: [(source: [UInt8], name: String)]) -> ExitCode {
    var code = ExitCode.success
    for script in scripts where !isOver && !isOutputClosed {
      let outcome = run(script.source, name: script.name)
      if code == .success { code = outcome }
      if outcome != .success, !options.keepsGoing { break }
    }
    output.flush()
    guard let path = options.output, code == .success || options.keepsGoing else { return code }
    do {
      try FileAccess.replace(path, with: output.bytes)
      return code
    } catch {
      reporter.error(.unwritableFile, ShellMessages.cannotWrite(error))
      return .unwritable
    }
  }
}
