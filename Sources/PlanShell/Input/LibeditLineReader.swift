import CEditLine
import PlanModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads lines from the terminal on standard input with libedit: editing, history and search.
///
/// Keys are Emacs's, or those of `~/.editrc`. Only one reader may be reading at a time, since the
/// signal handlers it installs meanwhile belong to the whole process.
public final class LibeditLineReader: LineReader {
  private static let historyCapacity = HistoryFile.longestLoad
  private static let pasteModeOn: StaticString = "\u{1B}[?2004h"
  private static let pasteModeOff: StaticString = "\u{1B}[?2004l"
  private static let promptMarker: Unicode.Scalar = "\u{1}"

  /// What is wrong with the locale, if letters outside ASCII will not be shown.
  public let warning: Message?
  /// Why the history was not read or not written, the last time it went wrong.
  public private(set) var historyWarning: Message?
  /// The language in which to speak to the user while a line is read.
  public var language: () -> Language = { .english }
  /// Completes the line at Tab; without one Tab is a space.
  public var completer: LineCompleter?

  let editor: OpaquePointer
  private let historyList: OpaquePointer
  private let historyFile: HistoryFile?
  let compose: (String) -> String
  private let usesPasteMode: Bool

  var decoder: KeyDecoder
  private var prompt: UnsafeMutableBufferPointer<UInt32>
  var queuedKeys: [UInt32] = []
  var pendingLines: ArraySlice<String> = []
  var pendingEdit: PendingEdit?
  var isCancelled = false
  private var isEditing = false
  private var translation: KeyTranslation
  /// The search that Ctrl-R began.
  var search: HistorySearch?
  /// The text to be put back after a search that was given up.
  var restoredText: String?
  /// What a search looks through, the newest last.
  private(set) var statements: [String] = []
  /// The prompt outside a search.
  private(set) var usualPrompt = ""
  private var tabs = TabMemory()
  private var windowWidth = 80

  /// Sets the locale for characters, starts libedit and loads the history.
  ///
  /// Nil if libedit cannot start.
  ///
  /// - Parameters:
  ///   - program: The name that lines of `~/.editrc` may begin with.
  ///   - history: Where statements are kept between sessions; nil to keep them for this one only.
  ///   - compose: Makes Unicode's composed form (NFC) of a text.
  public init?(program: String, history: HistoryFile?, compose: @escaping (String) -> String) {
    // libedit looks at the locale when it makes its key tables, so this comes first.
    warning = Self.chooseLocale()
    guard let editor = editline_create(program) else { return nil }
    guard let list = editline_history_create(Int32(Self.historyCapacity)) else {
      editline_destroy(editor)
      return nil
    }
    self.editor = editor
    historyList = list
    historyFile = history
    self.compose = compose
    decoder = KeyDecoder(descriptor: STDIN_FILENO, compose: compose)
    translation = KeyTranslation(compose: compose)
    prompt = .allocate(capacity: 0)
    let terminal = getenv("TERM").map { String(cString: $0) } ?? ""
    usesPasteMode = !terminal.isEmpty && terminal != "dumb"
    editline_set_client(editor, Unmanaged.passUnretained(self).toOpaque())
    installCallbacks()
    installBindings()
    editline_use_history(editor, list)
    loadHistory()
  }

  deinit {
    editline_destroy(editor)
    editline_history_destroy(historyList)
    prompt.deallocate()
  }

  /// Shows the prompt and lets the user edit a line, or takes the next line of a paste.
  ///
  /// - Parameter prompt: See ``LineReader/readLine(prompt:)``.
  /// - Returns: The line, composed to NFC; `.interrupted` after Ctrl-C, also during a search.
  public func readLine(prompt: String) -> LineEvent {
    fflush(nil)
    if let line = pendingLines.popFirst() {
      let visiblePrompt = prompt.unicodeScalars.filter { $0 != Self.promptMarker }
      writeToTerminal(String(String.UnicodeScalarView(visiblePrompt)) + line + "\n")
      return .line(line)
    }
    usualPrompt = prompt
    search = nil
    keepPrompt(prompt)
    let text = edit()
    if isCancelled {
      isCancelled = false
      if text == nil { writeToTerminal("\n") }
      discardPendingInput()
      return .interrupted
    }
    guard let text else {
      writeToTerminal("\n")
      return .endOfInput
    }
    return .line(compose(text))
  }

