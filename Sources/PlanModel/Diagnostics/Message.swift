/// The languages in which planq speaks to people. Keywords, column names, headings of tables and
/// error codes are the same in both, so that what is read can be typed.
public enum Language: String, CaseIterable, Sendable {
  /// English.
  case english = "en"
  /// Vietnamese.
  case vietnamese = "vi"

  /// The language of a locale such as `vi_VN.UTF-8`; English where it names another.
  ///
  /// - Parameter locale: The value of `LC_ALL`, `LC_MESSAGES` or `LANG`.
  public init(locale: String) {
    let name = locale.lowercased().prefix { $0.isLetter }
    self = name == "vi" || name == "vietnamese" ? .vietnamese : .english
  }
}

/// A text for people, in every language planq speaks. Both are written where the message is
/// declared, so that none can lack one.
public struct Message: Hashable, Sendable {
  /// The English text.
  public var english: String
  /// The Vietnamese text.
  public var vietnamese: String

  /// Makes a message from its texts.
  ///
  /// - Parameters:
  ///   - english: The English text.
  ///   - vi: The Vietnamese text.
  public init(_ english: String, vi: String) {
    self.english = english
    vietnamese = vi
  }

  /// A text that is the same in both languages: names, code, examples.
  ///
  /// - Parameter text: The text.
  /// - Returns: A message of it.
  public static func same(_ text: String) -> Message {
    Message(text, vi: text)
  }

  /// The message with the same words added in both languages: a number, a name.
  ///
  /// - Parameter text: What follows.
  /// - Returns: The longer message.
  public func ended(by text: String) -> Message {
    Message(english + text, vi: vietnamese + text)
  }

  /// The text in a language.
  public func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .vietnamese: vietnamese
    }
  }
}
