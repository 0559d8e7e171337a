import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Starts programs for tests and waits for their end.
enum SpawnedProcess {
  /// Held while a program is started and while descriptors are made that it must not inherit.
  static let lock = Mutex(())

  #if canImport(Glibc)
    typealias FileActions = posix_spawn_file_actions_t
    typealias Attributes = posix_spawnattr_t
  #else
    typealias FileActions = posix_spawn_file_actions_t?
    typealias Attributes = posix_spawnattr_t?
  #endif

  /// Starts a program: its path and arguments, its environment as `NAME=value`, and what is done
  /// to its descriptors before it begins.
  static func start(
    _ arguments: [String], environment: [String], flags: Int16 = 0,
    files: (inout FileActions) -> Void
  ) throws -> pid_t {
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #else
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    files(&actions)
    setDefaultSignals(&attributes, flags: flags)
    var argumentPointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    var environmentPointers: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
    defer { for pointer in argumentPointers + environmentPointers { free(pointer) } }
    var process: pid_t = -1
    let code = lock.withLock { _ in
      posix_spawn(
        &process, arguments[0], &actions, &attributes, &argumentPointers, &environmentPointers)
    }
    guard code == 0 else { throw PseudoTerminal.Failure.system(call: "posix_spawn", code: code) }
    return process
  }

  /// A test runner may ignore or block signals, which the program must not inherit.
  private static func setDefaultSignals(_ attributes: inout Attributes, flags: Int16) {
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGPIPE] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    let all = flags | Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK)
    posix_spawnattr_setflags(&attributes, all)
  }

  /// Waits for a program's end.
  static func waitForEnd(of process: pid_t) throws -> PseudoTerminal.Exit {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else {
        throw PseudoTerminal.Failure.system(call: "waitpid", code: errno)
      }
    }
    return exit(status)
  }

  /// What a status from `waitpid` says.
  static func exit(_ status: Int32) -> PseudoTerminal.Exit {
    let signal = status & 0x7F
    return signal == 0 ? .code((status >> 8) & 0xFF) : .signal(signal)
  }

  /// Milliseconds of a clock that only goes forward.
  static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }
}
