/// The outline of a document while it is read: items under items, by their markers.
struct Outline {
  private(set) var items: [OutlineItem] = []
  /// The open items, outermost first.
  private var stack: [Int] = []
  /// How often an identifier was given.
  private var uses: [String: Int] = [:]
  private var appendixCount = 0

  /// The item that text goes to; `nil` before the first.
  var current: Int? { stack.last }

  subscript(index: Int) -> OutlineItem {
    get { items[index] }
    // In place: with `set` each added paragraph copied all those that the item had (a heading with
    // 60 000 paragraphs took 38 s).
    _modify { yield &items[index] }
  }

  /// Makes room for items.
  ///
  /// - Parameter count: How many there are at most.
  mutating func reserve(_ count: Int) { items.reserveCapacity(count) }

  // MARK: Adding items

  /// Begins an item.
  mutating func add(_ found: MarkedText, _ paragraph: Paragraph) {
    let marker = adjusted(found.marker)
    close(for: marker)
    let parent = stack.last
    let label = label(of: marker, under: parent)
    let opening = String(found.rest)
    let colon = Outline.runInColon(opening)
    push(
      OutlineItem(
        marker: marker, id: name(label, under: parent),
        title: colon.map { Outline.heading(of: opening, before: $0) } ?? Title.of(opening),
        level: (parent.map { items[$0].level } ?? 0) + 1, parent: parent, line: paragraph.line,
        opening: opening, runInColon: colon,
        isAppendix: parent.map { items[$0].isAppendix } ?? false))
  }

  /// Gives an item its heading, which is on the line after its number.
  mutating func name(_ item: Int, _ heading: String) {
    items[item].opening = heading
    items[item].title = Title.of(heading)
  }

  /// Begins an appendix, whose identifier is `PL`, or `PL2` and so on for further ones.
  mutating func addAppendix(title: String, line: Int) {
    stack = []
    appendixCount += 1
    let label = appendixCount == 1 ? "PL" : "PL\(appendixCount)"
    push(
      OutlineItem(
        id: name(label, under: nil), title: title, level: 1, line: line, opening: title,
        isAppendix: true))
  }

  /// Begins a section of a table, under an open item.
  mutating func addGroup(_ label: String, _ title: String, under parent: Int?, line: Int) -> Int {
    let item = OutlineItem(
      id: name(label, under: parent), title: title.isEmpty ? label : title,
      level: (parent.map { items[$0].level } ?? 0) + 1, parent: parent, line: line, opening: title,
      isAppendix: true)
    items.append(item)
    if let parent { items[parent].children.append(items.count - 1) }
    return items.count - 1
  }

  /// Ends the items of a list that a label with such a marker is beside: `- Cơ quan chủ trì: …`
  /// after `- …` is about what is above both.
  mutating func close(besides kind: Marker.Kind) {
    while stack.count > 1, let top = stack.last, let own = items[top].marker?.kind, own >= kind,
      kind >= .letter
    {
      stack.removeLast()
    }
  }

  /// Ends all items: what follows belongs to none.
  mutating func closeAll() { stack = [] }

  private mutating func push(_ item: OutlineItem) {
    items.append(item)
    if let parent = item.parent { items[parent].children.append(items.count - 1) }
    stack.append(items.count - 1)
  }

