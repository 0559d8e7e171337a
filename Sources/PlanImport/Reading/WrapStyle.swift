import PlanText

/// How a line goes on with the line before it.
struct LineJoint: OptionSet {
  let rawValue: UInt8

  /// As the second line of a paragraph.
  static let withFirst = LineJoint(rawValue: 1)
  /// As a later one.
  static let withLater = LineJoint(rawValue: 2)
  /// Whether it is the heading of a table's numbers, whatever is before it.
  static let isNumber = LineJoint(rawValue: 4)
}

/// Whether, and how wide, a program broke the paragraphs of a text into lines.
struct WrapStyle {
  /// Whether lines have to be joined.
  private let isWrapped: Bool
  /// The usual width of a full line, in bytes.
  private let width: Int
  /// Whether empty lines are between paragraphs.
  private let hasBlankLines: Bool

  init(_ lines: [SourceLine], _ cancellation: Cancellation = .never) {
    var pairs = 0
    var continued = 0
    var widths: [Int] = []
    var blanks = 0
    var texts = 0
    // By their places: each line taken out would be counted as used and as unused again.
    for place in lines.indices.dropFirst() where !cancellation.isRequested {
      let isText = WrapStyle.isText(lines[place])
      if !lines[place - 1].isBar {
        if lines[place].isBlank { blanks += 1 } else if isText { texts += 1 }
      }
      guard isText, WrapStyle.isText(lines[place - 1]) else { continue }
      pairs += 1
      // `a)` and the like begin an item.
      guard WrapStyle.beginsLow(lines[place].text), Marker.read(lines[place].text) == nil else {
        continue
      }
      continued += 1
      if widths.count < 4_096 { widths.append(lines[place - 1].width) }
    }
    hasBlankLines = blanks * 8 > texts
    isWrapped = continued * 16 >= pairs && continued > 1
    widths.sort()
    width = widths.isEmpty ? 0 : widths[widths.count * 3 / 4]
  }

  private static func isText(_ line: SourceLine) -> Bool {
    !line.text.isEmpty && line.headingLevel == 0
  }

  /// How a line goes on with the line before it.
  ///
  /// - Parameters:
  ///   - lines: The lines of the document.
  ///   - place: The line.
  /// - Returns: How it goes on with the line before it.
  func joint(of lines: [SourceLine], at place: Int) -> LineJoint {
    guard lines[place].isPlain else { return [] }
    var joint: LineJoint = TableColumn.isNumber(lines[place].text) ? .isNumber : []
    guard place > 0, lines[place - 1].isPlain else { return joint }
    let continues = continues(lines[place], after: lines[place - 1])
    if continues.first { joint.insert(.withFirst) }
    if continues.later { joint.insert(.withLater) }
    return joint
  }

  /// Whether a line goes on with the paragraph of the line before it; both are together.
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - last: The line before it.
  /// - Returns: Whether they are one paragraph where that one is the first of its paragraph, and
  ///   where it is a later one.
  private func continues(
    _ line: SourceLine, after last: SourceLine
  ) -> (first: Bool, later: Bool) {
    guard line.headingLevel == 0, last.headingLevel == 0 else { return (false, false) }
    let later = goesOnWithText(line, after: last)
    // A number that lost its heading: `1.` alone on its line.
    if last.isBold, let marked = Marker.read(last.text), marked.rest.isEmpty {
      return (Marker.read(line.text) == nil, later)
    }
    return (later && isWrapped ? !beginsBeneath(last, line) : later, later)
  }

  /// Whether a line begins something beneath the heading that the line before it is.
  private func beginsBeneath(_ last: SourceLine, _ line: SourceLine) -> Bool {
    // A list begins beneath a heading.
    if let marked = Marker.read(line.text) {
      guard marked.rest.first?.isUppercase == true, let heading = Marker.read(last.text)?.marker
      else { return false }
      return heading.kind <= .dotted
    }
    return !WrapStyle.beginsLow(line.text) && !hasBlankLines
      && isHeading(last.text, before: line.text)
  }

