import PlanModel
import PlanTables

/// What somebody answered in an examination, question by question: one row of a table each, so that
/// it can be written in every format of results and read again from CSV and JSON.
public struct ResultSheet: Equatable, Sendable {
  /// One question.
  public struct Entry: Equatable, Sendable {
    /// What it is about.
    public var topic: String
    /// The question.
    public var question: String
    /// What was answered; empty where the question was passed over.
    public var answer: String
    /// Whether that is right.
    public var isRight: Bool
    /// The query that gives the right answer.
    public var solution: String
  }

  /// Who answered.
  public var learner: String
  /// The number of the plan.
  public var plan: String
  /// The day.
  public var date: String
  /// The seed of the paper.
  public var seed: String
  /// The questions, in order.
  public var entries: [Entry]

  /// The sheet of an examination.
  ///
  /// - Parameters:
  ///   - examination: The examination.
  ///   - learner: Who answered.
  ///   - plan: The plan it was about.
  ///   - today: The day.
  ///   - language: The language of the questions.
  public init(
    of examination: Examination, learner: String, plan: Plan, today: CalendarDate,
    language: Language
  ) {
    self.learner = learner
    self.plan = plan.number
    date = today.description
    seed = String(examination.paper.seed)
    entries = zip(examination.paper.questions, examination.answers).map { question, answer in
      Entry(
        topic: question.topic.rawValue, question: question.text.text(in: language),
        answer: answer.text, isRight: answer.isRight, solution: question.question.solution)
    }
  }

  /// Reads a sheet from the rows of a file; `nil` where the rows are not those of one.
  ///
  /// - Parameter rows: For each question the values by column.
  public init?(rows: [[String: String]]) {
    guard let first = rows.first, let learner = first["learner"], let plan = first["plan"],
      let date = first["date"], let seed = first["seed"]
    else { return nil }
    var entries: [Entry] = []
    for row in rows {
      guard let topic = row["topic"], let question = row["question"],
        let right = row["right"], right == "true" || right == "false"
      else { return nil }
      entries.append(
        Entry(
          topic: topic, question: question, answer: row["answer"] ?? "",
          isRight: right == "true", solution: row["solution"] ?? ""))
    }
    (self.learner, self.plan, self.date, self.seed) = (learner, plan, date, seed)
    self.entries = entries
  }

  /// The sheet as a table of one row for each question.
  public var table: ResultTable {
    let texts: [(name: String, values: [String?])] = [
      ("learner", entries.map { _ in learner }), ("plan", entries.map { _ in plan }),
      ("date", entries.map { _ in date }), ("seed", entries.map { _ in seed }),
      ("number", entries.indices.map { String($0 + 1) }), ("topic", entries.map(\.topic)),
      ("question", entries.map(\.question)), ("answer", entries.map(\.answer)),
      ("right", entries.map { String($0.isRight) }), ("solution", entries.map(\.solution)),
    ]
    return ResultTable(
      texts: texts, rowCount: entries.count)
  }
}

extension TextColumn {
  /// A column of texts, some of which may be missing.
  fileprivate init(of texts: [String?]) {
    var codes: [String: Int32] = [:]
    var values: [String] = []
    let rows = texts.map { text -> Int32 in
      guard let text else { return -1 }
      if let known = codes[text] { return known }
      values.append(text)
      codes[text] = Int32(values.count - 1)
      return Int32(values.count - 1)
    }
    self.init(codes: rows, values: values)
  }
}

extension ResultTable {
  /// A table of texts.
  init(texts: [(name: String, values: [String?])], rowCount: Int) {
    let columns = texts.map { name, values in
      ResultColumn(name: name, type: .text, column: .text(TextColumn(of: values)))
    }
    self.init(
      columns: columns, rowCount: rowCount, notes: [],
      lineage: Lineage(relation: .plans, offsets: nil, rows: []))
  }
}
