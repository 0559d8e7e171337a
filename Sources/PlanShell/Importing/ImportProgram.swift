import PlanFile
import PlanImport
import PlanModel

/// What `planq import` was asked to do.
public struct ImportOptions: Equatable, Sendable {
  /// The texts; `-` is standard input.
  public var files: [String]
  /// The plan file of a single text; `nil` for standard output, or `folder`.
  public var output: String?
  /// The folder for plan files.
  public var folder: String?
  /// The file for the report in JSON.
  public var report: String?
  /// Whether a text that was not read with certainty gives no plan.
  public var isStrict = false
  /// Where the texts come from, kept in the plans.
  public var source: String?

  /// Makes options with the defaults of the command line.
  ///
  /// - Parameter files: The texts.
  public init(files: [String]) {
    self.files = files
  }
}

extension Program {
  /// Imports published texts (`planq import`).
  ///
  /// - Parameters:
  ///   - work: What to import, and where the plans go.
  ///   - options: The language of messages and the like.
  /// - Returns: How the process should end: of several failures the greatest code.
  public static func importTexts(_ work: ImportOptions, _ options: ShellOptions) -> ExitCode {
    Terminal.prepareStreams()
    Terminal.exitOnInterrupt()
    var program = ImportProgram(work: work, options: options, reporter: Reporter(options))
    return program.run()
  }
}

/// Imports texts one by one; one that is bad does not stop the others.
private struct ImportProgram {
  let work: ImportOptions
  let options: ShellOptions
  let reporter: Reporter
  private let output = StandardOutput()
  /// The report in JSON, where one is wished: of a text of 20 MB it is longer than that.
  private var json: ImportReportJSON?

  init(work: ImportOptions, options: ShellOptions, reporter: Reporter) {
    self.work = work
    self.options = options
    self.reporter = reporter
    json = work.report.map { _ in ImportReportJSON(language: reporter.language) }
  }

  mutating func run() -> ExitCode {
    if let code = checkPlaces() { return code }
    let bar = ProgressBar(count: work.files.count, reporter, isQuiet: options.isQuiet)
    if bar.isShown { Terminal.wipeAndExitOnInterrupt() }
    var worst = ExitCode.success
    for (index, file) in work.files.enumerated() {
      bar.show(index, file)
      let code = importText(file, bar)
      worst = worst.rawValue < code.rawValue ? code : worst
    }
    bar.clear()
    guard let path = work.report, let json else { return worst }
    let code = write(json.bytes, to: path)
    return worst.rawValue < code.rawValue ? code : worst
  }

  /// Whether plans can go where they should, before the first text is read.
  private func checkPlaces() -> ExitCode? {
    do throws(OutputRefusal) {
      try checkNames()
      if let folder = work.folder { try makeFolder(folder) }
      try checkFiles()
      return nil
    } catch {
      reporter.error(error.code, error.message)
      return error.exitCode
    }
  }

  /// Two texts of one name in different folders would become one plan file.
  private func checkNames() throws(OutputRefusal) {
    var places: [[UInt8]: String] = [:]
    for file in work.files {
      guard let place = place(of: file) else { continue }
      if let other = places.updateValue(file, forKey: Array(place.utf8)) {
        throw OutputRefusal(misuse: ImportMessages.sameOutput(other, file, place))
      }
    }
  }

  private func makeFolder(_ path: String) throws(OutputRefusal) {
    do throws(FileProblem) {
      try FileAccess.makeFolder(path)
    } catch {
      throw OutputRefusal(error)
    }
  }

  /// Every file that is written must be another one than those that are read, and than the others.
  private func checkFiles() throws(OutputRefusal) {
    let inputs = Set(work.files.compactMap { FileIdentity(ofInput: $0) })
    var outputs: [FileIdentity: String] = [:]
    let places = work.files.map { place(of: $0) ?? "-" }
    for path in places + (work.report.map { [$0] } ?? []) {
      let destination = try FileAccess.checkOutput(path, inputs: [])
      guard let identity = FileIdentity(destination) else { continue }
      if inputs.contains(identity) {
        let input = work.files.first { FileIdentity(ofInput: $0) == identity }
        throw OutputRefusal(misuse: FileMessages.outputIsInput(path, input ?? path))
      }
      if let other = outputs.updateValue(path, forKey: identity) {
        throw OutputRefusal(misuse: FileMessages.sameOutput(other, path))
      }
    }
  }

