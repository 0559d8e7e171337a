import PlanModel
@testable import PlanQuery
@testable import QuerySyntax

/// The table of the tokens and the scopes that they are to have.
enum TokenScopes {
  /// The beginnings of the scopes that fit a token, for each part of it. Without roles, where
  /// the parser found errors, any scope of words fits a word.
  static func expected(_ token: Token, _ roles: WordRoles?) -> [(SourceRange, [String])] {
    switch token.kind {
    case .word(let text): [(token.range, word(text, token, roles))]
    case .quotedName: [(token.range, ["variable."])]
    case .text: [(token.range, ["string."])]
    case .number: [(token.range, ["constant.numeric.decimal."])]
    case .date: [(token.range, ["constant.numeric.date."])]
    case .parameter: [(token.range, ["variable.parameter.", "punctuation.definition.variable."])]
    case .sign(let sign): [(token.range, scopes(sign))]
    case .command(let command):
      [
        (command.nameRange, ["keyword.other.command.", "invalid.illegal.command."]),
        (command.argumentsRange, ["string.", "constant.numeric.argument."]),
      ]
    case .unreadable: [(token.range, ["invalid.illegal."])]
    case .end: []
    }
  }

  private static func word(_ text: String, _ token: Token, _ roles: WordRoles?) -> [String] {
    guard let roles else { return ["keyword.", "support.", "entity.", "variable.", "constant."] }
    let text = text.lowercased()
    switch roles.roles[token.range.start] {
    case .stage: return ["keyword.control.stage."]
    case .source:
      return [
        RelationID(rawValue: text) == nil ? "entity.name.type.query." : "support.class.relation."
      ]
    case .call:
      if FunctionDefinition.named(text) != nil { return ["support.function.builtin."] }
      if AggregateDefinition.named(text) != nil { return ["support.function.aggregate."] }
      return ["entity.name.function."]
    case .field: return ["variable.other.member."]
    case .definition: return ["variable."]
    case .column:
      // A column and an aggregate without brackets look alike.
      let isAggregate = AggregateDefinition.named(text)?.argumentCounts.contains(0) ?? false
      return isAggregate
        ? ["support.function.aggregate.", "variable."] : ["variable.other.column."]
    case nil: return token.keyword.map(scopes) ?? ["no keyword"]
    }
  }

  private static func scopes(_ keyword: Keyword) -> [String] {
    switch keyword {
    case .let, .param: ["keyword.other.declaration."]
    case .and, .or, .not, .in, .is, .covers, .overlaps: ["keyword.operator.word."]
    case .missing: ["constant.language.missing."]
    case .true, .false: ["constant.language.boolean."]
    case .as, .by, .asc, .desc: ["keyword.other.clause."]
    }
  }

  private static func scopes(_ sign: Sign) -> [String] {
    switch sign {
    case .pipe: ["keyword.operator.pipe."]
    case .semicolon: ["punctuation.terminator.statement."]
    case .comma: ["punctuation.separator.comma."]
    case .openBracket: ["punctuation.section.brackets.begin."]
    case .closeBracket: ["punctuation.section.brackets.end."]
    case .dot: ["punctuation.accessor."]
    case .dots: ["keyword.operator.range."]
    case .equal: ["keyword.operator.comparison.", "keyword.operator.assignment."]
    case .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .contains, .notContains:
      ["keyword.operator.comparison."]
    case .plus, .minus, .slash: ["keyword.operator.arithmetic."]
    case .star: ["keyword.operator.arithmetic.", "variable.language.all."]
    case .bang: ["invalid.illegal."]
    }
  }
}
