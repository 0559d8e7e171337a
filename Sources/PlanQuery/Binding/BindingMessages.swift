import PlanModel

/// The texts of errors and notes about names, types and values.
enum BindingMessages {
  // MARK: Suggestions

  static func didYouMean(_ name: String) -> String { "did you mean \(name)?" }

  /// Candidates for a string, quoted as they are typed.
  static func candidates(_ names: [String]) -> String? {
    guard !names.isEmpty else { return nil }
    return "did you mean \(alternatives(names.map { "\"\($0)\"" }))?"
  }

  static func oneOf(_ values: [String]) -> String {
    let shown = values.prefix(8).map { "\"\($0)\"" }
    return "one of: " + shown.joined(separator: ", ") + (values.count > 8 ? ", …" : "")
  }

  private static func alternatives(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }

  static func sources(_ names: [String]) -> String { "sources: " + names.joined(separator: ", ") }
  static func columns(_ names: [String]) -> String { "columns: " + names.joined(separator: ", ") }
  static func fields(_ names: [String]) -> String { "fields: " + names.joined(separator: ", ") }
  static func functions(_ names: [String]) -> String {
    "functions: " + names.joined(separator: ", ")
  }

  // MARK: Names

  static func unknownSource(_ name: String) -> String { "there is no source called `\(name)`" }
  static func reservedName(_ name: String) -> String {
    "`\(name)` is a relation of the plan and cannot be given to a query"
  }
  static func queriesTooDeep(_ limit: Int) -> String {
    "more than \(limit) queries stand in one another"
  }
  static let chooseOtherName = "choose another name"
  static func unknownColumn(_ name: String) -> String { "there is no column called `\(name)`" }

  static func unquotedText(_ word: String) -> String {
    "there is no column called `\(word)`; a text is written in quotes"
  }

  static func columnLeftOut(_ name: String, _ word: String, _ left: [String]) -> String {
    "there is no column called `\(name)` here: `\(word)` left only " + left.joined(separator: ", ")
  }

  static func moveBefore(_ word: String) -> String {
    "put this stage before `\(word)`, or add the column to it"
  }

  static func unknownField(_ name: String, _ type: ColumnType) -> String {
    "\(type.described) has no field called `\(name)`"
  }

  static func noFields(_ type: ColumnType) -> String { "\(type.described) has no fields" }

  static func fieldHint(_ name: String, _ type: ColumnType) -> String? {
    let wanted = caseFolded(name)
    return type == .date && ["year", "month", "day"].contains(wanted)
      ? "write \(wanted)(…)" : nil
  }

  static func unknownFunction(_ name: String) -> String {
    "there is no function called `\(name)`"
  }
  static func unknownParameter(_ name: String) -> String {
    "no parameter is called `$\(name)`"
  }
  static func declare(_ name: String) -> String {
    "declare it first: param \(name) = \"…\";"
  }
  static func unknownSetting(_ name: String) -> String {
    "the script declares no parameter called `\(name)`"
  }
  static func parameterType(_ name: String, _ value: String, _ type: ColumnType) -> String {
    "`\(value)` does not fit parameter `\(name)`, which is \(type.described)"
  }
  static let parameterNeedsLiteral =
    "a parameter needs a value such as \"Sở Y tế\", 2025, 2024-07-22 or 2024..2026"
  static func duplicateName(_ name: String) -> String {
    "two columns would be called `\(name)`"
  }
  static let useAs = "give it another name: as …"

  // MARK: Conditions and types

  static func notCondition(_ type: ColumnType) -> String {
    "a condition is needed here, and this is \(type.described)"
  }

  static func conditionHint(_ text: String, _ type: ColumnType) -> String? {
    switch type {
    case .text, .reference: "compare it: \(text) = \"…\""
    case .number, .target: "compare it: \(text) >= 90"
    case .timeframe: "for example: \(text) covers 2025"
    case .list: "compare it: \(text) = \"…\", or length(\(text)) > 1"
    case .truth, .date, .range: nil
    }
  }

  static func cannotCompare(
    _ left: ColumnType, _ symbol: String, _ right: ColumnType
  ) -> String {
    "\(left.described) cannot be compared with \(right.described) by `\(symbol)`"
  }

  /// What to write instead of a comparison of two types that do not go together.
  static func comparisonHint(
    left: (type: ColumnType, text: String), right: (type: ColumnType, text: String)
  ) -> String? {
    switch (left.type.element, right.type.element) {
    case (.timeframe, .text): return "write \(left.text).text or use `~`"
    case (.text, .timeframe): return "write \(right.text).text or use `~`"
    case (.timeframe, .number), (.timeframe, .date), (.timeframe, .range):
      return "write \(left.text) overlaps \(right.text), or `covers`"
    case (.target, .text): return "write \(left.text).text or use `~`"
    case (.text, .target): return "write \(right.text).text or use `~`"
    case (.text, .number), (.text, .date), (.reference, .number), (.reference, .date):
      return "put it in quotes: \"\(right.text)\""
    case (.number, .text), (.date, .text):
      return unquoted(right.text).map { "without quotes: \($0)" }
    case (.number, .range), (.target, .range): return "write `in` in place of the sign"
    case (.target, .target), (.truth, _): return nil
    default: return nil
    }
  }

  /// A quoted number or date without its quotes.
  private static func unquoted(_ text: String) -> String? {
    let inner = String(text.dropFirst().dropLast())
    return Decimal(inner) != nil || CalendarDate(iso: inner) != nil ? inner : nil
  }

  static func onlyEquality(_ type: ColumnType, _ symbol: String) -> String {
    "\(type.element.described) has no order: `\(symbol)` cannot compare it"
  }
  static let useEquality = "use = or !=, or compare a field such as .name"

  static func referenceNeedsLiteral(_ type: ColumnType) -> String {
    "\(type.element.described) is compared with a quoted name, not with a text that differs by row"
  }
  static let compareName = "compare its .name"

  static func cannotNegate(_ type: ColumnType) -> String {
    "`-` cannot stand before \(type.described)"
  }

  static func cannotCalculate(
    _ left: ColumnType, _ symbol: String, _ right: ColumnType
  ) -> String {
    "`\(symbol)` cannot join \(left.described) and \(right.described)"
  }

  static func rangeKinds(_ low: ColumnType, _ high: ColumnType) -> String {
    "a range has two numbers or two dates, not \(low.described) and \(high.described)"
  }
  static let rangeSwapped = "the first end of a range is not above the second"

  static func notYear(_ number: String) -> String {
    "\(number) is not a year: a date is compared with a year, a date or a range"
  }

  static func spanNeedsTimeframe(_ word: String, _ type: ColumnType) -> String {
    "`\(word)` needs a timeframe before it, and this is \(type.described)"
  }
  static func spanNeedsPeriod(_ word: String, _ type: ColumnType) -> String {
    "`\(word)` needs a year, a date or a range, and this is \(type.described)"
  }
  static let periodExamples = "for example 2025, 2025-11-15 or 2024..2026"

  // MARK: Values

  static func unknownValue(_ relation: RelationID, _ text: String) -> String {
    "no \(relation.singular) is called \"\(text)\""
  }
  static func ambiguousValue(_ relation: RelationID, _ text: String) -> String {
    "more than one \(relation.singular) is called \"\(text)\""
  }
  static func impossibleValue(_ column: String, _ text: String) -> String {
    "\(column) is never \"\(text)\""
  }
  static func unmatchedText(_ column: String, _ text: String) -> String {
    "no row has the \(column) \"\(text)\""
  }
  static let emptyPattern = "there is nothing to search for in an empty text"
  static func cannotContain(_ type: ColumnType) -> String {
    "`~` searches in texts, and this is \(type.described)"
  }
  static func patternNeedsText(_ type: ColumnType) -> String {
    "`~` searches for a text, and this is \(type.described)"
  }
  static func findNeedsText(_ type: ColumnType) -> String {
    "`find` needs a text, and this parameter is \(type.described)"
  }

  // MARK: Stages

  static func cannotSort(_ type: ColumnType) -> String {
    "rows cannot be sorted by \(type.described)"
  }
  static let countNeedsWholeNumber = "a whole number from 0 is needed here"
  static func expandNeedsList(_ name: String, _ type: ColumnType) -> String {
    "`expand` needs a list, and `\(name)` is \(type.described)"
  }

  static func inNeedsSet(_ type: ColumnType) -> String {
    "`in` needs values in brackets, a range or a query, and this is \(type.described)"
  }
  static func inExamples(_ text: String, _ type: ColumnType) -> String {
    type.isList || type == .range(.number) ? "compare with =" : "write in (\(text)), or ="
  }

  static func innerQueryColumns(_ names: [String]) -> String {
    "the query in brackets must give one column, and gives \(names.count): "
      + names.joined(separator: ", ")
  }
  static let showOneColumn = "end it with `show` and one column"
  static func innerQueryType(_ left: ColumnType, _ right: ColumnType) -> String {
    "\(left.element.described) cannot be among values of type \(right.name)"
  }

  // MARK: Functions and aggregates

  static func functionArguments(_ name: String) -> String {
    "`\(name)` has too few or too many values in its brackets"
  }
  static func aggregateArguments(_ name: String) -> String {
    "`\(name)` has too few or too many values in its brackets"
  }
  static func badArgument(_ name: String, _ type: ColumnType) -> String {
    "`\(name)` cannot take \(type.described) here"
  }
  static func cannotAggregate(_ name: String, _ type: ColumnType) -> String {
    "`\(name)` cannot take \(type.described)"
  }

  static func aggregateHint(_ type: ColumnType) -> String? {
    switch type {
    case .timeframe: "take a field: .start, .end or .milestone"
    case .list: "`expand` it first, or use count, distinct or list"
    case .reference: "take its .name, or use count, distinct or list"
    case .text, .number, .truth, .date, .range, .target: nil
    }
  }

  static func columnOutsideAggregate(_ name: String) -> String {
    "`\(name)` has many values here; it stands inside an aggregate or after `by`"
  }

  static func wrapInAggregate(_ name: String, _ type: ColumnType) -> String {
    switch type {
    case .number, .target: "for example avg(\(name)), or by \(name)"
    case .text, .truth, .date, .range, .timeframe, .reference, .list:
      "for example list(\(name)), or by \(name)"
    }
  }

  static func aggregateOutside(_ name: String) -> String {
    "`\(name)` stands in `summarize` or `expect` only"
  }
  static func useSummarize(_ text: String) -> String { "write summarize \(text)" }
}
