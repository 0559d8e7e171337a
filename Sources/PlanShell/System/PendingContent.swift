import CSystem
import PlanText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a file will hold once it is whole: in memory while it is short, then in a file without a
/// name, which needs no memory and vanishes with the process however that ends.
final class PendingContent {
  /// How many bytes are kept in memory.
  static let longestInMemory = 4 << 20

  /// How long the content is, in bytes.
  private(set) var count = 0
  /// Why nothing more can be kept; what follows is lost, and the file must not be written.
  private(set) var problem: FileProblem?
  private let path: String
  private var bytes: [UInt8] = []
  private var descriptor: Int32 = -1
  private var canBeNamed = false

  /// - Parameters:
  ///   - path: The file that the content is for.
  ///   - bytes: What it begins with.
  init(path: String, _ bytes: [UInt8] = []) {
    self.path = path
    self.bytes = bytes
    count = bytes.count
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Adds bytes.
  ///
  /// - Returns: Whether there is room; if not, `problem` says why.
  @discardableResult
  func append(_ added: [UInt8]) -> Bool {
    guard problem == nil else { return false }
    if descriptor < 0, bytes.count + added.count <= PendingContent.longestInMemory {
      bytes += added
    } else {
      guard openFile(), FileAccess.write(bytes, to: descriptor),
        FileAccess.write(added, to: descriptor)
      else {
        problem = .last(path)
        return false
      }
      bytes = []
    }
    count += added.count
    return true
  }

  /// Takes back what was added since the content had a length.
  func shorten(to length: Int) {
    guard length < count else { return }
    if descriptor < 0 {
      bytes.removeLast(count - length)
    } else if ftruncate(descriptor, off_t(length)) != 0
      || lseek(descriptor, off_t(length), SEEK_SET) < 0
    {
      problem = .last(path)
    }
    count = length
  }

  /// The file without a name is where the finished one will, so that a disk that is full shows
  /// before the end and the file need not be copied there.
  private func openFile() -> Bool {
    if descriptor >= 0 { return true }
    let destination = try? Destination(path)
    let isFile = destination?.place == .file
    let folder = isFile ? destination?.folder : Terminal.environment("TMPDIR")
    descriptor = filesystem_open_unnamed(
      folder ?? "/tmp", destination?.status == nil ? 0o666 : 0o600, &canBeNamed)
    canBeNamed = canBeNamed && isFile
    return descriptor >= 0
  }

  /// Writes the content to a descriptor.
  ///
  /// - Returns: `false`, with `errno` set, where that fails.
  func write(to other: Int32, _ cancellation: Cancellation = .never) -> Bool {
    guard descriptor >= 0 else { return FileAccess.write(bytes, to: other, cancellation) }
    var chunk = [UInt8](repeating: 0, count: 256 * 1024)
    var offset = 0
    while offset < count {
      let length = chunk.withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress, min($0.count, count - offset), off_t(offset))
      }
      if length < 0, errno == EINTR { continue }
      guard length > 0,
        FileAccess.write(Array(chunk[..<length]), to: other, cancellation)
      else { return false }
      offset += length
    }
    return true
  }

  /// Gives the file without a name one, where there is such a file on the same disk.
  ///
  /// - Returns: The open file; `nil` where the content has to be written to a new one.
  func named(_ name: String, in folder: Int32) -> Int32? {
    guard canBeNamed, filesystem_name_unnamed(descriptor, folder, name) else { return nil }
    return descriptor
  }
}
