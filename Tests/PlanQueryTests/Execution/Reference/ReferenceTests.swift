import PlanModel
import Testing

@testable import PlanQuery

/// The columnar engine gives what the plain reference gives, for queries put together at random:
/// every cell, the order of the rows, and what notes are made of.
@Suite struct ReferenceTests {
  /// Plans that are open together.
  struct Opened: CustomTestStringConvertible, Sendable {
    var name: String
    var seed: UInt64
    var count: Int
    var plans: @Sendable () -> [Plan]

    var testDescription: String { name }
  }

  static let opened: [Opened] =
    (0..<10).map { number in
      Opened(name: "plan \(number)", seed: UInt64(number), count: 1250) {
        [RandomPlan.plan(number)]
      }
    }
    + (0..<4).map { number in
      Opened(name: "plans \(number) and \(number + 1)", seed: 100 + UInt64(number), count: 1250) {
        [RandomPlan.plan(number), RandomPlan.plan(number + 1)]
      }
    }
    + (0..<2).map { number in
      Opened(name: "three plans \(number)", seed: 200 + UInt64(number), count: 750) {
        (0..<3).map { RandomPlan.plan(number * 3 + $0) }
      }
    }
    + [
      Opened(name: "the built-in plan", seed: 300, count: 1000) { [BuiltInPlan.plan] },
    ]

  @Test(arguments: opened)
  func agrees(_ opened: Opened) {
    let comparison = ReferenceComparison(opened.plans())
    var tried: UInt64 = 0
    var compared = 0
    var differences = 0
    while compared < opened.count, tried < 4 * UInt64(opened.count), differences < 5 {
      let script = RandomQuery.script(
        over: comparison.database, seed: opened.seed << 32 + tried)
      tried += 1
      guard let query = comparison.bind(script) else { continue }
      compared += 1
      if let difference = comparison.difference(query) {
        differences += 1
        Issue.record("\(script)\n\(difference)")
      }
    }
    #expect(compared == opened.count || differences > 0, "\(compared) of \(tried) scripts bind")
  }
}
