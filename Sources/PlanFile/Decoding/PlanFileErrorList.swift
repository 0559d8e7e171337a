import PlanModel
import PlanText

/// Gathers the errors of a file: the first ones in the order of the file, and how many there are.
struct PlanFileErrorList {
  private struct Entry {
    var offset: Int
    var path: JSONPath
    var problem: PlanFileProblem
  }

  /// The errors nearest to the beginning of the file, in its order.
  private var entries: [Entry] = []
  /// How many errors there are, those not kept included.
  private(set) var count = 0

  /// Adds an error. Its path and text are made only where it is among those that are kept.
  mutating func add(
    at offset: Int, _ path: @autoclosure () -> JSONPath,
    _ problem: @autoclosure () -> PlanFileProblem
  ) {
    count += 1
    if entries.count == PlanFile.errorLimit {
      guard let last = entries.last, offset < last.offset else { return }
      entries.removeLast()
    }
    let place = entries.lastIndex { $0.offset <= offset }.map { $0 + 1 } ?? 0
    entries.insert(Entry(offset: offset, path: path(), problem: problem()), at: place)
  }

  /// Counts errors that are not among those that are kept.
  mutating func count(_ more: Int) {
    count += more
  }

  /// The errors with their lines and suggestions.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - suggest: Finds the key of a relation that is nearest to a misspelt one.
  /// - Returns: The errors in the order of the file.
  func rendered(
    in bytes: [UInt8], suggest: (RelationID, String) -> String?
  ) -> PlanFileErrors {
    let related = entries.compactMap(\.problem.relatedOffset)
    let lines = LineNumbers(of: entries.map(\.offset) + related, in: bytes)
    let errors = entries.map { entry in
      let problem = entry.problem
      return PlanFileError(
        code: problem.code, path: entry.path.description, line: lines[entry.offset],
        message: problem.relatedOffset.map { problem.message.ended(by: " \(lines[$0])") }
          ?? problem.message,
        suggestion: suggestion(for: problem.advice, suggest))
    }
    return PlanFileErrors(errors: errors, total: count)
  }

  private func suggestion(
    for advice: PlanFileProblem.Advice, _ suggest: (RelationID, String) -> String?
  ) -> Message? {
    switch advice {
    case .none: nil
    case .text(let text): text
    case .nearest(let name, let names):
      Suggestions.nearest(to: name, among: names).map(Message.same)
    case .row(let relation, let name): suggest(relation, name).map(Message.same)
    }
  }
}

/// The line numbers of some places of a text, all counted in one pass.
struct LineNumbers {
  private var lines: [Int: Int] = [:]

  /// Counts the lines up to each of the offsets.
  init(of offsets: [Int], in bytes: [UInt8]) {
    var line = 1
    var position = 0
    for offset in offsets.sorted() {
      let end = min(offset, bytes.count)
      while position < end {
        if bytes[position] == UInt8(ascii: "\n") { line += 1 }
        position += 1
      }
      lines[offset] = line
    }
  }

  /// The line of an offset that was counted, from 1.
  subscript(offset: Int) -> Int { lines[offset] ?? 1 }
}
