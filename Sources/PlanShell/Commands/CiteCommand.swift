import PlanFile
import PlanModel
import PlanQuery
import PlanRendering
import PlanText

extension ShellCommand {
  /// `.cite`: query, plan, checksum and size of the last result. The lines are not broken at the
  /// width, so that they can be pasted.
  static let cite = ShellCommand(
    name: "cite", arguments: "", takes: .nothing, help: ProvenanceMessages.citeHelp,
    example: "tasks count by lead\n.cite"
  ) { session, _ throws(CommandFailure) in
    let last = try session.needLastQuery()
    var entries: [(Message, String)] = [(CitationMessages.query, last.statement.text)]
    for definition in last.queries.definitions(usedBy: last.statement) {
      entries.append((CitationMessages.definition, definition))
    }
    for plan in last.database.plans {
      entries.append((CitationMessages.plan, session.worded(CitationMessages.plan(plan))))
      entries.append((CitationMessages.title, plan.title))
      entries.append(
        (CitationMessages.checksum, try session.lookUp { Checksum.sha256(PlanFile.write(plan)) }))
    }
    let counts = CitationMessages.result(
      rows: last.result.rowCount, notes: last.result.notes.count)
    entries.append((CitationMessages.result, session.worded(counts)))
    let asked = "\(last.database.today), planq \(Program.version)"
    entries.append((CitationMessages.asked, asked))
    for (heading, text) in entries {
      session.print("\(session.worded(heading)): \(text)\n")
    }
  }
}
