import PlanFile
import PlanModel
import PlanRendering
import PlanTables
import PlanText

extension Program {
  /// Compares two plans (`planq diff`).
  ///
  /// - Parameters:
  ///   - before: A plan file or text.
  ///   - after: Another one.
  ///   - ignored: Names of fields that are not compared, such as `tasks.text`.
  ///   - withLines: Whether the numbers of lines in the published text are compared.
  ///   - options: The form of the result and the like.
  /// - Returns: `success` where nothing differs, `queryFailed` where something does.
  public static func diff(
    _ before: String, _ after: String, ignoring ignored: [String], withLines: Bool,
    _ options: ShellOptions
  ) -> ExitCode {
    Terminal.prepareStreams()
    Terminal.exitOnInterrupt()
    let reporter = Reporter(options)
    var fields: Set<ComparedField> = withLines ? [] : ComparedField.lines
    for name in ignored {
      guard let field = ComparedField(name: name) else {
        reporter.error(.badUsage, DiffMessages.unknownField(name))
        return .wrongUsage
      }
      fields.insert(field)
    }
    do throws(ReportedFailure) {
      let (options, today) = try completed(options, reporter)
      try checkOutput(options, reading: [before, after], reporter)
      // Both are read, so that what is wrong with either is known at once.
      let outcomes = [before, after].map { PlanLoader.read($0, reporter, options.limits) }
      var plans: [Plan] = []
      for outcome in outcomes { plans.append(try outcome.plan()) }
      let differences = PlanComparison(plans[0], plans[1], ignoring: fields).differences
      let session = Session(
        database: PlanDatabase(plans: [plans[1]], today: today), options: options,
        reporter: reporter)
      return session.show(differences)
    } catch {
      return error.exitCode
    }
  }
}

extension PlanLoader.FileOutcome {
  /// The plan.
  ///
  /// - Throws: `ReportedFailure` where there is none.
  fileprivate func plan() throws(ReportedFailure) -> Plan {
    switch self {
    case .success(let plan): return plan
    case .failure(let code): throw ReportedFailure(exitCode: code)
    case .interrupted: throw ReportedFailure(exitCode: .interrupted)
    }
  }
}

extension Session {
  /// Writes differences as a result; the forms for a screen have nothing to show of none.
  fileprivate func show(_ differences: [PlanComparison.Difference]) -> ExitCode {
    if !differences.isEmpty || format.reader != .screen {
      show(DifferenceTable.table(differences, isForPeople: format.reader != .program))
    }
    if let code = finishOutput() { return code }
    flush()
    // A script knows by the exit code; people would wonder whether anything was compared.
    if differences.isEmpty, Terminal.isOutputTerminal { reporter.remark(DiffMessages.none) }
    let code = isOutputClosed ? reportOutputProblem() : .success
    return code == .success && !differences.isEmpty ? .queryFailed : code
  }
}

/// Differences as a result.
enum DifferenceTable {
  /// How much of two long texts is shown to people.
  private static let shownText = 120
  /// How much of what they have in common is before their difference.
  private static let shownBefore = 30

  /// Makes the table: relation, id, change, field, before, after.
  ///
  /// - Parameters:
  ///   - differences: The differences.
  ///   - isForPeople: Whether long texts are cut to where they differ.
  /// - Returns: A row for each difference.
  static func table(
    _ differences: [PlanComparison.Difference], isForPeople: Bool
  ) -> ResultTable {
    let values = differences.map { difference in
      isForPeople
        ? shortened(difference.before, difference.after) : (difference.before, difference.after)
    }
    let columns: [(name: String, values: [String?])] = [
      ("relation", differences.map(\.relation.rawValue)), ("id", differences.map(\.id)),
      ("change", differences.map(\.change.rawValue)), ("field", differences.map(\.field)),
      ("before", values.map(\.0)), ("after", values.map(\.1)),
    ]
    return ResultTable(
      columns: columns.map { name, values in
        ResultColumn(name: name, type: .text, column: .text(TextInterner.column(of: values)))
      }, rowCount: differences.count, notes: [],
      lineage: Lineage(relation: .plans, offsets: nil, rows: []))
  }

  /// Two texts, each cut to its part where they begin to differ.
  private static func shortened(_ before: String?, _ after: String?) -> (String?, String?) {
    guard let before, let after else {
      return (before.map { cut($0, from: 0) }, after.map { cut($0, from: 0) })
    }
    guard max(before.count, after.count) > shownText else { return (before, after) }
    let common = zip(before, after).prefix { $0 == $1 }.count
    let start = max(0, common - shownBefore)
    return (cut(before, from: start), cut(after, from: start))
  }

  private static func cut(_ text: String, from start: Int) -> String {
    let rest = text.dropFirst(start)
    return (start > 0 ? "…" : "") + rest.prefix(shownText) + (rest.count > shownText ? "…" : "")
  }
}

/// What is said about comparisons.
enum DiffMessages {
  static let none = Message("no differences", vi: "không có gì khác nhau")
  static func unknownField(_ name: String) -> Message {
    let nearest = Suggestions.nearest(to: name, among: ComparedField.allNames)
    return Message(
      "there is no field called \(name)"
        + (nearest.map { "; did you mean \($0)?" } ?? "; fields are named as tasks.text"),
      vi: "không có trường nào tên là \(name)"
        + (nearest.map { "; có phải là \($0)?" } ?? "; tên trường viết như tasks.text"))
  }
}
