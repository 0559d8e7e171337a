import PlanFile
import PlanModel
import PlanQuery
import PlanTables

/// Completion at the mark `¦` of a text.
struct CompletionText {
  let source: [UInt8]
  let list: CompletionList

  /// Completes, over the built-in plan where no other session is given.
  init(_ marked: String, in session: QuerySession = Self.session) {
    let parts = marked.split(separator: "¦", omittingEmptySubsequences: false)
    let before = Array((parts.first ?? "").utf8)
    source = before + Array(parts.dropFirst().joined().utf8)
    list = session.completions(in: source, at: before.count)
  }

  static let session = QuerySession(
    database: PlanDatabase(
      plans: [BuiltInPlan.plan], today: CalendarDate(dayNumber: 20_000)))

  var labels: [String] { list.items.map(\.label) }

  /// The text after the completion that needs no choice.
  var completed: String {
    guard let text = list.commonText else {
      return String(decoding: source, as: UTF8.self)
    }
    let whole =
      source[..<list.range.start] + Array(text.utf8) + source[list.range.end...]
    return String(decoding: whole, as: UTF8.self)
  }
}
