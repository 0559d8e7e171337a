import PlanFile
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
      Opened(name: "the built-in plan", seed: 300, count: 1000) { [BuiltInPlan.plan] }
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

  /// Both say that there would be too many rows, at the same size.
  @Test(arguments: 5...400)
  func agreesOnTooManyRows(limit: Int) throws {
    let query = try #require(ReferenceTests.seven.bind(ReferenceTests.lists))
    #expect(ReferenceTests.seven.difference(query, rowLimit: limit) == nil)
  }

  private static let seven = ReferenceComparison([RandomPlan.plan(0)])
  private static let lists =
    "tasks summarize list(id) as a, list(id) as b, list(id) as c | expand a | expand b | expand c"

  /// Where the reference has too many rows, so has the columnar engine.
  @Test(arguments: 0..<4)
  func stopsWhereTheReferenceStops(number: Int) {
    let comparison = ReferenceComparison([RandomPlan.plan(number)])
    for seed in 0..<500 {
      let script = RandomQuery.script(
        over: comparison.database, seed: 400 << 32 + UInt64(number * 500 + seed))
      guard let query = comparison.bind(script) else { continue }
      let difference = comparison.difference(query, rowLimit: 9)
      // Lists of many elements are too large for the columnar engine alone.
      #expect(difference?.hasPrefix("the reference fails") != true, "\(script)")
    }
  }

  /// What the notes are made of, of a query over the built-in plan.
  @Test(arguments: [
    (
      "tasks where lead in (agencies where kind = \"department\") and today() > 2020-01-01 | count",
      Decimal(27), [Fact]()
    ),
    (
      "tasks where line/0 = 1 or area in (areas take 0) or line/0 = 2 | count", Decimal(0),
      [.undecided([.missing: 31]), .divisionsByZero(62)]
    ),
    ("tasks where 1/0 = line or line >= 0 | count", Decimal(31), [.divisionsByZero(31)]),
    ("tasks where line/0 in (1, 2) or line >= 0 | count", Decimal(31), [.divisionsByZero(31)]),
  ])
  func counts(script: String, count: Decimal, facts: [Fact]) throws {
    let comparison = ReferenceComparison([BuiltInPlan.plan])
    let query = try #require(comparison.bind(script))
    let result = try ReferenceBackend.run(query, over: comparison.plain)
    #expect(result.rows.map { $0[0].number } == [count])
    #expect(result.facts.all == facts)
    #expect(comparison.difference(query) == nil)
  }
}
