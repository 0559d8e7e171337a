import PlanFile
import PlanImport
import PlanModel
import PlanQuery
import PlanTables
import QuerySyntax

/// What is fed with bytes nobody would write, and what must hold of it all the same.
///
/// A body ends the process where the code traps; what it finds wrong besides, it returns.
public enum FuzzBody: String, CaseIterable, Sendable {
  /// The import of published texts.
  case importer
  /// The reader of plan files.
  case planfile
  /// The front end of queries, and short runs of those that are right.
  case query

  /// Runs an input.
  ///
  /// - Parameter bytes: The input.
  /// - Returns: What does not hold; `nil` where all is well.
  public func problem(with bytes: [UInt8]) -> String? {
    switch self {
    case .importer: ImporterBody.problem(with: bytes)
    case .planfile: PlanFileBody.problem(with: bytes)
    case .query: QueryBody.problem(with: bytes)
    }
  }
}

/// What is imported makes a plan file that can be read, and a report that fits the text.
private enum ImporterBody {
  static func problem(with bytes: [UInt8]) -> String? {
    let imported: ImportedPlan
    do {
      guard let read = try PlanImporter.read(bytes, source: nil) else {
        return "given up without being asked"
      }
      imported = read
    } catch {
      return error.message.english.isEmpty ? "a failure without a message" : nil
    }
    return problem(with: imported.report)
      ?? PlanFileBody.problemWithReadingBack(imported.plan, isImported: true)
  }

  private static func problem(with report: ImportReport) -> String? {
    let lines = 1...max(1, report.lines)
    let isCounted =
      0 <= report.accountedLines && report.accountedLines <= report.filledLines
      && report.filledLines <= report.lines
    if !isCounted { return "the counts of lines do not fit one another" }
    let places =
      report.uncertain.map(\.line) + report.unread.map(\.line) + report.sections.map(\.line)
    return places.allSatisfy { lines.contains($0) } ? nil : "a line that the text does not have"
  }
}

/// A plan that can be read is written so that it can be read again, and makes all relations.
private enum PlanFileBody {
  static func problem(with bytes: [UInt8]) -> String? {
    do {
      return problemWithReadingBack(try PlanFile.read(bytes), isImported: false)
    } catch {
      return error.errors.isEmpty ? "a failure without an error" : nil
    }
  }

  static func problemWithReadingBack(_ plan: Plan, isImported: Bool) -> String? {
    let written = PlanFile.write(plan)
    do {
      let again = try PlanFile.read(written)
      if PlanFile.write(again) != written { return "reading what was written changes the plan" }
    } catch {
      let first = error.errors.first.map { "\($0.path): \($0.message.english)" } ?? ""
      return "what was written cannot be read: \(first)"
    }
    let database = PlanDatabase(plans: [plan], today: CalendarDate(dayNumber: 20_000))
    for id in RelationID.allCases where database[id].rowCount < 0 { return "a negative count" }
    let differences = PlanComparison(plan, plan).differences
    return differences.isEmpty ? nil : "the plan differs from itself: \(differences[0])"
  }
}

/// Diagnostics lie in the text, and a file in its one form is in it already.
private enum QueryBody {
  private static let database = PlanDatabase(
    plans: [BuiltInPlan.plan], today: CalendarDate(dayNumber: 20_000))
  /// After how many questions a run is given up.
  private static let patience = 50

  static func problem(with bytes: [UInt8]) -> String? {
    let script = QueryScript(parsing: bytes)
    var session = QuerySession(database: database)
    let (prepared, found) = session.prepare(script.statements, source: bytes)
    for diagnostic in script.diagnostics + found {
      let range = diagnostic.range
      if range.start < 0 || range.end < range.start || range.end > bytes.count {
        return "\(diagnostic.code.rawValue) lies outside the text: \(range)"
      }
    }
    if let formatted = script.formatted {
      let again = QueryScript(parsing: formatted)
      if again.hasErrors { return "the one form has errors" }
      if again.formatted != formatted { return "the one form has another one" }
    }
    guard !script.hasErrors, !found.contains(where: { $0.severity == .error }) else { return nil }
    for statement in prepared.prefix(patience) { _ = try? session.run(statement) }
    return nil
  }
}
