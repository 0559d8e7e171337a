import QuerySyntax

extension QueryScript {
  /// Parses a text. A text of any bytes gives statements or at least one error.
  ///
  /// - Parameter source: The bytes of the text.
  public init(parsing source: [UInt8]) {
    self.init(parsing: source, callables: .language)
  }
}

extension CallableNames {
  /// The functions and aggregates of the language.
  package static let language = CallableNames(
    functions: Set(FunctionDefinition.all.map(\.name)),
    aggregates: Set(AggregateDefinition.all.map(\.name)))
}
