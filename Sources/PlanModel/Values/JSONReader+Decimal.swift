import PlanText

extension JSONReader {
  /// How many digits always fit an `Int64`: such numbers, nearly all, take a shorter way.
  private static let wordDigits = 18

  /// Reads the number that the reader is on, exactly.
  ///
  /// - Returns: `nil` where it has more digits than a `Decimal` holds.
  package mutating func number() throws(JSONSyntaxError) -> Decimal? {
    let token = try numberToken()
    guard !token.hasExponent,
      token.whole.count + token.fraction.count <= JSONReader.wordDigits
    else { return Decimal(utf8: bytes[token.range]) }
    let magnitude = value(of: token)
    let isNegative = bytes[token.range.lowerBound] == UInt8(ascii: "-")
    return Decimal(
      coefficient: Int128(isNegative ? -magnitude : magnitude), scale: token.fraction.count)
  }

  private func value(of token: JSONNumberToken) -> Int64 {
    var value: Int64 = 0
    for offset in token.whole { value = value &* 10 &+ Int64(bytes[offset] &- 0x30) }
    for offset in token.fraction { value = value &* 10 &+ Int64(bytes[offset] &- 0x30) }
    return value
  }
}
