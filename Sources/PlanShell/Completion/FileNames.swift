import PlanQuery
import PlanRendering

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The files and folders that a beginning of a path can mean.
enum FileNames {
  /// The items for a path, sorted by name; hidden files only where the dot was typed. Names that
  /// would steer the terminal or end the line are left out: they cannot be typed.
  ///
  /// - Parameters:
  ///   - typed: What was typed of the path, without quotes.
  ///   - base: The folder that paths count from.
  /// - Returns: The items; none where the folder cannot be read.
  static func items(for typed: String, in base: String) -> [CompletionItem] {
    let beginning = FileAccess.name(of: typed)
    let parent = String(typed.unicodeScalars.dropLast(beginning.unicodeScalars.count))
    let folder = FileAccess.path(parent.isEmpty ? "." : parent, in: base)
    return ((try? FileAccess.names(in: folder)) ?? []).filter { name in
      name.hasPrefix(beginning) && (beginning.hasPrefix(".") || !name.hasPrefix("."))
        && name.escapedForTerminal == name
    }.sorted().map { name in
      let isFolder = isFolder(folder + "/" + name)
      let path = parent + name + (isFolder ? "/" : "")
      return CompletionItem(
        text: quoted(path, isWhole: !isFolder), label: name + (isFolder ? "/" : ""),
        help: isFolder ? ShellCompletionMessages.folder : ShellCompletionMessages.file)
    }
  }

  /// The path as an argument. A folder's quotes stay open, so that its files can follow.
  private static func quoted(_ path: String, isWhole: Bool) -> String {
    guard path.contains(where: { $0 == " " || $0 == "'" || $0 == "\"" || $0 == "#" }) else {
      return path
    }
    let quote = path.contains("\"") ? "'" : "\""
    return quote + path + (isWhole ? quote : "")
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
