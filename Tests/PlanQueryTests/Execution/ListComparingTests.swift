import PlanModel
import PlanTables
import Testing
@testable import PlanQuery

/// Comparisons of lists give what all pairs of their elements give, joined by `or`.
@Suite struct ListComparingTests {
  private static let comparisons: [BoundComparison] = [
    .equal, .less, .lessOrEqual, .greater, .greaterOrEqual,
  ]

  private static func column(_ kind: Int, _ random: inout SeededRandom, _ count: Int) -> Column {
    let numbers = (0..<count).map { _ -> Decimal? in
      let number = Int(random.next() % 8)
      return number == 0 ? nil : Decimal(number)
    }
    switch kind {
    case 0: return .number(NumberColumn(numbers))
    case 1:
      let values = ["a", "B", "b", "đ", "d"]
      return .text(
        TextColumn(codes: numbers.map { Int32(($0?.wholeValue ?? 0) % 6 - 1) }, values: values))
    case 2: return .truth(numbers.map { $0.map { Truth($0 > Decimal(3)) } ?? .undecided(.range) })
    case 3:
      return .reference(
        ReferenceColumn(relation: .tasks, rows: numbers.map { Int32(($0?.wholeValue ?? 0) - 1) }))
    default:
      var targets = ComputedTargets(capacity: count)
      for number in numbers {
        targets.append(
          number.map { Interval(low: $0, high: $0 > Decimal(4) ? nil : $0) }, unit: nil)
      }
      return .target(targets.column)
    }
  }

  private static func lists(_ kind: Int, _ random: inout SeededRandom, rows: Int) -> ListColumn {
    var offsets: [Int32] = [0]
    for _ in 0..<rows { offsets.append(offsets[offsets.count - 1] + Int32(random.next() % 4)) }
    return ListColumn(
      offsets: offsets, elements: column(kind, &random, Int(offsets[offsets.count - 1])))
  }

  @Test(arguments: 0..<5)
  func pairs(kind: Int) throws {
    var random = SeededRandom(seed: UInt64(kind))
    let rows = 200
    for _ in 0..<4 {
      let left = ListComparingTests.lists(kind, &random, rows: rows)
      let right = ListComparingTests.lists(kind, &random, rows: rows)
      let signs: [BoundComparison] = kind == 2 || kind == 3 ? [.equal] : Self.comparisons
      for sign in signs {
        let found = try Comparing(rows: rows, .free).compare(
          sign, Vector(.list(left)), Vector(.list(right)))
        for row in 0..<rows {
          var wanted = Truth.no
          for first in left.range(ofRow: row) {
            for second in right.range(ofRow: row) {
              let pair = try Comparing(rows: 1, .free).compare(
                sign, Vector(left.elements.gathered([Int32(first)])),
                Vector(right.elements.gathered([Int32(second)])))
              wanted = wanted.or(pair[0])
            }
          }
          #expect(found[row] == wanted, "row \(row) \(sign.rawValue)")
        }
      }
    }
  }
}
