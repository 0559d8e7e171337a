import PlanModel

/// A question of an examination, filled from a plan.
public struct ExamQuestion: Equatable, Sendable {
  /// The name of the template that it was made from.
  public var template: String
  /// What it is about, for the score of each topic.
  public var topic: ExamTopic
  /// The question.
  public var text: Message
  /// The query whose result is the answer; judged as in lessons.
  public var question: LessonQuestion
}

/// What questions are about.
public enum ExamTopic: String, CaseIterable, Sendable {
  /// The plan as a whole and its outline.
  case plan
  /// Who leads and who partners.
  case agencies
  /// Timeframes.
  case time
  /// Indicators, units and targets.
  case targets
  /// Policy areas.
  case areas
  /// Duties and reports.
  case duties
  /// Counting and aggregates.
  case counting

  /// What it is called.
  public var name: Message {
    switch self {
    case .plan: Message("the plan", vi: "kế hoạch")
    case .agencies: Message("agencies", vi: "cơ quan")
    case .time: Message("time", vi: "thời gian")
    case .targets: Message("targets", vi: "mục tiêu")
    case .areas: Message("areas", vi: "lĩnh vực")
    case .duties: Message("duties", vi: "trách nhiệm")
    case .counting: Message("counting", vi: "thống kê")
    }
  }
}

/// A form of question that many plans can fill.
struct ExamTemplate: Sendable {
  /// A word that a question is asked about: the name it has for people and in queries.
  struct Choice: Sendable {
    /// As it is in a sentence.
    var name: String
    /// As it is in a query, quotes included where it needs them.
    var value: String

    init(_ text: String) {
      // A name with commas in it needs marks to be seen as one.
      name = text.contains(",") ? "“\(text)”" : text
      value = "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    init(number: some CustomStringConvertible) {
      name = number.description
      value = name
    }
  }

  var name: String
  var topic: ExamTopic
  /// The question, with `%` where the choice is.
  var text: Message
  /// The query that answers it, with `%` where the choice is.
  var solution: String
  /// Whether it asks only for what is sure, so that undecided rows leave it an answer.
  var asksForSure = false
  /// What can be chosen; one empty choice where nothing is.
  var choices: @Sendable (Plan) -> [Choice]

  /// The question for a choice.
  func question(_ choice: Choice) -> ExamQuestion {
    ExamQuestion(
      template: name, topic: topic,
      text: Message(
        text.english.replacing("%", with: choice.name),
        vi: text.vietnamese.replacing("%", with: choice.name)),
      question: LessonQuestion(
        solution: solution.replacing("%", with: choice.value), alternatives: [], mistakes: [],
        isOrdered: false, neededWord: nil))
  }
}