  /// Whether a line goes on with a paragraph, the last line of which is before it.
  private func goesOnWithText(_ line: SourceLine, after last: SourceLine) -> Bool {
    // Without wrapped lines each is a paragraph, or a cell of a table.
    guard isWrapped else { return goesOn(line, last) }
    let isShort = last.width * 5 < width * 3
    let isClosed = WrapStyle.endsSentence(last.text)
    if let marked = Marker.read(line.text) {
      // `- 2030,` in the middle of a sentence is no item.
      return !isClosed && !isShort && !line.isBold && !marked.rest.isEmpty
        && marked.marker.kind >= .bracket && last.text.count { $0 == " " } > 3
        && !LabelReader.beginsWithLabel(line.text)
    }
    if LabelReader.beginsWithLabel(line.text) { return false }
    // What ends a text, and what begins its grounds, is by itself.
    if last.text.hasSuffix("./.") || WrapStyle.beginsParagraph(line.text) { return false }
    let beginsLow = WrapStyle.beginsLow(line.text)
    // A heading in capitals ends where a sentence begins, and the kind of document is alone.
    if line.text.isInCapitals != last.text.isInCapitals, !beginsLow { return false }
    if Letterhead.isKind(last.text) { return false }
    if beginsLow { return true }
    if line.isBold, !last.isBold { return false }
    if isClosed, isShort { return false }
    // `3. Sở Y tế` is a heading where no empty line parts it from its text.
    return hasBlankLines || !isShort || Marker.read(last.text) == nil
  }

  /// Whether a line is the whole heading of an item: the first word of the next would have found
  /// room on it, and it does not end in the middle of a name or list.
  private func isHeading(_ text: String, before next: String) -> Bool {
    guard let marked = Marker.read(text), marked.marker.kind < .dash, !marked.rest.isEmpty else {
      return false
    }
    let word = next.utf8.prefix { $0 != 0x20 }.count
    guard (text.utf8.count + 1 + word) * 10 <= width * 9 else { return false }
    let last = text.split(separator: " ").last.map { caseFolded(String($0)) } ?? ""
    return !WrapStyle.joints.contains(last) && !last.hasSuffix(",")
  }

  /// Words that no heading ends in.
  private static let joints: Set<String> = [
    "và", "của", "với", "các", "cho", "trong", "về", "do", "tại", "từ", "đến", "số", "là", "hoặc",
    "theo", "-", "–", "những", "một", "để", "ban", "bộ", "sở", "tỉnh", "xã", "huyện", "phường",
  ]

  /// Whether a line that ends in the middle of a list goes on, where lines are not wrapped.
  private func goesOn(_ line: SourceLine, _ last: SourceLine) -> Bool {
    guard last.width > 40, last.text.hasSuffix(",") || last.text.hasSuffix(" và") else {
      return false
    }
    return Marker.read(line.text) == nil && !LabelReader.beginsWithLabel(line.text)
  }

  private static func beginsParagraph(_ text: String) -> Bool {
    guard text.begins(withOneOf: "nckt") else { return false }
    let folded = caseFolded(String(text.head(24)))
    return text.first?.isUppercase == true
      && paragraphStarts.contains { folded.hasPrefix($0) }
  }

  private static let paragraphStarts = [
    "nơi nhận", "căn cứ ", "theo đề nghị", "tm. ", "kt. ", "thực hiện nghị quyết",
    "thực hiện quyết định", "thực hiện kế hoạch", "thực hiện chương trình",
    "thực hiện chỉ thị", "thực hiện công văn", "thực hiện thông báo", "thực hiện kết luận",
  ]

  private static func beginsLow(_ text: String) -> Bool {
    text.unicodeScalars.first.map { ScalarTraits($0).contains(.lowercase) } ?? false
  }

  static func endsSentence(_ text: String) -> Bool {
    guard let last = text.unicodeScalars.last else { return true }
    return ".;:!?".unicodeScalars.contains(last)
  }

  /// Lines as one text.
  static func joined(_ pieces: [String]) -> String {
    if pieces.count == 1 { return pieces[0] }
    Steps.take(pieces.reduce(0) { $0 + $1.utf8.count })
    return pieces.joined(separator: " ")
  }
}
