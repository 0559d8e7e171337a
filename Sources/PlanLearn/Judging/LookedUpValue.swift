import PlanRendering
import PlanTables
import PlanText

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
    let bare = LookedUpValue.number(text)
    let pattern = LoosePattern(text)
    return names.contains { name in
      guard name.contains(where: \.isLetter) else {
        return LookedUpValue.number(name) == bare
      }
      return pattern?.matchesWhole(LooseText(name)) ?? false
    }
  }

  /// The first word of a text as a number is compared: `2.200 căn hộ` and `2200` are one, and so are
  /// `57,5` and `57.5`.
  private static func number(_ text: String) -> String {
    let word = text.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
    let groups = word.split(separator: ".", omittingEmptySubsequences: false)
    let isGrouped =
      groups.count > 1 && groups.dropFirst().allSatisfy { $0.count == 3 }
      && groups.joined().allSatisfy(\.isNumber) && groups[0] != "0"
    return isGrouped ? groups.joined() : word.replacing(",", with: ".")
  }
}
