import Dispatch
import Foundation
import PlanImport
import Testing

/// An import in pieces side by side finds what one piece after the other finds.
@Suite struct WorkersTests {
  /// Three threads, in whatever order the system starts them.
  private static let several = Workers(count: 3) { count, work in
    DispatchQueue.concurrentPerform(iterations: count, execute: work)
  }

  private static let layouts = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "Layouts")

  /// All layouts after each other until there are pieces for several workers.
  private static func document() throws -> [UInt8] {
    let texts = try LayoutTests.names.map {
      try String(contentsOf: layouts.appending(path: $0), encoding: .utf8)
    }
    let once = texts.joined(separator: "\n")
    let copies = 17_000 / once.utf8.count(where: { $0 == 0x0A }) + 1
    let whole = Array(repeating: once, count: copies).joined(separator: "\n")
    return Array(whole.replacingOccurrences(of: "\n", with: "\r\n").utf8)
  }

  @Test func findTheSame() throws {
    let bytes = try Self.document()
    let alone = try #require(try PlanImporter.read(bytes, source: nil))
    let together = try #require(try PlanImporter.read(bytes, source: nil, workers: Self.several))
    #expect(alone.report.lines > 2 * 8192)
    #expect(alone.plan.tasks.count + alone.plan.indicators.count > 100)
    #expect(together == alone)
  }

  /// A text without a line end in it is one piece, and so is one that is not worth several.
  @Test(arguments: [String(repeating: "Sở Y tế ", count: 50_000), "I. MỤC TIÊU\n"])
  func findTheSameInOnePiece(text: String) throws {
    let alone = try PlanImporter.read(Array(text.utf8), source: nil)
    let together = try PlanImporter.read(Array(text.utf8), source: nil, workers: Self.several)
    #expect(alone != nil)
    #expect(together == alone)
  }

  @Test func areLeftWhereTheImportIsGivenUp() throws {
    let bytes = try Self.document()
    let given = try PlanImporter.read(
      bytes, source: nil, cancellation: .init { true }, workers: Self.several)
    #expect(given == nil)
  }
}
