import PlanModel
import PlanRendering

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

  /// Writes what the parser was asked for: help, the version, a script for completion.
  ///
  /// - Parameter page: The text.
  /// - Returns: How the process shall end.
  public static func show(_ page: String) -> ExitCode {
    let output = StandardOutput()
    return output.exitCode(output.write(exact: Array(page.utf8)), reporter)
  }

  /// Writes what is wrong with arguments.
  ///
  /// - Parameter text: The text; ``escaped(_:quoting:)`` has made what it quotes harmless.
  public static func report(_ text: String) {
    reporter.draw(ScreenText(escapingLinesOf: text))
  }

  /// What the parser says of arguments, with those that it quotes made visible and cut where they
  /// are too long. The lines of the text stay, since those of an argument are shown as `\n`.
  ///
  /// - Parameters:
  ///   - text: What the parser says.
  ///   - arguments: The arguments.
  /// - Returns: The text, of lines that can be shown.
  public static func escaped(_ text: String, quoting arguments: [String]) -> String {
    var bytes = Array(text.utf8)
    for word in arguments.flatMap(quotedParts) where word.utf8.contains(0x0A) {
      bytes = replaced(bytes, "'\(word)'", by: "'\(word.escapedForTerminal)'")
    }
    return String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).escapedForTerminal.shortenedMessage }.joined(separator: "\n")
  }

  private static var reporter: Reporter {
    var options = ShellOptions()
    options.language = language
    return Reporter(options)
  }

  /// What the parser may quote of an argument: `--name=value`, its halves, and a short option.
  private static func quotedParts(_ argument: String) -> [String] {
    guard argument.utf8.contains(0x0A) else { return [] }
    let halves = argument.split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false
    ).map { String($0) }
    return [argument, "-\n"] + halves
  }

  private static func replaced(_ text: [UInt8], _ part: String, by other: String) -> [UInt8] {
    let part = Array(part.utf8)
    var result: [UInt8] = []
    var rest = text[...]
    while let first = rest.first {
      if rest.starts(with: part) {
        result += Array(other.utf8)
        rest.removeFirst(part.count)
      } else {
        result.append(first)
        rest.removeFirst()
      }
    }
    return result
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
