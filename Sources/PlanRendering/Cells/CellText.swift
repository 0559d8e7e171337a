import PlanModel
import PlanTables

/// Turns a cell into text: the one place that knows how each kind of value is written
/// (Grammar/Reference.md, chapters 5 to 9).
///
/// People and programs get the same forms; they differ in what stands for an absent value and
/// in how many digits are shown.
struct CellText: Sendable {
  /// What stands for a missing value and an empty list.
  let missing: String
  /// What stands for an unclear target and an undecided truth value.
  let unsettled: String
  /// How many digits after the point are shown; `nil` for all.
  let digits: Int?

  /// The forms for people: `—`, `?`, and four digits after the point.
  static func human(missing: String) -> CellText {
    CellText(missing: missing, unsettled: "?", digits: RenderOptions.shownDigits)
  }

  /// The forms for programs: nothing where there is no value, and all digits.
  static let machine = CellText(missing: "", unsettled: "", digits: nil)

  /// Stands between the elements of a list; names of agencies contain commas.
  static let listSeparator = "; "

  /// The text of a cell, with whatever characters the data have.
  func text(_ column: Column, _ row: Int) -> String {
    switch column {
    case .text(let texts): texts[row] ?? missing
    case .number(let numbers): numbers[row].map(text) ?? missing
    case .truth(let states): text(states[row])
    case .date(let dates): dates[row]?.description ?? missing
    case .range(let low, let high):
      column.isMissing(row) ? missing : text(low, row) + ".." + text(high, row)
    case .target(let targets): text(targets, row)
    case .timeframe(let timeframes): text(timeframes, row)
    // Results have names in place of references; a bare one can only say which row it is.
    case .reference(let references):
      references.rows[row] < 0 ? missing : String(references.rows[row])
    case .list(let lists): text(lists, row)
    }
  }

  /// A number with as many digits as are wanted, rounded half away from zero.
  func text(_ number: Decimal) -> String {
    rounded(number).description
  }

  /// The form of a target that its kind and its written ends give.
  ///
  /// A share's other end is limited to 0 or 100 in the interval; it is not written, so it is
  /// not shown.
  func text(_ targets: TargetColumn, _ row: Int) -> String {
    let interval = targets.intervals[row]
    switch targets.kinds[row] {
    case .exact: return text(interval.low, after: "", or: interval)
    case .less: return text(interval.high, after: "<", or: interval)
    case .atMost: return text(interval.high, after: "<=", or: interval)
    case .greater: return text(interval.low, after: ">", or: interval)
    case .atLeast: return text(interval.low, after: ">=", or: interval)
    case .range, .interval: return text(interval)
    case .text: return targets.texts[row] ?? missing
    case .unclear: return unsettled
    case .missing: return missing
    }
  }

  /// The wording of a timeframe, or its days where it has none.
  func text(_ timeframes: TimeframeColumn, _ row: Int) -> String {
    guard timeframes.kinds[row] != .unstated else { return missing }
    if let wording = timeframes.texts[row] { return wording }
    guard let start = timeframes.starts[row], let end = timeframes.ends[row] else {
      return missing
    }
    return start.description + ".." + end.description
  }

  private func text(_ truth: Truth) -> String {
    truth.isUndecided ? unsettled : (truth == .yes ? "true" : "false")
  }

  private func text(_ lists: ListColumn, _ row: Int) -> String {
    let positions = lists.range(ofRow: row)
    guard let first = positions.first else { return missing }
    var result = text(lists.elements, first)
    for position in positions.dropFirst() {
      result += CellText.listSeparator
      result += text(lists.elements, position)
    }
    return result
  }

  private func text(_ end: Decimal?, after sign: String, or interval: Interval) -> String {
    end.map { sign + text($0) } ?? text(interval)
  }

  private func text(_ interval: Interval) -> String {
    Interval(
      low: interval.low.map(rounded), lowOpen: interval.lowOpen,
      high: interval.high.map(rounded), highOpen: interval.highOpen
    ).description
  }

  private func rounded(_ number: Decimal) -> Decimal {
    guard let digits, number.scale > digits else { return number }
    return number.rounded(toDigits: digits) ?? number
  }
}
