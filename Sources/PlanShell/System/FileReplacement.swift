import CSystem
import PlanModel
import PlanText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What could not be kept of a file that was replaced, since only its owner or an administrator
/// could.
struct ChangedRights: Equatable {
  /// The user who owned it.
  var user: String?
  /// The group it belonged to.
  var group: String?
  /// Whether the rights of further users and groups are gone.
  var hasLostList = false

  var isEmpty: Bool { self == ChangedRights() }
}

extension FileAccess {
  /// Writes a file whole or not at all: beside it first, then moved into its place. What stood
  /// there stays until then, and leaves its owner, group and permissions to the new one. Signals
  /// that end the process wait meanwhile, so that nothing half-done stays after; after a kill
  /// that no program hears of, a file `.NAME.planq-XXXXXX` may.
  ///
  /// - Parameters:
  ///   - path: The file; a device, a pipe or a descriptor is written to as it is.
  ///   - bytes: What it should hold.
  ///   - cancellation: Whether to wait no longer for whoever reads a pipe.
  /// - Returns: What could not be kept of the former file, where it matters.
  /// - Throws: `FileProblem` where it cannot be written.
  @discardableResult
  static func replace(
    _ path: String, with bytes: [UInt8], cancellation: Cancellation = .never
  ) throws(FileProblem) -> Message? {
    try replace(path, with: PendingContent(path: path, bytes), cancellation: cancellation)
  }

  /// Writes a file whole or not at all, from content that was gathered for it. A link may have come
  /// into its path since that was looked at: `mayWrite` is asked once the folder is open.
  @discardableResult
  static func replace(
    _ path: String, with content: PendingContent, cancellation: Cancellation = .never,
    mayWrite: (_ name: String, _ folder: String) -> Bool = { _, _ in true }
  ) throws(FileProblem) -> Message? {
    if let problem = content.problem { throw problem }
    let destination = try Destination(path)
    try destination.check()
    switch destination.place {
    case .descriptor(let descriptor):
      guard mayWrite("\(descriptor)", "/dev/fd") else { throw .refused(path) }
      guard content.write(to: descriptor, cancellation) else { throw .last(path) }
      return nil
    case .stream:
      try writeDirectly(destination, content, cancellation, mayWrite)
      return nil
    case .file:
      let change = try Interrupts.holdingSignals { () throws(FileProblem) in
        try FileReplacement(destination).run(content, mayWrite)
      }
      return change.isEmpty ? nil : FileMessages.changedRights(path, change)
    }
  }

  /// A device or pipe is written to as it is: there is nothing to keep whole. What another process
  /// has open is added to, never cut.
  private static func writeDirectly(
    _ destination: Destination, _ content: PendingContent, _ cancellation: Cancellation,
    _ mayWrite: (_ name: String, _ folder: String) -> Bool
  ) throws(FileProblem) {
    let folder = try openFolder(of: destination, mayWrite)
    defer { close(folder) }
    // Links were followed to their end; only descriptors of processes look like links and are none.
    let following = destination.isOfAProcess ? 0 : O_NOFOLLOW
    while true {
      // A pipe that nobody reads yet is an error at once, and not a wait that Ctrl-C cannot end.
      let descriptor = openat(
        folder, destination.name,
        O_WRONLY | O_CLOEXEC | O_NONBLOCK | O_APPEND | O_NOCTTY | following)
      if descriptor >= 0 {
        defer { close(descriptor) }
        guard content.write(to: descriptor, cancellation) else {
          throw .last(destination.path)
        }
        return
      }
      let isUnread = errno == ENXIO && destination.isNamedPipe
      guard isUnread || errno == EINTR else { throw .last(destination.path) }
      if cancellation.isRequested {
        errno = EINTR
        throw .last(destination.path)
      }
      _ = poll(nil, 0, 20)
    }
  }

  /// Opens the folder of what is written. Only once it is open nobody can put another into its
  /// place, so that this is when `mayWrite` is asked.
  fileprivate static func openFolder(
    of destination: Destination, _ mayWrite: (_ name: String, _ folder: String) -> Bool
  ) throws(FileProblem) -> Int32 {
    let folder = filesystem_open_folder(destination.folder)
    guard folder >= 0 else { throw .last(destination.path) }
    if mayWrite(destination.name, openPath(of: folder)) { return folder }
    close(folder)
    throw .refused(destination.path)
  }

  /// The path of an open folder, without links; empty where nobody can tell.
  private static func openPath(of folder: Int32) -> String {
    #if canImport(Glibc)
      existing("/proc/self/fd/\(folder)") ?? ""
    #else
      var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
      return fcntl(folder, F_GETPATH, &bytes) < 0 ? "" : String(validatingCString: bytes) ?? ""
    #endif
  }
}

extension FileProblem {
  /// Nobody allowed to write there.
  fileprivate static func refused(_ path: String) -> FileProblem {
    FileProblem(path: path, reason: SystemReason.message(of: EPERM))
  }
}

extension Destination {
  fileprivate var isNamedPipe: Bool {
    status.map { $0.st_mode & S_IFMT == S_IFIFO } ?? false
  }
}

/// A file on its way into its place.
private struct FileReplacement {
  private let destination: Destination

