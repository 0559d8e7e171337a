import PlanShell

/// The fixed phrases of the argument parser, which has no hook for other languages, in Vietnamese.
///
/// A phrase that a later parser words otherwise stays English; a test then shows it.
enum ParserText {
  /// A text of the parser in the language of the person who typed the arguments.
  ///
  /// - Parameter text: Help, or what is wrong with an argument, as the parser says it.
  /// - Returns: The text with its fixed phrases replaced.
  static func worded(_ text: String) -> String {
    CommandLineText.language == .vietnamese ? vietnamese(text) : text
  }

  /// A text of the parser in Vietnamese; what was typed, between quotes, stays as it is.
  static func vietnamese(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { vietnamese(line: String($0)) }.joined(separator: "\n")
  }

  private static func vietnamese(line: String) -> String {
    if let heading = headings.first(where: { line.hasPrefix($0.english) }) {
      return heading.vietnamese + line.dropFirst(heading.english.count)
    }
    // Help has no quoted words that were typed, errors begin so.
    guard line.hasPrefix("Error: ") || line.hasPrefix("   or: ") else {
      return replaced(line, helpPhrases)
    }
    // Every second piece was typed or is a name.
    let pieces = line.split(separator: "'", omittingEmptySubsequences: false).enumerated()
    return pieces.map { index, piece in
      index.isMultiple(of: 2) ? replaced(String(piece), errorPhrases) : String(piece)
    }.joined(separator: "'")
  }

  private static func replaced(_ text: String, _ phrases: [Phrase]) -> String {
    phrases.reduce(text) { text, phrase in
      replaced(text, phrase.english, by: phrase.vietnamese)
    }
  }

  private static func replaced(_ text: String, _ phrase: String, by other: String) -> String {
    var result = ""
    var rest = text[...]
    while let next = rest.indices.first(where: { rest[$0...].hasPrefix(phrase) }) {
      result += rest[..<next] + other
      rest = rest[next...].dropFirst(phrase.count)
    }
    return result + rest
  }

  private typealias Phrase = (english: String, vietnamese: String)

  /// Those of usage are as long as the English ones, since lines beneath are indented by them.
  private static let headings: [Phrase] = [
    ("OVERVIEW: ", "GIỚI THIỆU: "), ("USAGE: ", "DÙNG:  "), ("Usage: ", "Dùng:  "),
    ("ARGUMENTS:", "ĐỐI SỐ:"), ("OPTIONS:", "TÙY CHỌN:"), ("Help:  ", "Trợ giúp:  "),
  ]

  /// No longer together than the English ones: the parser has broken the lines already, between
  /// any two words.
  private static let helpPhrases: [Phrase] = [
    ("(values:", "(gồm:"), (" default:", " mặc định:"), ("(default:", "(mặc định:"),
    ("Show the version.", "Hiện phiên bản."), ("Show help information.", "Hiện trợ giúp này."),
    ("  See ", "  Gõ "), (" for more information.", " để biết thêm."),
  ]

  private static let errorPhrases: [Phrase] = [
    ("Error: ", "Lỗi: "), ("   or: ", "   hoặc: "), ("Unknown option ", "không có tùy chọn "),
    (". Did you mean ", "; có phải là "), ("Missing value for ", "thiếu giá trị cho "),
    ("Missing expected argument ", "thiếu đối số "), ("Unexpected argument ", "thừa đối số "),
    (" unexpected arguments: ", " đối số thừa: "), ("The value ", "giá trị "),
    (" is invalid for ", " không dùng được cho "),
    (". Please provide one of the following:", "; hãy chọn một trong các giá trị sau:"),
    (". Please provide one of ", "; hãy chọn một trong "), (" or ", " hoặc "),
    (" and ", " và "), ("The option ", "tùy chọn "),
    (" does not take any value, but ", " không nhận giá trị, nhưng đã nêu "),
    (" was specified.", "."), ("Invalid option: ", "tùy chọn không hợp lệ: "), (" in ", " trong "),
  ]
}