  /// Adds a statement to the list for the Up key and to the history file.
  ///
  /// - Parameter statement: A statement that begins with a space, or is empty, is not kept.
  public func remember(_ statement: String) {
    guard HistoryFile.isWorthKeeping(statement) else { return }
    addToList(statement)
    if let problem = historyFile?.append(statement) { historyWarning = problem }
  }
}

// MARK: - Set-up

extension LibeditLineReader {
  /// Only LC_CTYPE is set, so that numbers keep their decimal point.
  private static func chooseLocale() -> Message? {
    for name in ["", "C.UTF-8", "en_US.UTF-8", "UTF-8"] {
      if setlocale(LC_CTYPE, name) != nil && editline_locale_is_utf8() { return nil }
    }
    return ShellMessages.noLocale
  }

  private func installCallbacks() {
    editline_set_prompt(
      editor, { LibeditLineReader.of($0)?.promptText }, Self.promptMarker.value)
    editline_set_key_source(editor) { editor, key in
      guard let reader = LibeditLineReader.of(editor), let key else { return -1 }
      return reader.provideKey(into: key)
    }
    editline_add_function(editor, "planq-insert") { editor, _ in
      LibeditLineReader.of(editor)?.applyPendingEdit() ?? Int32(EDITLINE_KEY_DONE)
    }
    editline_add_function(editor, "planq-cancel") { editor, _ in
      LibeditLineReader.of(editor)?.showCancellation() ?? Int32(EDITLINE_KEY_DONE)
    }
    editline_add_function(editor, "planq-newline") { editor, _ in
      LibeditLineReader.of(editor)?.insert("\n") ?? Int32(EDITLINE_KEY_DONE)
    }
    editline_add_function(editor, "planq-tab") { editor, _ in
      LibeditLineReader.of(editor)?.completeAtCursor() ?? Int32(EDITLINE_KEY_DONE)
    }
    editline_add_function(editor, "planq-search") { editor, key in
      LibeditLineReader.of(editor)?.showSearch(afterKey: key)
      return Int32(EDITLINE_KEY_REFRESH)
    }
    editline_add_function(editor, "planq-window-change") { editor, _ in
      LibeditLineReader.of(editor)?.fitToWindow() ?? Int32(EDITLINE_KEY_DONE)
    }
    editline_add_function(editor, "planq-redraw") { _, _ in
      Int32(EDITLINE_KEY_REDISPLAY)
    }
  }

  /// The user's settings come after ours and win, except for keys that only we can send.
  private func installBindings() {
    editline_use_emacs_keys(editor)
    _ = editline_bind(editor, "^I", "planq-tab", false)
    _ = editline_bind(editor, "^R", "planq-search", false)
    _ = editline_read_user_settings(editor)
    // Choosing vi keys has reset every binding; there Tab would insert a tab character.
    if editline_uses_vi_keys(editor) { _ = editline_bind(editor, "^I", "planq-tab", false) }
    for key in PrivateKey.allCases {
      _ = editline_bind(editor, key.bindingText, key.functionName, false)
      _ = editline_bind(editor, key.bindingText, key.functionName, true)
    }
  }

  private func loadHistory() {
    guard let historyFile else { return }
    let loaded = historyFile.load()
    historyWarning = loaded.warning
    for statement in loaded.statements { addToList(statement) }
  }

  func addToList(_ statement: String) {
    statements.append(statement)
    editline_history_add(historyList, statement.unicodeScalars.map(\.value) + [0])
  }

  private static func of(_ editor: OpaquePointer?) -> LibeditLineReader? {
    guard let editor, let client = editline_client(editor) else { return nil }
    return Unmanaged<LibeditLineReader>.fromOpaque(client).takeUnretainedValue()
  }
}

// MARK: - One line

extension LibeditLineReader {
  private var promptText: UnsafePointer<UInt32>? {
    UnsafePointer(prompt.baseAddress)
  }

  func keepPrompt(_ text: String) {
    let scalars = text.unicodeScalars.map(\.value) + [0]
    prompt.deallocate()
    prompt = .allocate(capacity: scalars.count)
    _ = prompt.initialize(from: scalars)
  }