  init(_ destination: Destination) {
    self.destination = destination
  }

  /// Writes the file and puts it into its place.
  func run(
    _ content: PendingContent, _ mayWrite: (_ name: String, _ folder: String) -> Bool
  ) throws(FileProblem) -> ChangedRights {
    // Everything happens within the open folder: its path may be as long as the system allows.
    let folder = try FileAccess.openFolder(of: destination, mayWrite)
    defer { close(folder) }
    let temporary = makeTemporary(content, in: folder)
    let descriptor = temporary.descriptor
    guard descriptor >= 0 else { throw .last(destination.path) }
    var change = ChangedRights()
    let isWritten =
      (temporary.isWhole || content.write(to: descriptor)) && keepRights(on: descriptor, &change)
      && fsync(descriptor) == 0
    let problem = FileProblem.last(destination.path)
    if !temporary.isWhole { close(descriptor) }
    guard isWritten else {
      unlinkat(folder, temporary.name, 0)
      throw problem
    }
    guard renameat(folder, temporary.name, folder, destination.name) == 0 else {
      let problem = FileProblem.last(destination.path)
      unlinkat(folder, temporary.name, 0)
      throw problem
    }
    // Else a power cut may bring the former file back.
    if fsync(folder) != 0, [EIO, ENOSPC, EDQUOT].contains(errno) { throw .last(destination.path) }
    // Other failures only mean that this file system, or a folder that may not be read, has no
    // such thing to offer: the file is in its place all the same.
    return change
  }

  /// Of a long name only the start is taken: a name has 255 bytes, on some file systems 143.
  private static let longestStart = 100

  /// The file beside the one that it will replace.
  private struct Temporary {
    var descriptor: Int32
    var name = ""
    /// Whether it has its content already; then the descriptor belongs to the content.
    var isWhole = false
  }

  private func makeTemporary(_ content: PendingContent, in folder: Int32) -> Temporary {
    var start = ""
    for character in destination.name {
      guard start.utf8.count + character.utf8.count <= FileReplacement.longestStart else { break }
      start.append(character)
    }
    // A new file has the rights that the folder and the user's mask give; one that takes the place
    // of another nobody else may read before it has the rights of that one.
    let mode: mode_t = destination.status == nil ? 0o666 : 0o600
    var name = ""
    for _ in 0..<100 {
      name = ".\(start).planq-" + FileReplacement.randomLetters
      if let descriptor = content.named(name, in: folder) {
        return Temporary(descriptor: descriptor, name: name, isWhole: true)
      }
      let descriptor = openat(
        folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
      if descriptor >= 0 || errno != EEXIST {
        return Temporary(descriptor: descriptor, name: name)
      }
    }
    return Temporary(descriptor: -1)
  }

  private static var randomLetters: String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789")
    return String((0..<6).map { _ in letters[Int.random(in: letters.indices)] })
  }

  // MARK: Rights

  /// Gives the file owner, group and permissions of the one whose place it takes.
  private func keepRights(on descriptor: Int32, _ change: inout ChangedRights) -> Bool {
    guard let former = destination.status else { return true }
    var own = stat()
    guard fstat(descriptor, &own) == 0 else { return false }
    if own.st_uid != former.st_uid || own.st_gid != former.st_gid {
      if fchown(descriptor, former.st_uid, former.st_gid) != 0 {
        // A member of the group may give the file to it.
        _ = fchown(descriptor, uid_t.max, former.st_gid)
      }
      guard fstat(descriptor, &own) == 0 else { return false }
    }
    if own.st_uid != former.st_uid {
      change.user = FileReplacement.name(ofNumber: former.st_uid, in: "/etc/passwd")
    }
    if own.st_gid != former.st_gid {
      change.group = FileReplacement.name(ofNumber: former.st_gid, in: "/etc/group")
    }
    let mode = FileReplacement.mode(
      former.st_mode & 0o7777, keepsUser: change.user == nil, keepsGroup: change.group == nil)
    guard fchmod(descriptor, mode) == 0 else { return false }
    change.hasLostList = !filesystem_keep_access_list(
      destination.target, descriptor, change.group == nil)
    return true
  }

  /// The permissions under another owner: none may gain by it what the former file denied.
  static func mode(_ former: mode_t, keepsUser: Bool, keepsGroup: Bool) -> mode_t {
    var mode = former
    if !keepsUser { mode &= ~mode_t(S_ISUID) }
    if !keepsGroup {
      // The present group gets no more than everybody.
      mode &= ~mode_t(S_ISGID) & ~(~(mode << 3) & 0o070)
    }
    return mode
  }

  /// The name of a user or group; its number where the machine's own file does not have it. The C
  /// library would load modules for other sources of names, which a static program cannot.
  private static func name(ofNumber number: UInt32, in file: String) -> String {
    let text = (try? FileAccess.read(file, limit: accountsLength)) ?? []
    for line in text.split(separator: UInt8(ascii: "\n")) {
      let fields = line.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
      if fields.count > 2, fields[2].elementsEqual("\(number)".utf8) {
        return String(decoding: fields[0], as: UTF8.self)
      }
    }
    return "\(number)"
  }

  /// How much of a file of accounts is looked through.
  private static let accountsLength = 1 << 20
}
