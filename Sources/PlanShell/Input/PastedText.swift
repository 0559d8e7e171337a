/// A paste, made fit for the edit buffer: no control characters, lines apart.
struct PastedText: Equatable {
  /// The lines that ended with a newline.
  let lines: [String]
  /// What followed the last newline.
  let rest: String

  /// Cleans what the terminal sent.
  ///
  /// Tabs become spaces, CR and CR LF line feeds; other control characters are dropped.
  init(bytes: [UInt8], compose: (String) -> String) {
    var pieces: [String] = []
    var current = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r":
        break
      case "\n", "\r":
        pieces.append(compose(String(current)))
        current = String.UnicodeScalarView()
      case "\t":
        current.append(" ")
      default:
        if scalar.properties.generalCategory != .control { current.append(scalar) }
      }
      previous = scalar
    }
    lines = pieces
    rest = compose(String(current))
  }
}
