import Foundation
import PlanModel
import Testing

/// A text with the scopes that the grammar in `Grammar/` gives it.
struct HighlightedText {
  static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func grammar() throws -> TextMateGrammar {
    try TextMateGrammar(
      json: Data(contentsOf: project.appending(path: "Grammar/planq.tmLanguage.json")))
  }

  let text: String
  private let scopes: [[String]]

  init(_ text: String, _ grammar: TextMateGrammar) throws {
    self.text = text
    scopes = try TextMateTokenizer.scopes(of: text, grammar)
  }

  /// The scopes of everything in a range of bytes that is not blank, outermost first; each
  /// list once.
  func scopes(in range: SourceRange) -> Set<[String]> {
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: range.start)
    let end = bytes.index(bytes.startIndex, offsetBy: range.end)
    var found: Set<[String]> = []
    var unit = text.utf16.distance(from: text.startIndex, to: start)
    for scalar in text[start..<end].unicodeScalars {
      if !scalar.properties.isWhitespace { found.insert(scopes[unit]) }
      unit += scalar.utf16.count
    }
    return found
  }

  /// The innermost scope of a piece of the text that is in it once, without `.planq`.
  func scope(of piece: String) throws -> String {
    let range = try #require(text.range(of: piece, options: .backwards))
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    let found = scopes(in: SourceRange(start, start + piece.utf8.count))
    #expect(found.count == 1, "\(text): \(piece) \(found)")
    return String((found.first?.last ?? "").dropLast(".planq".count))
  }

  /// Lines of `scope: text`, white space without a scope of its own left out.
  var listing: String {
    var lines = ""
    var piece = ""
    var last: [String] = []
    var unit = 0
    func end() {
      let text = piece.replacingOccurrences(of: "\n", with: "")
      if text.contains(where: { !$0.isWhitespace }) {
        let names = last.dropFirst().map { $0.dropLast(".planq".count) }
        lines += names.joined(separator: " ") + ": " + text + "\n"
      }
      piece = ""
    }
    for scalar in text.unicodeScalars {
      if scopes[unit] != last || scalar == "\n" { end() }
      last = scopes[unit]
      piece.unicodeScalars.append(scalar)
      unit += scalar.utf16.count
    }
    end()
    return lines
  }
}
