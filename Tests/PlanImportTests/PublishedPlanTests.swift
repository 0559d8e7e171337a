import Foundation
import PlanFile
import PlanImport
import Testing

/// The published plans beside the project, where they are present.
enum PublishedPlans {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/plans")

  static let arePresent = FileManager.default.fileExists(atPath: folder.path)

  static func imported(_ name: String) throws -> ImportedPlan {
    let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name + ".txt")))
    return try #require(try PlanImporter.read(bytes, source: nil))
  }
}

@Suite(.enabled(if: PublishedPlans.arePresent)) struct PublishedPlanTests {
  /// What people added to the built-in plan, and what it may not repeat of the text.
  private static let added: Set<ComparedField> = [
    .init(.tasks, "text"), .init(.tasks, "summary"), .init(.tasks, "beneficiaries"),
    .init(.tasks, "area"), .init(.tasks, "product"), .init(.indicators, "area"), .init(.areas),
    .init(.agencies, "short"), .init(.agencies, "aliases"), .init(.agencies, "kind"),
    .init(.agencies, "members"), .init(.documents, "title"),
  ]

  /// The built-in plan restates its two footnotes, whose sentences belong to the text.
  @Test func builtInPlan() throws {
    var plan = try PublishedPlans.imported("lam-dong-6121").plan
    for index in plan.indicators.indices {
      guard let note = plan.indicators[index].note, let mark = note.range(of: "Chú thích [") else {
        continue
      }
      let own = BuiltInPlan.plan.indicators[index].note
      #expect(own?.prefix(upTo: mark.lowerBound) == note.prefix(upTo: mark.lowerBound))
      #expect(own?.contains(note[mark.lowerBound...].prefix(13)) == true)
      plan.indicators[index].note = own
    }
    let comparison = PlanComparison(BuiltInPlan.plan, plan, ignoring: Self.added)
    #expect(comparison.differences == [])
  }

  struct Counts: Equatable, Sendable {
    var tasks: [Int]
    var indicators: [Int]
    var duties: Int
    var numberedDocuments: Int
  }

  /// Tasks: all, with lead, partners, timeframe, product. Indicators: all, with unit, target, lead.
  @Test(arguments: [
    (
      "lam-dong-6121",
      Counts(
        tasks: [31, 27, 27, 27, 0], indicators: [101, 100, 101, 101], duties: 13,
        numberedDocuments: 6)
    ),
    (
      "hcm-172-luat-viec-lam",
      Counts(tasks: [4, 3, 2, 3, 0], indicators: [0, 0, 0, 0], duties: 3, numberedDocuments: 1)
    ),
    (
      "laichau-7360-luat-tieu-chuan",
      Counts(tasks: [9, 8, 6, 7, 0], indicators: [0, 0, 0, 0], duties: 2, numberedDocuments: 2)
    ),
    (
      "cantho-160-giam-sat-giam-ngheo",
      Counts(tasks: [0, 0, 0, 0, 0], indicators: [0, 0, 0, 0], duties: 11, numberedDocuments: 6)
    ),
    (
      "dongnai-179-kinh-te-so",
      Counts(
        tasks: [94, 94, 94, 94, 94], indicators: [29, 29, 29, 0], duties: 52, numberedDocuments: 8)
    ),
    (
      "cp-03-chuong-trinh-hanh-dong-nq57",
      Counts(
        tasks: [140, 140, 107, 139, 131], indicators: [56, 55, 56, 56], duties: 6,
        numberedDocuments: 16)
    ),
  ])
  func counts(name: String, expected: Counts) throws {
    let plan = try PublishedPlans.imported(name).plan
    let tasks = plan.tasks
    let rows = plan.indicators
    let found = Counts(
      tasks: [
        tasks.count, tasks.count { !$0.lead.isEmpty }, tasks.count { !$0.partners.isEmpty },
        tasks.count { $0.timeframe.kind != .unstated }, tasks.count { $0.product != nil },
      ],
      indicators: [
        rows.count, rows.count { $0.unit != nil },
        rows.count { $0.targets.contains { $0.kind != .missing && $0.kind != .unclear } },
        rows.count { !$0.lead.isEmpty },
      ], duties: plan.duties.count, numberedDocuments: plan.documents.count { $0.number != nil })
    #expect(found == expected)
    let written = Array(PlanFile.write(plan))
    #expect(try PlanFile.read(written) == plan)
  }
}
