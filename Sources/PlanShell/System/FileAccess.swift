import PlanModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a file could not be read or written.
struct FileProblem: Error, Equatable {
  var path: String
  var reason: Message

  /// The problem that the last system call left behind.
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
  ///     bytes; whoever asked sees that there are more and says so.
  ///   - cancellation: Whether reading shall be given up; asked often.
  /// - Returns: The bytes; only the first of them where reading was given up.
  /// - Throws: `FileProblem` where the file cannot be read.
  static func read(
    _ path: String, limit: Int, cancellation: Cancellation = .never
  ) throws(FileProblem) -> [UInt8] {
    if path == "-" { return try read(descriptor: STDIN_FILENO, path, limit, cancellation) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last(path) }
    defer { close(descriptor) }
    return try read(descriptor: descriptor, path, limit, cancellation)
  }

  private static func read(
    descriptor: Int32, _ path: String, _ limit: Int, _ cancellation: Cancellation
  ) throws(FileProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_size > 0 {
      bytes.reserveCapacity(min(Int(status.st_size), limit + 1))
    }
    var chunk = [UInt8](repeating: 0, count: 256 * 1024)
    while true {
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
      } else if errno != EINTR {
        throw .last(path)
      }
    }
  }

  /// Writes all bytes to a descriptor; `false` once the reader has gone or the disk is full.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
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
        _ = poll(&request, 1, -1)
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }

  /// Writes a file whole or not at all: beside it first, then moved into its place. What stood
  /// there stays until then, and keeps its permissions.
  static func replace(_ path: String, with bytes: [UInt8]) throws(FileProblem) {
    let target = destination(of: path)
    var status = stat()
    let exists = stat(target, &status) == 0
    if exists, status.st_mode & S_IFMT != S_IFREG {
      return try writeDirectly(path, bytes)
    }
    var template = Array((target + ".XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw .last(path) }
    let temporary = text(template.dropLast())
    let mode = exists ? status.st_mode & 0o7777 : 0o666 & ~currentMask()
    let isWritten =
      write(bytes, to: descriptor) && fchmod(descriptor, mode) == 0 && fsync(descriptor) == 0
    let problem = FileProblem.last(path)
    close(descriptor)
    guard isWritten else {
      unlink(temporary)
      throw problem
    }
    guard rename(temporary, target) == 0 else {
      let problem = FileProblem.last(path)
      unlink(temporary)
      throw problem
    }
  }

  /// Whether a file can be put into its place, as far as can be told before there is one.
  static func checkDestination(_ path: String) throws(FileProblem) {
    let target = destination(of: path)
    var status = stat()
    if stat(target, &status) == 0 {
      if status.st_mode & S_IFMT == S_IFDIR {
        errno = EISDIR
        throw .last(path)
      }
      return
    }
    if access(folder(of: target), W_OK) != 0 { throw .last(path) }
  }

  /// Whether a word names a program, by its path or in the folders of `PATH`.
  static func isProgram(_ name: String) -> Bool {
    if name.contains("/") { return access(name, X_OK) == 0 }
    let folders = (Terminal.environment("PATH") ?? "/usr/bin:/bin").split(separator: ":")
    return folders.contains { access($0 + "/" + name, X_OK) == 0 }
  }

  /// The file that a path leads to, which may not exist yet though a link to it does.
  static func destination(of path: String) -> String {
    var link = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = readlink(path, &link, link.count)
    guard realpath(path, nil).map({ free($0) }) == nil, length > 0, length < link.count else {
      return resolved(path)
    }
    let name = text(link[..<length])
    return name.hasPrefix("/") ? name : folder(of: path) + "/" + name
  }

  private static func text(_ characters: ArraySlice<CChar>) -> String {
    String(decoding: characters.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// A device or pipe is written to as it is: there is nothing to keep whole.
  private static func writeDirectly(_ path: String, _ bytes: [UInt8]) throws(FileProblem) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last(path) }
    defer { close(descriptor) }
    guard write(bytes, to: descriptor) else { throw .last(path) }
  }

  private static func currentMask() -> mode_t {
    let mask = umask(0)
    umask(mask)
    return mask
  }

  /// The path with links followed, where it exists; else as it is.
  static func resolved(_ path: String) -> String {
    existing(path) ?? path
  }

  /// The path with links followed; `nil` where there is nothing of that name.
  static func existing(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// The path of a file as a script in `folder` names it; `~/` is the user's own folder.
  static func path(_ name: String, in folder: String) -> String {
    if name.hasPrefix("~/"), let home = Terminal.environment("HOME") {
      return home + name.dropFirst(1)
    }
    return name.hasPrefix("/") || folder == "." ? name : folder + "/" + name
  }

  /// The folder a file stands in.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
