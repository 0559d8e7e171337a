import PlanModel
import PlanRendering

/// Where results go: standard output, the file of `--output`, or the one that `.output` names.
final class ResultOutput {
  /// A file that appears once everything for it is there.
  private struct PendingFile {
    var path: String
    var content: [UInt8] = []
  }

  private let standardOutput = StandardOutput()
  private var main: OutputBuffer
  private var file: PendingFile?

  /// - Parameter path: The file of `--output`; `nil` for standard output.
  init(path: String?) {
    let standardOutput = standardOutput
    main = OutputBuffer { standardOutput.write($0) }
    if let path { file = PendingFile(path: path) }
  }

  /// Whether results go to a file.
  var isFile: Bool { file != nil }

  /// Whether standard output takes no more: its reader has gone, or the disk is full.
  var isClosed: Bool { main.isClosed }

  /// Why standard output takes no more; `nil` where its reader has only gone, as `head` does.
  var problem: FileProblem? { standardOutput.problem }

  /// Writes where results go.
  func append(_ bytes: [UInt8]) {
    if file == nil { main.append(bytes: bytes) } else { file?.content += bytes }
  }

  /// How much the file will hold so far.
  var fileLength: Int { file?.content.count ?? 0 }

  /// Takes back what was added to the file since it had a length: a result that was interrupted.
  func shortenFile(to length: Int) {
    guard let added = file.map({ $0.content.count - length }), added > 0 else { return }
    file?.content.removeLast(added)
  }

  /// Writes to standard output, wherever results go.
  func appendToStandardOutput(_ bytes: [UInt8]) {
    main.append(bytes: bytes)
  }

  /// Hands on what was written to standard output.
  func flush() {
    main.flush()
  }

  /// A file that is in its place.
  struct WrittenFile: Equatable {
    var path: String
    var length: Int
  }

  /// Puts the file into its place, and lets results go elsewhere from now on.
  ///
  /// - Parameter path: The next file; `nil` for standard output.
  /// - Returns: The file that was put into its place, where there was one.
  /// - Throws: `FileProblem` where the file cannot be written.
  func redirect(to path: String?) throws(FileProblem) -> WrittenFile? {
    let finished = file
    file = path.map { PendingFile(path: $0) }
    guard let finished else { return nil }
    try FileAccess.replace(finished.path, with: finished.content)
    return WrittenFile(path: finished.path, length: finished.content.count)
  }
}
