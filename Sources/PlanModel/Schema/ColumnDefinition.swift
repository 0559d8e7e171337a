/// What a column of a relation is.
public struct ColumnDefinition: Sendable {
  /// The name that queries use.
  public var name: String
  /// The type of its values.
  public var type: ColumnType
  /// Whether a query without `show` shows it.
  public var isDefault: Bool
  /// Whether only certain values can occur, so that another one is an error.
  public var isClosed: Bool
  /// The values that can occur beside those that do; empty where the rows alone decide.
  public var domain: [String]
  /// The Vietnamese name, for descriptions.
  public var vietnamese: String
  /// What the column says.
  public var help: Message

  /// Makes a definition.
  ///
  /// - Parameters:
  ///   - name: The name that queries use.
  ///   - type: The type of its values.
  ///   - vietnamese: The Vietnamese name.
  ///   - help: What the column says.
  ///   - isDefault: Whether a query without `show` shows it.
  ///   - isClosed: Whether a value that no row has is an error.
  ///   - domain: Values that can occur even where no row has them.
  public init(
    _ name: String, _ type: ColumnType, _ vietnamese: String, _ help: Message,
    isDefault: Bool = false, isClosed: Bool = false, domain: [String] = []
  ) {
    self.name = name
    self.type = type
    self.vietnamese = vietnamese
    self.help = help
    self.isDefault = isDefault
    self.isClosed = isClosed
    self.domain = domain
  }
}
