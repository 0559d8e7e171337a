#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The history file, open and locked against other sessions until this value goes away.
struct HistoryLock: ~Copyable {
  private static let attempts = 100
  private static let pauseNanoseconds = 10_000_000

  let descriptor: Int32
  private let path: String

  /// Opens or makes the file and locks it.
  ///
  /// Nil, with `errno` set, if either fails; `EWOULDBLOCK` where another session holds the lock.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - waits: Whether to wait for the lock, up to a second: a session may have been stopped
  ///     while it held it.
  init?(path: String, waits: Bool) {
    self.path = path
    for attempt in 1...(waits ? Self.attempts : 1) {
      let opened = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0o600)
      guard opened >= 0 else { return nil }
      if flock(opened, LOCK_EX | LOCK_NB) == 0 && Self.isStill(opened, at: path) {
        Self.restrictMode(opened)
        descriptor = opened
        return
      }
      close(opened)
      if attempt == Self.attempts || !waits { break }
      var pause = timespec(tv_sec: 0, tv_nsec: Self.pauseNanoseconds)
      nanosleep(&pause, nil)
    }
    errno = EWOULDBLOCK
    return nil
  }

  deinit {
    close(descriptor)
  }

  /// The last byte of the file, or nil if it is empty.
  var lastByte: UInt8? {
    var information = stat()
    guard fstat(descriptor, &information) == 0, information.st_size > 0 else { return nil }
    var byte: UInt8 = 0
    return pread(descriptor, &byte, 1, information.st_size - 1) == 1 ? byte : nil
  }

  /// Adds bytes at the end. False, with `errno` set, if not all could be written.
  func append(_ bytes: [UInt8]) -> Bool {
    FileAccess.write(bytes, to: descriptor)
  }

  /// Puts a new file in place of this one, so that a reader sees the old or the new one whole.
  func replace(with bytes: [UInt8]) -> Bool {
    do throws(FileProblem) {
      try FileAccess.replace(path, with: bytes)
      return true
    } catch {
      return false
    }
  }

  /// Whether the open file is the one of that name; another session may have replaced it.
  private static func isStill(_ descriptor: Int32, at path: String) -> Bool {
    var opened = stat()
    var named = stat()
    guard fstat(descriptor, &opened) == 0, stat(path, &named) == 0 else { return false }
    return opened.st_dev == named.st_dev && opened.st_ino == named.st_ino
  }

  /// Only for a file: the history may be a link to `/dev/null`.
  private static func restrictMode(_ descriptor: Int32) {
    var information = stat()
    guard fstat(descriptor, &information) == 0 else { return }
    let isFile = information.st_mode & S_IFMT == S_IFREG
    if isFile && information.st_mode & 0o077 != 0 { fchmod(descriptor, 0o600) }
  }
}
