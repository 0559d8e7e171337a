import PlanModel
import PlanTables
import PlanText

extension Comparing {
  /// Compares texts. The work is done once for each distinct text and not for each row.
  func texts(
    _ comparison: BoundComparison, _ left: Vector, _ first: TextColumn, _ right: Vector,
    _ second: TextColumn
  ) throws(ExecutionFailure) -> [Truth] {
    let ranks = try TextComparing(control).ranks(comparison, first, second)
    return try rows { row in
      guard let leftRank = ranks.left(first.codes[left.position(row)]),
        let rightRank = ranks.right(second.codes[right.position(row)])
      else { return .undecided(.missing) }
      return Truth(
        comparison.holds(leftRank < rightRank ? -1 : (leftRank == rightRank ? 0 : 1)))
    }
  }
}

/// Numbers that texts are compared by.
struct TextComparing {
  private let control: RunControl

  init(_ control: RunControl) {
    self.control = control
  }

  /// Numbers for the texts of two columns, that compare as the texts do.
  func ranks(
    _ comparison: BoundComparison, _ left: TextColumn, _ right: TextColumn
  ) throws(ExecutionFailure) -> TextRanks {
    let ranks =
      comparison == .equal ? try equalityRanks(left, right) : try orderRanks(left, right)
    return TextRanks(leftRanks: ranks.left, rightRanks: ranks.right)
  }

  /// Numbers for the texts of two columns: equal ones for texts that are equal without case.
  private func equalityRanks(
    _ left: TextColumn, _ right: TextColumn
  ) throws(ExecutionFailure) -> (left: [Int32], right: [Int32]) {
    var interner = TextInterner()
    return (
      try control.map(left.values.indices) { interner.code(for: caseFolded(left.values[$0])) },
      try control.map(right.values.indices) {
        interner.code(for: caseFolded(right.values[$0]))
      }
    )
  }

  /// Numbers for the texts of two columns, in the order of the Vietnamese alphabet.
  private func orderRanks(
    _ left: TextColumn, _ right: TextColumn
  ) throws(ExecutionFailure) -> (left: [Int32], right: [Int32]) {
    let ranks = try ranks(of: left.values + right.values)
    return (
      Array(ranks.prefix(left.values.count)), Array(ranks.dropFirst(left.values.count))
    )
  }

  /// For each text its place in the order of the Vietnamese alphabet; equal texts share one.
  func ranks(of texts: [String]) throws(ExecutionFailure) -> [Int32] {
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

/// The numbers that the texts of two columns are compared by.
struct TextRanks {
  fileprivate let leftRanks: [Int32]
  fileprivate let rightRanks: [Int32]

  /// The number of a text of the left column, by its code; `nil` where it is missing.
  func left(_ code: Int32) -> Int32? { code < 0 ? nil : leftRanks[Int(code)] }
  /// The number of a text of the right column, by its code; `nil` where it is missing.
  func right(_ code: Int32) -> Int32? { code < 0 ? nil : rightRanks[Int(code)] }
}
