import PlanModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a path leads to when something is to be written there. Links are followed to their end,
/// also where nothing is there yet.
struct Destination {
  /// How it is written to.
  enum Place: Equatable {
    /// A descriptor that this process has open, such as `/dev/stdout`. Opening or replacing what
    /// is after it would lose what others wrote there.
    case descriptor(Int32)
    /// A device, a pipe or another process's descriptor: opened and written to as it is.
    case stream
    /// A file, which is replaced whole; or where one will be.
    case file
  }

  let place: Place
  /// The path as it was given, for messages.
  let path: String
  /// The path after all links.
  let target: String
  /// What is there; `nil` for a descriptor and where nothing does.
  let status: stat?

  /// The folder that a file is in.
  var folder: String { FileAccess.folder(of: target) }

  /// The name of a file in its folder.
  var name: String { FileAccess.name(of: target) }

  /// Follows a path.
  ///
  /// - Parameter path: The path; `-` is standard output.
  /// - Throws: `FileProblem` where it leads nowhere: to a folder, round in a circle, or through
  ///   what is no folder.
  init(_ path: String) throws(FileProblem) {
    guard let found = Destination.follow(path) else { throw .last(path) }
    self = found
  }

  private init(_ place: Place, _ path: String, _ target: String, _ status: stat? = nil) {
    self.place = place
    self.path = path
    self.target = target
    self.status = status
  }

  /// Whether a path is another name of standard output.
  static func isStandardOutput(_ path: String) -> Bool {
    path == "-" || follow(path)?.place == .descriptor(STDOUT_FILENO)
  }

  /// Whether a path leads to a descriptor that a process has open, as `/dev/stdin` does.
  static func isDescriptor(_ path: String) -> Bool {
    guard let found = follow(path) else { return false }
    if case .descriptor = found.place { return true }
    return found.isOfAProcess
  }

  /// Whether it is a descriptor of some process, by its name in `/proc`.
  var isOfAProcess: Bool { place == .stream && Destination.isDescriptorOfAProcess(target) }

  // MARK: Links

  /// As many links as the system itself follows.
  private static let longestChain = 40

  /// Follows a path; `nil`, with `errno` set, where it leads nowhere.
  private static func follow(_ path: String) -> Destination? {
    var current = path
    for _ in 0...longestChain {
      if let descriptor = descriptor(named: current) {
        return Destination(.descriptor(descriptor), path, current)
      }
      var status = stat()
      if lstat(current, &status) != 0 {
        guard errno == ENOENT, !current.isEmpty, !FileAccess.endsInSlash(current) else {
          return nil
        }
        return Destination(.file, path, current)
      }
      switch status.st_mode & S_IFMT {
      case S_IFREG: return Destination(.file, path, current, status)
      case S_IFLNK where isDescriptorOfAProcess(current):
        return Destination(.stream, path, current)
      case S_IFLNK:
        guard let next = target(ofLink: current) else { return nil }
        current = next
      case S_IFDIR:
        errno = EISDIR
        return nil
      default: return Destination(.stream, path, current, status)
      }
    }
    errno = ELOOP
    return nil
  }

  private static func target(ofLink path: String) -> String? {
    var link = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let length = link.withUnsafeMutableBytes { buffer in
      buffer.baseAddress.map {
        readlink(path, $0.assumingMemoryBound(to: CChar.self), buffer.count)
      } ?? -1
    }
    guard length >= 0 else { return nil }
    guard length > 0, length < link.count else {
      errno = length == 0 ? ENOENT : ENAMETOOLONG
      return nil
    }
    guard let name = String(validating: link[..<length], as: UTF8.self) else {
      errno = EILSEQ
      return nil
    }
    return FileAccess.isAbsolute(name) ? name : FileAccess.folder(of: path) + "/" + name
  }

  /// The descriptor of this process that a path names.
  private static func descriptor(named path: String) -> Int32? {
    switch path {
    case "/dev/stdin": return STDIN_FILENO
    case "-", "/dev/stdout": return STDOUT_FILENO
    case "/dev/stderr": return STDERR_FILENO
    default: break
    }
    guard let slash = FileAccess.lastSlash(in: path) else { return nil }
    let name = FileAccess.name(of: path)
    guard let number = Int32(name), number >= 0, String(number) == name else { return nil }
    let folder = String(path[..<slash])
    if ["/dev/fd", "/proc/self/fd"].contains(folder) { return number }
    // Also by the number of the process, or by a link to the folder.
    let isOwn =
      isFolderOfDescriptors(FileAccess.resolved(folder))
      && FileAccess.resolved(folder).hasPrefix(FileAccess.resolved("/proc/self") + "/")
    return isOwn ? number : nil
  }

  private static func isDescriptorOfAProcess(_ path: String) -> Bool {
    isFolderOfDescriptors(FileAccess.resolved(FileAccess.folder(of: path)))
  }

  /// Whether a path is `/proc/N/fd` or `/proc/N/task/N/fd`.
  private static func isFolderOfDescriptors(_ path: String) -> Bool {
    path.hasPrefix("/proc/") && path.hasSuffix("/fd")
  }

  // MARK: Rights

