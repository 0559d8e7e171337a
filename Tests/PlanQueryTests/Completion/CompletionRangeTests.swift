import PlanQuery
import Testing

/// Whatever is typed, and wherever the cursor is, an item replaces text at the cursor.
@Suite struct CompletionRangeTests {
  @Test(arguments: [
    "tasks where lead in (agencies where kind = \"group\") and timeframe overlaps 2025..2026",
    "indicators | where unit = \"%\" | summarize count, avg(target2030 - target2025) as gain by area",
    "let a = tasks where lead = \"Sở Y tế\"; param n = 5; a take $n; .show III.4.b\n.explain a",
    "((((tasks))) where ((line + 1) * 2 > 5 or not lead is missing",
    "tasks where )) lead = ) so y, (te", "tasks show *, , ,, line as as as by by",
    "where where where", "tasks where lead = “Sở Y tế” # nhận xét\n| count",
    "tasks where `lead` = 'a' and `ti", "= = = , . .. | ; $ $x ~ !~ ! -- %% ²", "tasks.lead.name.",
    "tasks add = = 5, x =, = sort", "tasks find find find", "param param = let = 5",
    "tasks where in in (in) in", "e\u{301}\u{1F1FB}\u{1F1F3} tasks where title = \"e\u{301}",
    "tasks where lead = \"\u{5C}", "tasks take 99999999999999999999999999999999 - -", ".", "..5",
  ])
  func itemsReplaceTextAtTheCursor(text: String) {
    let source = Array(text.utf8)
    for offset in 0...source.count {
      let list = CompletionText.session.completions(in: source, at: offset)
      #expect(list.range.start <= offset && offset <= list.range.end)
      #expect(list.range.end <= source.count)
      #expect(Set(list.items.map(\.label)).count == list.items.count)
    }
  }

  /// An only item that is put in leaves text of which nothing more is to be completed differently.
  @Test(arguments: [
    "tasks where lead = so y¦", "tasks wh¦", "tasks where lead = \"so y¦\"", "tasks where benef¦",
    "tasks where timeframe.kind = ong¦", "indicators show targ¦", "indicators where unit = tuo¦",
  ])
  func completingTwiceChangesNothing(text: String) {
    let once = CompletionText(text).completed
    let twice = CompletionText(once + "¦").completed
    #expect(twice == once || twice == once + " ")
  }
}
