/// JSON that is a list of objects without further objects or lists in them, as results are written.
package enum FlatJSON {
  /// The objects, each value as text: strings as they are, numbers, `true` and `false` as written.
  ///
  /// - Parameter bytes: The file, UTF-8.
  /// - Returns: For each object its values by key, without those that are `null`; `nil` where the
  ///   file is no such list.
  package static func rows(of bytes: [UInt8]) -> [[String: String]]? {
    var reader = JSONReader(bytes)
    return try? rows(&reader)
  }

  private static func rows(
    _ reader: inout JSONReader
  ) throws(JSONSyntaxError) -> [[String: String]] {
    var rows: [[String: String]] = []
    guard try reader.peek() == .array else { throw reader.error(.expected(.value)) }
    try reader.beginArray()
    while try reader.nextElement() { rows.append(try row(&reader)) }
    try reader.finish()
    return rows
  }

  private static func row(_ reader: inout JSONReader) throws(JSONSyntaxError) -> [String: String] {
    var row: [String: String] = [:]
    guard try reader.peek() == .object else { throw reader.error(.expected(.value)) }
    try reader.beginObject()
    while let key = try reader.nextKey() {
      let name = try reader.string(key)
      if let value = try value(&reader) { row[name] = value }
    }
    return row
  }

  private static func value(_ reader: inout JSONReader) throws(JSONSyntaxError) -> String? {
    switch try reader.peek() {
    case .string: return try reader.string(reader.stringToken())
    case .number, .truth:
      let start = reader.position
      try reader.skipValue()
      return String(decoding: reader.bytes[start..<reader.position], as: UTF8.self)
    case .null:
      try reader.skipValue()
      return nil
    case .object, .array: throw reader.error(.expected(.value))
    }
  }
}
