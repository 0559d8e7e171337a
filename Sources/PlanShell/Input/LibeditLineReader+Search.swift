extension LibeditLineReader {
  /// Begins a search, or draws the line anew as the search has left it.
  func showSearch(afterKey key: UInt32) -> KeyEffect {
    if key != PrivateKey.search.rawValue, search == nil {
      search = HistorySearch(in: statements, original: edited.text)
    }
    if let search {
      keepPrompt(search.prompt.text(in: language()))
      if let found = search.found, found != edited.text { replaceText(by: found) }
    } else {
      keepPrompt(usualPrompt)
      if let restored = restoredText { replaceText(by: restored) }
      restoredText = nil
    }
    return .refresh
  }

  /// What libedit is given for a key during a search; `nil` outside, and where the key has its
  /// usual effect. A search that has ended still has to be taken from the screen.
  func searchKeys(for key: DecodedKey) -> (first: [UInt32], isWhole: Bool)? {
    guard var running = search else { return nil }
    if key == .redrawWanted { return nil }
    let step = running.take(
      key, isSequence: !decoder.input.buffered.isEmpty, compose: compose)
    search = step == .goesOn ? running : nil
    if step == .restores { restoredText = running.original }
    return ([PrivateKey.search.rawValue], step != .ends)
  }
}

extension LibeditLineReader {
  /// Adds a statement to the list for the Up key and the search alone.
  public func offer(_ statement: String) {
    addToList(statement)
  }
}
