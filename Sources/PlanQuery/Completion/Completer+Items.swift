import PlanModel
import PlanText
import QuerySyntax

extension Completer {
  /// Adds an item where it goes on with what was typed.
  mutating func offer(_ label: String, text: String, _ help: Message) {
    let quote = cursor.partial.quote
    guard quote != .text, caseFolded(label).hasPrefix(caseFolded(cursor.partial.text)),
      labels.insert(label).inserted
    else { return }
    items.append(CompletionItem(text: (needsSpace ? " " : "") + text, label: label, help: help))
  }

  /// Whether the cursor touches a value or bracket that a word must be kept apart from.
  private var needsSpace: Bool {
    guard let last = tokens.last, cursor.partial.range.start == last.range.end,
      last.isValue || last.sign == .closeBracket
    else { return false }
    return true
  }

  /// A word with a space after it.
  mutating func offerWord(_ word: String, _ help: Message) {
    guard cursor.partial.quote == .none else { return }
    offer(word, text: word + (cursor.hasTextBehind ? "" : " "), help)
  }

  /// What ends with an open bracket.
  mutating func offerOpening(_ label: String, _ help: Message) {
    guard cursor.partial.quote == .none else { return }
    offer(label, text: label, help)
  }

  mutating func offerSources() {
    for relation in RelationID.allCases {
      offerWord(relation.rawValue, relation.brief)
    }
    for name in environment.queryNames {
      let text = Quoting.name(name) + (cursor.hasTextBehind ? "" : " ")
      offer(name, text: text, CompletionMessages.ownQuery)
    }
  }

  mutating func offerStages() {
    for word in StageWord.allCases {
      offerWord(word.rawValue, LanguageTopic.brief(of: word.rawValue))
    }
  }

  mutating func offerComparisons(of type: ColumnType) {
    for sign in CompletionTypes.comparisons(of: type) {
      offerWord(sign, LanguageTopic.brief(of: sign))
    }
    if CompletionTypes.allowsMembership(type) {
      offerOpening("in (", LanguageTopic.brief(of: "in"))
      offerOpening("not in (", LanguageTopic.brief(of: "not in"))
    }
    offerWord("is missing", LanguageTopic.brief(of: "is missing"))
    offerWord("is not missing", LanguageTopic.brief(of: "is not missing"))
  }

  mutating func offerColumns(_ scope: Scope, fitting: (ColumnType) -> Bool) {
    for column in scope.columns where fitting(column.type) {
      if column.name == "plan", column.type == .reference(.plans), !database.hasSeveralPlans {
        continue
      }
      let definition = column.origin.map { database[$0.relation].schema[$0.index] }
      offer(
        column.name, text: Quoting.operandName(column.name),
        CompletionMessages.column(column.type, definition))
    }
  }

  /// Columns, functions, aggregates and parameters: what can be an operand.
  mutating func offerOperands(_ place: Place, fitting: (ColumnType) -> Bool) {
    if place.isAggregate {
      for aggregate in AggregateDefinition.all where fitting(.number) || aggregate.id == .list {
        let takesNothing = aggregate.argumentCounts.contains(0)
        offerOpening(
          aggregate.name, text: aggregate.name + (takesNothing ? "" : "("),
          aggregate.help)
      }
    } else {
      offerColumns(place.stage.scope, fitting: fitting)
    }
    for function in FunctionDefinition.all {
      guard CompletionTypes.result(of: function.id)?.contains(where: fitting) ?? true else {
        continue
      }
      offerFunction(function)
    }
    offerParameters(fitting: fitting)
  }

  mutating func offerFunction(_ function: FunctionDefinition) {
    let text = function.argumentCounts == 0...0 ? "()" : "("
    offerOpening(function.name, text: function.name + text, function.help)
  }

  private mutating func offerOpening(_ label: String, text: String, _ help: Message) {
    guard cursor.partial.quote == .none else { return }
    offer(label, text: text, help)
  }

  mutating func offerParameters(fitting: (ColumnType) -> Bool) {
    guard cursor.partial.quote == .none else { return }
    for (name, parameter) in environment.parameters.sorted(by: { $0.key < $1.key })
    where fitting(parameter.type) {
      let label = "$" + Quoting.name(name)
      offer(label, text: label, CompletionMessages.parameter(of: parameter.type))
    }
  }

  mutating func offerTruths() {
    offerWord("true", CompletionMessages.true)
    offerWord("false", CompletionMessages.false)
  }

  mutating func offerFields(of base: BoundExpression) {
    switch base.type.element {
    case .reference(let relation):
      for column in database.schema(of: relation)
      where column.name != "plan" || database.hasSeveralPlans {
        offer(column.name, text: column.name, CompletionMessages.column(column.type, column))
      }
    case .target:
      for field in TargetField.allCases {
        offer(field.rawValue, text: field.rawValue, CompletionMessages.field(field))
      }
    case .timeframe:
      for field in TimeframeField.allCases {
        offer(field.rawValue, text: field.rawValue, CompletionMessages.field(field))
      }
    case .text, .number, .truth, .date, .range, .list: return
    }
  }
}
