import PlanRendering
import PlanTables
import Testing

@Suite struct OptionsTests {
  @Test func formatsAreNamed() {
    #expect(OutputFormat.csvExcel.name == "csv-excel")
    #expect(OutputFormat.named("jsonl") == .jsonl)
    #expect(
      OutputFormat.all.filter { $0.reader == .program } == [
        .csv, .csvExcel, .csvExcelSemicolon, .json, .jsonl,
      ])
    #expect(OutputFormat.all.filter { $0.reader == .screen } == [.table, .line])
    for format in OutputFormat.all { #expect(!format.help.vietnamese.isEmpty) }
  }

  @Test func widthHasALeast() {
    var options = RenderOptions(width: 3)
    #expect(options.width == 20)
    options.width = 1
    #expect(options.width == 20)
    options.width = nil
    #expect(options.width == nil)
  }

  @Test func colors() {
    let table = TestTable.make(
      [TestTable.text("id", ["a", nil])], notes: [Note(.same("left out"))])
    #expect(
      OutputFormat.table.renderer(RenderOptions(color: true)).text(of: table) == """
        \u{1B}[1mid\u{1B}[0m
        ──
        a
        \u{1B}[2m—\u{1B}[0m
        \u{1B}[2m2 rows\u{1B}[0m
        \u{1B}[2mnote: left out\u{1B}[0m

        """)
  }

  @Test func missingTextCanBeChanged() {
    let table = TestTable.make([TestTable.number("n", ["1.5", nil])])
    let options = RenderOptions(missingText: "(none)")
    #expect(
      OutputFormat.table.renderer(options).text(of: table) == """
               n
        ────────
             1.5
        (none)
        2 rows

        """)
  }

  @Test func notesForStandardError() {
    let notes = [Note(.same("22 undecided: missing 8, unclear 7")), Note(.same("b\u{7}"))]
    #expect(
      NoteText.draw(notes, options: RenderOptions(width: 30)).text == """
        note: 22 undecided: missing 8,
              unclear 7
        note: b\\u{7}

        """)
    #expect(NoteText.draw([], options: RenderOptions()).text == "")
  }

  @Test(arguments: [
    ("-5", "'-5"), ("+5", "'+5"), ("-5-3", "'-5-3"), ("=A1", "'=A1"), ("@x", "'@x"),
    ("\tx", "'\tx"),
    ("\rx", "\"'\rx\""), ("+84 263", "'+84 263"), ("Sở", "Sở"), ("=\"a\"", "\"'=\"\"a\"\"\""),
  ])
  func formulasAreDefused(text: String, written: String) {
    let table = TestTable.make([TestTable.text("a", [text])])
    let expected = "\u{FEFF}a\r\n" + written + "\r\n"
    let actual = OutputFormat.csvExcel.renderer().text(of: table)
    #expect(Array(actual.utf8) == Array(expected.utf8))
  }
}
