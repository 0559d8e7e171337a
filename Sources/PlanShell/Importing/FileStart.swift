#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How long a file is and how it begins, before it is read.
struct FileStart {
  /// Its length in bytes.
  let length: Int
  /// Its first bytes.
  let bytes: [UInt8]

  /// As many bytes tell what a file is.
  private static let looked = 64

  /// Looks at a file; `nil` where it is no file with a length, such as a pipe, or cannot be read.
  ///
  /// - Parameter path: The file.
  init?(_ path: String) {
    // A pipe without a writer would keep us waiting.
    var status = stat()
    guard path != "-", stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var start = [UInt8](repeating: 0, count: FileStart.looked)
    let count = start.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
    guard count >= 0 else { return nil }
    length = Int(status.st_size)
    bytes = Array(start.prefix(count))
  }
}
