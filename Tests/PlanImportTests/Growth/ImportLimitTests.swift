import Foundation
import Testing
@testable import PlanImport

/// What is no plan is refused before memory is taken for it.
@Suite struct ImportLimitTests {
  private func message(of text: String) -> String? {
    do throws(ImportFailure) {
      _ = try TextDecoding.decode(Array(text.utf8))
      return nil
    } catch {
      return error.message.english
    }
  }

  @Test func linesAreCountedAsTheyEnd() {
    let ends = ["\n", "\r", "\r\n", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}"]
    for end in ends {
      #expect(TextMeasure(Array("a\(end)b\(end)".utf8)).lines == 2, "\(end.debugDescription)")
    }
    #expect(TextMeasure(Array("\u{C5}\u{A8}à".utf8)).lines == 0)
  }

  @Test func cellsAndLongestLineAreCounted() {
    let measure = TextMeasure(Array("| a | b |\nx\ty\nabcdefghijkl".utf8))
    #expect(measure.separators == 4)
    #expect(measure.longestLine == 12)
  }

  @Test func manyLinesAreRefused() throws {
    let line = ImportLimits.lines(inLength: 1 << 20)
    #expect(line == 79_127)
    let text = String(repeating: "a\n", count: 80_000)
    #expect(message(of: text)?.contains("lines, too many for its length") == true)
    #expect(message(of: String(repeating: "a\n", count: 50_000)) == nil)
  }

  @Test(arguments: ["|", "\t"]) func manyCellsAreRefused(separator: String) throws {
    let text = "a" + String(repeating: separator, count: 80_000)
    #expect(message(of: text)?.contains("bars and tabs between cells") == true)
    #expect(message(of: "a" + String(repeating: separator, count: 60_000)) == nil)
  }

  @Test func longLinesAreRefused() throws {
    let text = String(repeating: "a ", count: ImportLimits.lineLength / 2)
    #expect(message(of: text) == nil)
    #expect(message(of: text + "a")?.contains("longer than 2 MiB") == true)
  }

  /// A lead that stands for any number of rows would be written once more for each.
  @Test func repeatedCellsAreRefused() throws {
    let lead = (0..<4_000).map { "Sở A\($0)" }.joined(separator: ", ")
    let head = "| STT | Nhiệm vụ | Chủ trì |\n|---|---|---|\n| 1 | a | \(lead) |\n"
    let rows = (2..<2_000).map { "| \($0) | b | |" }.joined(separator: "\n")
    #expect(throws: ImportFailure(message: ImportMessages.tooMuch)) {
      try PlanImporter.read(Array((head + rows).utf8), source: nil)
    }
  }

  /// Short tasks, a line each, take a hundred bytes for each of their own.
  @Test func moreShortTasksThanPlansHaveAreRefused() throws {
    let tasks = (1...34_000).map { "\($0). a (Chủ trì: A)" }.joined(separator: "\n")
    #expect(throws: ImportFailure(message: ImportMessages.tooLarge)) {
      try PlanImporter.read(Array("KẾ HOẠCH\nI. B\n\(tasks)".utf8), source: nil)
    }
  }

  @Test func plansTwentyTimesAsLongAsPublishedOnesAreRead() {
    // The longest published text has 3 301 lines, the one of most cells 1 430 bars and tabs.
    #expect(ImportLimits.lines(inLength: 20 * 136_192) >= 20 * 3_301)
    #expect(ImportLimits.separators(inLength: 20 * 126_162) >= 20 * 1_430)
  }

  @Test func namesThatGoOnOverOthersAreRefused() throws {
    let lines = "1. b " + (0..<20_000).map { "Luật Aa\($0) " }.joined()
    #expect(throws: ImportFailure(message: ImportMessages.tooMuch)) {
      try PlanImporter.read(Array(lines.utf8), source: nil)
    }
  }
}
