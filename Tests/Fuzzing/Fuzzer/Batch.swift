import Foundation
import FuzzBodies

/// Runs inputs in this process, which a trap ends. The input that runs stands in a file.
struct Batch {
  let body: FuzzBody
  let seed: UInt64
  let keep: String

  /// After how many seconds of work an input counts as slow; the longest have a mebibyte.
  private static let slow = 2.0
  /// After how many seconds the process is ended, by SIGALRM.
  private static let hung: UInt32 = 20

  /// The input that runs, or ran last.
  static func current(_ body: FuzzBody, in folder: String) -> String {
    "\(folder)/.current-\(body.rawValue)"
  }

  /// Runs inputs and keeps those that are slow or break a promise.
  ///
  /// - Parameter count: How many.
  /// - Returns: How many were kept.
  func run(_ count: Int) -> Int {
    var mutator = Mutator(seed: seed, seeds: Seeds(of: body))
    var kept = 0
    let current = URL(fileURLWithPath: Batch.current(body, in: keep))
    for number in 0..<count {
      let input = mutator.next()
      try? Data(input).write(to: current)
      alarm(Batch.hung)
      // The time of the processor: a busy machine makes no input slow.
      let start = clock()
      let problem = body.problem(with: input)
      let time = Double(clock() - start) / Double(CLOCKS_PER_SEC)
      alarm(0)
      let isSlow = time > Batch.slow
      guard problem != nil || isSlow else { continue }
      kept += 1
      let name = "\(body.rawValue)-\(isSlow ? "slow" : "wrong")-\(seed)-\(number)"
      try? Data(input).write(to: URL(fileURLWithPath: keep + "/" + name))
      print("\(name): \(problem ?? "took \(time) s"), \(input.count) bytes")
    }
    return kept
  }
}
