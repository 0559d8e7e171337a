/// An exact decimal number: a whole coefficient and the count of its digits after the point.
///
/// The value is `coefficient / 10^scale`. Sums, differences and products are exact or do not
/// exist (`nil`, an overflow); 38 digits fit. Division keeps `Decimal.divisionDigits` digits.
/// Equal values are equal however they are written: `2.0` is `2`. See Grammar/Reference.md, chapter 5.
public struct Decimal: Sendable {
  /// How many digits after the point a division keeps.
  public static let divisionDigits = 12

  /// The largest number of digits after the point that a value may have.
  static let maximumScale = 37

  // The 128-bit coefficient is kept as two words so that a value takes 24 bytes and not 32:
  // a column of targets holds two of them a row.
  let lowWord: UInt64
  let highWord: Int64

  /// How many digits of the coefficient are after the point.
  public let scale: Int

  /// The digits of the number as a whole number, with its sign.
  public var coefficient: Int128 { Int128(highWord) << 64 | Int128(lowWord) }

  /// Makes `coefficient / 10^scale`.
  ///
  /// - Parameters:
  ///   - coefficient: The digits as a whole number.
  ///   - scale: How many of them are after the point, 0 to 37.
  public init(coefficient: Int128, scale: Int) {
    lowWord = UInt64(truncatingIfNeeded: coefficient)
    highWord = Int64(truncatingIfNeeded: coefficient >> 64)
    self.scale = scale
  }

  /// Makes a whole number.
  public init(_ value: Int) {
    self.init(coefficient: Int128(value), scale: 0)
  }

  /// The number zero.
  public static let zero = Decimal(0)

  /// The number one hundred, the upper end of a share.
  public static let hundred = Decimal(100)

  /// The same value without zeros at the end of its fraction.
  public var normalized: Decimal {
    guard scale > 0 else { return self }
    var digits = coefficient
    var places = scale
    while places > 0 {
      let (quotient, remainder) = digits.quotientAndRemainder(dividingBy: 10)
      guard remainder == 0 else { break }
      digits = quotient
      places -= 1
    }
    return Decimal(coefficient: digits, scale: places)
  }

  /// Whether the value has no fraction.
  public var isWhole: Bool { normalized.scale == 0 }

  /// The value as an `Int`, or `nil` where it has a fraction or is too large.
  public var wholeValue: Int? {
    let value = normalized
    return value.scale == 0 ? Int(exactly: value.coefficient) : nil
  }

  /// Whether the value is below zero.
  public var isNegative: Bool { highWord < 0 }

  /// `10^exponent`, or `nil` where that does not fit.
  static func powerOfTen(_ exponent: Int) -> Int128? {
    guard exponent >= 0, exponent < powersOfTen.count else { return nil }
    return powersOfTen[exponent]
  }

  private static let powersOfTen: [Int128] = {
    var powers: [Int128] = [1]
    for _ in 0..<38 { powers.append(powers[powers.count - 1] * 10) }
    return powers
  }()
}

extension Decimal: Hashable, Comparable {
  /// Whether both are the same number.
  public static func == (left: Decimal, right: Decimal) -> Bool {
    compare(left, right) == 0
  }

  /// Whether the first number is smaller.
  public static func < (left: Decimal, right: Decimal) -> Bool {
    compare(left, right) < 0
  }

  /// Adds the value, not its spelling, to a hash.
  public func hash(into hasher: inout Hasher) {
    let value = normalized
    hasher.combine(value.lowWord)
    hasher.combine(value.highWord)
    hasher.combine(value.scale)
  }

  /// Orders two numbers.
  ///
  /// - Returns: -1, 0 or 1, as the first is below, equal to or above the second.
  public static func compare(_ left: Decimal, _ right: Decimal) -> Int {
    if left.scale == right.scale {
      return order(left.coefficient, right.coefficient)
    }
    if left.scale > right.scale { return -compare(right, left) }
    // The left side has fewer digits after the point; where it cannot be widened to as many
    // as the right side has, its magnitude is the larger one.
    let factor = powerOfTen(right.scale - left.scale)
    let widened = factor.map { left.coefficient.multipliedReportingOverflow(by: $0) }
    guard let widened, !widened.overflow else { return left.isNegative ? -1 : 1 }
    return order(widened.partialValue, right.coefficient)
  }

  private static func order(_ left: Int128, _ right: Int128) -> Int {
    left < right ? -1 : (left == right ? 0 : 1)
  }
}
