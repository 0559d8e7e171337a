import ArgumentParser
import PlanShell

/// A text in the language of the person who typed the arguments.
///
/// - Parameters:
///   - english: The English text.
///   - vi: The Vietnamese text.
/// - Returns: One of them.
func help(_ english: String, vi: String) -> String {
  CommandLineText.worded(english, vi: vi)
}

extension ArgumentHelp {
  /// The help of an argument in both languages.
  init(_ english: String, vi: String, valueName: String? = nil) {
    self.init(help(english, vi: vi), valueName: valueName)
  }
}
