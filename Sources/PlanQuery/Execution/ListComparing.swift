import PlanModel
import PlanTables

/// Comparisons in which a side is a list: true where any element of the left compares so with any
/// of the right. The pairs are never made: where values have an order the ends of the lists
/// decide, and a set finds equal ones; only targets, where a comparison may be undecided, are
/// gone through pair by pair.
extension Comparing {
  func compareLists(
    _ comparison: BoundComparison, _ left: Vector, _ right: Vector
  ) throws(ExecutionFailure) -> [Truth] {
    let sides = ListSides(left, right)
    switch (sides.leftElements, sides.rightElements) {
    case (.text(let first), .text(let second)):
      let ranks = try TextRanks(first, second, comparedBy: comparison, control)
      return try matches(comparison, sides) {
        ranks.left(first.codes[$0])
      } _: {
        ranks.right(second.codes[$0])
      }
    case (.number(let first), .number(let second)):
      return try matches(comparison, sides) {
        first[$0]
      } _: {
        second[$0]
      }
    case (.date(let first), .date(let second)):
      return try matches(comparison, sides) {
        first.days[$0].unless(DateColumn.missing)
      } _: {
        second.days[$0].unless(DateColumn.missing)
      }
    case (.reference(let first), .reference(let second)):
      return try matches(comparison, sides) {
        first.rows[$0].unless(-1)
      } _: {
        second.rows[$0].unless(-1)
      }
    case (.target(let first), .target(let second)):
      return try pairs(sides) { Comparing.targets(comparison, first, $0, second, $1) }
    case (.truth(let first), .truth(let second)):
      return try pairs(sides) { one, other in
        if first[one].isUndecided { return first[one] }
        return second[other].isUndecided ? second[other] : Truth(first[one] == second[other])
      }
    default: return try pairs(sides) { _, _ in .undecided(.missing) }
    }
  }

  /// Compares values that have one order. Pairs with a missing value are undecided, which counts
  /// only where no pair is true.
  private func matches<Value: Comparable & Hashable>(
    _ comparison: BoundComparison, _ sides: ListSides, _ left: (Int) -> Value?,
    _ right: (Int) -> Value?
  ) throws(ExecutionFailure) -> [Truth] {
    try rows { row throws(ExecutionFailure) in
      let first = sides.leftPositions(row)
      let second = sides.rightPositions(row)
      if first.isEmpty || second.isEmpty { return .no }
      let isTrue: Bool
      let hasMissing: Bool
      if comparison == .equal {
        (isTrue, hasMissing) = try hasEqual(first, second, left, right)
      } else {
        let one = try ends(first, left)
        let other = try ends(second, right)
        hasMissing = one.hasMissing || other.hasMissing
        isTrue = comparison.holds(forAnyOf: one.ends, other.ends)
      }
      return isTrue ? .yes : (hasMissing ? .undecided(.missing) : .no)
    }
  }

  private func hasEqual<Value: Hashable>(
    _ first: Range<Int>, _ second: Range<Int>, _ left: (Int) -> Value?, _ right: (Int) -> Value?
  ) throws(ExecutionFailure) -> (isTrue: Bool, hasMissing: Bool) {
    var hasMissing = false
    var wanted: Set<Value> = []
    for (place, position) in first.enumerated() {
      if place > 0 { try control.check(row: place) }
      if let value = left(position) { wanted.insert(value) } else { hasMissing = true }
    }
    for (place, position) in second.enumerated() {
      if place > 0 { try control.check(row: place) }
      guard let value = right(position) else {
        hasMissing = true
        continue
      }
      if wanted.contains(value) { return (true, hasMissing) }
    }
    return (false, hasMissing)
  }

  private func ends<Value: Comparable>(
    _ positions: Range<Int>, _ value: (Int) -> Value?
  ) throws(ExecutionFailure) -> (ends: ClosedRange<Value>?, hasMissing: Bool) {
    var ends: ClosedRange<Value>?
    var hasMissing = false
    for (place, position) in positions.enumerated() {
      if place > 0 { try control.check(row: place) }
      guard let value = value(position) else {
        hasMissing = true
        continue
      }
      ends = ends.map { min($0.lowerBound, value)...max($0.upperBound, value) } ?? value...value
    }
    return (ends, hasMissing)
  }

  /// Goes through the pairs of each row until one is true.
  private func pairs(
    _ sides: ListSides, _ truth: (Int, Int) -> Truth
  ) throws(ExecutionFailure) -> [Truth] {
    var steps = 0
    return try rows { row throws(ExecutionFailure) in
      var result = Truth.no
      for first in sides.leftPositions(row) {
        for second in sides.rightPositions(row) {
          steps += 1
          try control.check(row: steps)
          result = result.or(truth(first, second))
          if result == .yes { return result }
        }
      }
      return result
    }
  }
}

/// The two sides of a comparison of lists; a value that is no list is its own only element.
private struct ListSides {
  private let left: Vector
  private let right: Vector
  let leftElements: Column
  let rightElements: Column

  init(_ left: Vector, _ right: Vector) {
    self.left = left
    self.right = right
    leftElements = ListSides.elements(left)
    rightElements = ListSides.elements(right)
  }

  func leftPositions(_ row: Int) -> Range<Int> { ListSides.positions(left, row) }
  func rightPositions(_ row: Int) -> Range<Int> { ListSides.positions(right, row) }

  private static func elements(_ vector: Vector) -> Column {
    if case .list(let lists) = vector.column { lists.elements } else { vector.column }
  }

  private static func positions(_ vector: Vector, _ row: Int) -> Range<Int> {
    let place = vector.position(row)
    if case .list(let lists) = vector.column { return lists.range(ofRow: place) }
    return place..<place + 1
  }
}

extension BoundComparison {
  /// Whether it holds for any value between the ends of one side and any of the other, where both
  /// ends are values themselves. Not for equality, which the ends do not decide.
  fileprivate func holds<Value: Comparable>(
    forAnyOf left: ClosedRange<Value>?, _ right: ClosedRange<Value>?
  ) -> Bool {
    guard let left, let right else { return false }
    switch self {
    case .equal: return left.overlaps(right)
    case .less: return left.lowerBound < right.upperBound
    case .lessOrEqual: return left.lowerBound <= right.upperBound
    case .greater: return left.upperBound > right.lowerBound
    case .greaterOrEqual: return left.upperBound >= right.lowerBound
    }
  }
}

extension Int32 {
  fileprivate func unless(_ missing: Int32) -> Int32? { self == missing ? nil : self }
}
