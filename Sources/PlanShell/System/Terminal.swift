#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the process is connected to.
enum Terminal {
  /// Whether standard input is a terminal.
  static var isInputTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// Whether standard output is a terminal.
  static var isOutputTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether standard error is a terminal.
  static var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// The columns of the terminal that standard output is; `nil` where it is none.
  static var width: Int? {
    var size = winsize()
    guard isOutputTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 else { return nil }
    return size.ws_col > 0 ? Int(size.ws_col) : 80
  }

  /// The rows of the terminal that standard output is; `nil` where it is none.
  static var height: Int? {
    var size = winsize()
    guard isOutputTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 else { return nil }
    return size.ws_row > 0 ? Int(size.ws_row) : 24
  }

  /// Columns and rows of the terminal that standard output is; `nil` where it tells none.
  static var size: (columns: Int, rows: Int)? {
    var size = winsize()
    guard isOutputTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0,
      size.ws_row > 0
    else { return nil }
    return (Int(size.ws_col), Int(size.ws_row))
  }

  /// Runs work that may change the terminal's settings, such as an editor that is killed, and
  /// puts them back.
  static func keepingSettings(_ work: () -> Void) {
    var settings = termios()
    let isKnown = tcgetattr(STDIN_FILENO, &settings) == 0
    work()
    if isKnown { tcsetattr(STDIN_FILENO, TCSADRAIN, &settings) }
  }

  /// Starts a program that shall not inherit our way of dealing with closed pipes.
  static func withDefaultPipeSignal<Value>(_ start: () -> Value) -> Value {
    signal(SIGPIPE, SIG_DFL)
    defer { ignoreClosedPipes() }
    return start()
  }

  /// Seconds of a clock that only goes forward.
  static var clock: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The value of an environment variable; `nil` where it is not set.
  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Year, month and day of the present day in the user's time zone.
  static func today() -> (year: Int, month: Int, day: Int) {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return (Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday))
  }

  /// Lets a closed pipe be an error of `write` and not the end of the process.
  static func ignoreClosedPipes() {
    signal(SIGPIPE, SIG_IGN)
  }

  /// In batch, Ctrl-C ends the process with its own exit code. Nothing needs tidying: output
  /// files only appear once they are whole.
  static func exitOnInterrupt() {
    signal(SIGINT) { _ in _exit(ExitCode.interrupted.rawValue) }
  }

  /// The same, where a bar stands on the terminal: it is taken away first.
  static func wipeAndExitOnInterrupt() {
    signal(SIGINT) { _ in
      let wipe: StaticString = "\r\u{1B}[K"
      write(STDERR_FILENO, wipe.utf8Start, wipe.utf8CodeUnitCount)
      _exit(ExitCode.interrupted.rawValue)
    }
  }

  /// Lets Ctrl-C wait until some work is done, such as putting a file into its place.
  static func holdingInterrupts<Value>(_ work: () -> Value) -> Value {
    var held = sigset_t()
    var former = sigset_t()
    sigemptyset(&held)
    sigaddset(&held, SIGINT)
    pthread_sigmask(SIG_BLOCK, &held, &former)
    defer { pthread_sigmask(SIG_SETMASK, &former, nil) }
    return work()
  }

  /// While a file is put into its place, Ctrl-C has to wait.
  static func ignoreInterrupts() {
    signal(SIGINT, SIG_IGN)
  }
}
