import Testing
@testable import PlanFile
@testable import PlanModel

/// What is found between two plans, and what is not.
@Suite struct PlanComparisonTests {
  private let plan: Plan

  init() throws {
    plan = try PlanFile.read(SmallPlanFile.bytes)
  }

  /// The differences after a change, each in one line.
  private func differences(
    ignoring ignored: Set<ComparedField> = [], _ change: (inout Plan) -> Void
  ) -> [String] {
    var other = plan
    change(&other)
    return PlanComparison(plan, other, ignoring: ignored).differences.map(line)
  }

  private func line(_ difference: PlanComparison.Difference) -> String {
    "\(difference.relation.rawValue) \(difference.id) \(difference.change.rawValue)"
      + " \(difference.field ?? "-"): \(difference.before ?? "-") > \(difference.after ?? "-")"
  }

  @Test func aPlanDoesNotDifferFromItself() {
    #expect(differences { _ in } == [])
    #expect(PlanComparison(BuiltInPlan.plan, BuiltInPlan.plan).differences == [])
  }

  /// Each field of each relation, changed alone, is told by its name.
  @Test func everyFieldIsCompared() throws {
    let day = try #require(CalendarDate(iso: "2025-01-02"))
    let changes: [(String, (inout Plan) -> Void)] = [
      ("plans.number", { $0.number = "2" }), ("plans.issuer", { $0.issuer = "x" }),
      ("plans.date", { $0.date = day }), ("plans.title", { $0.title = "x" }),
      ("plans.milestones", { $0.milestones.append(2035) }), ("plans.source", { $0.source = nil }),
      ("areas.name", { $0.areas[0].name = "x" }), ("areas.english", { $0.areas[0].english = nil }),
      ("areas.kind", { $0.areas[0].kind = .crosscutting }),
      ("agencies.name", { $0.agencies[0].name = "x" }),
      ("agencies.short", { $0.agencies[0].short = "x" }),
      ("agencies.kind", { $0.agencies[0].kind = .media }),
      ("agencies.aliases", { $0.agencies[0].aliases = [] }),
      ("agencies.members", { $0.agencies[1].members = [] }),
      ("documents.kind", { $0.documents[0].kind = nil }),
      ("documents.issuer", { $0.documents[0].issuer = nil }),
      ("documents.date", { $0.documents[0].date = day }),
      ("documents.title", { $0.documents[0].title = "x" }),
      ("sections.title", { $0.sections[0].title = "x" }),
      ("sections.level", { $0.sections[1].level = 3 }),
      ("sections.parent", { $0.sections[1].parent = nil }),
      ("sections.line", { $0.sections[1].line = 9 }),
      ("tasks.title", { $0.tasks[0].title = "x" }), ("tasks.area", { $0.tasks[0].area = nil }),
      ("tasks.section", { $0.tasks[0].section = "III" }), ("tasks.lead", { $0.tasks[0].lead = [] }),
      ("tasks.partners", { $0.tasks[0].partners = ["so-y-te"] }),
      ("tasks.timeframe", { $0.tasks[0].timeframe.kind = .from }),
      ("tasks.product", { $0.tasks[0].product = nil }),
      ("tasks.summary", { $0.tasks[0].summary = "x" }),
      ("tasks.beneficiaries", { $0.tasks[0].beneficiaries.removeLast() }),
      ("tasks.cites", { $0.tasks[0].cites.reverse() }), ("tasks.text", { $0.tasks[1].text = "x" }),
      ("tasks.line", { $0.tasks[0].line = nil }),
      ("indicators.name", { $0.indicators[2].name = "x" }),
      ("indicators.area", { $0.indicators[0].area = nil }),
      ("indicators.unit", { $0.indicators[0].unit = "x" }),
      ("indicators.target2025", { $0.indicators[0].targets[0].low = nil }),
      ("indicators.target2030", { $0.indicators[0].targets[1] = .missing }),
      ("indicators.lead", { $0.indicators[0].lead.reverse() }),
      ("indicators.parent", { $0.indicators[1].parent = nil }),
      ("indicators.direction", { $0.indicators[0].direction = .hold }),
      ("indicators.note", { $0.indicators[0].note = nil }),
      ("indicators.line", { $0.indicators[0].line = 1 }), ("duties.who", { $0.duties[0].who = [] }),
      ("duties.what", { $0.duties[0].what = "x" }), ("duties.due", { $0.duties[0].due = nil }),
      ("duties.month", { $0.duties[0].month = 1 }), ("duties.day", { $0.duties[0].day = 1 }),
      ("duties.reports_to", { $0.duties[0].reportsTo = nil }),
      ("duties.line", { $0.duties[0].line = 1 }),
    ]
    for (name, change) in changes {
      var other = plan
      change(&other)
      let found = PlanComparison(plan, other).differences
      #expect(found.map { $0.relation.rawValue + "." + ($0.field ?? "") } == [name])
      #expect(found.allSatisfy { $0.change == .changed && $0.before != $0.after })
      let field = try #require(ComparedField(name: name))
      #expect(PlanComparison(plan, other, ignoring: [field]).differences == [], "\(name)")
    }
    // Identifiers are told by other tests; the targets of a year have no name of their own.
    let identifiers = ["key", "id", "number"]
    let names = Set(changes.map(\.0).filter { !$0.hasPrefix("indicators.target2") })
    let known = ComparedField.allNames.filter { name in
      name.contains(".") && name != "indicators.targets"
        && (name == "plans.number" || !identifiers.contains { name.hasSuffix("." + $0) })
    }
    #expect(names == Set(known))
  }

