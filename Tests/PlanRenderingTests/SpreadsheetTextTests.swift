import PlanModel
import PlanRendering
import PlanTables
import Testing

/// What a spreadsheet would take for a formula, a number or a date stays text.
@Suite struct SpreadsheetTextTests {
  private static let formulas = [
    ("=1+1", "'=1+1"), ("+x", "'+x"), ("-x", "'-x"), ("@x", "'@x"), ("＝1", "'＝1"),
    ("＋x", "'＋x"), ("－x", "'－x"), ("＠x", "'＠x"), ("\tx", "'\tx"), ("\rx", "'\rx"),
    ("\nx", "'\nx"), (" =1", " '=1"), ("\u{A0}=1", "\u{A0}'=1"), ("\u{200B}=1", "\u{200B}'=1"),
    ("\u{FEFF}=1", "\u{FEFF}'=1"), ("\u{2003}\u{3000}=1", "\u{2003}\u{3000}'=1"),
    ("\u{1}=1", "\u{1}'=1"),
    ("x;=1+1", "x;'=1+1"), ("x\t=1", "x\t'=1"), ("x,@a", "x,'@a"), ("x|-a", "x|'-a"),
    ("x\n=1", "x\n'=1"), ("x\r\n=1", "x\r\n'=1"), ("x; =1;+y", "x; '=1;'+y"),
    ("x;\"=1\"", "x;\"'=1\""), ("x;\"\" =1", "x;\"\" '=1"), (";=1", ";'=1"),
    ("=a;=b", "'=a;'=b"),
  ]

  @Test(arguments: formulas)
  func formulasAreDefused(text: String, expected: String) {
    let guarded = SpreadsheetText.withoutFormulas(text)
    #expect(Array(guarded.unicodeScalars) == Array(expected.unicodeScalars))
    #expect(SpreadsheetText.withoutFormulas(guarded) == guarded)
    #expect(SpreadsheetText.asWritten(guarded) == text)
  }

  @Test(arguments: [
    "", "x", "a=b", "a-b", "2024-2030", "Sở Y tế, Sở Tài chính", "-5", "-5; -3", "x; -2.5", "a@b",
    "\"x\"", "'=1", ">=95", "…",
  ])
  func otherTextsStay(text: String) {
    #expect(SpreadsheetText.withoutFormulas(text) == text)
  }

  @Test(arguments: [
    "5.10", "5.1", "1-2", "1E5", "1e-5", "03/04", "007", "TRUE", "false", "12345678901234567890",
    "1,5", "50%", "(5)", "5:30", "5:30 PM", "1 Jan", "Jan 2025", "MAR1", "1-dec-2024", "$5", "5 ₫",
    "5 đ", "2024-07-22", "2024-07-22T10:00", "Tháng 7/2024", " 5.10", "\u{FEFF}5", "+84", "１２",
  ])
  func valuesAreFound(text: String) {
    #expect(SpreadsheetText.looksLikeValue(text))
  }

  @Test(arguments: [
    "", "x", "III.4.b", "42-NQ/TW", "7.1.a", "7.1.e", "7.1.đ", "Năm 2025", "Quý IV/2025", "may",
    "6121/KH-UBND", ">=95", "[3; 5]", "5 km", "—", "truth",
  ])
  func otherTextsAreNone(text: String) {
    #expect(!SpreadsheetText.looksLikeValue(text))
  }

  private static let table: ResultTable = {
    func texts(_ values: [String]) -> Column {
      .text(TextColumn(codes: values.indices.map { Int32($0) }, values: values))
    }
    return ResultTable(
      columns: [
        ResultColumn(name: "id", type: .text, column: texts(["5.10", "a;=b", "c,d"])),
        ResultColumn(
          name: "n", type: .number,
          column: .number(NumberColumn([Decimal("-98.5"), Decimal("2"), nil]))),
      ], rowCount: 3, notes: [], lineage: Lineage(relation: .plans, offsets: nil, rows: []))
  }()

  @Test(arguments: [
    (OutputFormat.csv, "id,n\n5.10,-98.5\na;=b,2\n\"c,d\",\n"),
    (.csvExcel, "\u{FEFF}id,n\r\n'5.10,-98.5\r\na;'=b,2\r\n\"c,d\",\r\n"),
    (.csvExcelSemicolon, "\u{FEFF}id;n\r\n'5.10;-98,5\r\n\"a;'=b\";2\r\nc,d;\r\n"),
  ])
  func forms(format: OutputFormat, expected: String) {
    #expect(Array(format.renderer().text(of: Self.table).utf8) == Array(expected.utf8))
  }

  @Test func guardedIsPlainButForFormulas() {
    let text = CSVRenderer(dialect: .guarded, options: RenderOptions()).text(of: Self.table)
    #expect(text == "id,n\n5.10,-98.5\na;'=b,2\n\"c,d\",\n")
  }
}
