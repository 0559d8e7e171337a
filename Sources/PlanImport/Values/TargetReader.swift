import PlanModel
import PlanText

/// What a cell says about a target, and what is not certain of it.
struct TargetReading: Equatable {
  /// The target; its text is the cell without unit, remark and marks of footnotes.
  var target: Target
  /// Words that go with the target and are no part of it.
  var remark: String?
  /// The unit written with the number.
  var unit: String?
  /// What is not certain.
  var doubts: [Doubt] = []
  /// The marks of footnotes in the cell, such as `1` for `[1]`.
  var footnotes: [String] = []
}

/// Reads targets (Grammar/Reference.md, chapter 8).
enum TargetReader {
  /// Reads a cell of a table.
  static func read(_ cell: String) -> TargetReading {
    let footnotes = FootnoteMarks.cut(from: cell)
    var reading = readText(footnotes.text)
    reading.footnotes = footnotes.marks
    if footnotes.isDoubtful {
      reading.doubts.append(
        Doubt(
          Message("a number in brackets taken as a footnote", vi: "số trong ngoặc là chú thích"),
          chosen: footnotes.text))
    }
    return reading
  }

  private static func readText(_ cell: String) -> TargetReading {
    if cell.allSatisfy(isFill) { return TargetReading(target: missing(cell)) }
    var text = cell
    // A stop ends a cell as it ends a sentence.
    while let last = text.last, ".;,: ".contains(last) { text.removeLast() }
    if areEqualWithoutCase(text, "x") {
      let doubt = Doubt(
        Message("a cross instead of a target", vi: "dấu x thay cho mục tiêu"), chosen: "missing")
      return TargetReading(target: missing(text), doubts: [doubt])
    }
    var cursor = ValueCursor(text)
    let isNegative = takeMinus(&cursor)
    do throws(TargetFlaw) {
      let expression = try cursor.takeTarget(in: text)
      return reading(expression, cursor, text, isNegative: isNegative)
    } catch {
      return words(text, flaw: error)
    }
  }

  /// Whether a character fills a cell that has no target.
  private static func isFill(_ character: Character) -> Bool {
    "-–—−‐‑/….:".contains(character) || character.isWhitespace
  }

  private static func missing(_ text: String) -> Target {
    Target(kind: .missing, text: text)
  }

  private static func takeMinus(_ cursor: inout ValueCursor) -> Bool {
    guard cursor.next?.key == "-", let number = cursor.token(after: 1), number.kind == .number,
      !number.isSpaced
    else { return false }
    cursor.position += 1
    return true
  }
}

// MARK: Numbers and what follows them

extension TargetReader {
  private static func reading(
    _ expression: TargetExpression, _ cursor: ValueCursor, _ text: String, isNegative: Bool
  ) -> TargetReading {
    let rest = cursor.tokens[min(cursor.position, cursor.tokens.count)...]
    if isFollowedByAnother(rest) || goesOnAsNumber(rest) || isFollowedByBound(cursor, text) {
      return several(text)
    }
    var reading = TargetReading(target: expression.target, unit: expression.unit)
    reading.target.text = expression.tokens.written
    reading.doubts = expression.doubts
    if isNegative { negate(&reading, text) }
    if isSpanOfYears(expression) {
      reading.doubts.append(
        Doubt(Message("looks like years", vi: "giống khoảng năm"), chosen: reading.target.text))
    }
    reading.remark = remark(String(cursor.rest(of: text)))
    if let remark = reading.remark, rest.contains(where: isPlainNumber) {
      reading.doubts.append(.unreadRest(remark, chosen: reading.target.text))
    }
    return reading
  }

  private static func negate(_ reading: inout TargetReading, _ text: String) {
    guard reading.target.kind == .exact, let value = reading.target.low?.negated else {
      reading = words(text, flaw: .mixedBounds)
      return
    }
    reading.target.text = "-" + reading.target.text
    reading.target.low = value
    reading.target.high = value
    reading.doubts.append(
      Doubt(
        Message("a dash taken as a minus", vi: "gạch ngang đọc là dấu trừ"),
        chosen: value.description, alternatives: [value.negated.description]))
  }

  /// Whether the words after a target hold another one: a sign that bounds, a share, or a number
  /// right after a mark that separates.
  private static func isFollowedByAnother(_ rest: ArraySlice<ValueToken>) -> Bool {
    var previous: ValueToken?
    for token in rest {
      if ["<", ">", "≤", "≥", "%"].contains(token.key) { return true }
      if token.kind == .number, token.year == nil,
        let key = previous?.key, [";", ",", "/", "+", "-", ":", "và", "hoặc", "."].contains(key)
      {
        return true
      }
      previous = token
    }
    return false
  }

  /// Whether a second bound comes right after the first: `trên 20 và dưới 30`.
  private static func isFollowedByBound(_ cursor: ValueCursor, _ text: String) -> Bool {
    var ahead = cursor
    guard ahead.takeAll(of: TargetPhrases.joints) || ahead.takeSeparator() else { return false }
    let expression = try? ahead.takeTarget(in: text)
    return expression?.isMarked ?? false
  }

  /// Whether a mark right after the numbers makes them part of something else: `70/100`, `2025:`.
  private static func goesOnAsNumber(_ rest: ArraySlice<ValueToken>) -> Bool {
    guard let first = rest.first else { return false }
    if [":", "+", "=", "-", "~"].contains(first.key) { return true }
    return first.key == "/" && rest.dropFirst().first?.kind == .number
  }

  /// A number that is no year: a year says when, not how much.
  private static func isPlainNumber(_ token: ValueToken) -> Bool {
    token.kind == .number && token.year == nil
  }

  private static func isSpanOfYears(_ expression: TargetExpression) -> Bool {
    let years = expression.tokens.filter { $0.year != nil }
    return expression.target.kind == .range && expression.unit == nil && years.count == 2
  }

  /// The words after a target without the marks that set them apart.
  private static func remark(_ rest: String) -> String? {
    var words = rest[...]
    while let first = words.first, ";,.:-– ".contains(first) { words.removeFirst() }
    if words.hasPrefix("và ") { words = words.dropFirst(3) }
    if words.hasPrefix("("), words.hasSuffix(")"), words.dropFirst().firstIndex(of: "(") == nil {
      words = words.dropFirst().dropLast()
    }
    let remark = words.trimmed
    return remark.isEmpty ? nil : remark
  }

  private static func several(_ text: String) -> TargetReading {
    TargetReading(
      target: Target(kind: .text, text: text),
      doubts: [
        Doubt(
          Message(
            "several numbers in one cell, kept as words", vi: "nhiều số trong một ô, giữ lời"),
          chosen: text)
      ])
  }

  /// A cell in words; one with numbers in it is doubtful.
  private static func words(_ text: String, flaw: TargetFlaw) -> TargetReading {
    var reading = TargetReading(target: Target(kind: .text, text: text))
    let hasNumber = ValueToken.tokens(of: text).contains { $0.kind == .number || $0.key == "<" }
    switch flaw {
    case .swapped: reading.doubts.append(.swappedEnds(text))
    case .unreadableNumber, .mixedBounds: reading.doubts.append(.keptAsWords(text))
    case .noNumber: if hasNumber { reading.doubts.append(.keptAsWords(text)) }
    }
    return reading
  }
}
