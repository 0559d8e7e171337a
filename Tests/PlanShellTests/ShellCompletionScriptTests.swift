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

  @Test func bashReadsTheScript() throws {
    let script = try planq("--generate-completion-script", "bash").expectSuccess()
    try planq.write("planq.bash", script)
    let checked = try planq.runShell("bash -n planq.bash && . ./planq.bash && complete -p planq")
    #expect(checked.contains("planq"))
  }
}
