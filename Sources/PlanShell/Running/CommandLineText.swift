import PlanModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Texts that the argument parser shows: `--help` and what is wrong with an argument.
public enum CommandLineText {
  /// The language of these texts: that of `--lang` where it stands among the arguments, else that
  /// of the environment. The parser wants its texts before it has read a single option.
  public static let language: MessageLanguage = {
    let arguments = CommandLine.arguments
    for (option, value) in zip(arguments, arguments.dropFirst() + [""]) {
      let name = "--lang"
      let chosen = option == name ? value : String(option.dropFirst(name.count + 1))
      if option == name || option.hasPrefix(name + "="),
        let language = MessageLanguage(rawValue: chosen)
      {
        return language
      }
    }
    return .ofEnvironment
  }()

  /// Writes such a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - isError: Whether it goes to standard error in place of standard output.
  public static func write(_ text: String, isError: Bool) {
    Terminal.prepareStreams()
    _ = FileAccess.write(Array(text.utf8), to: isError ? STDERR_FILENO : STDOUT_FILENO)
  }

  /// The text in the language of the person who typed the arguments.
  ///
  /// - Parameters:
  ///   - english: The English text.
  ///   - vi: The Vietnamese text.
  /// - Returns: One of them.
  public static func worded(_ english: String, vi: String) -> String {
    Message(english, vi: vi).text(in: language)
  }
}
