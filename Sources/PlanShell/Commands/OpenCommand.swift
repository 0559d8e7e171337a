extension ShellCommand {
  /// `.open FILE …`: opens plan files in place of those that are open.
  static let open = ShellCommand(
    name: "open", arguments: "[FILE …]", takes: .files(areSeveral: true),
    help: ShellMessages.openHelp, effects: [.opensPlans, .namesParameters]
  ) { session, arguments throws(CommandFailure) in
    let paths = commandWords(arguments).map {
      FileAccess.path(session.filled($0), in: session.folder)
    }
    do throws(OutputRefusal) {
      for path in paths { try session.willRead(path) }
    } catch {
      throw CommandFailure(error)
    }
    let today = session.queries.database.today
    let outcome = PlanLoader.load(
      paths, today: today, session.reporter, session.options.limits,
      cancellation: session.cancellation)
    switch outcome {
    case .failure(let code):
      throw CommandFailure(code: .badPlan, message: nil, exitCode: code)
    case .interrupted:
      throw CommandFailure(code: .badPlan, message: nil, exitCode: .interrupted)
    case .success(let database):
      let lost = session.queries.open(database)
      if !lost.isEmpty { session.reporter.line(ShellMessages.lostQueries(lost)) }
    }
    if session.isInteractive {
      for plan in session.queries.database.plans {
        session.print(ShellMessages.opened(plan).ended(by: "\n"))
      }
    }
  }
}
