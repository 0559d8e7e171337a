/// Reads a value of a row, given the plan and the number of the row in its relation.
///
/// Closures over the whole plan and not types made for each record: generic declarations are
/// instantiated when the program starts, which took a third of a small query's instructions.
package typealias FieldReader<Value> = @Sendable (Plan, Int) -> Value

/// Sets a value of a row, given the plan and the number of the row in its relation.
package typealias FieldWriter<Value> = @Sendable (inout Plan, Int, Value) -> Void

/// What a field of a relation holds: how it is read and set, and with that its type, its form in
/// plan files and its column.
///
/// A value that is set to `nil` was missing or wrong in the file, which has been reported.
package enum FieldKind: Sendable {
  /// A text.
  case text(FieldReader<String?>, set: FieldWriter<String?>)
  /// A list of texts.
  case texts(FieldReader<[String]>, set: FieldWriter<[String]>)
  /// A whole number within limits.
  case number(FieldReader<Int?>, set: FieldWriter<Int?>, in: ClosedRange<Int>)
  /// The milestone years of a plan.
  case years
  /// A day.
  case date(FieldReader<CalendarDate?>, set: FieldWriter<CalendarDate?>)
  /// One of some words.
  case word(FieldReader<String?>, set: FieldWriter<String?>, of: @Sendable () -> [String])
  /// A timeframe.
  case timeframe(FieldReader<Timeframe>, set: FieldWriter<Timeframe>)
  /// One target for each milestone year, with the unit and range that they share.
  case targets(
    FieldReader<[Target]>, set: FieldWriter<[Target]>,
    scale: FieldReader<(unit: String?, isShare: Bool)>)
  /// The key of a row.
  case reference(FieldReader<String?>, set: FieldWriter<String?>, to: RelationID)
  /// The keys of rows.
  case references(FieldReader<[String]>, set: FieldWriter<[String]>, to: RelationID)
  /// A column that plan files do not hold, for it follows from the others.
  case derived(DerivedField)
}

/// A column that follows from other fields.
package enum DerivedField: Sendable {
  /// How many rows of a relation refer to the row by one of their fields.
  case count(of: RelationID, by: String)
  /// The agencies of some fields and the members of the groups among them, each once.
  case members(of: [String])
  /// A day that depends on today.
  case day(@Sendable (Plan, Int, _ today: CalendarDate) -> CalendarDate?)
  /// Of a row for each indicator and year: what it takes from the indicator.
  case target(TargetPart)
}

/// The columns of a row that stands for one indicator and one year.
package enum TargetPart: Sendable {
  case id, indicator, year, target, unit, area, lead
}

/// How a lesson's altered plan changes a field, so that answers typed from the rows stop fitting.
package enum FieldExchange: Sendable {
  /// Not at all.
  case none
  /// Together with all others of this kind: they come from another row.
  case together
  /// On its own: it comes from yet another row.
  case alone
}

/// A field of a relation, declared once: reader, writer and checks of plan files, columns, the
/// comparison of plans and the altered plans of lessons are made from it.
package struct Field: Sendable {
  /// The name in queries and in plan files.
  package let name: String
  /// What it holds.
  package let kind: FieldKind
  /// The Vietnamese name.
  package let vietnamese: String
  /// What it says.
  package let help: Message
  /// What the schema of plan files says of it beyond its form.
  package let note: String?
  /// The form of its values among the definitions of that schema, where it has one of its own.
  package let form: String?
  /// Whether every row of a plan file has it.
  package let isRequired: Bool
  /// Whether a query without `show` shows it.
  package let isDefault: Bool
  /// Whether a value that no row has is an error in a query.
  package let isClosed: Bool
  /// How altered plans change it.
  package let exchange: FieldExchange

  package init(
    _ name: String, _ kind: FieldKind, vi vietnamese: String, _ help: Message,
    isRequired: Bool = false, isDefault: Bool = false, isClosed: Bool = false,
    exchange: FieldExchange = .none, form: String? = nil, note: String? = nil
  ) {
    self.name = name
    self.kind = kind
    self.vietnamese = vietnamese
    self.help = help
    self.isRequired = isRequired
    self.isDefault = isDefault
    self.isClosed = isClosed
    self.exchange = exchange
    self.form = form
    self.note = note
  }

  /// Whether plan files hold it.
  package var isInFile: Bool {
    if case .derived = kind { false } else { true }
  }

  /// The relation that its keys refer to.
  package var target: RelationID? {
    switch kind {
    case .reference(_, _, let relation), .references(_, _, let relation): relation
    case .text, .texts, .number, .years, .date, .word, .timeframe, .targets, .derived: nil
    }
  }

  /// The columns made from it: one, or one for each of the years.
  package func columns(years: [Int]) -> [ColumnDefinition] {
    switch kind {
    case .targets:
      years.map { year in
        ColumnDefinition(
          "\(name.dropLast())\(year)", .target, "\(vietnamese) \(year)",
          Message("\(help.english) \(year)", vi: "\(help.vietnamese) \(year)"),
          isDefault: isDefault)
      }
    case .word(_, _, let words): [column(.text, isClosed: true, domain: words())]
    case .text: [column(.text)]
    case .texts: [column(.list(.text))]
    case .number: [column(.number)]
    case .years: [column(.list(.number))]
    case .date: [column(.date)]
    case .timeframe: [column(.timeframe)]
    case .reference(_, _, let relation): [column(.reference(relation))]
    case .references(_, _, let relation): [column(.list(.reference(relation)))]
    case .derived(let derived): [column(derived.type)]
    }
  }

  private func column(
    _ type: ColumnType, isClosed: Bool? = nil, domain: [String] = []
  ) -> ColumnDefinition {
    ColumnDefinition(
      name, type, vietnamese, help, isDefault: isDefault, isClosed: isClosed ?? self.isClosed,
      domain: domain)
  }
}

extension DerivedField {
  fileprivate var type: ColumnType {
    switch self {
    case .count: .number
    case .members: .list(.reference(.agencies))
    case .day: .date
    case .target(.id), .target(.unit): .text
    case .target(.indicator): .reference(.indicators)
    case .target(.year): .number
    case .target(.target): .target
    case .target(.area): .reference(.areas)
    case .target(.lead): .list(.reference(.agencies))
    }
  }
}

extension Field {
  /// The texts of a row in this field: its text, the elements of a list, a key; else none.
  package func texts(_ plan: Plan, _ row: Int) -> [String] {
    switch kind {
    case .text(let read, _), .word(let read, _, _), .reference(let read, _, _):
      read(plan, row).map { [$0] } ?? []
    case .texts(let read, _), .references(let read, _, _): read(plan, row)
    case .number, .years, .date, .timeframe, .targets, .derived: []
    }
  }

  /// Sets the value of a row to that of a row of another plan.
  package func copy(
    from source: (plan: Plan, row: Int), to row: Int, of plan: inout Plan
  ) {
    let (from, other) = source
    switch kind {
    case .text(let read, let set), .word(let read, let set, _), .reference(let read, let set, _):
      set(&plan, row, read(from, other))
    case .texts(let read, let set), .references(let read, let set, _):
      set(&plan, row, read(from, other))
    case .number(let read, let set, _): set(&plan, row, read(from, other))
    case .date(let read, let set): set(&plan, row, read(from, other))
    case .timeframe(let read, let set): set(&plan, row, read(from, other))
    case .targets(let read, let set, _): set(&plan, row, read(from, other))
    case .years, .derived: break
    }
  }
}
