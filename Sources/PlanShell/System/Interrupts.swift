import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ctrl-C while a statement runs: the signal only raises a flag, and the work asks for it.
///
/// A handler can reach nothing but globals; this is the only one of the shell. While a line is
/// read, libedit's reader has a handler of its own and gives the signal back afterwards.
enum Interrupts {
  private static let flag = Atomic<Bool>(false)

  /// Whether Ctrl-C was pressed since the flag was cleared.
  static var isRequested: Bool { flag.load(ordering: .relaxed) }

  /// Forgets an earlier Ctrl-C.
  static func clear() {
    flag.store(false, ordering: .relaxed)
  }

  /// Lets Ctrl-C raise the flag and nothing else.
  static func watch() {
    // The flag has been made by now: a handler may not be the first to reach a global.
    clear()
    signal(SIGINT) { _ in Interrupts.flag.store(true, ordering: .relaxed) }
  }
}
