import Foundation
import Testing

/// The scripts that let bash, zsh and fish complete planq's own arguments.
@Suite struct ShellCompletionScriptTests {
  private let planq: PlanqCommand

  init() throws {
    planq = try PlanqCommand()
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func namesCommandsOptionsAndFormats(shell: String) throws {
    let script = try planq("--generate-completion-script", shell).expectSuccess()
    for word in ["keep-going", "csv-excel", "run", "json", "strict"] {
      #expect(script.contains(word), "\(word)")
    }
  }

  @Test(arguments: [
    ("--format csv", "csv csv-excel csv-excel-semicolon"), ("--ke", "--keep-going"),
    ("run --d", "--dry-run"), ("fmt --st", "--stdin"), ("ch", "check"),
    ("check --format j", "json"),
    ("learn --lang e", "en"), ("-o na", "name.txt"), ("run na", "name.txt"), ("fmt q", "q.planq"),
  ])
  func bashOffers(line: String, offered: String) throws {
    for name in ["q.planq", "name.txt"] { try planq.write(name, "") }
    try planq.write(
      "planq.bash", try planq("--generate-completion-script", "bash").expectSuccess())
    let words = line.split(separator: " ").map(String.init)
    let found = try planq.runShell(
      """
      bash -c '. ./planq.bash; COMP_WORDS=(planq \(line)); COMP_CWORD=\(words.count)
      _planq 2>/dev/null; printf "%s\\n" "${COMPREPLY[@]}" | sort | paste -sd " "'
      """)
    #expect(found.trimmingCharacters(in: .whitespacesAndNewlines) == offered)
  }

  @Test func everyOptionIsInTheManual() throws {
    let manual = try planq("--generate-manual").expectSuccess()
    for text in [".TH PLANQ 1", "PLANQ LEARN", "\\-\\-keep\\-going", "\\-\\-allow\\-output"] {
      #expect(manual.contains(text), "\(text)")
    }
    #expect(!manual.split(separator: "\n").contains { $0.hasPrefix("'") })
  }

  @Test func unknownShell() throws {
    let run = try planq("--generate-completion-script", "tcsh")
    run.expectFailure(64, "Error: The value 'tcsh' is invalid")
  }

  @Test func bashReadsTheScript() throws {
    let script = try planq("--generate-completion-script", "bash").expectSuccess()
    try planq.write("planq.bash", script)
    let checked = try planq.runShell("bash -n planq.bash && . ./planq.bash && complete -p planq")
    #expect(checked.contains("planq"))
  }
}
