import PlanModel
import PlanText

// Tasks that the outline gives: items with labelled lines, and the items beside them that have none.
extension PlanAssembler {
  mutating func readTasks() {
    let parts = taskParts
    for (index, item) in body.outline.items.enumerated() where !item.isAppendix {
      if isStopped { return }
      guard let part = part(of: index), parts.contains(part) else { continue }
      if !item.blocks.isEmpty {
        addTasks(of: index)
      } else if item.children.isEmpty, !standsInTask(index), item.level > 1,
        !isUnderNonTaskHeading(index)
      {
        addTask(of: index, TaskBlock(line: item.line), isOnly: true)
      }
    }
    if plan.tasks.isEmpty { readSentences() }
  }

  /// Where no line has a label, sentences that say who leads give tasks.
  private mutating func readSentences() {
    for (index, item) in body.outline.items.enumerated()
    where !item.isAppendix && item.level > 1 && item.blocks.isEmpty {
      if isStopped { return }
      guard !isInDuties(index), let found = assignment(in: item) else { continue }
      addTask(of: index, TaskBlock(line: item.line), isOnly: true)
      guard let last = plan.tasks.indices.last else { continue }
      if item.opening.hasSuffix(found.text), let open = found.text.lastIndex(of: "("),
        let title = PlanAssembler.title(of: found.text[..<open], before: found.text[open...])
      {
        plan.tasks[last].title = title
      }
      plan.tasks[last].lead = found.assignment.leads
      plan.tasks[last].partners = found.assignment.partners
      let row = plan.tasks[last].id
      if let time = SentenceTime.first(in: found.text) {
        plan.tasks[last].timeframe =
          times.read(time.words, isDeadline: time.isDeadline).timeframe
      }
      doubt([PlanAssembler.fromSentence(found.text)], line: found.line, row: row)
      doubt(found.assignment.doubts, line: found.line, row: row)
    }
  }

  /// A sentence, what is in its last brackets, and what follows its colon.
  private static func parts(of sentence: String) -> [String] {
    var parts = [sentence]
    if let open = sentence.utf8.lastIndex(of: UInt8(ascii: "(")) {
      parts.append(String(sentence[sentence.index(after: open)...].prefix { $0 != ")" }))
    }
    if let colon = sentence.utf8.lastIndex(of: UInt8(ascii: ":")) {
      parts.append(sentence[sentence.index(after: colon)...].trimmed)
    }
    return parts
  }

  /// The sentence of an item that says who leads: `Giao Sở Y tế chủ trì, phối hợp với …`.
  private mutating func assignment(
    in item: OutlineItem
  ) -> (assignment: Assignment, text: String, line: Int)? {
    if let found = assignment(in: item.opening) { return (found, item.opening, item.line) }
    for paragraph in item.paragraphs {
      if let found = assignment(in: paragraph.text) {
        return (found, paragraph.text, paragraph.line)
      }
    }
    return nil
  }

  private mutating func assignment(in text: String) -> Assignment? {
    guard text.mayHoldLead, caseFolded(text).holds("chủ trì") else { return nil }
    for sentence in text.utf8.split(separator: UInt8(ascii: ".")) {
      for part in PlanAssembler.parts(of: Substring(sentence).trimmed) {
        guard let found = register.readAssignment(part), !found.leads.isEmpty else { continue }
        return found
      }
    }
    return nil
  }

  /// The title of a sentence whose last brackets say who leads.
  private static func title(of sentence: Substring, before bracket: Substring) -> String? {
    let words = sentence.trimmed
    return caseFolded(String(bracket)).holds("chủ trì") && !words.isEmpty ? Title.of(words) : nil
  }

  private static func fromSentence(_ text: String) -> Doubt {
    Doubt(
      Message(
        "who leads was read from a sentence, not from a labelled line",
        vi: "cơ quan chủ trì được đọc từ câu văn, không phải từ dòng có nhãn"),
      chosen: Title.firstWords(of: text))
  }

  /// The parts in which some item says who does it or when; of a part about duties half must.
  private var taskParts: Set<Int> {
    var parts: [Int: (items: Int, blocks: Int)] = [:]
    for (index, item) in body.outline.items.enumerated() where !item.isAppendix {
      guard let part = part(of: index) else { continue }
      let hasBlock = item.blocks.contains { !$0.isEmpty }
      if item.children.isEmpty || hasBlock { parts[part, default: (0, 0)].items += 1 }
      if hasBlock { parts[part, default: (0, 0)].blocks += 1 }
    }
    return Set(
      parts.filter { part, count in
        let isDuties = PlanAssembler.isAboutDuties(body.outline[part].title)
        return isDuties ? count.blocks * 2 > count.items : count.blocks > 0
      }.keys)
  }

  /// The outermost item over one.
  func part(of index: Int) -> Int? {
    var index = index
    while let parent = body.outline[index].parent { index = parent }
    return index
  }

  /// Whether a heading above an item is about aims, means or who carries the plan out, whose items
  /// are no tasks.
  private func isUnderNonTaskHeading(_ index: Int) -> Bool {
    var above = body.outline[index].parent
    while let item = above {
      let title = caseFolded(String(body.outline[item].title.head(40)))
      if PlanAssembler.asides.contains(where: { title.hasPrefix($0) }) { return true }
      above = body.outline[item].parent
    }
    return isInDuties(index)
  }

  private static let asides = [
    "mục tiêu", "chỉ tiêu", "các chỉ tiêu", "mục đích", "yêu cầu", "quan điểm", "kinh phí",
    "nguồn kinh phí", "nguồn lực", "căn cứ", "sự cần thiết", "đánh giá", "kết quả",
  ]

