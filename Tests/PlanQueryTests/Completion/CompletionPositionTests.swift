import PlanQuery
import Testing

/// A place in a query, what Tab must find there first, and what it must not find at all.
struct CompletionPosition: Sendable, CustomStringConvertible {
  var text: String
  var first: [String]
  /// What must be among the items.
  var some: [String]
  var never: [String]

  init(_ text: String, _ first: [String] = [], some: [String] = [], never: [String] = []) {
    self.text = text
    self.first = first
    self.some = some
    self.never = never
  }

  var description: String { text }

  func check(_ labels: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    if first.isEmpty, some.isEmpty, never.isEmpty {
      #expect(labels.isEmpty, sourceLocation: sourceLocation)
    }
    #expect(Array(labels.prefix(first.count)) == first, sourceLocation: sourceLocation)
    for label in some {
      #expect(labels.contains(label), "\(label) in \(labels)", sourceLocation: sourceLocation)
    }
    for label in never {
      #expect(!labels.contains(label), "\(label) in \(labels)", sourceLocation: sourceLocation)
    }
  }
}

/// Every place of the grammar. A position with neither expectation holds nothing.
@Suite struct CompletionPositionTests {
  private static let stages = [
    "where", "find", "show", "add", "summarize", "count", "sort", "take", "skip", "distinct",
    "expand", "expect",
  ]

  @Test(arguments: [
    CompletionPosition("¦", ["tasks", "indicators"], some: ["plans", "let", "param"]),
    CompletionPosition("\n\n¦", ["tasks"], some: ["let"]),
    CompletionPosition("TA¦", ["tasks", "targets"]),
    CompletionPosition("let late = ¦", ["tasks"], never: ["let", "param", "where"]),
    CompletionPosition("let late = tasks ¦", stages),
    CompletionPosition("let late = tasks count; ¦", some: ["tasks", "late", "let", "param"]),
    CompletionPosition("let late = tasks count; late ¦", ["where"]),
    CompletionPosition("let late = tasks count by area; late show ¦", ["area", "count"]),
    CompletionPosition("tasks; ¦", ["tasks"], some: ["let", "param"]),
    CompletionPosition("tasks;\nindicators ¦", stages),
    CompletionPosition("tasks where line > 5; indicators sh¦", ["show"]),
    CompletionPosition("param year = 2025;\nta¦", ["tasks", "targets"]),
    CompletionPosition("(¦", ["tasks"], never: ["let", "param"]),
    CompletionPosition("((ta¦", ["tasks", "targets"]),
    CompletionPosition("(tasks ¦", stages), CompletionPosition("(tasks) ¦", stages),
    CompletionPosition("((tasks) co¦", ["count"]),
    CompletionPosition("tasks ¦", stages), CompletionPosition("TASKS ¦", stages),
    CompletionPosition("tasks | ¦", stages), CompletionPosition("tasks |¦", stages),
    CompletionPosition("tasks where line > 5 |¦", stages),
    CompletionPosition("tasks\n  ¦", stages), CompletionPosition("tasks # all\n¦", stages),
    CompletionPosition("tasks where lead = \"x\" ¦", never: ["="]),
    CompletionPosition("tasks take 5 ¦", stages, never: ["+"]),
    CompletionPosition("tasks skip 5 ¦", stages),
    CompletionPosition("tasks find \"y te\" ¦", stages),
    CompletionPosition("tasks expand lead ¦", stages, never: ["as"]),
    CompletionPosition("tasks count ¦", ["by"], some: stages),
    CompletionPosition("nothing ¦"), CompletionPosition("tasks tasks ¦"),
    CompletionPosition("tasks wh¦ere", ["where"]), CompletionPosition("ta¦ where", ["tasks"]),
    CompletionPosition("tasks take 5 sk¦ | count", ["skip"]),
  ])
  func sourcesAndStages(position: CompletionPosition) {
    position.check(CompletionText(position.text).labels)
  }

