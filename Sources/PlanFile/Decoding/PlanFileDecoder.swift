import PlanModel
import PlanText

/// Makes the rows of a plan from a file, straight from the reader, and gathers what is wrong.
///
/// Errors hold the offset of a value; lines are counted at the end, for the errors that are
/// shown. After an error decoding goes on with a stand-in for the value, so that rows keep their
/// numbers; the plan is thrown away then.
struct PlanFileDecoder {
  var reader: JSONReader
  /// The way to the value that is being read.
  var path: [JSONPath.Component] = []
  var errors = PlanFileErrorList()
  var plan = Plan(number: "", issuer: "", date: .open, title: "", milestones: [])
  /// Where the rows begin, for errors that are found only when all rows are known.
  var rowOffsets: [RelationID: [Int]] = [:]
  /// Relations that are no lists: nothing can be said of references to them.
  var unreadable: Set<RelationID> = []
  /// The milestones as targets name them; `nil` where the file does not tell them.
  var milestones: [String]?
  /// Where each of them is in the list.
  var milestonePlaces: [String: Int] = [:]
  let limits: RunLimits
  let cancellation: Cancellation
  /// Whether reading was given up: the plan and the errors are then only a part.
  private(set) var isGivenUp = false
  /// What lacked, where memory ran short.
  private(set) var shortage: MemoryShortage?
  private var steps = 0

  init(_ bytes: [UInt8], _ limits: RunLimits, cancellation: Cancellation) {
    reader = JSONReader(bytes)
    reader.cancellation = cancellation
    self.limits = limits
    self.cancellation = cancellation
  }

  /// Whether to go on with a row; asks once in so many rows.
  mutating func goesOn(atRow row: Int) -> Bool {
    if !isGivenUp, cancellation.isRequested(atRow: row) { isGivenUp = true }
    return !isGivenUp
  }

  /// Whether to go on after some more values of any rows were made or looked at; asks once in so
  /// many values, and whether there is memory for as many again.
  mutating func goesOn(after count: Int = 1) -> Bool {
    guard !isGivenUp else { return false }
    steps += count
    guard steps >= Cancellation.interval else { return true }
    shortage = limits.memory.shortage(
      for: max(MemoryBudget.unaskedBytes, steps * MemoryLayout<Target>.stride))
    steps = 0
    isGivenUp = shortage != nil || cancellation.isRequested
    return !isGivenUp
  }

  /// Notes that reading was given up.
  mutating func giveUp() {
    isGivenUp = true
  }
}

// MARK: Errors

extension PlanFileDecoder {
  /// Notes that something is wrong with the value at the path, or with one inside it.
  mutating func report(
    at offset: Int, inside steps: [JSONPath.Component] = [],
    _ problem: @autoclosure () -> PlanFileProblem
  ) {
    let path = JSONPath(components: path)
    errors.add(at: offset, path.appending(steps), problem())
  }

  /// Whether the next value is of a type; notes an error and passes over the value where not.
  mutating func expect(_ kind: JSONKind) throws(JSONSyntaxError) -> Bool {
    let found = try reader.peek()
    guard found != kind else { return true }
    report(at: reader.position, .wrongType(found, expected: kind))
    try reader.skipValue()
    return false
  }
}

// MARK: Objects and lists

extension PlanFileDecoder {
  /// Enters an object.
  ///
  /// - Returns: What `nextKey` needs, or `nil` where the value is no object.
  mutating func beginObject() throws(JSONSyntaxError) -> PlanFileSeenKeys? {
    guard try expect(.object) else { return nil }
    let start = reader.position
    try reader.beginObject()
    path.append(.key(""))
    return PlanFileSeenKeys(start: start)
  }

  /// Moves to the value of the next known key, past unknown and repeated ones.
  ///
  /// - Returns: The position of the key among `keys`, or `nil` at the end of the object, where
  ///   missing keys are noted.
  mutating func nextKey(
    _ seen: inout PlanFileSeenKeys, _ keys: PlanFileKeys
  ) throws(JSONSyntaxError) -> Int? {
    while let token = try reader.nextKey() {
      if let position = try position(of: token, in: keys, expected: seen.expected) {
        path[path.count - 1] = .key(keys.names[position])
        if seen.insert(position) { return position }
        report(at: token.start - 1, .duplicateKey(keys.names[position]))
      } else {
        let name = try reader.string(token)
        path[path.count - 1] = .key(name)
        report(at: token.start - 1, .unknownKey(name, among: keys.names))
      }
      try reader.skipValue()
    }
    path.removeLast()
    for name in keys.missing(from: seen) { report(at: seen.start, .missingKey(name)) }
    return nil
  }

