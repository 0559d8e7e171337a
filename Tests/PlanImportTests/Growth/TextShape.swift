import Foundation
import Testing

/// A text of one part again and again, such as a reader could look at more often than once.
struct TextShape: Decodable, Sendable, CustomTestStringConvertible {
  var name: String
  /// What occurs once before the parts.
  var head: String?
  /// The part; `#` in it is its number.
  var unit: String
  /// What is between the halves of the text.
  var middle: String?
  /// The part of the second half; `nil` where both halves are of the same.
  var half: String?
  /// What occurs once after the parts.
  var tail: String?

  var testDescription: String { name }

  /// The shapes of the file beside this one.
  static let all: [TextShape] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "shapes.json")
    return (try? JSONDecoder().decode([TextShape].self, from: Data(contentsOf: file))) ?? []
  }()

  /// A text of about a length.
  ///
  /// - Parameter length: The bytes of its parts.
  /// - Returns: The text in UTF-8.
  func text(ofLength length: Int) -> [UInt8] {
    let size = half == nil ? length : length / 2
    let second = half.map { (middle ?? "") + TextShape.repeated($0, size) } ?? ""
    return Array(((head ?? "") + TextShape.repeated(unit, size) + second + (tail ?? "")).utf8)
  }

  private static func repeated(_ unit: String, _ length: Int) -> String {
    let pieces = unit.components(separatedBy: "#")
    var text = ""
    var number = 0
    while text.utf8.count < length {
      number += 1
      text += pieces.joined(separator: String(number))
    }
    return text
  }
}
