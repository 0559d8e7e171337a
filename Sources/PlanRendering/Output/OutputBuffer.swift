/// Bytes on their way out, handed on in chunks so that a million rows need little memory.
///
///     var output = OutputBuffer { chunk in standardOutput.write(chunk) }
///     renderer.render(table, into: &output)
///     output.flush()
///
/// Without a `write` closure the buffer keeps everything in `bytes`.
public struct OutputBuffer {
  /// The size of a chunk unless another is asked for.
  public static let defaultCapacity = 64 * 1024

  /// What has not been handed on yet; without a `write` closure, everything.
  public private(set) var bytes: [UInt8] = []

  /// Whether the reader has gone: nothing more is kept or written, and renderers stop early.
  public private(set) var isClosed = false

  private let capacity: Int
  private let write: (([UInt8]) -> Bool)?
  private let isGivenUp: (() -> Bool)?
  /// In how many rows the buffer asks once whether the result is still wanted.
  private static let rowsBetweenQuestions = 1024

  /// Makes a buffer that keeps everything.
  public init() {
    capacity = .max
    write = nil
    isGivenUp = nil
  }

  /// Makes a buffer that passes on what it holds.
  ///
  /// - Parameters:
  ///   - capacity: How many bytes to gather before they are handed on.
  ///   - write: Takes a chunk; `false` says that the reader has gone, such as a closed pipe, and
  ///     is the last call.
  ///   - isGivenUp: Whether the result is not wanted any more; asked now and then while a long
  ///     result is being measured, before there is anything to write.
  public init(
    capacity: Int = OutputBuffer.defaultCapacity, write: @escaping ([UInt8]) -> Bool,
    isGivenUp: (() -> Bool)? = nil
  ) {
    self.isGivenUp = isGivenUp
    self.capacity = max(1, capacity)
    self.write = write
    bytes.reserveCapacity(self.capacity + 1024)
  }

  /// What is kept, as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds a text.
  public mutating func append(_ text: String) {
    guard !isClosed else { return }
    bytes.append(contentsOf: text.utf8)
    handOnWhenFull()
  }

  /// Adds a part of a text.
  public mutating func append(_ text: Substring) {
    guard !isClosed else { return }
    bytes.append(contentsOf: text.utf8)
    handOnWhenFull()
  }

  /// Adds bytes as they are.
  public mutating func append(bytes added: [UInt8]) {
    guard !isClosed else { return }
    bytes.append(contentsOf: added)
    handOnWhenFull()
  }

  /// Whether rendering should stop at a row; a result that is given up closes the buffer.
  public mutating func isClosed(atRow row: Int) -> Bool {
    if row % OutputBuffer.rowsBetweenQuestions == 0, isGivenUp?() ?? false { isClosed = true }
    return isClosed
  }

  /// Adds one byte.
  public mutating func append(byte: UInt8) {
    guard !isClosed else { return }
    bytes.append(byte)
    handOnWhenFull()
  }

  /// Adds spaces; none where the count is negative.
  public mutating func append(spaces count: Int) {
    guard !isClosed, count > 0 else { return }
    bytes.append(contentsOf: repeatElement(0x20, count: count))
    handOnWhenFull()
  }

  /// Hands on what is held. The caller does this once, after the last result.
  public mutating func flush() {
    guard let write, !bytes.isEmpty, !isClosed else { return }
    isClosed = !write(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func handOnWhenFull() {
    if bytes.count >= capacity { flush() }
  }
}
