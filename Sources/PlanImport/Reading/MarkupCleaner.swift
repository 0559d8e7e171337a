/// Takes off what crawlers and word processors leave in a text: emphasis, headings, links, tags,
/// entities, escapes, and blanks of every sort.
enum MarkupCleaner {
  /// A line without its markup.
  struct Cleaned {
    var text: String
    var isBold: Bool
    var headingLevel: Int
  }

  /// Tags that may be in Markdown; `<1,2` is no tag.
  private static let tags: Set<String> = [
    "b", "br", "div", "em", "i", "p", "span", "strong", "sub", "sup", "u", "a", "font",
  ]

  /// Cleans one line.
  ///
  /// - Parameters:
  ///   - raw: The line as it is there.
  ///   - keepsBreaks: Whether `<br>` is a line end and no blank.
  /// - Returns: The text of the line, and what its markup said.
  static func cleaned(_ raw: String, keepsBreaks: Bool = false) -> Cleaned {
    if raw.utf8.withContiguousStorageIfAvailable(isPlain) == true {
      return Cleaned(text: raw, isBold: false, headingLevel: 0)
    }
    var bytes = Array(raw.utf8)[...]
    trim(&bytes)
    let level = headingLevel(bytes)
    bytes = bytes.dropFirst(level)
    trim(&bytes)
    let isBold = level > 0 || bytes.starts(with: [star, star])
    let hasMarkup = bytes.contains { isSpecial($0) }
    if !hasMarkup, !bytes.containsRunOfBlanks {
      return Cleaned(
        text: String(decoding: bytes, as: UTF8.self), isBold: isBold, headingLevel: level)
    }
    var cleaner = LineCleaner(bytes: bytes, keepsBreaks: keepsBreaks)
    return Cleaned(text: cleaner.run(), isBold: isBold, headingLevel: level)
  }

  /// Whether nothing is to be cleaned: no copy is made of such a line.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first, let last = bytes.last else { return true }
    if first <= 0x20 || last <= 0x20 || first == UInt8(ascii: "#") { return false }
    var before: UInt8 = 0
    for byte in bytes {
      if isSpecial(byte) || byte == 0x20 && before == 0x20 { return false }
      before = byte
    }
    return true
  }

  private static let star = UInt8(ascii: "*")

  private static func trim(_ bytes: inout ArraySlice<UInt8>) {
    while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
  }

  private static func headingLevel(_ bytes: ArraySlice<UInt8>) -> Int {
    let signs = bytes.prefix { $0 == UInt8(ascii: "#") }.count
    guard (1...6).contains(signs), bytes.dropFirst(signs).first == 0x20 else { return 0 }
    return signs
  }

  /// Bytes that begin markup or are in blanks of other sorts than the usual one.
  fileprivate static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case star, UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "["),
      UInt8(ascii: "_"), 0x00...0x1F, 0x7F, 0xC2, 0xE2, 0xEF:
      true
    default: false
    }
  }

  /// Whether a tag of that name may be in a text.
  static func isTag(_ name: String) -> Bool { tags.contains(name) }
}

extension ArraySlice<UInt8> {
  fileprivate var containsRunOfBlanks: Bool {
    var isBehindBlank = false
    for byte in self {
      if byte == 0x20, isBehindBlank { return true }
      isBehindBlank = byte == 0x20
    }
    return false
  }
}

/// Cleans the bytes of one line, from left to right.
private struct LineCleaner {
  let bytes: ArraySlice<UInt8>
  let keepsBreaks: Bool
  private var index: Int
  private var output: [UInt8] = []

  init(bytes: ArraySlice<UInt8>, keepsBreaks: Bool) {
    self.bytes = bytes
    self.keepsBreaks = keepsBreaks
    index = bytes.startIndex
    output.reserveCapacity(bytes.count)
  }

  mutating func run() -> String {
    while index < bytes.endIndex {
      let start = index
      while index < bytes.endIndex, !LineCleaner.isLookedAt(bytes[index]) { index += 1 }
      output.append(contentsOf: bytes[start..<index])
      if index < bytes.endIndex { step() }
    }
    while output.last == 0x20 { output.removeLast() }
    // What goes may have parted a letter from its mark.
    return String(decoding: output, as: UTF8.self).nfc
  }

