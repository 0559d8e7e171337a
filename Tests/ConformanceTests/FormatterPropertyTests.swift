import Foundation
import Testing
@testable import PlanQuery
@testable import QuerySyntax

/// What holds of the formatter for every script: its text is read as the same statements, gives
/// the same results, and stays as it is when it is formatted again.
@Suite struct FormatterPropertyTests {
  private static let samples = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Samples")

  private static let sampleNames =
    ((try? FileManager.default.contentsOfDirectory(atPath: samples.path)) ?? [])
    .filter { $0.hasSuffix(".planq") }.sorted()

  @Test(arguments: sampleNames)
  func sample(name: String) throws {
    let source = try String(contentsOf: Self.samples.appending(path: name), encoding: .utf8)
    // The samples show the form.
    #expect(try formatted(source) == source)
    try expectProperties(of: source)
  }

  @Test func casesOfTheLanguage() throws {
    let sources = CaseFiles.cases.map(\.source).filter { !script($0).hasErrors }
    #expect(sources.count >= 250)
    for source in sources { try expectProperties(of: source) }
  }

  private static let scriptCount = 1_200

  @Test func randomScripts() throws {
    var lineCounts: [Int: Int] = [:]
    var statementCount = 0
    for seed in 0..<UInt64(Self.scriptCount) {
      let made = RandomScript(seed: seed)
      let first = script(made.text)
      try #require(!first.hasErrors, "\(seed): \(made.text)\n\(first.diagnostics)")
      try expectProperties(of: made.text)
      statementCount += first.statements.count
      let text = try formatted(made.text)
      #expect(comments(in: text) == made.comments, "\(seed): \(made.text)")
      expectForm(of: text)
      lineCounts[text.split(separator: "\n").count, default: 0] += 1
    }
    // There are short ones and long ones.
    #expect(lineCounts.count > 10)
    #expect(statementCount > 2_500)
  }

  // MARK: What is looked at

  private func script(_ text: String) -> QueryScript { QueryScript(parsing: Array(text.utf8)) }

  private func formatted(_ text: String) throws -> String {
    String(decoding: try #require(script(text).formatted, "\(text)"), as: UTF8.self)
  }

  private func expectProperties(
    of source: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let text = try formatted(source)
    let message = Comment(rawValue: source + "\n----\n" + text)
    #expect(!script(text).hasErrors, message, sourceLocation: sourceLocation)
    #expect(try formatted(text) == text, message, sourceLocation: sourceLocation)
    #expect(shape(text) == shape(source), message, sourceLocation: sourceLocation)
    #expect(results(text) == results(source), message, sourceLocation: sourceLocation)
  }

  /// The statements without their places.
  private func shape(_ text: String) -> String {
    let pieces = "\(script(text).statements.map(\.node))".components(separatedBy: "SourceRange(")
    return pieces[0] + pieces.dropFirst().map { $0.drop { $0 != ")" } }.joined()
  }

  /// What the script gives; of errors and notes the codes, since they quote the text.
  private func results(_ text: String) -> [String] {
    var session = CaseFiles.session
    return Outcome(running: Array(text.utf8), in: &session).lines.map { line in
      line.words.isEmpty ? line.text : String(line.text.prefix { $0 != " " })
    }
  }

  private func comments(in text: String) -> [String] {
    let source = Array(text.utf8)
    var lexer = Lexer(source: source)
    return lexer.run().comments.map {
      String(decoding: source[$0.start..<$0.end], as: UTF8.self)
    }
  }

  /// No blanks at line ends, no two empty lines, none at either end.
  private func expectForm(of text: String) {
    guard !text.isEmpty else { return }
    #expect(text.hasSuffix("\n") && !text.hasPrefix("\n") && !text.hasSuffix("\n\n"), "\(text)")
    #expect(!text.contains("\n\n\n") && !text.contains(" \n") && !text.contains("\r"), "\(text)")
  }
}
