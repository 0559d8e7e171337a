import PlanModel
import Testing
@testable import QuerySyntax

@Suite struct ParserTreeTests {
  private func condition(_ text: String) throws -> Expression {
    let parsed = Parser.parse("tasks where \(text)")
    #expect(parsed.diagnostics.isEmpty, "\(text)")
    guard case .query(let query) = try #require(parsed.script.statements.first).kind,
      case .where(let condition) = try #require(query.stages.first).kind
    else { throw SyntaxFailure.reported }
    return condition
  }

  /// Both texts give the same tree; the second one has every bracket.
  @Test(arguments: [
    ("a or b and not c = d", "a or (b and (not (c = d)))"),
    ("a + b * -c.d..e", "(a + (b * (-(c.d))))..e"),
    ("not a in b..c", "not (a in (b)..(c))"),
    ("-a.b * c", "(-(a.b)) * c"), ("a - b < c + d..e", "(a - b) < ((c + d)..e)"),
    ("not not a and b", "(not (not a)) and b"), ("a.b.c", "(a.b).c"),
    ("a is missing or b not in (c.d)", "(a is missing) or (b not in ((c.d)))"),
    ("- -a", "-(-a)"), ("a / b / c", "a / b / c"),
  ])
  func precedence(short: String, long: String) throws {
    #expect(Parser.parse("x where \(short)").shape == Parser.parse("x where \(long)").shape)
    #expect(Parser.parse("x where \(long)").diagnostics.isEmpty)
  }

  @Test func chainsAreFlat() throws {
    guard case .and(let operands) = try condition("a and b and c").kind else {
      Issue.record("no chain")
      return
    }
    #expect(operands.count == 3)
    guard case .sum(_, let terms) = try condition("a + b - c + (d + e)").kind else {
      Issue.record("no chain")
      return
    }
    #expect(terms.map(\.operator) == [.plus, .minus, .plus])
    guard case .field(_, let names) = try condition("a.b.c.d").kind else {
      Issue.record("no field")
      return
    }
    #expect(names.map(\.text) == ["b", "c", "d"])
  }

  @Test(arguments: [
    ("a in (b)", "query"), ("a in (tasks where b)", "query"), ("a in (tasks | show b)", "query"),
    ("a in ((tasks) | take 1)", "query"), ("a in ((tasks where x))", "query"),
    ("a in (((tasks)) show b)", "query"), ("a in (`not`)", "query"),
    ("a in (count count)", "query"),
    ("a in (b, c)", "list"), ("a in (\"b\")", "list"), ("a in (1)", "list"),
    ("a in (b.c)", "list"), ("a in ((b))", "list"), ("a in (true)", "list"),
    ("a in ($p)", "list"), ("a in (f(b))", "list"), ("a in (1..2)", "list"),
    ("a in 1..2", "range"), ("a in $p", "range"), ("a in b", "range"), ("a in b.c", "range"),
    ("a in (b + 1)..2", "range"), ("a in (b).c", "range"),
  ])
  func whatStandsBehindIn(source: String, kind: String) throws {
    switch try condition(source).kind {
    case .inQuery: #expect(kind == "query")
    case .inList: #expect(kind == "list")
    case .inRange: #expect(kind == "range")
    default: Issue.record("no membership")
    }
  }

  @Test func wordsAreRecognisedByTheirPlace() throws {
    let text = "count where show = where and by.as in asc show in, is as not, desc count by by"
    let parsed = Parser.parse(text)
    #expect(parsed.diagnostics.isEmpty)
    #expect(
      parsed.canonicalQuery
        == "count | where show = where and by.as in asc | show in, is as not, desc | count by by")
    #expect(Parser.parse("x SHOW a AS b WHERE NOT a IS Missing SORT a DESC").errors.isEmpty)
  }

  @Test func statementsAndTheirRanges() {
    let text = ";; let a = tasks where x ;\n.help me # now\n (a) take 1\n param p = 1"
    let parsed = Parser.parse("let a = tasks where x ;;\n.help me # now\n (a) take 1 ;param p = 1")
    let source = Array("let a = tasks where x ;;\n.help me # now\n (a) take 1 ;param p = 1".utf8)
    #expect(parsed.diagnostics.isEmpty)
    #expect(
      parsed.script.statements.map {
        String(decoding: source[$0.range.start..<$0.range.end], as: UTF8.self)
      } == ["let a = tasks where x", ".help me", "(a) take 1", "param p = 1"])
    #expect(Parser.parse(text).errors.count == 1)
  }

  @Test func rangesOfExpressions() throws {
    let text = "(a + b) * round(c, 1)"
    let product = try condition(text)
    #expect(product.range == SourceRange(12, 12 + text.utf8.count))
    guard case .product(let first, let terms) = product.kind else {
      Issue.record("no product")
      return
    }
    #expect(first.range == SourceRange(12, 19))
    #expect(terms.first?.operatorRange == SourceRange(20, 21))
    #expect(terms.first?.operand.range == SourceRange(22, 33))
  }

  @Test func samplesAreRight() {
    for sample in SampleQueries.all {
      #expect(Parser.parse(sample).diagnostics.isEmpty, "\(sample)")
    }
  }

  @Test func emptyScripts() {
    for text in ["", " ", "\n\n", "# only a remark", "#!/usr/bin/env planq\n", ";;;", "\u{FEFF}"] {
      #expect(Parser.parse(text) == ParsedScript(script: Script(statements: []), diagnostics: []))
    }
  }
}