  @Test(arguments: [
    CompletionPosition(
      "tasks where ¦", ["id"], some: ["coalesce", "length"], never: ["where", "*"]),
    CompletionPosition("tasks show ¦", ["id"], some: ["*"], never: ["count", "plan"]),
    CompletionPosition("tasks show *¦", stages), CompletionPosition("tasks show * ¦", stages),
    CompletionPosition("tasks show *, ¦", ["id"]),
    CompletionPosition("tasks show id ¦", ["as", "where"]),
    CompletionPosition("tasks show id as ¦"),
    CompletionPosition("tasks show id as size, li¦", ["line"]),
    CompletionPosition("tasks show id where ¦", ["id"], never: ["title", "lead"]),
    CompletionPosition("tasks show id as code where ¦", ["code"], never: ["id", "title"]),
    CompletionPosition("tasks distinct ¦", ["id"], some: ["*"]),
    CompletionPosition("tasks distinct area ¦", ["as", "where"]),
    CompletionPosition("tasks distinct area sort ¦", ["area"], never: ["id"]),
    CompletionPosition("tasks add ¦"), CompletionPosition("tasks add size ¦", ["="]),
    CompletionPosition("tasks add size = ¦", ["id"], some: ["true", "length"], never: ["where"]),
    CompletionPosition("tasks add size = length(title) ¦", some: ["+", "where"], never: ["as"]),
    CompletionPosition("tasks add size = line, ¦"),
    CompletionPosition("tasks add size = line, half = ¦", ["id"]),
    CompletionPosition("tasks add size = line where si¦", ["size"]),
    CompletionPosition("tasks summarize ¦", ["count"], never: ["id", "lead", "by"]),
    CompletionPosition("tasks summarize count, ¦", ["count", "sum"]),
    CompletionPosition("tasks summarize count by ¦", ["id"], never: ["sum", "count"]),
    CompletionPosition("tasks summarize count by area, ¦", ["id"]),
    CompletionPosition("tasks summarize count by area as ¦"),
    CompletionPosition("tasks summarize avg(¦", ["line"], never: ["title", "lead"]),
    CompletionPosition("tasks summarize max(¦", ["id"], never: ["lead", "area", "timeframe"]),
    CompletionPosition("tasks summarize avg(line) ¦", ["as", "by"], some: ["+", "/", "where"]),
    CompletionPosition("tasks summarize sum(line) / ¦", ["count"], never: ["line"]),
    CompletionPosition("tasks summarize count by area show ¦", ["area", "count"], never: ["id"]),
    CompletionPosition("tasks count by ¦", ["id", "title"], never: ["as", "where"]),
    CompletionPosition("tasks count by area ¦", ["as", "where"], never: ["by", "desc"]),
    CompletionPosition("tasks count by area, ¦", ["id"]),
    CompletionPosition("tasks count by area sort ¦", ["area", "count"], never: ["id"]),
    CompletionPosition("tasks where nothing = 5 show ti¦", ["title", "timeframe"]),
    CompletionPosition("tasks where lead = \"nobody\" so¦", ["sort"]),
    CompletionPosition("tasks where lead = \"nobody\" count by ar¦", ["area"]),
    CompletionPosition("tasks show nothing, id where ¦", ["id"]),
    CompletionPosition("tasks count by area where count > 3 sort cou¦", ["count"]),
    CompletionPosition("tasks sort ¦", ["id"], never: ["*", "desc"]),
    CompletionPosition("tasks sort area ¦", ["desc", "asc", "where"], never: ["+", "by"]),
    CompletionPosition("tasks sort area desc ¦", stages, never: ["asc"]),
    CompletionPosition("tasks sort area desc, ¦", ["id"]),
    CompletionPosition("tasks take ¦"), CompletionPosition("tasks skip ¦"),
    CompletionPosition("tasks find ¦"),
    CompletionPosition("tasks expand ¦", ["lead"], never: ["id", "area", "length"]),
    CompletionPosition("tasks expand lead show lead.¦", ["key", "name"]),
    CompletionPosition("tasks expect ¦", ["count"], never: ["id"]),
    CompletionPosition("tasks expect count ¦", ["=", "!="], some: ["+"]),
    CompletionPosition("tasks expect count = 31 ¦", ["and", "or", "where"]),
    CompletionPosition("tasks expect max(li¦", ["line"]),
  ])
  func itemsOfStages(position: CompletionPosition) {
    position.check(CompletionText(position.text).labels)
  }

