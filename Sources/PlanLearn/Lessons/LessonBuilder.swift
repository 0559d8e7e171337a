import PlanModel

/// Makes a lesson of the blocks of a file and gathers what is wrong with them.
struct LessonBuilder {
  var problems: [LessonProblem] = []

  private static let hintCount = 3
  private static let minutes = 1...30

  mutating func lesson(_ blocks: [LessonBlock]) -> Lesson {
    var head = LessonFields(blocks[0])
    let lesson = Lesson(
      name: text("lesson", &head), title: message("title", &head), goal: message("goal", &head),
      minutes: minutes(&head), steps: blocks.dropFirst().compactMap { step($0) })
    finish(head)
    if blocks.count == 1 { report(1, LessonMessages.noSteps) }
    return lesson
  }

  private mutating func minutes(_ fields: inout LessonFields) -> Int {
    guard let entry = fields.take("minutes") else {
      report(fields.line, LessonMessages.missing("minutes"))
      return 0
    }
    guard let value = Int(entry.value), LessonBuilder.minutes.contains(value) else {
      report(entry.line, LessonMessages.badMinutes(entry.value, LessonBuilder.minutes))
      return 0
    }
    return value
  }

  private mutating func step(_ block: LessonBlock) -> LessonStep? {
    var fields = LessonFields(block)
    guard let kind = kind(&fields) else { return nil }
    let step = LessonStep(
      kind: kind, text: message("text", &fields), hints: hints(kind, &fields),
      explanation: optionalMessage("explain", &fields), line: block.line)
    finish(fields)
    return step
  }

  private mutating func kind(_ fields: inout LessonFields) -> LessonStep.Kind? {
    switch fields.kind {
    case "read": return .read
    case "ask": return .ask(question(&fields))
    case "mend": return .mend(broken: text("broken", &fields), question(&fields))
    case "find": return .find(question(&fields))
    case "choose": return .choose(options(&fields))
    case let other:
      report(fields.line, LessonMessages.unknownKind(other))
      return nil
    }
  }

  private mutating func question(_ fields: inout LessonFields) -> LessonQuestion {
    LessonQuestion(
      solution: text("solution", &fields),
      alternatives: fields.takeAll("also").map(\.value),
      mistakes: fields.takeAll("wrong").map(\.value),
      isOrdered: isOrdered(&fields), neededWord: fields.take("needs")?.value)
  }

  private mutating func isOrdered(_ fields: inout LessonFields) -> Bool {
    guard let entry = fields.take("order") else { return false }
    if entry.value != "yes" { report(entry.line, LessonMessages.badOrder) }
    return true
  }

  private mutating func options(_ fields: inout LessonFields) -> [LessonOption] {
    var options: [LessonOption] = []
    // Options are taken in the order of the file, so that each meets its own reason.
    while let entry = fields.take("right", "wrong") {
      options.append(
        LessonOption(
          isRight: entry.key == "right",
          text: Message(entry.value, vi: vietnamese(entry.key, entry.line, &fields)),
          reason: message("because", &fields)))
    }
    if options.count < 2 || !options.contains(where: \.isRight) {
      report(fields.line, LessonMessages.badOptions)
    }
    return options
  }

  private mutating func hints(
    _ kind: LessonStep.Kind, _ fields: inout LessonFields
  ) -> [Message] {
    var hints: [Message] = []
    while let entry = fields.take("hint") {
      hints.append(Message(entry.value, vi: vietnamese("hint", entry.line, &fields)))
    }
    let wanted = kind == .read ? 0 : LessonBuilder.hintCount
    if hints.count != wanted { report(fields.line, LessonMessages.hintCount(wanted)) }
    return hints
  }
}

// MARK: Entries

extension LessonBuilder {
  private mutating func text(_ key: String, _ fields: inout LessonFields) -> String {
    guard let entry = fields.take(key), !entry.value.isEmpty else {
      report(fields.line, LessonMessages.missing(key))
      return ""
    }
    return entry.value
  }

  private mutating func message(_ key: String, _ fields: inout LessonFields) -> Message {
    guard let message = optionalMessage(key, &fields) else {
      report(fields.line, LessonMessages.missing(key))
      return .same("")
    }
    return message
  }

  private mutating func optionalMessage(
    _ key: String, _ fields: inout LessonFields
  ) -> Message? {
    guard let entry = fields.take(key), !entry.value.isEmpty else { return nil }
    return Message(entry.value, vi: vietnamese(key, entry.line, &fields))
  }

  /// The Vietnamese twin of an entry, which is somewhere after it.
  private mutating func vietnamese(
    _ key: String, _ line: Int, _ fields: inout LessonFields
  ) -> String {
    guard let entry = fields.take(key + ".vi"), !entry.value.isEmpty else {
      report(line, LessonMessages.missing(key + ".vi"))
      return ""
    }
    return entry.value
  }

  private mutating func finish(_ fields: LessonFields) {
    for entry in fields.entries {
      report(entry.line, LessonMessages.unknownEntry(entry.key))
    }
  }

  private mutating func report(_ line: Int, _ message: Message) {
    problems.append(LessonProblem(line: line, message: message))
  }
}

/// The entries of a block that were not looked at yet.
struct LessonFields {
  let kind: String
  let line: Int
  private(set) var entries: [LessonBlock.Entry]

  init(_ block: LessonBlock) {
    kind = block.kind ?? ""
    line = block.line
    entries = block.entries
  }

  /// Takes the first entry of one of the keys.
  mutating func take(_ keys: String...) -> LessonBlock.Entry? {
    entries.firstIndex { keys.contains($0.key) }.map { entries.remove(at: $0) }
  }

  /// Takes all entries of that key.
  mutating func takeAll(_ key: String) -> [LessonBlock.Entry] {
    let found = entries.filter { $0.key == key }
    entries.removeAll { $0.key == key }
    return found
  }
}