  /// The plan file of a text; `nil` for standard output.
  private func place(of file: String) -> String? {
    guard let folder = work.folder else { return work.output }
    let name = file == "-" ? "stdin" : FileAccess.name(of: file)
    let stem = ImportProgram.textEndings.first { name.hasSuffix($0) && name.count > $0.count }
      .map { String(name.dropLast($0.count)) }
    return folder + (FileAccess.endsInSlash(folder) ? "" : "/") + (stem ?? name) + ".plan.json"
  }

  /// What names of texts end in; names of plan files have `.plan.json` in its place.
  private static let textEndings = [".txt", ".text", ".md", ".markdown"]

  private mutating func importText(_ file: String, _ bar: ProgressBar) -> ExitCode {
    let name = file == "-" ? ShellMessages.inputName : file
    do throws(Refusal) {
      let imported = try ImportProgram.read(file, name, work)
      bar.clear()
      report(imported, name)
      if work.isStrict, !imported.report.isCertain {
        json?.add(name, output: nil, imported, error: ImportMessages.strict(name))
        reporter.error(.badDocument, ImportMessages.strict(name))
        return .badData
      }
      let bytes = PlanFile.write(imported.plan)
      try ImportProgram.check(bytes, name)
      return keep(bytes, imported, name, place(of: file))
    } catch {
      bar.clear()
      json?.add(name, error: error.message)
      reporter.error(error.code, error.message)
      return error.exitCode
    }
  }

  /// Why a text gives no plan.
  private struct Refusal: Error {
    var code: DiagnosticCode
    var message: Message
    var exitCode: ExitCode
  }

  private static func read(
    _ file: String, _ name: String, _ work: ImportOptions
  ) throws(Refusal) -> ImportedPlan {
    func refusal(_ reason: Message, _ code: DiagnosticCode = .badDocument) -> Refusal {
      Refusal(
        code: code, message: ImportMessages.cannotImport(name, reason), exitCode: .badData)
    }
    let tooLong = refusal(ImportMessages.tooLong(limit: PlanImporter.maximumLength), .tooLong)
    // Of what has no length before it is read, it shows while it is.
    if let size = FileAccess.size(of: file), size > PlanImporter.maximumLength { throw tooLong }
    let bytes: [UInt8]
    do {
      bytes = try FileAccess.read(file, limit: PlanImporter.maximumLength)
    } catch {
      throw Refusal(
        code: .unreadableFile, message: ShellMessages.cannotRead(error), exitCode: .unreadable)
    }
    if bytes.count > PlanImporter.maximumLength { throw tooLong }
    if PlanLoader.isPlanFile(bytes, path: name) { throw refusal(ImportMessages.isPlanFile) }
    do {
      if let imported = try PlanImporter.read(
        bytes, source: work.source, workers: .threads)
      {
        return imported
      }
    } catch {
      throw refusal(error.message)
    }
    throw Refusal(
      code: .badDocument, message: ImportMessages.invalid(name, nil), exitCode: .interrupted)
  }

  /// Reads what will be written, so that nobody is left with a file that cannot be opened.
  private static func check(_ bytes: [UInt8], _ name: String) throws(Refusal) {
    do {
      _ = try PlanFile.read(bytes)
    } catch {
      throw Refusal(
        code: .badPlan, message: ImportMessages.invalid(name, error.errors.first),
        exitCode: .badData)
    }
  }

  /// Writes the plan where it should be.
  private mutating func keep(
    _ bytes: [UInt8], _ imported: ImportedPlan, _ name: String, _ place: String?
  ) -> ExitCode {
    let code = place.map { write(bytes, to: $0) } ?? writeOut(bytes)
    json?.add(name, output: code == .success ? place : nil, imported, error: nil)
    if code == .success, let place { reporter.remark(ImportMessages.wrote(place)) }
    return code
  }

  private func report(_ imported: ImportedPlan, _ name: String) {
    let text = ImportReportText(
      path: name, imported: imported, length: work.files.count > 1 ? .short : .usual,
      language: reporter.language)
    for line in text.lines { reporter.remark(.same(line)) }
  }

  private func writeOut(_ bytes: [UInt8]) -> ExitCode {
    output.exitCode(output.write(exact: bytes), reporter)
  }

  private func write(_ bytes: [UInt8], to path: String) -> ExitCode {
    if Destination.isStandardOutput(path) { return writeOut(bytes) }
    do throws(FileProblem) {
      if let note = try FileAccess.replace(path, with: bytes) { reporter.remark(note) }
      return .success
    } catch {
      reporter.error(.unwritableFile, ShellMessages.cannotWrite(error))
      return .unwritable
    }
  }
}
