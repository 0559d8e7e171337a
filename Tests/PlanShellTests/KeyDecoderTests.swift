import Testing

@testable import PlanShell

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The decoder over a pipe, whose writer decides what arrives together.
@Suite struct KeyDecoderTests {
  /// The keys of some pieces; each piece is sent when the keys of the one before have been read.
  private func keys(_ pieces: [[UInt8]]) -> [DecodedKey] {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return [] }
    defer { close(ends[0]) }
    var decoder = KeyDecoder(descriptor: ends[0]) { $0 }
    var keys: [DecodedKey] = []
    for (index, piece) in pieces.enumerated() {
      write(ends[1], piece, piece.count)
      if index == pieces.count - 1 { close(ends[1]) }
      repeat {
        keys.append(decoder.next(escapeIsPrefix: true))
      } while !decoder.input.buffered.isEmpty
    }
    while keys.last != .endOfInput { keys.append(decoder.next(escapeIsPrefix: true)) }
    return keys.dropLast()
  }

  @Test(arguments: [
    ["a\r", "\nb"], ["a\r\nb"], ["a\rb"],
  ])
  func windowsLineEndIsOneReturn(pieces: [String]) {
    #expect(
      keys(pieces.map { Array($0.utf8) }) == [.scalar("a"), .scalar("\r"), .scalar("b")])
  }

  @Test func emptyLinesStay() {
    #expect(
      keys([Array("\r\n\r\n\n\n".utf8)])
        == [.scalar("\r"), .scalar("\r"), .scalar("\n"), .scalar("\n")])
  }

  @Test func rubbish() {
    #expect(
      keys([[0xFF, 0xC3], [0x28, 0xE1, 0xBA], [0x1B, 0x5B, 0x39]])
        == [
          .scalar("\u{FFFD}"), .scalar("\u{FFFD}"), .scalar("("), .scalar("\u{FFFD}"),
          .scalar("\u{1B}"), .scalar("["), .scalar("9"),
        ])
  }

  @Test func sequences() {
    #expect(keys([Array("\u{1B}[1;5D".utf8)]) == [.wordLeft])
    #expect(keys([Array("\u{1B}[200~a\r\nb\u{1B}[201~".utf8)]) == [.paste(Array("a\r\nb".utf8))])
  }
}
