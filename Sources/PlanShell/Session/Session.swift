import PlanModel
import PlanQuery
import PlanRendering
import PlanTables
import PlanText

/// A running conversation: open plans, named queries, settings, and where results go.
///
/// The shell and batch runs share it; a class, since commands of a script change it for the
/// statements that follow.
final class Session {
  var queries: QuerySession
  var options: ShellOptions
  private(set) var reporter: Reporter
  /// The language of everything that people read but the data.
  var language: Language {
    get { reporter.language }
    set { reporter.language = newValue }
  }
  /// Whether a person types and reads: results and notes then go to one place.
  var isInteractive = false
  /// Where the statements that run come from, and what they may do.
  var scope: ScriptScope
  /// The folder that paths in the present script count from.
  var folder: String { scope.folder }
  /// The files being run, outermost first.
  var openFiles: [OpenFile] = []
  /// Every file that was read so far: plans, query files, values. Results may not overwrite them.
  var inputs: [String] = []
  /// While statements are listed and do not run: where results would go.
  var listedOutput: String?
  /// Whether the statement that runs should be given up: in the shell after Ctrl-C.
  var cancellation = Cancellation.never
  /// The command that runs, or ran last: it knows the parameters declared before it.
  var runningCommand: PreparedStatement?
  /// Set by `.quit`.
  var isOver = false
  /// How the process should end where nothing fails: set by `.quit`.
  var chosenCode = ExitCode.success
  /// The last query that gave a result.
  var lastQuery: LastQuery?
  /// Results go here.
  let output: ResultOutput
  /// How results longer than the screen are shown.
  var pager = PagerChoice.fromEnvironment
  /// Whether each query is followed by the time it took.
  var showsTime = false
  /// The seconds that it took to prepare the statements that run now; the first query counts them
  /// as its own, since what it asks for is built then.
  var preparationTime = 0.0
  /// The result that was shown last.
  var lastResult: ResultTable?
  /// Where the query that runs is, for notes that are apart from their result: `a.planq:3`;
  /// `nil` where it is the only query of its script.
  var placeOfNotes: String?
  /// The query or definition that was typed last, for `.edit`.
  var lastStatement = ""
  /// Begins lessons: the one of that name or number, or where the learner left off. Only the shell
  /// has somebody who could learn.
  var learn: ((String) throws(CommandFailure) -> Void)?
  /// Adds a statement to the history.
  var remember: (String) -> Void = { _ in }
  /// How many rows of a result are drawn; `nil` for all. In lessons the text of the step should stay
  /// on the screen.
  var drawnRows: Int?
  /// The form of results in the present file, where its name chose it.
  private var fileFormat: OutputFormat?
  /// Takes the text of a command that is longer than the screen.
  private var pagedText: PagedScreen?

  init(database: PlanDatabase, options: ShellOptions, reporter: Reporter) {
    queries = QuerySession(database: database)
    // Names are compared without case; of several values for one the last counts.
    queries.settings = Dictionary(
      options.settings.map { (caseFolded($0.name), $0.value) }, uniquingKeysWith: { $1 })
    self.options = options
    self.reporter = reporter
    scope = .typed(options.allowedOutputs)
    output = ResultOutput(path: options.output)
    inputs = options.inputs
  }

  /// The form of results.
  var format: OutputFormat { fileFormat ?? options.format }

  /// Chooses the form of results, whatever the name of a file says.
  func choose(_ format: OutputFormat) {
    options.format = format
    options.isFormatChosen = true
    fileFormat = nil
  }

  /// Sends results to a file, in the form that its name asks for where no other was chosen; or
  /// back to standard output.
  ///
  /// - Parameter path: The file; `nil` for standard output.
  /// - Returns: The file that was put into its place, where there was one.
  /// - Throws: `FileProblem` where that cannot be written.
  func redirect(to path: String?) throws(FileProblem) -> ResultOutput.WrittenFile? {
    fileFormat = nil
    let written = try output.redirect(to: path, in: scope, cancellation: cancellation)
    if let note = written?.note { reporter.remark(note) }
    if let written, written.isUntouched, !isInteractive {
      reporter.remark(CommandMessages.wrote(written))
    }
    if let path, !options.isFormatChosen { fileFormat = OutputFormat(extensionOf: path) }
    return written
  }

  /// Takes note of a file that is to be read.
  ///
  /// - Parameter path: The file; `-` is standard input.
  /// - Throws: `OutputRefusal` where it is the one that results go to.
  func willRead(_ path: String) throws(OutputRefusal) {
    if let written = listedOutput ?? output.path {
      try FileAccess.checkUnwritten(path, output: written)
    }
    if !inputs.contains(where: { FileAccess.isSame($0, path) }) { inputs.append(path) }
  }

  /// The parameters that were declared so far, without case.
  var declaredParameters: Set<String> = []

  /// Whether standard output takes no more: its reader has gone, or the disk is full.
  var isOutputClosed: Bool { output.isClosed }

  /// Why standard output takes no more; `nil` where its reader has only gone, as `head` does.
  var outputProblem: FileProblem? { output.problem }

  /// Whether results are drawn on a terminal.
  private var isOnTerminal: Bool { !output.isFile && Terminal.isOutputTerminal }

  /// How results are drawn at this moment: the terminal may have been resized.
  var renderOptions: RenderOptions {
    RenderOptions(
      width: options.width ?? (isOnTerminal ? Terminal.width : nil),
      color: Reporter.usesColor(options.color, isTerminal: isOnTerminal),
      missingText: options.missingText, escapesControls: isOnTerminal,
      language: language)
  }