  /// Whether a byte is more than part of a word.
  private static func isLookedAt(_ byte: UInt8) -> Bool {
    byte == 0x20 || MarkupCleaner.isSpecial(byte)
  }

  private func byte(_ offset: Int) -> UInt8 {
    index + offset < bytes.endIndex ? bytes[index + offset] : 0
  }

  private mutating func step() {
    switch bytes[index] {
    case UInt8(ascii: "*"): takeStar()
    case UInt8(ascii: "_") where byte(1) == UInt8(ascii: "_"): index += 2
    case UInt8(ascii: "\\") where isPunctuation(byte(1)):
      output.append(byte(1))
      index += 2
    case UInt8(ascii: "<"): takeTag()
    case UInt8(ascii: "&"): takeEntity()
    case UInt8(ascii: "["): takeLink()
    case 0x00...0x20, 0x7F: takeBlank(1)
    case 0xC2 where byte(1) == 0xA0: takeBlank(2)
    case 0xC2 where byte(1) == 0xAD: index += 2
    case 0xE2 where byte(1) == 0x80 && (0x80...0x8A).contains(byte(2)): takeBlank(3)
    case 0xE2 where byte(1) == 0x80 && (0x8B...0x8F).contains(byte(2)): index += 3
    case 0xE2 where byte(1) == 0x80 && byte(2) == 0xAF: takeBlank(3)
    case 0xEF where byte(1) == 0xBB && byte(2) == 0xBF: index += 3
    case let byte:
      output.append(byte)
      index += 1
    }
  }

  private mutating func takeBlank(_ length: Int) {
    index += length
    if let last = output.last, last != 0x20 { output.append(0x20) }
  }

  /// Emphasis goes, a star that is a bullet or a mark in brackets stays.
  private mutating func takeStar() {
    let isBullet = index == bytes.startIndex && byte(1) == 0x20
    let isMark = output.last == UInt8(ascii: "(") && byte(1) == UInt8(ascii: ")")
    if isBullet || isMark { output.append(UInt8(ascii: "*")) }
    index += 1
  }

  private mutating func takeTag() {
    var end = index + 1
    if end < bytes.endIndex, bytes[end] == UInt8(ascii: "/") { end += 1 }
    let start = end
    while end < bytes.endIndex, end - start < 8, isLetter(bytes[end]) { end += 1 }
    let name = String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
    guard MarkupCleaner.isTag(name),
      let close = bytes[end...].prefix(200).firstIndex(of: UInt8(ascii: ">"))
    else {
      output.append(UInt8(ascii: "<"))
      index += 1
      return
    }
    index = close + 1
    guard name == "br" || name == "p" || name == "div" else { return }
    if keepsBreaks { output.append(0x0A) } else { takeBlank(0) }
  }

  private mutating func takeEntity() {
    for (name, text) in LineCleaner.entities
    where bytes[index...].starts(with: name.utf8) {
      index += name.utf8.count
      if text == " " { return takeBlank(0) }
      output.append(contentsOf: text.utf8)
      return
    }
    output.append(UInt8(ascii: "&"))
    index += 1
  }

  private static let entities = [
    ("&nbsp;", " "), ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""),
    ("&#39;", "'"), ("&ndash;", "–"), ("&ge;", "≥"), ("&le;", "≤"),
  ]

  /// `[text](address)` is its text; `[1]` stays.
  private mutating func takeLink() {
    let rest = bytes[index...].prefix(2_000)
    guard let close = rest.firstIndex(of: UInt8(ascii: "]")), close + 1 < bytes.endIndex,
      bytes[close + 1] == UInt8(ascii: "("),
      let end = bytes[(close + 1)...].prefix(2_000).firstIndex(of: UInt8(ascii: ")"))
    else {
      output.append(UInt8(ascii: "["))
      index += 1
      return
    }
    output.append(contentsOf: bytes[(index + 1)..<close])
    index = end + 1
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private func isPunctuation(_ byte: UInt8) -> Bool {
    (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
      || (0x7B...0x7E).contains(byte)
  }
}
