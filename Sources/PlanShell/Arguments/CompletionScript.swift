import PlanModel

/// The scripts that let a command shell complete planq's own arguments.
enum CompletionScript: String, CaseIterable {
  case bash
  case zsh
  case fish

  /// The script, made from the table of commands.
  ///
  /// - Parameter language: Of what options are for, in shells that show it.
  /// - Returns: The script's text.
  func text(in language: Language) -> String {
    switch self {
    case .bash: bashText
    case .zsh: zshText(language)
    case .fish: fishText(language)
    }
  }

  private static let commands = CommandDefinition.all.dropFirst()

  private static func quoted(_ text: String) -> String {
    "'" + text.replacing("'", with: "'\\''") + "'"
  }
}

// MARK: bash

extension CompletionScript {
  private var bashText: String {
    let words = CompletionScript.commands.map(\.word).joined(separator: " ")
    let cases = CommandDefinition.all.map { command in
      "    \(command.word.isEmpty ? "*" : command.word)) "
        + "options=\(CompletionScript.quoted(command.options.flatMap(\.names).joined(separator: " ")));"
        + " files=\(CompletionScript.quoted(command.arguments.flatMap(\.files).joined(separator: "|"))) ;;"
    }
    let values = CommandDefinition.all.flatMap { command in
      command.options.compactMap { bashValue($0, of: command) }
    }
    return """
      #!/bin/bash

      _planq() {
        local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}
        local command= options= files= word
        COMPREPLY=()
        for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
          case $word in \(words.replacing(" ", with: "|"))) command=$word; break ;; esac
        done
        case $command in
      \((cases.dropFirst() + cases.prefix(1)).joined(separator: "\n"))
        esac
        case $command:$previous in
      \(values.joined(separator: "\n"))
        esac
        if [[ $current == -* ]]; then
          COMPREPLY=($(compgen -W "$options" -- "$current"))
          return
        fi
        compopt -o filenames 2>/dev/null
        COMPREPLY=($(compgen -d -- "$current"))
        if [[ -n $files ]]; then
          COMPREPLY+=($(compgen -f -X "!*.@($files)" -- "$current"))
        else
          COMPREPLY+=($(compgen -f -- "$current"))
        fi
        if [[ -z $command ]]; then
          COMPREPLY+=($(compgen -W '\(words)' -- "$current"))
        fi
      }

      shopt -s extglob 2>/dev/null
      complete -F _planq planq
      """
  }

  /// What follows an option of a command.
  private func bashValue(_ option: OptionDefinition, of command: CommandDefinition) -> String? {
    guard option.value != nil else { return nil }
    let names = option.names.map { command.word + ":" + $0 }.joined(separator: "|")
    let action =
      if !option.words.isEmpty {
        "COMPREPLY=($(compgen -W '\(option.words.joined(separator: " "))' -- \"$current\"))"
      } else {
        switch option.completion {
        case .nothing: "true"
        case .files:
          "compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- \"$current\"))"
        case .folders:
          "compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -d -- \"$current\"))"
        }
      }
    return "    \(names)) \(action); return ;;"
  }
}

// MARK: zsh

extension CompletionScript {
  private func zshText(_ language: Language) -> String {
    let cases = CommandDefinition.all.map { command in
      let options = command.options.flatMap { zshOptions($0, language) }
      let rest = "'*:file:\(zshFiles(command.arguments.flatMap(\.files)))'"
      let lines = (options + [rest]).map { "        " + $0 }.joined(separator: " \\\n")
      return
        "    \(command.word.isEmpty ? "*" : command.word))\n      _arguments -s \\\n\(lines) ;;"
    }
    let words = CompletionScript.commands.map { command in
      "    " + CompletionScript.quoted("\(command.word):\(command.abstract.text(in: language))")
    }
    return """
      #compdef planq

      _planq() {
        local command word
        local -a commands=(
      \(words.joined(separator: "\n"))
        )
        for word in ${words[2,CURRENT-1]}; do
          if (( ${commands[(I)${word}:*]} )); then command=$word; break; fi
        done
        if [[ -z $command && $words[CURRENT] != -* ]]; then
          _describe command commands
        fi
        case $command in
      \((cases.dropFirst() + cases.prefix(1)).joined(separator: "\n"))
        esac
      }

      _planq "$@"
      """
  }

  private func zshOptions(_ option: OptionDefinition, _ language: Language) -> [String] {
    let help = option.help.text(in: language).replacing("[", with: "(")
      .replacing("]", with: ")").replacing(":", with: "\\:")
    return option.names.map { name in
      guard let value = option.value else { return CompletionScript.quoted("\(name)[\(help)]") }
      let action =
        if !option.words.isEmpty {
          "(\(option.words.joined(separator: " ")))"
        } else {
          switch option.completion {
          case .nothing: " "
          case .files(let endings): zshFiles(endings)
          case .folders: "_files -/"
          }
        }
      return CompletionScript.quoted("*\(name)[\(help)]:\(value):\(action)")
    }
  }

  private func zshFiles(_ endings: [String]) -> String {
    let endings = Array(Set(endings)).sorted()
    return endings.isEmpty ? "_files" : "_files -g \"*.(\(endings.joined(separator: "|")))\""
  }
}

// MARK: fish

extension CompletionScript {
  private func fishText(_ language: Language) -> String {
    let words = CompletionScript.commands.map(\.word)
    let seen = "__fish_seen_subcommand_from"
    var lines = CompletionScript.commands.map { command in
      "complete -c planq -n 'not \(seen) \(words.joined(separator: " "))' -a \(command.word) -d "
        + CompletionScript.quoted(command.abstract.text(in: language))
    }
    for command in CommandDefinition.all {
      let place =
        command.word.isEmpty
        ? "not \(seen) \(words.joined(separator: " "))" : "\(seen) \(command.word)"
      for option in command.options {
        lines.append(
          "complete -c planq -n '\(place)' \(fishOption(option)) -d "
            + CompletionScript.quoted(option.help.text(in: language)))
      }
    }
    return lines.joined(separator: "\n")
  }

  private func fishOption(_ option: OptionDefinition) -> String {
    let names = option.names.map { name in
      name.hasPrefix("--") ? "-l \(name.dropFirst(2))" : "-s \(name.dropFirst())"
    }
    guard option.value != nil else { return names.joined(separator: " ") }
    let value =
      if !option.words.isEmpty {
        "-xa '\(option.words.joined(separator: " "))'"
      } else {
        switch option.completion {
        case .nothing: "-x"
        case .files: "-rF"
        case .folders: "-xa '(__fish_complete_directories)'"
        }
      }
    return (names + [value]).joined(separator: " ")
  }
}
