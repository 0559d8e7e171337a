/// Paths are bytes to the system: names that differ only in how accents are composed are two, and
/// a slash parts names also where a combining mark follows it, which joins both into one letter.
extension FileAccess {
  private static let slash = UInt8(ascii: "/")

  /// Whether two paths are written with the same bytes.
  static func isSame(_ one: String, _ other: String) -> Bool {
    one.utf8.elementsEqual(other.utf8)
  }

  /// Whether a path begins at the root.
  static func isAbsolute(_ path: String) -> Bool { path.utf8.first == slash }

  /// Whether a path ends in a slash, and so can only be a folder.
  static func endsInSlash(_ path: String) -> Bool { path.utf8.last == slash }

  /// Where the last slash of a path is.
  static func lastSlash(in path: String) -> String.Index? { path.utf8.lastIndex(of: slash) }

  /// The path of a file as a script in `folder` names it; `~/` is the user's own folder.
  static func path(_ name: String, in folder: String) -> String {
    if name.utf8.starts(with: "~/".utf8), let home = Terminal.environment("HOME") {
      return home + String(name.unicodeScalars.dropFirst(1))
    }
    return isAbsolute(name) || folder == "." ? name : folder + "/" + name
  }

  /// The folder a file is in.
  static func folder(of path: String) -> String {
    guard let slash = lastSlash(in: path) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The name of a file in its folder.
  static func name(of path: String) -> String {
    lastSlash(in: path).map { String(path[path.utf8.index(after: $0)...]) } ?? path
  }

  /// The names that a path leads through.
  static func components(of path: String) -> [ArraySlice<UInt8>] {
    Array(path.utf8).split(separator: slash)
  }
}
