#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program running on a terminal of its own, whose screen a test can look at.
public final class PseudoTerminal {
  /// Why a test could not go on.
  public enum Failure: Error, CustomStringConvertible {
    /// A system call failed, with the value of `errno`.
    case system(call: String, code: Int32)
    /// The screen never became as expected; holds what it showed.
    case timeout(expected: String, transcript: String)
    /// The program ended while something was still expected; holds what the screen showed.
    case ended(expected: String, transcript: String)

    /// The failure in words, with the screen.
    public var description: String {
      switch self {
      case .system(let call, let code): "\(call): \(String(cString: strerror(code)))"
      case .timeout(let expected, let transcript): "timeout: \(expected)\n\(transcript)"
      case .ended(let expected, let transcript): "program ended: \(expected)\n\(transcript)"
      }
    }
  }

  /// How a program ended.
  public enum Exit: Equatable, Sendable {
    /// It ended by itself with this code.
    case code(Int32)
    /// This signal ended it.
    case signal(Int32)
  }

  private static let timeoutMilliseconds = 30_000

  /// What the program has drawn so far.
  public private(set) var screen: TerminalScreen

  /// Every byte the program has written so far.
  public private(set) var output: [UInt8] = []

  /// Whether the program has closed its side of the terminal.
  public private(set) var hasEnded = false

  private static let tailLength = 512
  private var tail: ArraySlice<UInt8> = []
  private let master: Int32
  private let isDrawn: Bool
  private var process: pid_t = -1

  /// Starts a program whose standard input, output and error are a new terminal.
  ///
  /// - Parameters:
  ///   - program: The path of the program.
  ///   - arguments: Its arguments, without its name.
  ///   - environment: All its environment variables.
  ///   - columns: The width of the terminal in cells.
  ///   - rows: The height of the terminal in cells.
  ///   - isDrawn: Whether the screen is wanted; without, output is only taken away.
  /// - Throws: ``Failure/system(call:code:)``.
  public init(
    program: String, arguments: [String] = [], environment: [String: String], columns: Int = 80,
    rows: Int = 24, isDrawn: Bool = true
  ) throws {
    screen = TerminalScreen(columns: columns, rows: rows)
    self.isDrawn = isDrawn
    let name: String
    (master, name) = try Self.openTerminal()
    // A program that takes no keys must not hold the test up for ever.
    _ = try Self.check("fcntl", fcntl(master, F_SETFL, O_RDWR | O_NONBLOCK))
    var size = winsize()
    size.ws_col = UInt16(columns)
    size.ws_row = UInt16(rows)
    _ = try Self.check("ioctl", ioctl(master, UInt(TIOCSWINSZ), &size))
    process = try Self.spawn(
      [program] + arguments, environment: environment.map { "\($0.key)=\($0.value)" },
      terminal: name)
  }

