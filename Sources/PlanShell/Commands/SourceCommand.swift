import PlanModel
import PlanQuery
import PlanRendering
import PlanTables

extension ShellCommand {
  /// `.source [N]`: the rows and lines of the plan behind the last result.
  static let source = ShellCommand(
    name: "source", arguments: "[N]", takes: .resultRows, help: TrustMessages.sourceHelp,
    example: "tasks count by lead\n.source 1"
  ) { session, arguments throws(CommandFailure) in
    let last = try session.needLastQuery()
    let count = last.result.rowCount
    let listing = SourceListing(session: session, last: last)
    guard let word = commandWords(arguments).first else {
      for row in 0..<min(count, SourceListing.shownRows) { listing.write(row) }
      if count == 0 { session.write([.init(session.worded(TrustMessages.emptyResult))]) }
      if count > SourceListing.shownRows {
        let rest = count - SourceListing.shownRows
        session.write([.init(session.worded(TrustMessages.moreRows(rest)))])
      }
      return
    }
    if let rows = listing.rows(of: commandWords(arguments).joined(separator: " ")) {
      for row in rows { listing.write(row) }
      return
    }
    guard let number = Int(word), number >= 1, number <= count else {
      throw CommandFailure(
        code: .badCommand, message: TrustMessages.badRowNumber(word),
        suggestion: TrustMessages.rowNumbers(count))
    }
    listing.write(number - 1)
  }
}

/// Writes what is behind the rows of a result.
private struct SourceListing {
  /// How many rows are shown where none is asked for.
  static let shownRows = 20

  let session: Session
  let last: LastQuery
  private var lineage: Lineage { last.result.lineage }
  private var relation: RelationID { lineage.relation }

  init(session: Session, last: LastQuery) {
    self.session = session
    self.last = last
  }

  /// The rows of the result that stand on the row of the plan of that id; `nil` where there are
  /// none, and for a number, which is that of a row of the result.
  func rows(of name: String) -> [Int]? {
    guard Int(name) == nil, case .found(let places) = last.queries.findRow(name, in: [relation])
    else { return nil }
    let wanted = Set(places.map { Int32($0.row) })
    let found = (0..<last.result.rowCount).filter { row in
      lineage.rows(ofRow: row).contains { wanted.contains($0) }
    }
    return found.isEmpty ? nil : found
  }

  func write(_ row: Int) {
    let number = "\(row + 1). "
    guard lineage.offsets != nil else {
      let place = RowPlace(relation: relation, row: Int(lineage.rows[row]))
      let title = session.title(of: place, last.database)
      session.write([.init(number, title + ", " + lines([place]))])
      return
    }
    let places = different(lineage.rows(ofRow: row))
    let keys = last.database.rowNames(of: relation).keys
    let indent = String(repeating: " ", count: number.count)
    let count = session.worded(TrustMessages.rowsBehind(places.count, relation))
    var shown: [IndentedText.Line] = [.init(number, name(row) + ": " + count)]
    if !places.isEmpty {
      shown.append(.init(indent, different(places.map { keys[$0.row] }).joined(separator: ", ")))
      shown.append(.init(indent, lines(places)))
    }
    session.write(shown)
  }

  /// The first cell of a row, which of a grouped row is its key.
  private func name(_ row: Int) -> String {
    guard let column = last.result.columns.first else { return "" }
    let value = ValueText.text(of: column, row: row, options: session.renderOptions)
    return column.type == .number ? "\(column.name) = \(value)" : value
  }

  private func different(_ rows: ArraySlice<Int32>) -> [RowPlace] {
    var seen: Set<Int32> = []
    return rows.filter { seen.insert($0).inserted }
      .map { RowPlace(relation: relation, row: Int($0)) }
  }

  private func different(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  /// `lines 67, 72-74`: neighbours are joined. Lines of different plans are told apart.
  private func lines(_ places: [RowPlace]) -> String {
    var numbers: [String: [Int]] = [:]
    var plans: [String] = []
    for place in places {
      guard let line = last.database.line(of: place) else { continue }
      let plan = last.database.planNumber(of: place) ?? ""
      if numbers[plan] == nil { plans.append(plan) }
      numbers[plan, default: []].append(line)
    }
    if plans.isEmpty { return session.worded(TrustMessages.noLines) }
    return plans.map { plan in
      let ranges = SourceListing.ranges(numbers[plan] ?? [])
      let text = ranges.joined(separator: ", ")
      let isOne = ranges.count == 1 && !text.contains("-")
      let written = session.worded(TrustMessages.lines(text, isOne: isOne))
      return plans.count > 1 ? plan + " " + written : written
    }.joined(separator: "; ")
  }

  private static func ranges(_ lines: [Int]) -> [String] {
    var ranges: [ClosedRange<Int>] = []
    for line in Set(lines).sorted() {
      if let last = ranges.last, last.upperBound + 1 == line {
        ranges[ranges.count - 1] = last.lowerBound...line
      } else {
        ranges.append(line...line)
      }
    }
    return ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
  }
}
