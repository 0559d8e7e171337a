import PlanModel
import PlanTables
import PlanText

/// What holds a run back: whether it should be given up, and how much it may take. Every loop over
/// rows asks it now and then; whatever may be larger than what went in is asked for before.
struct RunControl: Sendable {
  /// Neither given up nor held back by memory.
  static let free = RunControl(.never, .usual)

  /// How many rows pass between two looks at the memory in use; that costs a system call.
  private static let memoryInterval = 16 * Cancellation.interval

  private let cancellation: Cancellation
  private let limits: RunLimits

  init(_ cancellation: Cancellation, _ limits: RunLimits) {
    self.cancellation = cancellation
    self.limits = limits
  }

  /// Stops the query where that is wanted.
  func check() throws(ExecutionFailure) {
    if cancellation.isRequested { throw .cancelled }
  }

  /// As `check()`, but asks once in so many rows; and sees now and then that memory has not run
  /// short all the same.
  @inline(__always)
  func check(row: Int) throws(ExecutionFailure) {
    if row % Cancellation.interval == 0 { try checkChunk(row) }
  }

  private func checkChunk(_ row: Int) throws(ExecutionFailure) {
    try check()
    if row > 0, row % RunControl.memoryInterval == 0 {
      try reserve(bytes: MemoryBudget.unaskedBytes)
    }
  }

  // MARK: Sizes

  /// Asks whether there may be so many rows.
  func reserve(rows: Int) throws(ExecutionFailure) {
    if rows > limits.rows { throw .excess(.rows(rows, limit: limits.rows)) }
  }

  /// Asks whether so much memory may be taken.
  func reserve(bytes: Int) throws(ExecutionFailure) {
    if let shortage = limits.memory.shortage(for: bytes) { throw .excess(.memory(shortage)) }
  }

  /// Asks whether there may be so many rows, each of so many bytes.
  func reserve(rows: Int, bytesPerRow: Int) throws(ExecutionFailure) {
    try reserve(rows: rows)
    try reserve(bytes: rows * bytesPerRow)
  }

  /// Asks whether a dictionary that is full may take the next entry: it becomes twice as large,
  /// and is beside its old self meanwhile.
  func reserveGrowth<Key, Value>(of entries: [Key: Value]) throws(ExecutionFailure) {
    try reserve(
      bytes: 3 * entries.capacity * (MemoryLayout<Key>.stride + MemoryLayout<Value>.stride))
  }

  // MARK: Work on columns

  /// The column of the given rows; -1 gives a missing value.
  func gathered(_ column: Column, _ rows: [Int32]) throws(ExecutionFailure) -> Column {
    try reserve(rows: rows.count, bytesPerRow: column.bytesPerRow)
    if case .list(let lists) = column {
      let count = try elementCount(of: lists, rows)
      // The positions of the elements, and the elements.
      try reserve(
        rows: count, bytesPerRow: lists.elements.bytesPerRow + MemoryLayout<Int32>.stride)
    }
    return try column.gathered(rows) { () throws(ExecutionFailure) in try check() }
  }

  /// How many elements the lists of the given rows have together.
  func elementCount(
    of lists: ListColumn, _ rows: [Int32]
  ) throws(ExecutionFailure) -> Int {
    var count = 0
    for (index, row) in rows.enumerated() {
      try check(row: index)
      if row >= 0 { count += lists.range(ofRow: Int(row)).count }
    }
    return count
  }

  /// One value for each index. Asks often, since what is made of a text may take long.
  @inline(__always)
  func map<Value>(
    _ range: Range<Int>, _ value: (Int) throws(ExecutionFailure) -> Value
  ) throws(ExecutionFailure) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(range.count)
    for index in range {
      try check(row: index)
      values.append(try value(index))
    }
    return values
  }

  /// The row numbers of a frame: 0, 1, 2, …
  func rowNumbers(_ range: Range<Int>) throws(ExecutionFailure) -> [Int32] {
    try reserve(rows: range.upperBound, bytesPerRow: MemoryLayout<Int32>.stride)
    return try map(range) { Int32($0) }
  }

  /// The indices in an order.
  func sorted<Index: BinaryInteger & Sendable>(
    _ indices: Range<Index>, by precedes: (Index, Index) -> Bool
  ) throws(ExecutionFailure) -> [Index] where Index: Strideable, Index.Stride: SignedInteger {
    // The order, and half of it again while it is made.
    try reserve(bytes: indices.count * MemoryLayout<Index>.stride * 3 / 2)
    var comparisons = 0
    do {
      return try indices.sorted { left, right in
        comparisons &+= 1
        try check(row: comparisons)
        return precedes(left, right)
      }
    } catch {
      // Nothing but the check throws; the sort forgets of which type its errors are.
      throw error as? ExecutionFailure ?? .cancelled
    }
  }
}

/// What a query would have taken too much of.
enum Excess: Equatable {
  /// More rows than there may be.
  case rows(Int, limit: Int)
  /// More memory than there may be in use.
  case memory(MemoryShortage)
}

/// Why a query stopped while it ran.
enum ExecutionFailure: Error {
  /// An expectation does not hold.
  case expectation(Diagnostic)
  /// Whoever started the query gave it up.
  case cancelled
  /// It would take too much; where is not known yet.
  case excess(Excess)
  /// It would take too much: what, and where.
  case tooLarge(Diagnostic)
}
