import PlanFile
import PlanImport
import PlanModel
import PlanRendering
import PlanTables
import PlanText

/// Opens plan files and published texts, or the built-in plan where none is named.
enum PlanLoader {
  enum Outcome {
    case success(PlanDatabase)
    case failure(ExitCode)
    /// Whoever asked for the plans gave it up.
    case interrupted
  }

  /// Reads and checks plan files and imports texts. Every error of every file is reported.
  static func load(
    _ paths: [String], today: CalendarDate, _ reporter: Reporter, _ limits: RunLimits,
    cancellation: Cancellation = .never
  ) -> Outcome {
    if paths.isEmpty {
      return .success(PlanDatabase(plans: [BuiltInPlan.plan], today: today))
    }
    var plans: [Plan] = []
    var failure: ExitCode?
    for path in paths {
      switch read(path, reporter, limits, cancellation) {
      case .success(let plan): plans.append(plan)
      case .failure(let code): failure = failure ?? code
      case .interrupted: return .interrupted
      }
    }
    if let failure { return .failure(failure) }
    return .success(PlanDatabase(plans: plans, today: today))
  }

  /// Reads and checks plan files, as ``load(_:today:_:_:cancellation:)`` does.
  ///
  /// - Throws: `ReportedFailure` where one cannot be had.
  static func plans(
    _ paths: [String], today: CalendarDate, _ reporter: Reporter, _ limits: RunLimits
  ) throws(ReportedFailure) -> PlanDatabase {
    switch load(paths, today: today, reporter, limits) {
    case .success(let database): return database
    case .failure(let code): throw ReportedFailure(exitCode: code)
    case .interrupted: throw ReportedFailure(exitCode: .interrupted)
    }
  }

  /// What became of one file.
  enum FileOutcome {
    case success(Plan)
    case failure(ExitCode)
    case interrupted
  }

  /// Reads one plan file, or imports one text.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - reporter: Is told what is wrong, and in short how a text was read.
  ///   - limits: How much memory it may take.
  ///   - cancellation: Whether to give it up.
  /// - Returns: The plan, or how the process should end.
  static func read(
    _ path: String, _ reporter: Reporter, _ limits: RunLimits,
    _ cancellation: Cancellation = .never
  ) -> FileOutcome {
    if isTooLongText(path) { return tooLongText(path, reporter) }
    if let refusal = refusal(path, FileAccess.size(of: path), limits) {
      return refuse(refusal, reporter)
    }
    let bytes: [UInt8]
    do {
      bytes = try FileAccess.read(path, limit: Limits.planLength, cancellation: cancellation)
    } catch {
      reporter.error(.unreadableFile, ShellMessages.cannotRead(error))
      if looksLikeQuery(path) { reporter.line(ShellMessages.queryNeedsOption) }
      return .failure(.unreadable)
    }
    if cancellation.isRequested { return .interrupted }
    if let refusal = refusal(path, bytes.count, limits) { return refuse(refusal, reporter) }
    let name = path == "-" ? ShellMessages.inputName : path
    if bytes.count > PlanImporter.maximumLength, !isPlanFile(bytes, path: path) {
      return tooLongText(name, reporter)
    }
    return isPlanFile(bytes, path: path)
      ? plan(bytes, name, reporter, limits, cancellation)
      : text(bytes, name, reporter, cancellation)
  }

  /// Why a file of so many bytes is not read: it is longer than any plan, or its plan would take
  /// more memory than there may be. Nothing is read to know that.
  private static func refusal(
    _ path: String, _ size: Int?, _ limits: RunLimits
  ) -> (code: DiagnosticCode, message: Message)? {
    guard let size else { return nil }
    if size > Limits.planLength {
      return (.tooLong, ShellMessages.planTooLong(path, limit: Limits.planLength))
    }
    guard let shortage = limits.memory.shortage(for: size * Limits.planMemory) else { return nil }
    return (.tooLarge, ShellMessages.planTooLarge(path, shortage))
  }

