import PlanText

/// What is said of a choice.
public struct ChoiceVerdict: Equatable, Sendable {
  /// The options that were chosen, by their positions.
  public let chosen: [Int]
  /// Whether all right options were chosen and no other.
  public let isRight: Bool
  /// Whether nothing but letters of options was typed, and at least one.
  public let isUnderstood: Bool

  /// Words that people put between letters.
  private static let joints: Set<String> = ["va", "và", "and"]

  /// Judges letters such as `b`, `a c`, `ac` or `a và c`.
  init(letters: String, options: [LessonOption]) {
    let words = caseFolded(letters).split { !$0.isLetter && !$0.isNumber }
      .filter { !ChoiceVerdict.joints.contains(String($0)) }
    let positions = words.joined().map { letter in
      ChoiceVerdict.letters.firstIndex(of: letter).flatMap { $0 < options.count ? $0 : nil }
    }
    isUnderstood = !positions.isEmpty && !positions.contains(nil)
    chosen = Set(positions.compactMap { $0 }).sorted()
    isRight = isUnderstood && chosen == options.indices.filter { options[$0].isRight }
  }

  /// The letters of options, in order.
  public static let letters = Array("abcdefgh")
}
