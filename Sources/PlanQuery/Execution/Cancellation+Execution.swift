import PlanModel

/// Giving up a query that runs.
extension Cancellation {
  /// Stops the query where that is wanted.
  func check() throws(ExecutionFailure) {
    if isRequested { throw .cancelled }
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
