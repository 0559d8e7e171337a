import PlanModel
import Testing
@testable import QuerySyntax

@Suite struct CanonicalTextTests {
  @Test(arguments: [
    ("a  =  'x'", "a = \"x\""), ("a AND(b)or c", "a and b or c"),
    ("a and (b or c)", "a and (b or c)"),
    ("(a and b) and c", "(a and b) and c"), ("( ( a ) )", "a"), ("-(-a)", "- -a"),
    ("not(a = b)", "not a = b"), ("(not a) = b", "(not a) = b"), ("a≥1.50", "a >= 1.5"),
    ("(a.b).`c d`", "a.b.`c d`"), ("`a` + `b``c`", "a + `b``c`"),
    ("`not`(`true`)", "`not`(`true`)"),
    ("“a\"", "\"a\""), ("'say \"x\" \\\\ \\n'", "\"say \\\"x\\\" \\\\ \\n\""),
    ("a in ((b))", "a in ((b))"),
    ("a in( b )", "a in (b)"), ("a in(1,(2))", "a in (1, 2)"), ("a in((1)+2)..3", "a in 1 + 2..3"),
    ("(a+1)*2", "(a + 1) * 2"), ("a-(b-c)", "a - (b - c)"), ("(1..2).low", "(1..2).low"),
    ("a = `missing`", "a = `missing`"), ("a IS NOT MISSING", "a is not missing"),
    ("x in (tasks where a show b)", "x in (tasks | where a | show b)"), ("-(a + b)", "-(a + b)"),
    ("(-a).b", "(-a).b"), ("a = (b = c)", "a = (b = c)"), ("$ŷ = 2024-07-22", "$ŷ = 2024-07-22"),
  ])
  func canonicalForms(source: String, canonical: String) {
    let parsed = Parser.parse("tasks where \(source)")
    #expect(parsed.diagnostics.isEmpty)
    #expect(parsed.canonicalQuery == "tasks | where \(canonical)")
    #expect(Parser.parse("tasks where \(canonical)").shape == parsed.shape)
  }

  @Test func samplesComeBack() {
    for sample in SampleQueries.all {
      for statement in Parser.parse(sample).script.statements {
        let text: String
        switch statement.kind {
        case .query(let query): text = query.canonicalText
        case .namedQuery(_, let query): text = query.canonicalText
        case .parameter, .command: continue
        }
        let again = Parser.parse(text)
        #expect(again.diagnostics.isEmpty, "\(text)")
        #expect(again.canonicalQuery == text)
        let wanted = Statement(kind: statement.kind, range: statement.range)
        if case .query = statement.kind {
          let script = ParsedScript(script: Script(statements: [wanted]), diagnostics: [])
          #expect(again.shape == script.shape)
        }
      }
    }
  }

  /// Expressions put together at random give the same tree when their text is read again.
  @Test func randomExpressionsComeBack() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<1_000 {
      let written = randomExpression(depth: 4, using: &random).canonicalText
      let parsed = Parser.parse("tasks where \(written)")
      #expect(parsed.errors.isEmpty, "\(written)")
      #expect(parsed.canonicalQuery == "tasks | where \(written)")
      let bare = Parser.parse("`tasks`|where(\(written))")
      #expect(bare.shape == parsed.shape, "\(written)")
    }
  }

  private func name(_ text: String) -> Name { Name(text: text, range: SourceRange(0, 0)) }

  private func randomExpression(
    depth: Int, using random: inout SeededRandom
  ) -> Expression {
    Expression(kind: randomKind(depth: depth, using: &random), range: SourceRange(0, 0))
  }

  private func randomKind(
    depth: Int, using random: inout SeededRandom
  ) -> Expression.Kind {
    let names = ["a", "Sở Y tế", "not", "count", "in", "where", "a`b", "missing", "is", "by"]
    let one = name(names[Int.random(in: 0..<names.count, using: &random)])
    let choice = Int.random(in: 0..<(depth == 0 ? 6 : 20), using: &random)
    switch choice {
    case 0: return .text("x\"\\\n\u{7}’ế")
    case 1: return .number(Decimal(coefficient: 1250, scale: 2))
    case 2: return .date(CalendarDate(dayNumber: 20_000))
    case 3: return .truth(true)
    case 4: return .parameter(one)
    case 5: return .name(one)
    default: break
    }
    let first = randomExpression(depth: depth - 1, using: &random)
    let second = randomExpression(depth: depth - 1, using: &random)
    let term = ArithmeticTerm(
      operator: choice % 2 == 0 ? .plus : .minus, operatorRange: SourceRange(0, 0), operand: second)
    let factor = ArithmeticTerm(
      operator: choice % 2 == 0 ? .times : .divide, operatorRange: SourceRange(0, 0),
      operand: second)
    switch choice {
    case 6: return .range(first, second)
    case 7: return .field(first, [one, one])
    case 8: return .call(one, [first, second])
    case 9: return .not(first)
    case 10: return .negate(first)
    case 11: return .and([first, second, first])
    case 12: return .or([first, second])
    case 13, 14: return .sum(first, [term, term])
    case 15: return .product(first, [factor])
    case 16:
      return .comparison(
        ComparisonNode(first, .notContains, at: SourceRange(0, 0), second))
    case 17: return .inList(first, [second], isNegated: depth % 2 == 0)
    case 18: return .inList(first, [second, first], isNegated: false)
    default: return .isMissing(first, isNegated: depth % 2 == 0)
    }
  }
}
