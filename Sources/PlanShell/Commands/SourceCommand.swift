import PlanModel
import PlanQuery
import PlanRendering
import PlanTables

extension ShellCommand {
  /// `.source [N]`: the rows and lines of the plan after the last result.
  static let source = ShellCommand(
    name: "source", arguments: "[N]", takes: .resultRows, help: ProvenanceMessages.sourceHelp,
    example: "tasks count by lead\n.source 1"
  ) { session, arguments throws(CommandFailure) in
    let last = try session.needLastQuery()
    let count = last.result.rowCount
    let listing = SourceListing(session: session, last: last)
    guard let word = commandWords(arguments).first else {
      for row in 0..<min(count, SourceListing.shownRows) { try listing.write(row) }
      if count == 0 { session.write([.init(session.worded(ProvenanceMessages.emptyResult))]) }
      if count > SourceListing.shownRows {
        let rest = count - SourceListing.shownRows
        session.write([.init(session.worded(ProvenanceMessages.moreRows(rest)))])
      }
      return
    }
    if let rows = try listing.rows(of: commandWords(arguments).joined(separator: " ")) {
      for row in rows { try listing.write(row) }
      return
    }
    guard let number = Int(word), number >= 1, number <= count else {
      throw CommandFailure(
        code: .badCommand, message: ProvenanceMessages.badRowNumber(word),
        suggestion: ProvenanceMessages.rowNumbers(count))
    }
    try listing.write(number - 1)
  }
}

/// Writes what is after the rows of a result.
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

  /// The rows of the result that are on the row of the plan of that id; `nil` where there are
  /// none, and for a number, which is that of a row of the result.
  func rows(of name: String) throws(CommandFailure) -> [Int]? {
    guard Int(name) == nil else { return nil }
    return try session.lookUp { [last] in
      let lineage = last.result.lineage
      guard case .found(let places) = last.queries.findRow(name, in: [lineage.relation])
      else { return nil }
      let wanted = Set(places.map { Int32($0.row) })
      let found = (0..<last.result.rowCount).filter { row in
        lineage.rows(ofRow: row).contains { wanted.contains($0) }
      }
      return found.isEmpty ? nil : found
    }
  }

  func write(_ row: Int) throws(CommandFailure) {
    try session.checkInterrupted()
    let number = "\(row + 1). "
    guard lineage.offsets != nil else {
      let place = RowPlace(relation: relation, row: Int(lineage.rows[row]))
      let title = session.title(of: place, last.database)
      session.write([.init(number, title + ", " + lines(try numbers(of: [place])))])
      return
    }
    let places = try session.lookUp { [last] in
      SourceListing.different(last.result.lineage.rows(ofRow: row), last.result.lineage.relation)
    }
    let indent = String(repeating: " ", count: number.count)
    let count = session.worded(ProvenanceMessages.rowsBehind(places.count, relation))
    let heading = IndentedText.Line(number, name(row) + ": " + count)
    if places.isEmpty { return session.write([heading]) }
    let numbers = lines(try numbers(of: places))
    let options = session.renderOptions
    let text = try session.lookUp { [last] in
      let database = last.database
      let keys = places.map { database.rowName(of: $0.relation, row: $0.row).key }
      return IndentedText.draw(
        [
          heading, .init(indent, SourceListing.different(keys).joined(separator: ", ")),
          .init(indent, numbers),
        ], options: options)
    }
    session.print(text)
  }

  /// The first cell of a row, which of a grouped row is its key.
  private func name(_ row: Int) -> String {
    guard let column = last.result.columns.first else { return "" }
    let value = ValueText.text(of: column, row: row, options: session.renderOptions)
    return column.type == .number ? "\(column.name) = \(value)" : value
  }

  private static func different(
    _ rows: ArraySlice<Int32>, _ relation: RelationID
  ) -> [RowPlace] {
    var seen: Set<Int32> = []
    return rows.filter { seen.insert($0).inserted }
      .map { RowPlace(relation: relation, row: Int($0)) }
  }

  private static func different(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  /// The lines of places in each plan, as ranges: neighbours are joined.
  private func numbers(
    of places: [RowPlace]
  ) throws(CommandFailure) -> [(plan: String, ranges: [String])] {
    try session.lookUp { [last] in
      var numbers: [String: [Int]] = [:]
      var plans: [String] = []
      for place in places {
        guard let line = last.database.line(of: place) else { continue }
        let plan = last.database.planNumber(of: place) ?? ""
        if numbers[plan] == nil { plans.append(plan) }
        numbers[plan, default: []].append(line)
      }
      return plans.map { ($0, SourceListing.ranges(numbers[$0] ?? [])) }
    }
  }

  /// `lines 67, 72-74`. Lines of different plans are told apart.
  private func lines(_ plans: [(plan: String, ranges: [String])]) -> String {
    if plans.isEmpty { return session.worded(ProvenanceMessages.noLines) }
    return plans.map { plan, ranges in
      let text = ranges.joined(separator: ", ")
      let isOne = ranges.count == 1 && !text.contains("-")
      let written = session.worded(ProvenanceMessages.lines(text, isOne: isOne))
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
