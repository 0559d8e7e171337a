import Foundation
import PlanTestSupport
import Testing

/// What plans and queries may take, as the command line says it.
@Suite struct MemoryOptionTests {
  private let planq: PlanqCommand

  init() throws {
    planq = try PlanqCommand()
  }

  private static let lists =
    "indicators summarize list(id) as a, list(id) as b, list(id) as c, list(id) as d "

  @Test func queryEndsBeforeMemoryIsTaken() throws {
    let query = Self.lists + "expand a expand b expand c expand d count"
    let run = try planq("-c", query)
    #expect(run.exit == .code(1))
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("error[too-large]: "))
    #expect(run.errors.contains("104060401"))
  }

  @Test func optionLimitsMemory() throws {
    let query = Self.lists + "expand a expand b expand c sort b desc, c show a, b, c"
    let run = try planq("--memory", "30M", "-c", query + " count")
    run.expectFailure(1, "error[too-large]: ")
    #expect(run.errors.contains("planq may use 30 MB"))
    #expect(run.errors.contains("--memory"))
    let vietnamese = try planq("--lang", "vi", "--memory", "30M", "-c", query + " count")
    #expect(vietnamese.errors.contains("bộ nhớ"))
    #expect(try planq("--memory", "8G", "-c", query + " count").exit == .code(0))
  }

  @Test(arguments: ["1", "15M", "2X", "", "G", "99999999999999999999", "-5M"])
  func badSizes(size: String) throws {
    #expect(try planq("--memory", size, "-c", "tasks count").exit == .code(64))
  }

  /// Sparse files: nothing of them is read.
  @Test func longPlansAreRefusedBySize() throws {
    try planq.write("long.plan.json", "")
    let path = planq.folder.path + "/long.plan.json"
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.truncate(atOffset: 3 << 30)
    let run = try planq("long.plan.json", "-c", "tasks count")
    run.expectFailure(65, "error[too-long]: ")
    let imported = try planq("import", "long.plan.json", "-o", "x.plan.json")
    #expect(imported.exit == .code(65))
    try file.truncate(atOffset: 100 << 20)
    let second = try planq("--memory", "200M", "long.plan.json", "-c", "tasks count")
    second.expectFailure(65, "error[too-large]: ")
    #expect(second.errors.contains("300 MB"))
  }
}
