import PlanLearn
import PlanModel
import PlanQuery
import PlanRendering
import PlanTables
import PlanText

/// An examination in the shell. Queries run as they do there; nothing is judged until the learner
/// hands it in: the last result by Return alone, or values by typing them.
final class ExamShell {
  /// The word that asks for one in place of a lesson.
  static let name = "exam"

  private let session: Session
  private let reader: any LineReader
  private(set) var examination: Examination
  /// What Return hands in as the answer to the present question.
  private enum Draft {
    case query(String)
    case values(String)
  }

  private var draft: Draft?
  private var isOver = false

  init(session: Session, reader: any LineReader, examination: Examination) {
    self.session = session
    self.reader = reader
    self.examination = examination
    session.isInteractive = true
  }

  /// Runs until the last question is answered, `.quit` or Ctrl-D; then tells the score.
  func run() -> ExitCode {
    say(ExamMessages.welcome(examination.paper))
    showQuestion()
    statements.converse(
      prompt: { prompt }, isWhole: { isWhole($0) },
      until: { isOver || examination.question == nil }
    ) { take($0) }
    examination.giveUp()
    showScore()
    session.flush()
    return session.isOutputClosed ? session.reportOutputProblem() : .success
  }

  /// Reads and runs what is typed.
  private var statements: StatementReader {
    StatementReader(
      session: session, reader: reader, otherCommands: ExamMessages.commands,
      joinsWaitingLines: Terminal.isInputTerminal)
  }

  private var prompt: String {
    "\(examination.answers.count + 1)/\(examination.paper.questions.count)> "
  }

  private func isWhole(_ line: String) -> Bool {
    line.allSatisfy(\.isWhitespace)
      || !line.hasPrefix(".") && !session.queries.begins(statement: line)
  }

  private func take(_ text: String) {
    let words = commandWords(text)
    reader.remember(text)
    if words.isEmpty {
      handIn()
    } else if words[0] == ".skip" {
      examination.skip()
      goOn()
    } else if [".quit", ".exit"].contains(words[0]) {
      isOver = true
    } else if words[0] == ".question" {
      showQuestion()
    } else if words[0] == ".hint" {
      say(ExamMessages.noHints)
    } else if text.hasPrefix(".") || session.queries.begins(statement: text) {
      runInShell(text)
    } else {
      draft = .values(text)
      say(ExamMessages.willBeHandedIn(text))
    }
  }

  private func handIn() {
    let count = examination.answers.count
    switch draft {
    case .query(let query): examination.answer(query: query, in: session.queries)
    case .values(let values): examination.answer(values: values)
    case nil:
      say(ExamMessages.nothingToHandIn)
      return
    }
    guard examination.answers.count > count else {
      return session.reporter.line(SessionMessages.interrupted)
    }
    goOn()
  }

  private func goOn() {
    draft = nil
    if examination.question != nil { showQuestion() }
  }

  private func runInShell(_ text: String) {
    if statements.run(text) == .success, !text.hasPrefix(".") {
      draft = .query(text)
      say(ExamMessages.canBeHandedIn)
    }
  }

  private func showQuestion() {
    guard let question = examination.question else { return }
    session.print("\n")
    session.write([
      .init("\(examination.answers.count + 1). ", session.worded(question.text))
    ])
  }

  // MARK: The end

  private func showScore() {
    session.print("\n")
    for (number, question) in examination.paper.questions.enumerated() {
      let answer = examination.answers[number]
      let mark = answer.isRight ? "✓" : "✗"
      session.write([.init("\(mark) \(number + 1). ", session.worded(question.text))])
      if !answer.isRight, !answer.text.isEmpty {
        session.write([.init("     ", session.worded(ExamMessages.yours(answer.text)))])
      }
      session.print("     \(question.question.solution)\n")
      if let solution = examination.solution(of: number) {
        session.write([.init("     ", shortText(of: solution))])
      }
    }
    session.print("\n")
    say(ExamMessages.score(examination.score, of: examination.paper.questions.count))
  }

  /// The right result in one line: its rows, the first ones where there are many.
  private func shortText(of table: ResultTable) -> String {
    let shown = 6
    var rows = (0..<min(shown, table.rowCount)).map { row in
      table.columns.map { ValueText.text(of: $0, row: row, options: session.renderOptions) }
        .joined(separator: " · ")
    }
    if table.rowCount > shown { rows.append("…") }
    return "= " + rows.joined(separator: "; ")
  }

  private func say(_ message: Message) {
    session.write([.init(session.worded(message))])
  }
}

extension QuerySession {
  /// Whether a text begins as a statement of the language does.
  func begins(statement text: String) -> Bool {
    let word = text.drop { $0 == "(" || $0.isWhitespace }.prefix { $0.isLetter || $0 == "_" }
    let name = caseFolded(String(word))
    return RelationID(rawValue: name) != nil || ["let", "param"].contains(name)
      || queryNames.contains { caseFolded($0) == name }
  }
}
