#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program run to its end with pipes for its input, output and errors.
public struct ProgramRun: Sendable {
  /// What a test does to a program while it runs.
  public enum Disturbance: Equatable, Sendable {
    /// Stops reading its output before it has begun, as `| true` does.
    case closedOutput
    /// Stops reading its output as soon as some has come, as `| head -1` does.
    case outputClosedEarly
    /// Sends it this signal as soon as some output has come.
    case signalAtOutput(Int32)
  }

  /// How the program ended.
  public let exit: PseudoTerminal.Exit
  /// What it wrote on standard output.
  public let outputBytes: [UInt8]
  /// What it wrote on standard error.
  public let errorBytes: [UInt8]

  /// Standard output as text.
  public var output: String { String(decoding: outputBytes, as: UTF8.self) }
  /// Standard error as text.
  public var errors: String { String(decoding: errorBytes, as: UTF8.self) }

  private static let timeoutMilliseconds = 120_000

  /// Runs a program and waits for its end.
  ///
  /// - Parameters:
  ///   - program: The path of the program.
  ///   - arguments: Its arguments, without its name.
  ///   - input: What it reads on standard input, which then ends.
  ///   - environment: All its environment variables.
  ///   - folder: The folder it runs in; nil for the tests' own.
  ///   - disturbance: What happens to it on the way.
  /// - Throws: ``PseudoTerminal/Failure``; a program that has not ended after two minutes is killed.
  public init(
    _ program: String, _ arguments: [String], input: [UInt8] = [],
    environment: [String: String] = [:], folder: String? = nil, disturbance: Disturbance? = nil
  ) throws {
    // A program that does not read all its input must not end the tests.
    signal(SIGPIPE, SIG_IGN)
    var pipes = try Pipes(hasOutput: disturbance != .closedOutput)
    defer { pipes.close() }
    // Not every system lets a program be started in another folder; the shell does everywhere.
    let change = folder.map { ["/bin/sh", "-c", #"cd "$0" && exec "$@""#, $0] } ?? []
    let process = try SpawnedProcess.start(
      change + [program] + arguments, environment: environment.map { "\($0.key)=\($0.value)" }
    ) { actions in
      for (number, end) in pipes.childEnds.enumerated() {
        posix_spawn_file_actions_adddup2(&actions, end, Int32(number))
      }
    }
    pipes.closeChildEnds()
    let deadline = SpawnedProcess.now() + Self.timeoutMilliseconds
    let isWhole = pipes.exchange(input, deadline: deadline) { pipes in
      switch disturbance {
      case .outputClosedEarly: pipes.closeOutput()
      case .signalAtOutput(let signal): kill(process, signal)
      case .closedOutput, nil: break
      }
    }
    outputBytes = pipes.output
    errorBytes = pipes.errors
    if !isWhole { kill(process, SIGKILL) }
    exit = try SpawnedProcess.waitForEnd(of: process)
    guard isWhole else {
      throw PseudoTerminal.Failure.timeout(
        expected: "end of " + arguments.joined(separator: " "), transcript: output + errors)
    }
  }
}

/// The three pipes of a program, and what has come through them.
private struct Pipes {
  private static let chunkSize = 65_536

  private var input: (read: Int32, write: Int32)
  private var outputs: [(read: Int32, write: Int32)]
  private var received: [[UInt8]] = [[], []]

  var output: [UInt8] { received[0] }
  var errors: [UInt8] { received[1] }
  var childEnds: [Int32] { [input.read] + outputs.map(\.write) }

  init(hasOutput: Bool) throws {
    input = try Self.pipe()
    outputs = [try Self.pipe(), try Self.pipe()]
    if !hasOutput { closeOutput() }
  }

  mutating func closeOutput() { Self.close(&outputs[0].read) }

  mutating func closeChildEnds() {
    Self.close(&input.read)
    for index in outputs.indices { Self.close(&outputs[index].write) }
  }

  mutating func close() {
    closeChildEnds()
    Self.close(&input.write)
    for index in outputs.indices { Self.close(&outputs[index].read) }
  }

  /// Writes the input and reads what comes until there is no more; false at the deadline.
  mutating func exchange(
    _ text: [UInt8], deadline: Int, atFirstOutput: (inout Pipes) -> Void
  ) -> Bool {
    var rest = text[...]
    var hasOutput = false
    while outputs.contains(where: { $0.read >= 0 }) {
      if rest.isEmpty { Self.close(&input.write) }
      var requests = outputs.map { pollfd(fd: $0.read, events: Int16(POLLIN), revents: 0) }
      requests.append(pollfd(fd: input.write, events: Int16(POLLOUT), revents: 0))
      let left = deadline - SpawnedProcess.now()
      guard left > 0, poll(&requests, nfds_t(requests.count), Int32(left)) != 0 else {
        return false
      }
      for index in outputs.indices where requests[index].revents != 0 { receive(index) }
      if requests[2].revents != 0 { send(&rest) }
      if !hasOutput, !output.isEmpty {
        hasOutput = true
        atFirstOutput(&self)
      }
    }
    return true
  }

  private mutating func receive(_ index: Int) {
    var chunk = [UInt8](repeating: 0, count: Self.chunkSize)
    let count = read(outputs[index].read, &chunk, chunk.count)
    if count > 0 {
      received[index] += chunk[..<count]
    } else if count == 0 || errno != EINTR {
      Self.close(&outputs[index].read)
    }
  }

  private mutating func send(_ rest: inout ArraySlice<UInt8>) {
    // No more than a pipe surely takes at once, so that writing does not wait.
    let part = Array(rest.prefix(Int(PIPE_BUF)))
    let count = write(input.write, part, part.count)
    if count >= 0 {
      rest = rest.dropFirst(count)
    } else if errno != EINTR {
      rest = []
    }
  }

  private static func pipe() throws -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    // Not for the programs that other tests start meanwhile, which would keep the pipe open.
    let result = SpawnedProcess.lock.withLock { _ in
      #if canImport(Glibc)
        let result = Glibc.pipe(&ends)
      #else
        let result = Darwin.pipe(&ends)
      #endif
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      return result
    }
    guard result == 0 else { throw PseudoTerminal.Failure.system(call: "pipe", code: errno) }
    return (ends[0], ends[1])
  }

  private static func close(_ descriptor: inout Int32) {
    if descriptor >= 0 {
      #if canImport(Glibc)
        _ = Glibc.close(descriptor)
      #else
        _ = Darwin.close(descriptor)
      #endif
    }
    descriptor = -1
  }
}
