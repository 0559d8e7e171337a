/// Keys as nobody presses them, the same for the same seed.
struct RandomKeys {
  /// One thing that is done at the terminal.
  enum Step {
    case keys(String)
    case bytes([UInt8])
    case resize(columns: Int, rows: Int)
    case pause
  }

  static let terminals = ["xterm", "vt100", "dumb", "linux", "screen", "no-such-terminal"]
  /// What is in `~/.editrc`.
  static let settings = [
    "", "", "bind -v\n", "bind -v\n",
    "bind -v\nbind ^E ed-move-to-end\nbind ^R em-inc-search-prev\nbind ^W em-kill-region\n",
    "bind ^S em-inc-search-next\nbind ^G vi-undo\nbind ^O vi-change-case\nbind ^T vi-histedit\n",
    "bind -v\nbind -s ^X \"\\033$\"\nbind -a ^X em-exchange-mark\nbind ^G em-set-mark\n",
  ]

  private var generator: SplitMix64

  init(seed: UInt64) {
    generator = SplitMix64(state: seed)
  }

  /// An element of a list.
  mutating func one<Element>(of choices: [Element]) -> Element {
    choices[Int.random(in: 0..<choices.count, using: &generator)]
  }

  /// Columns and rows of a window: ordinary ones and very small ones more often than others.
  mutating func windowSize() -> (columns: Int, rows: Int) {
    switch number(to: 4) {
    case 0: (80, 24)
    case 1: (1 + number(to: 6), 1 + number(to: 4))
    default: (1 + number(to: 500), 1 + number(to: 50))
    }
  }

  /// What is done next.
  mutating func step() -> Step {
    switch number(to: 24) {
    case 0..<5: .keys(one(of: Self.viCommands))
    case 5..<8: .keys(Keys.escape + one(of: Self.viCommands))
    case 8..<10: .keys(Keys.escape + count() + one(of: Self.viCommands))
    case 10..<13: .keys(one(of: Self.sequences))
    case 13..<16: .keys(control())
    case 16..<18: .keys(one(of: Self.texts))
    case 18: .keys(one(of: Self.queries) + one(of: ["\r", "\r", "\t", ""]))
    case 19: .keys(one(of: Self.searches))
    case 20: .keys(Keys.paste(one(of: Self.pastes)))
    case 21: .bytes((0...number(to: 6)).map { _ in broken() })
    case 22: resize()
    default: .pause
    }
  }

  private mutating func resize() -> Step {
    let size = windowSize()
    return .resize(columns: size.columns, rows: size.rows)
  }

  private mutating func number(to end: Int) -> Int {
    Int.random(in: 0..<end, using: &generator)
  }

  private mutating func count() -> String {
    one(of: ["0", "1", "2", "3", "9", "47", "1000", "99999", "9999999"])
  }

  /// Not Ctrl-backslash, which is meant to kill. Ctrl-D, which ends the session, is rare, and
  /// Ctrl-S, which stops the terminal, goes with Ctrl-Q.
  private mutating func control() -> String {
    let codes = (0..<0x20).filter { $0 != 0x1C && ($0 != 0x04 || number(to: 6) == 0) }
    let code = one(of: codes)
    return String(UnicodeScalar(UInt8(code))) + (code == 0x13 ? "\u{11}" : "")
  }

  /// A byte that is no letter; neither Ctrl-D nor Ctrl-backslash.
  private mutating func broken() -> UInt8 {
    one(of: [0x00, 0x01, 0x1B, 0x5B, 0x7F, 0x80, 0x9B, 0xC3, 0xE1, 0xED, 0xA0, 0xF4, 0xFF])
  }
}

extension RandomKeys {
  private static let viCommands =
    "abcdefghijklmnoprstuvwxyzABCDEFGHIJKLMNOPRSTUVWXYZ0123456789$^|%~.,;_#@/?:+-<>\"'`!&*()=[]{}\\"
    .map(String.init) + [
      "dd", "cc", "yy", "d$", "d0", "db", "dw", "de", "cw", "y$", "yb", "dfa", "dTa", "rx", "r\r",
      "fx", "t ", "F;", "xp", "x~", "~u", "u.", "..", "pppp", "PP", "3x.", "$", "$~", "xu", "Rab",
      "iab\u{1B}", "Aab\u{1B}.", "Iq\u{1B}u", "\u{16}", "d/a\r", "/a\r", "?a\r", "/\r", "nN", "K",
      "J",
      "kk", "jj", "G", "2G", "U", "D", "C", "S", "s", "#", "v", ":bind\r", ":bind -e\r",
    ]

  private static let sequences = [
    Keys.up, Keys.up, Keys.down, Keys.left, "\u{1B}[C", Keys.home, "\u{1B}[F", "\u{1B}OF",
    "\u{1B}OH", "\u{1B}[4~", "\u{1B}[1~", "\u{1B}[3~", Keys.controlLeft, Keys.controlRight,
    Keys.backspace, "\u{1B}\r", "\u{1B}\n", "\u{1B}[", "\u{1B}[1;", "\u{1B}\u{1B}", "\u{1B}[200",
    "\u{1B}[201~", "\u{1B}d", "\u{1B}b", "\u{1B}f", "\u{1B}u", "\u{1B}p", "\u{1B}n", "\u{1B}w",
    "\u{1B}\u{1F}", "\u{1B}7\u{1B}7\u{1B}7\u{1B}7\u{1B}7\u{1B}7\u{1B}7x", "\u{18}\u{18}", "\t",
    "\t\t", "\r", "\r", "\u{3}",
  ]

  private static let texts = [
    "tasks", "tên = 'Đà Nẵng'", "Bo\u{323}\u{302} Ta\u{300}i", "\u{323}", "x\u{302}\u{323}\u{301}",
    "漢字", "👩‍👩‍👧", "\u{200B}\u{202E}", " ", "  a.b(c)  ", "'", "\"", "(((", "\u{FEFF}", "\u{85}",
    String(repeating: "ộ", count: 200), String(repeating: "a b ", count: 300),
    String(repeating: "y", count: 1100), "\u{10FFFF}", "\u{E9}\u{DF}",
  ]

  private static let queries = [
    "tasks | count", "areas", "plans show title", "indicators take 3", "tasks where",
    "let x = tasks",
    ".help", ".tables", ".schema tasks", ".width 40", ".lang vi", ".explain tasks", "nonsense (",
    ".history", "find 'số'", "tasks show title take 2",
  ]

  private static let searches = [
    "\u{12}", "\u{12}ta", "\u{12}\u{12}", "\u{12}\u{17}", "\u{13}\u{11}\u{17}",
    "\u{12}a\u{7F}\u{17}",
    "\u{12}số\u{7}", "\u{12}zz\u{1B}", "\u{12}t\r", "\u{12}t\u{3}", "\u{12}t\u{1B}[A",
  ]

  private static let pastes = [
    "", "\n", "tasks count\nareas count\n", "tasks\n| count", "a\tb\u{1B}[31m\u{0}c", "é\r\nô\r\n",
    String(repeating: "số ", count: 1500), "\u{301}\u{301}", "one\n\n\nfour",
  ]
}

/// Vigna's generator: small, and the same everywhere.
private struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
