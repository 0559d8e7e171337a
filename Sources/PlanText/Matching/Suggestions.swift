/// Finds the names that a misspelled one was probably meant to be.
///
/// Letters are compared without case and marks, spaces and punctuation aside. Near are names that
/// a third of the letters, but at least one, turn into what was typed (exchanging two neighbours
/// counts as one change), and those that it begins, is a part of or gives the initials of.
///
///     Suggestions.nearest(to: "Sở Y Tê", among: ["Sở Nội vụ", "Sở Y tế"])  // "Sở Y tế"
///     Suggestions.nearest(to: "SYT", among: ["Sở Nội vụ", "Sở Y tế"])      // "Sở Y tế"
///     Suggestions.nearest(to: "xyz", among: ["Sở Nội vụ", "Sở Y tế"])      // nil
public enum Suggestions {
  /// Letters of a name beyond these are not looked at, which bounds the cost of each comparison.
  static let longestName = 64

  /// The nearest of some names, the first of several that are equally near; `nil` if none is.
  public static func nearest(to text: String, among candidates: [String]) -> String? {
    nearest(to: text, among: candidates, limit: 1).first
  }

  /// The nearest of some names, the nearest first, those equally near in their order; at most
  /// `limit`, each once.
  public static func nearest(
    to text: String, among candidates: [String], limit: Int
  ) -> [String] {
    guard limit > 0 else { return [] }
    let typed = Name(LooseText(text))
    var prepared = LooseText("")
    var workspace = EditDistance(capacity: longestName)
    var found: [(remoteness: Int, order: Int)] = []
    for (order, candidate) in candidates.enumerated() {
      prepared.replace(with: candidate)
      let name = Name(prepared)
      if let remoteness = remoteness(of: name, from: typed, with: &workspace) {
        found.append((remoteness, order))
      }
    }
    found.sort { ($0.remoteness, $0.order) < ($1.remoteness, $1.order) }
    var names: [String] = []
    for entry in found where names.count < limit && !names.contains(candidates[entry.order]) {
      names.append(candidates[entry.order])
    }
    return names
  }

  /// How far a name is from what was typed, or `nil` where it is not near at all.
  ///
  /// A change counts four, so that the other likenesses have their places in between.
  private static func remoteness(
    of name: Name, from typed: Name, with workspace: inout EditDistance
  ) -> Int? {
    guard !typed.bases.isEmpty, !name.bases.isEmpty else { return nil }
    let limit = max(1, typed.bases.count / 3)
    var nearest = Int.max
    if let distance = workspace.distance(typed.bases, name.bases, limit: limit),
      distance < max(typed.bases.count, name.bases.count)
    {
      nearest = distance * 4 + (typed.letters == name.letters ? 0 : 1)
    }
    if let likeness = likeness(of: name, to: typed, with: &workspace) {
      nearest = min(nearest, likeness)
    }
    return nearest == Int.max ? nil : nearest
  }

  /// The remoteness of a name that what was typed stands for by its beginning, a part of it, or
  /// its initials.
  private static func likeness(
    of name: Name, to typed: Name, with workspace: inout EditDistance
  ) -> Int? {
    let count = typed.bases.count
    guard count >= 2 else { return name.bases.starts(with: typed.bases) ? 6 : nil }
    if name.initials.count >= 2, name.initials == typed.bases { return 5 }
    if name.bases.starts(with: typed.bases) { return 6 }
    if count >= 4, name.initials.count >= 4,
      workspace.distance(typed.bases, name.initials, limit: 1) != nil
    {
      return 9
    }
    guard count >= 3, name.bases.count > count else { return nil }
    let isPart = (1...name.bases.count - count).contains {
      name.bases[$0..<$0 + count].elementsEqual(typed.bases)
    }
    return isPart ? 10 : nil
  }
}

/// What two names are compared by.
private struct Name {
  /// The letters with their marks.
  var letters: [UInt64] = []
  /// The letters without marks.
  var bases: [UInt64] = []
  /// The first letter of each word, without marks.
  var initials: [UInt64] = []

  init(_ text: LooseText) {
    var isStart = true
    for letter in text.letters {
      if letter == LooseLetter.separator {
        isStart = true
        continue
      }
      if bases.count == Suggestions.longestName { break }
      letters.append(letter)
      bases.append(letter & LooseLetter.baseMask)
      if isStart { initials.append(letter & LooseLetter.baseMask) }
      isStart = false
    }
  }
}

/// Counts the changes between two words: a letter put in, left out or replaced, or two neighbours
/// exchanged (optimal string alignment).
///
/// Keeps its three rows of memory for the next pair.
private struct EditDistance {
  private var beforePrevious: [Int]
  private var previous: [Int]
  private var current: [Int]

  init(capacity: Int) {
    beforePrevious = [Int](repeating: 0, count: capacity + 1)
    previous = beforePrevious
    current = beforePrevious
  }

  /// The number of changes, or `nil` if there are more than `limit`; the words no longer than the
  /// capacity.
  mutating func distance(_ left: [UInt64], _ right: [UInt64], limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    for column in 0...right.count { previous[column] = column }
    for row in 0..<left.count {
      current[0] = row + 1
      var smallest = row + 1
      for column in 0..<right.count {
        let cost = left[row] == right[column] ? 0 : 1
        var changes = min(previous[column] + cost, previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          changes = min(changes, beforePrevious[column - 1] + 1)
        }
        current[column + 1] = changes
        smallest = min(smallest, changes)
      }
      if smallest > limit { return nil }
      swap(&beforePrevious, &previous)
      swap(&previous, &current)
    }
    return previous[right.count] <= limit ? previous[right.count] : nil
  }
}
