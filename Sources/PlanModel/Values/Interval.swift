/// All numbers between two ends, each of which may be open or absent.
public struct Interval: Hashable, Sendable {
  private struct Ends: OptionSet, Hashable, Sendable {
    let rawValue: UInt8
    static let hasLow = Ends(rawValue: 1)
    static let hasHigh = Ends(rawValue: 2)
    static let lowOpen = Ends(rawValue: 4)
    static let highOpen = Ends(rawValue: 8)
  }

  // Plain values and a set of flags, not optionals: half the size in a column.
  private let lowValue: Decimal
  private let highValue: Decimal
  private let ends: Ends

  /// Makes an interval.
  ///
  /// - Parameters:
  ///   - low: The low end, or `nil` for none.
  ///   - lowOpen: Whether the low end itself is left out.
  ///   - high: The high end, or `nil` for none.
  ///   - highOpen: Whether the high end itself is left out.
  public init(low: Decimal?, lowOpen: Bool = false, high: Decimal?, highOpen: Bool = false) {
    var ends: Ends = []
    if low != nil { ends.insert(.hasLow) }
    if high != nil { ends.insert(.hasHigh) }
    if lowOpen, low != nil { ends.insert(.lowOpen) }
    if highOpen, high != nil { ends.insert(.highOpen) }
    self.ends = ends
    lowValue = low ?? .zero
    highValue = high ?? .zero
  }

  /// The interval that holds one number.
  public init(exactly value: Decimal) {
    self.init(low: value, high: value)
  }

  /// The interval of all numbers.
  public static let unbounded = Interval(low: nil, high: nil)

  /// The low end, or `nil` where there is none.
  public var low: Decimal? { ends.contains(.hasLow) ? lowValue : nil }

  /// The high end, or `nil` where there is none.
  public var high: Decimal? { ends.contains(.hasHigh) ? highValue : nil }

  /// Whether the low end is left out.
  public var lowOpen: Bool { ends.contains(.lowOpen) }

  /// Whether the high end is left out.
  public var highOpen: Bool { ends.contains(.highOpen) }

  /// The one number in the interval, or `nil` where there are more.
  public var exactValue: Decimal? {
    guard let low, let high, low == high, !lowOpen, !highOpen else { return nil }
    return low
  }
}

// MARK: Comparisons decided by the whole interval (Grammar/Reference.md, chapter 8)

extension Interval {
  /// Whether every number of this interval is below every number of the other.
  ///
  /// - Returns: `true` or `false` where that holds for every pair, `nil` where it depends.
  public func isLess(than other: Interval) -> Bool? {
    if let high, let otherLow = other.low {
      let order = Decimal.compare(high, otherLow)
      if order < 0 || (order == 0 && (highOpen || other.lowOpen)) { return true }
    }
    if let low, let otherHigh = other.high, low >= otherHigh { return false }
    return nil
  }

  /// Whether every number of this interval is at most every number of the other.
  ///
  /// - Returns: `true` or `false` where that holds for every pair, `nil` where it depends.
  public func isAtMost(_ other: Interval) -> Bool? {
    other.isLess(than: self).map { !$0 }
  }

  /// Whether a number of this interval equals a number of the other.
  ///
  /// - Returns: `true` for two exact equal numbers, `false` where the two have no number in
  ///   common, `nil` where it depends.
  public func isEqual(to other: Interval) -> Bool? {
    if let value = exactValue, let otherValue = other.exactValue { return value == otherValue }
    if isLess(than: other) == true || other.isLess(than: self) == true { return false }
    return nil
  }
}

// MARK: Interval arithmetic

extension Interval {
  /// The sums of every pair, or `nil` on overflow.
  public func adding(_ other: Interval) -> Interval? {
    guard let low = Interval.sum(low, other.low), let high = Interval.sum(high, other.high)
    else { return nil }
    return Interval(
      low: low.value, lowOpen: lowOpen || other.lowOpen,
      high: high.value, highOpen: highOpen || other.highOpen)
  }

  /// The differences of every pair, or `nil` on overflow.
  public func subtracting(_ other: Interval) -> Interval? {
    adding(other.negated)
  }

  /// The interval mirrored at zero.
  public var negated: Interval {
    Interval(low: high?.negated, lowOpen: highOpen, high: low?.negated, highOpen: lowOpen)
  }

  /// The products of every number with `factor`, or `nil` on overflow.
  public func multiplied(by factor: Decimal) -> Interval? {
    scaled(turnsRound: factor.isNegative) { $0.multiplied(by: factor) }
      .map { factor == .zero ? Interval(exactly: .zero) : $0 }
  }

