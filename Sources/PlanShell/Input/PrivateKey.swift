/// Keys that the reader hands to libedit and no keyboard can send.
///
/// Their codes are the C1 control characters, which are dropped from what the user types. Codes
/// under 256 are needed because libedit inserts anything higher without looking for a binding.
enum PrivateKey: UInt32, CaseIterable {
  case insert = 0x80
  case submit
  case cancel
  case redraw
  case search
  case windowChange
  case newlineInText
  case wordLeft
  case wordRight
  case lineUp
  case lineDown
  case refresh
  // What guarded keys become.
  case moveToEnd
  case changeCase
  case replaceLetter
  case previousWord
  case previousBigWord
  case undo
  case setMark
  case redo
  case olderStatement
  case newerStatement
  case numberedStatement
  case olderMatch
  case newerMatch

  /// The key as libedit's bind command takes it: a backslash and three octal digits.
  var bindingText: String {
    "\\" + String(rawValue, radix: 8)
  }

  /// The function bound to the key; those of our own begin with "planq-".
  var functionName: String {
    switch self {
    case .insert: "planq-insert"
    case .submit: "ed-newline"
    case .cancel: "planq-cancel"
    case .redraw: "planq-redraw"
    case .search: "planq-search"
    case .windowChange: "planq-window-change"
    case .newlineInText: "planq-newline"
    case .wordLeft: "ed-prev-word"
    case .wordRight: "em-next-word"
    case .lineUp: "ed-prev-line"
    case .lineDown: "ed-next-line"
    case .refresh: "planq-refresh"
    case .moveToEnd: GuardedFunction.moveToEnd.rawValue
    case .changeCase: GuardedFunction.changeCase.rawValue
    case .replaceLetter: "vi-replace-char"
    case .previousWord: GuardedFunction.previousWord.rawValue
    case .previousBigWord: GuardedFunction.previousBigWord.rawValue
    case .undo: GuardedFunction.undo.rawValue
    case .redo: GuardedFunction.redo.rawValue
    case .setMark: "em-set-mark"
    case .olderStatement: GuardedFunction.olderStatement.rawValue
    case .newerStatement: GuardedFunction.newerStatement.rawValue
    case .numberedStatement: GuardedFunction.numberedStatement.rawValue
    case .olderMatch: GuardedFunction.olderMatch.rawValue
    case .newerMatch: GuardedFunction.newerMatch.rawValue
    }
  }
}

/// A change to the edit buffer that waits for the key function that makes it.
struct PendingEdit {
  /// How many scalars to delete before the cursor.
  var deletion = 0
  /// Text for the left of the cursor.
  var before: String
  /// Text for the right of the cursor.
  var after = ""
  /// Lines that follow `before`; what is right of the cursor then moves after `rest`.
  var remainingLines: RemainingLines?

  /// Whether it adds nothing that can be seen.
  var isBlank: Bool { (before + after).allSatisfy(\.isWhitespace) }

  /// The part of a paste after its first line.
  struct RemainingLines {
    var lines: ArraySlice<String>
    var rest: String
  }

  /// The edit that adds a paste; what follows its first line waits for the next ones.
  static func adding(_ paste: PastedText) -> PendingEdit {
    guard let first = paste.lines.first else { return PendingEdit(before: paste.rest) }
    return PendingEdit(
      before: first,
      remainingLines: RemainingLines(lines: paste.lines.dropFirst(), rest: paste.rest))
  }

  /// The edit that adds a combining mark to the letter before the cursor.
  ///
  /// libedit draws combining marks wrongly (measured with libedit 3.1-20221030), so the letter is
  /// replaced by the composed one where there is one.
  static func adding(
    _ mark: Unicode.Scalar, to text: ArraySlice<UInt32>, compose: (String) -> String
  ) -> PendingEdit {
    let scalars = text.compactMap(Unicode.Scalar.init)
    let marks = scalars.reversed().prefix { $0.isCombiningMark }.count
    let cluster = scalars.suffix(marks + 1)
    let before = String(String.UnicodeScalarView(cluster + [mark]))
    return PendingEdit(deletion: cluster.count, before: compose(before))
  }
}
