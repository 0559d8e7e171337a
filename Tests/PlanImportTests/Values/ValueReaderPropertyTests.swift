import PlanModel
import Testing

@testable import PlanImport

/// Whatever is in a cell, the readers give values that a plan's file takes.
@Suite struct ValueReaderPropertyTests {
  static let fragments = [
    "100", "40.000", "1,2", "0.5", "999999999999999999999999999999999999999999", "2025", "2030",
    "13", "31", "11", "/", "-", "–", ".", ",", ";", ":", "%", "<", ">", "=", "≤", "≥", "~", "(",
    ")", "[1]", "²", "m", "m 2", "người", "trên", "dưới", "tối thiểu", "từ", "đến", "trở lên",
    "đạt", "khoảng", "và", "năm", "quý", "III", "tháng", "ngày", "hằng năm", "6 tháng một lần",
    "trước", "chậm nhất", "hoàn thành", "giai đoạn", "các năm tiếp theo", "sau khi", "theo", "khi",
    "thường xuyên", "x", "Sở Y tế", "\n", "\u{A0}", "\u{301}", "\u{0}", "😀", "٣", "Ⅲ", "",
  ]

  private static func text(_ random: inout SeededRandom) -> String {
    (0..<Int.random(in: 0...9, using: &random)).map { _ in
      let blank = Bool.random(using: &random) ? " " : ""
      return (fragments.randomElement(using: &random) ?? "") + blank
    }.joined()
  }

  private static func bytes(_ random: inout SeededRandom) -> String {
    let bytes = (0..<Int.random(in: 0...24, using: &random)).map { _ in
      UInt8.random(in: 0...255, using: &random)
    }
    return String(decoding: bytes, as: UTF8.self).nfc
  }

  @Test(arguments: 0..<20)
  func readsAnyText(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let date = try #require(CalendarDate(year: 2025, month: 1, day: 9))
    for number in 0..<150 {
      let isText = number.isMultiple(of: 3) == false
      let text =
        isText
        ? ValueReaderPropertyTests.text(&random) : ValueReaderPropertyTests.bytes(&random)
      checkTarget(text)
      checkTimeframe(text, TimeframeReader(planDate: date), isDeadline: number.isMultiple(of: 2))
      _ = UnitReader.isUnit(text)
      for target in TargetReader.inSentence(text) { #expect(!text[target.range].isEmpty) }
      for day in DateReader.yearlyDays(in: text) { #expect((1...12).contains(day.month)) }
      for found in DateReader.dates(in: text) { #expect(!text[found.range].isEmpty) }
    }
  }

  private func checkTarget(_ text: String) {
    let target = TargetReader.read(text).target
    #expect(target.kind != .unclear && target.kind != .interval)
    switch target.kind {
    case .exact: #expect(target.low != nil && target.low == target.high, "\(text)")
    case .less, .atMost: #expect(target.low == nil && target.high != nil, "\(text)")
    case .greater, .atLeast: #expect(target.low != nil && target.high == nil, "\(text)")
    case .range:
      if let low = target.low, let high = target.high { #expect(low <= high, "\(text)") }
      #expect(target.low != nil && target.high != nil, "\(text)")
    default: #expect(target.low == nil && target.high == nil, "\(text)")
    }
  }

  private func checkTimeframe(_ text: String, _ reader: TimeframeReader, isDeadline: Bool) {
    let timeframe = reader.reading(text, isDeadline: isDeadline).timeframe
    #expect(timeframe.kind.hasDays == (timeframe.start != nil), "\(text)")
    #expect((timeframe.kind == .unstated) == timeframe.text.isEmpty, "\(text)")
    let hasEnd = timeframe.kind == .span || timeframe.kind == .until
    #expect(hasEnd == (timeframe.end != nil), "\(text)")
    #expect((timeframe.kind == .until) == (timeframe.end != nil && timeframe.milestone != nil))
    if let start = timeframe.start, let end = timeframe.end { #expect(start <= end, "\(text)") }
  }

  /// Reading takes as long as the text is, whatever it repeats.
  @Test(
    arguments: [
      "đạt ", "1.", "000 ", "ngày ", "quý I, ", "1, ", "trước ", "(1) ", "100% a ", "và ", "m/",
      "....", "*", "2025, ", "tối thiểu ", "15/11 ", "[", "hằng năm ", "<", "- ",
    ])
  func readsLongTextInTime(_ fragment: String) throws {
    let date = try #require(CalendarDate(year: 2025, month: 1, day: 9))
    func time(_ count: Int) -> Duration {
      let text = String(repeating: fragment, count: count)
      return ContinuousClock().measure {
        _ = TargetReader.read(text)
        _ = TargetReader.read("a" + text)
        _ = TargetReader.inSentence(text)
        _ = UnitReader.isUnit(text)
        _ = DateReader.yearlyDays(in: text)
        _ = DateReader.dates(in: text)
        _ = TimeframeReader(planDate: date).reading(text)
        _ = TimeframeReader(planDate: date).reading("a" + text)
      }
    }
    // Eight times the text may take longer than eight times by noise, not by its square.
    let short = max(time(500), .milliseconds(20))
    #expect(min(time(4_000), time(4_000)) < short * 32)
  }
}
