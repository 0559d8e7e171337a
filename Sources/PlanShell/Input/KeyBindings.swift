/// What libedit's keys are bound to, read from the table that it prints.
struct KeyBindings {
  /// A key or a sequence of keys, as libedit's bind command takes it.
  struct Binding: Equatable {
    var keys: String
    var function: String
    /// Whether it is one of vi's command keys.
    var isAlternative: Bool
  }

  private static let keyCount = 256
  private static let sequenceStart = "ed-sequence-lead-in"

  private var functions: [Substring] = []
  private(set) var all: [Binding] = []

  /// Reads the text of `editline_bindings`. Lines that cannot be understood are passed over.
  init(parsing text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > 2 * Self.keyCount else { return }
    functions = lines[..<(2 * Self.keyCount)].map {
      $0[($0.lastIndex(of: "\t") ?? $0.startIndex)...].dropFirst()
    }
    for (place, function) in functions.enumerated() {
      let octal = String(place % Self.keyCount, radix: 8)
      let name = "\\" + String(repeating: "0", count: 3 - octal.count) + octal
      all.append(
        Binding(
          keys: name, function: String(function), isAlternative: place >= Self.keyCount))
    }
    all += lines[(2 * Self.keyCount)...].compactMap(sequence)
  }

  /// A line such as `"^[[F"          ->  ed-move-to-end`; `nil` for one of single keys.
  private func sequence(_ line: Substring) -> Binding? {
    let parts = line.split(separator: "->", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    let quoted = parts[0].reversed().drop { $0 == " " }.reversed()
    guard quoted.count > 3, quoted.first == "\"", quoted.last == "\"" else { return nil }
    let keys = String(quoted.dropFirst().dropLast())
    // A caret or a backslash that stands for itself is printed like one that begins a name.
    guard !keys.contains("\\"), !keys.hasSuffix("^"), let first = firstKey(of: keys) else {
      return nil
    }
    let alternative = functions[Self.keyCount + first] == Self.sequenceStart
    guard alternative || functions[first] == Self.sequenceStart else { return nil }
    let function = String(parts[1].drop { $0 == " " })
    return Binding(keys: keys, function: function, isAlternative: alternative)
  }

  private func firstKey(of keys: String) -> Int? {
    let scalars = keys.unicodeScalars.prefix(2).map { Int($0.value) }
    guard let first = scalars.first else { return nil }
    let key =
      first == 0x5E && scalars.count == 2 ? (scalars[1] == 0x3F ? 0x7F : scalars[1] & 0x1F) : first
    return key < Self.keyCount ? key : nil
  }
}
