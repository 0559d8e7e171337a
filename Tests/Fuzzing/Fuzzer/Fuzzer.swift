import Foundation
import FuzzBodies

/// Fuzzes the parts of planq that read what others wrote.
@main
enum Fuzzer {
  /// How many inputs a process runs before another one takes over.
  private static let batchLength = 2000

  static func main() {
    guard let arguments = Arguments(Array(CommandLine.arguments.dropFirst())) else {
      print(Arguments.usage)
      exit(64)
    }
    if !arguments.runs.isEmpty { exit(replay(arguments) ? 0 : 1) }
    try? FileManager.default.createDirectory(
      atPath: arguments.keep, withIntermediateDirectories: true)
    if let count = arguments.batch {
      var batch = Batch(arguments)
      exit(batch.run(count) == 0 ? 0 : 1)
    }
    exit(supervise(arguments) ? 0 : 1)
  }

  /// Feeds files as they are, in this process; tells how long each took.
  private static func replay(_ arguments: Arguments) -> Bool {
    var isClean = true
    for body in arguments.bodies {
      for file in arguments.runs {
        guard let input = try? Data(contentsOf: URL(fileURLWithPath: file)) else {
          print("cannot read \(file)")
          isClean = false
          continue
        }
        let (problem, time) = Batch.measured(body, Array(input))
        print("\(body.rawValue) \(file): \(time) s, \(problem ?? "nothing wrong")")
        if problem != nil { isClean = false }
      }
    }
    return isClean
  }

  /// Starts batches until the time is over.
  ///
  /// - Parameter arguments: What was asked for.
  /// - Returns: Whether nothing was found.
  private static func supervise(_ arguments: Arguments) -> Bool {
    print("seed \(arguments.seed), \(arguments.bodies.map(\.rawValue).joined(separator: ", "))")
    let end = ContinuousClock.now + .seconds(arguments.seconds)
    var seed = arguments.seed
    var inputs = 0
    var isClean = true
    while ContinuousClock.now < end {
      for body in arguments.bodies where ContinuousClock.now < end {
        if !run(body, seed: seed, arguments) { isClean = false }
        inputs += batchLength
      }
      seed &+= 1
    }
    print(
      "at most \(inputs) inputs; " + (isClean ? "nothing found" : "findings in \(arguments.keep)"))
    return isClean
  }

  private static func run(_ body: FuzzBody, seed: UInt64, _ arguments: Arguments) -> Bool {
    let process = Process()
    process.executableURL = Bundle.main.executableURL
    process.arguments =
      [
        body.rawValue, "--seed", String(seed), "--batch", String(batchLength), "--keep",
        arguments.keep,
      ] + arguments.samples.flatMap { ["--samples", $0] }
    // A trap would otherwise be told in a page of its own each time, which takes seconds, and what
    // the runtime keeps for good is no leak.
    process.environment = ProcessInfo.processInfo.environment
      .merging(["SWIFT_BACKTRACE": "enable=no", "ASAN_OPTIONS": "detect_leaks=0"]) { $1 }
    do {
      try process.run()
    } catch {
      print("cannot start \(CommandLine.arguments[0]): \(error)")
      return false
    }
    process.waitUntilExit()
    guard process.terminationReason == .uncaughtSignal else {
      return process.terminationStatus == 0
    }
    let isHung = process.terminationStatus == SIGALRM
    let name = "\(body.rawValue)-\(isHung ? "hang" : "trap")-\(seed)"
    try? FileManager.default.moveItem(
      atPath: Batch.current(body, in: arguments.keep), toPath: arguments.keep + "/" + name)
    print("\(name): signal \(process.terminationStatus)")
    return false
  }
}
