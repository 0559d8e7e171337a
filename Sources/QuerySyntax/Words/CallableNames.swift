/// What a parser knows of the functions and aggregates of the language: only what they are called,
/// so that it depends on none of them.
package struct CallableNames: Sendable {
  /// No names: errors then propose no calls.
  package static let none = CallableNames(functions: [], aggregates: [])

  /// The names of functions, in lower case.
  package let functions: Set<String>
  /// The names of aggregates, in lower case.
  package let aggregates: Set<String>

  package init(functions: Set<String>, aggregates: Set<String>) {
    self.functions = functions
    self.aggregates = aggregates
  }
}
