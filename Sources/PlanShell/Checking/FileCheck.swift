import PlanModel
import PlanQuery
import PlanTables
import PlanText
import QuerySyntax

/// A file that a check has looked at, and what it found there.
struct CheckedFile {
  var name: String
  var source: [UInt8] = []
  /// Whether it could not be read, which then is the only thing to say.
  var isUnreadable = false
  private var found: [Diagnostic] = []
  private var known: Set<Mistake> = []

  private struct Mistake: Hashable {
    var range: SourceRange
    var code: DiagnosticCode
    var message: Message
  }

  init(name: String) {
    self.name = name
  }

  /// Adds what was found. A file that is read twice has each of its mistakes once.
  mutating func append(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      let mistake = Mistake(
        range: diagnostic.range, code: diagnostic.code, message: diagnostic.message)
      if known.insert(mistake).inserted { found.append(diagnostic) }
    }
  }

  /// What was found, in the order of the text.
  func diagnostics(withNotes: Bool) -> [Diagnostic] {
    found.filter { withNotes || $0.severity == .error }.enumerated().sorted {
      ($0.element.range.start, $0.offset) < ($1.element.range.start, $1.offset)
    }.map(\.element)
  }
}

/// Checks query files and those that they read.
struct FileCheck {
  let reporter: Reporter
  private(set) var files: [CheckedFile] = []
  private(set) var code = ExitCode.success
  private let database: PlanDatabase
  private let limits: RunLimits
  private let givenSettings: [ShellOptions.Setting]
  /// The files that the command line says to read.
  private let givenInputs: [String]
  /// The same by name without case.
  private let settings: [String: String]
  /// The parameters that any of the files declares, without case.
  private var declaredParameters: Set<String> = []
  /// Whether every file that may declare some was read.
  private var knowsAllNames = true

  // Of the file named on the command line that is being checked:
  private var checker: ScriptChecker
  /// What the files may do.
  private let scope: ScriptScope
  /// The files that it has read, and the one that results would go to.
  private var paths: PathUses
  /// The files being read, outermost first, by their full paths.
  private var openFiles: [String] = []
  /// Whether the names are known at this place: a file that cannot be read may define any.
  private var knowsNames = true
  /// Whether all statements could be read.
  private var isWhole = true

  init(database: PlanDatabase, options: ShellOptions, reporter: Reporter) {
    self.database = database
    limits = options.limits
    self.reporter = reporter
    givenSettings = options.settings
    givenInputs = options.readFiles
    paths = PathUses(inputs: options.readFiles)
    settings = Dictionary(
      options.settings.map { (caseFolded($0.name), $0.value) }, uniquingKeysWith: { $1 })
    checker = ScriptChecker(database: database, settings: settings, limits: limits)
    scope = .typed(options.allowedOutputs)
  }

  /// Checks a file named on the command line, by itself.
  mutating func check(_ path: String) {
    checker = ScriptChecker(database: database, settings: settings, limits: limits)
    knowsNames = true
    isWhole = true
    openFiles = []
    paths = PathUses(inputs: givenInputs + [path])
    let index = self.index(of: path == "-" ? ShellMessages.inputName : path)
    do throws(FileProblem) {
      let source = try FileAccess.read(path, limit: QueryScript.maximumLength)
      files[index].source = source
      if path != "-" { openFiles = [FileAccess.resolved(path)] }
      check(source, index, scope.file(path))
    } catch {
      files[index].isUnreadable = true
      knowsAllNames = false
      let problem = Diagnostic(
        .unreadableFile, at: SourceRange(0, 0), message: ShellMessages.cannotRead(error))
      return add([problem], to: index, failing: .unreadable)
    }
    if !knowsNames { knowsAllNames = false }
    guard isWhole, knowsNames else { return }
    // What another file defines may be meant for more readers than this one.
    add(checker.unused().filter { $0.file == index }.map(\.diagnostic), to: index)
  }

