import PlanModel

/// How results and diagnostics are drawn.
public struct RenderOptions: Hashable, Sendable {
  /// The narrowest width that is kept to; less is taken as this.
  public static let smallestWidth = 20

  /// How many digits after the point the formats for people show.
  public static let shownDigits = 4

  /// The columns of the screen, or `nil` where lines may be of any length.
  public var width: Int? {
    didSet { width = width.map { max($0, RenderOptions.smallestWidth) } }
  }

  /// Whether to use colours and bold type.
  public var color: Bool

  /// What the formats for people show where a value is missing.
  public var missingText: String

  /// Whether CSV shows control characters escaped, as the formats for people always do; to be
  /// set where standard output is a terminal. JSON escapes them in any case.
  public var escapesControls: Bool

  /// The language of what is around the values: footers, notes, errors.
  public var language: Language

  /// Whether the result is a part of a document with several: what begins and ends the document is
  /// then left to the caller (``DocumentFrame``).
  public var isPart = false

  /// Makes options.
  ///
  /// - Parameters:
  ///   - width: The columns of the screen, or `nil` where lines may be of any length.
  ///   - color: Whether to use colours and bold type.
  ///   - missingText: What stands for a missing value in the formats for people.
  ///   - escapesControls: Whether CSV shows control characters escaped.
  ///   - language: The language of what is around the values.
  public init(
    width: Int? = nil, color: Bool = false, missingText: String = "—",
    escapesControls: Bool = false, language: Language = .english
  ) {
    self.width = width.map { max($0, RenderOptions.smallestWidth) }
    self.color = color
    self.missingText = missingText
    self.escapesControls = escapesControls
    self.language = language
  }
}
