/// Whether work that runs long shall be given up. Whoever starts the work decides, by a flag that
/// a signal handler or another thread may raise; the work asks every few thousand rows.
public struct Cancellation: Sendable {
  /// Work that is never given up.
  public static let never = Cancellation { false }

  /// How many rows may pass between two questions: few enough for an answer within milliseconds,
  /// many enough that asking costs nothing.
  static let interval = 4096

  private let isWanted: @Sendable () -> Bool

  /// Makes a cancellation.
  ///
  /// - Parameter isWanted: Whether the work shall stop; asked often, so it must be quick.
  public init(_ isWanted: @escaping @Sendable () -> Bool) {
    self.isWanted = isWanted
  }

  /// Whether the work shall stop.
  public var isRequested: Bool { isWanted() }

  /// Stops the query where that is wanted.
  func check() throws(ExecutionFailure) {
    if isWanted() { throw .cancelled }
  }

  /// As `check()`, but asks once in so many rows.
  @inline(__always)
  func check(row: Int) throws(ExecutionFailure) {
    if row % Cancellation.interval == 0 { try check() }
  }

  /// One value for each index. Asks often, since what is made of a text may take long.
  func map<Value>(
    _ range: Range<Int>, _ value: (Int) -> Value
  ) throws(ExecutionFailure) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(range.count)
    for index in range {
      try check(row: index)
      values.append(value(index))
    }
    return values
  }

  /// The indices in an order.
  func sorted<Index: BinaryInteger & Sendable>(
    _ indices: Range<Index>, by precedes: (Index, Index) -> Bool
  ) throws(ExecutionFailure) -> [Index] where Index: Strideable, Index.Stride: SignedInteger {
    var comparisons = 0
    do {
      return try indices.sorted { left, right in
        comparisons &+= 1
        try check(row: comparisons)
        return precedes(left, right)
      }
    } catch {
      // Nothing but the check throws; the sort forgets of which type its errors are.
      throw .cancelled
    }
  }
}
