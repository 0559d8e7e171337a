/// How the program ends: the numbers are a contract with scripts. `.quit N` may ask for any.
public struct ExitCode: RawRepresentable, Hashable, Sendable {
  /// The number, from 0 to 255.
  public let rawValue: Int32

  /// Makes one of a number.
  public init(rawValue: Int32) {
    self.rawValue = rawValue
  }

  /// Everything ran.
  public static let success = ExitCode(rawValue: 0)
  /// A query failed, or `--strict` was given and something was left out.
  public static let queryFailed = ExitCode(rawValue: 1)
  /// The program was called wrongly.
  public static let wrongUsage = ExitCode(rawValue: 64)
  /// A plan or document is wrong.
  public static let badData = ExitCode(rawValue: 65)
  /// A file cannot be read.
  public static let unreadable = ExitCode(rawValue: 66)
  /// A file cannot be written.
  public static let unwritable = ExitCode(rawValue: 73)
  /// Interrupted from the keyboard.
  public static let interrupted = ExitCode(rawValue: 130)
}

/// What was asked for cannot be done; why has been reported.
struct ReportedFailure: Error {
  /// How the process should end for it.
  var exitCode: ExitCode
}
