import PlanModel
import PlanText

// The duties of the part on who carries the plan out.
extension PlanAssembler {
  mutating func readDuties() {
    for index in dutiesHeadings.sorted() { readDuties(under: index, who: [], hasAgency: false) }
  }

  /// Whether a heading is over those who carry the plan out: of a part, or in a part that is over
  /// more than that.
  func isDutiesHeading(_ index: Int) -> Bool {
    let item = body.outline[index]
    guard !item.isAppendix, item.level <= 2, PlanAssembler.isAboutDuties(item.title) else {
      return false
    }
    guard let parent = item.parent else { return true }
    guard let kind = item.marker?.kind, kind <= .number, item.hasHeading,
      !item.children.isEmpty, item.blocks.isEmpty
    else { return false }
    return !PlanAssembler.isAboutDuties(body.outline[parent].title)
      && caseFolded(String(item.title.head(24))).hasPrefix("tổ chức thực hiện")
  }

  /// Whether an item is beneath such a heading.
  func isInDuties(_ index: Int) -> Bool {
    var place: Int? = index
    while let current = place {
      if dutiesHeadings.contains(current) { return true }
      place = body.outline[current].parent
    }
    return false
  }

  /// Whether a part says who carries the plan out.
  static func isAboutDuties(_ title: String) -> Bool {
    let folded = caseFolded(title)
    return ["tổ chức thực hiện", "phân công", "trách nhiệm", "tổ chức triển khai"].contains {
      folded.holds($0)
    }
  }

  private mutating func readDuties(under index: Int, who: [String], hasAgency: Bool) {
    let item = body.outline[index]
    var who = who
    var hasAgency = hasAgency
    var sentences: [Paragraph] = []
    if !dutiesHeadings.contains(index) {
      let heading = item.runIn?.heading ?? item.opening
      if let found = register.readHeading(heading) {
        who = found.keys
        hasAgency = true
        doubt(found.doubts, line: item.line, row: item.id)
        // `1. Sở Xây dựng.` is a heading with a full stop.
        let isSentence = !item.hasHeading || item.opening.head(200).contains(": ")
        if item.runIn == nil, isSentence, found.rest.contains(where: \.isLetter) {
          sentences.append(
            Paragraph(
              text: found.rest.isEmpty ? item.opening : found.rest, lines: item.line...item.line))
        }
      } else if !item.hasHeading {
        sentences.append(Paragraph(text: item.opening, lines: item.line...item.line))
      } else if item.runIn != nil || item.children.isEmpty && !hasAgency {
        // `Kinh phí thực hiện: …` is nobody's duty.
        hasAgency = false
      }
      if let runIn = item.runIn {
        sentences.append(Paragraph(text: runIn.sentence, lines: item.line...item.line))
      }
    }
    sentences += item.paragraphs
    if !hasAgency, item.children.isEmpty, !item.hasHeading {
      doubt([PlanAssembler.noAgency(item.title)], line: item.line, row: item.id)
    }
    if hasAgency { addDuties(sentences, who, item, isLeaf: item.children.isEmpty) }
    for child in item.children where !isStopped {
      readDuties(under: child, who: who, hasAgency: hasAgency)
    }
  }

  private mutating func addDuties(
    _ sentences: [Paragraph], _ who: [String], _ item: OutlineItem, isLeaf: Bool
  ) {
    // As they come: the plan may be full long before the last of them.
    let clauses = sentences.lazy.flatMap { paragraph in
      Clauses(paragraph.text).lazy.map { (text: $0, line: paragraph.line) }
    }
    let isOnlyOne = clauses.prefix(2).reduce(0) { count, _ in count + 1 } == 1
    for (number, clause) in clauses.enumerated() {
      if isStopped { return }
      let id = dutyNames.name(isOnlyOne ? item.id : "\(item.id).\(number + 1)")
      var duty = Duty(id: id, who: who, what: PlanAssembler.what(clause.text))
      duty.line = clause.line
      if let day = DateReader.yearlyDay(in: clause.text) {
        duty.month = day.month
        duty.day = day.day
        let date = PlanAssembler.twoDigits(day.day) + "/" + PlanAssembler.twoDigits(day.month)
        duty.due = (day.isBefore ? "before " : "on ") + date + " every year"
        duty.reportsTo = receiver(of: clause.text)
      }
      add(duty)
      counted.append((item.id, \.duties))
    }
  }

  private static func noAgency(_ text: String) -> Doubt {
    Doubt(
      Message(
        "an item that begins with no agency gives no duty",
        vi: "mục không mở đầu bằng tên cơ quan nên không được đọc là trách nhiệm"), chosen: "",
      alternatives: [text])
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  /// The first words of a duty, with a capital.
  private static func what(_ text: String) -> String {
    let words = Title.firstWords(of: text)
    return words.withCapital
  }

  /// Who receives a report: the agency after `gửi` or `báo cáo … về`.
  private mutating func receiver(of text: String) -> String? {
    for word in [" gửi ", " về ", "báo cáo "] {
      guard let place = text.range(of: word) else { continue }
      let rest = String(text[place.upperBound...].prefix(160))
      guard CellHint.beginsAgency(rest), let found = register.readHeading(rest) else { continue }
      if let key = found.keys.first { return key }
    }
    return nil
  }
}

/// The clauses of a sentence, parted by semicolons, made as they are taken.
struct Clauses: Sequence, IteratorProtocol {
  private var rest: Substring

  /// Begins with the first clause.
  ///
  /// - Parameter text: The sentence.
  init(_ text: String) { rest = text[...] }

  mutating func next() -> String? {
    while !rest.isEmpty {
      let end = rest.utf8.firstIndex(of: UInt8(ascii: ";")) ?? rest.endIndex
      let clause = rest[..<end]
      Steps.take(clause.utf8.count)
      rest = end < rest.endIndex ? rest[rest.utf8.index(after: end)...] : rest[end...]
      if clause.contains(where: { $0.isLetter || $0.isNumber }) { return clause.trimmed }
    }
    return nil
  }
}