  @Test func valuesAreShown() {
    #expect(
      differences {
        $0.tasks[0].lead = ["all"]
        $0.tasks[0].timeframe.end = nil
        $0.indicators[0].targets[1].text = "76 - 78"
      } == [
        "tasks III.1.a changed lead: Sở Y tế > Các sở",
        "tasks III.1.a changed timeframe: 2026-2030 (span from 2026-01-01 until 2030-12-31)"
          + " > 2026-2030 (span from 2026-01-01)",
        "indicators 7.1 changed target2030: 76-78 > 76 - 78",
      ])
  }

  @Test func rowsAddedAndRemoved() {
    #expect(
      differences {
        $0.tasks.remove(at: 1)
        $0.tasks.append(PlanTask(id: "III.2", title: "Mới"))
        $0.tasks.insert(PlanTask(id: "III.0", title: "Đầu"), at: 0)
      } == [
        "tasks III.0 added -: - > Đầu", "tasks III.1.b removed -: Chữa bệnh > -",
        "tasks III.2 added -: - > Mới",
      ])
  }

  /// A task put in before others moves them; it does not change them all.
  @Test func rowsThatMoved() {
    #expect(
      differences {
        $0.tasks[1].id = "III.1.c"
        $0.tasks[2].id = "III.1.d"
        $0.tasks.insert(PlanTask(id: "III.1.b", title: "Mới"), at: 1)
      } == [
        "tasks III.1.b added -: - > Mới", "tasks III.1.c moved id: III.1.b > III.1.c",
        "tasks III.1.d moved id: III.1.c > III.1.d",
      ])
  }

  /// What is in a section that moved, moved with it and has not changed.
  @Test func referencesFollowTheirRows() {
    #expect(
      differences {
        $0.sections[1].id = "III.2"
        $0.tasks[0].section = "III.2"
        $0.indicators[0].id = "7.5"
        $0.indicators[1].parent = "7.5"
        $0.agencies[0].key = "so-y-te-tinh"
        $0.agencies[1].members = ["so-y-te-tinh"]
        $0.tasks[0].lead = ["so-y-te-tinh"]
        $0.indicators[0].lead[0] = "so-y-te-tinh"
        $0.duties[0].who = ["so-y-te-tinh"]
      } == [
        "agencies so-y-te-tinh changed key: so-y-te > so-y-te-tinh",
        "sections III.2 moved id: III.1 > III.2", "indicators 7.5 moved id: 7.1 > 7.5",
      ])
  }

  /// Another office under the key of one that has gone is another office.
  @Test func aKeyThatWasTakenOver() {
    let found = differences {
      $0.agencies[0].key = "old"
      $0.agencies[1].members = ["old"]
      $0.agencies.append(Agency(key: "so-y-te", name: "Sở Nội vụ", kind: .department))
    }
    #expect(found.contains("tasks III.1.a changed lead: Sở Y tế > Sở Nội vụ"))
    #expect(found.contains("agencies so-y-te added -: - > Sở Nội vụ"))
  }

  /// Titles that several rows bear are told apart by their numbers.
  @Test func rowsOfOneTitle() {
    var before = plan
    before.indicators[1].name = "Tuổi thọ"
    before.indicators[2].name = "Tuổi thọ"
    var after = before
    after.indicators[2].unit = "năm"
    after.indicators.remove(at: 1)
    #expect(
      PlanComparison(before, after).differences.map(line) == [
        "indicators 7.1.a removed -: Tuổi thọ > -", "indicators 7.2 changed unit: - > năm",
      ])
  }

  @Test func wholeRelationsAndTargetsAreIgnored() throws {
    let ignored = try ["areas", "indicators.targets"].map { try #require(ComparedField(name: $0)) }
    #expect(
      differences(ignoring: Set(ignored)) {
        $0.areas[0].kind = .crosscutting
        $0.areas.append(Area(key: "x", name: "x", kind: .sector))
        $0.indicators[0].targets[0] = .missing
        $0.indicators[0].unit = nil
      } == ["indicators 7.1 changed unit: Tuổi > -"])
  }

  @Test(arguments: [
    "", "task", "tasks.", "tasks.titel", "tasks.title.x", "targets", "targets.year",
    "tasks.target2025",
    "indicators.target", "indicators.targetx", ".text",
  ])
  func namesThatNoFieldHas(_ name: String) {
    #expect(ComparedField(name: name) == nil)
  }

  @Test func everyNameIsRead() {
    for name in ComparedField.allNames + ["indicators.target2025"] {
      #expect(ComparedField(name: name) != nil, "\(name)")
    }
  }

  /// Twenty thousand rows, all moved, take no longer than one after the other.
  @Test(.timeLimit(.minutes(1))) func longPlans() {
    var before = plan
    before.tasks = (0..<20_000).map { PlanTask(id: "a\($0)", title: "Việc \($0 % 15_000)") }
    var after = before
    for row in after.tasks.indices { after.tasks[row].id = "b\(row)" }
    #expect(PlanComparison(before, after).differences.count == 20_000)
  }
}
