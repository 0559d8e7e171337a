#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard output, and why it takes no more.
final class StandardOutput {
  /// What went wrong; a reader that has gone is nothing wrong.
  private(set) var problem: FileProblem?

  /// Writes bytes; `false` once no more are taken.
  func write(_ bytes: [UInt8]) -> Bool {
    if FileAccess.write(bytes, to: STDOUT_FILENO) { return true }
    if errno != EPIPE { problem = .last("standard output") }
    return false
  }
}
