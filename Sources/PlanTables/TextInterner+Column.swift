import PlanText

extension TextInterner {
  /// A column of these codes over the texts so far.
  package consuming func column(codes: [Int32]) -> TextColumn {
    TextColumn(codes: codes, values: values)
  }

  /// A column of optional texts.
  package static func column(of texts: [String?]) -> TextColumn {
    var interner = TextInterner()
    let codes = texts.map { interner.code(for: $0) }
    return interner.column(codes: codes)
  }
}
