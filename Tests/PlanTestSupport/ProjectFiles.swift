import Foundation

/// The files of the project, found from the place of this one.
public enum ProjectFiles {
  /// The top folder of the project.
  public static var root: URL {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    return folder
  }

  /// Whether files are to be written anew in place of being compared.
  public static var isRecording: Bool { ProcessInfo.processInfo.environment["PLANQ_RECORD"] == "1" }

  /// The bytes of a file.
  public static func bytes(_ path: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: root.appending(path: path)))
  }

  /// Writes a file.
  public static func write(_ bytes: [UInt8], to path: String) throws {
    try Data(bytes).write(to: root.appending(path: path))
  }

  /// The names of the files in a folder.
  public static func names(in path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: path).path)
  }
}
