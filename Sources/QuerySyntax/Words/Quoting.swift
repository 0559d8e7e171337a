/// How texts and names are written so that they are read again as what they are.
package enum Quoting {
  /// Words that a name in the place of an operand or a source cannot be without back quotes.
  private static let reservedNames: Set<String> = [
    "not", "true", "false", "let", "param", "missing", "null", "help", "quit", "exit", "select",
    "from", "project",
  ]

  /// A string with straight quotes and escapes.
  package static func text(_ value: String) -> String {
    var result = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default:
        if scalar.properties.generalCategory == .control || scalar.endsLine {
          result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }

  /// A name in back quotes.
  package static func quotedName(_ name: String) -> String {
    var result = "`"
    for scalar in name.unicodeScalars {
      result.unicodeScalars.append(scalar)
      if scalar == "`" { result += "`" }
    }
    return result + "`"
  }

  /// A name, in back quotes where it is no word.
  package static func name(_ name: String) -> String {
    guard let first = name.unicodeScalars.first, first.startsName,
      name.unicodeScalars.allSatisfy(\.continuesName)
    else { return quotedName(name) }
    return name
  }

  /// A name in a place where some words mean something else.
  package static func operandName(_ text: String) -> String {
    reservedNames.contains(text.lowercased()) ? quotedName(text) : name(text)
  }
}
