import PlanText

extension Session {
  /// With more rows than this, going through them takes long enough to be given up.
  private static let quickRows = 50_000

  /// Whether a person may lose patience with what goes through all rows of the open plans.
  var mayTakeLong: Bool {
    guard isInteractive else { return false }
    return queries.database.plans.reduce(0) { $0 + $1.indicators.count + $1.tasks.count }
      > Session.quickRows
  }

  /// Does work that goes through all rows. Over large plans it runs on a thread of its own, which
  /// is left where it is as soon as a person presses Ctrl-C.
  ///
  /// - Parameter work: The work; it is told when it has been given up.
  /// - Returns: What it gives; `nil` where it was given up.
  func leavingWhenInterrupted<Value: Sendable>(
    _ work: @escaping @Sendable (Cancellation) -> Value
  ) -> Value? {
    mayTakeLong ? Abandonable.run(cancellation, work) : work(cancellation)
  }

  /// As ``leavingWhenInterrupted(_:)``, for the work of a command.
  ///
  /// - Parameter work: The work.
  /// - Returns: What it gives.
  /// - Throws: `CommandFailure` without a message where it was given up.
  func lookUp<Value: Sendable>(
    _ work: @escaping @Sendable () -> Value
  ) throws(CommandFailure) -> Value {
    guard let value = leavingWhenInterrupted({ _ in work() }) else {
      throw CommandFailure(code: .badCommand, message: nil, exitCode: .interrupted)
    }
    return value
  }

  /// Ends a command that a person has given up.
  func checkInterrupted() throws(CommandFailure) {
    if cancellation.isRequested {
      throw CommandFailure(code: .badCommand, message: nil, exitCode: .interrupted)
    }
  }
}
