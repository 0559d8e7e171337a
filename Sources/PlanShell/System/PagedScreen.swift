#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Holds text back until it is clear whether it fits the screen; a longer one goes to a pager.
final class PagedScreen {
  private let command: String
  private let prompt: String
  private let columns: Int
  private let rows: Int
  private var held: [UInt8] = []
  private var rowCount = 0
  private var column = 0
  private var pager: PagerProcess?

  init(command: String, prompt: String, columns: Int, rows: Int) {
    self.command = command
    self.prompt = prompt
    self.columns = columns
    self.rows = rows
  }

  /// Takes text; `false` once the pager has been left.
  func write(_ bytes: [UInt8]) -> Bool {
    if let pager { return pager.write(bytes) }
    count(bytes)
    held += bytes
    // The prompt that follows needs a row.
    guard rowCount >= rows else { return true }
    pager = PagerProcess(command, prompt: prompt)
    guard let pager else {
      // No pager could be started: the screen takes everything.
      rowCount = Int.min / 2
      return true
    }
    let start = held
    held = []
    return pager.write(start)
  }

  /// Waits until the reader has left the pager.
  ///
  /// - Returns: What no pager has shown: a text that fits the screen.
  func finish() -> [UInt8] {
    pager?.wait()
    return held
  }

  private func count(_ bytes: [UInt8]) {
    for byte in bytes {
      if byte == 0x0A {
        rowCount += 1
        column = 0
      } else if byte & 0xC0 != 0x80 {
        // Characters are counted and not their widths: nearly right is enough.
        column += 1
        if column > columns {
          rowCount += 1
          column = 1
        }
      }
    }
  }
}

/// A pager that reads what it is sent. Closed pipes and interrupts meanwhile are nothing wrong.
final class PagerProcess {
  private let stream: UnsafeMutablePointer<FILE>

  /// Starts a command; `nil` where the system cannot.
  ///
  /// - Parameters:
  ///   - command: The command, for the system's shell.
  ///   - prompt: How to go on and to leave it, in letters and blanks.
  init?(_ command: String, prompt: String) {
    // What is written is UTF-8 even where the locale is not set. Who types the next query into the
    // pager should not write files or start programs by its letters. Own settings of a user stay.
    setenv("LESSCHARSET", "utf-8", 0)
    setenv("LESSSECURE", "1", 0)
    setenv("LESS", "-Ps" + prompt + "$", 0)
    guard let stream = Terminal.withDefaultOutputSignals({ popen(command, "w") }) else {
      return nil
    }
    self.stream = stream
  }

  /// Sends text; `false` once the pager has gone.
  func write(_ bytes: [UInt8]) -> Bool {
    FileAccess.write(bytes, to: fileno(stream))
  }

  /// Waits for its end. Ctrl-C in the pager was meant for the pager.
  func wait() {
    Terminal.keepingSettings { _ = pclose(stream) }
    Interrupts.clear()
  }
}

/// How results longer than the screen are shown.
enum PagerChoice: Equatable, Sendable {
  /// As they are.
  case off
  /// Through a command.
  case on(String)

  /// Shows long results a screen at a time, and nothing but the result where it is short.
  static let standard = "less -FRX"

  /// What `PAGER` says; empty or `cat` means none.
  static var fromEnvironment: PagerChoice {
    PagerChoice(Terminal.environment("PAGER") ?? standard)
  }

  init(_ command: String) {
    let words = command.split(separator: " ")
    self = words.isEmpty || words == ["cat"] ? .off : .on(command)
  }

  /// The command, where its program exists.
  var command: String? {
    guard case .on(let command) = self, let program = command.split(separator: " ").first else {
      return nil
    }
    return FileAccess.isProgram(String(program)) ? command : nil
  }
}
