/// What the line reader does about a key.
enum KeyAction {
  /// Hands libedit these keys; none is a key that is dropped.
  case keys([UInt32])
  /// Changes the text, and enters the line where it is whole.
  case edit(PendingEdit)
  /// Throws the line away.
  case cancel
  /// Says that a paste is too long.
  case refusePaste
  /// There are no more keys.
  case endOfInput
}

/// Turns what the user did into what libedit is told to do.
struct KeyTranslation {
  private let compose: (String) -> String
  private var search = SearchGuard()

  init(compose: @escaping (String) -> String) {
    self.compose = compose
  }

  /// Decides about a key.
  ///
  /// - Parameters:
  ///   - key: What the user did.
  ///   - isVi: Whether libedit has vi's keys.
  ///   - edited: The text as it is before the key.
  /// - Returns: What to do.
  mutating func action(
    for key: DecodedKey, isVi: Bool, edited: @autoclosure () -> EditedText
  ) -> KeyAction {
    switch key {
    case .scalar(let scalar): return action(for: scalar, isVi: isVi, edited: edited())
    case .upArrow(let sequence):
      return moves(edited().hasLineAbove ? [PrivateKey.lineUp.rawValue] : Self.escaped(sequence))
    case .downArrow(let sequence):
      return moves(edited().hasLineBelow ? [PrivateKey.lineDown.rawValue] : Self.escaped(sequence))
    case .wordLeft: return moves([PrivateKey.wordLeft.rawValue])
    case .wordRight: return moves([PrivateKey.wordRight.rawValue])
    case .newlineInText: return moves([PrivateKey.newlineInText.rawValue])
    case .paste(let bytes):
      search = SearchGuard()
      return .edit(.adding(PastedText(bytes: bytes, compose: compose)))
    case .redrawWanted: return moves([PrivateKey.windowChange.rawValue])
    case .oversizedPaste: return .refusePaste
    case .interrupted: return .cancel
    case .endOfInput: return .endOfInput
    }
  }

  private mutating func action(
    for scalar: Unicode.Scalar, isVi: Bool, edited: @autoclosure () -> EditedText
  ) -> KeyAction {
    // No keyboard sends these; they would be taken for our own keys.
    if (0x80...0x9F).contains(scalar.value) { return .keys([]) }
    if scalar.isCombiningMark {
      search = SearchGuard()
      return .edit(.adding(scalar, to: edited().before, compose: compose))
    }
    return .keys(isVi || search.allows(scalar.value) ? [scalar.value] : [])
  }

  /// Keys that end a search.
  private mutating func moves(_ keys: [UInt32]) -> KeyAction {
    search = SearchGuard()
    return .keys(keys)
  }

  private static func escaped(_ sequence: [UInt8]) -> [UInt32] {
    [0x1B] + sequence.map(UInt32.init)
  }
}
