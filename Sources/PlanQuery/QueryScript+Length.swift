extension QueryScript {
  /// How many words, values and signs the script is made of: how long it is, however it is laid
  /// out.
  public var tokenCount: Int {
    var lexer = Lexer(source: source)
    return lexer.run().tokens.count - 1
  }
}
