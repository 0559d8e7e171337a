import PlanModel
import Testing

@testable import PlanQuery

/// The random queries have everything in them that the language has, so that nothing of it is left
/// without a comparison.
@Suite struct RandomQueryTests {
  /// What was met in some queries, by name.
  private struct Met {
    var expressions: Set<String> = []
    var stages: Set<String> = []
    var functions: Set<String> = []
    var aggregates: Set<String> = []
    var facts: Set<String> = []
    var reasons: Set<UndecidedReason> = []
    var rows = 0
    var named = 0

    mutating func add(_ query: BoundQuery) {
      if query.identity != nil { named += 1 }
      if case .query(let inner) = query.source { add(inner) }
      for stage in query.stages {
        stages.insert(caseName(stage.kind))
        let all = stage.expressions + (stage.aggregation?.results ?? [])
        for aggregate in stage.aggregation?.aggregates ?? [] {
          aggregates.insert(aggregate.function.rawValue)
        }
        for part in all.flatMap(\.parts) {
          expressions.insert(caseName(part.kind))
          if case .call(let function, _) = part.kind { functions.insert(function.rawValue) }
          if let inner = part.innerQuery { add(inner) }
        }
      }
    }

    private func caseName(_ value: Any) -> String {
      Mirror(reflecting: value).children.first?.label ?? "\(value)"
    }

    mutating func add(_ result: PlainResult) {
      if !result.rows.isEmpty { rows += 1 }
      for fact in result.facts.all {
        facts.insert(caseName(fact))
        if case .undecided(let counts) = fact { reasons.formUnion(counts.keys) }
      }
    }
  }

  @Test func haveEverything() throws {
    let comparison = ReferenceComparison([RandomPlan.plan(4), RandomPlan.plan(5)])
    var met = Met()
    var count = 0
    for seed in 0..<2500 {
      let script = RandomQuery.script(over: comparison.database, seed: UInt64(seed))
      guard let query = comparison.bind(script) else { continue }
      count += 1
      met.add(query)
      if let result = try? ReferenceBackend.run(query, over: comparison.plain) { met.add(result) }
    }
    #expect(count > 2250, "\(count) of 2500 are right in names and types")
    #expect(2 * met.rows > count, "\(met.rows) of \(count) have rows")
    #expect(met.named > 100)
    #expect(
      met.expressions == [
        "literal", "slot", "field", "negate", "chain", "compare", "between", "contains",
        "refersTo", "inValues", "inRows", "spans", "isMissing", "not", "and", "or", "exactTarget",
        "yearBound", "range", "rangeEnd", "call",
      ])
    #expect(
      met.stages == [
        "filter", "find", "project", "extend", "aggregate", "sort", "take", "skip", "distinct",
        "expand", "expect",
      ])
    #expect(met.functions == Set(FunctionDefinition.all.map(\.name)))
    #expect(met.aggregates == Set(AggregateDefinition.all.map(\.name)))
    #expect(
      met.facts == [
        "undecided", "severalUnits", "mixedUnits", "skipped", "repeated", "divisionsByZero",
        "overflows", "unitMismatches", "impossibleDays",
      ])
    #expect(met.reasons == Set(UndecidedReason.allCases))
  }
}