  private func position(
    of token: JSONStringToken, in keys: PlanFileKeys, expected: Int
  ) throws(JSONSyntaxError) -> Int? {
    if token.hasEscapes {
      let name = try reader.string(token)
      return keys.names.firstIndex { $0 == name }
    }
    return keys.position(of: token.start..<token.end, in: reader.bytes, expected: expected)
  }

  /// Reads a list, calling `element` on each value of it with its number.
  ///
  /// - Returns: `false` where the value is no list.
  mutating func list(
    _ element: (inout Self, Int) throws(JSONSyntaxError) -> Void
  ) throws(JSONSyntaxError) -> Bool {
    guard try expect(.array) else { return false }
    try reader.beginArray()
    path.append(.index(0))
    var count = 0
    while try reader.nextElement() {
      path[path.count - 1] = .index(count)
      try element(&self, count)
      count += 1
    }
    path.removeLast()
    return true
  }
}

// MARK: Scalars

extension PlanFileDecoder {
  /// Reads a text that must not be empty, in NFC.
  ///
  /// - Returns: `nil` where it is wrong.
  mutating func text() throws(JSONSyntaxError) -> String? {
    guard try expect(.string) else { return nil }
    let start = reader.position
    let token = try reader.stringToken()
    let text = try reader.string(token)
    if token.hasEscapes, text.utf8.contains(0) {
      report(at: start, .nulCharacter)
      return nil
    }
    if isBlank(text) {
      report(at: start, .emptyText)
      return nil
    }
    return token.isASCII && !token.hasEscapes ? text : text.nfc
  }

  private func isBlank(_ text: String) -> Bool {
    // Nearly every text begins with an ASCII letter: a look at its first byte will do.
    guard let first = text.utf8.first else { return true }
    if first > 0x20 && first < 0x7F { return false }
    return text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }

  /// Reads a list of texts, none of which is there twice.
  mutating func texts() throws(JSONSyntaxError) -> [String] {
    // Nearly all lists are short; a set is for the long ones, which must not take quadratic time.
    let short = 16
    var texts: [String] = []
    var seen: Set<String> = []
    _ = try list { decoder, _ throws(JSONSyntaxError) in
      let start = decoder.reader.position
      guard let text = try decoder.text() else { return }
      if texts.count == short { seen = Set(texts) }
      let isNew = texts.count < short ? !texts.contains(text) : seen.insert(text).inserted
      if !isNew { decoder.report(at: start, .duplicateElement(text)) }
      texts.append(text)
    }
    return texts
  }

  /// Reads one of some words.
  ///
  /// - Returns: `nil` where it is wrong.
  mutating func word(among words: [String]) throws(JSONSyntaxError) -> String? {
    guard try expect(.string) else { return nil }
    let start = reader.position
    let text = try reader.string(reader.stringToken())
    if words.contains(text) { return text }
    report(at: start, .unknownWord(text, among: words))
    return nil
  }

  /// Reads a date.
  ///
  /// - Returns: `nil` where it is wrong.
  mutating func date() throws(JSONSyntaxError) -> CalendarDate? {
    guard try expect(.string) else { return nil }
    let start = reader.position
    let text = try reader.string(reader.stringToken())
    if let date = CalendarDate(iso: text) { return date }
    report(at: start, .badDate(text))
    return nil
  }

  /// Reads a number.
  ///
  /// - Returns: `nil` where it is wrong.
  mutating func number() throws(JSONSyntaxError) -> Decimal? {
    guard try expect(.number) else { return nil }
    let start = reader.position
    if let number = try reader.number() { return number }
    report(at: start, .tooManyDigits)
    return nil
  }

  /// Reads a whole number within limits.
  ///
  /// - Returns: `nil` where it is wrong.
  mutating func integer(in limits: ClosedRange<Int>) throws(JSONSyntaxError) -> Int? {
    guard try expect(.number) else { return nil }
    let start = reader.position
    guard let number = try number() else { return nil }
    if let whole = number.wholeValue, limits.contains(whole) { return whole }
    report(at: start, .outOfRange(number, limits))
    return nil
  }
}
