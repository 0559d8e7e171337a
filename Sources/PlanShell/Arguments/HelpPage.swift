import PlanModel
import PlanRendering

/// What a person reads of a command: `--help`, and what is wrong with its arguments.
struct HelpPage {
  let command: CommandDefinition
  let language: Language

  /// The column where the help of an option begins, and how wide a page is: a terminal of 80
  /// columns breaks no line then.
  private static let indentation = 26
  private static let width = 79

  /// The whole page.
  var text: String {
    var parts = [
      say("OVERVIEW: ", "GIỚI THIỆU: ") + command.abstract.text(in: language)
    ]
    if let discussion = command.discussion { parts.append(discussion.text(in: language)) }
    parts.append(usage(after: Message("USAGE: ", vi: "DÙNG:  ")))
    if !command.arguments.isEmpty {
      let rows = command.arguments.map { row($0.label, $0.help.text(in: language)) }
      parts.append(([say("ARGUMENTS:", "ĐỐI SỐ:")] + rows).joined(separator: "\n"))
    }
    let rows = command.options.map { row($0.label, help(of: $0)) }
    parts.append(([say("OPTIONS:", "TÙY CHỌN:")] + rows).joined(separator: "\n"))
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// What is said of a mistake: the mistake, what the option is for, how the command is called.
  func text(of problem: ArgumentProblem) -> String {
    var lines = [(ArgumentMessages.error.text(in: language)) + problem.message.text(in: language)]
    if let (label, help) = problem.subject {
      lines.append(
        ArgumentMessages.help.text(in: language) + label + "  " + help.text(in: language))
    }
    lines.append(usage(after: ArgumentMessages.usage))
    lines.append(ArgumentMessages.moreHelp(command.call).text(in: language))
    return lines.joined(separator: "\n") + "\n"
  }

  private func usage(after heading: Message) -> String {
    let heading = heading.text(in: language)
    let forms = command.usage.text(in: language).split(separator: "\n")
    return heading + forms.joined(separator: "\n" + String(repeating: " ", count: heading.count))
  }

  /// What an option is for, and the words it takes.
  private func help(of option: OptionDefinition) -> String {
    let help = option.help.text(in: language)
    guard !option.words.isEmpty else { return help }
    let words = option.words.joined(separator: ", ")
    let usual = option.usualWord.map { "; " + say("default: ", "mặc định: ") + $0 } ?? ""
    return "\(help) (\(say("values: ", "gồm: "))\(words)\(usual))"
  }

  /// A name and its help, broken into lines beside it.
  private func row(_ label: String, _ help: String) -> String {
    let indentation = String(repeating: " ", count: HelpPage.indentation)
    var lines: [String] = []
    var line = ""
    for word in help.split(separator: " ") {
      if line.count + word.count + 1 > HelpPage.width - HelpPage.indentation, !line.isEmpty {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    lines.append(line)
    let name = "  " + label
    let gap = HelpPage.indentation - name.count
    let start = gap > 0 ? name + String(repeating: " ", count: gap) : name + "\n" + indentation
    return start + lines.joined(separator: "\n" + indentation)
  }

  private func say(_ english: String, _ vietnamese: String) -> String {
    language == .english ? english : vietnamese
  }
}
