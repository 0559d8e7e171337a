import PlanModel
import Testing
@testable import QuerySyntax

@Suite struct LexerTests {
  private func kinds(_ text: String) -> [Token.Kind] {
    var lexer = Lexer(source: Array(text.utf8))
    return lexer.run().tokens.dropLast().map(\.kind)
  }

  private func decimal(_ text: String) throws -> Decimal { try #require(Decimal(text)) }

  @Test(arguments: [
    "title", "_x", "a1_b", "Sở", "đơn_vị", "мир", "名前", "e\u{301}te",
  ])
  func namesOfAnyScript(name: String) {
    #expect(kinds(name) == [.word(name)])
  }

  @Test func quotedNames() {
    #expect(kinds("`a b`") == [.quotedName("a b")])
    #expect(kinds("`a``b` `where`") == [.quotedName("a`b"), .quotedName("where")])
    #expect(kinds("$year $`a b`") == [.parameter("year"), .parameter("a b")])
  }

  @Test(arguments: [
    ("\"a 'b' ”\"", "a 'b' ”"), ("'a \"b\" ’'", "a \"b\" ’"), ("“a\"", "a"), ("”a„", "a"),
    ("„a“", "a"), ("‘a’", "a"), ("‚a'", "a"), ("“it's”", "it's"), ("\"\"", ""),
    ("\"\\\" \\' \\\\ \\n \\t \\u{1EBF}\"", "\" ' \\ \n \t ế"), ("\"a\nb\"", "a\nb"),
  ])
  func strings(source: String, value: String) {
    #expect(kinds(source) == [.text(value)])
  }

  @Test func numbersAndDates() throws {
    let day = try #require(CalendarDate(year: 2024, month: 7, day: 22))
    #expect(kinds("12 1.5") == [.number(Decimal(12)), .number(try decimal("1.5"))])
    #expect(kinds("2024-07-22") == [.date(day)])
    #expect(
      kinds("2024..2026") == [.number(Decimal(2024)), .sign(.dots), .number(Decimal(2026))])
    #expect(kinds("2024-7") == [.number(Decimal(2024)), .sign(.minus), .number(Decimal(7))])
    #expect(kinds("5.x") == [.number(Decimal(5)), .sign(.dot), .word("x")])
    #expect(kinds("2024-07-22-1").count == 3)
  }

  @Test func signs() {
    #expect(
      kinds("≥ ≤ ≠ >= <= != !~ ~ .. . | ; , ( ) = < > + - * /") == [
        .sign(.greaterOrEqual), .sign(.lessOrEqual), .sign(.notEqual), .sign(.greaterOrEqual),
        .sign(.lessOrEqual), .sign(.notEqual), .sign(.notContains), .sign(.contains),
        .sign(.dots), .sign(.dot), .sign(.pipe), .sign(.semicolon), .sign(.comma),
        .sign(.openBracket), .sign(.closeBracket), .sign(.equal), .sign(.less), .sign(.greater),
        .sign(.plus), .sign(.minus), .sign(.star), .sign(.slash),
      ])
  }

  @Test(arguments: [
    " ", "\u{A0}", "\t", "\r", "\n", "\r\n", "\u{2028}", "\u{2029}", "\u{3000}", "\u{200B}",
    "\u{FEFF}", " # x | y\n",
  ])
  func whiteSpace(space: String) {
    #expect(kinds("\u{FEFF}a\(space)b\(space)") == [.word("a"), .word("b")])
  }

  @Test func rangesPointIntoTheBytes() {
    var lexer = Lexer(source: Array("\u{FEFF}Sở\r\n  “ế”".utf8))
    let tokens = lexer.run().tokens
    #expect(
      tokens.map(\.range) == [SourceRange(3, 7), SourceRange(11, 20), SourceRange(20, 20)])
    #expect(tokens.map(\.startsLine) == [true, true, false])
  }

  @Test(arguments: [
    (".help", "help", ""), (".Set a  b  # remark", "set", "a  b"),
    (".open x#1.json", "open", "x#1.json"),
    (".open 'a # b' # c", "open", "'a # b'"), (".echo it's # don't", "echo", "it's"),
    (".explain tasks where x=\"# y\"", "explain", "tasks where x=\"# y\""),
    ("  \t.quit\r\nx", "quit", ""), ("# a\n.đọc “a # b”", "đọc", "“a # b”"),
    (".read \"a # b", "read", "\"a"),
  ])
  func commands(source: String, name: String, arguments: String) throws {
    guard case .command(let command) = try #require(kinds(source).first) else {
      Issue.record("no command")
      return
    }
    #expect(command.name == name)
    #expect(command.arguments == arguments)
    let bytes = Array(source.utf8)
    let range = command.argumentsRange
    #expect(String(decoding: bytes[range.start..<range.end], as: UTF8.self) == arguments)
  }

  @Test func commandsOnlyBeginLinesOutsideBrackets() {
    #expect(kinds("x .help") == [.word("x"), .sign(.dot), .word("help")])
    #expect(kinds("(\n.help)").count == 4)
    #expect(kinds("( ;\n.help)").count == 3)
    #expect(kinds("\n.5").count == 2)
  }
}
