/// A way of writing on a terminal; each use is closed by a reset.
enum TerminalStyle: String {
  case bold = "\u{1B}[1m"
  case dim = "\u{1B}[2m"
  case redBold = "\u{1B}[1;31m"
  case cyan = "\u{1B}[36m"

  static let reset = "\u{1B}[0m"

  /// The text in this style, or as it is where colours are off or there is nothing to style.
  func applied(to text: String, if enabled: Bool) -> String {
    enabled && !text.isEmpty ? rawValue + text + TerminalStyle.reset : text
  }
}
