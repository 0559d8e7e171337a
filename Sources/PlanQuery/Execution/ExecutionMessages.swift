import PlanModel

/// The texts of notes and of failures while running.
enum ExecutionMessages {
  /// What stands for the unit of targets that have none.
  static let noUnit = "no unit"

  /// How many rows were left out undecided, and why: `22 undecided: missing 8, unclear 7`.
  static func undecided(_ reasons: [UndecidedReason: Int]) -> Note {
    let total = reasons.values.reduce(0, +)
    return Note("\(total) undecided: \(list(reasons))", leavesOut: true)
  }

  private static func list(_ reasons: [UndecidedReason: Int]) -> String {
    UndecidedReason.allCases.compactMap { reason in
      reasons[reason].map { "\(reason.name) \($0)" }
    }.joined(separator: ", ")
  }

  static func severalUnits(_ units: [String]) -> Note {
    Note("the rows kept have several units: \(units.joined(separator: ", "))")
  }

  static func mixedUnits(_ aggregate: String, _ units: [String]) -> Note {
    Note(
      "\(aggregate) has no value over different units (\(units.joined(separator: ", "))): "
        + "add `by unit`", leavesOut: true)
  }

  static func denominator(
    _ aggregate: String, used: Int, of total: Int, targets: Bool, _ reasons: [UndecidedReason: Int]
  ) -> Note {
    let noun = targets ? "targets" : "values"
    let left = UndecidedReason.allCases.compactMap { reason in
      reasons[reason].map { "\($0) \(reason.name)" }
    }.joined(separator: ", ")
    return Note("\(aggregate) over \(used) of \(total) \(noun): \(left)", leavesOut: true)
  }

  /// Says that rows with a list of several elements count once under each.
  ///
  ///     10 tasks with several leads count under each of them: 31 tasks count 46 times
  static func countsUnderEach(
    _ repeated: Int, key: String, of nouns: (one: String, many: String), rows: Int, times: Int
  ) -> Note {
    let keys = key.hasSuffix("s") ? key : key + "s"
    let start =
      repeated == 1
      ? "1 \(nouns.one) with several \(keys) counts"
      : "\(repeated) \(nouns.many) with several \(keys) count"
    let all = rows == 1 ? "1 \(nouns.one) counts" : "\(rows) \(nouns.many) count"
    return Note("\(start) under each of them: \(all) \(times) times")
  }

  static func divisionsByZero(_ count: Int) -> Note {
    Note(
      count == 1
        ? "1 division by zero has no value" : "\(count) divisions by zero have no value",
      leavesOut: true)
  }

  static func unitMismatches(_ count: Int) -> Note {
    Note(
      count == 1
        ? "1 result would mix two units and has no value"
        : "\(count) results would mix two units and have no value", leavesOut: true)
  }

  static func overflows(_ count: Int) -> Note {
    Note(
      count == 1
        ? "1 result has too many digits and no value"
        : "\(count) results have too many digits and no value", leavesOut: true)
  }

  /// Days beyond the calendar, or a date and a part of a day.
  static func impossibleDays(_ count: Int) -> Note {
    Note(
      count == 1
        ? "1 date plus or minus days is no day of the calendar"
        : "\(count) dates plus or minus days are no days of the calendar", leavesOut: true)
  }

  static func expectationFailed(_ found: [String], _ truth: Truth) -> String {
    let values = found.isEmpty ? "" : ": found \(found.joined(separator: ", "))"
    if let reason = truth.reason { return "the expectation is undecided (\(reason.name))\(values)" }
    return "the expectation does not hold\(values)"
  }
}
