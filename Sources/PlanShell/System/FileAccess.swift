import PlanModel
import PlanText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a file could not be read or written.
struct FileProblem: Error, Equatable {
  var path: String
  var reason: Message

  /// The problem of the last system call.
  static func last(_ path: String) -> FileProblem {
    FileProblem(path: path, reason: SystemReason.last)
  }
}

/// Files as bytes. Foundation would do as well, but linking it alone costs more time at every
/// start than a whole query takes (the benchmark in Tests/Benchmarks shows both).
enum FileAccess {
  /// The contents of a file; `-` is standard input.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - limit: A file, or input without end, is not read further than a little past this many
  ///     bytes; the caller checks the length.
  ///   - cancellation: Whether reading should be given up; asked often.
  /// - Returns: The bytes; only the first of them where reading was given up.
  /// - Throws: `FileProblem` where the file cannot be read.
  static func read(
    _ path: String, limit: Int, cancellation: Cancellation = .never
  ) throws(FileProblem) -> [UInt8] {
    if path == "-" { return try read(descriptor: STDIN_FILENO, path, limit, cancellation) }
    // A pipe that nobody writes to yet is opened at once: the wait that follows can be given up.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw .last(path) }
    defer { close(descriptor) }
    return try read(descriptor: descriptor, path, limit, cancellation)
  }

  private static func read(
    descriptor: Int32, _ path: String, _ limit: Int, _ cancellation: Cancellation
  ) throws(FileProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    var status = stat()
    let isKnown = fstat(descriptor, &status) == 0
    let isFile = isKnown && status.st_mode & S_IFMT == S_IFREG
    if isKnown, status.st_size > 0 {
      bytes.reserveCapacity(min(Int(status.st_size), limit + 1))
    }
    var chunk = [UInt8](repeating: 0, count: 256 * 1024)
    while true {
      if !isFile, !waitForInput(descriptor, cancellation) { return bytes }
      let count = chunk.withUnsafeMutableBytes { buffer in
        #if canImport(Glibc)
          Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        #else
          Darwin.read(descriptor, buffer.baseAddress, buffer.count)
        #endif
      }
      if count > 0 {
        bytes.append(contentsOf: chunk[0..<count])
        if bytes.count > limit || cancellation.isRequested { return bytes }
      } else if count == 0 {
        return bytes
      } else if errno == EAGAIN {
        // Some files of the system, such as /proc/kmsg, let their readers wait as a pipe does.
        if !waitForInput(descriptor, cancellation) || cancellation.isRequested { return bytes }
      } else if errno != EINTR {
        throw .last(path)
      }
    }
  }

  /// The end of a file; anything but a regular file counts as empty.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - limit: How many bytes are read at most.
  /// - Returns: The last bytes, and whether there are more before them; `nil`, with `errno` set,
  ///   where the file cannot be read.
  static func end(of path: String, limit: Int) -> (bytes: [UInt8], isCut: Bool)? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return end(of: descriptor, limit: limit)
  }

  /// The end of an open file, as ``end(of:limit:)`` gives that of a named one.
  static func end(of descriptor: Int32, limit: Int) -> (bytes: [UInt8], isCut: Bool)? {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    guard status.st_mode & S_IFMT == S_IFREG else { return ([], false) }
    let size = Int(status.st_size)
    var bytes = [UInt8](repeating: 0, count: min(size, limit))
    var filled = 0
    while filled < bytes.count {
      let offset = off_t(size - bytes.count + filled)
      let count = bytes.withUnsafeMutableBytes { buffer in
        pread(descriptor, buffer.baseAddress?.advanced(by: filled), buffer.count - filled, offset)
      }
      if count < 0 && errno == EINTR { continue }
      if count < 0 { return nil }
      if count == 0 { break }
      filled += count
    }
    return (Array(bytes[..<filled]), size > limit)
  }

  /// How long, in milliseconds, a wait goes on until it is asked anew whether it is given up. A
  /// signal ends it sooner, but not one that came just before it began.
  private static let waitMilliseconds: Int32 = 100

  /// Waits until there is something to read, or the end; `false` where the wait was given up.
  private static func waitForInput(_ descriptor: Int32, _ cancellation: Cancellation) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while poll(&request, 1, waitMilliseconds) == 0 || request.revents == 0 {
      if cancellation.isRequested { return false }
    }
    return true
  }

  /// Writes all bytes to a descriptor.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - descriptor: Where they go.
  ///   - cancellation: Whether to wait no longer for one that takes nothing for now.
  /// - Returns: `false`, with `errno` set, once the reader has gone or the disk is full.
  static func write(
    _ bytes: [UInt8], to descriptor: Int32, _ cancellation: Cancellation = .never
  ) -> Bool {
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        let rest = UnsafeRawBufferPointer(rebasing: buffer[offset...])
        #if canImport(Glibc)
          return Glibc.write(descriptor, rest.baseAddress, rest.count)
        #else
          return Darwin.write(descriptor, rest.baseAddress, rest.count)
        #endif
      }
      if count >= 0 {
        offset += count
      } else if errno == EAGAIN {
        // Standard output may be shared with a program that does not want to wait.
        var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&request, 1, waitMilliseconds)
        if cancellation.isRequested {
          errno = EINTR
          return false
        }
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }

  /// Whether a word names a program, by its path or in the folders of `PATH`.
  static func isProgram(_ name: String) -> Bool {
    if lastSlash(in: name) != nil { return access(name, X_OK) == 0 }
    let folders = (Terminal.environment("PATH") ?? "/usr/bin:/bin").split(separator: ":")
    return folders.contains { access($0 + "/" + name, X_OK) == 0 }
  }

  /// The path with links followed, where it exists; else as it is.
  static func resolved(_ path: String) -> String {
    existing(path) ?? path
  }

  /// The path with links followed; `nil` where there is nothing of that name, or one of the names
  /// is not UTF-8.
  static func existing(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(validatingCString: real)
  }
}
