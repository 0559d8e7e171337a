import Testing
@testable import QuerySyntax

/// What a line editor asks: can more input mend this?
@Suite struct PrefixTests {
  @Test(arguments: SampleQueries.all)
  func everyPrefixIsRightOrPartial(sample: String) {
    let scalars = Array(sample.unicodeScalars)
    for count in 0...scalars.count {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[..<count])
      let prefix = String(view)
      let errors = Parser.parse(prefix).errors
      #expect(errors.allSatisfy { $0.isPartial }, "\(prefix)")
    }
  }

  @Test(arguments: SampleQueries.all)
  func everyPrefixOfTokensIsRightOrPartial(sample: String) {
    var lexer = Lexer(source: Array(sample.utf8))
    for token in lexer.run().tokens {
      for ending in ["", " ", "\n"] {
        let prefix = String(decoding: Array(sample.utf8)[..<token.range.end], as: UTF8.self)
        let errors = Parser.parse(prefix + ending).errors
        #expect(errors.allSatisfy { $0.isPartial }, "\(prefix)")
      }
    }
  }

  @Test(arguments: [
    "tasks", "tasks where lead = \"x\"", "tasks count", "let a = tasks", "param a = 1", "tasks;",
    "",
    "tasks take 5 # five", ".help", "tasks\n",
  ])
  func completeTextsHaveNoError(text: String) {
    #expect(Parser.parse(text).diagnostics.isEmpty)
  }

  @Test(arguments: [
    "tasks |", "tasks show id,", "tasks where a =", "tasks where a +", "tasks count by",
    "tasks show a as", "tasks where (", "tasks where (a", "tasks where f(a,", "tasks take",
    "tasks where a in (tasks where b", "tasks where a is", "tasks where a not", "let", "let a",
    "let a =", "param a =", "tasks where \"a", "tasks add a", "tasks sort a,", "tasks find",
    "tasks where a in (b, 'c", "tasks where a = `b",
  ])
  func unfinishedTextsArePartial(text: String) {
    for ending in ["", " ", " # remark", "\n\n"] {
      let isQuoted = Parser.parse(text).errors.contains { $0.code == .badQuotedName }
      guard ending.isEmpty || !isQuoted else { continue }
      let errors = Parser.parse(text + ending).errors
      #expect(!errors.isEmpty && errors.allSatisfy { $0.isPartial }, "\(text)")
    }
  }

  @Test(arguments: [
    "tasks where )", "tasks |;", "tasks foo", "tasks whe ", "tasks where a = = b", "5", "tasks; |",
    "tasks where a = 1 b (", "tasks 'x", "tasks where (a = ) and (", "tasks 12abc (",
    "tasks where a = «", "let 5 = (", "tasks where\n.help",
  ])
  func hopelessTextsAreNotPartial(text: String) {
    #expect(Parser.parse(text).errors.contains { !$0.isPartial }, "\(text)")
  }
}
