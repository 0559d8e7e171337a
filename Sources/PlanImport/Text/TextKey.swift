/// A text as the key of what was read from it before.
///
/// Compared by bytes: texts are in NFC here, and `String` would make sure of that for each hash.
struct TextKey: Hashable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (left: TextKey, right: TextKey) -> Bool {
    guard left.text.utf8.count == right.text.utf8.count else { return false }
    let isEqual = left.text.utf8.withContiguousStorageIfAvailable { left in
      right.text.utf8.withContiguousStorageIfAvailable { ByteSearch.areEqual(left, $0) }
    }
    return isEqual.flatMap { $0 } ?? left.text.utf8.elementsEqual(right.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    Steps.take(text.utf8.count)
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable {
      hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    if isDone == nil { hasher.combine(text) }
  }
}
