import PlanModel

// What waits to be given to libedit, or to be read after this line.
extension LibeditLineReader {
  private static let pendingInputMilliseconds: Int32 = 10

  /// Whether lines of a paste, its unfinished last line, or unread bytes are waiting.
  public var hasPendingInput: Bool {
    !pendingLines.isEmpty || pendingEdit?.isBlank == false || !decoder.input.buffered.isEmpty
      || decoder.input.hasMore(milliseconds: Self.pendingInputMilliseconds)
  }

  /// Throws away what is left of a paste, for instance after a statement in it was interrupted.
  public func discardPendingInput() {
    pendingLines = []
    pendingEdit = nil
    queuedKeys = []
    decoder.input.discard()
  }

  func codes(for action: KeyAction) -> [UInt32] {
    switch action {
    case .keys(let keys): return keys
    case .edit(let edit):
      pendingEdit = edit
      let submission = edit.remainingLines == nil ? [] : [PrivateKey.submit.rawValue]
      return [PrivateKey.insert.rawValue] + submission
    case .cancel:
      isCancelled = true
      return [PrivateKey.cancel.rawValue, PrivateKey.submit.rawValue]
    case .refusePaste:
      writeToTerminal("\n" + ShellMessages.longPaste.text(in: language()) + "\n")
      return [PrivateKey.redraw.rawValue]
    case .endOfInput: return []
    }
  }
}
