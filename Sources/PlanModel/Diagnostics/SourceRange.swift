/// A stretch of source text, in UTF-8 offsets: `start` is in it, `end` is not.
///
/// Offsets count the bytes of the text that was read. Lines, columns and widths are made from
/// them only when a diagnostic is drawn.
public struct SourceRange: Hashable, Sendable {
  /// The offset of the first byte.
  public var start: Int
  /// The offset after the last byte.
  public var end: Int

  /// Makes a range from two offsets.
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  /// The smallest range that holds both.
  public func joined(with other: SourceRange) -> SourceRange {
    SourceRange(min(start, other.start), max(end, other.end))
  }
}
