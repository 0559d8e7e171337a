import PlanModel
import PlanTables
import QuerySyntax

/// A value that can be typed as a string.
struct CompletionValue {
  var text: String
  /// What else the value may be called: short names, aliases, the key.
  var otherNames: [String] = []
  /// In how many rows it occurs.
  var count = 0
  /// The relation whose rows are counted.
  var relation: RelationID?
  /// A note that is before the count: the short name.
  var remark = ""

  /// All names of the value.
  var names: [String] { [text] + otherNames }
}

extension Completer {
  /// Offers what an expression can be compared with.
  mutating func offerValues(of left: BoundExpression, _ place: Place? = nil) {
    let type = left.type.element
    switch type {
    case .text, .reference: offerTexts(values(of: left))
    case .truth: offerTruths()
    case .date: offerYears()
    case .number where isYear(left): offerYears()
    case .number, .target, .timeframe, .range, .list: break
    }
    switch type {
    case .text, .reference: offerParameters { $0 == .text || $0 == type }
    case .number, .target:
      if let place { offerOperands(place) { $0 == .number || $0 == .target } }
    case .date:
      if let place { offerOperands(place) { $0 == .date } }
    case .truth, .timeframe, .range, .list: break
    }
  }

  /// Offers the texts that an expression can contain.
  mutating func offerTexts(of left: BoundExpression) {
    switch left.type.element {
    case .timeframe: offerTexts(values(of: .timeframe(.text), of: left))
    case .target: offerTexts(values(of: .target(.text), of: left))
    case .text, .reference: offerTexts(values(of: left))
    case .number, .truth, .date, .range, .list: return
    }
    offerParameters { $0 == .text }
  }

  /// The years that plans are about: their milestones, and from the first plan's date to 2030.
  mutating func offerYears() {
    let first = database.plans.compactMap { $0.date.parts?.year }.min() ?? 2030
    let milestones = Set(database.milestones)
    let years = milestones.union(first <= 2030 ? Array(first...2030) : []).sorted()
    guard cursor.partial.quote == .none else { return }
    for year in years {
      offer(String(year), text: String(year), CompletionMessages.year(milestones.contains(year)))
    }
  }

  private mutating func offerTexts(_ values: [CompletionValue]) {
    guard cursor.partial.quote != .name else { return }
    let typed = TypedName(cursor.partial.text)
    let isJoined = cursor.partial.isJoined
    let fitting = values.filter { value in
      isJoined ? typed.fitsPieces(of: value.names) : typed.fits(value.names)
    }
    let found = fitting.filter { $0.count > 0 || $0.relation == nil }
    for value in typed.preferred(found.isEmpty ? fitting : found) {
      guard labels.insert(value.text).inserted else { continue }
      items.append(
        CompletionItem(
          text: Quoting.text(value.text), label: value.text,
          help: CompletionMessages.value(value)))
    }
  }
}

// MARK: Values of columns

extension Completer {
  /// The values that an expression can have, the most frequent first.
  private func values(of expression: BoundExpression) -> [CompletionValue] {
    let found: [CompletionValue]
    if case .field(let base, let field) = expression.kind, !field.isColumn {
      return values(of: field, of: base)
    } else if case .reference(let relation) = expression.type.element {
      found = values(of: relation, in: expression.origin)
    } else {
      found = expression.origin.map(texts) ?? []
    }
    return byFrequency(found)
  }

  /// The most frequent first. Sorting need not be stable, so the order of the plan decides between
  /// equal counts.
  private func byFrequency(_ values: [CompletionValue]) -> [CompletionValue] {
    values.enumerated().sorted {
      $0.element.count != $1.element.count
        ? $0.element.count > $1.element.count : $0.offset < $1.offset
    }.map(\.element)
  }

  private func column(_ origin: ColumnOrigin) -> Column {
    switch database[origin.relation].columns[origin.index] {
    case .list(let list): list.elements
    case let other: other
    }
  }

  private func values(of relation: RelationID, in origin: ColumnOrigin?) -> [CompletionValue] {
    var counts: [Int32: Int] = [:]
    if let origin, case .reference(let column) = column(origin) {
      for row in column.rows where row >= 0 { counts[row, default: 0] += 1 }
    }
    let names = database.rowNames(of: relation)
    var values: [CompletionValue] = []
    // An agency of several plans is one value.
    var places: [String: Int] = [:]
    for row in names.names.indices {
      let name = names.names[row].isEmpty ? names.keys[row] : names.names[row]
      let count = counts[Int32(row)] ?? 0
      if let place = places[name] {
        values[place].count += count
        continue
      }
      let short = names.others[row].first ?? ""
      places[name] = values.count
      values.append(
        CompletionValue(
          text: name, otherNames: names.others[row] + [names.keys[row]], count: count,
          relation: origin?.relation, remark: short == name ? "" : short))
    }
    return values
  }

  private func texts(of origin: ColumnOrigin) -> [CompletionValue] {
    let definition = database.schema(of: origin.relation)[origin.index]
    guard case .text(let column) = column(origin) else { return [] }
    let counted = count(column, relation: origin.relation)
    let known = Set(counted.map(\.text))
    return counted
      + definition.domain.filter { !known.contains($0) }.map {
        CompletionValue(text: $0, relation: origin.relation)
      }
  }

  private func count(_ column: TextColumn, relation: RelationID) -> [CompletionValue] {
    var counts = [Int](repeating: 0, count: column.values.count)
    for code in column.codes where code >= 0 { counts[Int(code)] += 1 }
    return zip(column.values, counts).map {
      CompletionValue(text: $0, count: $1, relation: relation)
    }
  }

  private func values(of field: BoundField, of base: BoundExpression) -> [CompletionValue] {
    byFrequency(unsortedValues(of: field, of: base))
  }

  private func unsortedValues(
    of field: BoundField, of base: BoundExpression
  ) -> [CompletionValue] {
    let relation = base.origin?.relation
    switch (field, base.origin.map(column)) {
    case (.timeframe(.kind), .timeframe(let column)):
      return count(column.kinds.map(\.rawValue), TimeframeKind.allCases.map(\.rawValue), relation)
    case (.target(.kind), .target(let column)):
      return count(column.kinds.map(\.rawValue), TargetKind.allCases.map(\.rawValue), relation)
    case (.timeframe(.kind), _):
      return TimeframeKind.allCases.map { CompletionValue(text: $0.rawValue) }
    case (.target(.kind), _): return TargetKind.allCases.map { CompletionValue(text: $0.rawValue) }
    case (.target(.unit), .target(let column)):
      return relation.map { count(column.units, relation: $0) } ?? []
    case (.target(.text), .target(let column)):
      return relation.map { count(column.texts, relation: $0) } ?? []
    case (.timeframe(.text), .timeframe(let column)):
      return relation.map { count(column.texts, relation: $0) } ?? []
    default: return []
    }
  }

  private func count(
    _ kinds: [String], _ all: [String], _ relation: RelationID?
  ) -> [CompletionValue] {
    var counts: [String: Int] = [:]
    for kind in kinds { counts[kind, default: 0] += 1 }
    return all.map { CompletionValue(text: $0, count: counts[$0] ?? 0, relation: relation) }
  }
}

extension BoundField {
  /// Whether it is a column of a relation, whose values are known as those of a column.
  fileprivate var isColumn: Bool {
    if case .column = self { true } else { false }
  }
}
