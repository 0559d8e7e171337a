import Foundation
import Testing
@testable import PlanQuery
@testable import QuerySyntax

/// The grammar for editors sees what the program's own lexer and parser see.
///
/// With `PLANQ_RECORD=1` the highlighted sample is written anew, and its test fails.
@Suite struct HighlightingTests {
  static let samples = HighlightedText.project.appending(path: "Samples")

  static let sampleNames =
    ((try? FileManager.default.contentsOfDirectory(atPath: samples.path))
    ?? []).filter { $0.hasSuffix(".planq") }.sorted()

  @Test func samples() throws {
    #expect(HighlightingTests.sampleNames.count >= 10)
    let grammar = try HighlightedText.grammar()
    for name in HighlightingTests.sampleNames {
      let text = try String(
        contentsOf: HighlightingTests.samples.appending(path: name), encoding: .utf8)
      #expect(try check(text, name, grammar))
    }
  }

  @Test func scriptsOfTheCases() throws {
    let grammar = try HighlightedText.grammar()
    var checked = 0
    for entry in CaseFiles.cases
    where try check(entry.source, "\(entry.file):\(entry.line)", grammar) {
      checked += 1
    }
    #expect(checked >= 300)
  }

  /// Compares all tokens of a text; false where the lexer finds an error in it.
  private func check(_ text: String, _ place: String, _ grammar: TextMateGrammar) throws -> Bool {
    let source = Array(text.utf8)
    var lexer = Lexer(source: source)
    let lexed = lexer.run()
    if lexed.diagnostics.contains(where: { $0.severity == .error }) { return false }
    let parsed = Parser.parse(source: source)
    let hasErrors = parsed.diagnostics.contains { $0.severity == .error }
    let roles = hasErrors ? nil : WordRoles(parsed.script)
    let highlighted = try HighlightedText(text, grammar)
    let expected =
      lexed.comments.map { ($0, ["comment."]) }
      + lexed.tokens.flatMap { TokenScopes.expected($0, roles) }
    for (range, prefixes) in expected {
      let wrong = highlighted.scopes(in: range).filter { !fits($0, prefixes) }
      let piece = String(decoding: source[range.start..<range.end], as: UTF8.self)
      #expect(wrong.isEmpty, "\(place): \(piece) is \(wrong), not \(prefixes), in\n\(text)")
    }
    return true
  }

  /// Strings and comments have signs of their own inside; everything else is one scope.
  private func fits(_ scopes: [String], _ prefixes: [String]) -> Bool {
    let relevant =
      prefixes == ["comment."] || prefixes == ["string."] ? scopes[1...] : scopes.suffix(1)
    return relevant.contains { scope in prefixes.contains { scope.hasPrefix($0) } }
  }

  @Test func goldenSample() throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "my-department.scopes")
    let sample = HighlightingTests.samples.appending(path: "my-department.planq")
    let text = try String(contentsOf: sample, encoding: .utf8)
    let listing = try HighlightedText(text, HighlightedText.grammar()).listing
    if CaseFiles.isRecording {
      try Data(listing.utf8).write(to: path)
      Issue.record("recorded \(path.lastPathComponent)")
      return
    }
    #expect(try listing == String(contentsOf: path, encoding: .utf8))
  }

  /// What the program catches as written the Vietnamese way or another language's is marked.
  @Test(arguments: [
    ("1.000.000", "invalid.illegal.number"), ("80%", "invalid.illegal.number"),
    ("12km", "invalid.illegal.number"), ("1.5x", "invalid.illegal.number"),
    ("15/11/2025", "invalid.illegal.date"), ("15-11-2025", "invalid.illegal.date"),
    ("15.11.2025", "invalid.illegal.date"), ("2025-9-1", "invalid.illegal.date"),
    ("2025-13-01", "invalid.illegal.date"), ("2024-07-22x", "invalid.illegal.date"),
    ("40.000", "constant.numeric.decimal"), ("2024-07-22", "constant.numeric.date"),
    ("«so y te»", "invalid.illegal.string"), ("[", "invalid.illegal.character"),
    ("-- remark", "invalid.illegal.comment"),
  ])
  func values(value: String, scope: String) throws {
    let text = try HighlightedText("tasks where line = " + value, HighlightedText.grammar())
    #expect(try text.scope(of: value) == scope)
    var lexer = Lexer(source: Array(text.text.utf8))
    let isRefused = lexer.run().diagnostics.contains { $0.severity == .error }
    #expect(isRefused == scope.hasPrefix("invalid"), "\(value)")
  }

  /// A state of the grammar goes over line ends, comments and brackets.
  @Test(arguments: [
    ("tasks | sort\n# by size\ncount desc", "count", "support.function.aggregate"),
    ("tasks where line = 1\n  take 5", "take", "keyword.control.stage"),
    ("tasks show area.\n show", "show", "variable.other.member"),
    ("tasks show line as\n count", "count", "variable.other.definition"),
    ("tasks where area in (\n areas where line = 1)", "areas", "support.class.relation"),
    ("areas show tasks", "tasks", "variable.other.column"),
    ("let count = tasks;\ncount", "count", "entity.name.type.query"),
    ("tasks where (line\n.show\n= 1)", "show", "variable.other.member"),
    ("tasks where not\n\n not true", "true", "constant.language.boolean"),
    ("tasks where line not\nin (1)", "in", "keyword.operator.word"),
    ("tasks where lead =\n.format csv", "format", "keyword.other.command"),
    ("tasks\n.formats csv", "formats", "invalid.illegal.command"),
    (".format csv # remark", "remark", "comment.line.number-sign"),
    (".output a#b", "a#b", "string.unquoted.argument"),
    ("#!/usr/bin/env planq", "#!/usr/bin/env planq", "comment.line.shebang"),
    ("tasks\n#!/usr", "!/usr", "comment.line.number-sign"),
    ("tasks find \"a\\u{1EBF}\"", "\\u{1EBF}", "constant.character.escape"),
    ("tasks find \"a\\x\"", "\\x", "invalid.illegal.escape"),
    ("tasks find “a\n b'” take 5", "take", "keyword.control.stage"),
  ])
  func places(text: String, piece: String, scope: String) throws {
    #expect(try HighlightedText(text, HighlightedText.grammar()).scope(of: piece) == scope)
  }

  /// What the tokenizer of these tests does not know it refuses, so that it never guesses.
  @Test(arguments: [
    #"{"match": "a", "contentName": "x"}"#, #"{"begin": "a", "while": "b"}"#,
    #"{"include": "source.other"}"#, #"{"begin": "a"}"#, #"{"match": "\\Ga"}"#,
    #"{"match": "a", "captures": {"1": {"patterns": []}}}"#,
  ])
  func unknownFeatures(rule: String) {
    let json = #"{"scopeName": "a", "repository": {}, "patterns": [\#(rule)]}"#
    #expect(throws: TextMateError.self) { try TextMateGrammar(json: Data(json.utf8)) }
  }
}
