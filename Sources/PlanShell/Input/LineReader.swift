/// What came of asking for a line.
public enum LineEvent: Equatable, Sendable {
  /// A line without its final newline. A statement recalled from the history may hold newlines.
  case line(String)
  /// The user pressed Ctrl-C; what was typed is thrown away.
  case interrupted
  /// The input has ended: Ctrl-D on an empty line, or the end of a file or pipe.
  case endOfInput
}

/// Where the shell gets its lines from.
public protocol LineReader: AnyObject {
  /// Waits for a line.
  ///
  /// - Parameter prompt: Shown before the line, on a terminal only. One line; U+0001 may enclose an
  ///   escape sequence, which must be followed directly by a visible character.
  /// - Returns: The line, or why there is none.
  func readLine(prompt: String) -> LineEvent

  /// Adds a statement to the history, if this reader keeps one.
  ///
  /// - Parameter statement: The statement as a whole; it may hold newlines.
  func remember(_ statement: String)

  /// Puts a statement that nobody typed where the Up key finds it; it is not kept.
  ///
  /// - Parameter statement: The statement as a whole.
  func offer(_ statement: String)

  /// Completes the line at Tab, where this reader can edit one.
  var completer: LineCompleter? { get set }

  /// Whether input is waiting already, such as further lines of a paste.
  ///
  /// The answer may take up to 10 milliseconds. The last line of a paste counts also where it has
  /// no end yet: it is in the edit buffer next and waits for its Return key.
  var hasPendingInput: Bool { get }
}
