#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension FileAccess {
  /// How long a file is, in bytes.
  ///
  /// - Parameter path: The file.
  /// - Returns: Its length; `nil` where it is none that has one before it is read.
  static func size(of path: String) -> Int? {
    var status = stat()
    guard path != "-", stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    return Int(status.st_size)
  }

  /// The names in a folder, in no order, without those that could not be typed.
  ///
  /// - Parameter path: The folder.
  /// - Returns: The names of files and folders in it.
  /// - Throws: `FileProblem` where the folder cannot be read.
  static func names(in path: String) throws(FileProblem) -> [String] {
    guard let folder = opendir(path) else { throw .last(path) }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      let isClean = !name.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
      if name != ".", name != "..", isClean { names.append(name) }
    }
    return names
  }

  /// Makes a folder, unless there is one.
  ///
  /// - Parameter path: The folder; the one around it must exist.
  /// - Throws: `FileProblem` where it cannot be made.
  static func makeFolder(_ path: String) throws(FileProblem) {
    if mkdir(path, 0o777) == 0 { return }
    let reason = errno
    // Perhaps another process made it just now.
    var status = stat()
    if stat(path, &status) == 0 {
      if status.st_mode & S_IFMT == S_IFDIR { return }
      errno = ENOTDIR
    } else {
      errno = reason
    }
    throw .last(path)
  }

  /// Whether a path leads to a folder.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether a path leads to a file, and not to a folder, device or pipe.
  static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}
