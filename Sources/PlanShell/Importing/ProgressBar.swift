import PlanRendering

/// A line at the bottom of the terminal that tells how far a work of several files is.
struct ProgressBar {
  /// How many files there are.
  let count: Int
  let isShown: Bool
  private let reporter: Reporter

  /// How many places the bar has.
  private static let width = 24
  /// How much is shown of the name of a file.
  private static let nameLength = 40

  /// - Parameters:
  ///   - count: How many files there are.
  ///   - reporter: Writes to standard error. Nothing is shown where that is no terminal.
  ///   - isQuiet: Whether nothing should be shown.
  init(count: Int, _ reporter: Reporter, isQuiet: Bool) {
    self.count = count
    self.reporter = reporter
    isShown = count > 1 && !isQuiet && Terminal.isErrorTerminal
  }

  /// Shows that the work on a file begins.
  func show(_ done: Int, _ name: String) {
    guard isShown else { return }
    let filled = done * ProgressBar.width / count
    let bar =
      String(repeating: "█", count: filled)
      + String(repeating: "░", count: ProgressBar.width - filled)
    let shown = name.suffix(ProgressBar.nameLength)
    reporter.draw("\r\u{1B}[K\(bar) \(done)/\(count) \(shown)")
  }

  /// Takes the bar away, for lines that stay.
  func clear() {
    if isShown { reporter.draw("\r\u{1B}[K") }
  }
}
