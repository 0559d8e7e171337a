/// Marks of footnotes in a cell.
struct FootnoteMarks {
  /// The cell without its marks.
  var text: String
  /// The marks in order: `1` for `[1]` and for `¹`, `*` for `*`.
  var marks: [String]
  /// Whether one of them was a number in round brackets, which could be part of the cell.
  var isDoubtful: Bool

  /// Cuts the marks from a cell.
  static func cut(from cell: String) -> FootnoteMarks {
    var isDoubtful = false
    var text = String.UnicodeScalarView()
    var marks: [String] = []
    let scalars = Array(cell.unicodeScalars)
    var position = 0
    while position < scalars.count {
      if let (mark, length) = mark(in: scalars, at: position, after: text) {
        marks.append(mark)
        isDoubtful = isDoubtful || (scalars[position] == "(" && scalars[position + 1] != "*")
        position += length
      } else {
        text.append(scalars[position])
        position += 1
      }
    }
    return FootnoteMarks(
      text: String(text).withSingleSpaces, marks: marks, isDoubtful: isDoubtful)
  }

  private static func mark(
    in scalars: [Unicode.Scalar], at position: Int, after text: String.UnicodeScalarView
  ) -> (mark: String, length: Int)? {
    let scalar = scalars[position]
    if scalar == "[" || scalar == "(" {
      return bracketed(in: scalars, at: position, after: text)
    }
    if scalar == "*" {
      let stars = scalars[position...].prefix { $0 == "*" }.count
      return (String(repeating: "*", count: stars), stars)
    }
    var digits = ""
    var end = position
    while end < scalars.count, let digit = superscripts[scalars[end]] {
      digits += digit
      end += 1
    }
    // `27 m²` is a unit.
    guard !digits.isEmpty, !endsWithMetre(text) else { return nil }
    return (digits, end - position)
  }

  /// `[1]`, `[12]`, `[*]`, and `(1)`, `(*)` at the end of a cell.
  private static func bracketed(
    in scalars: [Unicode.Scalar], at position: Int, after text: String.UnicodeScalarView
  ) -> (mark: String, length: Int)? {
    let isSquare = scalars[position] == "["
    let closing: Unicode.Scalar = isSquare ? "]" : ")"
    let rest = scalars[(position + 1)...]
    guard let end = rest.prefix(4).firstIndex(of: closing), end > position + 1 else { return nil }
    let inside = scalars[(position + 1)..<end]
    let isNumber = inside.allSatisfy { ("0"..."9").contains($0) }
    guard isNumber || inside.allSatisfy({ $0 == "*" }) else { return nil }
    if !isSquare {
      guard inside.count <= 2, scalars[(end + 1)...].allSatisfy(ValueToken.isSpace), !text.isEmpty
      else { return nil }
    }
    var mark = String.UnicodeScalarView()
    mark.append(contentsOf: inside)
    return (String(mark), end - position + 1)
  }

  private static func endsWithMetre(_ text: String.UnicodeScalarView) -> Bool {
    text.last == "m" || text.last == "M"
  }

  private static let superscripts: [Unicode.Scalar: String] = [
    "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8",
    "⁹": "9",
  ]
}