  /// The line without its newline, or nil if there is none.
  private func edit() -> String? {
    _ = editline_signals_begin(
      STDIN_FILENO, STDOUT_FILENO, Self.lasting(usesPasteMode ? Self.pasteModeOn : ""),
      Self.lasting(usesPasteMode ? Self.pasteModeOff : ""))
    windowWidth = Terminal.width ?? 80
    decoder.wake = editline_wake_descriptor()
    decoder.redrawWake = editline_redraw_descriptor()
    translation = KeyTranslation(compose: compose)
    isEditing = false
    tabs = TabMemory()
    // Text left over from a paste is put into the new edit buffer by the first key.
    queuedKeys = pendingEdit == nil ? [] : [PrivateKey.insert.rawValue]
    var count: Int32 = 0
    let line = editline_read(editor, &count)
    let text = line.map { Self.string(UnsafeBufferPointer(start: $0, count: Int(max(0, count)))) }
    fflush(nil)
    if isEditing && usesPasteMode {
      writeToTerminal(Self.pasteModeOff.description)
      // libedit has gone to the next row already when the line filled its last one.
      let shown = String(prompt.dropLast().compactMap(Unicode.Scalar.init).map(Character.init))
      let columns = Terminal.width ?? 80
      if let text, TabMemory.isAtEdge(shown + text, columns: columns) {
        writeToTerminal("\u{1B}[A")
      }
    }
    if editline_interrupted() { isCancelled = true }
    editline_signals_end()
    return text
  }

  private static func lasting(_ text: StaticString) -> UnsafePointer<CChar> {
    UnsafeRawPointer(text.utf8Start).assumingMemoryBound(to: CChar.self)
  }

  private static func string(_ line: UnsafeBufferPointer<UInt32>) -> String {
    var scalars = String.UnicodeScalarView(line.compactMap(Unicode.Scalar.init))
    if scalars.last == "\n" { scalars.removeLast() }
    return String(scalars)
  }

  func writeToTerminal(_ text: String) {
    _ = FileAccess.write(Array(text.utf8), to: STDOUT_FILENO)
  }
}

// MARK: - Keys

extension LibeditLineReader {
  /// Hands libedit its next key: 1 with the key, 0 at the end of input, -1 after an interrupt.
  private func provideKey(into destination: UnsafeMutablePointer<UInt32>) -> Int32 {
    if !isEditing { beginEditing() }
    while true {
      // A signal that asks for the end may have come before there was anybody to wake.
      if Interrupts.endingSignal != nil { return 0 }
      if !queuedKeys.isEmpty {
        destination.pointee = queuedKeys.removeFirst()
        return 1
      }
      if isCancelled {
        // Reached only if something else, such as a vi search, took the keys of cancelling.
        errno = EINTR
        return -1
      }
      let isVi = editline_uses_vi_keys(editor)
      let key = decoder.next(escapeIsPrefix: !isVi)
      if key == .endOfInput || Interrupts.endingSignal != nil { return 0 }
      // The interrupt may have come in the middle of a sequence, which is then worth nothing.
      let event = editline_interrupted() ? .interrupted : key
      let searchKeys = searchKeys(for: event)
      queuedKeys = searchKeys?.first ?? []
      if searchKeys?.isWhole == true { continue }
      if searchKeys != nil { translation = KeyTranslation(compose: compose) }
      queuedKeys += codes(for: translation.action(for: event, isVi: isVi, edited: edited))
    }
  }

  /// Not sooner than with the first key: only then has libedit taken the terminal.
  private func beginEditing() {
    isEditing = true
    editline_editing_begun(STDIN_FILENO)
    if usesPasteMode { writeToTerminal(Self.pasteModeOn.description) }
  }
}

// MARK: - The edit buffer

extension LibeditLineReader {
  var edited: EditedText {
    var length = 0
    var cursor = 0
    let start = editline_text(editor, &length, &cursor)
    let scalars = Array(UnsafeBufferPointer(start: start, count: length))
    return EditedText(scalars: scalars, cursor: cursor)
  }

