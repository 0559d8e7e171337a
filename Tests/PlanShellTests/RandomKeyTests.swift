import Foundation
import PlanTestSupport
import Synchronization
import Testing

/// Random keys in windows of all sizes, on several kinds of terminal. Whatever was pressed, the shell
/// ends on Ctrl-C and then `.quit`.
///
/// `Tests/Trials/keys` does this for longer; by the environment it can also repeat one session.
@Suite struct RandomKeyTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let sessionCount = environment["PLANQ_KEY_SESSIONS"].flatMap { Int($0) } ?? 40
  private static let seed = environment["PLANQ_KEY_SEED"].flatMap { UInt64($0) } ?? 20_260_115
  private static let onlySession = environment["PLANQ_KEY_SESSION"].flatMap { Int($0) }
  private static let lanes = 4

  @Test func everySessionCanBeEnded() throws {
    let sessions = Self.onlySession.map { $0..<$0 + 1 } ?? 0..<Self.sessionCount
    let next = Mutex(sessions.lowerBound)
    let failures = Mutex<[String]>([])
    let group = DispatchGroup()
    for _ in 0..<min(Self.lanes, sessions.count) {
      group.enter()
      Thread.detachNewThread {
        while let number = Self.take(from: next, upTo: sessions.upperBound) {
          let failure = Self.failure(ofSession: number)
          guard let failure else { continue }
          // At once, since a long trial may be stopped before its end.
          print("wrong: \(failure)")
          failures.withLock { $0.append(failure) }
        }
        group.leave()
      }
    }
    group.wait()
    for failure in failures.withLock({ $0 }) { Issue.record("\(failure)") }
  }

  private static func take(from next: borrowing Mutex<Int>, upTo end: Int) -> Int? {
    next.withLock { number in
      guard number < end else { return nil }
      defer { number += 1 }
      return number
    }
  }

  /// How a session went wrong; `nil` where it did not.
  private static func failure(ofSession number: Int) -> String? {
    do {
      let session = try RandomKeySession(seed: seed &+ UInt64(number) &* 1_000_003)
      do {
        let end = try session.run()
        return session.mayEnd(so: end) ? nil : "session \(number): \(end)\n\(session.log)"
      } catch {
        return "session \(number): \(error)\n\(session.log)"
      }
    } catch {
      return "session \(number): \(error)"
    }
  }
}

/// One run of the shell, or of the demonstration program, that random keys are typed into.
private final class RandomKeySession {
  private static let quietMilliseconds: Int32 = 3
  private static let mostAttempts = 40
  private static let stepCount = 60

  private let planq: PlanqCommand
  private let terminal: PseudoTerminal
  private let isShell: Bool
  private var keys: RandomKeys
  private(set) var log = ""

  init(seed: UInt64) throws {
    keys = RandomKeys(seed: seed)
    planq = try PlanqCommand()
    let settings = keys.one(of: RandomKeys.settings)
    try planq.write(".editrc", settings)
    let size = keys.windowSize()
    isShell = keys.one(of: [true, true, true, false])
    let type = keys.one(of: RandomKeys.terminals)
    log = "\(isShell ? "planq" : "demo") \(type) \(size) \(settings.debugDescription)\n"
    let environment = [
      "TERM": type, "LC_ALL": "C.UTF-8", "HOME": planq.folder.path,
      "XDG_STATE_HOME": planq.folder.path, "PAGER": "", "EDITOR": "true", "PATH": "/usr/bin:/bin",
    ]
    guard let program = isShell ? planq.program : BuiltProduct.path("LineReaderDemo") else {
      throw LineReaderSession.Problem.demonstrationNotBuilt
    }
    terminal = try PseudoTerminal(
      program: program, environment: environment, columns: size.columns, rows: size.rows,
      isDrawn: false)
  }

  func run() throws -> PseudoTerminal.Exit {
    do {
      // Not sooner: Ctrl-C ends a program that does not watch for it yet.
      if isShell { try terminal.waitForOutput("Ctrl-D leaves") }
      for _ in 0..<Self.stepCount where !terminal.hasEnded { try take(keys.step()) }
      terminal.drain(milliseconds: Self.quietMilliseconds)
      for _ in 0..<Self.mostAttempts where !terminal.hasEnded {
        try terminal.send(Keys.interrupt)
        terminal.drain(milliseconds: 20)
        if !terminal.hasEnded { try terminal.send(isShell ? ".quit\r" : "\u{4}") }
        terminal.drain(milliseconds: 200)
      }
    } catch PseudoTerminal.Failure.system(call: "write", _) {
      // It has ended in the meantime.
    }
    log += "\n" + terminal.latest.debugDescription
    return try terminal.waitForExit()
  }

  /// The demonstration program does not watch for Ctrl-C between two lines.
  func mayEnd(so end: PseudoTerminal.Exit) -> Bool {
    end == .code(0) || !isShell && end == .signal(SIGINT)
  }

  private func take(_ step: RandomKeys.Step) throws {
    switch step {
    case .keys(let text):
      log += text.debugDescription + " "
      try terminal.send(text)
    case .bytes(let bytes):
      log += "\(bytes) "
      try terminal.send(bytes: bytes)
    case .resize(let columns, let rows):
      log += "\(columns)x\(rows) "
      try terminal.resize(columns: columns, rows: rows)
    case .pause:
      log += "- "
      terminal.drain(milliseconds: Self.quietMilliseconds)
    }
  }
}
