import PlanFile
import PlanLearn
import PlanModel
import PlanQuery
import PlanRendering
import PlanTables
import PlanText

/// `planq learn exam` from the command line.
struct ExamProgram {
  let options: ShellOptions
  let today: CalendarDate
  let reporter: Reporter

  /// Seeds of papers that nobody chose have so many digits that they can be read out.
  private static let usualSeeds: ClosedRange<UInt64> = 1...99_999

  /// The number of a paper that nobody chose.
  static var newSeed: UInt64 { UInt64.random(in: usualSeeds) }

  /// Asks the questions, tells the score and writes the result sheet.
  func run(_ exam: ExamOptions) -> ExitCode {
    if let path = exam.reportFile, SheetFormat(path: path) == nil {
      reporter.error(.badUsage, ExamMessages.badSheetName(path))
      return .wrongUsage
    }
    if let path = exam.reportFile, FileAccess.isFile(path), FileAccess.size(of: path) != 0 {
      // The sheet of another sitting is somebody's work.
      reporter.error(.badUsage, ExamMessages.sheetExists(path))
      return .wrongUsage
    }
    do throws(ReportedFailure) {
      if let path = exam.reportFile {
        try Program.checkOutput(path, inputs: exam.planFiles, reporter)
      }
    } catch {
      return error.exitCode
    }
    guard exam.planFiles.count <= 1 else {
      reporter.error(.badUsage, ExamMessages.onePlan)
      return .wrongUsage
    }
    switch PlanLoader.load(exam.planFiles, today: today, reporter, options.limits) {
    case .failure(let code): return code
    case .interrupted: return .interrupted
    case .success(let database): return run(exam, database)
    }
  }

  private func run(_ exam: ExamOptions, _ database: PlanDatabase) -> ExitCode {
    let plan = database.plans[0]
    let session = Session(database: database, options: options, reporter: reporter)
    let judge = Judge(database: database, control: session.judgeControl)
    let paper = ExamPaper(
      plan: plan, count: exam.questionCount,
      seed: exam.seed ?? ExamProgram.newSeed, judge: judge)
    guard !paper.questions.isEmpty else {
      reporter.error(.badPlan, ExamMessages.noQuestions)
      return .badData
    }
    return InteractiveShell.withReader(session) { reader in
      let isPlain = reader is PlainLineReader
      if exam.reportFile != nil {
        // What was answered is kept, whatever ends the examination.
        Interrupts.watchForEndToTheLast(alsoByCtrlC: isPlain)
        session.cancellation = Cancellation { Interrupts.isRequested }
      }
      let shell = ExamShell(
        session: session, reader: reader,
        examination: Examination(paper: paper, judge: judge))
      let code = shell.run()
      guard let path = exam.reportFile else { return code }
      let sheet = ResultSheet(
        of: shell.examination, learner: exam.learner ?? ExamProgram.user, plan: plan,
        today: today, language: session.language)
      let end = write(sheet, path) ?? code
      // Whoever edits lines has to tidy up the terminal before.
      if isPlain { Interrupts.endIfAsked() }
      return end
    }
  }

  /// Who is logged in, as far as the environment tells.
  private static var user: String { Terminal.environment("USER") ?? "" }

  private func write(_ sheet: ResultSheet, _ path: String) -> ExitCode? {
    guard let format = SheetFormat(path: path) else { return .wrongUsage }
    var buffer = OutputBuffer()
    format.renderer.render(sheet.table, into: &buffer)
    do {
      if let note = try FileAccess.replace(path, with: buffer.bytes) { reporter.remark(note) }
    } catch {
      reporter.error(.unwritableFile, ShellMessages.cannotWrite(error))
      return .unwritable
    }
    reporter.line(ExamMessages.kept(path))
    return nil
  }
}

/// The forms of result sheets, by the ending of the file.
enum SheetFormat {
  case csv
  case json

  init?(path: String) {
    let name = caseFolded(path)
    if name.hasSuffix(".csv") {
      self = .csv
    } else if name.hasSuffix(".json") {
      self = .json
    } else {
      return nil
    }
  }

  /// What writes it. A spreadsheet may be let at a sheet, whose names and answers anybody typed.
  var renderer: any Renderer {
    switch self {
    case .csv: CSVRenderer(dialect: .guarded, options: RenderOptions())
    case .json: OutputFormat.json.renderer()
    }
  }
}

/// `planq learn --class FOLDER`.
struct ClassProgram {
  let options: ShellOptions
  let today: CalendarDate
  let reporter: Reporter

  /// The longest sheet that is read, in bytes.
  private static let longestSheet = 4 << 20

  /// Shows how the members of a class did. A file that is no sheet is told and passed over.
  func run(_ folder: String) -> ExitCode {
    let names: [String]
    do {
      names = try FileAccess.names(in: folder).filter {
        SheetFormat(path: $0) != nil && FileAccess.isFile(folder + "/" + $0)
      }
    } catch {
      reporter.error(.unreadableFile, ShellMessages.cannotRead(error))
      return .unreadable
    }
    do throws(ReportedFailure) {
      try Program.checkOutput(options, reading: names.map { folder + "/" + $0 }, reporter)
    } catch {
      return error.exitCode
    }
    var sheets: [ResultSheet] = []
    var code = ExitCode.success
    for name in names.sorted() {
      switch sheet(folder + "/" + name) {
      case .some(let sheet): sheets.append(sheet)
      case nil: code = .badData
      }
    }
    guard !sheets.isEmpty else {
      reporter.error(.unreadableFile, ExamMessages.noSheets(folder))
      return .unreadable
    }
    let session = Session(
      database: PlanDatabase(plans: [BuiltInPlan.plan], today: today), options: options,
      reporter: reporter)
    // Such a report is opened by spreadsheets, and learners chose their names.
    session.show(
      ClassReport.table(session.format == .csv ? sheets.map(\.withoutFormulas) : sheets))
    return session.finishOutput() ?? code
  }

  private func sheet(_ path: String) -> ResultSheet? {
    do {
      let bytes = try FileAccess.read(path, limit: ClassProgram.longestSheet)
      let rows =
        SheetFormat(path: path) == .json
        ? FlatJSON.rows(of: bytes)
        : CSVRows.read(String(decoding: bytes, as: UTF8.self))?.map { row in
          row.mapValues(SpreadsheetText.asWritten)
        }
      if let sheet = rows.flatMap({ ResultSheet(rows: $0) }) { return sheet }
      reporter.error(.badPlan, ExamMessages.noSheet(path))
    } catch {
      reporter.error(.unreadableFile, ShellMessages.cannotRead(error))
    }
    return nil
  }
}

extension ResultSheet {
  /// The sheet with nothing in its first columns that a spreadsheet takes for a formula.
  fileprivate var withoutFormulas: ResultSheet {
    var sheet = self
    sheet.learner = SpreadsheetText.withoutFormulas(learner)
    sheet.plan = SpreadsheetText.withoutFormulas(plan)
    sheet.date = SpreadsheetText.withoutFormulas(date)
    for index in sheet.entries.indices {
      sheet.entries[index].topic = SpreadsheetText.withoutFormulas(entries[index].topic)
    }
    return sheet
  }
}
