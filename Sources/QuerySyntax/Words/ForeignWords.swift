import PlanModel

/// A word that other query languages have in place of a stage.
package struct ForeignStage: Sendable {
  /// The words, in lower case.
  package var words: [String]
  /// The stage of this language that comes nearest, if one does the same.
  package var stage: StageWord?
  /// What to say.
  package var remedy: Message
  /// What to write where no single stage does it.
  package var suggestion: String?
}

/// What people write who know SQL, KQL, PRQL or another shell, and what is written here.
package enum ForeignWords {
  package static let stages: [ForeignStage] = [
    ForeignStage(
      words: ["select", "project", "columns"], stage: .show, remedy: SyntaxMessages.use("show")),
    ForeignStage(words: ["filter", "having"], stage: .where, remedy: SyntaxMessages.use("where")),
    ForeignStage(
      words: ["limit", "head", "top", "fetch"], stage: .take, remedy: SyntaxMessages.use("take")),
    ForeignStage(words: ["offset", "drop"], stage: .skip, remedy: SyntaxMessages.use("skip")),
    ForeignStage(
      words: ["order", "orderby", "arrange"], stage: .sort, remedy: SyntaxMessages.use("sort")),
    ForeignStage(
      words: ["derive", "extend", "mutate"], stage: .add,
      remedy: SyntaxMessages.use("add NAME = value")),
    ForeignStage(words: ["search", "grep"], stage: .find, remedy: SyntaxMessages.use("find")),
    ForeignStage(words: ["aggregate"], stage: .summarize, remedy: SyntaxMessages.use("summarize")),
    ForeignStage(
      words: ["unique", "dedup"], stage: .distinct, remedy: SyntaxMessages.use("distinct")),
    ForeignStage(
      words: ["explode", "unnest", "flatten"], stage: .expand, remedy: SyntaxMessages.use("expand")),
    ForeignStage(words: ["assert", "check"], stage: .expect, remedy: SyntaxMessages.use("expect")),
    ForeignStage(
      words: ["group", "groupby"], stage: nil, remedy: SyntaxMessages.use("summarize … by"),
      suggestion: "summarize … by"),
    ForeignStage(
      words: ["join", "inner", "left", "right", "outer", "cross", "lookup", "on", "using"],
      stage: nil,
      remedy: SyntaxMessages.noJoins),
    ForeignStage(
      words: ["from"], stage: nil, remedy: SyntaxMessages.sourceWithoutWord),
    ForeignStage(
      words: ["union", "intersect", "except", "append"], stage: nil,
      remedy: SyntaxMessages.noSetOperations),
    ForeignStage(words: ["with"], stage: nil, remedy: SyntaxMessages.namedByLet),
  ]

  /// Words in the place of a comparison, and what is written here.
  package static let comparisons: [String: String] = [
    "like": "~", "ilike": "~", "contains": "~", "has": "~", "matches": "~", "regexp": "~",
    "rlike": "~", "between": "in A..B", "eq": "=", "equals": "=", "ne": "!=", "gt": ">",
    "lt": "<", "ge": ">=", "le": "<=", "gte": ">=", "lte": "<=",
  ]

  /// Words for a value that is not there.
  package static let missingWords: Set<String> = ["missing", "null"]

  /// Columns of words that tell a day, and where the day itself is.
  package static let dayColumns = ["due": "next_due"]

  /// Words that other shells know without a dot.
  package static let commands: [String: String] = [
    "help": ".help", "quit": ".quit", "exit": ".quit", "giup": ".help", "giúp": ".help",
    "thoat": ".quit", "thoát": ".quit",
  ]

  /// Words with which a query of another language begins.
  package static let queryStarts: Set<String> = ["select", "from", "project"]

  /// The entry for a word in the place of a stage.
  package static func stage(for word: String) -> ForeignStage? {
    let lowered = word.lowercased()
    return stages.first { $0.words.contains(lowered) }
  }
}
