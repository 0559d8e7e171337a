import PlanModel
import PlanText
import QuerySyntax

/// Which named queries and parameters are used, over all the files of one run.
struct Definitions {
  /// A `let` or `param`, and the file it is in.
  private struct Definition {
    var name: Name
    var file: Int
    var isUsed = false
  }

  /// Those that count at this moment, by name without case.
  private var queries: [String: Definition] = [:]
  private var parameters: [String: Definition] = [:]
  private var unused: [(file: Int, diagnostic: Diagnostic)] = []

  /// Takes note of what a statement uses, and then of what it defines.
  mutating func take(_ statement: Statement.Kind, _ uses: NameUses, file: Int) {
    for name in uses.sources { queries[name]?.isUsed = true }
    for name in uses.parameters { parameters[name]?.isUsed = true }
    switch statement {
    case .namedQuery(let name, _):
      let former = queries.updateValue(Definition(name: name, file: file), forKey: name.key)
      if let former { close(former, CheckMessages.unusedQuery, .unusedQuery) }
    case .parameter(let name, _):
      let former = parameters.updateValue(Definition(name: name, file: file), forKey: name.key)
      if let former { close(former, CheckMessages.unusedParameter, .unusedParameter) }
    case .query, .command: break
    }
  }

  /// The notes on what was never used, by the files in which it is.
  mutating func finish() -> [(file: Int, diagnostic: Diagnostic)] {
    queries.values.forEach { close($0, CheckMessages.unusedQuery, .unusedQuery) }
    parameters.values.forEach { close($0, CheckMessages.unusedParameter, .unusedParameter) }
    queries = [:]
    parameters = [:]
    return unused.sorted {
      ($0.file, $0.diagnostic.range.start) < ($1.file, $1.diagnostic.range.start)
    }
  }

  private mutating func close(
    _ definition: Definition, _ message: (String) -> Message, _ code: DiagnosticCode
  ) {
    if definition.isUsed { return }
    let name = definition.name
    unused.append(
      (
        definition.file,
        Diagnostic(code, severity: .note, at: name.range, message: message(name.text))
      ))
  }
}

extension Name {
  /// The name without case.
  fileprivate var key: String { caseFolded(text) }
}
