import PlanModel
import PlanRendering

/// Where results go: standard output, the file of `--output`, or the one that `.output` names.
final class ResultOutput {
  /// A file that appears once everything for it is there.
  private struct PendingFile {
    var path: String
    var content = OutputBuffer()
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
    if file == nil { main.append(bytes: bytes) } else { file?.content.append(bytes: bytes) }
  }

  /// Writes to standard output, wherever results go.
  func appendToStandardOutput(_ bytes: [UInt8]) {
    main.append(bytes: bytes)
  }

  /// Hands on what was written to standard output.
  func flush() {
    main.flush()
  }

  /// Puts the file into its place, and lets results go elsewhere from now on.
  ///
  /// - Parameter path: The next file; `nil` for standard output.
  /// - Throws: `FileProblem` where the file cannot be written.
  func redirect(to path: String?) throws(FileProblem) {
    let finished = file
    file = path.map { PendingFile(path: $0) }
    if let finished { try FileAccess.replace(finished.path, with: finished.content.bytes) }
  }
}
