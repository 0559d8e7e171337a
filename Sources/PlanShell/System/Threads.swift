import PlanImport

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Workers {
  /// A thread for each processor, up to eight; more gain nothing, the rest of an import is one
  /// piece.
  static let threads = Workers(count: min(8, max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))) {
    count, work in
    let threads = (1..<max(1, count)).map { piece in Thread { work(piece) } }
    if count > 0 { work(0) }
    for thread in threads { thread.join() }
  }
}

/// Work on a thread of its own, or at once where the system gives none.
private struct Thread {
  private var identity: pthread_t?

  init(_ work: @escaping @Sendable () -> Void) {
    let box = Unmanaged.passRetained(Box(work))
    #if canImport(Glibc)
      var thread = pthread_t()
    #else
      var thread: pthread_t?
    #endif
    let isMade = pthread_create(&thread, nil, Thread.start, box.toOpaque()) == 0
    if isMade {
      identity = thread
    } else {
      box.takeRetainedValue().work()
    }
  }

  func join() {
    if let identity { pthread_join(identity, nil) }
  }

  #if canImport(Glibc)
    private static let start:
      @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = {
        if let pointer = $0 { run(pointer) }
        return nil
      }
  #else
    private static let start: @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? =
      {
        run($0)
        return nil
      }
  #endif

  private static func run(_ pointer: UnsafeMutableRawPointer) {
    Unmanaged<Box>.fromOpaque(pointer).takeRetainedValue().work()
  }

  private final class Box {
    let work: @Sendable () -> Void
    init(_ work: @escaping @Sendable () -> Void) { self.work = work }
  }
}
