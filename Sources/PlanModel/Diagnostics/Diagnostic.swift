/// Something to tell the user about a place in a source text.
public struct Diagnostic: Equatable, Sendable, Error {
  /// How grave it is.
  public enum Severity: String, Sendable {
    /// Nothing runs.
    case error
    /// Runs, but may not mean what was meant.
    case note
  }

  /// The stable code; tests and tools match on it and never on the wording.
  public var code: DiagnosticCode
  /// How grave it is.
  public var severity: Severity
  /// The exact text that is wrong; an empty range at the end of the text where something lacks.
  public var range: SourceRange
  /// What is wrong, in one line.
  public var message: Message
  /// What to do, in a few words; shown beside the marker.
  public var suggestion: Message?
  /// Whether more input after the text could mend it.
  public var isPartial: Bool

  /// Makes a diagnostic.
  public init(
    _ code: DiagnosticCode, severity: Severity = .error, at range: SourceRange, message: Message,
    suggestion: Message? = nil, isPartial: Bool = false
  ) {
    self.code = code
    self.severity = severity
    self.range = range
    self.message = message
    self.suggestion = suggestion
    self.isPartial = isPartial
  }
}
