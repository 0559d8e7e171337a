import Testing

/// One case of a case file: a script, and what it is to give.
///
/// A case file reads like a page of documentation:
///
///     # Names are compared without case.
///
///     TASKS where ID = "III.7" show id
///     ----
///     id
///     III.7
///
/// - Lines that begin with `#` and empty lines are between cases and are comments.
/// - The script goes on to a line `----`; it may contain empty lines. A script whose first line
///   would be taken for a comment has a line `====` before it.
/// - The outcome goes on to an empty line. ``Outcome`` tells how it is written.
/// - A comment `# pending: reason` right before a case marks a defect that is known: the case
///   has the right outcome, and the tests pass until the program gives it too.
struct ConformanceCase: Sendable, CustomTestStringConvertible {
  /// The name of the file.
  var file: String
  /// The line on which the script begins, from 1.
  var line: Int
  /// The lines of the script.
  var script: [String]
  /// The lines of the expected outcome.
  var outcome: [String]
  /// The lines of the file that hold the outcome, from 0.
  var outcomeLines: Range<Int>
  /// Why the program is known not to give the outcome.
  var pending: String?

  var testDescription: String { "\(file):\(line)" }

  /// The text that is run.
  var source: String { script.joined(separator: "\n") }
}

/// A case file taken apart.
struct CaseFile {
  static let separator = "----"
  static let opening = "===="

  private(set) var cases: [ConformanceCase] = []
  private let name: String
  private let lines: [String]
  private var index = 0

  init(name: String, text: String) {
    self.name = name
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var pending: String?
    while index < lines.count {
      let line = lines[index]
      if line.hasPrefix("#") || line.isEmpty {
        pending = CaseFile.pendingReason(line) ?? (line.isEmpty ? nil : pending)
        index += 1
      } else {
        readCase(pending: pending)
        pending = nil
      }
    }
  }

  private static func pendingReason(_ line: String) -> String? {
    let mark = "# pending: "
    return line.hasPrefix(mark) ? String(line.dropFirst(mark.count)) : nil
  }

  private mutating func readCase(pending: String?) {
    if lines[index] == CaseFile.opening { index += 1 }
    let start = index
    while index < lines.count, lines[index] != CaseFile.separator { index += 1 }
    let end = index
    index = min(index + 1, lines.count)
    let outcomeStart = index
    while index < lines.count, !lines[index].isEmpty { index += 1 }
    cases.append(
      ConformanceCase(
        file: name, line: start + 1, script: Array(lines[start..<end]),
        outcome: Array(lines[outcomeStart..<index]), outcomeLines: outcomeStart..<index,
        pending: pending))
  }

  /// The text of the file with other outcomes, in the order of the cases.
  func text(withOutcomes outcomes: [[String]]) -> String {
    var lines = lines
    for (entry, outcome) in zip(cases, outcomes).reversed() {
      if outcome != entry.outcome { lines.replaceSubrange(entry.outcomeLines, with: outcome) }
    }
    return lines.joined(separator: "\n")
  }
}
