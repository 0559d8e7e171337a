import PlanModel

/// A declared parameter: its type and the value it has.
struct Parameter: Sendable {
  var type: ColumnType
  /// A column of one row.
  var value: Column
}

/// What statements leave behind for those after them: named queries and parameters.
struct Environment: Sendable {
  /// By name without case; `nil` for a query that did not bind, so that its users stay silent.
  var queries: [String: BoundQuery?] = [:]
  /// The names of the queries as they were written, for suggestions.
  var queryNames: [String] = []
  var parameters: [String: Parameter] = [:]

  mutating func define(_ name: Name, _ query: BoundQuery?) {
    let key = caseFolded(name.text)
    if queries.updateValue(query, forKey: key) == nil { queryNames.append(name.text) }
  }
}
