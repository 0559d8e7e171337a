import Foundation
import PlanModel
import PlanQuery
import PlanRendering
import QuerySyntax
import Testing

/// Every example of `Grammar/Reference.md`, run over the built-in plan.
///
/// A block that begins with "```planq" is a script. Where a block that begins with "```text" comes
/// next, with nothing but an empty line between them, it is exactly what the script gives: tables
/// and notes as a screen of 90 columns shows them, and errors. A script without such a block has
/// no error. Commands are read and not run.
///
/// With `PLANQ_RECORD=1` the outputs are written anew, and the test fails.
@Suite struct ReferenceTests {
  private static let file = CaseFiles.folder.appending(path: "../../Grammar/Reference.md")
  private static let opening = "```planq\n"
  private static let outputOpening = "\n\n```text\n"
  private static let closing = "```"
  private static let options = RenderOptions(width: 90)

  @Test func examplesAreTrue() throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    var result = ""
    var rest = Substring(text)
    var count = 0
    while let start = rest.range(of: Self.opening) {
      result += rest[..<start.upperBound]
      rest = rest[start.upperBound...]
      let end = try #require(rest.range(of: Self.closing))
      let source = String(rest[..<end.lowerBound])
      result += rest[..<end.upperBound]
      rest = rest[end.upperBound...]
      count += 1
      let (shown, hasErrors) = Self.outcome(of: source)
      guard rest.hasPrefix(Self.outputOpening) else {
        #expect(!hasErrors, "\(source)\(shown)")
        continue
      }
      rest = rest.dropFirst(Self.outputOpening.count)
      let outputEnd = try #require(rest.range(of: Self.closing))
      if !CaseFiles.isRecording {
        #expect(rest[..<outputEnd.lowerBound] == shown, "\(source)")
      }
      result += Self.outputOpening + shown
      rest = rest[outputEnd.lowerBound...]
    }
    #expect(count >= 60)
    guard CaseFiles.isRecording else { return }
    try Data((result + rest).utf8).write(to: Self.file)
    Issue.record("recorded Reference.md")
  }

  /// What a script prints, and whether anything is wrong with it.
  private static func outcome(of source: String) -> (text: String, hasErrors: Bool) {
    let bytes = Array(source.utf8)
    var session = CaseFiles.session
    let script = QueryScript(parsing: bytes)
    var diagnostics = script.diagnostics
    var statements: [PreparedStatement] = []
    if script.hasErrors {
      diagnostics = session.check(script.statements, of: script)
    } else {
      let prepared = session.prepare(script.statements, source: bytes)
      statements = prepared.statements
      diagnostics += prepared.diagnostics
    }
    var hasErrors = diagnostics.contains { $0.severity == .error }
    var parts = diagnostics.map { draw($0, bytes) }
    for statement in statements where statement.isQuery && !hasErrors {
      do {
        if let table = try session.run(statement) {
          parts.append(OutputFormat.table.renderer(options).text(of: table))
        }
      } catch {
        hasErrors = true
        if case .expectation(let diagnostic) = error { parts.append(draw(diagnostic, bytes)) }
      }
    }
    return (parts.joined(separator: "\n"), hasErrors)
  }

  private static func draw(_ diagnostic: Diagnostic, _ source: [UInt8]) -> String {
    DiagnosticText.draw(diagnostic, source: source, fileName: "example", options: options).text
  }
}
