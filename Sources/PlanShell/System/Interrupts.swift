import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Signals while a statement runs: they only raise a flag, and the work asks for it.
///
/// A handler can reach nothing but globals; these are the only ones of the shell. While a line is
/// read, libedit's reader has handlers of its own and gives the signals back afterwards.
enum Interrupts {
  private static let flag = Atomic<Bool>(false)
  private static let ending = Atomic<Int32>(0)
  private static let isHeld = Atomic<Bool>(false)
  private static let endingSignals = [SIGTERM, SIGHUP]
  /// Those that end a process from outside or from the keyboard.
  private static let heldSignals = [SIGINT, SIGQUIT, SIGTERM, SIGHUP]

  /// Whether Ctrl-C was pressed since the flag was cleared, or the end was asked for.
  static var isRequested: Bool { flag.load(ordering: .relaxed) || endingSignal != nil }

  /// The signal that asked for the end while the shell watched for it.
  static var endingSignal: Int32? {
    let number = ending.load(ordering: .relaxed)
    return number == 0 ? nil : number
  }

  /// Forgets an earlier Ctrl-C.
  static func clear() {
    flag.store(false, ordering: .relaxed)
  }

  /// Lets Ctrl-C raise the flag and nothing else.
  static func watch() {
    // The flags have been made by now: a handler may not be the first to reach a global.
    clear()
    ending.store(0, ordering: .relaxed)
    signal(SIGINT) { _ in Interrupts.flag.store(true, ordering: .relaxed) }
  }

  /// Lets SIGTERM and SIGHUP raise a flag, so that a file of results can still be put into its
  /// place, or lets them end the process at once, as they do else. A second one does so always.
  static func watchForEnd(_ isWatched: Bool) {
    if isHeld.load(ordering: .relaxed) { return }
    watch(endingSignals, isWatched)
  }

  /// Lets them raise a flag until the process ends: something has to be written before it does.
  ///
  /// - Parameter alsoByCtrlC: Whether Ctrl-C asks for the end, where no line is edited.
  static func watchForEndToTheLast(alsoByCtrlC: Bool) {
    isHeld.store(true, ordering: .relaxed)
    if alsoByCtrlC { ending.store(0, ordering: .relaxed) }
    watch(endingSignals + (alsoByCtrlC ? [SIGINT] : []), true)
  }

  private static func watch(_ signals: [Int32], _ isWatched: Bool) {
    for number in signals {
      let earlier =
        isWatched
        ? signal(number) { number in
          if Interrupts.endingSignal != nil { Interrupts.end(by: number) }
          Interrupts.ending.store(number, ordering: .relaxed)
        } : signal(number, SIG_DFL)
      // A program started with nohup has SIGHUP ignored and must keep it so.
      if unsafeBitCast(earlier, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
        signal(number, SIG_IGN)
      }
    }
  }

  /// Lets signals that end the process wait until some work is done, such as putting a file into
  /// its place. No other thread may run meanwhile, or it would take them.
  static func holdingSignals<Value, Failure>(
    _ work: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    var held = sigset_t()
    var former = sigset_t()
    sigemptyset(&held)
    for number in heldSignals { sigaddset(&held, number) }
    pthread_sigmask(SIG_BLOCK, &held, &former)
    defer { pthread_sigmask(SIG_SETMASK, &former, nil) }
    return try work()
  }

  /// Ends the process as the signal would have done, where one asked for the end.
  static func endIfAsked() {
    if let number = endingSignal { end(by: number) }
  }

  private static func end(by number: Int32) {
    signal(number, SIG_DFL)
    raise(number)
  }
}
