import PlanModel
import PlanText

// MARK: Targets

extension PlanFileDecoder {
  /// A number or day of an object whose kind may be read only later, and where it is.
  private struct Located<Value, Key> {
    var key: Key
    var offset: Int
    /// `nil` where the value is wrong, which has been reported.
    var value: Value?
  }

  /// Reads the object of targets by year.
  mutating func targets(into targets: inout [Target]) throws(JSONSyntaxError) {
    guard try expect(.object) else { return }
    try reader.beginObject()
    path.append(.key(""))
    var seen = Set<Int>(minimumCapacity: plan.milestones.count)
    var expected = 0
    while let token = try reader.nextKey() {
      let name = try reader.string(token)
      path[path.count - 1] = .key(name)
      let position = milestonePosition(of: name, expected: expected)
      if let position {
        expected = position + 1
        let isNew = seen.insert(position).inserted
        if !isNew { report(at: token.start - 1, .duplicateKey(name)) }
      } else if let milestones {
        report(at: token.start - 1, .unknownYear(name, among: milestones))
      }
      let target = try target()
      if let position { targets[position] = target }
    }
    path.removeLast()
  }

  private func milestonePosition(of name: String, expected: Int) -> Int? {
    guard let milestones else { return nil }
    if expected < milestones.count, milestones[expected] == name { return expected }
    return milestonePlaces[name]
  }

  private mutating func target() throws(JSONSyntaxError) -> Target {
    guard var seen = try beginObject() else { return .missing }
    var text = ""
    var kind: TargetKind?
    var numbers: [Located<Decimal, TargetKey>] = []
    while let position = try nextKey(&seen, TargetKey.table) {
      let key = TargetKey.cases[position]
      switch key {
      case .text: text = try self.text() ?? ""
      case .kind: kind = try word(among: TargetKind.inFile).flatMap(TargetKind.init)
      case .value, .low, .high:
        numbers.append(Located(key: key, offset: reader.position, value: try number()))
      }
    }
    guard let kind else { return .missing }
    checkKeys(numbers, needed: kind.numberKeys, allowed: kind.numberKeys, kind.rawValue, seen.start)
    let value = numbers.first { $0.key == .value }?.value
    let low = numbers.first { $0.key == .low }?.value
    let high = numbers.first { $0.key == .high }?.value
    if kind == .range, let low, let high, high < low {
      report(at: seen.start, .swappedEnds(low, high))
    }
    return kind == .exact
      ? Target(kind: kind, text: text, low: value, high: value)
      : Target(kind: kind, text: text, low: low, high: high)
  }

  /// Checks that an object has the numbers or days that its kind has.
  private mutating func checkKeys<Value, Key: RawRepresentable<String> & Equatable>(
    _ values: [Located<Value, Key>], needed: [Key], allowed: [Key], _ kind: String, _ start: Int
  ) {
    for key in needed where !values.contains(where: { $0.key == key }) {
      report(at: start, .missingValue(key.rawValue, ofKind: kind))
    }
    for value in values where !allowed.contains(value.key) {
      let name = value.key.rawValue
      report(at: value.offset, inside: [.key(name)], .unexpectedValue(name, ofKind: kind))
    }
  }
}

extension TargetKind {
  /// The kinds that a file may name.
  fileprivate static let inFile = allCases.filter { $0 != .interval }.map(\.rawValue)

  /// The numbers that a target of this kind has in a file.
  var numberKeys: [TargetKey] {
    switch self {
    case .exact: [.value]
    case .less, .atMost: [.high]
    case .greater, .atLeast: [.low]
    case .range, .interval: [.low, .high]
    case .text, .unclear, .missing: []
    }
  }
}

// MARK: Timeframes

extension PlanFileDecoder {
  mutating func timeframe() throws(JSONSyntaxError) -> Timeframe {
    guard var seen = try beginObject() else { return .unstated }
    var text = ""
    var kind: TimeframeKind?
    var days: [Located<CalendarDate, TimeframeKey>] = []
    while let position = try nextKey(&seen, TimeframeKey.table) {
      let key = TimeframeKey.cases[position]
      switch key {
      case .text: text = try self.text() ?? ""
      case .kind: kind = try word(among: TimeframeKind.words).flatMap(TimeframeKind.init)
      case .start, .end, .milestone:
        days.append(Located(key: key, offset: reader.position, value: try date()))
      }
    }
    guard let kind else { return .unstated }
    checkKeys(days, needed: kind.neededDays, allowed: kind.allowedDays, kind.rawValue, seen.start)
    var timeframe = Timeframe(kind: kind, text: text)
    timeframe.start = days.first { $0.key == .start }?.value
    timeframe.end = days.first { $0.key == .end }?.value
    timeframe.milestone = days.first { $0.key == .milestone }?.value
    if kind.startsWithPlan, plan.date != .open { timeframe.start = timeframe.start ?? plan.date }
    if kind == .until { timeframe.milestone = timeframe.milestone ?? timeframe.end }
    if let start = timeframe.start, let end = timeframe.end, end < start {
      report(at: seen.start, .swappedEnds(start, end))
    }
    return timeframe
  }
}

extension TimeframeKind {
  fileprivate static let words = allCases.map(\.rawValue)

  /// The days without which a timeframe of this kind says nothing.
  var neededDays: [TimeframeKey] {
    switch self {
    case .from: [.start]
    case .until: [.end]
    case .span: [.start, .end]
    case .ongoing, .recurring, .event, .unstated: []
    }
  }

  /// The days that a timeframe of this kind may have.
  var allowedDays: [TimeframeKey] {
    switch self {
    case .ongoing, .recurring, .from: [.start, .milestone]
    case .until, .span: [.start, .end, .milestone]
    case .event, .unstated: []
    }
  }

  /// Whether the plan's date is the first day where none is given (Grammar/Reference.md, chapter 9).
  var startsWithPlan: Bool { self == .ongoing || self == .recurring || self == .until }
}
