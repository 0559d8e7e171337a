import PlanQuery
import Testing

/// What Tab finds at each place of a query; `¦` is the cursor.
@Suite struct CompletionTests {
  @Test(arguments: [
    ("¦", ["tasks", "indicators", "targets"]), ("ta¦", ["tasks", "targets"]),
    ("(ta¦", ["tasks", "targets"]), ("let x = ta¦", ["tasks", "targets"]),
    ("tasks;ag¦", ["agencies"]), ("let a = tasks count; a¦", ["agencies", "areas", "a"]),
    ("tasks where lead in (ag¦", ["agencies"]), ("tasks ¦", ["where", "find", "show"]),
    ("tasks | ¦", ["where", "find", "show"]), ("tasks s¦", ["show", "summarize", "sort", "skip"]),
    ("(tasks where line > 5) co¦", ["count"]), ("tasks take 5 | sk¦", ["skip"]),
    ("tasks where lead in (agencies w¦", ["where"]),
    ("tasks where lead = \"SYT\" sh¦", ["show"]), ("tasks show id, title so¦", ["sort"]),
    ("tasks\n| wh¦", ["where"]), ("tasks count by lead ta¦", ["take"]),
  ])
  func sourcesAndStages(text: String, expected: [String]) {
    #expect(Array(CompletionText(text).labels.prefix(expected.count)) == expected)
  }

  @Test(arguments: [
    ("tasks where ¦", ["id", "title", "area", "section", "lead"]),
    ("tasks where le¦", ["lead", "length"]), ("tasks show ti¦", ["title", "timeframe"]),
    ("tasks show id, ti¦", ["title", "timeframe"]), ("tasks where not le¦", ["lead", "length"]),
    ("tasks where lead = \"SYT\" and ti¦", ["title", "timeframe"]),
    ("tasks where (le¦", ["lead", "length"]), ("tasks show id sort ¦", ["id", "abs"]),
    ("tasks count by area where ¦", ["area", "count", "abs"]),
    ("tasks summarize count as many by lead show ¦", ["lead", "many", "abs"]),
    ("tasks expand ¦", ["lead", "partners", "involved", "beneficiaries", "cites"]),
    ("tasks count by le¦", ["lead", "length"]),
    ("tasks summarize ¦", ["count", "sum", "avg", "min", "max", "median", "distinct", "list"]),
    ("tasks expect c¦", ["count", "coalesce"]), ("tasks summarize count by ar¦", ["area"]),
    ("indicators summarize avg(¦", ["target2025", "target2030", "line", "abs", "round"]),
    ("indicators show target2030 - ¦", ["target2025", "target2030", "line", "abs"]),
    ("duties show next_due - ¦", ["month", "day", "next_due", "line"]),
    ("duties show year(¦", ["next_due", "today", "coalesce", "if"]),
    ("tasks where length(¦", ["id", "title", "lead", "partners"]),
    ("indicators where target2025 > t¦", ["target2025", "target2030"]),
    ("tasks add many = le¦", ["lead", "length"]), ("tasks show `ti¦", ["title", "timeframe"]),
    ("tasks where lead in (agencies where na¦", ["name"]),
  ])
  func columnsAndFunctions(text: String, expected: [String]) {
    #expect(Array(CompletionText(text).labels.prefix(expected.count)) == expected)
  }

  @Test(arguments: [
    ("tasks where lead.¦", ["key", "name", "short", "kind"]),
    ("tasks where lead.k¦", ["key", "kind"]), ("tasks show timeframe.st¦", ["start"]),
    ("indicators show target2030.¦", ["low", "high", "value", "kind", "text", "unit"]),
    ("targets show indicator.un¦", ["unit"]), ("targets show indicator.area.en¦", ["english"]),
    ("tasks show coalesce(timeframe).mi¦", ["milestone"]), ("tasks show title.¦", []),
  ])
  func fields(text: String, expected: [String]) {
    #expect(Array(CompletionText(text).labels.prefix(expected.count)) == expected)
  }

  @Test(arguments: [
    ("tasks where lead ¦", ["=", "!=", "~", "!~", "in (", "not in (", "is missing"]),
    ("tasks where timeframe ¦", ["covers", "overlaps", "~"]),
    ("indicators where target2030 ¦", ["=", "!=", "<", "<=", ">", ">="]),
    ("tasks where lead i¦", ["in (", "is missing", "is not missing"]),
    ("tasks where lead is ¦", ["missing", "not missing"]),
    ("tasks where lead is not ¦", ["missing"]), ("tasks where lead not ¦", ["in ("]),
    ("tasks where lead = \"SYT\" ¦", ["and", "or", "where"]),
    ("tasks where (lead = \"SYT\" ¦", ["and", "or"]),
    ("tasks where timeframe covers 2025 ¦", ["and", "or", "where"]),
    ("tasks where possibly(lead = \"SYT\") ¦", ["and", "or", "=", "!=", "is missing"]),
    ("tasks where timeframe c¦", ["covers"]), ("tasks summarize count as n ¦", ["by", "where"]),
    ("tasks show id as n ¦", ["where", "find"]), ("tasks where line > 5 and title ¦", ["="]),
    ("tasks show id ¦", ["as", "where", "find"]), ("tasks summarize count ¦", ["as", "by"]),
    ("tasks count ¦", ["by", "where"]), ("tasks sort id ¦", ["desc", "asc", "where"]),
    ("tasks sort id d¦", ["desc", "distinct"]), ("tasks add many ¦", ["="]),
    ("let x ¦", ["="]),
  ])
  func comparisonsAndWords(text: String, expected: [String]) {
    #expect(Array(CompletionText(text).labels.prefix(expected.count)) == expected)
  }

  @Test(arguments: [
    ("tasks show id as n¦", 0), ("let na¦", 0), ("param na¦", 0), ("tasks # wh¦", 0),
    ("tasks add na¦", 0), (".he¦", 0), (".read ta¦", 0), ("tasks find \"ta¦", 0),
    ("tasks where nothing = ¦", 0), ("tasks where title = \"xyz¦", 0), ("tasks take ¦", 0),
  ])
  func nothing(text: String, count: Int) {
    #expect(CompletionText(text).labels.count == count)
  }
}