  /// `Sở Y tế: Chủ trì …`: a heading of few words and a sentence after it.
  private static func runInColon(_ opening: String) -> Int32? {
    guard let offset = opening.head(200).offset(of: UInt8(ascii: ":")), !Title.isHeading(opening)
    else { return nil }
    let colon = opening.utf8.index(opening.startIndex, offsetBy: offset)
    let heading = opening[..<colon].trimmed
    let sentence = opening[opening.index(after: colon)...].trimmed
    let words = heading.blanks + 1
    guard words <= 20, !heading.isEmpty, sentence.blanks > 2,
      sentence.first?.isUppercase == true,
      !heading.hasByte({ $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ";") })
    else { return nil }
    return Int32(offset)
  }

  private static func heading(of opening: String, before colon: Int32) -> String {
    opening[..<opening.utf8.index(opening.startIndex, offsetBy: Int(colon))].trimmed
  }

  // MARK: Where an item is

  /// `I.` after `H.` is a letter.
  private func adjusted(_ marker: Marker) -> Marker {
    guard marker.kind == .roman, marker.label.count == 1,
      let open = stack.last(where: { items[$0].marker?.kind == .capital }),
      let letter = marker.label.lowercased().unicodeScalars.first,
      let before = items[open].marker, before.label.lowercased().unicodeScalars.first != nil
    else { return marker }
    let read = Marker.read(String(letter) + ")")?.marker.ordinal ?? 0
    let hasRoman = stack.contains { items[$0].marker?.kind == .roman }
    guard read == before.ordinal + 1, !hasRoman, read > 2 else { return marker }
    return Marker(kind: .capital, ordinal: read, label: marker.label)
  }

  /// Closes the items that one with this marker ends.
  private mutating func close(for marker: Marker) {
    Steps.take(stack.count)
    let open = stack.indices.reversed().filter { items[stack[$0]].marker?.kind == marker.kind }
    if marker.kind == .dotted {
      closeForDotted(marker, open)
    } else if let place = sibling(of: marker, among: open) {
      stack.removeSubrange(place...)
    } else if open.isEmpty {
      // The first of its kind is under whatever is coarser.
      while let top = stack.last, let kind = items[top].marker?.kind, kind > marker.kind {
        stack.removeLast()
      }
    }
  }

  /// The open item that the new one follows; `nil` where it begins a list of its own.
  private func sibling(of marker: Marker, among open: [Int]) -> Int? {
    guard let nearest = open.first else { return nil }
    if marker.ordinal == 0 { return nearest }
    let isNested = nearest < stack.count - 1
    if marker.ordinal == 1, isNested, let top = stack.last, let kind = items[top].marker?.kind,
      kind < .dash, kind > marker.kind, items[top].hasHeading
    {
      return nil
    }
    let next = open.first { (items[stack[$0]].marker?.ordinal ?? 0) + 1 == marker.ordinal }
    return next ?? nearest
  }

  /// `2.1.` is under `2.`, and beside others of as many parts.
  private mutating func closeForDotted(_ marker: Marker, _ open: [Int]) {
    let parts = marker.label.split(separator: ".")
    let prefix = parts.dropLast().joined(separator: ".")
    let parent = stack.lastIndex { index in
      guard let known = items[index].marker, known.kind == .number || known.kind == .dotted else {
        return false
      }
      return known.label == prefix
    }
    if let parent {
      stack.removeSubrange((parent + 1)...)
    } else if let place = open.last(where: { place in
      items[stack[place]].marker?.label.split(separator: ".").count == parts.count
    }) {
      stack.removeSubrange(place...)
    } else {
      while let top = stack.last, let kind = items[top].marker?.kind, kind > .number {
        stack.removeLast()
      }
    }
  }

  // MARK: Identifiers

  /// What stands for a marker in an identifier: `2.1` under `2` is `1`; dashes are counted.
  private mutating func label(of marker: Marker, under parent: Int?) -> String {
    if marker.label.isEmpty {
      guard let parent else { return "0" }
      if marker.kind == .plus {
        items[parent].plusSigns += 1
        return String(items[parent].plusSigns)
      }
      items[parent].dashes += 1
      return String(items[parent].dashes)
    }
    guard marker.kind == .dotted, let known = parent.flatMap({ items[$0].marker }),
      known.kind == .number || known.kind == .dotted, marker.label.hasPrefix(known.label + ".")
    else { return marker.label }
    return String(marker.label.dropFirst(known.label.count + 1))
  }

  /// An identifier that no other section has.
  private mutating func name(_ label: String, under parent: Int?) -> String {
    let base = parent.map { items[$0].id + "." + label } ?? label
    Steps.take(base.utf8.count)
    guard let count = uses[base] else {
      uses[base] = 1
      return base
    }
    uses[base] = count + 1
    return name("\(label)-\(count + 1)", under: parent)
  }
}