  /// Whether an item above is a task, so that this one is its content.
  private func standsInTask(_ index: Int) -> Bool {
    var above = body.outline[index].parent
    while let item = above {
      if !body.outline[item].blocks.isEmpty { return true }
      above = body.outline[item].parent
    }
    return false
  }

  private mutating func addTasks(of index: Int) {
    let item = body.outline[index]
    let blocks = item.blocks.filter { !$0.isEmpty || $0.content != nil || $0.product != nil }
    for (number, block) in blocks.enumerated() {
      addTask(of: index, block, isOnly: blocks.count == 1, number: number + 1)
    }
  }

  private mutating func addTask(
    of index: Int, _ block: TaskBlock, isOnly: Bool, number: Int = 1
  ) {
    let item = body.outline[index]
    let own = isOnly ? item.id : block.item.map { body.outline[$0].id } ?? "\(item.id).\(number)"
    let id = taskNames.name(own)
    let title = isOnly ? item.title : title(of: block) ?? item.title
    // `PHẦN THỨ NHẤT` may have no heading.
    var task = PlanTask(id: id, title: title.isEmpty ? item.id : title)
    task.section = section(of: index)
    task.line = isOnly ? item.line : block.paragraphs.first?.line ?? block.line
    readPeople(block, &task)
    if let time = block.time {
      let reading = times.read(time.text, isDeadline: block.isDeadline)
      task.timeframe = reading.timeframe
      doubt(reading.doubts, line: time.lines.lowerBound, row: id)
    }
    task.product = block.product.map(\.text).flatMap { $0.isEmpty ? nil : $0 }
    let text = self.text(of: index, block, isOnly: isOnly)
    task.text = text.isEmpty ? nil : text.joined(separator: "\n")
    // Together, as what is known of those before is looked up in: a task can have any number.
    task.cites.appendMissing(
      (text + [item.opening]).flatMap { isStopped ? [] : citations.read($0) })
    add(task)
    counted.append((item.id, \.tasks))
  }

  private func title(of block: TaskBlock) -> String? {
    let text = block.content?.text ?? block.paragraphs.first?.text
    return text.flatMap { $0.isEmpty ? nil : Title.of($0) }
  }

  /// The numbered heading that an item is under; the item itself where it is one.
  private func section(of index: Int) -> String? {
    var place: Int? = index
    while let current = place {
      switch body.outline[current].marker?.kind {
      case .number?, .dotted?, .roman?, .division?, .capital?: return body.outline[current].id
      default: place = body.outline[current].parent
      }
    }
    return body.outline[index].parent.map { body.outline[$0].id }
  }

  // MARK: People

  private mutating func readPeople(_ block: TaskBlock, _ task: inout PlanTask) {
    if let both = block.both ?? nil { readBoth(both, &task) }
    if let lead = block.lead {
      if let assignment = register.readAssignment(lead.text), !assignment.partners.isEmpty {
        take(assignment, lead, &task)
      } else {
        task.lead = read(lead, task.id)
      }
    }
    if let performer = block.performer { readBoth(performer, &task) }
    if let partners = block.partners {
      task.partners.appendMissing(read(partners, task.id))
    } else if !task.partners.isEmpty {
      let leads = Set(task.lead)
      task.partners.removeAll { leads.contains($0) }
    }
  }

  /// A value that may say who leads and who takes part.
  private mutating func readBoth(_ value: TaskBlock.Value, _ task: inout PlanTask) {
    if let assignment = register.readAssignment(value.text) {
      return take(assignment, value, &task)
    }
    task.lead.appendMissing(read(value, task.id))
  }

  private mutating func take(
    _ assignment: Assignment, _ value: TaskBlock.Value, _ task: inout PlanTask
  ) {
    task.lead.appendMissing(assignment.leads)
    task.partners.appendMissing(assignment.partners)
    doubt(assignment.doubts, line: value.lines.lowerBound, row: task.id)
  }

  private mutating func read(_ value: TaskBlock.Value, _ row: String) -> [String] {
    guard !value.text.isEmpty else { return [] }
    let reading = register.read(value.text)
    doubt(reading.doubts, line: value.lines.lowerBound, row: row)
    return reading.keys
  }

  // MARK: Text

  /// The published paragraphs of a task, those of items beneath it among them.
  private func text(of index: Int, _ block: TaskBlock, isOnly: Bool) -> [String] {
    let item = body.outline[index]
    guard isOnly else {
      return block.paragraphs.map(\.text) + [block.content?.text].compactMap { $0 }
    }
    var texts: [String] = []
    if let sentence = item.runIn?.sentence {
      texts.append(sentence)
    } else if !item.hasHeading {
      texts.append(item.opening)
    }
    texts += item.paragraphs.map(\.text)
    if let content = block.content?.text { texts.append(content) }
    if !item.blocks.isEmpty {
      for child in item.children {
        texts.append(body.outline[child].opening)
        texts += body.outline[child].paragraphs.map(\.text)
      }
    }
    return texts
  }
}

extension String {
  /// Whether the bytes of `trì`, in any case, are somewhere and no letter of ASCII after them, as
  /// in `trình`. Few sentences have them, and no other is folded.
  fileprivate var mayHoldLead: Bool {
    utf8.withContiguousStorageIfAvailable { bytes in
      for place in bytes.indices.dropFirst(2) where bytes[place] == 0xAC || bytes[place] == 0x8C {
        guard bytes[place - 1] == 0xC3, bytes[place - 2] | 0x20 == UInt8(ascii: "r") else {
          continue
        }
        if place + 1 == bytes.count || (bytes[place + 1] | 0x20) &- UInt8(ascii: "a") >= 26 {
          return true
        }
      }
      return false
    } ?? true
  }
}
