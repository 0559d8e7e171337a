import PlanText

/// A document as lines of text.
struct DecodedText: Equatable, Sendable {
  /// The lines without their ends, in NFC, without characters that nobody sees.
  var lines: [String]
  /// The encoding of the bytes: `UTF-8`, `UTF-16` or `Windows-1258`.
  var encoding: String
  /// How many characters were damaged and now are U+FFFD.
  var damaged = 0
}

/// Makes text of the bytes of a document.
enum TextDecoding {
  /// Decodes a document in UTF-8, UTF-16 or Windows-1258.
  ///
  /// Line numbers are those of an editor: a line ends at LF, CRLF or CR. So it does at U+2028,
  /// U+2029, U+0085, a vertical tab or a form feed; but a form feed that is at the start of a
  /// line, where a page begins, makes no line of its own.
  ///
  /// - Parameters:
  ///   - bytes: The document.
  ///   - cancellation: Whether to give it up; what was read so far is left, for nobody to use.
  ///   - workers: Who takes it apart.
  /// - Returns: Its lines.
  /// - Throws: `ImportFailure` where the bytes are no text, or text of a font that Unicode replaced.
  static func decode(
    _ bytes: [UInt8], _ cancellation: Cancellation = .never, _ workers: Workers = .alone
  ) throws(ImportFailure) -> DecodedText {
    if let format = ForeignFormat(of: bytes) {
      throw ImportFailure(message: DecodingMessages.foreign(format))
    }
    let (text, encoding, damaged) = try utf8(of: bytes, workers)
    if text.allSatisfy(isBlank) { throw ImportFailure(message: DecodingMessages.empty) }
    if let refusal = TextMeasure(text).refusal(ofLength: text.count) {
      throw ImportFailure(message: refusal)
    }
    if let format = ForeignFormat(ofText: text) {
      throw ImportFailure(message: DecodingMessages.foreign(format))
    }
    if let font = LegacyFont(of: text) {
      throw ImportFailure(message: DecodingMessages.legacy(font))
    }
    let found = workers.each(pieces(of: text, workers)) {
      LineSplitter.lines(of: text[$0], cancellation)
    }
    let lines = found.count == 1 ? found[0] : Array(found.joined())
    return DecodedText(lines: lines, encoding: encoding, damaged: damaged)
  }

  private typealias Recognised = (text: [UInt8], encoding: String, damaged: Int)

  /// The document in UTF-8, by what its bytes look like.
  private static func utf8(
    of bytes: [UInt8], _ workers: Workers
  ) throws(ImportFailure) -> Recognised {
    if let order = UTF16Text.ByteOrder(of: bytes) {
      let (text, damaged) = UTF16Text.utf8(of: bytes, order)
      // Few are damaged in a text, and most in bytes that are something else.
      guard damaged <= text.count / 100 else {
        throw ImportFailure(message: DecodingMessages.noText)
      }
      return (text, "UTF-16", damaged)
    }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    guard !holdsControls(text) else { throw ImportFailure(message: DecodingMessages.noText) }
    let areValid = workers.each(pieces(of: text, workers)) { piece in
      String(validating: text[piece], as: UTF8.self) != nil
    }
    if areValid.allSatisfy({ $0 }) { return (text, "UTF-8", 0) }
    if let repaired = DamagedText.repaired(text) {
      return (repaired.text, "UTF-8", repaired.damaged)
    }
    if let font = LegacyFont(of: Windows1258.latin(text.prefix(LegacyFont.sampleLength))) {
      throw ImportFailure(message: DecodingMessages.legacy(font))
    }
    guard Windows1258.isPlausible(text) else {
      throw ImportFailure(message: DecodingMessages.unknownEncoding)
    }
    return (Windows1258.utf8(of: text), "Windows-1258", 0)
  }

  /// Pieces of a text that end with a line.
  private static func pieces(of text: [UInt8], _ workers: Workers) -> [Range<Int>] {
    workers.pieces(of: text.count, fewest: 1 << 18) { place in
      text[place...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }

  /// Whether so many bytes are control characters that it is no text. A few are the remains of
  /// another program and are dropped.
  private static func holdsControls(_ bytes: [UInt8]) -> Bool {
    let count = bytes.withUnsafeBufferPointer { bytes in
      bytes.count { $0 < 0x20 && !(0x09...0x0D).contains($0) || $0 == 0x7F }
    }
    return count > 16 && count > bytes.count / 50
  }
}
