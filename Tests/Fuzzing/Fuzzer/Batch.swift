import Foundation
import FuzzBodies
import SanitizerCoverage

/// Runs inputs in this process, which a trap ends. The input that runs is in a file.
struct Batch {
  private let body: FuzzBody
  private let seed: UInt64
  private let keep: String
  private var mutator: Mutator

  /// After how many seconds of work an input counts as slow; the longest have a mebibyte.
  private static let slow = 2.0
  /// After how many seconds the process is ended, by SIGALRM.
  private static let hung: UInt32 = 20

  /// - Parameter arguments: What the process should do, with one body.
  init(_ arguments: Arguments) {
    body = arguments.bodies[0]
    seed = arguments.seed
    keep = arguments.keep
    let reaching = Batch.reaching(body, in: keep)
    mutator = Mutator(seed: seed, seeds: Seeds(of: body, and: arguments.samples + [reaching]))
  }

  /// The input that runs, or ran last.
  static func current(_ body: FuzzBody, in folder: String) -> String {
    "\(folder)/.current-\(body.rawValue)"
  }

  /// The folder of inputs that reached code which none before had reached.
  private static func reaching(_ body: FuzzBody, in folder: String) -> String {
    "\(folder)/.reaching-\(body.rawValue)"
  }

  /// Runs inputs and keeps those that are slow or break a promise.
  ///
  /// - Parameter count: How many.
  /// - Returns: How many were kept.
  mutating func run(_ count: Int) -> Int {
    // What the inputs reach as they are is nothing new. Without coverage that is of no use.
    if sanitizer_coverage_reached() > 0 {
      for input in mutator.seeds.inputs { _ = body.problem(with: input) }
    }
    var kept = 0
    for number in 0..<count {
      let input = mutator.next()
      if !isRight(input, number) { kept += 1 }
    }
    return kept
  }

  /// Runs an input; keeps one that is slow or breaks a promise.
  private mutating func isRight(_ input: [UInt8], _ number: Int) -> Bool {
    let reached = sanitizer_coverage_reached()
    save(input, Batch.current(body, in: keep))
    alarm(Batch.hung)
    let (problem, time) = Batch.measured(body, input)
    alarm(0)
    let isSlow = time > Batch.slow
    guard problem != nil || isSlow else {
      if sanitizer_coverage_reached() > reached { take(input, number, time) }
      return true
    }
    let name = "\(body.rawValue)-\(isSlow ? "slow" : "wrong")-\(seed)-\(number)"
    save(input, keep + "/" + name)
    print("\(name): \(problem ?? "took \(time) s"), \(input.count) bytes")
    return false
  }

  /// What is wrong with what becomes of an input, and how many seconds of work that took.
  static func measured(_ body: FuzzBody, _ input: [UInt8]) -> (problem: String?, time: Double) {
    // The time of the processor: a busy machine makes no input slow.
    let start = clock()
    let problem = body.problem(with: input)
    return (problem, Double(clock() - start) / Double(CLOCKS_PER_SEC))
  }

  /// Makes an input that reached new code a sample. Long ones would hold up those after them.
  private mutating func take(_ input: [UInt8], _ number: Int, _ time: Double) {
    guard input.count < 1 << 16, time < 0.1 else { return }
    mutator.seeds.inputs.append(input)
    let folder = Batch.reaching(body, in: keep)
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    save(input, folder + "/\(seed)-\(number)")
  }

  private func save(_ input: [UInt8], _ path: String) {
    try? Data(input).write(to: URL(fileURLWithPath: path))
  }
}
