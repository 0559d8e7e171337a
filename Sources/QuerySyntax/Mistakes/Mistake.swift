import PlanModel

/// A mistake that people make and whose meaning is known.
///
/// The grammar asks for it where it could not go on with the current token, or where it could go
/// on only with something that nobody writes. What comes of it is the value that the parser takes
/// in place of what it looked for.
struct Mistake<Meaning> {
  /// A place of the text at which the mistake was made.
  struct Finding {
    var code: DiagnosticCode
    /// What the diagnostic marks.
    var place: SourceRange
    var message: Message
    var suggestion: Message?
    /// Whether more text could mend it; `nil` where that depends on what was looked for.
    var isPartial: Bool?
    /// The token with which the parser goes on.
    var resume: Int
    var meaning: Meaning

    init(
      _ code: DiagnosticCode, at place: SourceRange, _ message: Message,
      suggestion: Message? = nil, isPartial: Bool? = false, resume: Int, meaning: Meaning
    ) {
      self.code = code
      self.place = place
      self.message = message
      self.suggestion = suggestion
      self.isPartial = isPartial
      self.resume = resume
      self.meaning = meaning
    }
  }

  /// Looks for the mistake at the current token.
  let find: (TokenReader) -> Finding?

  init(_ find: @escaping (TokenReader) -> Finding?) {
    self.find = find
  }
}

extension Mistake.Finding where Meaning == Void {
  init(
    _ code: DiagnosticCode, at place: SourceRange, _ message: Message,
    suggestion: Message? = nil, isPartial: Bool? = false, resume: Int
  ) {
    self.init(
      code, at: place, message, suggestion: suggestion, isPartial: isPartial, resume: resume,
      meaning: ())
  }
}
