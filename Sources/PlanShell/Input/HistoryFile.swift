import PlanModel
import PlanText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The statements of earlier sessions, in a file with one JSON string to a line.
///
/// Several sessions may share the file. Nothing here fails for good: what goes wrong is returned as
/// a warning, and a line that is damaged, such as one cut short by a crash, is skipped.
public final class HistoryFile {
  /// How many statements are loaded at most, the newest.
  public static let longestLoad = 5_000
  /// With more statements than this the file is rewritten with the newest `longestLoad`.
  public static let compactionThreshold = 10_000
  /// How much of the file is read at most, in bytes from its end.
  static let longestRead = 33_554_432

  private static let lineFeed: UInt8 = 0x0A

  /// Where the file is, or will be.
  public let path: String
  private var newest: String?
  private let log: SharedLog

  /// Names a history file; nothing is read yet.
  ///
  /// - Parameter path: The file, made with mode 0600 when first needed; folders that are missing
  ///   are made with mode 0700.
  public init(path: String) {
    self.path = path
    log = SharedLog(path: path)
  }

  /// Where the history of a user belongs by the XDG base directory rules.
  ///
  /// - Parameter environment: The environment variables by name.
  /// - Returns: The path, or nil if the environment names no absolute folder.
  public static func defaultPath(environment: [String: String]) -> String? {
    if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") {
      return state + "/planq/history"
    }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return home + "/.local/state/planq/history"
  }

  /// Whether a statement goes into the history: it is not blank and does not begin with a space.
  ///
  /// - Parameter statement: The statement as a whole.
  /// - Returns: False for one that the user wants kept out.
  public static func isWorthKeeping(_ statement: String) -> Bool {
    statement.unicodeScalars.first != " " && !statement.allSatisfy(\.isWhitespace)
  }

  /// Reads the history, and shortens the file if it has grown too long.
  ///
  /// - Returns: The statements, oldest first, and what went wrong, if anything. A file that does
  ///   not exist is an empty history.
  public func load() -> (statements: [String], warning: Message?) {
    guard let content = FileAccess.end(of: path, limit: Self.longestRead) else {
      return ([], errno == ENOENT ? nil : warning(ShellMessages.cannotBeRead))
    }
    let statements = Self.statements(in: content.bytes)
    let kept = Array(statements.suffix(Self.longestLoad))
    newest = kept.last
    let isLong = statements.count > Self.compactionThreshold || content.isCut
    return (kept, isLong ? compact() : nil)
  }

  /// Adds a statement at the end, unless it is the one added last or not worth keeping.
  ///
  /// - Parameter statement: The statement as a whole; it may hold newlines.
  /// - Returns: What went wrong, or nil.
  public func append(_ statement: String) -> Message? {
    guard Self.isWorthKeeping(statement), statement != newest else { return nil }
    newest = statement
    switch log.append(JSONString.bytes(statement) + [Self.lineFeed]) {
    case .written, .held(isNew: false): return nil
    case .held(isNew: true): return ShellMessages.historyHeld(path)
    case .failed: return warning(ShellMessages.cannotBeWritten)
    }
  }

  /// Tries once more to write statements that another session kept from being written.
  func finish() {
    log.finish()
  }

  private func compact() -> Message? {
    guard let lock = HistoryLock(path: path, waits: true) else {
      return warning(ShellMessages.cannotBeShortened)
    }
    // Read again under the lock: another session may have added or shortened meanwhile.
    guard let content = FileAccess.end(of: lock.descriptor, limit: Self.longestRead) else {
      return warning(ShellMessages.cannotBeRead)
    }
    let kept = Self.statements(in: content.bytes).suffix(Self.longestLoad)
    let bytes = kept.flatMap { JSONString.bytes($0) + [Self.lineFeed] }
    return lock.replace(with: bytes) ? nil : warning(ShellMessages.cannotBeShortened)
  }

  private static func statements(in bytes: [UInt8]) -> [String] {
    bytes.split(separator: lineFeed).compactMap { JSONString.text(of: $0) }
  }

  private func warning(_ problem: Message) -> Message {
    ShellMessages.history(path, problem, SystemReason.last)
  }
}
