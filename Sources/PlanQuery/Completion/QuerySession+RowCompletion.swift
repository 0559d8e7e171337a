import PlanModel
import PlanTables
import PlanText

extension QuerySession {
  /// Finds the rows that the beginning of an id, key or name can mean, as `findRow` takes them.
  ///
  /// - Parameters:
  ///   - typed: What was typed, without quotes.
  ///   - relations: Where to look. Of rows of the same name those of the first are offered.
  /// - Returns: Ids with what they are; of agencies and areas, which are spoken of by name, the
  ///   names. A word within a name counts where no id, key
  ///   or name of these begins as what was typed.
  public func rowCompletions(
    of typed: String, in relations: [RelationID]
  ) -> [CompletionItem] {
    let typedName = TypedName(typed)
    let beginning = caseFolded(typed)
    var found: [CompletionItem] = []
    var others: [CompletionItem] = []
    var labels: Set<String> = []
    for relation in relations {
      let names = database.rowNames(of: relation)
      for row in names.keys.indices {
        let all = [names.names[row]] + names.others[row]
        let isKey = caseFolded(names.keys[row]).hasPrefix(beginning)
        guard isKey || typedName.fits(all) else { continue }
        let item = QuerySession.item(relation, names, row)
        guard !item.label.isEmpty, labels.insert(item.label).inserted else { continue }
        let isBeginning = isKey || relation.isSpokenOfByName && typedName.looselyBegins(all)
        if isBeginning { found.append(item) } else { others.append(item) }
      }
    }
    return found.isEmpty ? others : found
  }

  private static func item(
    _ relation: RelationID, _ names: RowNames, _ row: Int
  ) -> CompletionItem {
    let (key, name) = (names.keys[row], names.names[row])
    guard relation.isSpokenOfByName, !name.isEmpty else {
      return CompletionItem(
        text: argument(key), label: key, help: CompletionMessages.row(relation, name))
    }
    let short = names.others[row].first ?? ""
    return CompletionItem(
      text: argument(name), label: name,
      help: CompletionMessages.row(relation, short == name ? "" : short))
  }

  /// The text as a command's argument: blanks may be in it, quotes and `#` would be read.
  private static func argument(_ text: String) -> String {
    guard text.contains(where: { $0 == "\"" || $0 == "'" || $0 == "#" }) else { return text }
    let quote = text.contains("\"") ? "'" : "\""
    return quote + text + quote
  }
}

extension RelationID {
  /// Whether people call the rows by their names and not by ids.
  fileprivate var isSpokenOfByName: Bool {
    switch self {
    case .agencies, .areas: true
    case .tasks, .indicators, .targets, .sections, .duties, .documents, .plans: false
    }
  }
}
