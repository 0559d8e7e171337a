/// Readers of CSV and JSON, just good enough to read back what was written.
enum SmallReader {
  /// The rows of a CSV text.
  static func csv(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field = String.UnicodeScalarView()
    var quoted = false
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if quoted {
        if scalar != "\"" {
          field.append(scalar)
        } else if rest.first == "\"" {
          field.append("\"")
          rest.removeFirst()
        } else {
          quoted = false
        }
        continue
      }
      switch scalar {
      case "\"": quoted = true
      case ",", "\n":
        row.append(String(field))
        field = String.UnicodeScalarView()
        guard scalar == "\n" else { continue }
        rows.append(row)
        row = []
      default: field.append(scalar)
      }
    }
    return rows
  }

  /// The text under the only key of an object, or `nil` for null or something else.
  static func jsonString(_ object: String, key: String) -> String? {
    var rest = object.unicodeScalars[...]
    guard rest.popFirst() == "{", string(&rest) == key, rest.popFirst() == ":" else { return nil }
    return string(&rest)
  }

  private static func string(_ rest: inout Substring.UnicodeScalarView) -> String? {
    guard rest.popFirst() == "\"" else { return nil }
    var result = String.UnicodeScalarView()
    while let scalar = rest.popFirst(), scalar != "\"" {
      guard scalar == "\\", let escape = rest.popFirst() else {
        result.append(scalar)
        continue
      }
      switch escape {
      case "n": result.append("\n")
      case "r": result.append("\r")
      case "t": result.append("\t")
      case "u":
        let digits = String(rest.prefix(4))
        rest = rest.dropFirst(4)
        if let value = UInt32(digits, radix: 16), let decoded = Unicode.Scalar(value) {
          result.append(decoded)
        }
      default: result.append(escape)
      }
    }
    return String(result)
  }
}
