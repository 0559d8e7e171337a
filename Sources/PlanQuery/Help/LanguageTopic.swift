import PlanModel
import QuerySyntax

/// A part of the language that has a page of help: a stage, an operator, a function, an aggregate
/// or a type.
public struct LanguageTopic: Sendable {
  /// What a topic is.
  public enum Kind: String, CaseIterable, Sendable {
    /// A step of a query.
    case stage
    /// A sign or word between values.
    case `operator`
    /// Makes a value of values.
    case function
    /// Makes a value of many rows.
    case aggregate
    /// A kind of value.
    case type
  }

  /// What it is.
  public var kind: Kind
  /// The name, as it is typed.
  public var name: String
  /// Other words by which its page is found.
  public var aliases: [String]
  /// How it is written.
  public var form: Message
  /// What each of its words and signs does, in a few words, for completion.
  var briefs: [(word: String, brief: Message)]
  /// What it does, in a sentence or two.
  public var summary: Message
  /// A query that shows it, and runs over every plan.
  public var example: String

  init(
    _ kind: Kind, _ name: String, aliases: [String] = [], form: String,
    briefs: [(word: String, brief: Message)] = [], _ summary: Message, example: String
  ) {
    self.init(
      kind, name, aliases: aliases, form: .same(form), briefs: briefs, summary, example: example)
  }

  /// A stage, which has one word.
  static func stage(
    _ word: StageWord, aliases: [String] = [], form: String, brief: Message, _ summary: Message,
    example: String
  ) -> LanguageTopic {
    LanguageTopic(
      .stage, word.rawValue, aliases: aliases, form: form, briefs: [(word.rawValue, brief)],
      summary, example: example)
  }

  init(
    _ kind: Kind, _ name: String, aliases: [String] = [], form: Message,
    briefs: [(word: String, brief: Message)] = [], _ summary: Message, example: String
  ) {
    self.kind = kind
    self.name = name
    self.aliases = aliases
    self.form = form
    self.briefs = briefs
    self.summary = summary
    self.example = example
  }

  /// What a word or sign of a stage or operator does, in a few words.
  static func brief(of word: String) -> Message {
    for topic in stages + operators {
      if let found = topic.briefs.first(where: { $0.word == word }) { return found.brief }
    }
    return .same(word)
  }

  /// Every topic, in the order of help.
  public static let all: [LanguageTopic] =
    stages + operators + functions + aggregates + types

  private static let functions = FunctionDefinition.all.map { function in
    LanguageTopic(
      .function, function.name, form: function.signature, function.help,
      example: function.example)
  }

  private static let aggregates = AggregateDefinition.all.map { aggregate in
    LanguageTopic(
      .aggregate, aggregate.name, form: aggregate.signature, aggregate.help,
      example: aggregate.example)
  }
}
