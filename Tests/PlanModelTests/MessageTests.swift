import Foundation
import PlanModel
import Testing

/// Every message of the program speaks both languages. The compiler asks for the second text; what
/// it cannot ask for is that it is another one.
@Suite struct MessageTests {
  @Test(arguments: Language.allCases)
  func textInALanguage(language: Language) {
    let message = Message("two", vi: "hai").ended(by: " 2")
    #expect(message.text(in: language) == (language == .english ? "two 2" : "hai 2"))
    #expect(Message.same("a").text(in: language) == "a")
  }

  @Test func sourcesAreRead() throws {
    #expect(try MessageSource.all().flatMap(\.messages).count > 250)
  }

  @Test func textsDiffer() throws {
    for source in try MessageSource.all() {
      for message in source.messages {
        #expect(message.vietnamese != nil, "\(source.path): Message(\(message.english))")
        #expect(message.english != message.vietnamese, "\(source.path): \(message.english)")
      }
    }
  }

  /// What is the same in both languages are signs, words that are typed, and the values in the
  /// brackets of functions, which stand for what is typed.
  @Test func onlyCodeIsTheSame() throws {
    let code: Set<String> = [
      "and", "count", "format", "is", "in", "missing", "not", "null", "param", "read", "tasks",
      "FILE", "or", "open", "sort", "abs", "round", "today", "coalesce", "if", "possibly", "sum",
      "avg", "min", "max", "median", "distinct", "list", "share", "x", "a", "b", "digits",
      "condition", "date", "pager", "off", "where", "show", "overlaps", "covers", "summarize",
    ]
    for source in try MessageSource.all() {
      // A text that begins with a dot is a command as it is typed, one with planq a command line.
      for literal in source.sameTexts
      where !literal.hasPrefix(".") && !literal.hasPrefix("planq ") {
        let plain = literal.replacing(#/\\\((?:[^()]|\([^()]*\))*\)/#, with: "")
        let words = plain.split { !$0.isLetter }.map(String.init)
        #expect(words.allSatisfy(code.contains), "\(source.path): \(literal)")
      }
    }
  }
}

/// A source file of the program and the messages that are made in it.
private struct MessageSource {
  var path: String
  /// The arguments of each `Message(…)` that is written out.
  var messages: [(english: String, vietnamese: String?)] = []
  /// The literals of `.same("…")`.
  var sameTexts: [String] = []

  static func all() throws -> [MessageSource] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return try (files?.allObjects ?? []).compactMap { $0 as? URL }
      .filter { $0.pathExtension == "swift" && $0.lastPathComponent != "Message.swift" }
      .map { MessageSource(path: $0.path, text: try String(contentsOf: $0, encoding: .utf8)) }
  }

  private init(path: String, text: String) {
    self.path = path
    for match in text.matches(of: #/\bMessage\(/#) {
      let arguments = Self.arguments(text[match.range.upperBound...])
      let parts = arguments.split(separator: #/,\s*vi:/#, maxSplits: 1)
      messages.append(
        (Self.trimmed(parts[0]), parts.count > 1 ? Self.trimmed(parts[1]) : nil))
    }
    sameTexts = text.matches(of: #/\.same\("((?:[^"\\]|\\.)*)"\)/#).map { String($0.output.1) }
  }

  /// What is up to the bracket that closes, which is not one inside a string.
  private static func arguments(_ text: Substring) -> Substring {
    /// Whether each of the open brackets and strings is a string, outermost first.
    var open = [false]
    var index = text.startIndex
    while index < text.endIndex, let isString = open.last {
      switch (text[index], isString) {
      case ("\\", true):
        index = text.index(after: index)
        if text[index] == "(" { open.append(false) }
      case ("\"", _): if isString { open.removeLast() } else { open.append(true) }
      case ("(", false): open.append(false)
      case (")", false): open.removeLast()
      default: break
      }
      if open.isEmpty { break }
      index = text.index(after: index)
    }
    return text[..<index]
  }

  private static func trimmed(_ text: Substring) -> String {
    text.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
