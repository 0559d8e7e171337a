import PlanRendering
import Testing

/// Texts between results, as each format writes them.
@Suite struct PrintedTextTests {
  private static let heading = PrintedText([
    .words("## Tasks of "), .value("A|B <c>"), .words(" & x"),
  ])

  @Test func forPeople() {
    #expect(Self.heading.text(in: .table)?.text == "## Tasks of A|B <c> & x\n")
    #expect(Self.heading.text(in: .line)?.text == "## Tasks of A|B <c> & x\n")
  }

  /// The words are Markdown, the values are not.
  @Test func markdown() {
    #expect(Self.heading.text(in: .markdown)?.text == "## Tasks of A\\|B \\<c> & x\n")
    #expect(PrintedText([.words("*much*")]).text(in: .markdown)?.text == "*much*\n")
  }

  @Test(arguments: [
    ("# a", "<h1>a</h1>"), ("###### a", "<h6>a</h6>"), ("####### a", "<p>####### a</p>"),
    ("#a", "<p>#a</p>"), ("a # b", "<p>a # b</p>"), ("#  a <b>", "<h1>a &lt;b&gt;</h1>"),
  ])
  func html(words: String, expected: String) {
    #expect(PrintedText([.words(words)]).text(in: .html)?.text == expected + "\n")
  }

  @Test func htmlEscapesValues() {
    #expect(
      Self.heading.text(in: .html)?.text == "<h2>Tasks of A|B &lt;c&gt; &amp; x</h2>\n")
    #expect(PrintedText([.value("# no")]).text(in: .html)?.text == "<p># no</p>\n")
  }

  @Test(arguments: [OutputFormat.csv, .csvExcel, .csvExcelSemicolon, .json, .jsonl])
  func dataHaveNoPlaceForIt(format: OutputFormat) {
    #expect(Self.heading.text(in: format) == nil)
  }

  @Test(arguments: [OutputFormat.table, .line, .markdown, .html])
  func controlsAreShown(format: OutputFormat) throws {
    let text = try #require(
      PrintedText([.words("a\u{1B}[2J"), .value("b\u{202E}\u{9B}c")]).text(in: format)?.text)
    for steering in ["\u{1B}", "\u{202E}", "\u{9B}"] { #expect(!text.contains(steering)) }
    #expect(text.contains("1B"))
  }

  /// Only HTML has something around all results; a part has neither beginning nor end.
  @Test func frames() throws {
    let table = AwkwardTable.values
    let frame = try #require(OutputFormat.html.documentFrame)
    var options = RenderOptions()
    let whole = HTMLRenderer(options: options).text(of: table)
    options.isPart = true
    let part = HTMLRenderer(options: options).text(of: table)
    #expect(frame.opening + part + frame.closing == whole)
    #expect(part.hasPrefix("<table>"))
    for format in OutputFormat.all where format != .html {
      #expect(format.documentFrame == nil)
    }
  }
}
