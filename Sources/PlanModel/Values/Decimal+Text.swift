extension Decimal: CustomStringConvertible {
  /// Reads a number written with a decimal point, such as `-12.50` or `1e3`.
  ///
  /// `nil` where the text is not such a number or has more digits than fit.
  ///
  /// - Parameter text: An optional sign, digits, an optional fraction and an optional exponent.
  public init?(_ text: some StringProtocol) {
    self.init(utf8: Array(text.utf8)[...])
  }

  /// Reads a number from UTF-8, in the form that `init(_:)` takes.
  public init?(utf8 bytes: ArraySlice<UInt8>) {
    var rest = bytes
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    let mantissa = rest.prefix { $0 != UInt8(ascii: "e") && $0 != UInt8(ascii: "E") }
    guard let number = Decimal.plain(mantissa) else { return nil }
    let exponentText = rest.dropFirst(mantissa.count)
    guard let scaled = Decimal.applyExponent(exponentText, to: number) else { return nil }
    self = isNegative ? scaled.negated : scaled
  }

  private static func plain(_ bytes: ArraySlice<UInt8>) -> Decimal? {
    var digits: Int128 = 0
    var scale = 0
    var seenPoint = false
    var seenDigit = false
    for byte in bytes {
      if byte == UInt8(ascii: "."), !seenPoint, seenDigit {
        seenPoint = true
        continue
      }
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      let (shifted, overflow) = digits.multipliedReportingOverflow(by: 10)
      let (sum, carry) = shifted.addingReportingOverflow(Int128(byte - 0x30))
      guard !overflow, !carry else { return nil }
      digits = sum
      scale += seenPoint ? 1 : 0
      seenDigit = true
    }
    guard seenDigit, bytes.last != UInt8(ascii: "."), scale <= maximumScale else { return nil }
    return Decimal(coefficient: digits, scale: scale)
  }

  private static func applyExponent(_ text: ArraySlice<UInt8>, to number: Decimal) -> Decimal? {
    guard !text.isEmpty else { return number }
    guard let exponent = Int(String(decoding: text.dropFirst(), as: UTF8.self)),
      exponent.magnitude <= 60
    else { return nil }
    let scale = number.scale - exponent
    if scale >= 0 {
      return scale <= maximumScale ? Decimal(coefficient: number.coefficient, scale: scale) : nil
    }
    guard let factor = powerOfTen(-scale) else { return nil }
    let (value, overflow) = number.coefficient.multipliedReportingOverflow(by: factor)
    return overflow ? nil : Decimal(coefficient: value, scale: 0)
  }

  /// The number with all its digits and a decimal point, without zeros at the end: `-0.5`.
  public var description: String {
    let value = normalized
    guard value.scale > 0 else { return Decimal.digits(of: value.coefficient) }
    var digits = Decimal.digits(of: Int128(value.coefficient.magnitude))
    if digits.utf8.count <= value.scale {
      digits = String(repeating: "0", count: value.scale + 1 - digits.utf8.count) + digits
    }
    let point = digits.index(digits.endIndex, offsetBy: -value.scale)
    return (value.isNegative ? "-" : "") + digits[..<point] + "." + digits[point...]
  }

  // Almost every number fits a machine word, whose digits the standard library makes quicker.
  private static func digits(of value: Int128) -> String {
    Int64(exactly: value).map { String($0) } ?? String(value)
  }
}
