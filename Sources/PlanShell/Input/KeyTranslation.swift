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

  init(compose: @escaping (String) -> String) {
    self.compose = compose
  }

  /// Decides about a key.
  ///
  /// - Parameters:
  ///   - key: What the user did.
  ///   - edited: The text as it is before the key.
  /// - Returns: What to do.
  func action(
    for key: DecodedKey, edited: @autoclosure () -> EditedText
  ) -> KeyAction {
    switch key {
    case .scalar(let scalar): return action(for: scalar, edited: edited())
    case .upArrow(let sequence):
      return .keys(edited().hasLineAbove ? [PrivateKey.lineUp.rawValue] : Self.escaped(sequence))
    case .downArrow(let sequence):
      return .keys(edited().hasLineBelow ? [PrivateKey.lineDown.rawValue] : Self.escaped(sequence))
    case .wordLeft: return .keys([PrivateKey.wordLeft.rawValue])
    case .wordRight: return .keys([PrivateKey.wordRight.rawValue])
    case .newlineInText: return .keys([PrivateKey.newlineInText.rawValue])
    case .paste(let bytes):
      return .edit(.adding(PastedText(bytes: bytes, compose: compose)))
    case .redrawWanted: return .keys([PrivateKey.windowChange.rawValue])
    case .oversizedPaste: return .refusePaste
    case .interrupted: return .cancel
    case .endOfInput: return .endOfInput
    }
  }

  private func action(
    for scalar: Unicode.Scalar, edited: @autoclosure () -> EditedText
  ) -> KeyAction {
    // No keyboard sends these; they would be taken for our own keys.
    if (0x80...0x9F).contains(scalar.value) { return .keys([]) }
    // Ctrl-Space. libedit takes NUL for each of the terminal's special keys that is not set.
    if scalar.value == 0 { return .keys([]) }
    if scalar.isCombiningMark {
      return .edit(.adding(scalar, to: edited().before, compose: compose))
    }
    return .keys([scalar.value])
  }

  private static func escaped(_ sequence: [UInt8]) -> [UInt32] {
    [0x1B] + sequence.map(UInt32.init)
  }
}