  /// The quotients of every number by `divisor`, or `nil` for zero or on overflow.
  public func divided(by divisor: Decimal) -> Interval? {
    guard divisor != .zero else { return nil }
    return scaled(turnsRound: divisor.isNegative) { $0.divided(by: divisor) }
  }

  /// The interval of its numbers rounded half away from zero, or `nil` on overflow.
  ///
  /// Its ends are closed: numbers just inside an open end round to a number that is reached.
  public func rounded(toDigits digits: Int) -> Interval? {
    var newLow: Decimal?
    var newHigh: Decimal?
    if let low {
      guard let end = Interval.rounded(low, digits, isBelow: false, isOpen: lowOpen) else {
        return nil
      }
      newLow = end
    }
    if let high {
      guard let end = Interval.rounded(high, digits, isBelow: true, isOpen: highOpen) else {
        return nil
      }
      newHigh = end
    }
    return Interval(low: newLow, high: newHigh)
  }

  /// What an end rounds to; of an open end what the numbers just inside it round to, which
  /// differs where the end itself lies halfway and would round outwards.
  private static func rounded(
    _ end: Decimal, _ digits: Int, isBelow: Bool, isOpen: Bool
  ) -> Decimal? {
    guard let rounded = end.rounded(toDigits: digits) else { return nil }
    guard isOpen, isBelow ? rounded > end : rounded < end,
      let step = rounded.subtracting(end),
      let inward = end.subtracting(step)
    else { return rounded }
    // Halfway, the two neighbours are equally far: the inner one is a rounded number too.
    return inward.rounded(toDigits: digits) == inward ? inward : rounded
  }

  /// The interval of the magnitudes of its numbers.
  public var magnitude: Interval {
    if let low, !low.isNegative { return self }
    if let high, high <= .zero { return negated }
    guard let low, let high else { return Interval(low: .zero, high: nil) }
    let order = Decimal.compare(low.negated, high)
    let isOpen = order > 0 ? lowOpen : (order < 0 ? highOpen : lowOpen && highOpen)
    return Interval(low: .zero, high: max(low.negated, high), highOpen: isOpen)
  }

  private func scaled(turnsRound: Bool, _ change: (Decimal) -> Decimal?) -> Interval? {
    var newLow: Decimal?
    var newHigh: Decimal?
    if let low {
      guard let changed = change(low) else { return nil }
      newLow = changed
    }
    if let high {
      guard let changed = change(high) else { return nil }
      newHigh = changed
    }
    return turnsRound
      ? Interval(low: newHigh, lowOpen: highOpen, high: newLow, highOpen: lowOpen)
      : Interval(low: newLow, lowOpen: lowOpen, high: newHigh, highOpen: highOpen)
  }

  /// The sum of two ends; an absent end makes the sum absent; the outer `nil` is an overflow.
  private static func sum(_ left: Decimal?, _ right: Decimal?) -> (value: Decimal?, Void)? {
    guard let left, let right else { return (nil, ()) }
    guard let sum = left.adding(right) else { return nil }
    return (sum, ())
  }
}

// MARK: Order and form

extension Interval {
  /// Orders by low end, then by high end; no low end comes first, no high end last.
  public static func order(_ left: Interval, _ right: Interval) -> Int {
    let lows = orderEnds(left.low, left.lowOpen ? 1 : 0, right.low, right.lowOpen ? 1 : 0, -1)
    if lows != 0 { return lows }
    return orderEnds(left.high, left.highOpen ? -1 : 0, right.high, right.highOpen ? -1 : 0, 1)
  }

  private static func orderEnds(
    _ left: Decimal?, _ leftShift: Int, _ right: Decimal?, _ rightShift: Int, _ absent: Int
  ) -> Int {
    guard let left else { return right == nil ? 0 : absent }
    guard let right else { return -absent }
    let order = Decimal.compare(left, right)
    return order != 0 ? order : leftShift - rightShift
  }

  /// The interval by its ends, open ends marked: `-76..<-16`, `>76.6..80`, `<=12`, `any`.
  public var description: String {
    if let exactValue { return exactValue.description }
    switch (low, high) {
    case (nil, nil): return "any"
    case (nil, let high?): return (highOpen ? "<" : "<=") + high.description
    case (let low?, nil): return (lowOpen ? ">" : ">=") + low.description
    case (let low?, let high?):
      return (lowOpen ? ">" : "") + low.description + ".." + (highOpen ? "<" : "")
        + high.description
    }
  }
}

extension Interval: CustomStringConvertible {}
