import PlanImport
import PlanModel
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An import that can be left where it is: it runs on a thread of its own, and whoever waits for it
/// goes on as soon as it is given up. The thread ends when the importer asks the next time.
enum AbandonableImport {
  /// How long nobody looks whether to give up, in milliseconds. A signal on this thread ends the
  /// wait at once; one on another thread does not.
  private static let patience: Int32 = 20

  /// Reads a published text, as `PlanImporter.read` does.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - cancellation: Whether to give the import up.
  /// - Returns: The plan and the report; `nil` where it was given up.
  /// - Throws: `ImportFailure` where the bytes give no plan.
  static func read(
    _ bytes: [UInt8], _ cancellation: Cancellation
  ) throws(ImportFailure) -> ImportedPlan? {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return try direct(bytes, cancellation) }
    let (waiting, working) = (ends[0], ends[1])
    defer { close(waiting) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let work = Work(bytes, cancellation)
    guard Workers.start({ work.run(closing: working) }) else {
      close(working)
      return try direct(bytes, cancellation)
    }
    while !isClosed(waiting) {
      guard cancellation.isRequested else { continue }
      work.abandon()
      return nil
    }
    return try work.result()
  }

  private static func direct(
    _ bytes: [UInt8], _ cancellation: Cancellation
  ) throws(ImportFailure) -> ImportedPlan? {
    try PlanImporter.read(
      bytes, source: nil, cancellation: cancellation, workers: .threads)
  }

  /// Whether the thread has closed its end, which it does when it is done.
  private static func isClosed(_ end: Int32) -> Bool {
    var request = pollfd(fd: end, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, patience) > 0
  }

  /// What the thread does, and what it found.
  private final class Work: Sendable {
    private let bytes: [UInt8]
    private let cancellation: Cancellation
    private let isAbandoned = Atomic(false)
    private let found = Mutex<Result<ImportedPlan?, ImportFailure>>(.success(nil))

    init(_ bytes: [UInt8], _ cancellation: Cancellation) {
      self.bytes = bytes
      self.cancellation = cancellation
    }

    /// Lets the thread end, even when the wish to give up is forgotten before it asks.
    func abandon() { isAbandoned.store(true, ordering: .relaxed) }

    func run(closing end: Int32) {
      let stop = Cancellation { [self] in
        isAbandoned.load(ordering: .relaxed) || cancellation.isRequested
      }
      let result: Result<ImportedPlan?, ImportFailure>
      do throws(ImportFailure) {
        result = .success(try AbandonableImport.direct(bytes, stop))
      } catch {
        result = .failure(error)
      }
      found.withLock { $0 = result }
      close(end)
    }

    func result() throws(ImportFailure) -> ImportedPlan? { try found.withLock { $0 }.get() }
  }
}
