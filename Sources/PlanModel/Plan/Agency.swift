/// The sorts of office that plans name.
public enum AgencyKind: String, CaseIterable, Sendable {
  /// A department of the province.
  case department
  /// Several offices named together.
  case group
  /// The social insurance office.
  case insurance
  /// The military command and the police.
  case security
  /// Newspapers and broadcasters.
  case media
  /// The Fatherland Front.
  case front
  /// An office of the Party.
  case party
  /// A people's committee or a ministry.
  case government
  /// Social and political organisations.
  case social
}

/// An office that the plan names, or a group of such offices.
public struct Agency: Equatable, Sendable {
  /// The ASCII key, such as `so-y-te`.
  public var key: String
  /// The full name.
  public var name: String
  /// The short name in daily use.
  public var short: String?
  /// What sort of office it is.
  public var kind: AgencyKind
  /// Other spellings of the name.
  public var aliases: [String]
  /// Of a group, the keys of its members, where the plan lists them.
  public var members: [String]

  /// Makes an Agency from its parts.
  public init(
    key: String, name: String, short: String? = nil, kind: AgencyKind, aliases: [String] = [],
    members: [String] = []
  ) {
    self.key = key
    self.name = name
    self.short = short
    self.kind = kind
    self.aliases = aliases
    self.members = members
  }
}
