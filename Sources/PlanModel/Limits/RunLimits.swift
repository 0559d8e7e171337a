/// How much a run may take. Whoever starts it knows the machine; the run itself only asks.
public struct RunLimits: Sendable {
  /// The limits where nobody set others: the most rows there may be, and memory without end.
  public static let usual = RunLimits()

  /// How many rows a stage, a list of all rows or a relation may have.
  public var rows: Int
  /// How much memory may be in use.
  public var memory: MemoryBudget

  /// Makes limits.
  public init(rows: Int = Limits.rows, memory: MemoryBudget = .unlimited) {
    self.rows = rows
    self.memory = memory
  }
}

/// How much memory the process may have in use, and how much it has.
///
/// Large pieces of work are asked for before they are taken: the answer is an error that a person
/// can act on, where running out of memory would end the process.
public struct MemoryBudget: Sendable {
  /// A budget without end.
  public static let unlimited = MemoryBudget(limit: { Int.max }, inUse: { _ in 0 })

  /// Less than this many bytes is taken without asking, so that small queries ask nothing.
  public static let unaskedBytes = 1 << 20

  private let limit: @Sendable () -> Int
  private let inUse: @Sendable (_ afterGivingBack: Bool) -> Int

  /// Makes a budget. Both are asked only when something large is to be taken.
  ///
  /// - Parameters:
  ///   - limit: How many bytes the process may have in use.
  ///   - inUse: How many bytes it has in use; asked once more where they are too many, after free
  ///     memory was given back to the system.
  public init(
    limit: @escaping @Sendable () -> Int,
    inUse: @escaping @Sendable (_ afterGivingBack: Bool) -> Int
  ) {
    self.limit = limit
    self.inUse = inUse
  }

  /// What lacks for a piece of work; `nil` where there is enough.
  ///
  /// - Parameter bytes: How much the work takes beyond what is in use.
  /// - Returns: How much was asked for, and the limit.
  public func shortage(for bytes: Int) -> MemoryShortage? {
    guard bytes >= MemoryBudget.unaskedBytes else { return nil }
    let limit = limit()
    guard lacks(bytes, of: limit, inUse(false)), lacks(bytes, of: limit, inUse(true)) else {
      return nil
    }
    return MemoryShortage(wanted: bytes, limit: limit)
  }

  private func lacks(_ bytes: Int, of limit: Int, _ used: Int) -> Bool {
    let (sum, isTooLarge) = used.addingReportingOverflow(bytes)
    return isTooLarge || sum > limit
  }
}

/// A piece of work that needs more memory than there may be.
public struct MemoryShortage: Error, Equatable, Sendable {
  /// How many bytes it needs beyond what is in use.
  public let wanted: Int
  /// How many bytes the process may have in use.
  public let limit: Int
}

extension Message {
  /// A number of bytes as people read it: `3.2 GB`, in Vietnamese `3,2 GB`.
  public static func size(_ bytes: Int) -> Message {
    let units = ["byte", "kB", "MB", "GB", "TB", "PB", "EB"]
    var tenths = bytes.magnitude > UInt(Int.max / 10) ? Int.max : bytes * 10
    var unit = 0
    while tenths >= 10_240, unit < units.count - 1 {
      tenths = (tenths + 512) / 1024
      unit += 1
    }
    if unit == 0 { return Message("\(bytes) bytes", vi: "\(bytes) byte") }
    let rest = tenths >= 1000 || tenths % 10 == 0 ? "" : "\(tenths % 10)"
    let whole = "\(tenths / 10)"
    return Message(
      whole + (rest.isEmpty ? "" : "." + rest) + " " + units[unit],
      vi: whole + (rest.isEmpty ? "" : "," + rest) + " " + units[unit])
  }
}
