// What waits to be given to libedit, or to be read after this line.
extension LibeditLineReader {
  private static let pendingInputMilliseconds: Int32 = 10

  /// Whether lines of a paste, its unfinished last line, or unread bytes are waiting.
  ///
  /// An end of input does not count: it is no part of a statement.
  public var hasPendingInput: Bool {
    if !pendingLines.isEmpty || pendingEdit?.isBlank == false { return true }
    if decoder.input.buffered.isEmpty {
      guard decoder.input.hasMore(milliseconds: Self.pendingInputMilliseconds) else { return false }
      takeTypeAhead()
    }
    return decoder.input.buffered.first != Self.endKey
  }

  private static let endKey: UInt8 = 0x04

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
      return [PrivateKey.insert.rawValue]
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
