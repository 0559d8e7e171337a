import PlanModel

/// Comparisons of texts. The work is done once for each distinct text and not for each row.
struct TextComparing {
  private let cancellation: Cancellation

  init(_ cancellation: Cancellation) {
    self.cancellation = cancellation
  }

  func compare(
    _ comparison: BoundComparison, _ left: Vector, _ first: TextColumn, _ right: Vector,
    _ second: TextColumn
  ) throws(ExecutionFailure) -> [Truth] {
    let ranks =
      comparison == .equal
      ? try equalityRanks(first, second) : try orderRanks(first, second)
    return try Comparing(cancellation).rows(left.count) { row in
      let one = first.codes[left.position(row)]
      let other = second.codes[right.position(row)]
      guard one >= 0, other >= 0 else { return .undecided(.missing) }
      let leftRank = ranks.left[Int(one)]
      let rightRank = ranks.right[Int(other)]
      return Truth(
        comparison.holds(leftRank < rightRank ? -1 : (leftRank == rightRank ? 0 : 1)))
    }
  }

  /// Numbers for the texts of two columns: equal ones for texts that are equal without case.
  private func equalityRanks(
    _ left: TextColumn, _ right: TextColumn
  ) throws(ExecutionFailure) -> (left: [Int32], right: [Int32]) {
    var interner = TextInterner()
    return (
      try cancellation.map(left.values.indices) { interner.code(for: caseFolded(left.values[$0])) },
      try cancellation.map(right.values.indices) {
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
    let keys = try cancellation.map(texts.indices) { CollationKey(texts[$0]) }
    let order = try cancellation.sorted(keys.indices) { keys[$0] < keys[$1] }
    var ranks = [Int32](repeating: 0, count: texts.count)
    var rank: Int32 = 0
    for (place, index) in order.enumerated() {
      if place > 0, keys[order[place - 1]] < keys[index] { rank += 1 }
      ranks[index] = rank
    }
    return ranks
  }
}
