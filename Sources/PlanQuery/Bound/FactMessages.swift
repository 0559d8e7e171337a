import PlanModel
import PlanTables

/// The notes beneath a table: what a run learnt, in words.
enum FactMessages {
  /// What stands for the unit of targets that have none.
  static let noUnit = Message("no unit", vi: "không có đơn vị")

  /// A note for each fact.
  static func notes(of facts: Facts) -> [Note] { facts.all.map { note(of: $0) } }

  private static func note(of fact: Fact) -> Note {
    switch fact {
    case .undecided(let reasons): undecided(reasons)
    case .severalUnits(let units): severalUnits(units)
    case .mixedUnits(let aggregate, let units): mixedUnits(aggregate, units)
    case .skipped(let aggregate, let values): denominator(aggregate, values)
    case .repeated(let rows): countsUnderEach(rows)
    case .divisionsByZero(let count): divisionsByZero(count)
    case .overflows(let count): overflows(count)
    case .unitMismatches(let count): unitMismatches(count)
    case .impossibleDays(let count): impossibleDays(count)
    }
  }

  /// How many rows were left out undecided, and why: `22 undecided: missing 8, unclear 7`.
  private static func undecided(_ reasons: [UndecidedReason: Int]) -> Note {
    let total = reasons.values.reduce(0, +)
    return Note(
      Message(
        "\(total) undecided: " + list(reasons) { "\($0.name) \($1)" },
        vi: "\(total) dòng chưa xác định được: " + list(reasons) { "\($0.vietnamese) \($1)" }),
      leavesOut: true)
  }

  private static func list(
    _ reasons: [UndecidedReason: Int], _ text: (UndecidedReason, Int) -> String
  ) -> String {
    UndecidedReason.allCases.compactMap { reason in
      reasons[reason].map { text(reason, $0) }
    }.joined(separator: ", ")
  }

  /// Units as a list; `nil` where targets have none.
  private static func list(_ units: [String?], _ language: Language) -> String {
    units.map { $0 ?? noUnit.text(in: language) }.joined(separator: ", ")
  }

  private static func severalUnits(_ units: [String?]) -> Note {
    Note(
      Message(
        "the rows kept have several units: \(list(units, .english))",
        vi: "các dòng được giữ lại có nhiều đơn vị tính: \(list(units, .vietnamese))"))
  }

  private static func mixedUnits(_ aggregate: String, _ units: [String?]) -> Note {
    Note(
      Message(
        "\(aggregate) has no value over different units (\(list(units, .english))): add `by unit`",
        vi: "không tính được \(aggregate) trên các đơn vị tính khác nhau "
          + "(\(list(units, .vietnamese))): hãy thêm `by unit`"), leavesOut: true)
  }

  /// Over how many of its values an aggregate is: `avg(x) over 3 of 5 targets: 2 missing`.
  private static func denominator(_ aggregate: String, _ values: SkippedValues) -> Note {
    let noun =
      values.areTargets
      ? Message("targets", vi: "mục tiêu") : Message("values", vi: "giá trị")
    let used = values.used
    let total = values.total
    return Note(
      Message(
        "\(aggregate) over \(used) of \(total) \(noun.english): "
          + list(values.reasons) { "\($1) \($0.name)" },
        vi: "\(aggregate) tính trên \(used) trong số \(total) \(noun.vietnamese): "
          + list(values.reasons) { "\($1) \($0.vietnamese)" }), leavesOut: true)
  }

  /// Says that rows with a list of several elements count once under each.
  ///
  ///     10 tasks with several leads count under each of them: 31 tasks count 46 times
  private static func countsUnderEach(_ counts: RepeatedRows) -> Note {
    let (repeated, rows, times) = (counts.repeated, counts.rows, counts.times)
    let (key, relation) = (counts.key, counts.relation)
    let one = relation?.singular ?? "row"
    let many = relation?.rawValue ?? "rows"
    let noun = relation?.vietnamese ?? "dòng"
    let keys = key.hasSuffix("s") ? key : key + "s"
    let start =
      repeated == 1
      ? "1 \(one) with several \(keys) counts" : "\(repeated) \(many) with several \(keys) count"
    let all = rows == 1 ? "1 \(one) counts" : "\(rows) \(many) count"
    return Note(
      Message(
        "\(start) under each of them: \(all) \(times) times",
        vi: "\(repeated) \(noun) có nhiều \(key) được tính cho từng \(key): "
          + "\(rows) \(noun) được tính \(times) lần"))
  }

  private static func divisionsByZero(_ count: Int) -> Note {
    Note(
      Message(
        count == 1
          ? "1 division by zero has no value" : "\(count) divisions by zero have no value",
        vi: "\(count) phép chia cho 0 không có giá trị"), leavesOut: true)
  }

  private static func unitMismatches(_ count: Int) -> Note {
    Note(
      Message(
        count == 1
          ? "1 result would mix two units and has no value"
          : "\(count) results would mix two units and have no value",
        vi: "\(count) kết quả lẫn lộn hai đơn vị tính nên không có giá trị"), leavesOut: true)
  }

  private static func overflows(_ count: Int) -> Note {
    Note(
      Message(
        count == 1
          ? "1 result has too many digits and no value"
          : "\(count) results have too many digits and no value",
        vi: "\(count) kết quả có quá nhiều chữ số nên không có giá trị"), leavesOut: true)
  }

  /// Days beyond the calendar, or a date and a part of a day.
  private static func impossibleDays(_ count: Int) -> Note {
    Note(
      Message(
        count == 1
          ? "1 date plus or minus days is no day of the calendar"
          : "\(count) dates plus or minus days are no days of the calendar",
        vi: "\(count) phép cộng hoặc trừ ngày không cho ra ngày có trong lịch"), leavesOut: true)
  }
}
