import PlanModel

/// The manual page, `planq.1`, made from the table of commands.
struct ManualPage {
  let language: Language

  var text: String {
    var lines = [
      #".TH PLANQ 1 "" "planq \#(Program.version)""#, ".SH NAME",
      "planq \\- " + escaped(CommandDefinition.program.abstract),
    ]
    for command in CommandDefinition.all {
      lines.append(".SH \"\(command.call.uppercased())\"")
      if !command.word.isEmpty { lines += [escaped(command.abstract), ".PP"] }
      lines += [".nf"] + escapedLines(command.usage) + [".fi"]
      if let discussion = command.discussion {
        lines += [".PP", ".nf"] + escapedLines(discussion) + [".fi"]
      }
      for argument in command.arguments { lines += row(argument.label, argument.help) }
      for option in command.options {
        lines += row(option.label, option.help)
        if !option.words.isEmpty { lines.append("(\(option.words.joined(separator: ", ")))") }
      }
    }
    return lines.joined(separator: "\n")
  }

  private func row(_ label: String, _ help: Message) -> [String] {
    [".TP", ".B " + escaped(.same(label)), escaped(help)]
  }

  private func escapedLines(_ message: Message) -> [String] {
    message.text(in: language).split(separator: "\n", omittingEmptySubsequences: false)
      .map { escaped(.same(String($0))) }
  }

  /// A line that roff shows as it is.
  private func escaped(_ message: Message) -> String {
    let text = message.text(in: language).replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
  }
}
