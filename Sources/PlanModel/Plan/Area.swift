/// The two sorts of policy area.
public enum AreaKind: String, CaseIterable, Sendable {
  /// A field of policy with indicators of its own.
  case sector
  /// A theme that runs across the fields.
  case crosscutting
}

/// A policy area: a sector (a group of the appendix) or a cross-cutting theme.
public struct Area: Equatable, Sendable {
  /// The short ASCII key, such as `health`.
  public var key: String
  /// The Vietnamese name.
  public var name: String
  /// The English name.
  public var english: String?
  /// Whether it is a sector or cross-cutting.
  public var kind: AreaKind

  /// Makes an Area from its parts.
  public init(
    key: String, name: String, english: String? = nil, kind: AreaKind
  ) {
    self.key = key
    self.name = name
    self.english = english
    self.kind = kind
  }
}
