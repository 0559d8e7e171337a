import PlanModel
import PlanText

// MARK: Rows

extension PlanFileDecoder {
  /// Reads a row into the plan, field by field as its relation declares them.
  ///
  /// - Parameters:
  ///   - definition: The relation.
  ///   - fields: The fields that a file holds.
  ///   - keys: Their names.
  /// - Throws: An error where the file is no JSON.
  mutating func row(
    of definition: RelationDefinition, fields: [Field], keys: PlanFileKeys
  ) throws(JSONSyntaxError) {
    let row = definition.rows.count(plan)
    definition.rows.append(&plan)
    try values(of: fields, keys: keys, row: row) { decoder, seen in
      switch definition.id {
      case .agencies: decoder.checkMembers(ofAgency: row, at: seen.start)
      case .duties: decoder.checkDay(ofDuty: row, keys, seen)
      case .tasks, .indicators, .targets, .areas, .sections, .documents, .plans: break
      }
    }
  }

  /// Reads an object's values into a row of the plan, and checks what it says as a whole.
  mutating func values(
    of fields: [Field], keys: PlanFileKeys, row: Int,
    check: (inout PlanFileDecoder, PlanFileSeenKeys) -> Void = { _, _ in }
  ) throws(JSONSyntaxError) {
    guard var seen = try beginObject() else { return }
    while let position = try nextKey(&seen, keys) { try value(of: fields[position].kind, row) }
    check(&self, seen)
  }

  private mutating func value(of kind: FieldKind, _ row: Int) throws(JSONSyntaxError) {
    switch kind {
    case .text(_, let set), .reference(_, let set, _): set(&plan, row, try text())
    case .texts(_, let set), .references(_, let set, _): set(&plan, row, try texts())
    case .number(_, let set, let limits): set(&plan, row, try integer(in: limits))
    case .years: try readMilestones()
    case .date(_, let set): set(&plan, row, try date())
    case .word(_, let set, let words): set(&plan, row, try word(among: words()))
    case .timeframe(_, let set): set(&plan, row, try timeframe())
    case .targets(let read, let set, _):
      var targets = read(plan, row)
      // With the only reference to the list it is changed where it is.
      set(&plan, row, [])
      try self.targets(into: &targets)
      set(&plan, row, targets)
    case .derived: try reader.skipValue()
    }
  }

  /// Checks that only a group has members.
  private mutating func checkMembers(ofAgency row: Int, at start: Int) {
    let agency = plan.agencies[row]
    guard agency.kind != .group, !agency.members.isEmpty else { return }
    report(at: offset(of: "members", from: start), inside: [.key("members")], .notGroup)
  }

  /// Where the value of a key is in an object that was read just now.
  private func offset(of key: String, from start: Int) -> Int {
    // The reader itself stays where it is.
    var reader = reader
    return reader.offset(of: [.key(key)], from: start)
  }

  /// Checks that month and day are given together and are a day of some year.
  private mutating func checkDay(
    ofDuty row: Int, _ keys: PlanFileKeys, _ seen: PlanFileSeenKeys
  ) {
    let month = "month"
    let day = "day"
    func has(_ name: String) -> Bool { keys.names.firstIndex(of: name).map(seen.contains) ?? false }
    func offset(of name: String) -> Int { self.offset(of: name, from: seen.start) }
    for (key, other) in [(month, day), (day, month)] where has(key) && !has(other) {
      report(at: offset(of: key), inside: [.key(key)], .missingPart(other, beside: key))
    }
    let duty = plan.duties[row]
    guard let monthNumber = duty.month, let dayNumber = duty.day else { return }
    let leapYear = 2024
    if dayNumber > CalendarDate.daysInMonth(year: leapYear, month: monthNumber) {
      report(at: offset(of: day), inside: [.key(day)], .noSuchDay(dayNumber, inMonth: monthNumber))
    }
  }
}
