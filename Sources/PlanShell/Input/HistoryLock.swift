#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The history file, open and locked against other sessions until this value goes away.
struct HistoryLock: ~Copyable {
  private static let attempts = 200
  private static let pauseNanoseconds = 10_000_000

  let descriptor: Int32
  private let path: String

  /// Opens or makes the file and waits up to two seconds for the lock.
  ///
  /// Nil, with `errno` set, if either fails. The wait has an end because a session may have been
  /// stopped while it held the lock.
  init?(path: String) {
    self.path = path
    for _ in 0..<Self.attempts {
      let opened = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0o600)
      guard opened >= 0 else { return nil }
      if flock(opened, LOCK_EX | LOCK_NB) == 0 && Self.isStill(opened, at: path) {
        Self.restrictMode(opened)
        descriptor = opened
        return
      }
      close(opened)
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
    Self.write(bytes, to: descriptor)
  }

  /// Puts a new file in place of this one, so that a reader sees the old or the new one whole.
  func replace(with bytes: [UInt8]) -> Bool {
    // A link in place of the file is followed, or it would be replaced by the file.
    guard let resolved = realpath(path, nil) else { return false }
    defer { free(resolved) }
    let target = String(cString: resolved)
    let temporary = "\(target).\(getpid()).new"
    let opened = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard opened >= 0 else { return false }
    let isWritten = Self.write(bytes, to: opened) && fsync(opened) == 0
    close(opened)
    if isWritten && rename(temporary, target) == 0 { return true }
    let problem = errno
    unlink(temporary)
    errno = problem
    return false
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

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var remaining = bytes[...]
    while !remaining.isEmpty {
      let count = remaining.withUnsafeBytes {
        #if canImport(Glibc)
          Glibc.write(descriptor, $0.baseAddress, $0.count)
        #else
          Darwin.write(descriptor, $0.baseAddress, $0.count)
        #endif
      }
      if count < 0 && errno != EINTR { return false }
      remaining = remaining.dropFirst(max(0, count))
    }
    return true
  }
}
