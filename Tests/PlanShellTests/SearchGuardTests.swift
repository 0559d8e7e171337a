import Testing

@testable import PlanShell

@Suite struct SearchGuardTests {
  /// Whether the last of some keys may reach libedit.
  private func allowsLast(of keys: String) -> Bool {
    var search = SearchGuard()
    return keys.unicodeScalars.map { search.allows($0.value) }.last ?? true
  }

  @Test(arguments: [
    "\u{12}\u{17}", "\u{13}\u{17}", "\u{12}\u{12}\u{17}", "\u{12}a\u{7F}\u{17}",
    "\u{12}ộ\u{8}\u{8}\u{17}", "\u{12}ab\u{12}\u{7F}\u{7F}\u{17}", "\u{12}\u{17}\u{17}",
  ])
  func wordForAnEmptyPattern(keys: String) {
    #expect(!allowsLast(of: keys))
  }

  @Test(arguments: [
    "\u{17}", "a\u{17}", "\u{12}a\u{17}", "\u{12}ab\u{7F}\u{17}", "\u{12}\r\u{17}",
    "\u{12}\u{7}\u{17}", "\u{12}\u{1B}\u{17}", "\u{12}\u{80}\u{17}", "\u{12}\u{17}a\u{17}",
  ])
  func word(keys: String) {
    #expect(allowsLast(of: keys))
  }
}
