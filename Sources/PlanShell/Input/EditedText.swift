/// The text in the edit buffer at one moment, and where the cursor is in it.
struct EditedText {
  /// The text, one element for each Unicode scalar.
  var scalars: [UInt32]
  /// How many scalars stand before the cursor.
  var cursor: Int

  /// What stands before the cursor.
  var before: ArraySlice<UInt32> { scalars[..<cursor] }
  /// What stands behind the cursor.
  var behind: ArraySlice<UInt32> { scalars[cursor...] }
  /// Whether the text has a line above the one the cursor is in.
  var hasLineAbove: Bool { before.contains(0x0A) }
  /// Whether the text has a line below the one the cursor is in.
  var hasLineBelow: Bool { behind.contains(0x0A) }
}
