import PlanTables
import PlanText
import QuerySyntax

extension PreparedStatement {
  /// The value that a parameter has where a command is: what `.print` shows for `$name`.
  ///
  /// - Parameter name: The name without `$`, in any case.
  /// - Returns: A column of one row; `nil` where no parameter of that name is declared before.
  public func value(ofParameter name: String) -> Column? {
    parameters[caseFolded(name.nfc)]?.value.column
  }

  /// Whether a parameter is declared before it, be its value right or wrong.
  public func knows(parameter name: String) -> Bool {
    let key = caseFolded(name.nfc)
    return parameters[key] != nil || unknownParameters.contains(key)
  }

  /// Takes the parameters that a command may name. Not all of them: a file may declare thousands,
  /// and have as many commands.
  mutating func take(_ command: Statement, _ environment: Environment) {
    for name in NameUses(command.kind).parameters {
      parameters[name] = environment.parameters[name]
      if environment.unknownParameters.contains(name) { unknownParameters.insert(name) }
    }
  }
}
