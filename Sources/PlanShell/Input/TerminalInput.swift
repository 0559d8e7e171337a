#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension pollfd {
  /// A request to be told when the descriptor can be read.
  init(descriptor: Int32) {
    self.init(fd: descriptor, events: Int16(POLLIN), revents: 0)
  }
}

/// Bytes from a terminal, some of them read ahead.
struct TerminalInput {
  enum Arrival {
    case bytes
    case nothing
    case endOfInput
    case interrupted
    case redrawWanted
  }

  private static let chunkSize = 4_096
  /// How long the rest of a character may take once its first byte is there.
  private static let characterMilliseconds: Int32 = 200

  let descriptor: Int32
  private(set) var buffered: ArraySlice<UInt8> = []

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  mutating func discard() {
    buffered = []
  }

  mutating func consume(_ count: Int) {
    buffered = buffered.dropFirst(count)
  }

  /// Adds bytes that were read elsewhere, after those that wait.
  mutating func append(_ bytes: [UInt8]) {
    if !bytes.isEmpty { buffered = ArraySlice(Array(buffered) + bytes) }
  }

  /// Whether the terminal has bytes that were not read yet.
  func hasMore(milliseconds: Int32) -> Bool {
    var request = pollfd(descriptor: descriptor)
    return poll(&request, 1, milliseconds) > 0 && request.revents & Int16(POLLIN) != 0
  }

  /// Waits for bytes and adds them to `buffered`.
  ///
  /// - Parameters:
  ///   - wake: A descriptor that becomes readable when an interrupt arrives.
  ///   - redrawWake: A descriptor that becomes readable when the line has to be drawn anew;
  ///     negative where that can wait.
  ///   - milliseconds: How long to wait; negative means for ever.
  /// - Returns: What came first.
  mutating func fill(wake: Int32, redrawWake: Int32 = -1, milliseconds: Int32) -> Arrival {
    while true {
      var requests = [descriptor, wake, redrawWake].map { pollfd(descriptor: $0) }
      let ready = poll(&requests, nfds_t(requests.count), milliseconds)
      if ready < 0 {
        if errno == EINTR { continue }
        return .endOfInput
      }
      if requests[1].revents & Int16(POLLIN) != 0 { return .interrupted }
      if requests[2].revents & Int16(POLLIN) != 0 { return .redrawWanted }
      if ready == 0 { return .nothing }
      if let arrival = readChunk(isHungUp: requests[0].revents & Int16(POLLHUP) != 0) {
        return arrival
      }
    }
  }

  /// Takes the next character; bytes that are not UTF-8 become U+FFFD. Nil if nothing is buffered.
  mutating func takeScalar(wake: Int32) -> Unicode.Scalar? {
    guard let lead = buffered.first else { return nil }
    let length = Self.sequenceLength(lead)
    while buffered.count < length, buffered.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }) {
      let arrival = fill(wake: wake, milliseconds: Self.characterMilliseconds)
      guard case .bytes = arrival else { break }
    }
    guard let (scalar, used) = peekScalar(at: buffered.startIndex) else { return nil }
    consume(used)
    return scalar
  }

  /// The buffered character at an index of `buffered`, and its length in bytes.
  func peekScalar(at index: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    guard index < buffered.endIndex else { return nil }
    let bytes = buffered[index...].prefix(Self.sequenceLength(buffered[index]))
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
    guard let first = scalars.first else { return nil }
    return (first, scalars.count == 1 ? bytes.count : 1)
  }

  /// Nil if the read has to be tried again: there may be no bytes, since Ctrl-C empties the queue.
  private mutating func readChunk(isHungUp: Bool) -> Arrival? {
    var chunk = [UInt8](repeating: 0, count: Self.chunkSize)
    let count = read(descriptor, &chunk, chunk.count)
    if count > 0 {
      buffered = ArraySlice(Array(buffered) + chunk[..<count])
      return .bytes
    }
    let mayRetry = count == 0 || errno == EINTR || errno == EAGAIN
    return mayRetry && !isHungUp ? nil : .endOfInput
  }

  private static func sequenceLength(_ lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }
}