  /// Writes text of a command: in the shell on the screen, else where results go.
  func print(_ text: ScreenText) {
    if let pagedText {
      _ = pagedText.write(text.bytes)
    } else if isInteractive {
      output.appendToStandardOutput(text.bytes)
    } else {
      output.append(text.bytes)
    }
  }

  /// Writes a message where results go.
  func print(_ message: Message) {
    print(ScreenText(message, in: language))
  }

  /// Writes a page of the program's own, of several lines.
  func print(linesOf page: Message) {
    print(ScreenText(linesOf: page, in: language))
  }

  /// Runs a command whose text goes through the pager in the shell, as results do.
  func paging(_ command: () throws(CommandFailure) -> Void) throws(CommandFailure) {
    guard isInteractive, pagedText == nil else { return try command() }
    output.flush()
    pagedText = newScreen()
    defer {
      let shown = pagedText?.finish() ?? []
      pagedText = nil
      output.appendToStandardOutput(shown)
    }
    try command()
  }

  /// Writes a list of names with what they mean.
  func list(_ entries: [(name: String, meaning: String)], indent: Int = 0) {
    var drawn = renderOptions
    // A line that ends at the very edge is followed by an empty one on some terminals.
    if isOnTerminal, let width = drawn.width { drawn.width = width - 1 }
    print(ListingText.draw(entries, indent: indent, options: drawn))
  }

  /// Hands on what was written so far.
  func flush() {
    output.flush()
  }

  /// Writes a result, and its notes: beneath it in the shell and in documents, else on standard
  /// error (Grammar/Reference.md, chapter 6).
  ///
  /// - Parameters:
  ///   - result: The result.
  ///   - wanted: The format; `nil` for the one that was chosen.
  func show(_ result: ResultTable, as wanted: OutputFormat? = nil) {
    let format = wanted ?? self.format
    var shown = result.first(drawnRows ?? .max)
    let notesBeneath = isInteractive && format.reader != .program
    let isDocument = format.reader == .document
    if options.isQuiet || !(notesBeneath || isDocument) { shown.notes = [] }
    beginPart(format)
    render(shown, format)
    // Who waits for a long script reads meanwhile what there is.
    if isInteractive { output.flush() }
    if isDocument || notesBeneath { return }
    output.flush()
    if !isOutputClosed { reporter.show(result.notes, of: placeOfNotes) }
  }

  /// Writes a text between results where these go; formats of data leave it to standard error.
  func show(_ text: PrintedText) {
    guard let drawn = text.text(in: format) else {
      output.flush()
      if !options.isQuiet { reporter.line(.same(text.plain)) }
      return
    }
    beginPart(format)
    if output.isFile { output.append(drawn.bytes) } else { print(drawn) }
  }

  /// Whether results follow one another in one document. On the screen of the shell each is on
  /// its own, to be copied.
  private var joinsResults: Bool { output.isFile || !isInteractive }

  /// Goes on with what results go to: a blank line keeps the parts of a document apart, while data
  /// stay as they are.
  private func beginPart(_ format: OutputFormat) {
    guard joinsResults else { return }
    let isFirst = output.isAtStart
    output.begin(in: format.documentFrame)
    if !isFirst, format.reader != .program { output.append([0x0A]) }
  }

  /// Draws a result. An interrupt stops the drawing, and leaves the output open.
  private func render(_ result: ResultTable, _ format: OutputFormat) {
    output.flush()
    let screen = pagedScreen()
    let isWholeText = screen !== pagedText
    let fileLength = output.fileLength
    var buffer = OutputBuffer(
      write: { [self] chunk in
        if let screen { return screen.write(chunk) && !cancellation.isRequested }
        output.append(chunk)
        return !output.isClosed && !output.isFileFull && !cancellation.isRequested
      }, isGivenUp: { [cancellation] in cancellation.isRequested })
    var drawing = renderOptions
    drawing.isPart = joinsResults
    format.renderer(drawing).render(result, into: &buffer)
    buffer.flush()
    if let screen, isWholeText { output.append(screen.finish()) }
    if cancellation.isRequested { output.shortenFile(to: fileLength) }
  }

  /// The screen with its pager, where results may go through one.
  private func pagedScreen() -> PagedScreen? {
    guard isInteractive, isOnTerminal else { return nil }
    return pagedText ?? newScreen()
  }

  private func newScreen() -> PagedScreen? {
    guard let command = pager.command, let size = Terminal.size else { return nil }
    return PagedScreen(
      command: command, prompt: worded(SessionMessages.pagerPrompt), columns: size.columns,
      rows: size.rows)
  }

  /// Shows a diagnostic: in the shell among the results, else on standard error.
  func show(_ diagnostic: Diagnostic, source: [UInt8], name: String) {
    output.flush()
    reporter.show(diagnostic, source: source, name: name)
  }
}

extension ResultTable {
  /// The first rows, with a note that says so where there are more.
  fileprivate func first(_ count: Int) -> ResultTable {
    guard rowCount > count else { return self }
    var table = self
    let rows = (0..<count).map { Int32($0) }
    for index in columns.indices {
      table.columns[index].column = columns[index].column.gathered(rows)
    }
    table.rowCount = count
    table.notes.append(Note(SessionMessages.firstRows(count, of: rowCount)))
    return table
  }
}
