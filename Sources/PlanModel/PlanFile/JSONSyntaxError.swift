/// A place where a text stops being JSON, and why.
struct JSONSyntaxError: Error, Hashable {
  /// What the rules of JSON do not allow there.
  enum Problem: Hashable {
    case unexpectedEnd
    /// Something else was expected, in words: `a value`, `":"`.
    case expected(String)
    case controlCharacter
    case badEscape
    case loneSurrogate
    case badNumber
    case invalidUTF8
    case tooDeep
    case textAfterEnd
  }

  var problem: Problem
  /// The offset of the byte at fault.
  var offset: Int
}

extension JSONSyntaxError {
  /// The problem in one line.
  var message: String {
    switch problem {
    case .unexpectedEnd: "the file ends in the middle of a value"
    case .expected(let what): "\(what) was expected here"
    case .controlCharacter: "a control character inside a string must be written as an escape"
    case .badEscape: "no such escape in a string"
    case .loneSurrogate: "half of a surrogate pair stands alone"
    case .badNumber: "this is no number in JSON"
    case .invalidUTF8: "the text is not UTF-8"
    case .tooDeep: "more than \(JSONReader.maximumDepth) levels of brackets"
    case .textAfterEnd: "something follows the end of the plan"
    }
  }

  /// What to do, where one thing is likely.
  var suggestion: String? {
    switch problem {
    case .unexpectedEnd: "close the string and the brackets that are open"
    case .controlCharacter: "\\n, \\t or \\u00XX"
    case .badEscape: "one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX"
    case .loneSurrogate: "\\uD800 to \\uDBFF, then \\uDC00 to \\uDFFF"
    case .badNumber: "digits with a decimal point: 1200, 0.5, -3"
    case .invalidUTF8: "save the file as UTF-8"
    case .expected, .tooDeep, .textAfterEnd: nil
    }
  }
}
