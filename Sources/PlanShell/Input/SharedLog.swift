#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file of lines that several sessions add to, such as the history.
///
/// Whoever adds locks the file. Another session may be stopped while it holds the lock: it is
/// waited for once, and lines are kept in memory until the lock is free.
final class SharedLog {
  /// What became of lines.
  enum Outcome: Equatable {
    /// They are in the file.
    case written
    /// Another session holds the file; they will be written with the next ones.
    ///
    /// - Parameter isNew: Whether it did not hold it when lines were added last.
    case held(isNew: Bool)
    /// They could not be written; `errno` says why.
    case failed
  }

  private static let lineFeed: UInt8 = 0x0A

  private let path: String
  /// Lines that are not in the file yet.
  private var waiting: [UInt8] = []
  /// Whether another session held the file when lines were added last.
  private var isHeld = false

  /// - Parameter path: The file; missing ones, and folders above them, are made.
  init(path: String) {
    self.path = path
  }

  /// Adds lines at the end, after those that wait.
  ///
  /// - Parameter lines: Lines with their ends.
  /// - Returns: What became of them.
  func append(_ lines: [UInt8]) -> Outcome {
    SharedLog.makeFolders(above: path)
    waiting += lines
    guard let lock = HistoryLock(path: path, waits: !isHeld) else {
      guard errno == EWOULDBLOCK else {
        waiting = []
        return .failed
      }
      defer { isHeld = true }
      return .held(isNew: !isHeld)
    }
    isHeld = false
    var bytes = waiting
    waiting = []
    // A writer that was killed may have left half a line; ours must not be joined to it.
    if lock.lastByte.map({ $0 != SharedLog.lineFeed }) ?? false {
      bytes.insert(SharedLog.lineFeed, at: 0)
    }
    return lock.append(bytes) ? .written : .failed
  }

  /// Tries once more to write the lines that wait, at the end of a session.
  func finish() {
    if !waiting.isEmpty { _ = append([]) }
  }

  /// Makes the folders above a file, for its owner alone.
  private static func makeFolders(above path: String) {
    var folder = ""
    for name in path.split(separator: "/").dropLast() {
      folder += (folder.isEmpty && !path.hasPrefix("/") ? "" : "/") + name
      // What cannot be made shows when the file is opened.
      _ = mkdir(folder, 0o700)
    }
  }
}
