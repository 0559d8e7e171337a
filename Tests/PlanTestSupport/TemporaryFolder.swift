#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder for one test, removed with all it holds when this goes away.
public final class TemporaryFolder {
  /// The absolute path, without a slash at its end.
  public let path: String

  /// Makes an empty folder.
  ///
  /// - Throws: ``PseudoTerminal/Failure/system(call:code:)``.
  public init() throws {
    var template = Array("/tmp/planq-test-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else {
      throw PseudoTerminal.Failure.system(call: "mkdtemp", code: errno)
    }
    path = String(cString: made)
  }

  deinit {
    Self.remove(path)
  }

  /// Writes a file, and the folders it needs.
  ///
  /// - Parameters:
  ///   - name: The path within this folder.
  ///   - bytes: The content.
  /// - Throws: ``PseudoTerminal/Failure/system(call:code:)``.
  public func write(_ name: String, _ bytes: [UInt8]) throws {
    var folder = path
    for part in name.split(separator: "/").dropLast() {
      folder += "/" + part
      mkdir(folder, 0o755)
    }
    guard let file = fopen(path + "/" + name, "w") else {
      throw PseudoTerminal.Failure.system(call: "fopen", code: errno)
    }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  /// The content of a file, or nil if it cannot be read.
  ///
  /// - Parameter name: The path within this folder.
  /// - Returns: The bytes.
  public func read(_ name: String) -> [UInt8]? {
    guard let file = fopen(path + "/" + name, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
      bytes += chunk[..<count]
    }
    return bytes
  }

  /// The names of the files and folders in it, sorted.
  public var names: [String] { Self.names(in: path).sorted() }

  private static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }

  private static func remove(_ path: String) {
    if unlink(path) == 0 { return }
    for name in names(in: path) { remove(path + "/" + name) }
    rmdir(path)
  }
}
