import PlanModel
import PlanQuery
import PlanRendering

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
  /// Whether the statement that runs shall be given up: in the shell after Ctrl-C.
  var cancellation = Cancellation.never
  /// Set by `.quit`.
  var isOver = false
  private let standardOutput = StandardOutput()
  private var output: OutputBuffer
  private var hasShownResult = false

  init(database: PlanDatabase, options: ShellOptions, reporter: Reporter) {
    queries = QuerySession(database: database)
    // Names are compared without case; of several values for one the last counts.
    queries.settings = Dictionary(
      options.settings.map { (caseFolded($0.name), $0.value) }, uniquingKeysWith: { $1 })
    self.options = options
    self.reporter = reporter
    let standardOutput = standardOutput
    output = options.output == nil ? OutputBuffer { standardOutput.write($0) } : OutputBuffer()
  }

  /// The parameters that were declared so far, without case.
  var declaredParameters: Set<String> = []

  /// Whether standard output takes no more: its reader has gone, or the disk is full.
  var isOutputClosed: Bool { output.isClosed }

  /// Why standard output takes no more; `nil` where its reader has only gone, as `head` does.
  var outputProblem: FileProblem? { standardOutput.problem }

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

  /// Writes a list of names with what they mean.
  func list(_ entries: [(name: String, meaning: String)], indent: Int = 0) {
    output.append(ListingText.draw(entries, indent: indent, options: renderOptions))
  }

  /// What is kept for the output file.
  var keptOutput: [UInt8] { output.bytes }

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
    render(shown)
    // Who waits for a long script reads meanwhile what there is.
    if isInteractive { output.flush() }
    if isDocument || notesBeneath { return }
    output.flush()
    if !isOutputClosed { reporter.show(result.notes) }
  }

  /// Draws a result. An interrupt stops the drawing, and leaves the output open.
  private func render(_ result: ResultTable) {
    var buffer = OutputBuffer(
      write: { [self] chunk in
        output.append(bytes: chunk)
        return !output.isClosed && !cancellation.isRequested
      }, isGivenUp: { [cancellation] in cancellation.isRequested })
    options.format.renderer(renderOptions).render(result, into: &buffer)
    buffer.flush()
  }

  /// Shows a diagnostic: in the shell among the results, else on standard error.
  func show(_ diagnostic: Diagnostic, source: [UInt8], name: String) {
    output.flush()
    reporter.show(diagnostic, source: source, name: name)
  }
}