  @discardableResult
  func insert(_ text: String) -> Int32 {
    // A NUL would end the text for libedit.
    let scalars = text.unicodeScalars.map(\.value).filter { $0 != 0 }
    if !scalars.isEmpty { _ = editline_insert(editor, scalars + [0]) }
    return Int32(EDITLINE_KEY_REFRESH)
  }

  func replaceText(by other: String) {
    let old = edited
    editline_move_cursor(editor, Int32(clamping: old.behind.count))
    editline_delete_before_cursor(editor, Int32(clamping: old.scalars.count))
    insert(other)
  }

  private func applyPendingEdit() -> Int32 {
    guard let edit = pendingEdit else { return Int32(EDITLINE_KEY_DONE) }
    pendingEdit = nil
    if let remaining = edit.remainingLines {
      pendingLines = remaining.lines
      pendingEdit = PendingEdit(before: remaining.rest, after: takeTextAfterCursor())
    }
    editline_delete_before_cursor(editor, Int32(clamping: edit.deletion))
    insert(edit.before)
    insert(edit.after)
    editline_move_cursor(editor, -Int32(clamping: edit.after.unicodeScalars.count))
    return Int32(EDITLINE_KEY_REFRESH)
  }

  private func takeTextAfterCursor() -> String {
    let tail = edited.behind
    editline_move_cursor(editor, Int32(clamping: tail.count))
    editline_delete_before_cursor(editor, Int32(clamping: tail.count))
    return String(String.UnicodeScalarView(tail.compactMap(Unicode.Scalar.init)))
  }

  /// Completes the word at the cursor; a second Tab, with nothing left to put in, lists the choices.
  private func completeAtCursor() -> Int32 {
    // A paste without brackets: what follows is there already.
    let isPaste = !decoder.input.buffered.allSatisfy { $0 == 0x09 }
    guard let completer, !isPaste else { return insert(" ") }
    let (text, cursor) = (edited.scalars, edited.cursor)
    let isSecond = tabs.isSame(text, cursor)
    let line = TabMemory.parts(of: text, cursor)
    guard let completion = completer(line.before, line.behind) else { return insert("") }
    if let addition = completion.text {
      editline_move_cursor(editor, Int32(clamping: completion.replacedBehind))
      editline_delete_before_cursor(editor, Int32(clamping: completion.replacedCount))
      insert(addition)
      tabs.keep((edited.scalars, edited.cursor))
      return Int32(EDITLINE_KEY_REFRESH)
    }
    tabs.keep((text, cursor))
    guard isSecond else { return Int32(EDITLINE_KEY_DONE) }
    writeToTerminal(tabs.drawn(completion, before: line.before, prompt: prompt, usesPasteMode))
    return Int32(EDITLINE_KEY_REDISPLAY)
  }

  /// Draws the line anew after a stop, or in a window of another size.
  ///
  /// libedit goes up as many rows as the line had above the cursor before, and draws from there. So
  /// it is led to that many rows below the place where the line shall begin: after a stop the row
  /// of the cursor, else the row that the terminal, which breaks long lines anew, has moved it to.
  private func fitToWindow() -> Int32 {
    let wasStopped = editline_take_redraws()
    let earlierWidth = windowWidth
    windowWidth = Terminal.width ?? 80
    guard wasStopped || windowWidth != earlierWidth else { return Int32(EDITLINE_KEY_DONE) }
    let start = prompt.dropLast() + edited.before
    let text = String(String.UnicodeScalarView(start.compactMap(Unicode.Scalar.init)))
    let climb = wasStopped ? 0 : TabMemory.rows(above: text, columns: windowWidth)
    let descent = TabMemory.rows(above: text, columns: earlierWidth)
    let climbing = climb > 0 ? "\u{1B}[\(climb)A" : ""
    writeToTerminal("\r" + (usesPasteMode ? climbing + "\u{1B}[J" : ""))
    writeToTerminal(String(repeating: "\n", count: descent))
    editline_fit_to_window(editor)
    return Int32(EDITLINE_KEY_REDISPLAY)
  }

  /// Shows `^C` behind the text, as shells do; the text itself is thrown away.
  private func showCancellation() -> Int32 {
    editline_move_cursor(editor, Int32(clamping: edited.behind.count))
    return insert("^C")
  }
}
