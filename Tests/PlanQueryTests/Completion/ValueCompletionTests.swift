import PlanQuery
import Testing

/// The values that Tab finds after comparisons; `¦` is the cursor.
@Suite struct ValueCompletionTests {
  @Test(arguments: [
    ("tasks where lead = so y¦", "tasks where lead = \"Sở Y tế\""),
    ("tasks where lead = so y te¦", "tasks where lead = \"Sở Y tế\""),
    ("tasks where lead = syt¦", "tasks where lead = \"Sở Y tế\""),
    ("tasks where lead = \"so y¦", "tasks where lead = \"Sở Y tế\""),
    ("tasks where lead = \"so y¦\"", "tasks where lead = \"Sở Y tế\""),
    ("tasks where lead = 'SỞ Y¦", "tasks where lead = \"Sở Y tế\""),
    ("tasks where lead = so-y-te¦", "tasks where lead = \"Sở Y tế\""),
    (
      "tasks where lead = so y¦ and area = \"y te\"",
      "tasks where lead = \"Sở Y tế\" and area = \"y te\""
    ),
    ("tasks where not lead = so y¦", "tasks where not lead = \"Sở Y tế\""),
    ("tasks where lead = “so y¦", "tasks where lead = \"Sở Y tế\""),
    ("tasks where lead = “so y¦”", "tasks where lead = \"Sở Y tế\""),
    ("tasks where lead = “so y¦ te” | count", "tasks where lead = \"Sở Y tế\" | count"),
    ("tasks expand lead where lead = so y¦", "tasks expand lead where lead = \"Sở Y tế\""),
    ("tasks count by lead where lead = so y¦", "tasks count by lead where lead = \"Sở Y tế\""),
    ("tasks show lead as who where who = syt¦", "tasks show lead as who where who = \"Sở Y tế\""),
    (
      "tasks where area.name = giao d¦", "tasks where area.name = \"Giáo dục\""
    ),
    ("targets where indicator.area = y te¦", "targets where indicator.area = \"Y tế\""),
    ("agencies where short = so gd¦", "agencies where short = \"Sở GDĐT\""),
    ("tasks where lead != so y¦", "tasks where lead != \"Sở Y tế\""),
    ("tasks where lead in (so y¦", "tasks where lead in (\"Sở Y tế\""),
    ("tasks where lead in (\"SNV\", so y¦", "tasks where lead in (\"SNV\", \"Sở Y tế\""),
    ("tasks where lead not in (\"so y¦", "tasks where lead not in (\"Sở Y tế\""),
    ("tasks where area = giao¦", "tasks where area = \"Giáo dục\""),
    ("tasks where area = education¦", "tasks where area = \"Giáo dục\""),
    ("tasks where lead.kind = gr¦", "tasks where lead.kind = \"group\""),
    ("tasks where timeframe.kind = on¦", "tasks where timeframe.kind = \"ongoing\""),
    ("indicators where target2030.kind = at_l¦", "indicators where target2030.kind = \"at_least\""),
    ("indicators where unit = \"%¦", "indicators where unit = \"%"),
    ("indicators where direction = in¦", "indicators where direction = \"increase\""),
    ("tasks where (lead = so y¦)", "tasks where (lead = \"Sở Y tế\")"),
    ("tasks where lead = \"SYT\"¦", "tasks where lead = \"SYT\" "),
    ("tasks wh¦", "tasks where "), ("tasks wh¦ id = \"x\"", "tasks where id = \"x\""),
    ("tasks where lead = \"SYT\"an¦", "tasks where lead = \"SYT\" and "),
    ("tasks where lead = so¦", "tasks where lead = \"Sở "),
    ("tasks where timeframe covers 202¦", "tasks where timeframe covers 202"),
    ("tasks where timeframe co¦", "tasks where timeframe covers "),
  ])
  func completed(text: String, expected: String) {
    #expect(CompletionText(text).completed == expected)
  }

  /// What follows the cursor belongs to the word where it goes on with it.
  @Test(arguments: [
    ("tasks wh¦ere lead = 1", "tasks where lead = 1"),
    ("tasks where le¦ad = 1", "tasks where lead = 1"),
    ("tasks where lead = \"so y¦ te\"", "tasks where lead = \"Sở Y tế\""),
    ("tasks where lead = \"so ¦y te\" | count", "tasks where lead = \"Sở Y tế\" | count"),
    (
      "tasks where lead = \"so y¦ and area = \"y te\"",
      "tasks where lead = \"Sở Y tế\" and area = \"y te\""
    ),
    (
      "tasks where lead = so y¦ and area = \"y te\"",
      "tasks where lead = \"Sở Y tế\" and area = \"y te\""
    ),
    ("tasks wh¦ le", "tasks where le"), ("ta¦sks", "tasks"),
  ])
  func inTheMiddle(text: String, expected: String) {
    #expect(CompletionText(text).completed == expected)
  }

  @Test func textsBehindContains() {
    #expect(CompletionText("tasks where timeframe ~ nam 2024¦").completed.contains("\"Năm 2024"))
    #expect(CompletionText("indicators where target2030 ~ ¦").labels.contains("Hoàn thành"))
    #expect(!CompletionText("indicators where target2030 ~ ¦").labels.contains("target2025"))
    #expect(
      CompletionText("tasks where lead ~ so y¦").completed == "tasks where lead ~ \"Sở Y tế\"")
  }

  @Test func mostFrequentFirst() {
    let labels = CompletionText("indicators where unit = ¦").labels
    #expect(labels.first == "%")
    #expect(labels.count > 1)
  }

  @Test func unfoldsNothingThatWouldLoseWhatWasTyped() {
    let text = CompletionText("tasks where lead = xa hoi¦")
    #expect(!text.labels.isEmpty)
    #expect(text.completed.contains("ã hội") || text.completed == "tasks where lead = xa hoi")
  }

  @Test(arguments: [
    "tasks where timeframe covers ¦", "tasks where timeframe overlaps ¦",
    "tasks where timeframe covers 2025..¦", "duties where next_due < ¦",
    "targets where year = ¦", "duties where year(next_due) = ¦",
  ])
  func years(text: String) {
    let years = (2024...2030).map(String.init)
    #expect(Array(CompletionText(text).labels.prefix(7)) == years)
  }

  @Test func parameters() {
    let start = "param year = 2025; param who = \"SYT\"; "
    #expect(CompletionText(start + "tasks where timeframe covers $¦").labels == ["$year"])
    #expect(CompletionText(start + "tasks where lead = $¦").labels == ["$who"])
    #expect(CompletionText(start + "tasks take ¦").labels == ["$year"])
    #expect(CompletionText(start + "tasks find $w¦").labels == ["$who"])
    #expect(CompletionText("param flag = ¦").labels == ["true", "false"])
  }

  @Test func everyHelpHasBothLanguages() {
    let texts = [
      "¦", "tasks ¦", "tasks where ¦", "tasks where lead ¦", "tasks where lead = ¦",
      "tasks summarize ¦", "tasks where timeframe ¦", "tasks where timeframe.¦",
    ]
    for item in texts.flatMap({ CompletionText($0).list.items }) {
      #expect(!item.help.english.isEmpty && !item.help.vietnamese.isEmpty, "\(item.label)")
    }
  }
}
