import PlanModel
import Testing

extension PublishedTextTests {
  /// Indicators against the rows of the appendix.
  @Suite struct Indicators {
    /// The rows with one value cell for the two years.
    static let withOneCell = ["5.10", "5.10.a", "7.1", "9.4", "9.4.a", "9.4.b", "9.5"]
    /// The rows whose target has remarks after it, in the same cell.
    static let withRemark = ["3.1"]

    let reading: Reading
    var appendix: PublishedAppendix { reading.text.appendix }

    init() throws { reading = try Reading() }

    @Test func rowsAreThoseOfTheTable() {
      #expect(reading.plan.indicators.map(\.id) == appendix.rows.map(\.id))
      #expect(appendix.rows.filter { $0.targets.count == 1 }.map(\.id) == Indicators.withOneCell)
      #expect(
        appendix.rows.filter { $0.parent != nil }.map(\.id)
          == ["5.10.a", "5.10.b", "9.1.a", "9.3.a", "9.3.b", "9.4.a", "9.4.b"])
      #expect(appendix.rows.filter { $0.unit == nil }.map(\.id) == ["3.1"])
    }

    /// No line from the heading of the appendix to the end is left out or read twice.
    @Test func everyLineIsAccountedFor() {
      #expect(appendix.start == 214)
      #expect(appendix.accounted.sorted() == Array(214..<reading.text.lines.count))
      #expect(reading.text.lines[appendix.footnotes...].map { $0.prefix(4) } == ["[1] ", "[2] "])
    }

    /// The head of the table: what the appendix is, to which plan, and its columns.
    @Test func headIsThatOfTheTable() {
      let columns = [
        "STT", "Chỉ tiêu", "Đơn vị tính", "Mục tiêu", "Cơ quan chủ trì thực hiện", "Đến năm 2025",
        "Đến năm 2030",
      ]
      let head = reading.text.lines[appendix.start..<appendix.body]
      #expect(head.count == 3 + columns.count)
      #expect(Array(head.suffix(columns.count)) == columns)
      #expect(head.contains { $0.contains("số \(reading.plan.number) ") })
    }

    @Test(arguments: PublishedTextTests.plan.indicators.map(\.id))
    func rowStandsOnItsLine(id: String) throws {
      let (indicator, row) = try find(id)
      #expect(indicator.line == row.line)
      #expect(indicator.parent == row.parent)
      #expect(indicator.name == PublishedCell.withoutMarks(row.name))
      #expect(PublishedText.isComposed(indicator.name))
      #expect(indicator.unit == row.unit.map(PublishedCell.unit))
      // Sectors are in the order of the groups, whose number the row has before its own.
      let group = try #require(Int(id.prefix { $0 != "." }))
      #expect(indicator.area == reading.plan.areas[group - 1].key)
    }

    @Test(arguments: PublishedTextTests.plan.indicators.map(\.id))
    func targetsAreThoseOfTheCells(id: String) throws {
      let (indicator, row) = try find(id)
      try #require(indicator.targets.count == 2)
      var cells = row.targets.map(PublishedCell.withoutMarks)
      if Indicators.withRemark.contains(id) {
        let parts = cells[1].split(separator: "; ", maxSplits: 1)
        cells[1] = String(parts[0])
        #expect(indicator.note == parts.last.map(String.init))
      }
      var expected = cells.map(PublishedCell.target)
      if Indicators.withOneCell.contains(id) {
        // The one value is read as that of the later year.
        expected.insert(Target(kind: .unclear), at: 0)
        #expect(indicator.note != nil)
      }
      #expect(indicator.targets == expected)
      #expect(indicator.targets.allSatisfy { PublishedText.isComposed($0.text) })
    }

    @Test(arguments: PublishedTextTests.plan.indicators.map(\.id))
    func leadIsThatOfTheAgencyCell(id: String) throws {
      let (indicator, row) = try find(id)
      #expect(!indicator.lead.isEmpty)
      reading.expect(indicator.lead, in: row.agencies)
    }

    /// A row has a note where it has a footnote, one cell for two years or a remark.
    @Test(arguments: PublishedTextTests.plan.indicators.map(\.id))
    func noteIsThatOfTheFootnotes(id: String) throws {
      let (indicator, row) = try find(id)
      let note = indicator.note ?? ""
      let marks = ([row.name] + row.targets).flatMap(PublishedCell.marks)
      #expect(PublishedCell.marks(note) == marks)
      let reasons = !marks.isEmpty || (Indicators.withOneCell + Indicators.withRemark).contains(id)
      #expect((indicator.note != nil) == reasons)
    }

    /// The way from the first year to the last, worked out from the published cells.
    @Test(arguments: PublishedTextTests.plan.indicators.map(\.id))
    func directionIsThatOfTheTargets(id: String) throws {
      let (indicator, row) = try find(id)
      let ends = row.targets.map { cell in
        // Remarks are after a semicolon.
        let number = PublishedCell.withoutMarks(String(cell.prefix { $0 != ";" }))
        return Ends(PublishedCell.target(number), isShare: row.unit == "%")
      }
      guard ends.count == 2, let first = ends[0], let last = ends[1] else {
        #expect(indicator.direction == nil)
        return
      }
      let expected: Direction? =
        if first == last {
          .hold
        } else if last.low >= first.low, last.high >= first.high {
          .increase
        } else if last.low <= first.low, last.high <= first.high {
          .decrease
        } else {
          nil
        }
      #expect(indicator.direction == expected)
    }

    /// The ends of a target with numbers. An end that is not written is the limit of a share, or
    /// else lies beyond all numbers of the table.
    private struct Ends: Equatable {
      let low: Decimal
      let high: Decimal

      init?(_ target: Target, isShare: Bool) {
        guard target.kind.isNumeric else { return nil }
        low = target.low ?? .zero
        high = target.high ?? (isShare ? .hundred : Decimal(1_000_000))
      }
    }

    private func find(_ id: String) throws -> (indicator: Indicator, row: PublishedRow) {
      let indicator = try #require(reading.plan.indicators.first { $0.id == id })
      return (indicator, try #require(appendix.row(id)))
    }
  }
}
