import PlanModel
import PlanRendering
import PlanText

/// Where results go: standard output, the file of `--output`, or the one that `.output` names.
final class ResultOutput {
  /// A file that appears once everything for it is there.
  private struct PendingFile {
    var path: String
    /// Where the file may be, where a script names it.
    let scope: ScriptScope?
    let content: PendingContent
    var document = OpenDocument()

    /// `nil` for another name of standard output, such as `/dev/stdout`: what is after it is not
    /// ours to replace.
    init?(_ path: String?, _ scope: ScriptScope? = nil) {
      guard let path, !Destination.isStandardOutput(path) else { return nil }
      self.path = path
      self.scope = scope
      content = PendingContent(path: path)
    }

    /// Whether it takes the place of a file, as nothing does of a device or pipe.
    var isReplaced: Bool { (try? Destination(path))?.place == .file }
  }

  /// What was begun where results go.
  private struct OpenDocument {
    /// What is around the results, where they are parts of a document that is not at its end.
    var frame: DocumentFrame?
    /// Whether results or texts are there already.
    var hasContent = false
  }

  private let standardOutput = StandardOutput()
  private var main: OutputBuffer
  private var file: PendingFile?
  private var mainDocument = OpenDocument()

  /// - Parameter path: The file of `--output`; `nil` for standard output.
  init(path: String?) {
    let standardOutput = standardOutput
    main = OutputBuffer { standardOutput.write(rendered: $0) }
    file = PendingFile(path)
  }

  /// Whether results go to a file.
  var isFile: Bool { file != nil }

  /// The file that results go to; `nil` for standard output.
  var path: String? { file?.path }

  /// Whether standard output takes no more: its reader has gone, or the disk is full.
  var isClosed: Bool { main.isClosed }

  /// Why standard output takes no more; `nil` where its reader has only gone, as `head` does.
  var problem: FileProblem? { standardOutput.problem }

  private var document: OpenDocument {
    get { file?.document ?? mainDocument }
    set { if file == nil { mainDocument = newValue } else { file?.document = newValue } }
  }

  /// Whether nothing was written yet where results go.
  var isAtStart: Bool { !document.hasContent }

  /// Prepares for a result or text. One that is a part of the document that goes on there joins it;
  /// any other ends that document, and begins its own where it has one.
  ///
  /// - Parameter frame: What is around the document; `nil` for one that is on its own.
  func begin(in frame: DocumentFrame?) {
    if document.frame != frame {
      endDocument()
      if let frame { append(Array(frame.opening.utf8)) }
      document.frame = frame
    }
    document.hasContent = true
  }

  /// Ends the document that goes on where results go.
  private func endDocument() {
    guard let frame = document.frame else { return }
    append(Array(frame.closing.utf8))
    document.frame = nil
  }

  /// Ends the document on standard output: nothing more follows there.
  func endStandardOutput() {
    guard let frame = mainDocument.frame else { return }
    appendToStandardOutput(Array(frame.closing.utf8))
    mainDocument.frame = nil
  }

  /// Writes where results go.
  func append(_ bytes: [UInt8]) {
    if let file { file.content.append(bytes) } else { main.append(bytes: bytes) }
  }

  /// How much the file will hold so far.
  var fileLength: Int { file?.content.count ?? 0 }

  /// Takes back what was added to the file since it had a length: a result that was interrupted.
  func shortenFile(to length: Int) {
    file?.content.shorten(to: length)
  }

  /// Whether the file can hold no more, as on a full disk; that is told when it would be written.
  var isFileFull: Bool { file?.content.problem != nil }

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
    /// Whether nothing was to go into it, so that it stays as it is.
    var isUntouched = false
    /// What could not be kept of the file that stood there before.
    var note: Message?
  }

  /// Puts the file into its place, and lets results go elsewhere from now on.
  ///
  /// - Parameters:
  ///   - path: The next file; `nil` for standard output.
  ///   - scope: What names that file, and so where it may be.
  ///   - cancellation: Whether to wait no longer for whoever reads a pipe.
  /// - Returns: The file that was put into its place, where there was one.
  /// - Throws: `FileProblem` where the file cannot be written.
  func redirect(
    to path: String?, in scope: ScriptScope? = nil, cancellation: Cancellation
  ) throws(FileProblem) -> WrittenFile? {
    if file != nil { endDocument() }
    let finished = file
    file = PendingFile(path, scope)
    guard let finished else { return nil }
    // Who chose another file, or mistyped the query, does not want the former one emptied.
    if finished.scope != nil, !finished.document.hasContent, finished.isReplaced {
      return WrittenFile(path: finished.path, length: 0, isUntouched: true)
    }
    // Both may lead to one place.
    main.flush()
    let note = try FileAccess.replace(
      finished.path, with: finished.content, cancellation: cancellation,
      mayWrite: { finished.scope?.mayWrite($0, inFolder: $1) ?? true })
    return WrittenFile(path: finished.path, length: finished.content.count, note: note)
  }
}
