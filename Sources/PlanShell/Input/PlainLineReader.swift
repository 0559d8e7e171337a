#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads lines from a pipe, a file or a terminal that cannot be edited on.
///
/// Prompts are not printed and no history is kept. Bytes that are not UTF-8 become U+FFFD.
public final class PlainLineReader: LineReader {
  private static let chunkSize = 65_536
  private static let waitMilliseconds: Int32 = 500
  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D

  /// Not used: there is no Tab in a file.
  public var completer: LineCompleter?

  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var position = 0
  private var sawEnd = false

  /// Makes a reader of an open file.
  ///
  /// - Parameter descriptor: The file descriptor to read; it is not closed.
  public init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Reads up to the next line feed or the end; a carriage return before either is dropped.
  ///
  /// - Parameter prompt: Not used.
  /// - Returns: The line; `.interrupted` if a signal with a handler arrived, and what was read of
  ///   the line is then kept for the next call; `.endOfInput` also after a read error.
  public func readLine(prompt: String) -> LineEvent {
    var searched = position
    while true {
      if let end = buffer[searched...].firstIndex(of: Self.lineFeed) {
        defer { position = end + 1 }
        return .line(text(of: position..<end))
      }
      searched = buffer.count
      if sawEnd { return lastLine() }
      let consumed = position
      guard readChunk() else { return .interrupted }
      searched -= consumed - position
    }
  }

  /// Does nothing.
  ///
  /// - Parameter statement: Not used.
  public func remember(_ statement: String) {}

  /// Does nothing, as there is no history.
  public func offer(_ statement: String) {}

  /// Whether a line or part of one can be had without waiting.
  public var hasPendingInput: Bool {
    if position < buffer.count { return true }
    if sawEnd { return false }
    var request = pollfd(descriptor: descriptor)
    return poll(&request, 1, 0) > 0 && request.revents & Int16(POLLIN) != 0
  }

  private func lastLine() -> LineEvent {
    guard position < buffer.count else { return .endOfInput }
    defer { position = buffer.count }
    return .line(text(of: position..<buffer.count))
  }

  /// False if a signal came first.
  private func readChunk() -> Bool {
    buffer.removeFirst(position)
    position = 0
    guard waitForInput() else { return false }
    var chunk = [UInt8](repeating: 0, count: Self.chunkSize)
    let count = read(descriptor, &chunk, chunk.count)
    if count < 0 && errno == EINTR { return false }
    if count <= 0 { sawEnd = true } else { buffer += chunk[..<count] }
    return true
  }

  /// Waits until there is something to read; false where a signal came first. A read would go on
  /// after one whose handler was set so, and a signal just before the waiting is asked for.
  private func waitForInput() -> Bool {
    while true {
      if Interrupts.endingSignal != nil { return false }
      var request = pollfd(descriptor: descriptor)
      let count = poll(&request, 1, Self.waitMilliseconds)
      if count > 0 { return true }
      if count < 0 { return errno != EINTR }
    }
  }

  private func text(of range: Range<Int>) -> String {
    var bytes = buffer[range]
    if bytes.last == Self.carriageReturn { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