  @Test(arguments: [
    CompletionPosition(
      "tasks where line ¦", ["=", "!=", "<"], some: ["in (", "+", "-", "*", "/"]),
    CompletionPosition("tasks where line + ¦", ["line"], never: ["title", "lead"]),
    CompletionPosition("tasks where line + line ¦", ["=", "!="], some: ["+"]),
    CompletionPosition("tasks where line > line ¦", ["and", "or", "+"], never: ["=", "in ("]),
    CompletionPosition("tasks where (line ¦", ["="], some: ["+"], never: ["where"]),
    CompletionPosition("tasks where (line + 1) ¦", ["="], some: ["*"]),
    CompletionPosition("tasks where title ¦", ["=", "!=", "~"], never: ["+", "covers"]),
    CompletionPosition("tasks where lead ¦", ["=", "!=", "~"], never: ["+", "<", "covers"]),
    CompletionPosition("tasks where timeframe ¦", ["covers", "overlaps"], never: ["=", "<"]),
    CompletionPosition("indicators where target2030 ¦", ["="], some: ["+", "is missing"]),
    CompletionPosition("indicators show target2030 ¦", ["as", "+", "-", "*", "/", "where"]),
    CompletionPosition("indicators show target2030 - target2025 ¦", ["as", "+"]),
    CompletionPosition("indicators show id ¦", never: ["+"]),
    CompletionPosition("indicators show round(target2030 ¦", ["+", "-"]),
    CompletionPosition("indicators show abs(¦", ["target2025"], never: ["name", "area"]),
    CompletionPosition("indicators sort target2030 ¦", ["desc", "asc", "+"]),
    CompletionPosition("indicators where target2030 > ¦", ["target2025"], never: ["name"]),
    CompletionPosition("duties where next_due ¦", ["="], some: ["<", "+", "-"], never: ["*"]),
    CompletionPosition("duties where next_due > to¦", ["today"]),
    CompletionPosition(
      "tasks where timeframe covers ¦", ["2024", "2025"], some: ["today", "year"],
      never: ["id", "line", "abs"]),
    CompletionPosition("tasks where timeframe covers 2025 ¦", ["and"], never: ["+", "="]),
    CompletionPosition("tasks where timeframe overlaps 2025..¦", ["2024"], never: ["and"]),
    CompletionPosition("tasks where timeframe overlaps 2025..2026 ¦", ["and"], never: ["+"]),
    CompletionPosition("tasks where lead is ¦", ["missing", "not missing"]),
    CompletionPosition("tasks where lead is not ¦", ["missing"], never: ["not missing"]),
    CompletionPosition("tasks where lead is missing ¦", ["and", "or", "where"], never: ["+"]),
    CompletionPosition("tasks where lead is not missing an¦", ["and"]),
    CompletionPosition("tasks where not ¦", ["id"], never: ["where", "in ("]),
    CompletionPosition("tasks where not not ti¦", ["title"]),
    CompletionPosition("tasks where lead not ¦", ["in ("]),
    CompletionPosition("tasks where line > 5 and ¦", ["id"]),
    CompletionPosition("tasks where line > 5 or not ¦", ["id"]),
    CompletionPosition("tasks where line > 5 and (¦", ["id"]),
    CompletionPosition("tasks where (line > 5) ¦", ["and", "or"], some: ["where"]),
    CompletionPosition("tasks where (line > 5 or ti¦", ["title"]),
    CompletionPosition("tasks where possibly(¦", ["id"]),
    CompletionPosition("tasks where length(lead) ¦", ["="], some: ["+"]),
    CompletionPosition("tasks show if(¦", ["id"]),
    CompletionPosition("tasks show if(line > 5, ¦", ["id"]),
    CompletionPosition("tasks show if(line ¦", ["="]),
    CompletionPosition("tasks where line in ¦", ["("]),
    CompletionPosition("tasks where line in 1..5 ¦", ["and"], never: ["+"]),
    CompletionPosition("tasks where lead in ¦", ["("], never: ["in ("]),
    CompletionPosition("targets where year in ¦", some: ["2025", "2030"]),
    CompletionPosition("targets where year in (¦", some: ["2025", "2030"]),
    CompletionPosition("tasks where - ¦", ["line"], never: ["title"]),
    CompletionPosition("tasks where today() - ¦", never: ["title", "lead"]),
  ])
  func conditions(position: CompletionPosition) {
    position.check(CompletionText(position.text).labels)
  }

