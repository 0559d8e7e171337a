#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Program {
  /// Ends the process.
  ///
  /// - Parameter code: How.
  public static func end(_ code: ExitCode) -> Never { exit(code.rawValue) }
}

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

  /// Starts a program that should not inherit our way of dealing with outputs that take no more.
  static func withDefaultOutputSignals<Value>(_ start: () -> Value) -> Value {
    for number in outputSignals { signal(number, SIG_DFL) }
    defer { for number in outputSignals { signal(number, SIG_IGN) } }
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

  /// Raised where a pipe is closed, and where a file would grow past the limit of `ulimit -f`.
  private static let outputSignals = [SIGPIPE, SIGXFSZ]

  /// Makes ready what every run needs of the three standard streams, before any file is opened.
  ///
  /// A closed pipe and a file that may not grow are errors of `write` and not the end of the
  /// process. A stream that is closed is opened so that it can be used for nothing: else the next
  /// file would take its number, and errors would be written into it.
  static func prepareStreams() {
    for number in outputSignals { signal(number, SIG_IGN) }
    for number in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      guard fcntl(number, F_GETFD) < 0, errno == EBADF else { continue }
      // The system takes the lowest number that is free: this one.
      _ = open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// In batch, Ctrl-C ends the process with its own exit code. Nothing needs tidying: it waits
  /// while a file is put into its place.
  static func exitOnInterrupt() {
    signal(SIGINT) { _ in _exit(ExitCode.interrupted.rawValue) }
  }

  /// The same, where a bar is on the terminal: it is taken away first.
  static func wipeAndExitOnInterrupt() {
    signal(SIGINT) { _ in
      let wipe: StaticString = "\r\u{1B}[K"
      write(STDERR_FILENO, wipe.utf8Start, wipe.utf8CodeUnitCount)
      _exit(ExitCode.interrupted.rawValue)
    }
  }
}
