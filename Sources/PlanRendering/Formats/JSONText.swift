import PlanModel
import PlanTables
import PlanText

/// Writes values as JSON (RFC 8259).
enum JSONText {
  /// Writes a cell: `null` where it is missing or undecided, an array for a list.
  static func append(_ column: Column, _ row: Int, into output: inout OutputBuffer) {
    switch column {
    case .text(let texts): append(texts[row], into: &output)
    case .number(let numbers): append(numbers[row], into: &output)
    case .truth(let states):
      let state = states[row]
      output.append(state.isUndecided ? "null" : (state == .yes ? "true" : "false"))
    case .date(let dates): append(dates[row]?.description, into: &output)
    case .range(let low, let high):
      guard !column.isMissing(row) else { return output.append("null") }
      output.append("{\"low\":")
      append(low, row, into: &output)
      output.append(",\"high\":")
      append(high, row, into: &output)
      output.append("}")
    case .target(let targets): append(targets, row, into: &output)
    case .timeframe(let timeframes): append(timeframes, row, into: &output)
    case .reference(let references):
      output.append(references.rows[row] < 0 ? "null" : String(references.rows[row]))
    case .list(let lists):
      output.append(byte: UInt8(ascii: "["))
      for (index, position) in lists.range(ofRow: row).enumerated() {
        if index > 0 { output.append(byte: UInt8(ascii: ",")) }
        append(lists.elements, position, into: &output)
      }
      output.append(byte: UInt8(ascii: "]"))
    }
  }

  /// Writes a string, or `null`.
  static func append(_ text: String?, into output: inout OutputBuffer) {
    guard let text else { return output.append("null") }
    var bytes: [UInt8] = []
    if text.escapedForTerminal == text {
      JSONString.append(text, to: &bytes)
    } else {
      var previous: Unicode.Scalar?
      JSONString.append(text, to: &bytes) { scalar in
        defer { previous = scalar }
        return TerminalText.needsEscape(scalar, after: previous)
      }
    }
    output.append(bytes: bytes)
  }

  private static func append(_ number: Decimal?, into output: inout OutputBuffer) {
    output.append(number?.description ?? "null")
  }

  private static func append(
    _ targets: TargetColumn, _ row: Int, into output: inout OutputBuffer
  ) {
    let kind = targets.kinds[row]
    guard kind != .missing else { return output.append("null") }
    let interval = targets.intervals[row]
    output.append("{\"text\":")
    let shown = kind.isNumeric ? CellText.machine.text(targets, row) : nil
    append(targets.texts[row] ?? shown, into: &output)
    output.append(",\"kind\":\"" + kind.rawValue + "\",\"low\":")
    append(kind.isNumeric ? interval.low : nil, into: &output)
    output.append(",\"lowOpen\":\(kind.isNumeric && interval.lowOpen),\"high\":")
    append(kind.isNumeric ? interval.high : nil, into: &output)
    output.append(",\"highOpen\":\(kind.isNumeric && interval.highOpen),\"unit\":")
    append(targets.units[row], into: &output)
    output.append("}")
  }

  private static func append(
    _ timeframes: TimeframeColumn, _ row: Int, into output: inout OutputBuffer
  ) {
    let kind = timeframes.kinds[row]
    guard kind != .unstated else { return output.append("null") }
    let end = timeframes.ends[row]
    output.append("{\"text\":")
    append(timeframes.texts[row], into: &output)
    output.append(",\"kind\":\"" + kind.rawValue + "\",\"start\":")
    append(timeframes.starts[row]?.description, into: &output)
    output.append(",\"end\":")
    append(end == .open ? nil : end?.description, into: &output)
    output.append(",\"milestone\":")
    append(timeframes.milestones[row]?.description, into: &output)
    output.append("}")
  }
}
