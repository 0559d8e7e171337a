import PlanText

/// One line of a published text, without its markup.
struct SourceLine: Equatable {
  /// Its number, from 1.
  var number: Int
  /// The line without markup and without white space at its ends; runs of blanks are one.
  var text: String
  /// Whether it begins bold, as headings do.
  var isBold = false
  /// How many `#` a Markdown heading begins with; 0 for other lines.
  var headingLevel = 0
  /// The cells of a line that is a row of a table.
  var cells: [String]?
  /// Whether there was nothing on it but markup: an empty cell in bold.
  var hadOnlyMarkup = false
  /// Whether it is a `|` alone, which is between cells that have lines of their own.
  var isBar = false

  /// Whether nothing is on it.
  var isBlank: Bool { text.isEmpty && cells == nil && !isBar }

  /// Whether it is text that may go on, and neither a row of a table nor a bar.
  var isPlain: Bool { !text.isEmpty && cells == nil && !isBar }

  /// How many letters it has, about: a measure for lines that a program wrapped.
  var width: Int { text.utf8.count }

  /// Whether it is longer than any paragraph, so that it is read as several.
  var isOverlong: Bool { width > ImportLimits.paragraphLength }
}

extension SourceLine {
  /// Reads a line of a document.
  ///
  /// - Parameters:
  ///   - raw: The line as it is there.
  ///   - number: Its number, from 1.
  init(_ raw: String, number: Int) {
    self.number = number
    let marked = MarkupCleaner.cleaned(raw)
    text = marked.text
    isBold = marked.isBold
    headingLevel = marked.headingLevel
    hadOnlyMarkup = text.isEmpty && !raw.isEmpty && raw.utf8.contains { $0 > 0x20 }
    if text == "|" {
      isBar = true
      text = ""
    } else if let cells = SourceLine.cells(of: raw) {
      self.cells = cells
      text = ""
    }
  }

  /// The cells of `| a | b |`, of `a | b | c`, or of cells with tabs between them.
  private static func cells(of raw: String) -> [String]? {
    let bar = UInt8(ascii: "|")
    let tab = UInt8(ascii: "\t")
    let bytes = raw.utf8
    // Most lines have neither.
    guard raw.hasByte({ $0 == bar || $0 == tab }) else { return nil }
    // Of a cell that is longer than any paragraph no reader can make sense.
    guard longestCell(of: raw, bar, tab) <= ImportLimits.paragraphLength else { return nil }
    let bars = bytes.count { $0 == bar }
    let separator: UInt8
    if bars >= 2 {
      separator = bar
    } else if bars == 0, bytes.count(where: { $0 == tab }) >= 2 {
      separator = tab
    } else {
      return nil
    }
    var parts = bytes.split(separator: separator, omittingEmptySubsequences: false).map {
      joined(MarkupCleaner.cleaned(String(Substring($0)), keepsBreaks: true).text)
    }
    if separator == bar {
      if parts.first == "" { parts.removeFirst() }
      if parts.count > 1, parts.last == "" { parts.removeLast() }
    } else if parts.count < 3 || parts.filter({ !$0.isEmpty }).count < 2 {
      return nil
    }
    return parts
  }

  /// The most bytes between bars and tabs.
  private static func longestCell(of raw: String, _ bar: UInt8, _ tab: UInt8) -> Int {
    guard raw.utf8.count > ImportLimits.paragraphLength else { return raw.utf8.count }
    var longest = 0
    var length = 0
    for byte in raw.utf8 {
      length = byte == bar || byte == tab ? 0 : length + 1
      longest = max(longest, length)
    }
    return longest
  }

  /// The lines of a cell as one: agencies on lines of their own are parted by a semicolon.
  private static func joined(_ cell: String) -> String {
    let newline = UInt8(ascii: "\n")
    guard cell.offset(of: newline) != nil else { return cell }
    var text = ""
    for piece in cell.utf8.split(separator: newline).map({ Substring($0).trimmed }) {
      guard !piece.isEmpty else { continue }
      if text.isEmpty {
        text = piece
      } else {
        let isAgency = beginsOffice(piece) && CellHint.beginsAgency(text)
        text += (isAgency && !",;".utf8.contains(text.utf8.last ?? 0) ? "; " : " ") + piece
      }
    }
    return text
  }

  /// Whether a line begins with an agency that does not go on with the one before: `các xã` and
  /// `Thành phố` do.
  private static func beginsOffice(_ text: String) -> Bool {
    guard text.first?.isUppercase == true, CellHint.beginsAgency(text) else { return false }
    let folded = caseFolded(String(text.head(12)))
    return !["thành phố", "huyện ", "xã ", "các "].contains { folded.hasPrefix($0) }
  }

  /// Whether it is the line of dashes beneath the header of a Markdown table.
  var isRule: Bool {
    guard let cells else { return false }
    return cells.allSatisfy { cell in
      !cell.isEmpty && cell.utf8.allSatisfy { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") }
    }
  }
}
