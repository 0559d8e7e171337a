import PlanModel
import Testing

extension PublishedTextTests {
  /// Sections against the numbering of the text.
  @Suite struct Outline {
    let reading: Reading
    var text: PublishedText { reading.text }

    init() throws { reading = try Reading() }

    @Test func sectionsAreTheItemsOfTheText() {
      let groups = text.appendix.groups.map { "PL.\($0.number)" }
      #expect(groups.count == 10)
      #expect(
        reading.plan.sections.map(\.id) == text.outline.items.map(\.id) + ["PL"] + groups)
    }

    @Test(arguments: PublishedTextTests.plan.sections.map(\.id))
    func sectionStandsOnItsLine(id: String) throws {
      let section = try #require(reading.plan.sections.first { $0.id == id })
      let path = id.split(separator: ".")
      #expect(section.level == path.count)
      #expect(section.parent == (path.count > 1 ? path.dropLast().joined(separator: ".") : nil))
      #expect(PublishedText.isComposed(section.title))
      let published = try published(id)
      #expect(section.line == published.line)
      #expect(section.title == published.title)
    }

    private func published(_ id: String) throws -> (line: Int, title: String) {
      if id == "PL" {
        let start = text.appendix.start
        return (start, try #require(text.line(start + 1)))
      }
      if id.hasPrefix("PL.") {
        let group = try #require(text.appendix.groups.first { "PL.\($0.number)" == id })
        return (group.line, group.title)
      }
      let item = try #require(text.outline.item(id))
      return (item.line, PublishedOutline.title(of: item))
    }

    /// Sectors are the groups of the appendix, under the same names.
    @Test func sectorsAreTheGroups() {
      let sectors = reading.plan.areas.filter { $0.kind == .sector }
      #expect(sectors.map(\.name) == text.appendix.groups.map(\.title))
    }
  }

  /// Duties against part IV.
  @Suite struct Duties {
    /// The items of part IV that lay duties on someone; the last item is about money.
    static let items = ["IV.1", "IV.2", "IV.3.a", "IV.3.b", "IV.3.c", "IV.4"]

    let reading: Reading
    var text: PublishedText { reading.text }

    init() throws { reading = try Reading() }

    /// A duty for each clause between semicolons.
    @Test(arguments: Duties.items) func itemHasADutyForEachClause(item: String) throws {
      let count = try clauses(item).count
      let duties = reading.plan.duties.filter { Duties.item(of: $0.id) == item }
      let numbered = (1...count).map { "\(item).\($0)" }
      #expect(duties.map(\.id) == (count == 1 ? [item] : numbered))
    }

    @Test(arguments: PublishedTextTests.plan.duties.map(\.id))
    func dutyStandsOnItsLine(id: String) throws {
      let duty = try #require(reading.plan.duties.first { $0.id == id })
      let item = try #require(Duties.item(of: id))
      let clause = try clause(of: id, in: item)
      #expect(duty.line == text.outline.item(item)?.line)
      let words = PublishedOutline.firstWords(clause)
      #expect(duty.what == words.prefix(1).uppercased() + words.dropFirst())
      #expect(PublishedText.isComposed(duty.what))
      reading.expect(duty.who, in: try heading(of: item))
      try expectDate(of: duty, in: clause)
    }

    private func expectDate(of duty: Duty, in clause: String) throws {
      guard let match = clause.firstMatch(of: /trước ngày (\d+)\/(\d+) hằng năm/) else {
        #expect(duty.due == nil && duty.month == nil && duty.day == nil && duty.reportsTo == nil)
        return
      }
      #expect(duty.due == "before \(match.1)/\(match.2) every year")
      #expect(duty.day == Int(match.1))
      #expect(duty.month == Int(match.2))
      // Who receives the report is after the word for sending it.
      let receiver = try #require(clause.firstMatch(of: /, gửi (.+)/)).1
      let key = try #require(duty.reportsTo)
      #expect(reading.agencies.read(String(receiver)).keys.first == key)
    }

    private static func item(of duty: String) -> String? {
      items.first { duty == $0 || duty.hasPrefix("\($0).") }
    }

    private func clause(of id: String, in item: String) throws -> String {
      let number = id == item ? 1 : try #require(Int(id.dropFirst(item.count + 1)))
      let clauses = try clauses(item)
      try #require(clauses.indices.contains(number - 1))
      return clauses[number - 1]
    }

    private func clauses(_ id: String) throws -> [String] {
      let item = try #require(text.outline.item(id))
      // Items with a heading have it before a colon.
      let colon = id.contains(/[abc]/) ? nil : item.wording.firstIndex(of: ":")
      let body = colon.map { item.wording[$0...].dropFirst(2) } ?? item.wording[...]
      return body.split(separator: "; ").map(String.init)
    }

    private func heading(of item: String) throws -> String {
      let numbered = item.hasPrefix("IV.3") ? "IV.3" : item
      let title = PublishedOutline.title(of: try #require(text.outline.item(numbered)))
      return String(title.trimmingPrefix("Đề nghị "))
    }
  }
}
