import PlanImport
import PlanText
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Work that can be left where it is: it runs on a thread of its own, and whoever waits for it goes
/// on as soon as it is given up. The thread ends when the work asks the next time, or is done.
enum Abandonable {
  /// How long nobody looks whether to give up, in milliseconds. A signal on this thread ends the
  /// wait at once; one on another thread does not.
  private static let patience: Int32 = 20

  /// Does work that somebody may lose patience with.
  ///
  /// - Parameters:
  ///   - cancellation: Whether to give the work up.
  ///   - work: The work; it is told when it has been given up, and may go on for a while then.
  /// - Returns: What it gives; `nil` where it was given up.
  static func run<Value: Sendable>(
    _ cancellation: Cancellation, _ work: @escaping @Sendable (Cancellation) -> Value
  ) -> Value? {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return work(cancellation) }
    let (waiting, working) = (ends[0], ends[1])
    defer { close(waiting) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let job = Job<Value>(cancellation, work)
    guard Workers.start({ job.run(closing: working) }) else {
      close(working)
      return work(cancellation)
    }
    while !isClosed(waiting) {
      guard cancellation.isRequested else { continue }
      job.abandon()
      return nil
    }
    return job.result
  }

  /// Whether the thread has closed its end, which it does when it is done.
  private static func isClosed(_ end: Int32) -> Bool {
    var request = pollfd(fd: end, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, patience) > 0
  }

  /// What the thread does, and what it found.
  private final class Job<Value: Sendable>: Sendable {
    private let cancellation: Cancellation
    private let work: @Sendable (Cancellation) -> Value
    private let isAbandoned = Atomic(false)
    private let found = Mutex<Value?>(nil)

    init(_ cancellation: Cancellation, _ work: @escaping @Sendable (Cancellation) -> Value) {
      self.cancellation = cancellation
      self.work = work
    }

    /// Lets the thread end, even when the wish to give up is forgotten before it asks.
    func abandon() { isAbandoned.store(true, ordering: .relaxed) }

    func run(closing end: Int32) {
      let value = work(
        Cancellation { [self] in
          isAbandoned.load(ordering: .relaxed) || cancellation.isRequested
        })
      found.withLock { $0 = value }
      close(end)
    }

    var result: Value? { found.withLock { $0 } }
  }
}
