/// A place where a text stops being JSON, and why.
package struct JSONSyntaxError: Error, Hashable {
  /// What the rules of JSON do not allow there.
  package enum Problem: Hashable {
    case unexpectedEnd
    /// Something else should be there.
    case expected(Expectation)
    case controlCharacter
    case badEscape
    case loneSurrogate
    case badNumber
    case invalidUTF8
    case tooDeep
    case textAfterEnd
    /// Nothing is wrong: whoever asked for the value gave it up.
    case givenUp
  }

  /// What should be at a place.
  package enum Expectation: Hashable {
    case value
    /// The key of an object.
    case key
    case kind(JSONKind)
    case sign(String)
    /// One of two signs.
    case either(String, String)
  }

  package var problem: Problem
  /// The offset of the byte at fault.
  package var offset: Int
}
