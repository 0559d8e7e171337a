/// A heading or item of the published text.
struct PublishedItem {
  /// The path of its numbering, as sections have it.
  let id: String
  /// Its line.
  let line: Int
  /// What is on the line after the numbering.
  let wording: String
}

/// The outline of the published text, read from its numbering alone.
struct PublishedOutline {
  /// The lines that close the items with who leads, who takes part and when.
  static let blockLabels = [
    "Cơ quan chủ trì tham mưu:", "Cơ quan phối hợp thực hiện:", "Thời gian thực hiện:",
  ]

  /// The items in their order.
  private(set) var items: [PublishedItem] = []
  /// The line after the body, where the list of recipients begins.
  let end: Int

  init(lines: [String]) {
    end = lines.firstIndex(of: "Nơi nhận:") ?? lines.count
    var numbering = Numbering()
    for line in 0..<end where PublishedOutline.block(lines[line]) == nil {
      guard let match = lines[line].wholeMatch(of: /([IVX]+\.|\d+\.|[a-zđ]\)|-) (.+)/)
      else { continue }
      let id = numbering.path(after: match.1)
      items.append(PublishedItem(id: id, line: line, wording: String(match.2)))
    }
  }

  /// The item with that numbering.
  func item(_ id: String) -> PublishedItem? { items.first { $0.id == id } }

  /// The lines of an item, up to the next item.
  func lines(of item: PublishedItem) -> Range<Int> {
    item.line..<(items.first { $0.line > item.line }?.line ?? end)
  }

  /// The label of a line of a lead, partners and timeframe block, and what follows it.
  static func block(_ line: String) -> (label: String, cell: String)? {
    guard let mark = line.first, "-+".contains(mark) else { return nil }
    let rest = PublishedText.singleSpaced(line.dropFirst())
    guard let label = blockLabels.first(where: rest.hasPrefix) else { return nil }
    return (label, PublishedText.singleSpaced(rest.dropFirst(label.count)))
  }

  /// The heading that an item has, or the words that stand for it.
  ///
  /// The items of part IV have their heading before a colon. Wording that ends as a sentence is
  /// no heading: its first words stand for it.
  static func title(of item: PublishedItem) -> String {
    if item.id.wholeMatch(of: /IV\.\d+/) != nil, let colon = item.wording.firstIndex(of: ":") {
      return String(item.wording[..<colon])
    }
    return item.wording.hasSuffix(".") ? firstWords(item.wording) : item.wording
  }

  /// The first words of a sentence: up to the first that ends with punctuation once there are
  /// ten; at most 22, and then an ellipsis.
  static func firstWords(_ sentence: String) -> String {
    let wording = sentence.hasSuffix(".") ? sentence.dropLast() : sentence[...]
    let words = wording.split(separator: " ")
    let stop = words.prefix(22).indices.dropFirst(9).first { index in
      words[index].last.map { ",;:.".contains($0) } ?? false
    }
    if let stop { return String(words[...stop].joined(separator: " ").dropLast()) }
    return words.prefix(22).joined(separator: " ") + (words.count > 22 ? " …" : "")
  }
}

/// Where the numbering is while the lines are read.
private struct Numbering {
  private var path: [Substring] = []
  private var dashes = 0

  /// The path of the item that a label opens.
  mutating func path(after label: Substring) -> String {
    guard label != "-" else {
      // Dashes have no number of their own: they are counted under the item above them.
      dashes += 1
      return (path + ["\(dashes)"]).joined(separator: ".")
    }
    dashes = 0
    let depth = label.hasSuffix(")") ? 2 : label.first?.isNumber == true ? 1 : 0
    path = path.prefix(depth) + [label.dropLast()]
    return path.joined(separator: ".")
  }
}
