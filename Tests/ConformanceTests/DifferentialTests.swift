import PlanModel
import PlanQuery
import PlanTables
import PlanTestSupport
import QuerySyntax
import Testing
@testable import PlanRendering

/// The same question, asked of planq and as SQL of SQLite over an export of the relations, gives the
/// same rows in the same order. Only questions are asked that are never undecided: SQL's logic of
/// missing values is not planq's.
@Suite struct DifferentialTests {
  static let seed: UInt64 = 6121
  static let count = 600

  @Test(
    .enabled(
      if: SQLite.path != nil,
      "needs sqlite3, which the README's test command installs: apt-get install sqlite3"))
  func sameRowsAsSQLite() throws {
    let sqlite = try #require(SQLite.path)
    let relations = try ExportedRelation.all.map { try $0.filled() }
    var generator = SeededRandom(seed: Self.seed)
    let questions = (0..<Self.count).map { number in
      GeneratedQuestion(over: relations[number % relations.count], &generator)
    }
    let script = relations.map(\.statements).joined() + questions.map(\.statement).joined()
    let run = try ProgramRun(
      sqlite, ["-batch", "-list", "-separator", "\u{1F}", ":memory:"], input: Array(script.utf8))
    #expect(run.errors == "")
    try #require(run.exit == .code(0))
    let answers = run.output.components(endedBy: GeneratedQuestion.end + "\n")
    try #require(answers.count == questions.count)
    var withRows = 0
    for (question, answer) in zip(questions, answers) {
      let rows = try question.rows()
      if !rows.isEmpty { withRows += 1 }
      let found = rows.map { $0 + "\n" }.joined()
      #expect(
        found == answer, "seed \(Self.seed)\n\(question.query)\n\(question.sql)")
    }
    // Questions that nothing answers would prove little.
    #expect(withRows > Self.count * 3 / 4, "\(withRows)")
  }
}

/// The program of SQLite.
enum SQLite {
  /// Its path; `nil` where it is not installed.
  static let path = ["/usr/bin/sqlite3", "/usr/local/bin/sqlite3", "/opt/homebrew/bin/sqlite3"]
    .first { path in
      (try? ProgramRun(path, ["-version"]))?.exit == .code(0)
    }
}

extension String {
  /// The pieces that an end closes.
  fileprivate func components(endedBy end: String) -> [String] {
    var pieces: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: end) {
      pieces.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return pieces
  }
}

/// A relation, or rows of it, without missing values.
struct ExportedRelation {
  var name: String
  /// The query that gives the rows.
  var query: String
  var columns: [String]
  /// The values, once they have been asked for.
  var values: [ResultColumn] = []

  static let all = [
    ExportedRelation(
      name: "tasks",
      query: "tasks | where timeframe.start is not missing"
        + " | add start = timeframe.start, span = timeframe.kind, field = area.name",
      columns: ["id", "line", "start", "span", "field"]),
    ExportedRelation(
      name: "indicators",
      query: "indicators | where target2025.kind = \"exact\" and target2030.kind = \"exact\""
        + " and unit is not missing"
        + " | add base = target2025.value, goal = target2030.value, field = area.name",
      columns: ["id", "line", "unit", "base", "goal", "field"]),
    ExportedRelation(
      name: "targets",
      query: "targets | where target.kind = \"exact\" and unit is not missing"
        + " | add amount = target.value, field = area.name",
      columns: ["id", "year", "unit", "amount", "field"]),
    ExportedRelation(
      name: "documents",
      query: "documents | where date is not missing and number is not missing"
        + " and issuer is not missing",
      columns: ["number", "kind", "issuer", "date", "cited_by"]),
    ExportedRelation(
      name: "sections", query: "sections | where line is not missing",
      columns: ["id", "level", "line"]),
    ExportedRelation(
      name: "agencies", query: "agencies | where short is not missing",
      columns: ["key", "short", "kind", "tasks_led", "tasks_partnered", "indicators_led"]),
  ]

  var rowCount: Int { values.first?.column.count ?? 0 }

  /// With its values; none may be missing.
  func filled() throws -> ExportedRelation {
    var result = self
    result.values = try Self.run(query + " | show " + columns.joined(separator: ", ")).columns
    try #require(result.rowCount > 5, "\(name)")
    for column in result.values {
      for row in 0..<result.rowCount {
        try #require(!column.column.isMissing(row), "\(name).\(column.name)")
      }
    }
    return result
  }

  /// The statements that make it in SQLite: `n` is the place of a row.
  var statements: String {
    var text = "CREATE TABLE \(name) (n, \(columns.joined(separator: ", ")));\n"
    for row in 0..<rowCount {
      let cells = values.map { Literal($0, row).sql }.joined(separator: ", ")
      text += "INSERT INTO \(name) VALUES (\(row), \(cells));\n"
    }
    return text
  }

  /// Runs a query of planq that must have no error.
  static func run(_ query: String) throws -> ResultTable {
    var session = CaseFiles.session
    let script = QueryScript(parsing: Array(query.utf8))
    let (statements, diagnostics) = session.prepare(script.statements, source: script.source)
    let errors = (script.diagnostics + diagnostics).filter { $0.severity == .error }
    try #require(errors.isEmpty, "\(query)\n\(errors.map(\.message.english))")
    let statement = try #require(statements.first)
    return try #require(try session.run(statement))
  }
}

/// A value as each of the two languages writes it.
struct Literal: Equatable {
  var planq: String
  var sql: String

  init(_ column: ResultColumn, _ row: Int) {
    let text = CellText.machine.text(column.column, row)
    switch column.type {
    case .number: (planq, sql) = (text, text)
    case .date: (planq, sql) = (text, "'" + text + "'")
    default:
      planq = "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
      sql = "'" + text.replacing("'", with: "''") + "'"
    }
  }
}