  deinit {
    if process > 0 {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    close(master)
  }

  /// Types keys or pastes text, exactly these bytes.
  ///
  /// - Parameter keys: What the terminal would send.
  /// - Throws: ``Failure/system(call:code:)``.
  public func send(_ keys: String) throws {
    try send(bytes: Array(keys.utf8))
  }

  /// Sends bytes, which need not be UTF-8.
  ///
  /// The program's output is read meanwhile, so that neither side waits for the other.
  ///
  /// - Parameter bytes: What the terminal would send.
  /// - Throws: ``Failure/system(call:code:)``, or ``Failure/timeout(expected:transcript:)`` after 30
  ///   seconds in which the program took none.
  public func send(bytes: [UInt8]) throws {
    let deadline = SpawnedProcess.now() + Self.timeoutMilliseconds
    var remaining = bytes[...]
    while !remaining.isEmpty {
      let part = Array(remaining.prefix(512))
      let count = write(master, part, part.count)
      if count < 0, errno == EAGAIN {
        guard SpawnedProcess.now() < deadline else {
          throw Failure.timeout(expected: "room for keys", transcript: latest)
        }
        if !readOutput(milliseconds: 10) { _ = poll(nil, 0, 1) }
        continue
      }
      remaining = remaining.dropFirst(Int(try Self.check("write", Int32(count))))
      _ = readOutput(milliseconds: 0)
    }
  }

  /// Gives the window another size and tells the program.
  ///
  /// - Parameters:
  ///   - columns: The width in cells.
  ///   - rows: The height in cells.
  /// - Throws: ``Failure/system(call:code:)``.
  public func resize(columns: Int, rows: Int) throws {
    var size = winsize()
    size.ws_col = UInt16(columns)
    size.ws_row = UInt16(rows)
    if isDrawn { screen.resize(columns: columns, rows: rows) }
    _ = try Self.check("ioctl", ioctl(master, UInt(TIOCSWINSZ), &size))
  }

  /// Sends a signal to the program.
  ///
  /// - Parameter signal: Its number, such as `SIGTERM`.
  public func send(signal: Int32) {
    kill(process, signal)
  }

  /// Waits for a text in what the program writes, whether the screen is drawn or not.
  ///
  /// - Parameter text: The text, as it is written.
  /// - Throws: ``Failure/timeout(expected:transcript:)`` after 30 seconds.
  public func waitForOutput(_ text: String) throws {
    let deadline = SpawnedProcess.now() + Self.timeoutMilliseconds
    while !latest.contains(text), !hasEnded {
      let left = deadline - SpawnedProcess.now()
      guard left > 0 else { throw Failure.timeout(expected: text, transcript: latest) }
      _ = readOutput(milliseconds: Int32(clamping: left))
    }
  }

  /// The end of what the program has written.
  public var latest: String { String(decoding: tail, as: UTF8.self) }

  /// Takes output away until there has been none for so long.
  ///
  /// - Parameter milliseconds: How long; 0 to take only what is there.
  public func drain(milliseconds: Int32) {
    while readOutput(milliseconds: milliseconds) {}
  }

  /// Reads output until the screen is as expected.
  ///
  /// - Parameters:
  ///   - expected: What is waited for, in words for the failure.
  ///   - condition: Whether the screen is as expected.
  /// - Throws: ``Failure/timeout(expected:transcript:)`` after 30 seconds, or
  ///   ``Failure/ended(expected:transcript:)``.
  public func wait(_ expected: String, until condition: (TerminalScreen) -> Bool) throws {
    let deadline = SpawnedProcess.now() + Self.timeoutMilliseconds
    while !condition(screen) {
      let left = deadline - SpawnedProcess.now()
      guard left > 0 else {
        throw Failure.timeout(expected: expected, transcript: screen.transcript)
      }
      guard !hasEnded else {
        throw Failure.ended(expected: expected, transcript: screen.transcript)
      }
      _ = readOutput(milliseconds: Int32(clamping: left))
    }
  }

  /// Sends keys again and again until the screen is as expected: for a program that throws away
  /// keys which come too early, and to which they do no harm when they come more than once.
  ///
  /// - Parameters:
  ///   - keys: What the terminal would send.
  ///   - expected: What is waited for, in words for the failure.
  ///   - condition: Whether the screen is as expected.
  /// - Throws: As ``wait(_:until:)``.
  public func repeatedly(
    send keys: String, _ expected: String, until condition: (TerminalScreen) -> Bool
  ) throws {
    let deadline = SpawnedProcess.now() + Self.timeoutMilliseconds
    while !condition(screen) {
      guard SpawnedProcess.now() < deadline else {
        throw Failure.timeout(expected: expected, transcript: screen.transcript)
      }
      try send(keys)
      _ = readOutput(milliseconds: 100)
    }
  }

  /// Reads output until a text is somewhere in the transcript.
  ///
  /// - Parameter text: The text, within one row.
  /// - Throws: As ``wait(_:until:)``.
  public func wait(for text: String) throws {
    try wait(text) { $0.transcript.contains(text) }
  }

  /// Reads output until the cursor's row holds exactly a text.
  ///
  /// - Parameter line: The row, without blanks at its right.
  /// - Throws: As ``wait(_:until:)``.
  public func wait(forLine line: String) throws {
    try wait("line <\(line)>") { $0.currentLine == line }
  }

  /// Reads output to its end and waits for the program to end.
  ///
  /// - Returns: How it ended.
  /// - Throws: ``Failure/timeout(expected:transcript:)`` if it does not end.
  public func waitForExit() throws -> Exit {
    let deadline = SpawnedProcess.now() + Self.timeoutMilliseconds
    while !hasEnded && SpawnedProcess.now() < deadline { _ = readOutput(milliseconds: 100) }
    var status: Int32 = 0
    while SpawnedProcess.now() < deadline {
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process {
        process = -1
        return SpawnedProcess.exit(status)
      }
      if ended < 0 && errno != EINTR { throw Failure.system(call: "waitpid", code: errno) }
      _ = poll(nil, 0, 10)
    }
    throw Failure.timeout(expected: "end of the program", transcript: screen.transcript)
  }

  /// The terminal's settings as the program left them.
  ///
  /// - Returns: The local flags, such as `ECHO` and `ICANON`.
  /// - Throws: ``Failure/system(call:code:)``.
  public func localFlags() throws -> tcflag_t {
    var settings = termios()
    _ = try Self.check("tcgetattr", tcgetattr(master, &settings))
    return settings.c_lflag
  }
}

// MARK: - System calls

extension PseudoTerminal {
  /// Draws what has been written, waiting for some at most so long. False if there was none.
  private func readOutput(milliseconds: Int32) -> Bool {
    var request = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&request, 1, milliseconds) > 0 else { return false }
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &chunk, chunk.count)
    if count < 0 && (errno == EINTR || errno == EAGAIN) { return false }
    guard count > 0 else {
      hasEnded = true
      return false
    }
    tail = (tail + chunk[..<count]).suffix(Self.tailLength)
    if isDrawn {
      output += chunk[..<count]
      screen.feed(chunk[..<count])
    }
    return true
  }

  /// The descriptor of the terminal's far side, and the path of the side the program gets.
  private static func openTerminal() throws -> (master: Int32, name: String) {
    #if canImport(Glibc)
      // glibc hides posix_openpt and its companions from Swift; these are the calls they make.
      let unlock: UInt = 0x4004_5431  // TIOCSPTLCK
      let tellNumber: UInt = 0x8004_5430  // TIOCGPTN
      let master = try check("open", open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC))
      var locked: Int32 = 0
      _ = try check("ioctl", ioctl(master, unlock, &locked))
      var number: Int32 = 0
      _ = try check("ioctl", ioctl(master, tellNumber, &number))
      return (master, "/dev/pts/\(number)")
    #else
      let master = try check("posix_openpt", posix_openpt(O_RDWR | O_NOCTTY))
      _ = try check("fcntl", fcntl(master, F_SETFD, FD_CLOEXEC))
      _ = try check("grantpt", grantpt(master))
      _ = try check("unlockpt", unlockpt(master))
      guard let name = ptsname(master) else { throw Failure.system(call: "ptsname", code: errno) }
      return (master, String(cString: name))
    #endif
  }

  /// The child leads a new session; the first terminal it opens becomes its controlling one.
  private static func spawn(
    _ arguments: [String], environment: [String], terminal: String
  ) throws -> pid_t {
    #if canImport(Glibc)
      let newSession = Int16(0x80)  // POSIX_SPAWN_SETSID, which glibc hides from Swift
    #else
      let newSession = Int16(POSIX_SPAWN_SETSID)
    #endif
    return try SpawnedProcess.start(arguments, environment: environment, flags: newSession) {
      posix_spawn_file_actions_addopen(&$0, 0, terminal, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&$0, 0, 1)
      posix_spawn_file_actions_adddup2(&$0, 0, 2)
    }
  }

  private static func check(_ call: String, _ result: Int32) throws -> Int32 {
    guard result >= 0 else { throw Failure.system(call: call, code: errno) }
    return result
  }
}
