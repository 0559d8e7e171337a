import PlanTables
import PlanText

/// Numbers for the texts of two columns, that compare as the texts do. They are worked out once
/// for each distinct text and not for each row.
struct TextRanks {
  private let leftRanks: [Int32]
  private let rightRanks: [Int32]

  init(
    _ left: TextColumn, _ right: TextColumn, comparedBy comparison: BoundComparison,
    _ control: RunControl
  ) throws(ExecutionFailure) {
    if comparison == .equal {
      // Equal numbers for texts that are equal without case.
      var interner = TextInterner()
      leftRanks = try control.map(left.values.indices) {
        interner.code(for: caseFolded(left.values[$0]))
      }
      rightRanks = try control.map(right.values.indices) {
        interner.code(for: caseFolded(right.values[$0]))
      }
    } else {
      let ranks = try TextRanks.ranks(of: left.values + right.values, control)
      leftRanks = Array(ranks.prefix(left.values.count))
      rightRanks = Array(ranks.dropFirst(left.values.count))
    }
  }

  /// The number of a text of the left column, by its code; `nil` where it is missing.
  func left(_ code: Int32) -> Int32? { code < 0 ? nil : leftRanks[Int(code)] }
  /// The number of a text of the right column, by its code; `nil` where it is missing.
  func right(_ code: Int32) -> Int32? { code < 0 ? nil : rightRanks[Int(code)] }

  /// For each text its place in the order of the Vietnamese alphabet; equal texts share one.
  static func ranks(
    of texts: [String], _ control: RunControl
  ) throws(ExecutionFailure) -> [Int32] {
    let keys = try control.map(texts.indices) { CollationKey(texts[$0]) }
    let order = try control.sorted(keys.indices) { keys[$0] < keys[$1] }
    var ranks = [Int32](repeating: 0, count: texts.count)
    var rank: Int32 = 0
    for (place, index) in order.enumerated() {
      try control.check(row: place)
      if place > 0, keys[order[place - 1]] < keys[index] { rank += 1 }
      ranks[index] = rank
    }
    return ranks
  }
}
