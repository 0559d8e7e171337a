// What the reader's own keys do to the text.
extension LibeditLineReader {
  func replaceText(by other: String) {
    let old = edited
    moveCursor(by: old.behind.count)
    deleteBeforeCursor(old.scalars.count)
    insert(other)
  }

  func applyPendingEdit() -> KeyEffect {
    guard let edit = pendingEdit else { return .done }
    pendingEdit = nil
    missedEdits = 0
    if let remaining = edit.remainingLines {
      pendingLines = remaining.lines
      pendingEdit = PendingEdit(before: remaining.rest, after: takeTextAfterCursor())
      queuedKeys.insert(PrivateKey.submit.rawValue, at: 0)
    }
    deleteBeforeCursor(edit.deletion)
    insert(edit.before)
    insert(edit.after)
    moveCursor(by: -edit.after.unicodeScalars.count)
    return .refresh
  }

  private func takeTextAfterCursor() -> String {
    let tail = edited.behind
    moveCursor(by: tail.count)
    deleteBeforeCursor(tail.count)
    return tail.text
  }

  /// Completes the word at the cursor; a second Tab, with nothing left to put in, lists the choices.
  func completeAtCursor() -> KeyEffect {
    // A paste without brackets: what follows is there already.
    let isPaste = !decoder.input.buffered.allSatisfy { $0 == 0x09 }
    guard let completer, !isPaste else { return insert(" ") }
    let line = edited
    let isSecond = tabs.isSame(line)
    guard let completion = completer(line.before.text, line.behind.text) else { return insert("") }
    if let addition = completion.text {
      moveCursor(by: completion.replacedBehind)
      deleteBeforeCursor(completion.replacedCount)
      insert(addition)
      tabs.keep(edited)
      return .refresh
    }
    tabs.keep(line)
    guard isSecond else { return .done }
    writeToTerminal(tabs.drawn(completion, before: line.before.text, prompt: prompt, usesPasteMode))
    return .redisplay
  }

  /// Draws the line anew after a stop, or in a window of another size.
  ///
  /// libedit goes up as many rows as the line had above the cursor before, and draws from there. So
  /// it is led to that many rows below the place where the line should begin: after a stop the row
  /// of the cursor, else the row that the terminal, which breaks long lines anew, has moved it to.
  func fitToWindow() -> KeyEffect {
    let wasStopped = takeRedraws()
    let earlierWidth = windowWidth
    windowWidth = Terminal.width ?? 80
    guard wasStopped || windowWidth != earlierWidth else { return .done }
    let start = prompt.dropLast() + edited.before
    let text = ArraySlice(start).text
    let climb = wasStopped ? 0 : TabMemory.rows(above: text, columns: windowWidth)
    let descent = TabMemory.rows(above: text, columns: earlierWidth)
    let climbing = climb > 0 ? "\u{1B}[\(climb)A" : ""
    writeToTerminal("\r" + (usesPasteMode ? climbing + "\u{1B}[J" : ""))
    writeToTerminal(String(repeating: "\n", count: descent))
    fitEditorToWindow()
    return .redisplay
  }

  /// Shows `^C` after the text, as shells do; the text itself is thrown away.
  func showCancellation() -> KeyEffect {
    moveCursor(by: edited.behind.count)
    return insert("^C")
  }
}

extension LibeditLineReader {
  /// Deals with an edit whose key libedit has taken for something else: a command such as vi's `f`
  /// takes the next key, whatever it is, and then the edit can be made; a question for a pattern
  /// takes all that come, and so gets the text itself.
  func giveMissedEditAgain() {
    guard wasGivenEdit, let edit = pendingEdit, queuedKeys.isEmpty else { return }
    wasGivenEdit = false
    missedEdits += 1
    guard missedEdits > 1 else {
      queuedKeys = [PrivateKey.insert.rawValue]
      return
    }
    pendingEdit = nil
    let deletions = Array(repeating: Self.deletion, count: missedEdits)
    missedEdits = 0
    queuedKeys = deletions + edit.before.unicodeScalars.map(\.value)
  }

  private static let deletion: UInt32 = 0x7F

  /// Lets the user's editor change the line.
  func editElsewhere(_ line: EditedText) -> KeyEffect {
    var outcome: ExternalEditor.Outcome?
    withoutTerminal { outcome = try? ExternalEditor.edit(Array((line.text + "\n").utf8)) }
    guard case .saved(let bytes)? = outcome else { return .redisplay }
    var text = String(decoding: bytes, as: UTF8.self)
    while text.last == "\n" { text.removeLast() }
    replaceText(by: compose(text))
    return .redisplay
  }
}
