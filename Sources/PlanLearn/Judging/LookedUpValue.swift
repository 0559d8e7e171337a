import PlanModel
import PlanRendering

/// A value of a result, and all the ways in which it can be written by hand.
struct LookedUpValue {
  private var names: [String]

  /// The value of a row; of a list any of its elements.
  init(_ column: ResultColumn, row: Int, database: PlanDatabase) {
    names = ValueText.elements(of: column, row: row, options: RenderOptions())
    for agency in database.plans.flatMap(\.agencies) where names.contains(agency.name) {
      names += [agency.key, agency.short].compactMap { $0 } + agency.aliases
    }
  }

  /// Whether a text that was typed means the value: accents and case do not matter in words, but
  /// every sign does in numbers, where `80` is not `>80`.
  func isMeant(by text: String) -> Bool {
    let bare = text.filter { !$0.isWhitespace }
    let pattern = LoosePattern(text)
    return names.contains { name in
      guard name.contains(where: \.isLetter) else {
        return name.filter { !$0.isWhitespace } == bare
      }
      return pattern?.matchesWhole(LooseText(name)) ?? false
    }
  }
}