  private mutating func check(_ source: [UInt8], _ index: Int, _ scope: ScriptScope) {
    let script = QueryScript(parsing: source)
    if script.hasErrors { isWhole = false }
    add(script.diagnostics, to: index)
    add(script.statements.commandProblems(in: scope), to: index)
    declaredParameters.formUnion(script.parameterNames.map { caseFolded($0) })
    for piece in script.pieces(endingAt: { $0.changesNames || $0.holdsQuery }) where knowsNames {
      let (found, commands) = checker.check(piece, source: source, file: index)
      add(found + commands.flatMap { $0.problems(in: scope) }, to: index)
      add(commands.compactMap { paths.problem(of: $0, in: scope) }, to: index)
      add(commands.compactMap { $0.writtenFile(in: scope) }, to: index)
      guard let last = piece.last, last.changesNames || last.holdsQuery,
        let command = commands.last
      else { continue }
      if command.undeclaredParameters.isEmpty {
        follow(command, in: index, scope)
      } else {
        // Nobody knows where it leads.
        knowsNames = false
      }
    }
  }

  /// Reports values given for parameters that none of the files declares, as running them would.
  mutating func checkSettings() {
    let hasUndeclared =
      knowsAllNames && reporter.reportUndeclared(givenSettings, declaredParameters)
    guard hasUndeclared else { return }
    if ExitCode.wrongUsage.rawValue > code.rawValue { code = .wrongUsage }
  }

  /// Goes on with the query of `.explain`, in the file that `.read` names, or with the plans that
  /// `.open` names.
  private mutating func follow(
    _ command: PreparedStatement, in index: Int, _ scope: ScriptScope
  ) {
    guard let call = command.command else { return }
    let place = call.arguments.isEmpty ? call.nameRange : call.argumentsRange
    if command.has(.holdsQuery) {
      let (form, query) = ShellCommand.explained(call.arguments)
      let isRight = (try? ShellCommand.explain.check(call.arguments)) != nil
      guard isRight, form != .tokens else { return }
      let offset = call.argumentsRange.end - query.utf8.count
      add(checker.check(Array(query.utf8), at: offset), to: index)
    } else if command.has(.opensPlans) {
      let paths = commandWords(call.arguments).map {
        FileAccess.path(command.filled($0), in: scope.folder)
      }
      open(paths, place, index)
    } else if let word = try? ShellCommand.path(toRead: call.arguments) {
      read(FileAccess.path(command.filled(word), in: scope.folder), place, index)
    } else {
      // Arguments that are not were reported with the other commands.
      knowsNames = false
    }
  }

  private mutating func read(_ path: String, _ place: SourceRange, _ index: Int) {
    let full = FileAccess.resolved(path)
    if let start = openFiles.firstIndex(where: { FileAccess.isSame($0, full) }) {
      let chain = openFiles[start...] + [full]
      let problem = Diagnostic(
        .badCommand, at: place, message: ShellMessages.readCycle(Array(chain)))
      return stop(at: problem, index, .queryFailed)
    }
    do throws(FileProblem) {
      let source = try FileAccess.read(path, limit: QueryScript.maximumLength)
      let inner = self.index(of: path)
      files[inner].source = source
      openFiles.append(full)
      check(source, inner, scope.file(path))
      openFiles.removeLast()
    } catch {
      let problem = Diagnostic(
        .unreadableFile, at: place, message: ShellMessages.cannotRead(error))
      stop(at: problem, index, .unreadable)
    }
  }

  private mutating func open(_ paths: [String], _ place: SourceRange, _ index: Int) {
    let outcome = PlanLoader.load(paths, today: database.today, reporter, limits)
    switch outcome {
    case .success(let plans): checker.open(plans)
    case .failure(let code):
      let problem = Diagnostic(
        code == .unreadable ? .unreadableFile : .badPlan, at: place,
        message: CheckingMessages.cannotOpen)
      stop(at: problem, index, code)
    case .interrupted: knowsNames = false
    }
  }

  /// Reports why names are not known from here on.
  private mutating func stop(at problem: Diagnostic, _ index: Int, _ code: ExitCode) {
    knowsNames = false
    add([problem], to: index, failing: code)
  }

  private mutating func add(
    _ diagnostics: [Diagnostic], to index: Int, failing failure: ExitCode = .queryFailed
  ) {
    files[index].append(diagnostics)
    guard diagnostics.contains(where: { $0.severity == .error }) else { return }
    // A file that could not be looked at weighs more than a mistake that was found.
    if failure.rawValue > code.rawValue { code = failure }
  }

  private mutating func index(of name: String) -> Int {
    if let known = files.firstIndex(where: { FileAccess.isSame($0.name, name) }) {
      return known
    }
    files.append(CheckedFile(name: name))
    return files.count - 1
  }
}
