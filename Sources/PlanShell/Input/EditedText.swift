/// The text in the edit buffer at one moment, and where the cursor is in it.
struct EditedText: Equatable {
  /// The text, one element for each Unicode scalar.
  let scalars: [UInt32]
  /// How many scalars are before the cursor: at most all of them.
  let cursor: Int

  /// Takes a text; a cursor outside it is at its nearest end.
  init(scalars: [UInt32], cursor: Int) {
    self.scalars = scalars
    self.cursor = min(max(cursor, 0), scalars.count)
  }

  /// What is before the cursor.
  var before: ArraySlice<UInt32> { scalars[..<cursor] }
  /// What follows the cursor.
  var behind: ArraySlice<UInt32> { scalars[cursor...] }
  /// Whether the text has a line above the one the cursor is in.
  var hasLineAbove: Bool { before.contains(0x0A) }
  /// Whether the text has a line below the one the cursor is in.
  var hasLineBelow: Bool { behind.contains(0x0A) }
  /// The text as a string; what is no Unicode scalar is left out.
  var text: String { scalars[...].text }
}

extension ArraySlice<UInt32> {
  /// The scalars as a string. What is no Unicode scalar is left out, and so is NUL: libedit pads a
  /// text with it that was too long for the place where it keeps the line being edited.
  var text: String {
    String(String.UnicodeScalarView(lazy.filter { $0 != 0 }.compactMap(Unicode.Scalar.init)))
  }
}
