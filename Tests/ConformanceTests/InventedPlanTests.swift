import PlanModel
import PlanQuery
import PlanTables
import Testing

/// Chapters 7 to 9 over invented plans: what the built-in plan has no example of.
@Suite struct InventedPlanTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var query: String
    var outcome: [String]
    var testDescription: String { query }

    init(_ query: String, _ outcome: String...) {
      self.query = query
      self.outcome = outcome
    }
  }

  @Test(arguments: timeframes + targets + arithmetic)
  func onePlan(_ entry: Case) {
    check(entry, [InventedPlans.first])
  }

  @Test(arguments: severalPlans)
  func twoPlans(_ entry: Case) {
    check(entry, [InventedPlans.first, InventedPlans.second])
  }

  private func check(_ entry: Case, _ plans: [Plan]) {
    let today = CalendarDate(iso: "2026-01-15") ?? .open
    var session = QuerySession(database: PlanDatabase(plans: plans, today: today))
    let outcome = Outcome(running: Array(entry.query.utf8), in: &session)
    let shown = outcome.recorded(over: entry.outcome)
    #expect(outcome.fits(entry.outcome), "\(shown.joined(separator: "\n"))")
  }

  // MARK: Section 8

  static let timeframes = [
    // The day that is named belongs to the timeframe; the day of the plan is its first.
    Case(
      "tasks where timeframe covers 2025-11-15 and timeframe.end = 2025-11-15 show id",
      "id", "before", "note: 2 undecided: event 1, unstated 1"),
    Case(
      "tasks where timeframe covers 2025 show id",
      "id", "until", "yearly", "note: 2 undecided: event 1, unstated 1"),
    Case(
      "tasks where timeframe overlaps 2025-11-16..2025-12-01 show id",
      "id", "until", "yearly", "note: 2 undecided: event 1, unstated 1"),
    Case(
      "tasks where timeframe overlaps 2030..2040 show id",
      "id", "span", "yearly", "note: 2 undecided: event 1, unstated 1"),
    Case(
      "tasks where timeframe overlaps 2025-09-30 show id",
      "id", "until", "before", "quarter", "yearly", "note: 2 undecided: event 1, unstated 1"),
    Case(
      "tasks where timeframe covers 2026..2030 show id",
      "id", "span", "yearly", "note: 2 undecided: event 1, unstated 1"),
    Case(
      "tasks where timeframe covers 2026..2031 show id",
      "id", "yearly", "note: 2 undecided: event 1, unstated 1"),
    Case(
      "tasks where timeframe.kind = \"until\" show timeframe.start, timeframe.milestone",
      "timeframe.start | timeframe.milestone", "2024-07-22 | 2025-12-31",
      "2024-07-22 | 2025-11-15"),
    Case(
      "tasks where timeframe.end in 2025 show id",
      "error[type-mismatch] 1:30-33 write in (2025), or ="),
    Case(
      "tasks where timeframe.end = 2025 show id",
      "id", "until", "before", "quarter", "month", "note: 2 undecided: missing 2"),
    Case(
      "tasks where timeframe.end > 2025 show id",
      "id", "span", "yearly", "note: 2 undecided: missing 2"),
    Case(
      "tasks sort timeframe.end desc show id",
      "id", "yearly", "span", "until", "before", "quarter", "month", "when", "silent"),
    Case("tasks where id = \"month\" show timeframe.end - timeframe.start as days", "days", "29"),
    Case(
      "tasks count by timeframe.kind",
      "timeframe.kind | count", "span | 3", "until | 2", "recurring | 1", "event | 1",
      "unstated | 1"),
    // Both leads are departments: the task counts once under that kind.
    Case("tasks count by lead.kind", "lead.kind | count", "department | 8"),
    Case(
      "tasks where id = \"span\" count by lead",
      "lead | count", "Sở A | 1", "Sở B | 1",
      "note: 1 task with several leads counts under each of them: 1 task counts 2 times"),
  ]

  // MARK: Section 7

  static let targets = [
    // A share ends at 0 and 100; a speed, a change, or a row with a larger number does not.
    Case(
      "indicators show id, target2025.low, target2025.high, target2030.low, target2030.high",
      "id | target2025.low | target2025.high | target2030.low | target2030.high",
      "1 | 0 | 12 | 95 | 95", "2 | 7 | 7 | 8 | —", "3 | — | 2 | 1 | 1", "4 | 140 | 140 | 90 | —",
      "5 | — | 12 | 95 | 95", "6 | — | — | — | —"),
    Case(
      "indicators where id = \"1\" show target2025, target2025.kind, target2025.value, -target2025",
      "target2025 | target2025.kind | target2025.value | -target2025",
      "<=12 | at_most | 12 | -12..0"),
    Case(
      "indicators where id = \"5\" show -target2025, target2025 + 1, target2025 * -1 - target2025",
      "-target2025 | target2025 + 1 | target2025 * -1 - target2025", ">=-12 | <=13 | >=-24"),
    Case(
      "indicators where id = \"5\" show target2025 - target2025 as d, (target2025 - 1).value as v",
      "d | v", "any | —"),
    Case(
      "indicators where id = \"5\" show abs(target2025) as a, target2025 * 0 as z", "a | z",
      ">=0 | 0"),
    Case(
      "indicators where target2025 <= 12 show id",
      "id", "1", "2", "3", "5", "note: 1 undecided: unclear 1",
      "note: the rows kept have several units: %, Người"),
    Case(
      "indicators where target2025 < 12 show id",
      "id", "2", "3", "note: 3 undecided: unclear 1, bound 2"),
    // Without a low end a target comes first, and after it what begins lowest.
    Case(
      "indicators sort target2025 show id, target2025",
      "id | target2025", "3 | <2", "5 | <=12", "1 | <=12", "2 | 7", "4 | 140", "6 | ?"),
    Case(
      "indicators sort target2025 desc show id",
      "id", "4", "2", "1", "5", "3", "6"),
    // The same words with other ends are two targets.
    Case(
      "indicators where id in (\"1\", \"5\") count by target2025",
      "target2025 | count", "<=12 | 1", "<=12 | 1"),
    Case(
      "indicators where id in (\"1\", \"5\") count by target2030",
      "target2030 | count", "95 | 2"),
    Case(
      "indicators where unit = \"%\" summarize min(target2025), max(target2025), sum(target2025)",
      "min(target2025) | max(target2025) | sum(target2025)", "<2 | 140 | <161"),
    Case(
      "indicators where unit = \"%\" summarize avg(target2025), median(target2025)",
      "avg(target2025) | median(target2025)", "<40.25 | 3.5..9.5"),
    Case(
      "indicators where unit = \"%\" summarize min(target2030), max(target2030), avg(target2030)",
      "min(target2030) | max(target2030) | avg(target2030)", "1 | >=95 | >48.5"),
  ]

  // MARK: Numbers

  static let arithmetic = [
    Case(
      "tasks take 1 show 0.1 + 0.2 = 0.3 as a, 1 / 3 as b, 2 / 3 as c",
      "a | b | c", "true | 0.3333 | 0.6667"),
    Case("tasks take 1 show 1 / 3 = 0.333333333333 as twelve", "twelve", "true"),
    Case(
      "tasks take 1 show 9999999999999999999999999999 + 1 as n",
      "n", "10000000000000000000000000000"),
    Case(
      "tasks take 1 show 1234567890123456789012345678 * 1 as n",
      "n", "1234567890123456789012345678"),
    Case(
      "tasks where id in (\"until\", \"span\") show length(id) / (length(id) - 4) as n",
      "n", "5", "—", "note: 1 division by zero has no value"),
    Case(
      "indicators where id = \"4\" show target2025 / (length(id) - 1) as n",
      "n", "—", "note: 1 division by zero has no value"),
    Case(
      "tasks where length(id) / (length(id) - 4) > 0 and id in (\"span\", \"until\") show id",
      "id", "until", "note: 1 undecided: missing 1", "note: 2 divisions by zero have no value"),
    Case(
      "tasks take 1 show 99999999999999999999 * 99999999999999999999 as n",
      "n", "—", "note: 1 result has too many digits and no value"),
    Case(
      "tasks summarize sum(length(id)) / (count - 8) as n",
      "n", "—", "note: 1 division by zero has no value"),
  ]

  // MARK: Several plans

  static let severalPlans = [
    // Rows of different plans stay apart under a reference, and the plan is shown.
    Case(
      "tasks count by area",
      "area | plan | count", "Y tế | 1/KH | 8", "Y tế | 2/KH | 1"),
    Case("tasks count by area.name", "area.name | count", "Y tế | 9"),
    Case("tasks where lead = \"so a\" count", "count", "9"),
    Case(
      "tasks where lead = \"so c\" count",
      "error[unknown-value] 1:20-25 did you mean \"Sở A\" or \"Sở B\"?"),
    // A year that a plan lacks is missing there.
    Case(
      "indicators where id = \"1\" show name, target2025, target2030, target2035",
      "name | target2025 | target2030 | target2035", "Tỷ lệ A | <=12 | 95 | —",
      "Tỷ lệ B | — | 50 | 60"),
    Case(
      "indicators where target2035 > 50 show name",
      "name", "Tỷ lệ B", "note: 6 undecided: missing 6"),
    Case(
      "indicators where unit = \"%\" summarize avg(target2030) by plan",
      "plan | avg(target2030)", "1/KH | >48.5", "2/KH | 50"),
    Case(
      "tasks where timeframe covers 2031 show id, plan",
      "id | plan", "yearly | 1/KH", "other | 2/KH",
      "note: 2 undecided: event 1, unstated 1"),
  ]
}
