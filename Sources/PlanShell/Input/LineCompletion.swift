/// What Tab can do to a line.
public struct LineCompletion: Sendable {
  /// How many scalars before the cursor are replaced.
  public var replacedBefore: Int
  /// How many scalars after the cursor are replaced.
  public var replacedBehind: Int
  /// What is put in; `nil` where nothing can be without choosing.
  public var text: String?
  /// The lines of the list of choices, for a terminal of so many columns and rows.
  public var list: @Sendable (_ columns: Int, _ rows: Int) -> [String]

  /// How many scalars are replaced.
  var replacedCount: Int { replacedBefore + replacedBehind }

  /// Makes a completion.
  ///
  /// - Parameters:
  ///   - replacedBefore: How many scalars before the cursor are replaced.
  ///   - replacedBehind: How many scalars after the cursor are replaced.
  ///   - text: What is put in.
  ///   - list: The lines of the list of choices.
  public init(
    replacedBefore: Int, replacedBehind: Int, text: String?,
    list: @escaping @Sendable (_ columns: Int, _ rows: Int) -> [String]
  ) {
    self.replacedBefore = replacedBefore
    self.replacedBehind = replacedBehind
    self.text = text
    self.list = list
  }
}

/// Completes a line, given what is before and after the cursor; `nil` where nothing can.
public typealias LineCompleter = (_ before: String, _ behind: String) -> LineCompletion?