  /// Holds that it can be written to, as far as can be told before.
  ///
  /// - Throws: `FileProblem` where it cannot.
  func check() throws(FileProblem) {
    let isWritable =
      switch place {
      case .descriptor(let number): Destination.isWritable(number)
      case .stream: access(target, W_OK) == 0
      case .file: isReplaceable
      }
    if !isWritable { throw .last(path) }
  }

  private static func isWritable(_ descriptor: Int32) -> Bool {
    let flags = fcntl(descriptor, F_GETFL)
    guard flags >= 0 else { return false }
    if flags & O_ACCMODE != O_RDONLY { return true }
    errno = EBADF
    return false
  }

  /// A file that was protected from being written would be as writable as its folder, since it is
  /// replaced.
  private var isReplaceable: Bool {
    if status != nil, access(target, W_OK) != 0 { return false }
    var folder = stat()
    guard stat(self.folder, &folder) == 0, access(self.folder, W_OK | X_OK) == 0 else {
      return false
    }
    // In folders such as /tmp only the owner of a file may put another one into its place.
    let isGuarded = folder.st_mode & S_ISVTX != 0 && geteuid() != 0
    guard let status, isGuarded, ![status.st_uid, folder.st_uid].contains(geteuid()) else {
      return true
    }
    errno = EPERM
    return false
  }
}

/// Which file a path leads to, by whatever name.
enum FileIdentity: Hashable {
  /// A file that exists.
  case file(device: UInt64, number: UInt64)
  /// A name that nothing has yet, in its folder.
  case name([UInt8], device: UInt64, folder: UInt64)
  /// A descriptor of this process.
  case descriptor(Int32)

  private init(_ status: stat) {
    self = .file(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
  }

  /// The file that is read by a path; `nil` for what is no file, which keeps nothing.
  ///
  /// - Parameter path: The path; `-` is standard input.
  init?(ofInput path: String) {
    var status = stat()
    let isKnown = path == "-" ? fstat(STDIN_FILENO, &status) == 0 : stat(path, &status) == 0
    guard isKnown, status.st_mode & S_IFMT == S_IFREG else { return nil }
    self.init(status)
  }

  /// The file that is written; `nil` for a device or pipe, which takes several outputs.
  init?(_ destination: Destination) {
    switch destination.place {
    case .descriptor(let number): self = .descriptor(number)
    case .stream: return nil
    case .file:
      if let status = destination.status {
        self.init(status)
        return
      }
      var folder = stat()
      guard stat(destination.folder, &folder) == 0 else { return nil }
      self = .name(
        Array(destination.name.utf8), device: UInt64(folder.st_dev), folder: UInt64(folder.st_ino))
    }
  }
}

/// Why results cannot go where they should.
struct OutputRefusal: Error {
  var code: DiagnosticCode
  var message: Message
  var exitCode: ExitCode

  init(_ problem: FileProblem) {
    code = .unwritableFile
    message = ShellMessages.cannotWrite(problem)
    exitCode = .unwritable
  }

  /// It is not what the user can have meant.
  init(misuse message: Message) {
    code = .badUsage
    self.message = message
    exitCode = .wrongUsage
  }
}

extension FileAccess {
  /// Holds that results can go to a file and that it is none of those that are read: what was
  /// published, or written by hand, would be lost.
  ///
  /// - Parameters:
  ///   - path: The file; `-` is standard output.
  ///   - inputs: The files that are read; `-` is standard input.
  /// - Returns: Where results will go.
  /// - Throws: `OutputRefusal`.
  @discardableResult
  static func checkOutput(
    _ path: String, inputs: [String]
  ) throws(OutputRefusal) -> Destination {
    if let misuse = FileMessages.notMeantAsFile(path) { throw OutputRefusal(misuse: misuse) }
    let destination: Destination
    do throws(FileProblem) {
      destination = try Destination(path)
    } catch {
      throw OutputRefusal(error)
    }
    try checkDiffers(path, destination, inputs: inputs)
    do throws(FileProblem) {
      try destination.check()
    } catch {
      throw OutputRefusal(error)
    }
    return destination
  }

  /// Holds that a file to be written is none of those that are read, and no more: whether it can be
  /// written may be another matter once the script runs.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - inputs: The files that are read; `-` is standard input.
  /// - Throws: `OutputRefusal` where it is one of them.
  static func checkDiffers(_ path: String, inputs: [String]) throws(OutputRefusal) {
    guard let destination = try? Destination(path) else { return }
    try checkDiffers(path, destination, inputs: inputs)
  }

  private static func checkDiffers(
    _ path: String, _ destination: Destination, inputs: [String]
  ) throws(OutputRefusal) {
    guard let identity = FileIdentity(destination),
      let input = inputs.first(where: { FileIdentity(ofInput: $0) == identity })
    else { return }
    throw OutputRefusal(misuse: FileMessages.outputIsInput(path, input))
  }

  /// Holds that a file to be read is not the one that results go to.
  ///
  /// - Parameters:
  ///   - path: The file; `-` is standard input.
  ///   - output: Where results go.
  /// - Throws: `OutputRefusal` where it is that file.
  static func checkUnwritten(_ path: String, output: String) throws(OutputRefusal) {
    guard let destination = try? Destination(output), let identity = FileIdentity(destination),
      identity == FileIdentity(ofInput: path)
    else { return }
    throw OutputRefusal(misuse: FileMessages.inputIsOutput(path, output))
  }
}
