/// Whether work that runs long should be given up. Whoever starts the work decides, by a flag that
/// a signal handler or another thread may raise; the work asks every few thousand rows.
public struct Cancellation: Sendable {
  /// Work that is never given up.
  public static let never = Cancellation { false }

  /// How many rows may pass between two questions: few enough for an answer within milliseconds,
  /// many enough that asking costs nothing.
  public static let interval = 4096

  private let isWanted: @Sendable () -> Bool

  /// Makes a cancellation.
  ///
  /// - Parameter isWanted: Whether the work should stop; asked often, so it must be quick.
  public init(_ isWanted: @escaping @Sendable () -> Bool) {
    self.isWanted = isWanted
  }

  /// Whether the work should stop.
  public var isRequested: Bool { isWanted() }

  /// Whether the work should stop at a byte of a text: asks once in a million.
  ///
  /// - Parameter byte: The number of the byte.
  /// - Returns: Whether to stop; `false` at the bytes where nobody is asked.
  @inline(__always)
  package func isRequested(atByte byte: Int) -> Bool {
    byte & 0xF_FFFF == 0 && isWanted()
  }

  /// Whether the work should stop at a row: asks once in so many rows.
  ///
  /// - Parameter row: The number of the row.
  /// - Returns: Whether to stop; `false` at the rows where nobody is asked.
  @inline(__always)
  package func isRequested(atRow row: Int) -> Bool {
    row % Cancellation.interval == 0 && isWanted()
  }
}
