/// The kinds of JSON value.
package enum JSONKind: Hashable {
  case object
  case array
  case string
  case number
  case truth
  case null
}

/// Reads JSON (RFC 8259, strictly) from bytes, one value after the other, as its user asks.
///
/// Foundation's decoder is not used: it gives neither the line of a value nor more than the first
/// error of a file, and linking it costs time at every start of the program. Nothing is built but
/// the values asked for, so that a file of several hundred megabytes is read in one pass.
///
/// The user is on a value (`peek`) and reads it or skips it. Containers are entered with
/// `beginObject` and `beginArray`; `nextKey` and `nextElement` then step through them and leave
/// them after the last element.
package struct JSONReader {
  /// How deep brackets may nest. A plan file needs six levels; the limit keeps the recursion of
  /// `skipValue` off the end of the stack.
  package static let maximumDepth = 64

  package let bytes: [UInt8]
  /// Whether reading should be given up; asked every few thousand values.
  package var cancellation = Cancellation.never
  private var steps = 0
  package private(set) var position: Int
  private var depth = 0
  /// Whether the container that is open has had an element, so that a comma must come next.
  private var needsComma = false

  /// Stands before the first value; a byte order mark is passed over.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Moves to a value that was met before.
  package mutating func move(to offset: Int) {
    position = offset
    depth = 0
    needsComma = false
  }

  /// Moves on within a value; for the parts of the reader in other files.
  package mutating func advance(to offset: Int) {
    position = offset
  }

  // MARK: Values

  /// The kind of the next value; the reader then is on its first byte.
  package mutating func peek() throws(JSONSyntaxError) -> JSONKind {
    skipWhiteSpace()
    switch try byte() {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .truth
    case UInt8(ascii: "n"): return .null
    default: throw error(.expected(.value))
    }
  }

  /// Passes over the next value, which must be well formed.
  package mutating func skipValue() throws(JSONSyntaxError) {
    switch try peek() {
    case .object:
      try beginObject()
      while let key = try nextKey() {
        _ = try string(key)
        try skipValue()
      }
    case .array:
      try beginArray()
      while try nextElement() { try skipValue() }
    case .string: _ = try string(stringToken())
    case .number: _ = try numberToken()
    case .truth: try word(bytes[position] == UInt8(ascii: "t") ? "true" : "false")
    case .null: try word("null")
    }
  }

  /// Passes over the white space after the last value.
  ///
  /// - Throws: An error where anything else follows.
  package mutating func finish() throws(JSONSyntaxError) {
    skipWhiteSpace()
    if position < bytes.count { throw error(.textAfterEnd) }
  }

  // MARK: Containers

  /// Enters the object that the reader is on.
  package mutating func beginObject() throws(JSONSyntaxError) {
    try enter(UInt8(ascii: "{"), "{")
  }

  /// Enters the list that the reader is on.
  package mutating func beginArray() throws(JSONSyntaxError) {
    try enter(UInt8(ascii: "["), "[")
  }

  /// Moves to the value of the next key of the object that is open.
  ///
  /// - Returns: The key, or `nil` after the last one; the object is left then.
  package mutating func nextKey() throws(JSONSyntaxError) -> JSONStringToken? {
    if try leaves(UInt8(ascii: "}"), orExpected: .either(",", "}")) {
      return nil
    }
    guard try byte() == UInt8(ascii: "\"") else { throw error(.expected(.key)) }
    let key = try stringToken()
    skipWhiteSpace()
    guard try byte() == UInt8(ascii: ":") else { throw error(.expected(.sign(":"))) }
    position += 1
    skipWhiteSpace()
    needsComma = true
    return key
  }

  /// Moves to the next element of the list that is open.
  ///
  /// - Returns: `false` after the last one; the list is left then.
  package mutating func nextElement() throws(JSONSyntaxError) -> Bool {
    if try leaves(UInt8(ascii: "]"), orExpected: .either(",", "]")) {
      return false
    }
    needsComma = true
    return true
  }

  private mutating func enter(_ bracket: UInt8, _ name: String) throws(JSONSyntaxError) {
    guard try byte() == bracket else { throw error(.expected(.sign(name))) }
    guard depth < JSONReader.maximumDepth else { throw error(.tooDeep) }
    depth += 1
    position += 1
    needsComma = false
  }

  /// Leaves a container at its closing bracket, or passes over the comma before an element.
  private mutating func leaves(
    _ bracket: UInt8, orExpected what: @autoclosure () -> JSONSyntaxError.Expectation
  ) throws(JSONSyntaxError) -> Bool {
    steps &+= 1
    if cancellation.isRequested(atRow: steps) { throw error(.givenUp) }
    skipWhiteSpace()
    let next = try byte()
    if next == bracket {
      position += 1
      depth -= 1
      needsComma = true
      return true
    }
    guard needsComma else { return false }
    guard next == UInt8(ascii: ",") else { throw error(.expected(what())) }
    position += 1
    skipWhiteSpace()
    return false
  }

  // MARK: Bytes

  /// The byte that the reader is on.
  package func byte() throws(JSONSyntaxError) -> UInt8 {
    guard position < bytes.count else { throw error(.unexpectedEnd) }
    return bytes[position]
  }

  /// An error at the byte that the reader is on.
  package func error(_ problem: JSONSyntaxError.Problem) -> JSONSyntaxError {
    JSONSyntaxError(problem: problem, offset: position)
  }

  private mutating func skipWhiteSpace() {
    while position < bytes.count {
      let byte = bytes[position]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      position += 1
    }
  }

  private mutating func word(_ word: StaticString) throws(JSONSyntaxError) {
    let rest = word.withUTF8Buffer { letters in
      zip(letters, bytes[position...]).prefix { $0 == $1 }.count == letters.count
    }
    guard rest else { throw error(.expected(.value)) }
    position += word.utf8CodeUnitCount
  }
}

extension JSONReader {
  /// The offset of the value at `path` in a value that was read before.
  ///
  /// - Returns: The offset of the value, or of the innermost value on the way that was found.
  package mutating func offset(of path: [JSONPath.Component], from start: Int) -> Int {
    move(to: start)
    for component in path {
      let found = position
      if (try? step(into: component)) != true { return found }
    }
    return position
  }

  private mutating func step(into component: JSONPath.Component) throws(JSONSyntaxError) -> Bool {
    switch (component, try peek()) {
    case (.key(let name), .object):
      try beginObject()
      while let key = try nextKey() {
        if try string(key) == name { return true }
        try skipValue()
      }
    case (.index(let index), .array):
      try beginArray()
      var count = 0
      while try nextElement() {
        if count == index { return true }
        count += 1
        try skipValue()
      }
    default: break
    }
    return false
  }
}
