import PlanModel

/// What is wrong with a lesson file, and where.
public struct LessonProblem: Error, Equatable, Sendable {
  /// The line, from 1.
  public var line: Int
  /// What is wrong there.
  public var message: Message
}

/// All that is wrong with a lesson file, in the order of its lines.
public struct LessonProblems: Error, Equatable, Sendable {
  /// The problems; at least one.
  public var problems: [LessonProblem]
}

/// Reads lesson files: text in the form that `Samples/lessons/README.md` describes.
public enum LessonReader {
  /// Reads a lesson.
  ///
  /// - Parameter text: The file.
  /// - Returns: The lesson: every text of it is there in both languages.
  /// - Throws: Everything that is wrong with it.
  public static func read(_ text: String) throws(LessonProblems) -> Lesson {
    var builder = LessonBuilder()
    let blocks = LessonBlock.blocks(of: text, &builder.problems)
    let lesson = builder.lesson(blocks)
    guard builder.problems.isEmpty else {
      throw LessonProblems(problems: builder.problems.sorted { $0.line < $1.line })
    }
    return lesson
  }
}

/// The entries between two headings of a lesson file: `key: value`, where lines that begin with
/// two spaces go on with the value.
struct LessonBlock {
  /// One entry.
  struct Entry {
    var key: String
    var value: String
    var line: Int
  }

  /// The kind of step that the heading names; `nil` before the first one.
  var kind: String?
  var line: Int
  var entries: [Entry] = []

  private static let heading = "== "
  private static let indentation = "  "

  /// Takes a file apart.
  static func blocks(of text: String, _ problems: inout [LessonProblem]) -> [LessonBlock] {
    var blocks = [LessonBlock(kind: nil, line: 1)]
    let plain = text.split(separator: "\r\n", omittingEmptySubsequences: false)
      .joined(separator: "\n")
    let lines = plain.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, raw) in lines.enumerated() {
      let line = String(raw).nfc.trimmedEnd
      if line.hasPrefix(heading) {
        let kind = String(line.dropFirst(heading.count))
        blocks.append(LessonBlock(kind: kind, line: index + 1))
      } else if !blocks[blocks.count - 1].take(line, index + 1) {
        problems.append(LessonProblem(line: index + 1, message: LessonMessages.noEntry))
      }
    }
    for block in blocks.indices { blocks[block].trimValues() }
    return blocks
  }

  /// Takes a line; `false` where it is neither an entry nor part of one.
  private mutating func take(_ line: String, _ number: Int) -> Bool {
    if line.hasPrefix("#") { return true }
    if line.isEmpty || line.hasPrefix(LessonBlock.indentation) {
      guard !entries.isEmpty else { return line.isEmpty }
      entries[entries.count - 1].value += "\n" + line.dropFirst(LessonBlock.indentation.count)
      return true
    }
    guard let colon = line.firstIndex(of: ":") else { return false }
    let key = String(line[..<colon])
    guard key.utf8.allSatisfy({ ($0 >= 0x61 && $0 <= 0x7A) || $0 == 0x2E }) else { return false }
    let value = line[line.index(after: colon)...].drop { $0 == " " }
    entries.append(Entry(key: key, value: String(value), line: number))
    return true
  }

  /// Empty lines at either end of a value are only there to be read more easily.
  private mutating func trimValues() {
    for index in entries.indices {
      let value = entries[index].value.drop { $0 == "\n" }
      entries[index].value = String(value).trimmedEnd
    }
  }
}

extension String {
  /// Without white space at its end.
  fileprivate var trimmedEnd: String {
    guard let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(self[...last])
  }
}