  private static func refuse(
    _ refusal: (code: DiagnosticCode, message: Message), _ reporter: Reporter
  ) -> FileOutcome {
    reporter.error(refusal.code, refusal.message)
    return .failure(.badData)
  }

  /// Whether a file is a text that is longer than any that is imported: told before it is read.
  private static func isTooLongText(_ path: String) -> Bool {
    guard let start = FileStart(path), start.length > PlanImporter.maximumLength else {
      return false
    }
    return !isPlanFile(start.bytes, path: path)
  }

  private static func tooLongText(_ name: String, _ reporter: Reporter) -> FileOutcome {
    let reason = ImportMessages.tooLong(limit: PlanImporter.maximumLength)
    reporter.error(.tooLong, ImportMessages.cannotImport(name, reason))
    return .failure(.badData)
  }

  /// Whether a file is to be read as a plan file: by its name, or because it begins as JSON does.
  static func isPlanFile(_ bytes: [UInt8], path: String) -> Bool {
    // Who names a query file here is told how to run it.
    if path.hasSuffix(".json") || path.hasSuffix(".planq") { return true }
    let start = bytes.drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }
    return start.first == UInt8(ascii: "{") && !start.starts(with: "{\\".utf8)
  }

  /// Plan files up to so many bytes are read before anybody loses patience.
  private static let quickLength = 1 << 20

  /// Reads a plan file; `nil` where that was given up. Then even what was read of a large one takes
  /// a while to be thrown away, on its own thread.
  private static func read(
    _ bytes: [UInt8], _ memory: MemoryBudget, _ cancellation: Cancellation
  ) throws(PlanFileErrors) -> Plan? {
    guard bytes.count > quickLength else {
      return try PlanFile.read(bytes, cancellation: cancellation, memory: memory)
    }
    let result = Abandonable.run(cancellation) { stop -> Result<Plan?, PlanFileErrors> in
      do throws(PlanFileErrors) {
        return .success(try PlanFile.read(bytes, cancellation: stop, memory: memory))
      } catch {
        return .failure(error)
      }
    }
    return try result?.get() ?? nil
  }

  private static func plan(
    _ bytes: [UInt8], _ path: String, _ reporter: Reporter, _ limits: RunLimits,
    _ cancellation: Cancellation
  ) -> FileOutcome {
    do {
      let plan = try read(bytes, limits.memory, cancellation)
      return plan.map { .success($0) } ?? .interrupted
    } catch {
      reporter.error(.badPlan, ShellMessages.badPlan(path, count: error.total))
      for problem in error.errors {
        reporter.line(ShellMessages.planProblem(path, problem))
      }
      let rest = error.total - error.errors.count
      if rest > 0 { reporter.line(ShellMessages.moreDiagnostics(rest)) }
      if path.hasSuffix(".planq") { reporter.line(ShellMessages.looksLikeQueryFile(path)) }
      return .failure(.badData)
    }
  }

  /// Imports a text, and tells in a line how far it can be trusted.
  private static func text(
    _ bytes: [UInt8], _ path: String, _ reporter: Reporter, _ cancellation: Cancellation
  ) -> FileOutcome {
    do {
      guard
        let imported = try AbandonableImport.read(bytes, cancellation)
      else { return .interrupted }
      reporter.remark(ImportMessages.opened(path, imported))
      return .success(imported.plan)
    } catch {
      reporter.error(.badDocument, ImportMessages.cannotImport(path, error.message))
      return .failure(.badData)
    }
  }

  /// Whether a name that no file has begins as a query does.
  private static func looksLikeQuery(_ path: String) -> Bool {
    let word = path.prefix { $0.isLetter || $0 == "_" }
    return RelationID(rawValue: word.lowercased()) != nil && !path.hasSuffix(".json")
  }
}
