/// A heading or item of the document's outline.
public struct Section: Equatable, Sendable {
  /// The path of its numbering, such as `III.5.a.1` or `PL.3`.
  public var id: String
  /// Its heading, or its first words where it has none.
  public var title: String
  /// Its depth; a part is 1.
  public var level: Int
  /// The identifier of the section it stands under.
  public var parent: String?
  /// Its line in the published text, from 1.
  public var line: Int?

  /// Makes a Section from its parts.
  public init(
    id: String, title: String, level: Int, parent: String? = nil, line: Int? = nil
  ) {
    self.id = id
    self.title = title
    self.level = level
    self.parent = parent
    self.line = line
  }
}
