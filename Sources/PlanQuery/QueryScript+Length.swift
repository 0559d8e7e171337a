import PlanModel

extension QueryScript {
  /// How many words, values and signs the script is made of: how long it is, however it is laid
  /// out.
  public var tokenCount: Int {
    var lexer = Lexer(source: source)
    return lexer.run().tokens.count - 1
  }

  /// Whether a word stands anywhere in the script outside of quotes.
  ///
  /// - Parameter word: The word, in lower case.
  /// - Returns: Whether it does, in any case.
  public func uses(_ word: String) -> Bool {
    var lexer = Lexer(source: source)
    return lexer.run().tokens.contains { $0.word.map(caseFolded) == word }
  }
}
