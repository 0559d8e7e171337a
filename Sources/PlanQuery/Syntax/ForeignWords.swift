/// A word that other query languages have in place of a stage.
struct ForeignStage: Sendable {
  /// The words, in lower case.
  var words: [String]
  /// The stage of this language that comes nearest, if one does the same.
  var stage: StageWord?
  /// What to say.
  var remedy: String
  /// What to write where no single stage does it.
  var suggestion: String?
}

/// What people write who know SQL, KQL, PRQL or another shell, and what is written here.
enum ForeignWords {
  static let stages: [ForeignStage] = [
    ForeignStage(words: ["select", "project", "columns"], stage: .show, remedy: "use show"),
    ForeignStage(words: ["filter", "having"], stage: .where, remedy: "use where"),
    ForeignStage(words: ["limit", "head", "top", "fetch"], stage: .take, remedy: "use take"),
    ForeignStage(words: ["offset", "drop"], stage: .skip, remedy: "use skip"),
    ForeignStage(words: ["order", "orderby", "arrange"], stage: .sort, remedy: "use sort"),
    ForeignStage(
      words: ["derive", "extend", "mutate"], stage: .add, remedy: "use add NAME = value"),
    ForeignStage(words: ["search", "grep"], stage: .find, remedy: "use find"),
    ForeignStage(words: ["aggregate"], stage: .summarize, remedy: "use summarize"),
    ForeignStage(words: ["unique", "dedup"], stage: .distinct, remedy: "use distinct"),
    ForeignStage(words: ["explode", "unnest", "flatten"], stage: .expand, remedy: "use expand"),
    ForeignStage(words: ["assert", "check"], stage: .expect, remedy: "use expect"),
    ForeignStage(
      words: ["group", "groupby"], stage: nil, remedy: "use summarize … by",
      suggestion: "summarize … by"),
    ForeignStage(
      words: ["join", "inner", "left", "right", "outer", "cross", "lookup", "on", "using"],
      stage: nil,
      remedy: "tables are not joined: reach the other row with .field or compare with in (query)"),
    ForeignStage(
      words: ["from"], stage: nil, remedy: "a query begins with its source: tasks show id"),
    ForeignStage(
      words: ["union", "intersect", "except", "append"], stage: nil,
      remedy: "use one query with or, and, not"),
    ForeignStage(words: ["with"], stage: nil, remedy: "name a query by let NAME = query"),
  ]

  /// Words in the place of a comparison, and what is written here.
  static let comparisons: [String: String] = [
    "like": "~", "ilike": "~", "contains": "~", "has": "~", "matches": "~", "regexp": "~",
    "rlike": "~", "between": "in A..B", "eq": "=", "equals": "=", "ne": "!=", "gt": ">",
    "lt": "<", "ge": ">=", "le": "<=", "gte": ">=", "lte": "<=",
  ]

  /// Words for a value that is not there.
  static let missingWords: Set<String> = ["missing", "null"]

  /// Words that other shells know without a dot.
  static let commands: [String: String] = ["help": ".help", "quit": ".quit", "exit": ".quit"]

  /// Words with which a query of another language begins.
  static let queryStarts: Set<String> = ["select", "from", "project"]

  /// The entry for a word in the place of a stage.
  static func stage(for word: String) -> ForeignStage? {
    let lowered = word.lowercased()
    return stages.first { $0.words.contains(lowered) }
  }
}
