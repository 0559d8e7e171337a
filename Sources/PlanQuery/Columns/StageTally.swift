/// What is counted while a stage runs. A stage of an inner query has a tally of its own.
struct StageTally {
  var divisionsByZero = 0
  /// Results that were too large.
  var overflows = 0
  /// Results that would have mixed two units.
  var unitMismatches = 0
  /// Days that the calendar does not have.
  var impossibleDays = 0

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
