import PlanModel

/// A form in which a result can be written. Each is declared beside its renderer; a new one is one
/// file, and its place in `OutputFormat.all`.
public struct OutputFormat: Sendable {
  /// Who reads results in a format.
  public enum Reader: Sendable {
    /// A person at a screen: results are fitted to the width and may have colours.
    case screen
    /// A program: values have all their digits, and notes are left to the caller, who prints them
    /// on standard error.
    case program
    /// A person with a document, in which results follow one another.
    case document
  }

  /// The name by which it is asked for: `csv-excel`.
  public let name: String
  /// What it is for, in one line.
  public let help: Message
  /// Who reads it.
  public let reader: Reader
  /// The endings of file names that ask for it, without the dot.
  public let extensions: [String]
  /// What surrounds all the results of a document; `nil` where results need nothing around them.
  public let documentFrame: DocumentFrame?
  /// A text between results as it is written; formats of data have no place for it.
  let printed: (@Sendable (PrintedText) -> String)?
  private let makeRenderer: @Sendable (RenderOptions) -> any Renderer

  init(
    name: String, help: Message, reader: Reader, extensions: [String] = [],
    documentFrame: DocumentFrame? = nil, printed: (@Sendable (PrintedText) -> String)? = nil,
    renderer: @escaping @Sendable (RenderOptions) -> any Renderer
  ) {
    self.name = name
    self.help = help
    self.reader = reader
    self.extensions = extensions
    self.documentFrame = documentFrame
    self.printed = printed
    makeRenderer = renderer
  }

  /// The renderer for this format.
  public func renderer(_ options: RenderOptions = RenderOptions()) -> any Renderer {
    makeRenderer(options)
  }
}

/// Formats are told apart by their names.
extension OutputFormat: Hashable {
  /// Whether both have the same name.
  public static func == (left: OutputFormat, right: OutputFormat) -> Bool {
    left.name == right.name
  }

  /// Adds the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// What surrounds all the results of one document.
public struct DocumentFrame: Hashable, Sendable {
  /// What the document begins with.
  public var opening: String
  /// What it ends with.
  public var closing: String
}
