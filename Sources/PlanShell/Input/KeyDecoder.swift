/// What the user did, as far as it can be told from the bytes alone.
enum DecodedKey: Equatable {
  case scalar(Unicode.Scalar)
  case upArrow(sequence: [UInt8])
  case downArrow(sequence: [UInt8])
  case wordLeft
  case wordRight
  case newlineInText
  case paste([UInt8])
  case oversizedPaste
  case redrawWanted
  case endOfInput
  case interrupted
}

/// Turns a terminal's bytes into keys.
///
/// Escape sequences are found here and not by libedit's bindings: any binding that starts with ESC
/// would keep vi users from leaving insert mode with the Escape key.
struct KeyDecoder {
  /// The longest paste that is taken, in bytes.
  static let longestPaste = 1_048_576

  /// How long the byte after ESC may take before ESC counts as the key of that name.
  private static let escapeMilliseconds: Int32 = 20
  /// How long each later byte of a sequence may take; nobody types `ESC [` by hand.
  private static let sequenceMilliseconds: Int32 = 200

  private static let escape: Unicode.Scalar = "\u{1B}"
  private static let pasteEnd = Array("\u{1B}[201~".utf8)
  private static let pasteStart = Array("[200~".utf8)
  private static let sequences: [(bytes: [UInt8], key: DecodedKey)] = [
    (Array("[1;5D".utf8), .wordLeft),
    (Array("[1;5C".utf8), .wordRight),
    (Array("[A".utf8), .upArrow(sequence: Array("[A".utf8))),
    (Array("OA".utf8), .upArrow(sequence: Array("OA".utf8))),
    (Array("[B".utf8), .downArrow(sequence: Array("[B".utf8))),
    (Array("OB".utf8), .downArrow(sequence: Array("OB".utf8))),
    (pasteStart, .paste([])),
  ]
  private static let alternateReturns: [(bytes: [UInt8], key: DecodedKey)] = [
    ([0x0D], .newlineInText), ([0x0A], .newlineInText),
  ]

  var input: TerminalInput
  /// A descriptor that becomes readable when an interrupt arrives.
  var wake: Int32 = -1
  /// A descriptor that becomes readable when the line has to be drawn anew.
  var redrawWake: Int32 = -1
  private let compose: (String) -> String
  private var lastWasReturn = false

  init(descriptor: Int32, compose: @escaping (String) -> String) {
    input = TerminalInput(descriptor: descriptor)
    self.compose = compose
  }

  /// Waits for a key.
  ///
  /// - Parameter escapeIsPrefix: Whether ESC followed by Return means Alt-Return; in vi mode they
  ///   are two keys.
  /// - Returns: The key, or why there is none.
  mutating func next(escapeIsPrefix: Bool) -> DecodedKey {
    while true {
      while input.buffered.isEmpty {
        switch input.fill(wake: wake, redrawWake: redrawWake, milliseconds: -1) {
        case .bytes, .nothing: continue
        case .endOfInput: return .endOfInput
        case .interrupted: return .interrupted
        case .redrawWanted: return .redrawWanted
        }
      }
      guard let scalar = input.takeScalar(wake: wake) else { return .endOfInput }
      // A paste without brackets may hold CR LF, which is one Return, though they may come apart.
      let endsReturn = lastWasReturn && scalar == "\n"
      lastWasReturn = scalar == "\r"
      if endsReturn { continue }
      if scalar == Self.escape { return sequence(escapeIsPrefix: escapeIsPrefix) }
      return .scalar(composed(scalar))
    }
  }

  private mutating func sequence(escapeIsPrefix: Bool) -> DecodedKey {
    let known = Self.sequences + (escapeIsPrefix ? Self.alternateReturns : [])
    while true {
      if let match = known.first(where: { input.buffered.starts(with: $0.bytes) }) {
        input.consume(match.bytes.count)
        return match.bytes == Self.pasteStart ? paste() : match.key
      }
      guard known.contains(where: { $0.bytes.starts(with: input.buffered) }) else { break }
      let patience = input.buffered.isEmpty ? Self.escapeMilliseconds : Self.sequenceMilliseconds
      guard case .bytes = input.fill(wake: wake, milliseconds: patience) else { break }
    }
    return .scalar(Self.escape)
  }

  /// Everything up to the mark that ends a paste; a paste that is too long is read and dropped.
  private mutating func paste() -> DecodedKey {
    var content: [UInt8] = []
    var isOversized = false
    while true {
      for (offset, byte) in input.buffered.enumerated() {
        content.append(byte)
        if byte == Self.pasteEnd.last && content.suffix(Self.pasteEnd.count) == Self.pasteEnd[...] {
          input.consume(offset + 1)
          content.removeLast(Self.pasteEnd.count)
          return isOversized || content.count > Self.longestPaste
            ? .oversizedPaste : .paste(content)
        }
      }
      input.discard()
      if content.count > Self.longestPaste + Self.pasteEnd.count {
        isOversized = true
        content.removeFirst(content.count - Self.pasteEnd.count)
      }
      switch input.fill(wake: wake, milliseconds: -1) {
      case .bytes, .nothing, .redrawWanted: continue
      case .endOfInput: return .endOfInput
      case .interrupted: return .interrupted
      }
    }
  }

  /// Joins a letter with the combining marks that arrived together with it.
  private mutating func composed(_ base: Unicode.Scalar) -> Unicode.Scalar {
    var text = String.UnicodeScalarView([base])
    var used = 0
    while let next = input.peekScalar(at: input.buffered.startIndex + used),
      next.scalar.isCombiningMark
    {
      text.append(next.scalar)
      used += next.length
    }
    guard used > 0 else { return base }
    let result = compose(String(text)).unicodeScalars
    guard let only = result.first, result.count == 1 else { return base }
    input.consume(used)
    return only
  }
}

extension Unicode.Scalar {
  /// Whether this scalar joins with the letter before it.
  var isCombiningMark: Bool {
    properties.canonicalCombiningClass != .notReordered
  }
}
