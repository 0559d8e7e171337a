/// A legal document, programme or strategy that the plan cites.
public struct LegalDocument: Equatable, Sendable {
  /// Its number, such as `42-NQ/TW`; `nil` where it is named without one.
  public var number: String?
  /// What it is, in Vietnamese: `Nghị quyết`, `Luật`.
  public var kind: String?
  /// Who issued it.
  public var issuer: String?
  /// Its date, where the plan gives one.
  public var date: CalendarDate?
  /// Its title.
  public var title: String

  /// Makes a LegalDocument from its parts.
  public init(
    number: String? = nil, kind: String? = nil, issuer: String? = nil, date: CalendarDate? = nil,
    title: String
  ) {
    self.number = number
    self.kind = kind
    self.issuer = issuer
    self.date = date
    self.title = title
  }
}

extension LegalDocument {
  /// What refers to the document: its number, or its title where it has none.
  public var key: String { number ?? title }
}
