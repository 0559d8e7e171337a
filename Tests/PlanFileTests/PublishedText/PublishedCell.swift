import PlanModel

/// Reads the cells of the published table.
enum PublishedCell {
  /// A cell without its footnote marks.
  static func withoutMarks(_ cell: String) -> String {
    PublishedText.singleSpaced(cell.replacing(/\[\d+\]/, with: ""))
  }

  /// The footnote marks of a cell.
  static func marks(_ cell: String) -> [String] {
    cell.matches(of: /\[\d+\]/).map { String($0.0) }
  }

  /// The unit as the plan keeps it.
  static func unit(_ cell: String) -> String {
    let spellings = ["m 2 sàn": "m² sàn", "m 2 sàn/ người": "m² sàn/người", "người": "Người"]
    return spellings[cell] ?? cell
  }

  /// The target that a cell without marks states.
  static func target(_ cell: String) -> Target {
    if cell == "-" { return Target(kind: .missing, text: cell) }
    if let match = cell.wholeMatch(of: /(<=|>=|<|>) ?(.+)/), let bound = number(match.2) {
      switch match.1 {
      case "<": return Target(kind: .less, text: cell, high: bound)
      case "<=": return Target(kind: .atMost, text: cell, high: bound)
      case ">": return Target(kind: .greater, text: cell, low: bound)
      default: return Target(kind: .atLeast, text: cell, low: bound)
      }
    }
    if let match = cell.wholeMatch(of: /(.+?) ?- ?(.+)/), let low = number(match.1),
      let high = number(match.2)
    {
      return Target(kind: .range, text: cell, low: low, high: high)
    }
    if let value = number(cell[...]) {
      return Target(kind: .exact, text: cell, low: value, high: value)
    }
    return Target(kind: .text, text: cell)
  }

  /// A number in Vietnamese notation: a comma before the fraction, dots between thousands.
  static func number(_ text: Substring) -> Decimal? {
    let notation = /(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?/
    guard let match = text.wholeMatch(of: notation) else { return nil }
    let fraction = match.2 ?? ""
    let digits = match.1.filter { $0 != "." } + fraction
    return Int(digits).map { Decimal(coefficient: Int128($0), scale: fraction.count) }
  }
}

/// Reads the agencies that a published cell names.
struct PublishedAgencies {
  private let names: [(words: [String], key: String)]

  /// Makes a reader that knows every spelling of the agencies.
  init(_ agencies: [Agency]) {
    names = agencies.flatMap { agency in
      ([agency.name] + [agency.short].compactMap { $0 } + agency.aliases).map {
        (PublishedText.words($0), agency.key)
      }
    }.sorted { $0.words.count > $1.words.count }
  }

  /// The keys of the agencies in their order, and the words that name none.
  ///
  /// The longest name wins, so that a department whose name has a comma or `và` stays one.
  func read(_ cell: String) -> (keys: [String], leftOver: [String]) {
    var rest = PublishedText.words(cell)[...]
    var keys: [String] = []
    var leftOver: [String] = []
    while let word = rest.first {
      if let name = names.first(where: { rest.starts(with: $0.words) }) {
        keys.append(name.key)
        rest.removeFirst(name.words.count)
      } else {
        if word != "và" { leftOver.append(word) }
        rest.removeFirst()
      }
    }
    return (keys, leftOver)
  }
}
