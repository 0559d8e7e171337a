import PlanRendering

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard output, and why it takes no more.
final class StandardOutput {
  /// What went wrong; a reader that has gone is nothing wrong.
  private(set) var problem: FileProblem?

  /// Writes a text for people; `false` once no more is taken.
  func write(_ text: ScreenText) -> Bool { write(rendered: text.bytes) }

  /// Writes what a program may read, byte for byte; `false` once no more is taken. On a terminal
  /// what could steer it is shown escaped.
  func write(exact bytes: [UInt8]) -> Bool {
    guard Terminal.isOutputTerminal else { return write(rendered: bytes) }
    return write(ScreenText(escapingLinesOf: String(decoding: bytes, as: UTF8.self)))
  }

  /// Writes what a renderer has made, which knows whether it writes for a terminal; `false` once
  /// no more is taken.
  func write(rendered bytes: [UInt8]) -> Bool {
    if FileAccess.write(bytes, to: STDOUT_FILENO) { return true }
    if errno != EPIPE { problem = .last("standard output") }
    return false
  }

  /// How the process should end after writing; why no more was taken is reported.
  ///
  /// - Parameters:
  ///   - isTaken: What a `write` gave.
  ///   - reporter: Is told what went wrong.
  /// - Returns: Success also where the reader has only gone.
  func exitCode(_ isTaken: Bool, _ reporter: Reporter) -> ExitCode {
    guard !isTaken, let problem else { return .success }
    reporter.error(.unwritableFile, ShellMessages.cannotWrite(problem))
    return .unwritable
  }
}
