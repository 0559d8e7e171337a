import PlanTables

/// An answer that was typed as values rather than asked for by a query: `III.4.a; III.6.b`.
struct TypedAnswer {
  /// Every way in which the text can be taken apart: names have commas too.
  private let readings: [[String]]

  init(_ text: String) {
    let whole = [text]
    let semicolons = TypedAnswer.parts(of: text, at: ";")
    let commas = TypedAnswer.parts(of: text, at: ",")
    let spaces = TypedAnswer.parts(of: text.replacing(",", with: " "), at: " ")
    readings = [whole, semicolons, commas, spaces]
  }

  private static func parts(of text: String, at separator: Character) -> [String] {
    text.split(separator: separator).map(\.trimmed).filter { !$0.isEmpty }
  }

  /// Whether it names all values of the first column of a result and nothing else.
  func isRight(for table: ResultTable, database: PlanDatabase) -> Bool {
    guard let column = table.columns.first, table.columns.count == 1 else { return false }
    let wanted = (0..<table.rowCount).map { row in
      LookedUpValue(column, row: row, database: database)
    }
    return readings.contains { values in
      !values.isEmpty && values.allSatisfy { value in wanted.contains { $0.isMeant(by: value) } }
        && wanted.allSatisfy { value in values.contains { value.isMeant(by: $0) } }
    }
  }
}
