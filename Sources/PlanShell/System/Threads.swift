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

extension Workers {
  /// Starts work on a thread that nobody waits for; `false` where the system gives none.
  static func start(_ work: @escaping @Sendable () -> Void) -> Bool { Thread.start(work) }
}

/// Work on a thread of its own, or at once where the system gives none.
private struct Thread {
  private var identity: pthread_t?

  init(_ work: @escaping @Sendable () -> Void) {
    identity = Thread.make(work)
    if identity == nil { work() }
  }

  /// Starts work on a thread that ends by itself; `false` where the system gives none.
  static func start(_ work: @escaping @Sendable () -> Void) -> Bool {
    guard let identity = make(work) else { return false }
    pthread_detach(identity)
    return true
  }

  private static func make(_ work: @escaping @Sendable () -> Void) -> pthread_t? {
    let box = Unmanaged.passRetained(Box(work))
    #if canImport(Glibc)
      var thread = pthread_t()
    #else
      var thread: pthread_t?
    #endif
    if pthread_create(&thread, nil, Thread.entry, box.toOpaque()) == 0 { return thread }
    box.release()
    return nil
  }

  func join() {
    if let identity { pthread_join(identity, nil) }
  }

  #if canImport(Glibc)
    private static let entry:
      @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = {
        if let pointer = $0 { run(pointer) }
        return nil
      }
  #else
    private static let entry: @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? =
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
