import PlanModel
import PlanText

/// A search through earlier statements, letter by letter, as Ctrl-R begins it: accents and case
/// need not be typed.
///
/// libedit's own search compares letters as they are, has no Vietnamese prompt, and reads before
/// its buffer when Ctrl-W follows an empty pattern.
struct HistorySearch {
  /// What a key means to a search.
  enum Step {
    /// The search goes on.
    case goesOn
    /// The search ends and keeps what it found; the key has its usual effect then.
    case ends
    /// The search ends and keeps what it found; the key has no other effect.
    case endsSilently
    /// The search ends, and the text is again what it was before.
    case restores
  }

  /// What is looked for.
  private(set) var pattern = ""
  /// The statement that is shown; `nil` before one was found.
  private(set) var found: String?
  /// The text as it was before the search.
  let original: String

  private let statements: [String]
  private var place: Int
  private var isFailing = false

  /// - Parameters:
  ///   - statements: Where to look, the newest last.
  ///   - original: The text in the edit buffer.
  init(in statements: [String], original: String) {
    self.statements = statements
    self.original = original
    place = statements.count
  }

  /// What is before the text during the search.
  var prompt: Message {
    isFailing ? ShellMessages.notFound(pattern) : ShellMessages.searching(pattern)
  }

  /// Takes a key.
  ///
  /// - Parameters:
  ///   - key: What the user did.
  ///   - isSequence: Whether more of the same key follows, as after the ESC of an arrow key.
  ///   - compose: Makes Unicode's composed form (NFC) of a text.
  /// - Returns: What it means.
  mutating func take(
    _ key: DecodedKey, isSequence: Bool, compose: (String) -> String
  ) -> Step {
    guard case .scalar(let scalar) = key else { return key == .redrawWanted ? .goesOn : .ends }
    switch scalar.value {
    case 0: return .goesOn
    case 0x12: look(from: place - 1, otherThan: found)
    case 0x13: lookForward()
    case 0x08, 0x7F:
      pattern = String(pattern.dropLast())
      if pattern.isEmpty { isFailing = false } else { look(from: statements.count - 1) }
    case 0x07: return .restores
    case 0x1B: return isSequence ? .ends : .endsSilently
    case ..<0x20: return .ends
    case 0x80...0x9F: return .goesOn
    default:
      pattern = compose(pattern + String(Character(scalar)))
      look(from: min(place, statements.count - 1))
    }
    return .goesOn
  }

  /// Looks for the pattern in the statements after the one that was found.
  private mutating func lookForward() {
    guard let wanted = LoosePattern(pattern) else { return }
    let next = statements.indices.dropFirst(place + 1).first {
      statements[$0] != found && wanted.isContained(in: LooseText(statements[$0]))
    }
    isFailing = next == nil
    guard let next else { return }
    place = next
    found = statements[next]
  }

  /// Looks for the pattern in a statement and those before it.
  private mutating func look(from start: Int, otherThan known: String? = nil) {
    guard let wanted = LoosePattern(pattern) else { return }
    let next = statements.indices.prefix(start + 1).last {
      statements[$0] != known && wanted.isContained(in: LooseText(statements[$0]))
    }
    isFailing = next == nil
    guard let next else { return }
    place = next
    found = statements[next]
  }
}
