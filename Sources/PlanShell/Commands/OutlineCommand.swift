import PlanModel
import PlanQuery
import PlanRendering

extension ShellCommand {
  /// `.outline [ID]`: the sections as a tree.
  static let outline = ShellCommand(
    name: "outline", arguments: "[ID]", takes: .rows([.sections]), help: LookupMessages.outlineHelp,
    example: ".outline III.4"
  ) { session, arguments throws(CommandFailure) in
    let name = commandWords(arguments).joined(separator: " ")
    let database = session.queries.database
    if name.isEmpty {
      for plan in database.plans { session.write(OutlineTree(plan, session).lines()) }
      return
    }
    let places = try session.rows(
      called: name, in: [.sections], noun: LookupMessages.noun(.sections), session.queries)
    for place in places {
      // Sections of all plans are one after the other.
      var row = place.row
      for plan in database.plans {
        if row < plan.sections.count {
          session.write(OutlineTree(plan, session).lines(from: row))
          break
        }
        row -= plan.sections.count
      }
    }
  }
}

/// The outline of a plan as a tree, with how many tasks and indicators are beneath each section.
private struct OutlineTree {
  /// Deeper sections are not indented further: no screen is as wide, and a plan file may nest them
  /// without end.
  private static let longestIndent = 60

  private let plan: Plan
  private let session: Session
  private var children: [String: [Int]] = [:]
  private var roots: [Int] = []
  private var tasks: [Int]
  private var indicators: [Int]

  init(_ plan: Plan, _ session: Session) {
    self.plan = plan
    self.session = session
    tasks = Array(repeating: 0, count: plan.sections.count)
    indicators = tasks
    var rows: [String: Int] = [:]
    for (row, section) in plan.sections.enumerated() { rows[section.id] = row }
    for (row, section) in plan.sections.enumerated() {
      if let parent = section.parent, rows[parent] != nil {
        children[parent, default: []].append(row)
      } else {
        roots.append(row)
      }
    }
    for task in plan.tasks {
      let start = rows[task.id] ?? task.section.flatMap { rows[$0] }
      for row in ancestors(of: start, rows) { tasks[row] += 1 }
    }
    for indicator in plan.indicators {
      let group = "PL." + indicator.id.prefix { $0 != "." }
      for row in ancestors(of: rows[group] ?? rows["PL"], rows) { indicators[row] += 1 }
    }
  }

  /// A section and those it is under.
  private func ancestors(of row: Int?, _ rows: [String: Int]) -> [Int] {
    var result: [Int] = []
    var seen: Set<Int> = []
    var next = row
    // A circle of parents ends where it closes.
    while let row = next, seen.insert(row).inserted {
      result.append(row)
      next = plan.sections[row].parent.flatMap { rows[$0] }
    }
    return result
  }

  /// The whole outline beneath the plan's number.
  func lines() -> [IndentedText.Line] {
    let counts = LookupMessages.counts(
      tasks: plan.tasks.count, indicators: plan.indicators.count)
    let title = text(plan.number, plan.title, counts)
    return [.init("", continuation: roots.isEmpty ? "" : "│ ", title)] + branches(of: roots)
  }

  /// The outline beneath a section.
  func lines(from row: Int) -> [IndentedText.Line] {
    let below = children[plan.sections[row].id] ?? []
    return [.init("", continuation: below.isEmpty ? "" : "│ ", text(row))] + branches(of: below)
  }

  /// The lines of sections and everything beneath them. A stack of its own, since a plan file may
  /// nest sections deeper than calls can.
  private func branches(of rows: [Int]) -> [IndentedText.Line] {
    var lines: [IndentedText.Line] = []
    var seen: Set<Int> = []
    var open = stacked(rows, indent: "")
    while let (row, indent, isLast) = open.popLast() {
      guard seen.insert(row).inserted else { continue }
      let below = children[plan.sections[row].id] ?? []
      let isDeep = indent.count >= OutlineTree.longestIndent
      let inner = isDeep ? indent : indent + (isLast ? "   " : "│  ")
      lines.append(
        .init(
          indent + (isLast ? "└─ " : "├─ "), continuation: inner + (below.isEmpty ? "  " : "│ "),
          text(row)))
      open += stacked(below, indent: inner)
    }
    return lines
  }

  /// Sections as they are put on the stack, the first on top.
  private func stacked(
    _ rows: [Int], indent: String
  ) -> [(row: Int, indent: String, isLast: Bool)] {
    rows.enumerated().reversed().map { ($1, indent, $0 == rows.count - 1) }
  }

  private func text(_ row: Int) -> String {
    let section = plan.sections[row]
    return text(
      section.id, section.title,
      LookupMessages.counts(tasks: tasks[row], indicators: indicators[row]))
  }

  private func text(_ id: String, _ title: String, _ counts: Message) -> String {
    let counted = session.worded(counts)
    return "\(id)  \(title)" + (counted.isEmpty ? "" : " (\(counted))")
  }
}
