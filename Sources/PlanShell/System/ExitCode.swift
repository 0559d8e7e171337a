/// How the program ends: the numbers are a contract with scripts.
public enum ExitCode: Int32, Sendable {
  /// Everything ran.
  case success = 0
  /// A query failed, or `--strict` was given and something was left out.
  case queryFailed = 1
  /// The program was called wrongly.
  case wrongUsage = 64
  /// A plan or document is wrong.
  case badData = 65
  /// A file cannot be read.
  case unreadable = 66
  /// A file cannot be written.
  case unwritable = 73
  /// Interrupted from the keyboard.
  case interrupted = 130
}