  @Test(arguments: [
    CompletionPosition("tasks where area.¦", ["key", "name", "english"]),
    CompletionPosition("tasks where area.name ¦", ["=", "!=", "~"]),
    CompletionPosition("tasks where lead.members.¦", ["key"]),
    CompletionPosition("indicators where target2030.kind ¦", ["="]),
    CompletionPosition("indicators where target2030.low ¦", ["="], some: ["+"]),
    CompletionPosition("tasks where timeframe.¦", ["start", "end", "milestone", "kind", "text"]),
    CompletionPosition("tasks where timeframe.end > ¦", some: ["2025"]),
    CompletionPosition("tasks where timeframe.kind = ¦", some: ["ongoing", "from"]),
    CompletionPosition("tasks where timeframe.kind in (\"from\", ¦", some: ["ongoing"]),
    CompletionPosition("tasks where line.¦"),
    CompletionPosition("tasks count by lead where lead.¦", ["key"]),
    CompletionPosition("tasks summarize count by lead.kind where kind.¦"),
    CompletionPosition("tasks where lead in (¦", ["tasks"], some: ["Sở Y tế"]),
    CompletionPosition("tasks where lead in (agencies ¦", stages),
    CompletionPosition("tasks where lead in (agencies where kind = ¦", some: ["group"]),
    CompletionPosition(
      "tasks where lead in (agencies where members in (agencies where ki¦", ["kind"]),
    CompletionPosition("let x = tasks where lead in (ag¦", ["agencies"]),
    CompletionPosition(
      "let big = agencies where kind = \"group\"; tasks where lead in (bi¦", ["big"]),
    CompletionPosition("tasks where not (¦", ["id"]),
    CompletionPosition("tasks where not lead in ¦", ["("]),
    CompletionPosition("tasks where not lead in (¦", ["tasks"], some: ["Sở Y tế"]),
    CompletionPosition("tasks show if(timeframe covers ¦", ["2024"], never: ["id"]),
    CompletionPosition("tasks where possibly(timeframe overlaps ¦", ["2024"], never: ["id"]),
    CompletionPosition("tasks where possibly(lead = ¦", some: ["Sở Y tế"], never: ["id"]),
    CompletionPosition("tasks summarize count(¦", ["id"], some: ["lead"]),
    CompletionPosition("tasks summarize list(¦", ["id"], some: ["lead"]),
    CompletionPosition("tasks summarize round(avg(line), ¦"),
    CompletionPosition("tasks summarize round(¦", ["count"], never: ["line"]),
    CompletionPosition("tasks show coalesce(product, ¦", ["id"]),
    CompletionPosition("duties show month(¦", ["next_due"], never: ["id", "who"]),
    CompletionPosition("tasks count by lead where count ¦", ["="], some: ["+"], never: ["~"]),
    CompletionPosition("tasks add n = line sort n ¦", ["desc", "asc", "+"]),
    CompletionPosition(
      "indicators add gain = target2030 - target2025 where gain.kind = ¦", some: ["interval"]),
    CompletionPosition("indicators add gain = target2030 - target2025 show ga¦", ["gain"]),
    CompletionPosition(
      "indicators where area = ¦", ["Trợ giúp xã hội và giảm nghèo"], never: ["id"]),
    CompletionPosition("duties where who = ¦", ["Các sở, ban, ngành"], never: ["id", "Sở Y tế"]),
    CompletionPosition("documents where kind = ¦", ["Nghị quyết"], some: ["Chương trình"]),
    CompletionPosition("tasks where lead in (agencies) ¦", ["and", "or", "where"], never: ["+"]),
    CompletionPosition("tasks where lead in (agencies where ¦", ["key"], never: ["timeframe"]),
    CompletionPosition("tasks where lead in (\"SYT\", ¦", some: ["Sở Y tế"], never: ["tasks"]),
    CompletionPosition("tasks where lead in (\"SYT\") ¦", ["and", "or", "where"], never: ["+"]),
    CompletionPosition("tasks where # lead ¦"),
    CompletionPosition("tasks # where\nwhere le¦", ["lead"]),
    CompletionPosition("tasks where title = \"a\" # ¦"),
    CompletionPosition("tasks where title = \"xyz qqq¦\""),
    CompletionPosition("tasks where unknown ¦", never: ["="]),
    CompletionPosition("tasks where id = 5 ¦", never: ["="]),
    CompletionPosition("tasks where le¦ = \"SYT\"", ["lead"]),
    CompletionPosition("tasks where lead = \"SYT\" and ¦ | count", ["id"]),
    CompletionPosition(
      "param year = 2025; tasks where timeframe covers ¦", some: ["$year", "2025"]),
    CompletionPosition("param who = \"SYT\"; tasks where lead = ¦", some: ["$who", "Sở Y tế"]),
    CompletionPosition("param who = \"SYT\"; tasks where line > ¦", never: ["$who"]),
    CompletionPosition("param n = 5; tasks skip ¦", ["$n"]),
    CompletionPosition("param n = 5; tasks take $n ¦", stages),
    CompletionPosition("param n ¦", ["="]), CompletionPosition("param n = 5 ¦"),
  ])
  func fieldsBracketsAndParameters(position: CompletionPosition) {
    position.check(CompletionText(position.text).labels)
  }
}
