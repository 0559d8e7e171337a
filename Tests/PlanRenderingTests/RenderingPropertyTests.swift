import PlanModel
import PlanRendering
import PlanTables
import Testing

@Suite struct RenderingPropertyTests {
  private static let words = [
    "Sở", "Y", "tế", "nghie\u{302}\u{323}p", "計画", "👩‍👩‍👧", "a\nb", "\u{1B}[0m", "", " ",
    "6121/KH-UBND",
    "mộttừrấtdàikhôngcókhoảngtrắngnàocả", "|", "\"", "tasks_led", "\t",
  ]

  private func table(_ random: inout SeededRandom) -> ResultTable {
    let rows = Int.random(in: 0...12, using: &random)
    let columns = (0..<Int.random(in: 1...7, using: &random)).map { index in
      let texts = (0..<rows).map { _ in text(&random) }
      switch Int.random(in: 0...3, using: &random) {
      case 0:
        return TestTable.number(
          "số\(index)", texts.map { $0.map { "\($0.utf8.count * 7919).\($0.utf8.count)" } })
      case 1:
        return TestTable.target(
          "target203\(index)",
          (0..<rows).map { _ in TestTarget.all.randomElement(using: &random) ?? TestTarget(.unclear)
          }
        )
      case 2: return TestTable.list("l\(index)", texts.map { [$0, "Sở Y tế"] })
      default: return TestTable.text("cột \(index) có tên dài", texts)
      }
    }
    return TestTable.make(columns, notes: [Note(.same(text(&random) ?? "note"))])
  }

  private func text(_ random: inout SeededRandom) -> String? {
    let count = Int.random(in: -1...9, using: &random)
    guard count >= 0 else { return nil }
    return (0..<count).compactMap { _ in Self.words.randomElement(using: &random) }
      .joined(separator: " ")
  }

  @Test(arguments: [20, 33, 40, 80, 120])
  func noLineIsWiderThanTheScreen(width: Int) {
    var random = SeededRandom(seed: UInt64(width))
    for _ in 0..<60 {
      let table = table(&random)
      for format in OutputFormat.all where format.reader == .screen {
        let text = format.renderer(RenderOptions(width: width)).text(of: table)
        for line in text.split(separator: "\n") {
          let used = DisplayWidth.of(String(line))
          #expect(used <= width, "\(format.name): \(line)")
        }
      }
    }
  }

  @Test(arguments: OutputFormat.all)
  func noControlCharacterReachesTheScreen(format: OutputFormat) {
    var random = SeededRandom(seed: 7)
    for _ in 0..<40 {
      let options = RenderOptions(width: 80, escapesControls: true)
      let text = format.renderer(options).text(of: table(&random))
      let bad = text.unicodeScalars.first {
        ($0.value < 0x20 && $0 != "\n" && $0 != "\r") || (0x7F..<0xA0).contains($0.value)
      }
      #expect(bad == nil)
    }
  }

  @Test func csvIsReadBack() {
    var random = SeededRandom(seed: 11)
    for _ in 0..<100 {
      let texts = (0..<5).map { _ in text(&random) }
      let others = (0..<5).map { _ in text(&random) }
      let table = TestTable.make([TestTable.text("a", texts), TestTable.text("b, c", others)])
      let rows = SmallReader.csv(OutputFormat.csv.renderer().text(of: table))
      #expect(
        rows.map { $0.map { Array($0.utf8) } } == [["a", "b, c"].map { Array($0.utf8) }]
          + zip(texts, others).map { [Array(($0 ?? "").utf8), Array(($1 ?? "").utf8)] })
    }
  }

  @Test func jsonIsReadBack() {
    var random = SeededRandom(seed: 13)
    for _ in 0..<100 {
      let texts = (0..<5).map { _ in text(&random) }
      let table = TestTable.make([TestTable.text("a \"b\"", texts)])
      let lines = OutputFormat.jsonl.renderer().text(of: table).split(separator: "\n")
      let values = lines.map { SmallReader.jsonString(String($0), key: "a \"b\"") }
      #expect(values.map { $0.map { Array($0.utf8) } } == texts.map { $0.map { Array($0.utf8) } })
    }
  }

  @Test(arguments: [OutputFormat.table, .csv, .jsonl, .line, .markdown, .html])
  func manyRowsGoOutInChunks(format: OutputFormat) {
    let count = 200_000
    let table = TestTable.make([
      ResultColumn(
        name: "id", type: .text,
        column: .text(
          TextColumn(
            codes: (0..<Int32(count)).map { $0 % 10 },
            values: TestTable.agencies + (3..<10).map { "số \($0)" })))
    ])
    var chunks = 0
    var largest = 0
    var output = OutputBuffer { bytes in
      chunks += 1
      largest = max(largest, bytes.count)
      return true
    }
    format.renderer(RenderOptions(width: 80)).render(table, into: &output)
    output.flush()
    #expect(chunks > 10)
    #expect(largest < OutputBuffer.defaultCapacity + 2048)
  }

  @Test func closedReaderStopsTheRenderer() {
    var calls = 0
    var output = OutputBuffer(capacity: 16) { _ in
      calls += 1
      return false
    }
    OutputFormat.csv.renderer().render(AwkwardTable.values, into: &output)
    output.flush()
    #expect(calls == 1)
    #expect(output.isClosed)
  }
}
