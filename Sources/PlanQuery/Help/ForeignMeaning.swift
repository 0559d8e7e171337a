import PlanModel
import QuerySyntax

/// What words that are not of this language mean here, in Vietnamese or in the words of another
/// query language.
public enum ForeignMeaning {
  /// The command, with its dot, that another shell or a Vietnamese word calls so.
  public static func command(_ word: String) -> String? {
    ForeignWords.commands[word.lowercased()]
  }

  /// The relation that is called so: `nhiệm vụ` is `tasks`.
  public static func relation(_ words: String) -> RelationID? {
    ForeignWords.name(words, among: ForeignWords.sources)
      .flatMap { $0.names.first }.flatMap { RelationID(rawValue: $0) }
  }

  /// The stage or word between conditions that is called so: `đếm` is `count`.
  public static func stage(_ words: String) -> String? {
    let found = ForeignWords.vietnameseStage(words) ?? ForeignWords.stage(for: words)
    guard let found else { return nil }
    if let stage = found.stage { return stage.rawValue }
    return found.suggestion.map { $0.hasPrefix("summarize") ? "summarize" : $0 }
  }

  /// The columns that are called so, the likeliest first: `chủ trì` is `lead`.
  public static func columns(_ words: String) -> [String] {
    ForeignWords.name(words, among: ForeignWords.columns)?.names ?? []
  }
}
