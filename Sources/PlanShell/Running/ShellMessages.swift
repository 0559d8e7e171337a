import PlanModel

/// The texts of the shell: banner, help, errors about files and commands.
enum ShellMessages {
  /// What a query given as an argument is called in errors.
  static let queryName = "<query>"
  /// What standard input is called in errors.
  static let inputName = "<stdin>"
  /// What a typed statement is called in errors.
  static let shellName = "<shell>"

  // MARK: Files

  static func cannotRead(_ problem: FileProblem) -> String {
    "cannot read \(problem.path): \(problem.reason)"
  }
  static func cannotWrite(_ problem: FileProblem) -> String {
    "cannot write \(problem.path): \(problem.reason)"
  }
  static let outputInShell = "--output goes with queries, given by -c or planq run"
  static let typeQueries = "Type queries, then Ctrl-D to run them."
  static let noDate = "the system's date cannot be read; give it by --today"

  static func badPlan(_ path: String, count: Int) -> String {
    "\(path) is not a good plan file (\(count) \(count == 1 ? "error" : "errors"))"
  }
  static func planProblem(_ path: String, _ problem: PlanFileError) -> String {
    let place = "\(path):\(problem.line): \(problem.path): \(problem.message)"
    return problem.suggestion.map { "\(place) (\($0))" } ?? place
  }
  static func moreDiagnostics(_ count: Int) -> String {
    "and \(count) more like these"
  }
  static func planTooLong(_ path: String, limit: Int) -> String {
    "\(path) is longer than \(limit >> 30) GiB and was not read"
  }
  static func argumentNotText(_ number: Int) -> String {
    "argument \(number) is not UTF-8 text; set the terminal to UTF-8 and type it again"
  }
  static func looksLikeQueryFile(_ path: String) -> String {
    "to run a query file: planq run \(path)"
  }
  static let queryNeedsOption = "to ask a query: planq -c 'tasks | count'"
  static func undeclared(_ name: String, _ declared: [String]) -> String {
    let known =
      declared.isEmpty ? "it declares none" : "it declares " + declared.joined(separator: ", ")
    return "the script declares no parameter called `\(name)`; \(known)"
  }
  static let strictFailure = "rows or values were left out, which --strict does not let pass"

  // MARK: Commands

  static func unknownCommand(_ name: String) -> String { "there is no command called .\(name)" }
  static func nearestCommand(_ name: String) -> String {
    Suggestions.nearest(to: name, among: ShellCommand.all.map(\.name))
      .map { didYouMean("." + $0) } ?? ".help lists them"
  }
  static func didYouMean(_ name: String) -> String { "did you mean \(name)?" }
  static func unknownFormat(_ name: String) -> String { "there is no format called \(name)" }
  static func unknownRelation(_ name: String) -> String { "there is no relation called \(name)" }
  static let readNeedsFile = ".read needs the name of one file"
  static func readCycle(_ path: String) -> String {
    "\(path) is being read already: files cannot read one another in a circle"
  }
  static func lostQueries(_ names: [String]) -> String {
    "forgotten, since they do not fit the plan: \(names.joined(separator: ", "))"
  }
  static func opened(_ plan: Plan) -> String {
    "\(plan.number): \(plan.tasks.count) tasks, \(plan.indicators.count) indicators"
  }
  static let schemaHint = "For types and meanings of one: .schema tasks"

  static func relationHelp(_ id: RelationID) -> String {
    switch id {
    case .tasks: "nhiệm vụ: the tasks with lead, partners and timeframe"
    case .indicators: "chỉ tiêu: the indicators with their targets"
    case .targets: "mục tiêu: the same targets, one row for each indicator and year"
    case .agencies: "cơ quan: agencies and groups of agencies"
    case .areas: "lĩnh vực: policy areas"
    case .sections: "mục lục: the outline of the document"
    case .duties: "trách nhiệm: who does and reports what, and when"
    case .documents: "văn bản: legal documents cited"
    case .plans: "kế hoạch: the open plans"
    }
  }

  // MARK: Banner and help

  static func banner(_ plans: [Plan]) -> String {
    let names = plans.map { "\($0.number), \($0.issuer)" }.joined(separator: "; ")
    return """
      planq \(Program.version) · \(names)
      Try:  tasks where lead = "so y te"
      .help shows how to ask, Ctrl-D leaves.


      """
  }

  static let helpPage = """
    A query names a source and then stages, in the order in which they run:

      tasks where lead = "so y te" show id, title, timeframe
      tasks where timeframe covers 2025 and area = "y te"
      tasks | count by lead
      indicators where unit = "%" and target2030 >= 90 show id, name, target2030
      indicators where unit = "%" summarize count, avg(target2030) by area
      duties where due is not missing show who, due, next_due

    Sources   tasks indicators targets agencies areas sections duties documents
              plans; their columns: .schema tasks
    Stages    where find show add summarize … by count sort take skip distinct
              expand expect
    Compare   = != < <= > >=   ~ (contains)   in (…)   is missing   covers
              overlaps   and or not; names are found without accents, by short
              name and without case: "so y te", "SYT"
    Years     timeframe covers 2025, timeframe overlaps 2024..2026
    Keys      Up and Down recall queries, Ctrl-R searches them, Alt-Enter breaks
              a line, Ctrl-C drops the line, Ctrl-D leaves

    Commands

    """
}
