import Foundation
import PlanTestSupport
import PlanText
import Synchronization
import Testing
@testable import PlanShell

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Texts that are longer than plans are, and imports that are given up.
@Suite(.enabled(if: ImporterState.isBuilt)) struct ImportLimitTests {
  private let planq: PlanqCommand

  init() throws {
    planq = try PlanqCommand()
  }

  // MARK: Length

  /// A file of so many bytes of which none is on the disk: reading it would take seconds.
  private func writeHollow(_ name: String, _ length: Int) throws {
    try planq.write(name, "KẾ HOẠCH\n")
    try #require(truncate(planq.folder.path + "/" + name, length) == 0)
  }

  @Test func aLongTextIsRefusedByItsLength() throws {
    try writeHollow("long.txt", 3 << 30)
    let message = "error[too-long]: cannot import long.txt: it is longer than 32 MiB"
    try planq("import", "long.txt", "-o", "long.plan.json").expectFailure(65, message)
    try planq("long.txt", "-c", "tasks count").expectFailure(65, message)
    #expect(planq.read("long.plan.json") == nil)
  }

  @Test func aTextOfTheLongestLengthIsRead() throws {
    try writeHollow("long.txt", 32 << 20)
    let run = try planq("import", "long.txt", "-o", "long.plan.json")
    run.expectFailure(65, "error[bad-document]: cannot import long.txt: this is no text")
  }

  /// Its length shows while it is read.
  @Test func longStandardInputIsRefused() throws {
    let text = "KẾ HOẠCH\n" + String(repeating: "Thực hiện nhiệm vụ.\n", count: 1_500_000)
    let run = try planq("import", "-", input: text)
    run.expectFailure(65, "error[too-long]: cannot import <stdin>: it is longer than 32 MiB")
  }

  @Test func aTextOfBarsIsRefused() throws {
    try planq.write("bars.txt", "KẾ HOẠCH\n" + String(repeating: "|", count: 1 << 20))
    let run = try planq("import", "bars.txt")
    run.expectFailure(
      65, "error[bad-document]: cannot import bars.txt: it has more than 134899 bars")
  }

  // MARK: Ctrl-C

  /// An importer that is too busy to ask is left, and ends later.
  @Test func anImportIsLeftWhileItIsBusy() throws {
    let waiting = pthread_self()
    let isBusy = DispatchSemaphore(value: 1)
    isBusy.wait()
    let isAsked = Atomic(false)
    let cancellation = Cancellation {
      if pthread_equal(pthread_self(), waiting) != 0 { return isAsked.load(ordering: .relaxed) }
      isAsked.store(true, ordering: .relaxed)
      // As if the next question were far away.
      isBusy.wait()
      isBusy.signal()
      return false
    }
    let given = try AbandonableImport.read(Array("KẾ HOẠCH\nI. A\n".utf8), cancellation)
    #expect(given == nil)
    isBusy.signal()
  }

  @Test func anImportThatIsNotGivenUpGivesThePlan() throws {
    let text = Array("KẾ HOẠCH\nI. A\n1. B\nChủ trì: Sở Y tế\n".utf8)
    let imported = try #require(try AbandonableImport.read(text, .never))
    #expect(imported.plan.tasks.count == 1)
    #expect(throws: (any Error).self) { try AbandonableImport.read([], .never) }
  }

  /// A paragraph of two megabytes takes longer than anybody waits, and is read in one go.
  @Test(arguments: ["đạt 5% ", "5ế"]) func controlCStopsAnImport(words: String) throws {
    let paragraph = String(repeating: words, count: (2 << 20) / words.utf8.count - 100)
    try planq.write("slow.txt", "KẾ HOẠCH\nI. MỤC TIÊU\n1. A\n- b " + paragraph + "\n")
    try planq.write("open.planq", "areas | count;\n.open slow.txt\nplans show title\n")
    let shell = try ShellSession(planq)
    try shell.terminal.send(".read ~/open.planq\r")
    try shell.terminal.wait(for: "1 row")
    // Long enough to be in the middle of the paragraph; where it is not yet, all the better.
    sleep(1)
    try shell.terminal.send(Keys.interrupt)
    try shell.terminal.wait(for: "Interrupted.")
    try shell.waitForPrompt()
    #expect(try shell.answer(to: "tasks | count").contains("   31\n1 row"))
    #expect(try shell.end() == .code(0))
  }
}
