/// What is wrong with a value, before its line and its suggestion are worked out: a file may have
/// a million errors, of which a hundred are shown.
///
/// All texts about plan files, but for those about JSON, are made in this file.
struct PlanFileProblem {
  /// What to say after the message.
  enum Advice {
    case none
    case text(String)
    /// The nearest of some words.
    case nearest(to: String, among: [String])
    /// The nearest key of a relation.
    case row(of: PlanFileRelation, to: String)
  }

  var code: PlanFileErrorCode
  var message: String
  var advice = Advice.none
  /// A place that the message ends by giving the line of.
  var relatedOffset: Int?
}

// MARK: Keys and types

extension PlanFileProblem {
  static func unknownFormat(_ format: String) -> Self {
    Self(
      code: .unknownFormat, message: "the format is \(quoted(format))",
      advice: .text("this program reads \(quoted(PlanFile.format))"))
  }

  static func unknownKey(_ name: String, among names: [String]) -> Self {
    Self(
      code: .unknownKey, message: "\(quoted(name)) is no key of this object",
      advice: .nearest(to: name, among: names))
  }

  static func missingKey(_ name: String) -> Self {
    Self(code: .missingKey, message: "the key \(quoted(name)) is missing here")
  }

  static func duplicateKey(_ name: String) -> Self {
    Self(code: .duplicateKey, message: "the key \(quoted(name)) stands twice in this object")
  }

  static func wrongType(_ found: JSONKind, expected: JSONKind) -> Self {
    Self(
      code: .wrongType, message: "\(found.name) where \(expected.name) was expected",
      advice: found == .null ? .text("leave out keys without a value") : .none)
  }
}

// MARK: Values

extension PlanFileProblem {
  static let emptyText = Self(
    code: .emptyText, message: "the text is empty", advice: .text("leave out keys without a value"))

  static let nulCharacter = Self(
    code: .nulCharacter, message: "a text may not hold the character NUL")

  static func unknownWord(_ word: String, among words: [String]) -> Self {
    Self(
      code: .unknownWord,
      message: "\(quoted(word)) is none of \(words.joined(separator: ", "))",
      advice: .nearest(to: word, among: words))
  }

  static func badDate(_ text: String) -> Self {
    Self(
      code: .badDate, message: "\(quoted(text)) is no day of the calendar",
      advice: .text("year, month and day: 2024-07-22"))
  }

  static let tooManyDigits = Self(
    code: .badNumber, message: "the number has more digits than fit")

  static func outOfRange(_ number: Decimal, _ limits: ClosedRange<Int>) -> Self {
    let allowed =
      limits.upperBound == .max
      ? "from \(limits.lowerBound)" : "\(limits.lowerBound) to \(limits.upperBound)"
    return Self(
      code: .badNumber, message: "\(number) is no whole number \(allowed)")
  }

  static func noSuchDay(_ day: Int, inMonth month: Int) -> Self {
    Self(code: .badNumber, message: "month \(month) has no day \(day)")
  }

  static func tooManyRows(_ limit: Int) -> Self {
    Self(code: .tooManyRows, message: "more than \(limit) rows")
  }

  static func duplicateElement(_ text: String) -> Self {
    Self(code: .duplicateElement, message: "\(quoted(text)) stands twice in this list")
  }

  static func milestoneOrder(_ year: Int, after previous: Int) -> Self {
    Self(
      code: .milestoneOrder, message: "\(year) does not come after \(previous)",
      advice: .text("each year once, ascending"))
  }

  static func unknownYear(_ name: String, among years: [String]) -> Self {
    let milestones = years.isEmpty ? "none" : years.joined(separator: ", ")
    return Self(
      code: .unknownYear,
      message: "\(quoted(name)) is no milestone of the plan, which has \(milestones)",
      advice: .nearest(to: name, among: years))
  }

  static func missingValue(_ name: String, ofKind kind: String) -> Self {
    Self(code: .missingValue, message: "\(kind) needs \(quoted(name))")
  }

  static func missingPart(_ name: String, beside other: String) -> Self {
    Self(code: .missingValue, message: "\(quoted(other)) needs \(quoted(name)) beside it")
  }

  static func unexpectedValue(_ name: String, ofKind kind: String) -> Self {
    Self(code: .unexpectedValue, message: "\(kind) has no \(quoted(name))")
  }

  static func swappedEnds(_ low: some CustomStringConvertible, _ high: some CustomStringConvertible)
    -> Self
  {
    Self(
      code: .swappedEnds, message: "it begins at \(low), which is after its end \(high)",
      advice: .text("swap them"))
  }
}

// MARK: Rows

extension PlanFileProblem {
  static func duplicateRow(_ key: String, firstAt offset: Int) -> Self {
    Self(
      code: .duplicateRow, message: "\(quoted(key)) is taken by the row on line",
      relatedOffset: offset)
  }

  static func unknownReference(_ key: String, to relation: PlanFileRelation) -> Self {
    Self(
      code: .unknownReference, message: "no row of \(relation.rawValue) is called \(quoted(key))",
      advice: .row(of: relation, to: key))
  }

  static func ownParent(_ key: String) -> Self {
    Self(code: .cycle, message: "\(quoted(key)) refers to itself")
  }

  static func cycle(_ keys: [String]) -> Self {
    // A cycle may run through the whole file; its beginning is enough to find it.
    let shown = 5
    let names = keys.count > shown ? keys.prefix(shown) + ["…"] : keys[...]
    return Self(
      code: .cycle,
      message: "these refer to one another in a circle: "
        + names.joined(separator: ", "))
  }

  static let notGroup = Self(
    code: .notGroup, message: "only an agency of the kind \"group\" has members")

  static func sharedName(_ name: String, firstAt offset: Int) -> Self {
    Self(
      code: .sharedName, message: "\(quoted(name)) also names the agency on line",
      relatedOffset: offset)
  }

  static func moreErrors(_ count: Int) -> Self {
    Self(code: .moreErrors, message: count == 1 ? "1 more error" : "\(count) more errors")
  }

  /// A text from the file in quotes, cut where it is long.
  private static func quoted(_ text: String) -> String {
    let limit = 80
    let shown = text.prefix(limit)
    return "\"" + shown + (shown.endIndex == text.endIndex ? "" : "…") + "\""
  }
}
