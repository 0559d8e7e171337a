import PlanModel

/// What cannot be worked out in a stage. A stage of an inner query has a tally of its own.
struct StageTally {
  /// An operation of the text: where it is, and which of several there it is.
  struct Operation: Hashable {
    var range: SourceRange
    var number: Int
  }

  private var counted: Set<Operation> = []
  var divisionsByZero = 0
  /// Results that were too large.
  var overflows = 0
  /// Results that would have mixed two units.
  var unitMismatches = 0
  /// Days that the calendar does not have.
  var impossibleDays = 0

  /// Adds what could not be worked out in an operation, unless that was counted in this stage
  /// already: an expression that occurs once in the text may be worked out several times, as the
  /// left side of `in (a, b)` is.
  ///
  /// - Parameters:
  ///   - failures: What could not be worked out.
  ///   - operation: The operation.
  ///   - times: For how many rows that is the result.
  mutating func add(_ failures: StageTally, of operation: Operation, times: Int) {
    guard failures.hasAny, counted.insert(operation).inserted else { return }
    divisionsByZero += failures.divisionsByZero * times
    overflows += failures.overflows * times
    unitMismatches += failures.unitMismatches * times
    impossibleDays += failures.impossibleDays * times
  }

  private var hasAny: Bool {
    divisionsByZero + overflows + unitMismatches + impossibleDays > 0
  }

  /// What there is to tell of the stage.
  var facts: [Fact] {
    let counts: [(Int, Fact)] = [
      (divisionsByZero, .divisionsByZero(divisionsByZero)),
      (overflows, .overflows(overflows)),
      (unitMismatches, .unitMismatches(unitMismatches)),
      (impossibleDays, .impossibleDays(impossibleDays)),
    ]
    return counts.filter { $0.0 > 0 }.map(\.1)
  }
}
