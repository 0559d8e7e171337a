/// Rows of a CSV file with a heading (RFC 4180).
public enum CSVRows {
  /// Reads rows.
  ///
  /// - Parameter text: The file; a byte order mark is passed over.
  /// - Returns: For each row its values by column; `nil` where a row has another number of values
  ///   than the heading, or a quote stays open.
  public static func read(_ text: String) -> [[String: String]]? {
    guard var rows = records(text.drop { $0 == "\u{FEFF}" }), !rows.isEmpty else { return nil }
    let heading = rows.removeFirst()
    guard Set(heading).count == heading.count, rows.allSatisfy({ $0.count == heading.count }) else {
      return nil
    }
    return rows.map { Dictionary(uniqueKeysWithValues: zip(heading, $0)) }
  }

  private static func records(_ text: Substring) -> [[String]]? {
    var records: [[String]] = []
    var record: [String] = []
    var field = ""
    var isQuoted = false
    var isAfterQuote = false
    // Characters, so that CR LF is one.
    for character in text {
      if isQuoted {
        if character == "\"" {
          (isQuoted, isAfterQuote) = (false, true)
        } else {
          field.append(character)
        }
        continue
      }
      switch character {
      case "\"":
        if isAfterQuote { field.append(character) }
        isQuoted = true
      case ",":
        record.append(field)
        field = ""
      case "\n", "\r\n", "\r":
        records.append(record + [field])
        (record, field) = ([], "")
      default: field.append(character)
      }
      isAfterQuote = false
    }
    if isQuoted { return nil }
    if !record.isEmpty || !field.isEmpty { records.append(record + [field]) }
    return records
  }
}
