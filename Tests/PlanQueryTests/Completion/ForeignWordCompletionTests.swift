import Testing

/// Tab after what people call sources, columns and stages who do not know their names here.
@Suite struct ForeignWordCompletionTests {
  @Test(arguments: [
    ("nhiem¦", "tasks"), ("chỉ tiê¦", "indicators"), ("tasks where co quan thuc¦", "lead"),
    ("tasks where chu tri¦", "lead"), ("tasks show id, chủ tr¦", "lead"),
    ("tasks where id = \"5\" and phoi hop¦", "partners"), ("tasks loc¦", "where"),
    ("tasks sắp x¦", "sort"), ("tasks count by linh v¦", "area"),
  ])
  func found(_ marked: String, _ name: String) throws {
    let item = try #require(CompletionText(marked).list.items.first)
    #expect(item.label == name)
    #expect(item.help.vietnamese.contains(": "))
  }

  /// The words are replaced as a whole.
  @Test func replaced() {
    #expect(CompletionText("tasks where chu tri¦").completed.hasPrefix("tasks where lead"))
    #expect(CompletionText("nhiem¦").completed.hasPrefix("tasks"))
  }

  /// Names of the language come first, and nothing is offered where no such name may be.
  @Test func ownNamesFirst() {
    #expect(CompletionText("tasks where ti¦").labels.first == "title")
    #expect(CompletionText("tasks take chu tri¦").labels.isEmpty)
    #expect(CompletionText("tasks where lead = \"chu tri¦").labels.isEmpty)
  }
}
