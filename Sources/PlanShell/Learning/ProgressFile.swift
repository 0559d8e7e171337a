import PlanLearn
import PlanModel

/// A learner's progress, in a file with one event to a line. Events are only ever added, whole and
/// under a lock, so that a kill loses at most the step that was under way.
struct ProgressFile {
  let path: String

  /// The file of the user, beside the history; `nil` where the environment names no place for it.
  static var ofUser: ProgressFile? {
    HistoryFile.ofUser.map { history in
      ProgressFile(path: FileAccess.folder(of: history.path) + "/progress")
    }
  }

  /// The longest file that is read, in bytes.
  private static let longest = 8 << 20

  /// What was done so far; lines that are damaged are passed over.
  func load() -> LearningProgress {
    var progress = LearningProgress()
    guard let bytes = try? FileAccess.read(path, limit: ProgressFile.longest) else {
      return progress
    }
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
    HistoryFile.makeFolders(above: path)
    var bytes = Array(events.map { $0.line + "\n" }.joined().utf8)
    guard let lock = HistoryLock(path: path) else {
      return LearningMessages.notKept(path, SystemReason.last)
    }
    if lock.lastByte.map({ $0 != 0x0A }) ?? false { bytes.insert(0x0A, at: 0) }
    guard lock.append(bytes) else {
      return LearningMessages.notKept(path, SystemReason.last)
    }
    return nil
  }
}
