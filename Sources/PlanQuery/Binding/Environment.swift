import PlanModel
import PlanText
import QuerySyntax

/// A declared parameter: the value it has, whose type stays that of the declaration.
struct Parameter: Sendable {
  var value: Literal
  var type: ColumnType { value.type }
}

/// What statements leave after for those after them: named queries and parameters.
struct Environment: Sendable {
  /// By name without case; `nil` for a query that did not bind, so that its users stay silent.
  var queries: [String: BoundQuery?] = [:]
  /// The names of the queries as they were written, for suggestions.
  var queryNames: [String] = []
  private var namedCount = 0
  private(set) var parameters: [String: Parameter] = [:]

  /// Parameters, without case, whose values are wrong, so that their users stay silent.
  private(set) var unknownParameters: Set<String> = []

  mutating func declare(_ name: Name, _ parameter: Parameter) {
    let key = caseFolded(name.text)
    unknownParameters.remove(key)
    parameters[key] = parameter
  }

  mutating func leaveUnknown(parameter name: Name) {
    let key = caseFolded(name.text)
    parameters[key] = nil
    unknownParameters.insert(key)
  }

  mutating func define(_ name: Name, _ query: BoundQuery?) {
    let key = caseFolded(name.text)
    var query = query
    namedCount += 1
    query?.identity = namedCount
    if queries.updateValue(query, forKey: key) == nil { queryNames.append(name.text) }
  }
}
