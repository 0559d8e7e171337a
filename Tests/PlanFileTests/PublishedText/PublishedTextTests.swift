import PlanFile
import PlanModel
import Testing

/// The built-in plan says what the published text says, row by row.
@Suite(.enabled(if: PublishedText.shared != nil, "The published text is not beside the project."))
struct PublishedTextTests {
  /// The plan that is checked.
  static let plan = BuiltInPlan.plan

  /// The published text and the plan, as the suites need them.
  struct Reading {
    let plan = PublishedTextTests.plan
    let text: PublishedText
    let agencies: PublishedAgencies

    init() throws {
      text = try #require(PublishedText.shared)
      agencies = PublishedAgencies(plan.agencies)
    }

    /// Checks that a published cell names these agencies, in this order, and nothing else.
    func expect(
      _ keys: [String], in cell: String, sourceLocation: SourceLocation = #_sourceLocation
    ) {
      let found = agencies.read(cell)
      #expect(found.keys == keys, "\(cell)", sourceLocation: sourceLocation)
      #expect(found.leftOver.isEmpty, "\(cell)", sourceLocation: sourceLocation)
    }
  }
}

extension PublishedTextTests {
  /// The header of the plan, and how many rows it has.
  @Suite struct Whole {
    let reading: Reading
    var plan: Plan { reading.plan }

    init() throws { reading = try Reading() }

    @Test func headerStandsInTheText() throws {
      let whole = reading.text.whole.replacing("UBND", with: "Ủy ban nhân dân")
      let date = try #require(plan.date.parts)
      let day = "ngày \(date.day)/\(date.month)/\(date.year)"
      let number = plan.number.replacing("UBND", with: "Ủy ban nhân dân")
      #expect(whole.contains("Kế hoạch số \(number) \(day) của \(plan.issuer)"))
      #expect(whole.contains(plan.title))
      let head = reading.text.lines[reading.text.appendix.start..<reading.text.appendix.body]
      let years = head.compactMap { $0.wholeMatch(of: /Đến năm (\d{4})/)?.1 }
      #expect(plan.milestones.map(String.init) == years.map(String.init))
    }

    @Test func countsAreThoseOfThePlan() {
      #expect(plan.tasks.count == 31)
      #expect(plan.tasks.filter { $0.timeframe != .unstated }.count == 27)
      #expect(plan.areas.count == 15)
      #expect(plan.areas.filter { $0.kind == .sector }.count == 10)
      #expect(plan.duties.count == 13)
      #expect(plan.documents.count == 16)
      #expect(plan.documents.filter { $0.number != nil }.count == 6)
      #expect(plan.indicators.count == 101)
      #expect(plan.indicators.filter { $0.parent == nil }.count == 94)
    }

    @Test func identifiersDiffer() {
      expectDifferent(plan.tasks.map(\.id))
      expectDifferent(plan.indicators.map(\.id))
      expectDifferent(plan.sections.map(\.id))
      expectDifferent(plan.duties.map(\.id))
      expectDifferent(plan.documents.map(\.key))
      expectDifferent(plan.agencies.map(\.key))
      expectDifferent(plan.areas.map(\.key))
    }

    private func expectDifferent(
      _ ids: [String], sourceLocation: SourceLocation = #_sourceLocation
    ) {
      #expect(Set(ids).count == ids.count, sourceLocation: sourceLocation)
    }

    /// Which tasks each area has.
    static let areas: [(key: String, tasks: [String])] = [
      ("merit", ["III.3.a", "III.3.b"]),
      ("labour", ["III.4.d"]),
      ("workforce", ["III.4.a", "III.4.b", "III.4.c"]),
      ("insurance", ["III.5.a.1", "III.5.a.2", "III.5.a.3", "III.5.a.4"]),
      ("assistance", ["III.5.b", "III.5.c"]),
      ("education", ["III.6.a"]),
      ("health", ["III.6.b"]),
      ("culture", ["III.6.c", "III.6.d"]),
      ("housing", ["III.6.đ"]),
      ("water", ["III.6.e", "III.6.g"]),
      ("awareness", ["III.1.a", "III.1.b"]),
      ("governance", ["III.2.a", "III.2.b", "III.2.c", "III.2.d"]),
      ("services", ["III.7"]),
      ("cooperation", ["III.8.a", "III.8.b", "III.8.c"]),
      ("oversight", ["III.9.1", "III.9.2"]),
    ]

    @Test func areasStandInTheirOrder() {
      #expect(plan.areas.map(\.key) == Whole.areas.map(\.key))
    }

    @Test(arguments: Whole.areas) func areaHasItsTasks(key: String, tasks: [String]) {
      #expect(plan.tasks.filter { $0.area == key }.map(\.id) == tasks)
    }

    /// Agencies are those with a part in the plan, and groups of departments list them.
    @Test func agenciesHaveAPart() {
      var parts: Set<String> = []
      for task in plan.tasks { parts.formUnion(task.lead + task.partners) }
      for indicator in plan.indicators { parts.formUnion(indicator.lead) }
      for duty in plan.duties { parts.formUnion(duty.who) }
      parts.formUnion(plan.duties.compactMap(\.reportsTo))
      parts.formUnion(plan.agencies.flatMap(\.members))
      #expect(parts == Set(plan.agencies.map(\.key)))
      let departments = plan.agencies.filter { $0.kind == .department }.map(\.key)
      #expect(plan.agencies.first { $0.key == "so-ban-nganh" }?.members == departments)
    }

    @Test(arguments: PublishedTextTests.plan.agencies.map(\.key))
    func agencyIsNamedInTheText(key: String) throws {
      let agency = try #require(plan.agencies.first { $0.key == key })
      let words = reading.text.words
      let name = PublishedText.words(agency.name)
      #expect(words.indices.contains { words[$0...].starts(with: name) }, "\(agency.name)")
    }
  }
}
