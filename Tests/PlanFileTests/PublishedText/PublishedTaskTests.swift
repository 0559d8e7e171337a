import PlanModel
import Testing

extension PublishedTextTests {
  /// Tasks against part III.
  @Suite struct Tasks {
    /// The tasks to which the text gives no lead, partners and timeframe.
    static let withoutBlock: Set = ["III.2.d", "III.5.a.4", "III.9.1", "III.9.2"]

    let reading: Reading
    var text: PublishedText { reading.text }

    init() throws { reading = try Reading() }

    /// Tasks are the items of part III that have no items of their own.
    @Test func tasksAreTheInnermostItems() {
      let items = text.outline.items.map(\.id).filter { $0.hasPrefix("III.") }
      let innermost = items.filter { id in !items.contains { $0.hasPrefix("\(id).") } }
      #expect(reading.plan.tasks.map(\.id) == innermost)
    }

    @Test(arguments: PublishedTextTests.plan.tasks.map(\.id))
    func taskStandsOnItsLine(id: String) throws {
      let (task, item) = try find(id)
      #expect(task.line == item.line)
      #expect(task.title == PublishedOutline.title(of: item))
      #expect(PublishedText.isComposed(task.title))
      #expect(task.section == id.split(separator: ".").prefix(2).joined(separator: "."))
      // The paragraphs themselves are no part of the project.
      #expect(task.text == nil)
      #expect(task.product == nil)
    }

    @Test(arguments: PublishedTextTests.plan.tasks.map(\.id).filter { !withoutBlock.contains($0) })
    func taskHasTheAgenciesOfItsBlock(id: String) throws {
      let (task, item) = try find(id)
      let block = text.outline.lines(of: item).suffix(3).map {
        PublishedOutline.block(text.lines[$0])
      }
      #expect(blockLines(of: item).count == 3)
      #expect(block.map { $0?.label } == PublishedOutline.blockLabels)
      reading.expect(task.lead, in: try #require(block[0]).cell)
      reading.expect(task.partners, in: try #require(block[1]).cell)
      #expect(task.timeframe.text + "." == block[2]?.cell)
    }

    @Test(arguments: withoutBlock.sorted()) func taskWithoutBlockHasNone(id: String) throws {
      let (task, item) = try find(id)
      #expect(blockLines(of: item).isEmpty)
      #expect(task.lead.isEmpty)
      #expect(task.partners.isEmpty)
      #expect(task.timeframe == .unstated)
    }

    /// The days of the four wordings that the text has.
    @Test(arguments: PublishedTextTests.plan.tasks.map(\.id))
    func timeframeIsThatOfItsWording(id: String) throws {
      let timeframe = try find(id).task.timeframe
      let issued = reading.plan.date
      let expected: Timeframe? =
        switch timeframe.text {
        case "": .unstated
        case "Thường xuyên": Timeframe(kind: .ongoing, text: timeframe.text, start: issued)
        case "Năm 2024 và các năm tiếp theo":
          Timeframe(
            kind: .from, text: timeframe.text, start: CalendarDate(year: 2024, month: 1, day: 1))
        case "Đến năm 2025 và các năm tiếp theo":
          Timeframe(
            kind: .from, text: timeframe.text, start: issued,
            milestone: CalendarDate(year: 2025, month: 12, day: 31))
        case "Khi tiến hành sơ kết, tổng kết Nghị quyết":
          Timeframe(kind: .event, text: timeframe.text)
        default: nil
        }
      #expect(timeframe == expected)
    }

    /// The documents that a task cites are those whose number or title its text has.
    @Test(arguments: PublishedTextTests.plan.tasks.map(\.id))
    func taskCitesTheDocumentsOfItsText(id: String) throws {
      let (task, item) = try find(id)
      let body = body(of: item)
      let named = reading.plan.documents.filter { document in
        body.contains(document.number.map { "số \($0)" } ?? document.title)
      }
      #expect(task.cites == named.map(\.key))
    }

    /// Groups of people are named in the project's words, made of those of the text.
    @Test(arguments: PublishedTextTests.plan.tasks.map(\.id))
    func beneficiariesAreNamedInTheText(id: String) throws {
      let (task, item) = try find(id)
      let known = Set(PublishedText.words(body(of: item)) + ["người", "nhóm"])
      #expect(Set(task.beneficiaries).count == task.beneficiaries.count)
      for group in task.beneficiaries {
        let unknown = PublishedText.words(group).filter { !known.contains($0) }
        // The text has the intellectuals under a slip of the pen, which the plan puts right.
        #expect(unknown.isEmpty || group == "trí thức", "\(group)")
      }
    }

    private func find(_ id: String) throws -> (task: PlanTask, item: PublishedItem) {
      let task = try #require(reading.plan.tasks.first { $0.id == id })
      return (task, try #require(text.outline.item(id)))
    }

    private func blockLines(of item: PublishedItem) -> [Int] {
      text.outline.lines(of: item).filter { PublishedOutline.block(text.lines[$0]) != nil }
    }

    /// The text of an item without its block.
    private func body(of item: PublishedItem) -> String {
      text.outline.lines(of: item).map { text.lines[$0] }
        .filter { PublishedOutline.block($0) == nil }.joined(separator: " ")
    }
  }
}
