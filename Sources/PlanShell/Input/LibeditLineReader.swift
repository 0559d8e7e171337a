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
  /// How often a key is repeated at most where a count is typed before it.
  private static let mostRepetitions: Int32 = 9_999
  /// Room for a pattern that libedit asks for in place of the text.
  private static let leastCapacity = 4_096
  private static let spareCapacity = 64

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
  let usesPasteMode: Bool
  private let knowsCount: Bool
  private let typeAhead: TypeAhead?

  var decoder: KeyDecoder
  private(set) var prompt: UnsafeMutableBufferPointer<UInt32>
  var queuedKeys: [UInt32] = []
  var pendingLines: ArraySlice<String> = []
  var pendingEdit: PendingEdit?
  var isCancelled = false
  private var isEditing = false
  private let translation: KeyTranslation
  /// The search that Ctrl-R began.
  var search: HistorySearch?
  /// The text to be put back after a search that was given up.
  var restoredText: String?
  /// What a search looks through, the newest last.
  private(set) var statements: [String] = []
  /// The prompt outside a search.
  private(set) var usualPrompt = ""
  var tabs = TabMemory()
  var windowWidth = 80
  /// Whether the last key was that of a waiting edit.
  var wasGivenEdit = false
  /// Whether a key was typed since something was done again.
  private var hasNewKey = false
  /// How often in a row libedit has taken the key of a waiting edit for something else.
  var missedEdits = 0
  /// How many scalars libedit has room for, at least.
  private var capacity = 0

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
    knowsCount = editline_knows_count(editor)
    typeAhead = TypeAhead(of: STDIN_FILENO)
    editline_set_client(editor, Unmanaged.passUnretained(self).toOpaque())
    installCallbacks()
    installGuards()
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
      LibeditLineReader.act(editor) { $0.applyPendingEdit() }
    }
    editline_add_function(editor, "planq-cancel") { editor, _ in
      LibeditLineReader.act(editor) { $0.showCancellation() }
    }
    editline_add_function(editor, "planq-newline") { editor, _ in
      LibeditLineReader.act(editor) { $0.insert("\n") }
    }
    editline_add_function(editor, "planq-tab") { editor, _ in
      LibeditLineReader.act(editor) { $0.completeAtCursor() }
    }
    editline_add_function(editor, "planq-search") { editor, key in
      LibeditLineReader.act(editor) { $0.showSearch(afterKey: key) }
    }
    editline_add_function(editor, "planq-window-change") { editor, _ in
      LibeditLineReader.act(editor) { $0.fitToWindow() }
    }
    editline_add_function(editor, "planq-refresh") { _, _ in KeyEffect.refresh.rawValue }
    editline_add_function(editor, "planq-redraw") { _, _ in KeyEffect.redisplay.rawValue }
  }

  private func installGuards() {
    for function in GuardedFunction.allCases {
      guard let body = Self.body(of: function) else { continue }
      editline_add_function(editor, function.replacement, body)
    }
  }

  /// One function for each, as libedit does not say for which of them it calls; `nil` for those
  /// whose keys get a function that is there anyway.
  private static func body(of function: GuardedFunction) -> EditLineKeyFunction? {
    switch function {
    case .moveToEnd: { editor, _ in LibeditLineReader.act(editor) { $0.take(.moveToEnd) } }
    case .changeCase: { editor, _ in LibeditLineReader.act(editor) { $0.take(.changeCase) } }
    case .previousWord: { editor, _ in LibeditLineReader.act(editor) { $0.take(.previousWord) } }
    case .previousBigWord:
      { editor, _ in LibeditLineReader.act(editor) { $0.take(.previousBigWord) } }
    case .undo: { editor, _ in LibeditLineReader.act(editor) { $0.take(.undo) } }
    case .redo: { editor, _ in LibeditLineReader.act(editor) { $0.take(.redo) } }
    case .olderStatement:
      { editor, _ in LibeditLineReader.act(editor) { $0.take(.olderStatement) } }
    case .newerStatement:
      { editor, _ in LibeditLineReader.act(editor) { $0.take(.newerStatement) } }
    case .numberedStatement:
      { editor, _ in LibeditLineReader.act(editor) { $0.take(.numberedStatement) } }
    case .olderMatch: { editor, _ in LibeditLineReader.act(editor) { $0.take(.olderMatch) } }
    case .newerMatch: { editor, _ in LibeditLineReader.act(editor) { $0.take(.newerMatch) } }
    case .editElsewhere: { editor, _ in LibeditLineReader.act(editor) { $0.take(.editElsewhere) } }
    case .searchOlder, .searchNewer, .command: nil
    }
  }

  /// Lets a reader act on a key; libedit then tidies the screen accordingly.
  private static func act(
    _ editor: OpaquePointer?, _ action: (LibeditLineReader) -> KeyEffect
  ) -> Int32 {
    guard let reader = of(editor) else { return KeyEffect.done.rawValue }
    let effect = action(reader)
    _ = editline_mend_cursor(reader.editor)
    return effect.rawValue
  }

  /// The user's settings come after ours and win, except for keys that only we can send.
  private func installBindings() {
    editline_use_emacs_keys(editor)
    _ = editline_bind(editor, "^I", "planq-tab", false)
    _ = editline_bind(editor, "^R", "planq-search", false)
    _ = editline_read_user_settings(editor)
    // Choosing vi keys has reset every binding; there Tab would insert a tab character.
    if editline_uses_vi_keys(editor) { _ = editline_bind(editor, "^I", "planq-tab", false) }
    bindGuards()
    for key in PrivateKey.allCases {
      _ = editline_bind(editor, key.bindingText, key.functionName, false)
      _ = editline_bind(editor, key.bindingText, key.functionName, true)
    }
  }

  private func bindGuards() {
    guard let text = editline_bindings(editor) else { return }
    defer { free(text) }
    for binding in KeyBindings(parsing: String(cString: text)).all {
      guard let function = GuardedFunction(rawValue: binding.function) else { continue }
      _ = editline_bind(editor, binding.keys, function.replacement, binding.isAlternative)
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
    isEditing = false
    tabs = TabMemory()
    missedEdits = 0
    takeTypeAhead()
    // Text left over from a paste is put into the new edit buffer by the first key.
    queuedKeys = pendingEdit == nil ? [] : [PrivateKey.insert.rawValue]
    var count: Int32 = 0
    let line = editline_read(editor, &count)
    let text = line.map { Self.string(UnsafeBufferPointer(start: $0, count: Int(max(0, count)))) }
    fflush(nil)
    // What came since the last key, when Ctrl-D was a key like others.
    decoder.input.append(typeAhead?.take(marksEnds: false) ?? [])
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

  /// Whether Ctrl-C was pressed since the line was begun, or the end was asked for.
  static var isInterrupted: Bool { editline_interrupted() || Interrupts.endingSignal != nil }

  /// Takes what was typed while no line was read, Ctrl-D too.
  func takeTypeAhead() {
    decoder.input.append(typeAhead?.take(marksEnds: true) ?? [])
  }

  private static func lasting(_ text: StaticString) -> UnsafePointer<CChar> {
    UnsafeRawPointer(text.utf8Start).assumingMemoryBound(to: CChar.self)
  }

  private static func string(_ line: UnsafeBufferPointer<UInt32>) -> String {
    let text = ArraySlice(line.last == 0x0A ? line.dropLast() : line[...])
    return text.text
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
    keepInBounds()
    while true {
      // A signal that asks for the end may have come before there was anybody to wake.
      if Interrupts.endingSignal != nil { return 0 }
      if !queuedKeys.isEmpty {
        hasNewKey = true
        destination.pointee = queuedKeys.removeFirst()
        wasGivenEdit = destination.pointee == PrivateKey.insert.rawValue
        return 1
      }
      if isCancelled {
        // Reached only if something else, such as a vi search, took the keys of cancelling.
        errno = EINTR
        return -1
      }
      let key = decoder.next(escapeIsPrefix: !isVi)
      if key == .endOfInput || Interrupts.endingSignal != nil { return 0 }
      // The interrupt may have come in the middle of a sequence, which is then worth nothing.
      let event = editline_interrupted() ? .interrupted : key
      let searchKeys = searchKeys(for: event)
      queuedKeys = searchKeys?.first ?? []
      if searchKeys?.isWhole == true { continue }
      queuedKeys += codes(for: translation.action(for: event, edited: edited))
    }
  }

  var isVi: Bool { editline_uses_vi_keys(editor) }

  /// To be called before libedit gets a key: what the last one has done is over then.
  private func keepInBounds() {
    if editline_mend_cursor(editor) { queuedKeys.insert(PrivateKey.refresh.rawValue, at: 0) }
    if knowsCount {
      editline_limit_count(editor, Self.mostRepetitions)
      editline_mend_rows(editor)
    }
    giveMissedEditAgain()
    // Deleting reads as far after the text as it is long, and some functions keep a place in the
    // buffer while they make it longer.
    var length = 0
    var cursor = 0
    _ = editline_text(editor, &length, &cursor)
    let needed = max(Self.leastCapacity, 2 * length + Self.spareCapacity)
    if needed > capacity, editline_reserve(editor, 2 * needed - length) { capacity = 2 * needed }
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
    return EditedText(
      scalars: Array(UnsafeBufferPointer(start: start, count: length)), cursor: cursor)
  }

  @discardableResult
  func insert(_ text: String) -> KeyEffect {
    // A NUL would end the text for libedit.
    let scalars = text.unicodeScalars.map(\.value).filter { $0 != 0 }
    if !scalars.isEmpty { _ = editline_insert(editor, scalars + [0]) }
    return .refresh
  }

  func moveCursor(by distance: Int) {
    editline_move_cursor(editor, Int32(clamping: distance))
  }

  func deleteBeforeCursor(_ count: Int) {
    editline_delete_before_cursor(editor, Int32(clamping: count))
  }

  func takeRedraws() -> Bool { editline_take_redraws() }

  func fitEditorToWindow() { editline_fit_to_window(editor) }

  /// Looks at a key whose function is not safe everywhere, and hands it on where it is.
  fileprivate func take(_ function: GuardedFunction) -> KeyEffect {
    let text = edited
    let place = GuardedFunction.Place(
      edited: text, isVi: isVi, isTyped: hasNewKey,
      isRemembered: { self.statements.contains(text.text) },
      wordCount: { Int(editline_words_before_cursor(self.editor, $0)) })
    if function == .redo { hasNewKey = false }
    switch function.effect(at: place) {
    case .refused: return .error
    case .editor: return editElsewhere(text)
    case .keys(let keys, let most):
      if let most, knowsCount { editline_limit_count(editor, Int32(clamping: most)) }
      editline_push(editor, keys + [0])
      return .goesOn
    }
  }

  /// Gives the terminal to another program for a while.
  func withoutTerminal(_ work: () -> Void) {
    editline_pause()
    work()
    editline_resume()
  }
}
