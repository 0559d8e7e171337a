import Foundation

/// `Cases/vietnamese.txt`: queries, each after `$ `, and what the program says to them.
struct VietnameseCases {
  private let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "Cases/vietnamese.txt")

  func text() throws -> String {
    try String(contentsOf: file, encoding: .utf8)
  }

  func write(_ text: String) throws {
    try text.write(to: file, atomically: true, encoding: .utf8)
  }
}
