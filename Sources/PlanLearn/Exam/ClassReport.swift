import PlanModel
import PlanTables

/// How the members of a class did: one row for each result sheet.
public enum ClassReport {
  /// Makes the report.
  ///
  /// - Parameter sheets: The sheets, in any order.
  /// - Returns: A table: learner, plan, date, how many questions, how many right, the share of right
  ///   answers in per cent, and the topics with the most mistakes; by learner and day.
  public static func table(_ sheets: [ResultSheet]) -> ResultTable {
    let sorted = sheets.sorted { ($0.learner, $0.date, $0.seed) < ($1.learner, $1.date, $1.seed) }
    let texts: [(name: String, values: [String?])] = [
      ("learner", sorted.map(\.learner)), ("plan", sorted.map(\.plan)),
      ("date", sorted.map(\.date)),
    ]
    var table = ResultTable(texts: texts, rowCount: sorted.count)
    let counts: [(name: String, values: [Decimal?])] = [
      ("questions", sorted.map { Decimal($0.entries.count) }),
      ("right", sorted.map { Decimal($0.rightCount) }),
      ("share", sorted.map(\.share)),
    ]
    for (name, values) in counts {
      table.columns.append(
        ResultColumn(name: name, type: .number, column: .number(NumberColumn(values))))
    }
    table.columns +=
      ResultTable(
        texts: [("weak_topics", sorted.map(\.weakTopics))], rowCount: sorted.count
      ).columns
    return table
  }
}

extension ResultSheet {
  /// How many answers are right.
  public var rightCount: Int { entries.count(where: \.isRight) }

  /// The share of right answers in per cent, whole.
  fileprivate var share: Decimal? {
    entries.isEmpty ? nil : Decimal((200 * rightCount + entries.count) / (2 * entries.count))
  }

  /// The topics of wrong answers, those with the most first; `nil` where all are right.
  fileprivate var weakTopics: String? {
    let wrong = Dictionary(grouping: entries.filter { !$0.isRight }, by: \.topic)
    let topics = wrong.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map(\.key)
    return topics.isEmpty ? nil : topics.joined(separator: ", ")
  }
}
