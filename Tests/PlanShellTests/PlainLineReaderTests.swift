import Testing

@testable import PlanShell

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct PlainLineReaderTests {
  /// What a reader makes of bytes that arrive through a pipe in these pieces.
  private func lines(_ pieces: [[UInt8]]) -> [String] {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return [] }
    let reader = PlainLineReader(descriptor: ends[0])
    var lines: [String] = []
    for piece in pieces {
      _ = write(ends[1], piece, piece.count)
      while piece.last == 0x0A, reader.hasPendingInput,
        case .line(let line) = reader.readLine(prompt: "")
      {
        lines.append(line)
      }
    }
    close(ends[1])
    while case .line(let line) = reader.readLine(prompt: "") { lines.append(line) }
    #expect(reader.readLine(prompt: "") == .endOfInput)
    #expect(!reader.hasPendingInput)
    close(ends[0])
    return lines
  }

  @Test(arguments: [
    ("", []), ("a\n", ["a"]), ("a", ["a"]), ("a\nb", ["a", "b"]), ("a\r\nb\r\n", ["a", "b"]),
    ("\n\na\n", ["", "", "a"]), ("a\rb\r\r\n", ["a\rb\r"]), ("Bộ\nTài\r", ["Bộ", "Tài"]),
  ])
  func splits(input: String, expected: [String]) {
    #expect(lines([Array(input.utf8)]) == expected)
    // The same, a byte at a time as far as the pipe is concerned.
    #expect(lines(input.utf8.map { [$0] }) == expected)
  }

  @Test func brokenUTF8IsReplaced() {
    #expect(lines([[0x61, 0xFF, 0x62, 0x0A, 0xE1, 0xBB]]) == ["a\u{FFFD}b", "\u{FFFD}"])
  }

  @Test func longLine() {
    let line = String(repeating: "Bộ", count: 10_000)
    #expect(lines([Array((line + "\nend").utf8)]) == [line, "end"])
  }

  @Test func pendingInput() {
    var ends: [Int32] = [-1, -1]
    #expect(pipe(&ends) == 0)
    let reader = PlainLineReader(descriptor: ends[0])
    #expect(!reader.hasPendingInput)
    _ = write(ends[1], "a\nb\n", 4)
    #expect(reader.hasPendingInput)
    #expect(reader.readLine(prompt: "") == .line("a"))
    #expect(reader.hasPendingInput)
    #expect(reader.readLine(prompt: "") == .line("b"))
    #expect(!reader.hasPendingInput)
    close(ends[1])
    close(ends[0])
  }
}
