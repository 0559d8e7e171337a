/// Functions of libedit that are not given a key at every place.
///
/// In libedit 3.1-20221030 each of them can leave its buffers, lose what was typed, or take the
/// terminal without giving it back. Every key that is bound to one, by libedit or by the user's
/// settings, is bound to a function of ours instead, which looks at the text first and then hands
/// the key on, by a key that only we can send.
enum GuardedFunction: String, CaseIterable {
  case moveToEnd = "ed-move-to-end"
  case changeCase = "vi-change-case"
  case previousWord = "vi-prev-word"
  case previousBigWord = "vi-prev-big-word"
  case undo = "vi-undo"
  case redo = "vi-redo"
  case olderStatement = "ed-prev-history"
  case newerStatement = "ed-next-history"
  case numberedStatement = "vi-to-history-line"
  case olderMatch = "ed-search-prev-history"
  case newerMatch = "ed-search-next-history"
  case searchOlder = "em-inc-search-prev"
  case searchNewer = "em-inc-search-next"
  case editElsewhere = "vi-histedit"
  case command = "ed-command"

  /// What is done about a key.
  enum Effect: Equatable {
    /// These keys have its effect, with the count that was typed or `most` where that is less.
    case keys([UInt32], most: Int? = nil)
    /// It does nothing here.
    case refused
    /// The user's editor gets the line.
    case editor
  }

  /// The most scalars that libedit can put aside while another statement is in its place.
  static let longestKeptLine = 1_000

  /// The function that takes its place.
  var replacement: String {
    switch self {
    case .searchOlder, .searchNewer: "planq-search"
    // libedit's own command line can bind keys anew, past our watch.
    case .command: "ed-unassigned"
    default: "planq-" + rawValue
    }
  }

  /// Where the key was pressed.
  struct Place {
    /// The text as it is before the key.
    var edited: EditedText
    /// Whether libedit has vi's keys.
    var isVi: Bool
    /// Whether it was typed, or comes out of what is done again or of a macro of the user's.
    var isTyped: Bool
    /// Whether the text is an earlier statement, which can be had again.
    var isRemembered: () -> Bool
    /// How often libedit can go back by a word before it is at the start; for words that only blanks
    /// part, or other signs too.
    var wordCount: (_ areBig: Bool) -> Int
  }

  /// Decides about a key.
  func effect(at place: Place) -> Effect {
    let edited = place.edited
    switch self {
    case .moveToEnd:
      // It goes one to the left of the end, also where there is nothing.
      return place.isVi && edited.scalars.isEmpty
        ? .refused : .keys([PrivateKey.moveToEnd.rawValue])
    case .changeCase: return changedCase(of: edited)
    case .previousWord, .previousBigWord:
      let key = self == .previousWord ? PrivateKey.previousWord : .previousBigWord
      // A count above that of the words makes it look before the text.
      return .keys([key.rawValue], most: max(1, place.wordCount(self == .previousBigWord)))
    // Undoing swaps two buffers; a mark in the other one must not be used any more.
    case .undo: return .keys([PrivateKey.undo.rawValue, PrivateKey.setMark.rawValue])
    // What is done again may itself have this key in it, as a letter of a text that cannot be put
    // in now, and would be done again for ever.
    case .redo: return place.isTyped ? .keys([PrivateKey.redo.rawValue]) : .refused
    case .olderStatement: return leaving(place, by: .olderStatement)
    case .newerStatement: return leaving(place, by: .newerStatement)
    case .numberedStatement: return leaving(place, by: .numberedStatement)
    // The pattern is what is before the cursor, in a buffer of its own.
    case .olderMatch, .newerMatch:
      let key = self == .olderMatch ? PrivateKey.olderMatch : .newerMatch
      let fits = edited.cursor <= Self.longestKeptLine
      return fits ? leaving(place, by: key) : .refused
    case .editElsewhere: return .editor
    case .searchOlder, .searchNewer, .command: return .refused
    }
  }

  private func leaving(_ place: Place, by key: PrivateKey) -> Effect {
    let isSafe = place.edited.scalars.count <= Self.longestKeptLine || place.isRemembered()
    return isSafe ? .keys([key.rawValue]) : .refused
  }

  /// With one letter alone libedit looks at the place before it; vi's `r` does the same without.
  private func changedCase(of edited: EditedText) -> Effect {
    guard let only = edited.scalars.first, edited.scalars.count == 1 else {
      return edited.scalars.isEmpty ? .refused : .keys([PrivateKey.changeCase.rawValue])
    }
    guard edited.cursor == 0, let letter = Unicode.Scalar(only), let other = letter.inOtherCase
    else {
      return .refused
    }
    return .keys([PrivateKey.replaceLetter.rawValue, other.value], most: 1)
  }
}

extension Unicode.Scalar {
  /// The capital of a small letter and the other way round, where that is one scalar.
  fileprivate var inOtherCase: Unicode.Scalar? {
    let mapped =
      properties.isUppercase ? properties.lowercaseMapping : properties.uppercaseMapping
    guard let only = mapped.unicodeScalars.first, mapped.unicodeScalars.count == 1, only != self
    else { return nil }
    return only
  }
}
