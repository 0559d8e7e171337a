/// Where statements come from, and what they may therefore do: what a person typed may start programs
/// and write anywhere, a file that was handed on may not (Grammar/Reference.md, chapter 14).
struct ScriptScope: Equatable {
  /// The folder that paths of the script count from.
  var folder: String
  /// Whether a person typed the statements, in the shell or as arguments.
  var isTyped: Bool
  /// Folders and files that somebody allowed by name, beside the folder of the script.
  let outputs: AllowedOutputs

  /// Where files that a script names may be written, beside its own folder.
  struct AllowedOutputs: Equatable {
    /// The folder of `--output`; hidden files in it stay out of reach, as in that of the script.
    var folderOfOutput: String?
    /// What `--allow-output` names.
    var named: [String]
  }

  /// What a person types: paths count from the working directory.
  static func typed(_ outputs: AllowedOutputs) -> ScriptScope {
    ScriptScope(folder: ".", isTyped: true, outputs: outputs)
  }

  /// The scope of a query file.
  ///
  /// - Parameter path: The file.
  /// - Returns: The same permissions, for statements that nobody typed here.
  func file(_ path: String) -> ScriptScope {
    // What comes through a descriptor has no folder of its own.
    let folder = Destination.isDescriptor(path) ? "." : FileAccess.folder(of: path)
    return ScriptScope(folder: folder, isTyped: false, outputs: outputs)
  }

  /// Whether a file may be written.
  ///
  /// - Parameter path: The file, as ``FileAccess/path(_:in:)`` gives it. Links are followed, since
  ///   one inside the folder may lead out of it. A path that leads nowhere is not refused here: it
  ///   cannot be written anyway, and that is what is to be said.
  /// - Returns: Whether it may.
  func mayWrite(_ path: String) -> Bool {
    if isTyped || ScriptScope.isHarmless(path) { return true }
    guard let destination = try? Destination(path) else { return true }
    if case .descriptor = destination.place { return false }
    guard let real = FileAccess.existing(destination.folder) else {
      // Of a working directory that was deleted, or of a name that is not UTF-8, nobody can tell
      // where it is.
      return !FileAccess.isFolder(destination.folder)
    }
    return mayWrite(destination.name, inFolder: real)
  }

  /// Whether a file may be written in a folder without links in its path.
  func mayWrite(_ name: String, inFolder real: String) -> Bool {
    if isTyped { return true }
    if ScriptScope.isHarmless(name, inFolder: real) { return true }
    let file = FileAccess.components(of: real) + [Array(name.utf8)[...]]
    let named = outputs.named.map { ScriptScope.place($0) }
    if named.contains(where: { ScriptScope.rest(of: file, behind: $0) != nil }) {
      return true
    }
    let folders = [folder] + (outputs.folderOfOutput.map { [$0] } ?? [])
    return folders.contains { folder in
      guard let folder = FileAccess.existing(folder) else { return false }
      // Settings of programs are hidden files: a script in the home folder should not reach them.
      return ScriptScope.rest(of: file, behind: folder)?
        .allSatisfy { $0.first != UInt8(ascii: ".") } ?? false
    }
  }

  /// Whether writing there changes no file but where output goes anyway.
  static func isHarmless(_ path: String) -> Bool {
    guard let destination = try? Destination(path) else { return false }
    if case .descriptor(let number) = destination.place {
      return isHarmless("\(number)", inFolder: "/dev/fd")
    }
    return isHarmless(destination.name, inFolder: destination.folder)
  }

  private static func isHarmless(_ name: String, inFolder real: String) -> Bool {
    ["/dev/null", "/dev/fd/1", "/dev/fd/2"].contains { FileAccess.isSame($0, real + "/" + name) }
  }

  /// Where something is that may be allowed though it does not exist yet; `nil` where it cannot.
  private static func place(_ path: String) -> String? {
    if let real = FileAccess.existing(path) { return real }
    guard !path.isEmpty, let real = FileAccess.existing(FileAccess.folder(of: path)) else {
      return nil
    }
    return real + "/" + FileAccess.name(of: path)
  }

  /// What follows a folder, or nothing for the file itself; `nil` where the path leads elsewhere.
  private static func rest(
    of path: [ArraySlice<UInt8>], behind folder: String?
  ) -> ArraySlice<ArraySlice<UInt8>>? {
    guard let folder else { return nil }
    let start = FileAccess.components(of: folder)
    return path.starts(with: start) ? path.dropFirst(start.count) : nil
  }
}

extension ShellOptions {
  /// Where query files may write, as the command line says it.
  var allowedOutputs: ScriptScope.AllowedOutputs {
    ScriptScope.AllowedOutputs(
      folderOfOutput: output.map { FileAccess.folder(of: $0) }, named: outputFolders)
  }
}
