/// The word of a command's arguments in which they end.
struct LastWord {
  /// Where it begins, its quote included, in the indices of the arguments.
  var start: Int
  /// What was typed of it, without quotes.
  var text: String
  /// Whether no other word is before it.
  var isFirst: Bool

  /// Finds it; where the arguments end in a space it is empty.
  init(of arguments: ArraySlice<UInt8>) {
    var quote: UInt8?
    var bytes: [UInt8] = []
    start = arguments.startIndex
    for (index, byte) in zip(arguments.indices, arguments) {
      if let open = quote {
        if byte == open { quote = nil } else { bytes.append(byte) }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
        start = index + 1
        bytes = []
      } else {
        bytes.append(byte)
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
    isFirst = arguments[..<start].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }
}

/// All arguments of a command as one name, which may be of several words.
struct WholeArgument {
  /// Where it begins, in the indices of the arguments.
  var start: Int
  /// What was typed of it, without quotes.
  var text: String

  /// Finds it.
  init(of arguments: ArraySlice<UInt8>) {
    start =
      arguments.firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
      ?? arguments.endIndex
    let typed = String(decoding: arguments[start...], as: UTF8.self)
    text = commandWords(typed).joined(separator: " ")
    if !text.isEmpty, typed.last?.isWhitespace == true { text += " " }
  }
}
