import Foundation
import PlanModel
import Synchronization
import Testing

@testable import PlanImport

/// How the work of an import grows with its text, counted in bytes that are looked at.
@Suite struct GrowthTests {
  /// The lengths of texts, each twice the one before.
  private static let lengths = [3_000, 6_000, 12_000]

  @Test func thereAreShapes() { #expect(TextShape.all.count > 100) }

  /// Twice the text takes twice the work. Of work that grows with the square, or with the number of
  /// parts times the length of a line, the second step is four times the first.
  @Test(arguments: TextShape.all) func workGrowsAsTheTextDoes(shape: TextShape) throws {
    let steps = try Self.lengths.map { try Self.steps(of: shape.text(ofLength: $0)) }
    let (first, second) = (steps[1] - steps[0], steps[2] - steps[1])
    // Short texts have a few limits still ahead of them.
    #expect(second <= first * 5 / 2 + 40_000, "\(steps)")
  }

  /// The rows of a plan are not any number of times as long as its text.
  @Test(arguments: TextShape.all) func plansGrowAsTheTextDoes(shape: TextShape) throws {
    let sizes = try Self.lengths.map { length in
      try Self.read(shape.text(ofLength: length)).map { PlanFile.write($0.plan).count } ?? 0
    }
    let (first, second) = (sizes[1] - sizes[0], sizes[2] - sizes[1])
    #expect(second <= first * 5 / 2 + 20_000, "\(sizes)")
  }

  private static func steps(of text: [UInt8]) throws -> Int {
    let counter = StepCounter()
    try Steps.$counter.withValue(counter) { _ = try read(text) }
    return counter.steps
  }

  /// Reads a text; `nil` where it says too much or nothing, which is found in time too.
  private static func read(_ text: [UInt8]) throws -> ImportedPlan? {
    do throws(ImportFailure) {
      return try PlanImporter.read(text, source: nil)
    } catch {
      let reasons = [ImportMessages.tooMuch, DecodingMessages.empty]
      guard reasons.contains(error.message) else { throw error }
      return nil
    }
  }

  // MARK: Asking whether to stop

  /// Texts whose lines are short.
  private static let lines = TextShape.all.filter { shape in
    shape.unit.hasSuffix("\n") && (shape.tail ?? "").isEmpty && (shape.half ?? "\n").hasSuffix("\n")
  }

  /// However long a text is, there is no more work between two questions than a part of it takes.
  @Test(arguments: lines) func asksAsOftenAsThereIsWork(shape: TextShape) throws {
    let gaps = try [6_000, 24_000].map { try Self.longestGap(in: shape.text(ofLength: $0)) }
    #expect(gaps[1] <= gaps[0] + 30_000, "\(gaps)")
  }

  /// The most work between two questions.
  private static func longestGap(in text: [UInt8]) throws -> Int {
    let counter = StepCounter()
    let gap = Mutex((last: 0, longest: 0))
    let cancellation = Cancellation {
      gap.withLock { gap in
        gap.longest = max(gap.longest, counter.steps - gap.last)
        gap.last = counter.steps
        return false
      }
    }
    try Steps.$counter.withValue(counter) {
      _ = try PlanImporter.read(text, source: nil, cancellation: cancellation)
    }
    return gap.withLock { max($0.longest, counter.steps - $0.last) }
  }

  /// An import that is given up at any question ends with nothing, and asks only a few times more.
  @Test(arguments: [TextShape.all[1], TextShape.all[21], TextShape.all[26], TextShape.all[90]])
  func endsWhereverItIsGivenUp(shape: TextShape) throws {
    let text = shape.text(ofLength: 2_000)
    let asked = Atomic(0)
    let whole = try PlanImporter.read(
      text, source: nil,
      cancellation: Cancellation {
        asked.add(1, ordering: .relaxed)
        return false
      })
    #expect(whole != nil)
    let questions = asked.load(ordering: .relaxed)
    for last in stride(from: 1, through: questions, by: max(1, questions / 40)) {
      let count = Atomic(0)
      let given = try PlanImporter.read(
        text, source: nil,
        cancellation: Cancellation {
          count.add(1, ordering: .relaxed).newValue >= last
        })
      #expect(given == nil, "given up at question \(last) of \(questions)")
    }
  }
}
