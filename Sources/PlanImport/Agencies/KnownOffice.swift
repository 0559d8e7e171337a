import PlanModel

/// An office that plans of any province may name.
struct KnownOffice {
  /// The key; `{}` stands for the kind of place of the issuer.
  var key: String
  /// The full name; `{}` likewise.
  var name: String
  /// The short name in daily use; `{}` likewise.
  var short: String
  /// What kind of office it is.
  var kind: AgencyKind

  /// Reads `key | name | short`; what follows are aliases.
  init(row: String, kind: AgencyKind) {
    let fields = KnownOffice.fields(of: row)
    key = fields[0]
    name = fields.count > 1 ? fields[1] : fields[0]
    short = fields.count > 2 && !fields[2].isEmpty ? fields[2] : name
    self.kind = kind
  }

  /// The fields of a row of the table.
  static func fields(of row: String) -> [String] {
    row.utf8.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false).map {
      Substring($0).trimmed
    }
  }

  /// Text of the table for a place: `tỉnh` in a name, `tinh` in a key.
  static func filled(_ text: String, with place: String, separator: String) -> String {
    guard let range = text.range(of: "{}") else { return text }
    if !place.isEmpty { return text.replacing("{}", with: place) }
    let before = text[..<range.lowerBound]
    return String(before.hasSuffix(separator) ? before.dropLast(separator.count) : before)
  }
}

/// A spelling of an office, for comparison with a text.
///
/// Groups of words are told apart by joints: where the name has a comma, a dash or `và`, a text may
/// have any of them or nothing. An abbreviation stands for the words that its letters begin.
struct OfficePattern {
  /// A word, or a joint.
  enum Element {
    case word(String, initial: UInt8)
    case joint
  }

  /// The words and joints.
  private(set) var elements: [Element] = []
  /// Which office it is, in `KnownOffices.all`.
  let office: Int

  init(_ name: String, office: Int, _ lexicon: AgencyLexicon) {
    self.office = office
    // The braces that stand for a place are no words.
    for token in AgencyText(name, lexicon).tokens where token.kind != .other {
      if token.kind == .word, token.word != AgencyWord.va {
        elements.append(.word(token.word, initial: token.initial))
      } else if case .word = elements.last {
        elements.append(.joint)
      }
    }
    if case .joint = elements.last { elements.removeLast() }
  }

  /// The first word and its initial.
  var first: (word: String, initial: UInt8)? {
    guard case .word(let word, let initial) = elements.first else { return nil }
    return (word, initial)
  }

  /// Where the spelling ends if it is in the text from a token on.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - start: The token.
  ///   - skipped: How many elements at the beginning are left out.
  /// - Returns: The token after it.
  func end(in text: AgencyText, at start: Int, skipping skipped: Int = 0) -> Int? {
    var position = start
    var element = skipped
    defer { Steps.take(position - start) }
    while element < elements.count {
      guard case .word(let word, _) = elements[element] else {
        position = text.skippingJoint(position)
        element += 1
        continue
      }
      if position > start {
        while position < text.tokens.count, text.tokens[position].kind == .newline { position += 1 }
      }
      guard position < text.tokens.count else { return nil }
      let token = text.tokens[position]
      if token.word == word, token.kind == .word {
        element += 1
      } else {
        guard let next = elementBehind(token.initials, from: element) else { return nil }
        element = next
      }
      position += 1
    }
    return position
  }

  /// The element after the words that an abbreviation stands for.
  private func elementBehind(_ initials: [UInt8], from start: Int) -> Int? {
    guard initials.count > 1 else { return nil }
    var element = start
    for letter in initials {
      if element < elements.count, case .joint = elements[element] { element += 1 }
      guard element < elements.count, case .word(_, let initial) = elements[element],
        initial == letter
      else { return nil }
      element += 1
    }
    return element
  }
}

/// The usual offices, and the search for them in a text.
enum KnownOffices {
  /// Rows of the table: of offices of one sort.
  typealias Rows = (kind: AgencyKind, rows: [String])

  /// The offices; the patterns of a spelling are in the same order.
  static let all: [KnownOffice] = tables.flatMap { table in
    table.rows.map { KnownOffice(row: $0, kind: table.kind) }
  }

  /// The keys of the offices without a place, which each mention of one asks for.
  static let bases = all.map { KnownOffice.filled($0.key, with: "", separator: "-") }

  /// The place of a key in `all`.
  static let byKey: [String: Int] = Dictionary(
    all.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })

  private static let tables: [Rows] =
    departments + localOffices + organisations + centralOffices + partyOffices

  private static let patterns: [OfficePattern] = patterns(tables.flatMap(\.rows))

  private static func patterns(_ rows: [String]) -> [OfficePattern] {
    let lexicon = AgencyLexicon()
    return rows.enumerated().flatMap { patterns(of: $1, office: $0, lexicon) }
  }

  private static func patterns(
    of row: String, office: Int, _ lexicon: AgencyLexicon
  ) -> [OfficePattern] {
    let fields = KnownOffice.fields(of: row)
    let spellings = [fields[1]] + fields.dropFirst(3).filter { !$0.isEmpty }
    return spellings.map { OfficePattern($0, office: office, lexicon) }
  }

  private static let byWord: [String: [OfficePattern]] = Dictionary(
    grouping: patterns, by: { $0.first?.word ?? "" })

  private static let byInitial: [UInt8: [OfficePattern]] = Dictionary(
    grouping: patterns, by: { $0.first?.initial ?? 0 })

  /// The longest known office at a token.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - start: The token.
  ///   - preferred: Decides between offices of the same spelling.
  /// - Returns: Its place in `all` and the token after it.
  static func match(
    in text: AgencyText, at start: Int, preferred: (Int) -> Bool = { _ in false }
  ) -> (office: Int, end: Int)? {
    guard start < text.tokens.count else { return nil }
    let token = text.tokens[start]
    var best: (office: Int, end: Int)?
    func look(at patterns: [OfficePattern]?) {
      for pattern in patterns ?? [] {
        guard let end = pattern.end(in: text, at: start) else { continue }
        consider(pattern.office, end, &best, preferred)
      }
    }
    look(at: byWord[token.word])
    if let initial = token.initials.first { look(at: byInitial[initial]) }
    return best
  }

  /// The longest known office whose first word is left out, as in `các Sở: Tài chính, Xây dựng`.
  static func match(
    in text: AgencyText, at start: Int, head: String, preferred: (Int) -> Bool = { _ in false }
  ) -> (office: Int, end: Int)? {
    var best: (office: Int, end: Int)?
    for pattern in byWord[head] ?? [] where pattern.elements.count > 1 {
      guard let end = pattern.end(in: text, at: start, skipping: 1) else { continue }
      consider(pattern.office, end, &best, preferred)
    }
    return best
  }

  private static func consider(
    _ office: Int, _ end: Int, _ best: inout (office: Int, end: Int)?, _ preferred: (Int) -> Bool
  ) {
    guard let current = best else {
      best = (office, end)
      return
    }
    let isBetter =
      end > current.end || (end == current.end && preferred(office) && !preferred(current.office))
    if isBetter { best = (office, end) }
  }
}
