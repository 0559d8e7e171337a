import Foundation
import PlanFile
import PlanText
import Synchronization
import Testing
@testable import PlanImport

/// How the work of an import grows with its text, counted in bytes that are looked at.
@Suite struct GrowthTests {
  /// The lengths of texts, each twice the one before.
  private static let lengths = [2_500, 5_000, 10_000]

  @Test func thereAreShapes() { #expect(TextShape.all.count > 100) }

  /// Twice the text takes twice the work and gives twice the plan. Of what grows with the square, or
  /// with the number of parts times the length of a line, the second step is four times the first.
  @Test(arguments: TextShape.all) func growsAsTheTextDoes(shape: TextShape) throws {
    let found = try Self.lengths.map { try Self.growth(of: shape.text(ofLength: $0)) }
    // Short texts have a few limits still ahead of them.
    let steps = found.map(\.steps)
    #expect(steps[2] - steps[1] <= (steps[1] - steps[0]) * 5 / 2 + 40_000, "\(steps)")
    let plans = found.compactMap(\.plan)
    guard plans.count == 3 else { return }
    #expect(plans[2] - plans[1] <= (plans[1] - plans[0]) * 5 / 2 + 20_000, "\(plans)")
  }

  /// The work that a text takes, and the length of its plan file.
  private static func growth(of text: [UInt8]) throws -> (steps: Int, plan: Int?) {
    let counter = StepCounter()
    let imported = try Steps.$counter.withValue(counter) { try read(text) }
    return (counter.steps, imported.map { PlanFile.write($0.plan).count })
  }

  /// Words that a text nearly repeats everywhere are looked for in one pass.
  @Test func longWordsAreFoundInOnePass() {
    let steps = [1_000, 2_000].map { length in
      let counter = StepCounter()
      let words = String(repeating: "a", count: length) + "b"
      let text = String(repeating: "a", count: 4 * length)
      Steps.$counter.withValue(counter) {
        #expect(text.range(of: words) == nil)
        #expect((text + "b").range(of: words)?.upperBound == (text + "b").endIndex)
      }
      return counter.steps
    }
    #expect(steps[1] <= 2 * steps[0] + 100, "\(steps)")
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

  /// Texts that keep each stage busy.
  private static let busy = TextShape.all.filter { busyNames.contains($0.name) }
  private static let busyNames: Set = [
    "mentions of a committee, a line each", "lines of a number", "labels, a line each", "targets",
    "numbers of documents, a line each", "duties of agencies",
    "a flat table of tasks", "rows of tasks", "rows of indicators", "barred cells",
    "kinds of document",
  ]

  /// Between two questions nothing is done with a whole text but to look at it once or twice.
  @Test(arguments: busy) func asksAsOftenAsThereIsWork(shape: TextShape) throws {
    #expect(Self.busy.count == Self.busyNames.count)
    let lengths = [15_000, 30_000]
    let gaps = try lengths.map { try Self.longestGap(in: shape.text(ofLength: $0)) }
    #expect(gaps[1] - gaps[0] <= 2 * (lengths[1] - lengths[0]), "\(gaps)")
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
