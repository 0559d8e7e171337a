import PlanModel

/// What the arguments of a command are. Each command declares it, so that Tab knows what to offer.
enum CommandArgument: Sendable {
  case nothing
  /// A text or number of which nothing is known beforehand.
  case anyText
  /// Paths, one or several.
  case files(areSeveral: Bool)
  /// The name of a format of results.
  case formats
  /// The name of a language of messages.
  case languages
  /// A lesson by its name.
  case lessons
  case onOrOff
  /// The name of a relation.
  case relations
  /// The name of a page of help.
  case topics
  /// An id, key or name of a row of one of these relations.
  case rows([RelationID])
  /// An id, key or name of a row that the last query was about.
  case rowsOfLastQuery
  /// The number of a row of the last result.
  case resultRows
  /// A form of `.explain` and a query.
  case query
}
