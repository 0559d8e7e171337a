import PlanModel
import PlanText

// MARK: The file

extension PlanFileDecoder {
  /// Reads and checks the whole file.
  ///
  /// - Throws: An error where the file is no JSON; all others are gathered in `errors`.
  mutating func file() throws(JSONSyntaxError) {
    // Rows depend on the milestones and the date of the plan. In a file where `plan` comes after
    // them they are passed over at first and read afterwards.
    var postponed: [(relation: RelationID, offset: Int)] = []
    var wrongFormat: (name: String, offset: Int)?
    guard var seen = try beginObject() else { return try reader.finish() }
    var hasPlan = false
    while let position = try nextKey(&seen, RootKey.table) {
      let offset = reader.position
      switch RootKey(rawValue: RootKey.table.names[position]) {
      case .schema: _ = try text()
      case .format:
        guard let name = try text(), name != PlanFile.format else { continue }
        wrongFormat = (name, offset)
      case .plan:
        milestones = []
        let fields = RelationDefinition.plans.fileFields
        try values(of: fields, keys: PlanFileKeys(fields), row: 0)
        hasPlan = true
      case nil:
        let relation = RelationDefinition.inFile[position - RootKey.allCases.count]
        if hasPlan {
          try rows(of: relation)
        } else {
          postponed.append((relation, offset))
          try reader.skipValue()
        }
      }
    }
    try reader.finish()
    if let wrongFormat { return rejectFormat(wrongFormat.name, at: wrongFormat.offset) }
    for (relation, offset) in postponed {
      reader.move(to: offset)
      path = [.key(relation.rawValue)]
      try rows(of: relation)
    }
    checkRows()
    if isGivenUp { throw reader.error(.givenUp) }
  }

  /// Drops all other errors: they would judge the file by the rules of another format.
  private mutating func rejectFormat(_ name: String, at offset: Int) {
    errors = PlanFileErrorList()
    path = [.key(RootKey.format.rawValue)]
    report(at: offset, .unknownFormat(name))
  }

  mutating func readMilestones() throws(JSONSyntaxError) {
    var years: [Int] = []
    var known: Set<Int> = []
    var isComplete = true
    let isList = try list { decoder, _ throws(JSONSyntaxError) in
      let start = decoder.reader.position
      guard let year = try decoder.integer(in: CalendarDate.years) else {
        isComplete = false
        return
      }
      if let last = years.last, year <= last {
        decoder.report(at: start, .milestoneOrder(year, after: last))
      }
      if known.insert(year).inserted { years.append(year) }
    }
    plan.milestones = years
    guard isList, isComplete else {
      milestones = nil
      return
    }
    milestones = years.map { String($0) }
    milestonePlaces = Dictionary(
      uniqueKeysWithValues: years.enumerated().map { (String($0.element), $0.offset) })
  }

  private mutating func rows(of relation: RelationID) throws(JSONSyntaxError) {
    let definition = RelationDefinition.of(relation)
    let fields = definition.fileFields
    let keys = PlanFileKeys(fields)
    var offsets: [Int] = []
    let limit = limits.rows
    let valuesPerRow = relation == .indicators ? 1 + plan.milestones.count : 1
    let isList = try list { decoder, number throws(JSONSyntaxError) in
      guard decoder.goesOn(atRow: number), decoder.goesOn(after: valuesPerRow) else {
        throw decoder.reader.error(.givenUp)
      }
      guard number < limit else {
        if number == limit {
          decoder.path.removeLast()
          decoder.report(at: decoder.reader.position, .tooManyRows(limit))
          decoder.path.append(.index(number))
        }
        return try decoder.reader.skipValue()
      }
      offsets.append(decoder.reader.position)
      try decoder.row(of: definition, fields: fields, keys: keys)
    }
    rowOffsets[relation] = offsets
    if !isList { unreadable.insert(relation) }
  }
}
