import PlanTestSupport
import Foundation

/// The published text of the built-in plan.
///
/// The text is no part of the project. The tests that need it run where the folder of published
/// plans lies beside the project, or where `PLANQ_PUBLISHED_PLANS` names such a folder.
struct PublishedText: Sendable {
  /// The text, where it is to be found.
  static let shared = PublishedText()

  /// The lines by their number, from 1, with single spaces; line 0 is empty.
  let lines: [String]
  /// All lines as one text.
  let whole: String
  /// The words of all lines.
  let words: [String]
  /// The headings and items of the body.
  let outline: PublishedOutline
  /// The table of indicators.
  let appendix: PublishedAppendix

  private init?() {
    guard let content = PublishedText.content else { return nil }
    var lines = content.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { PublishedText.singleSpaced($0) }
    // The newline that ends the last line opens no further one.
    if lines.last?.isEmpty == true { lines.removeLast() }
    lines.insert("", at: 0)
    self.lines = lines
    whole = lines.joined(separator: " ")
    words = PublishedText.words(whole)
    outline = PublishedOutline(lines: lines)
    appendix = PublishedAppendix(lines: lines)
  }

  private static var content: String? {
    let environment = ProcessInfo.processInfo.environment
    let beside = ProjectFiles.root.deletingLastPathComponent().appending(path: "shared/plans")
    let folders = [environment["PLANQ_PUBLISHED_PLANS"].map { URL(fileURLWithPath: $0) }, beside]
    return folders.compactMap { $0 }.lazy.compactMap { folder in
      try? String(contentsOf: folder.appending(path: "lam-dong-6121.txt"), encoding: .utf8)
    }.first
  }

  /// A line, or nothing where the text has no such line.
  func line(_ number: Int?) -> String? {
    guard let number, number > 0, number < lines.count else { return nil }
    return lines[number]
  }

  /// The text with one space wherever it has white space.
  static func singleSpaced(_ text: some StringProtocol) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The words of a text in lower case, without punctuation; in Vietnamese, its syllables.
  static func words(_ text: some StringProtocol) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// Whether a text is in the composed form in which the project keeps its texts.
  ///
  /// Strings that differ only in composition are equal, so the scalars are compared.
  static func isComposed(_ text: String) -> Bool {
    text.unicodeScalars.elementsEqual(text.precomposedStringWithCanonicalMapping.unicodeScalars)
  }
}
