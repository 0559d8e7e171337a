/// Writes JSON for people: two spaces a level, one key a line, small values on one line.
package struct JSONWriter {
  /// How many characters a list may make a line long before it is broken up.
  package static let lineWidth = 100

  package private(set) var bytes: [UInt8] = []
  private var depth = 0
  /// Whether the container that is open has an element.
  private var hasElement = false

  package init() {}

  // MARK: Containers

  /// Writes an object with one key a line.
  package mutating func object(_ fields: (inout JSONWriter) -> Void) {
    container("{", "}", fields)
  }

  /// Writes a list with one element a line.
  package mutating func array<Element>(
    _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void
  ) {
    container("[", "]") { writer in
      for element in elements {
        writer.beginLine()
        write(&writer, element)
      }
    }
  }

  private mutating func container(
    _ open: StaticString, _ close: StaticString, _ body: (inout JSONWriter) -> Void
  ) {
    let outerHasElement = hasElement
    put(open)
    depth += 1
    hasElement = false
    body(&self)
    depth -= 1
    if hasElement { newLine() }
    put(close)
    hasElement = outerHasElement
  }

  /// Begins the line of the next key or element.
  private mutating func beginLine() {
    if hasElement { put(",") }
    hasElement = true
    newLine()
  }

  private mutating func newLine() {
    put("\n")
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  // MARK: Fields

  /// Writes a key; its value comes next.
  package mutating func key(_ name: String) {
    beginLine()
    string(name)
    put(": ")
  }

  /// Writes a text, or nothing where there is none: empty texts are left out of plan files.
  package mutating func field(_ name: String, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    key(name)
    string(text)
  }

  /// Writes a number, or nothing where there is none.
  package mutating func field(_ name: String, _ number: Int?) {
    guard let number else { return }
    key(name)
    raw(String(number))
  }

  /// Writes a list of texts, on one line where it fits there; or nothing where it is empty.
  package mutating func field(_ name: String, _ texts: [String]) {
    guard !texts.isEmpty else { return }
    key(name)
    let start = bytes.count
    let lineStart = bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    inlineArray(texts) { $0.string($1) }
    // Bytes that continue a character take no width of their own; a comma may follow.
    let width = bytes[lineStart...].count { $0 & 0xC0 != 0x80 } + 1
    guard width > JSONWriter.lineWidth else { return }
    bytes.removeSubrange(start...)
    array(texts) { $0.string($1) }
  }

  // MARK: One-line values

  /// Writes a list on one line.
  package mutating func inlineArray<Element>(
    _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void
  ) {
    put("[")
    for (number, element) in elements.enumerated() {
      if number > 0 { put(", ") }
      write(&self, element)
    }
    put("]")
  }

  /// Writes an object on one line. Values are JSON already; those that are `nil` are left out.
  package mutating func inlineObject(_ fields: [(name: String, value: String?)]) {
    put("{")
    var isFirst = true
    for case (let name, let value?) in fields {
      if !isFirst { put(", ") }
      isFirst = false
      string(name)
      put(": ")
      raw(value)
    }
    put("}")
  }

  // MARK: Scalars

  /// A text as JSON.
  package static func quoted(_ text: String) -> String {
    String(decoding: JSONString.bytes(text), as: UTF8.self)
  }

  /// Writes a text in quotes.
  package mutating func string(_ text: String) {
    JSONString.append(text, to: &bytes)
  }

  /// Writes text that is JSON already.
  package mutating func raw(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Ends the last line.
  package mutating func finish() {
    put("\n")
  }

  private mutating func put(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }
}
