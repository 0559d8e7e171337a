import PlanModel
import Testing
@testable import PlanImport

/// Readers are given no paragraph or cell that is longer than plans have, so that their lists of
/// values, marks and mentions stay short. What is counted is the length of what they are given.
@Suite struct LongTextTests {
  private static let limit = ImportLimits.paragraphLength

  /// The lines of a text as paragraphs and cells.
  private static func parts(of text: String) -> (paragraphs: [String], cells: [String]) {
    let lines = text.split(separator: "\n").enumerated().map {
      SourceLine(String($1), number: $0 + 1)
    }
    var paragraphs: [String] = []
    var cells: [String] = []
    for block in BlockReader.blocks(of: lines) {
      switch block {
      case .paragraph(let paragraph): paragraphs.append(paragraph.text)
      case .grid(let grid): cells += grid.rows.joined().map(\.text)
      }
    }
    return (paragraphs, cells)
  }

  private static func repeated(_ part: String, length: Int = 3 * limit) -> String {
    String(repeating: part, count: length / part.utf8.count)
  }

  // MARK: Pieces

  @Test func shortTextsAreOnePiece() {
    #expect(LongText.pieces(of: "a, b", limit: 4) == ["a, b"])
    #expect(LongText.pieces(of: "", limit: 4) == [""])
  }

  @Test func piecesEndBehindMarksElseAtBlanks() {
    #expect(LongText.pieces(of: "ab, cd ef, gh ij", limit: 12) == ["ab, cd ef,", "gh ij"])
    #expect(LongText.pieces(of: "ab cd ef gh", limit: 7) == ["ab cd", "ef gh"])
  }

  @Test func wordsWithoutEndAreCutBetweenScalars() {
    #expect(LongText.pieces(of: "ếếếế", limit: 7) == ["ếế", "ếế"])
    #expect(LongText.pieces(of: "aaaaa", limit: 2) == ["aa", "aa", "a"])
  }

  // MARK: Lines

  @Test(arguments: [
    "1/1/2025, ", "10%, ", "[1][2]", "1/1/2025-", "UBND xã A, ", "a; ", "ế", "a\u{301}\u{323}",
  ])
  func paragraphsOfALineWithoutEndAreShort(part: String) {
    let text = Self.repeated(part)
    let found = Self.parts(of: text).paragraphs
    #expect(found.count >= 3)
    #expect(found.allSatisfy { $0.utf8.count <= Self.limit })
    // Nothing is left out.
    let wanted = SourceLine(text, number: 1).text.filter { $0 != " " }
    #expect(found.joined().filter { $0 != " " } == wanted)
  }

  @Test func aLineUpToTheLimitIsOneParagraph() {
    let text = String(repeating: "a", count: Self.limit)
    #expect(Self.parts(of: text).paragraphs == [text])
  }

  @Test func aLineWithoutEndIsNotJoinedToTheOneBefore() {
    let found = Self.parts(of: "một đoạn văn bản\n" + Self.repeated("và làm ")).paragraphs
    #expect(found.first == "một đoạn văn bản")
    #expect(found.allSatisfy { $0.utf8.count <= Self.limit })
  }

  // MARK: Cells

  @Test(arguments: ["1/1/2025, ", "[1][2]", "UBND xã A, "])
  func cellsWithoutEndAreNone(part: String) {
    for row in ["| 1 | a | \(Self.repeated(part)) |", "1\ta\t\(Self.repeated(part))"] {
      let found = Self.parts(of: "| 1 | b | c |\n" + row)
      #expect(found.cells == ["1", "b", "c"])
      #expect(found.paragraphs.count >= 3)
      #expect(found.paragraphs.allSatisfy { $0.utf8.count <= Self.limit })
    }
  }

  @Test func manyShortCellsStayCells() {
    let row = "| " + Self.repeated("abc | ")
    #expect(Self.parts(of: row).cells.count == 3 * Self.limit / 6)
  }

  @Test func barredCellsWithoutEndAreNone() {
    let cell = Self.repeated("một đoạn văn bản dài vừa phải\n")
    let found = Self.parts(of: "a\n|\nb\n|\n\(cell)|\n")
    #expect(found.cells.allSatisfy { $0.utf8.count <= Self.limit })
  }

  // MARK: The report

  @Test func theReportSaysWhichLinesWereCut() throws {
    let text = "KẾ HOẠCH\nI. MỤC TIÊU\n" + Self.repeated("1/1/2025, ") + "\nHết."
    let imported = try PlanImporter.read(Array(text.utf8), source: nil)
    #expect(imported?.report.remarks.contains(ImportMessages.overlong([3])) == true)
    let short = try PlanImporter.read(Array("KẾ HOẠCH\nI. MỤC TIÊU\n1. a".utf8), source: nil)
    let remarks = short?.report.remarks.map(\.english) ?? []
    #expect(!remarks.contains { $0.contains("several paragraphs") })
  }

  // MARK: Mentions

  /// What long texts mention is counted before much of it is kept.
  @Test func fewLongTextsAreLookedThroughTogether() {
    let long = Array(repeating: String(repeating: "a", count: Self.limit), count: 40)
    #expect(PlanAssembler.citingBatches(of: long) == [0..<16, 16..<32, 32..<40])
    #expect(PlanAssembler.citingBatches(of: ["a", "b"]) == [0..<2])
    #expect(PlanAssembler.citingBatches(of: []) == [])
    let short = Array(repeating: "a", count: 20_000)
    #expect(PlanAssembler.citingBatches(of: short) == [0..<16_384, 16_384..<20_000])
  }

  // MARK: Duties

  @Test func clausesAreThoseBetweenSemicolons() {
    #expect(Array(Clauses("a; b ;; . ;c")) == ["a", "b", "c"])
    #expect(Array(Clauses("")) == [])
    #expect(Array(Clauses(" ; ")) == [])
  }

  /// No more clauses are made than are taken.
  @Test func clausesAreMadeAsTheyAreTaken() {
    let counter = StepCounter()
    Steps.$counter.withValue(counter) {
      #expect(Array(Clauses(Self.repeated("a; ")).prefix(2)) == ["a", "a"])
    }
    #expect(counter.steps < 10)
  }
}
