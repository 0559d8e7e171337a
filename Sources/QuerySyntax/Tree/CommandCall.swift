import PlanModel

/// A shell command in a script: `.name arguments`.
public struct CommandCall: Equatable, Sendable {
  /// The word after the dot, in lower case.
  public var name: String
  /// Where the dot and the word are.
  public var nameRange: SourceRange
  /// The rest of the line.
  public var arguments: String
  /// Where the rest of the line is.
  public var argumentsRange: SourceRange

  package init(name: String, nameRange: SourceRange, arguments: String, argumentsRange: SourceRange)
  {
    self.name = name
    self.nameRange = nameRange
    self.arguments = arguments
    self.argumentsRange = argumentsRange
  }
}
