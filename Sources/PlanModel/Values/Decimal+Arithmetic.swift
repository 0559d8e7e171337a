extension Decimal {
  /// The number with its sign turned round.
  public var negated: Decimal { Decimal(coefficient: 0 &- coefficient, scale: scale) }

  /// The number without its sign.
  public var magnitude: Decimal { isNegative ? negated : self }

  /// The exact sum, or `nil` on overflow.
  public func adding(_ other: Decimal) -> Decimal? {
    guard let (left, right, scale) = Decimal.aligned(self, other) else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    // The least coefficient has no opposite.
    return overflow || sum == .min ? nil : Decimal(coefficient: sum, scale: scale)
  }

  /// The exact difference, or `nil` on overflow.
  public func subtracting(_ other: Decimal) -> Decimal? {
    adding(other.negated)
  }

  /// The exact product, or `nil` on overflow.
  public func multiplied(by other: Decimal) -> Decimal? {
    if let product = Decimal.product(self, other) { return product }
    return Decimal.product(normalized, other.normalized)
  }

  /// The quotient, rounded half away from zero to `divisionDigits` digits after the point; to
  /// fewer where so many do not fit.
  ///
  /// - Parameter divisor: The number to divide by.
  /// - Returns: `nil` for a division by zero or an overflow.
  public func divided(by divisor: Decimal) -> Decimal? {
    guard divisor.coefficient != 0 else { return nil }
    let dividend = normalized
    let divisor = divisor.normalized
    for digits in stride(from: Decimal.divisionDigits, through: 0, by: -1) {
      if let quotient = Decimal.quotient(dividend, divisor, digits: digits) {
        return quotient.normalized
      }
    }
    return nil
  }

  /// The quotient with so many digits after the point, or `nil` where it does not fit.
  private static func quotient(_ dividend: Decimal, _ divisor: Decimal, digits: Int) -> Decimal? {
    let isNegative = dividend.isNegative != divisor.isNegative
    let shift = digits + divisor.scale - dividend.scale
    var numerator = dividend.coefficient.magnitude
    var denominator = divisor.coefficient.magnitude
    var high: UInt128 = 0
    if shift >= 0 {
      guard let factor = powerOfTen(shift) else { return nil }
      (high, numerator) = numerator.multipliedFullWidth(by: factor.magnitude)
    } else {
      guard let factor = powerOfTen(-shift) else { return .zero }
      let (widened, overflow) = denominator.multipliedReportingOverflow(by: factor.magnitude)
      if overflow { return .zero }
      denominator = widened
    }
    guard high < denominator else { return nil }
    var (quotient, remainder) = denominator.dividingFullWidth((high, numerator))
    if remainder >= denominator - remainder { quotient += 1 }
    guard let whole = Int128(exactly: quotient) else { return nil }
    return Decimal(coefficient: isNegative ? -whole : whole, scale: digits)
  }

  /// The number rounded half away from zero.
  ///
  /// - Parameter digits: Digits to keep after the point; a negative count rounds to tens,
  ///   hundreds and so on.
  /// - Returns: The rounded number, or `nil` where it overflows.
  public func rounded(toDigits digits: Int) -> Decimal? {
    guard digits < scale else { return self }
    guard let factor = Decimal.powerOfTen(scale - digits) else { return .zero }
    var (quotient, remainder) = coefficient.quotientAndRemainder(dividingBy: factor)
    if remainder.magnitude >= factor.magnitude - remainder.magnitude {
      quotient += isNegative ? -1 : 1
    }
    if digits >= 0 { return Decimal(coefficient: quotient, scale: digits) }
    guard let tens = Decimal.powerOfTen(-digits) else { return .zero }
    let (value, overflow) = quotient.multipliedReportingOverflow(by: tens)
    return overflow ? nil : Decimal(coefficient: value, scale: 0)
  }

  /// Both coefficients at the larger of the two scales, or `nil` where one does not fit.
  private static func aligned(
    _ left: Decimal, _ right: Decimal
  ) -> (left: Int128, right: Int128, scale: Int)? {
    if left.scale == right.scale { return (left.coefficient, right.coefficient, left.scale) }
    let scale = max(left.scale, right.scale)
    if let first = widen(left, to: scale), let second = widen(right, to: scale) {
      return (first, second, scale)
    }
    // Zeros at the end of a fraction may be all that keeps the two apart.
    let (left, right) = (left.normalized, right.normalized)
    let needed = max(left.scale, right.scale)
    guard let first = widen(left, to: needed), let second = widen(right, to: needed) else {
      return nil
    }
    return (first, second, needed)
  }

  private static func widen(_ value: Decimal, to scale: Int) -> Int128? {
    guard value.scale != scale else { return value.coefficient }
    guard let factor = powerOfTen(scale - value.scale) else { return nil }
    let (widened, overflow) = value.coefficient.multipliedReportingOverflow(by: factor)
    return overflow ? nil : widened
  }

  private static func product(_ left: Decimal, _ right: Decimal) -> Decimal? {
    let scale = left.scale + right.scale
    let (product, overflow) = left.coefficient.multipliedReportingOverflow(by: right.coefficient)
    guard !overflow, product != .min else { return nil }
    let value = Decimal(coefficient: product, scale: scale)
    return scale <= maximumScale ? value : trimmed(value)
  }

  private static func trimmed(_ value: Decimal) -> Decimal? {
    let shorter = value.normalized
    return shorter.scale <= maximumScale ? shorter : nil
  }
}
