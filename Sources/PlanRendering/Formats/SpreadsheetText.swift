import PlanModel

/// Text that a spreadsheet should take as it is, and neither for a formula nor for a number or
/// a date: an apostrophe is before what it would take so.
///
/// Which sign parts the values of a line depends on the settings of whoever opens the file: where
/// that is another than it was written with, a part of a cell begins a cell of its own. So each
/// part after any of these signs is looked at.
public enum SpreadsheetText {
  /// The text without formulas: an apostrophe is before each sign that would begin one, at the
  /// beginning of the text or of a part of it, also after characters that are dropped there.
  ///
  /// - Parameter text: The text of a cell.
  /// - Returns: The text with apostrophes; the same where it needs none, or is a number.
  public static func withoutFormulas(_ text: String) -> String {
    guard mayHoldFormula(text), Decimal(text) == nil else { return text }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    if let first = scalars.first, isBreak(first) { result.append("'") }
    for part in parts(of: scalars) {
      let sign = start(of: part, isFirst: part.startIndex == 0)
      let isHarmless =
        sign == part.endIndex || !beginsFormula(part[sign]) || isNumber(part[sign...])
      result.append(contentsOf: part[..<(isHarmless ? part.endIndex : sign)])
      if isHarmless { continue }
      result.append("'")
      result.append(contentsOf: part[sign...])
    }
    return String(result)
  }

  /// Takes back what ``withoutFormulas(_:)`` did.
  ///
  /// - Parameter text: The text of a cell that was read from a file.
  /// - Returns: The text as it was.
  public static func asWritten(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "'")) else { return text }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for part in parts(of: scalars) {
      let sign = start(of: part, isFirst: part.startIndex == 0)
      let isGuard =
        sign < part.endIndex && part[sign] == "'" && sign + 1 < scalars.count
        && (beginsFormula(scalars[sign + 1]) || sign == 0 && isBreak(scalars[sign + 1]))
      result.append(contentsOf: part[..<(isGuard ? sign : part.endIndex)])
      if isGuard { result.append(contentsOf: part[(sign + 1)...]) }
    }
    return String(result)
  }

  /// Whether a spreadsheet would make a number, a date, a time or a truth value of a text, with
  /// whatever settings: `5.10`, `03/04`, `1E5`, `007`, `1 Jan`, `(5)`, `TRUE`.
  ///
  /// - Parameter text: The text of a cell.
  /// - Returns: Also true of some texts that only look like it.
  public static func looksLikeValue(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard scalars.contains(where: isDigit) else {
      return ["TRUE", "FALSE"].contains(text.trimmed.uppercased())
    }
    var index = 0
    while index < scalars.count {
      if !scalars[index].properties.isAlphabetic {
        guard isDigit(scalars[index]) || isIgnored(scalars[index]) || isPartOfValue(scalars[index])
        else { return false }
        index += 1
        continue
      }
      let end = scalars[index...].firstIndex { !$0.properties.isAlphabetic } ?? scalars.count
      guard isWordOfValue(scalars, index..<end) else { return false }
      index = end
    }
    return true
  }

  // MARK: Formulas

  /// A quick look at the bytes: false only of a text that has no formula.
  private static func mayHoldFormula(_ text: String) -> Bool {
    text.utf8.contains { byte in
      switch byte {
      case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): true
      // The wide and the small forms of these begin so, and the breaks are below.
      case 0xEF, 0x09...0x0D: true
      default: false
      }
    }
  }

  /// The parts between separators, each with the separator that ends it.
  private static func parts(
    of scalars: [Unicode.Scalar]
  ) -> [ArraySlice<Unicode.Scalar>] {
    var parts: [ArraySlice<Unicode.Scalar>] = []
    var rest = scalars[...]
    while let end = rest.firstIndex(where: isSeparator) {
      parts.append(rest[...end])
      rest = rest[(end + 1)...]
    }
    parts.append(rest)
    return parts
  }

  /// Where a part begins for a spreadsheet. Double quotes around a part are dropped by it; around
  /// the whole text they are a part of it.
  private static func start(of part: ArraySlice<Unicode.Scalar>, isFirst: Bool) -> Int {
    part.firstIndex { !isSeparator($0) && !isIgnored($0) && (isFirst || $0 != "\"") }
      ?? part.endIndex
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    isBreak(scalar) || scalar == ";" || scalar == "," || scalar == "|"
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Blanks, and what is not seen: some spreadsheets drop it.
  private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint {
      return true
    }
    switch scalar.properties.generalCategory {
    case .control, .format: return true
    default: return false
    }
  }

  private static func beginsFormula(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦", "﹢", "﹣", "﹫": true
    default: false
    }
  }

  private static func isNumber(_ part: ArraySlice<Unicode.Scalar>) -> Bool {
    var part = part
    while let last = part.last, isSeparator(last) || isIgnored(last) { part.removeLast() }
    return Decimal(String(String.UnicodeScalarView(part))) != nil
  }

  // MARK: Values

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .decimalNumber
  }

  /// Signs of numbers, dates, times and amounts of money.
  private static func isPartOfValue(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", ",", "-", "/", ":", "+", "%", "(", ")", "'", "’", "−", "–", "‑": true
    default: scalar.properties.generalCategory == .currencySymbol
    }
  }

  /// Whether letters are a part of a number, a date, a time or an amount of money.
  private static func isWordOfValue(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
    let word = String(String.UnicodeScalarView(scalars[range])).lowercased().nfc
    let before = range.lowerBound > 0 ? scalars[range.lowerBound - 1] : nil
    let behind = range.upperBound < scalars.count ? scalars[range.upperBound] : nil
    switch word {
    case "e":
      return before.map { isDigit($0) || $0 == "." } ?? false
        && behind.map { isDigit($0) || $0 == "+" || $0 == "-" } ?? false
    case "t": return before.map(isDigit) ?? false && behind.map(isDigit) ?? false
    case "a", "p": return before.map(isIgnored) ?? false
    case "am", "pm", "z", "đ", "vnd", "vnđ", "usd":
      return before.map { isDigit($0) || isIgnored($0) } ?? true
    default: return months.contains(word)
    }
  }

  private static let months: Set<String> = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    "january", "february", "march", "april", "june", "july", "august", "september", "october",
    "november", "december", "thg", "tháng",
  ]
}
