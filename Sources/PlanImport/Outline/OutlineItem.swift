/// An item of the outline while a document is read.
struct OutlineItem {
  var marker: Marker?
  var id: String
  var title: String
  /// Its depth; a part is 1.
  var level: Int
  /// The place of the item it is under.
  var parent: Int?
  var line: Int
  /// What follows the marker.
  var opening: String
  /// Where in the opening the colon is between a heading and a sentence that runs on from it,
  /// in bytes; `nil` where none does.
  var runInColon: Int32?
  /// Its paragraphs after the opening, labels left out.
  var paragraphs: [Paragraph] = []
  /// Its task blocks.
  var blocks: [TaskBlock] = []
  var children: [Int] = []
  /// How many of its children begin with a dash, and with a plus sign.
  var dashes: Int32 = 0
  var plusSigns: Int32 = 0
  /// Whether it is the appendix or a part of it.
  var isAppendix = false

  /// The heading that a sentence runs on from, and that sentence: `Sở Y tế: Chủ trì …`.
  var runIn: (heading: String, sentence: String)? {
    guard let runInColon else { return nil }
    let bytes = opening.utf8
    let colon = bytes.index(bytes.startIndex, offsetBy: Int(runInColon))
    return (opening[..<colon].trimmed, opening[opening.index(after: colon)...].trimmed)
  }

  /// Whether the opening is a heading and no sentence.
  var hasHeading: Bool { runInColon != nil || Title.isHeading(opening) }
}

/// The labelled lines of one task.
struct TaskBlock {
  /// A value and the lines it is on.
  struct Value {
    var text: String
    var lines: ClosedRange<Int>

    /// Adds an agency at the end, in place: a list can have any number of them.
    fileprivate mutating func add(_ agency: String, on further: ClosedRange<Int>) {
      text += text.isEmpty ? "" : text.hasSuffix(";") ? " " : "; "
      text += agency
      lines = lines.lowerBound...further.upperBound
    }
  }

  var line: Int
  var lead: Value?
  var performer: Value?
  var partners: Value?
  var both: Value?
  var time: Value?
  var isDeadline = false
  var content: Value?
  var product: Value?
  /// What is before the block and after the one before it: paragraphs, and items of lists.
  var paragraphs: [Paragraph] = []
  /// The first item of a list before the block, which then is what the block is about.
  var item: Int?

  /// Whether anything was said of who does it and when.
  var isEmpty: Bool {
    lead == nil && performer == nil && partners == nil && both == nil && time == nil
  }

  /// Adds an agency to the value of a label. Returns false where the label has none.
  mutating func extend(_ label: Label, with text: String, on lines: ClosedRange<Int>) -> Bool {
    let place: WritableKeyPath<TaskBlock, Value?>
    switch label {
    case .lead: place = \.lead
    case .performer: place = \.performer
    case .partners: place = \.partners
    case .both: place = \.both
    case .time, .content, .product, .other: return false
    }
    // A value that is longer than a paragraph would be read as one all the same.
    guard let known = self[keyPath: place]?.text.utf8.count,
      known < ImportLimits.paragraphLength
    else { return false }
    self[keyPath: place]?.add(text, on: lines)
    return true
  }

  /// Gives a label its value. Returns false where it has one already: another task begins.
  mutating func take(_ label: Label, _ value: Value) -> Bool {
    func set(_ place: WritableKeyPath<TaskBlock, Value?>) -> Bool {
      if let known = self[keyPath: place], !known.text.isEmpty { return false }
      self[keyPath: place] = value
      return true
    }
    switch label {
    case .lead: return both == nil && set(\.lead)
    case .performer: return set(\.performer)
    case .partners: return both == nil && set(\.partners)
    case .both: return set(\.both)
    case .time(let isDeadline):
      guard set(\.time) else { return false }
      self.isDeadline = isDeadline
      return true
    case .content: return isEmpty && set(\.content)
    case .product: return set(\.product)
    case .other: return true
    }
  }
}
