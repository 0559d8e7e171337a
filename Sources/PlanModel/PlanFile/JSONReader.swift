/// The sorts of JSON value.
enum JSONKind: Hashable {
  case object
  case array
  case string
  case number
  case truth
  case null

  /// The sort as messages name it.
  var name: Message {
    switch self {
    case .object: Message("an object {…}", vi: "một đối tượng {…}")
    case .array: Message("a list […]", vi: "một danh sách […]")
    case .string: Message("a text in quotes", vi: "một chuỗi trong dấu ngoặc kép")
    case .number: Message("a number", vi: "một số")
    case .truth: Message("true or false", vi: "true hoặc false")
    case .null: .same("null")
    }
  }
}

/// Reads JSON (RFC 8259, strictly) from bytes, one value after the other, as its user asks.
///
/// Foundation's decoder is not used: it gives neither the line of a value nor more than the first
/// error of a file, and linking it costs time at every start of the program. Nothing is built but
/// the values asked for, so that a file of several hundred megabytes is read in one pass.
///
/// The user stands on a value (`peek`) and reads it or skips it. Containers are entered with
/// `beginObject` and `beginArray`; `nextKey` and `nextElement` then step through them and leave
/// them after the last element.
struct JSONReader {
  /// How deep brackets may nest. A plan file needs six levels; the limit keeps the recursion of
  /// `skipValue` off the end of the stack.
  static let maximumDepth = Limits.planDepth

  let bytes: [UInt8]
  /// Whether reading shall be given up; asked every few thousand values.
  var cancellation = Cancellation.never
  private var steps = 0
  private(set) var position: Int
  private var depth = 0
  /// Whether the container that is open has had an element, so that a comma must come next.
  private var needsComma = false

  /// Stands before the first value; a byte order mark is passed over.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Moves to a value that was met before.
  mutating func move(to offset: Int) {
    position = offset
    depth = 0
    needsComma = false
  }

  /// Moves on within a value; for the parts of the reader in other files.
  mutating func advance(to offset: Int) {
    position = offset
  }

  // MARK: Values

  /// The sort of the next value; the reader then stands on its first byte.
  mutating func peek() throws(JSONSyntaxError) -> JSONKind {
    skipWhiteSpace()
    switch try byte() {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .truth
    case UInt8(ascii: "n"): return .null
    default: throw error(.expected(JSONSyntaxError.value))
    }
  }

  /// Passes over the next value, which must be well formed.
  mutating func skipValue() throws(JSONSyntaxError) {
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
    case .number: _ = try number()
    case .truth: try word(bytes[position] == UInt8(ascii: "t") ? "true" : "false")
    case .null: try word("null")
    }
  }

  /// Passes over the white space after the last value.
  ///
  /// - Throws: An error where anything else follows.
  mutating func finish() throws(JSONSyntaxError) {
    skipWhiteSpace()
    if position < bytes.count { throw error(.textAfterEnd) }
  }

  // MARK: Containers

  /// Enters the object that the reader stands on.
  mutating func beginObject() throws(JSONSyntaxError) {
    try enter(UInt8(ascii: "{"), .same("\"{\""))
  }

  /// Enters the list that the reader stands on.
  mutating func beginArray() throws(JSONSyntaxError) {
    try enter(UInt8(ascii: "["), .same("\"[\""))
  }

  /// Moves to the value of the next key of the object that is open.
  ///
  /// - Returns: The key, or `nil` after the last one; the object is left then.
  mutating func nextKey() throws(JSONSyntaxError) -> JSONStringToken? {
    if try leaves(UInt8(ascii: "}"), orExpected: JSONSyntaxError.either(",", or: "}")) {
      return nil
    }
    guard try byte() == UInt8(ascii: "\"") else { throw error(.expected(JSONSyntaxError.key)) }
    let key = try stringToken()
    skipWhiteSpace()
    guard try byte() == UInt8(ascii: ":") else { throw error(.expected(.same("\":\""))) }
    position += 1
    skipWhiteSpace()
    needsComma = true
    return key
  }

  /// Moves to the next element of the list that is open.
  ///
  /// - Returns: `false` after the last one; the list is left then.
  mutating func nextElement() throws(JSONSyntaxError) -> Bool {
    if try leaves(UInt8(ascii: "]"), orExpected: JSONSyntaxError.either(",", or: "]")) {
      return false
    }
    needsComma = true
    return true
  }

  private mutating func enter(_ bracket: UInt8, _ name: Message) throws(JSONSyntaxError) {
    guard try byte() == bracket else { throw error(.expected(name)) }
    guard depth < JSONReader.maximumDepth else { throw error(.tooDeep) }
    depth += 1
    position += 1
    needsComma = false
  }

  /// Leaves a container at its closing bracket, or passes over the comma before an element.
  private mutating func leaves(
    _ bracket: UInt8, orExpected what: @autoclosure () -> Message
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

  /// The byte that the reader stands on.
  func byte() throws(JSONSyntaxError) -> UInt8 {
    guard position < bytes.count else { throw error(.unexpectedEnd) }
    return bytes[position]
  }

  /// An error at the byte that the reader stands on.
  func error(_ problem: JSONSyntaxError.Problem) -> JSONSyntaxError {
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
    guard rest else { throw error(.expected(JSONSyntaxError.value)) }
    position += word.utf8CodeUnitCount
  }
}

extension JSONReader {
  /// Where a value stands that was read before: its path from a value that contains it.
  ///
  /// - Returns: The offset of the value, or of the innermost value on the way that was found.
  mutating func offset(of path: [JSONPath.Component], from start: Int) -> Int {
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
