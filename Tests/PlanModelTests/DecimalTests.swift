import Testing

@testable import PlanModel

@Suite struct DecimalTests {
  private func decimal(_ text: String) throws -> Decimal {
    try #require(Decimal(text))
  }

  @Test func sumsAreExact() throws {
    #expect(try decimal("0.1").adding(decimal("0.2")) == decimal("0.3"))
    var sum = Decimal.zero
    for _ in 0..<1_000_000 { sum = try #require(sum.adding(decimal("0.1"))) }
    #expect(sum.description == "100000")
  }

  @Test(arguments: [
    ("1", "3", "0.333333333333"), ("2", "3", "0.666666666667"), ("-2", "3", "-0.666666666667"),
    ("1", "8", "0.125"), ("100", "0.1", "1000"), ("0", "7", "0"),
    ("9999999999999999999999999999", "1", "9999999999999999999999999999"),
    ("1", "40000000000000", "0"),
  ])
  func division(dividend: String, divisor: String, quotient: String) throws {
    #expect(try decimal(dividend).divided(by: decimal(divisor))?.description == quotient)
  }

  @Test func divisionByZeroIsNothing() throws {
    #expect(try decimal("1").divided(by: .zero) == nil)
  }

  @Test(arguments: [
    ("2.5", 0, "3"), ("-2.5", 0, "-3"), ("2.45", 1, "2.5"), ("2.44", 1, "2.4"),
    ("1250", -2, "1300"),
    ("7", 3, "7"),
  ])
  func roundsHalfAwayFromZero(number: String, digits: Int, rounded: String) throws {
    #expect(try decimal(number).rounded(toDigits: digits)?.description == rounded)
  }

  @Test func overflowIsNothing() throws {
    let large = try decimal("99999999999999999999999999999999999999")
    #expect(large.adding(large) == nil)
    #expect(large.multiplied(by: large) == nil)
    let digits28 = try decimal("9999999999999999999999999999")
    #expect(digits28.adding(digits28)?.description == "19999999999999999999999999998")
  }

  @Test func equalValuesAreOneHoweverWritten() throws {
    #expect(try decimal("2.0") == decimal("2"))
    #expect(try decimal("2.0").hashValue == decimal("2").hashValue)
    #expect(try decimal("-0.10").description == "-0.1")
    #expect(try decimal("1e3").description == "1000")
    #expect(try decimal("99999999999999999999999999999999999999") > decimal("0.1234567890123"))
  }

  @Test(arguments: ["", ".5", "5.", "1.2.3", "1,5", "12a", "--1", "e5"])
  func rejectsWhatIsNoNumber(text: String) {
    #expect(Decimal(text) == nil)
  }
}
