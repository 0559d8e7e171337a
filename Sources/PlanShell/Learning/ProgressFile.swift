import PlanLearn
import PlanModel

/// A learner's progress, in a file with one event to a line. Events are only ever added, whole and
/// under a lock, so that a kill loses at most the step that was under way.
final class ProgressFile {
  let path: String
  private let log: SharedLog

  /// - Parameter path: The file; it is made when first needed.
  init(path: String) {
    self.path = path
    log = SharedLog(path: path)
  }

  /// The file of the user, beside the history; `nil` where the environment names no place for it.
  static var ofUser: ProgressFile? {
    HistoryFile.ofUser.map { history in
      ProgressFile(path: FileAccess.folder(of: history.path) + "/progress")
    }
  }

  /// How much of the file is read, in bytes from its end: the newest events count.
  private static let longest = 8 << 20

  private static let lineFeed: UInt8 = 0x0A

  /// What was done so far; lines that are damaged are passed over.
  func load() -> LearningProgress {
    var progress = LearningProgress()
    guard let end = FileAccess.end(of: path, limit: ProgressFile.longest) else { return progress }
    var bytes = end.bytes[...]
    // The rest of a line could be taken for another event.
    if end.isCut { bytes = bytes.drop { $0 != ProgressFile.lineFeed } }
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      if let event = LearningEvent(line: line) { progress.add(event) }
    }
    return progress
  }

  /// Adds events.
  ///
  /// - Returns: What went wrong, or `nil`.
  func append(_ events: [LearningEvent]) -> Message? {
    guard !events.isEmpty else { return nil }
    switch log.append(Array(events.map { $0.line + "\n" }.joined().utf8)) {
    case .written, .held(isNew: false): return nil
    case .held(isNew: true): return LearningMessages.progressHeld(path)
    case .failed: return LearningMessages.notKept(path, SystemReason.last)
    }
  }

  /// Tries once more to write events that another session kept from being written.
  func finish() {
    log.finish()
  }
}
