import Testing
@testable import PlanImport

/// Bytes become lines, whatever program wrote them.
@Suite struct TextDecodingTests {
  private func lines(_ bytes: [UInt8]) throws -> [String] {
    try TextDecoding.decode(bytes).lines
  }

  /// What the document is refused with.
  private func refusal(_ bytes: [UInt8]) -> String? {
    do {
      _ = try TextDecoding.decode(bytes)
      return nil
    } catch {
      return error.message.english
    }
  }

  /// The bytes of a text, so that equal looks do not hide different scalars.
  private func utf8(_ lines: [String]) -> [[UInt8]] { lines.map { Array($0.utf8) } }

  // MARK: UTF-8

  @Test(arguments: [[], [0xEF, 0xBB, 0xBF]])
  func utf8WithAndWithoutMark(_ mark: [UInt8]) throws {
    let decoded = try TextDecoding.decode(mark + "Sở Y tế\nđến năm 2030".utf8)
    #expect(decoded == DecodedText(lines: ["Sở Y tế", "đến năm 2030"], encoding: "UTF-8"))
  }

  @Test(arguments: [
    "a\nb\nc", "a\r\nb\r\nc", "a\rb\rc", "a\r\nb\nc\n", "a\nb\rc\r\n", "a\u{2028}b\u{2029}c",
    "a\u{0B}b\u{85}c", "a\u{0C}b\n\u{0C}c", "\u{0C}a\nb\n\u{0C}\u{0C}c\n\u{0C}",
  ])
  func lineEnds(_ text: String) throws {
    #expect(try lines(Array(text.utf8)) == ["a", "b", "c"])
  }

  @Test func blankLinesStay() throws {
    #expect(try lines(Array("\n\r\na\n \n\n".utf8)) == ["", "", "a", " ", ""])
  }

  @Test func decomposedTextIsComposed() throws {
    // "Sở Y tế, đường": o, horn and hook; e, circumflex and acute; marks in the other order too.
    let text: [UInt8] =
      [0x53, 0x6F, 0xCC, 0x9B, 0xCC, 0x89, 0x20]
      + [0x74, 0x65, 0xCC, 0x82, 0xCC, 0x81, 0x20] + [0x61, 0xCC, 0xA3, 0xCC, 0x82]
    #expect(
      utf8(try lines(text)) == [
        [0x53, 0xE1, 0xBB, 0x9F, 0x20, 0x74, 0xE1, 0xBA, 0xBF, 0x20, 0xE1, 0xBA, 0xAD]
      ])
  }

  @Test func unseenCharactersAreDropped() throws {
    let text =
      "S\u{AD}ở\u{0} Y\u{200B} t\u{2060}ế\u{FEFF}\u{7}\u{1B}\u{80}\u{202E}\u{7F}\u{2066}\tx\u{A0}…"
    #expect(utf8(try lines(Array(text.utf8))) == [Array("Sở Y tế\tx\u{A0}…".utf8)])
  }

  @Test func fewDamagedBytesAreMarked() throws {
    // The last character is cut in two, as at the end of a download.
    let text = Array("Ủy ban nhân dân tỉnh Sông Xanh giao các sở, ban, ngành thực hiện đủ".utf8)
    let decoded = try TextDecoding.decode(Array(text.dropLast(1)))
    #expect(decoded.damaged == 1)
    #expect(decoded.encoding == "UTF-8")
    #expect(decoded.lines[0].hasSuffix("thực hiện đ\u{FFFD}"))
  }

  // MARK: UTF-16

  private func utf16(_ text: String, isLittle: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isLittle ? pair.reversed() : pair
    }
  }

  @Test(arguments: [true, false], ["\u{FEFF}", ""])
  func utf16IsRecognised(_ isLittle: Bool, _ mark: String) throws {
    let bytes = utf16(mark + "KẾ HOẠCH\r\nSở Y tế 😀", isLittle: isLittle)
    let decoded = try TextDecoding.decode(bytes)
    #expect(decoded == DecodedText(lines: ["KẾ HOẠCH", "Sở Y tế 😀"], encoding: "UTF-16"))
  }

  @Test func utf16WrittenOut() throws {
    let little: [UInt8] = [0xFF, 0xFE, 0x10, 0x01, 0xBF, 0x1E, 0x6E, 0x00]
    let big: [UInt8] = [0xFE, 0xFF, 0x01, 0x10, 0x1E, 0xBF, 0x00, 0x6E]
    #expect(try lines(little) == ["Đến"])
    #expect(try lines(big) == ["Đến"])
  }

  @Test func halvesOfPairsAreMarked() throws {
    let words = String(repeating: "kế hoạch ", count: 30)
    let bytes = utf16(words, isLittle: true) + [0x00, 0xD8, 0x61, 0x00, 0x62]
    let decoded = try TextDecoding.decode(bytes)
    #expect(decoded.damaged == 2)
    #expect(decoded.lines[0].hasSuffix("\u{FFFD}a"))
  }

  // MARK: Windows-1258

  @Test func windows1258WrittenOut() throws {
    // "Sở Y tế: đường, ĐẾN 5₫ – “ạ ỗ Ữ”…" with the marks after their letters.
    let bytes: [UInt8] =
      [0x53, 0xF5, 0xD2, 0x20, 0x59, 0x20, 0x74, 0xEA, 0xEC, 0x3A, 0x20, 0xF0, 0xFD, 0xF5, 0xCC]
      + [0x6E, 0x67, 0x2C, 0x20, 0xD0, 0xCA, 0xEC, 0x4E, 0x20, 0x35, 0xFE, 0x20, 0x96, 0x20]
      + [0x93, 0x61, 0xF2, 0x20, 0xF4, 0xDE, 0x20, 0xDD, 0xDE, 0x94, 0x85]
    let decoded = try TextDecoding.decode(bytes)
    #expect(decoded.encoding == "Windows-1258")
    #expect(utf8(decoded.lines) == [Array("Sở Y tế: đường, ĐẾN 5₫ – “ạ ỗ Ữ”…".utf8)])
  }

  @Test func quotationMarksAlonePass() throws {
    #expect(try lines(Array("plan ".utf8) + [0x93, 0x41, 0x94]) == ["plan “A”"])
  }

  // MARK: What is refused

  @Test(arguments: [
    ("PK\u{3}\u{4}word/document.xml", "Word document (.docx)"), ("%PDF-1.7\n1 0 obj", "PDF"),
    ("{\\rtf1\\ansi", "RTF"), ("  <!DOCTYPE html>\n<p>", "HTML"),
    ("\u{FEFF}<html lang=\"vi\">", "HTML"), ("<?xml version", "XML"), ("GIF89a", "picture"),
    ("", "empty"), (" \n\t \r\n", "empty"),
  ])
  func otherFormats(_ text: String, _ name: String) {
    #expect(refusal(Array(text.utf8))?.contains(name) == true)
  }

  @Test(
    arguments: [
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], "old Word"), ([0xFF, 0xD8, 0xFF, 0xE0], "picture"),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D], "picture"), ([0x1F, 0x8B, 0x08], "compressed"),
      ([0xFF, 0xFE], "empty"), ([0xFF], "neither in UTF-8"),
      // French in Latin-1 is no Vietnamese.
      (Array("d".utf8) + [0xE9, 0xE7, 0xEF, 0xE8, 0xEE, 0xFB], "neither in UTF-8"),
    ] as [([UInt8], String)])
  func otherBytes(_ bytes: [UInt8], _ name: String) {
    #expect(refusal(bytes)?.contains(name) == true, "\(refusal(bytes) ?? "")")
  }

  @Test func bytesWithoutSenseAreRefused() {
    let bytes = (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 / 7) }
    #expect(refusal(bytes) != nil)
  }

  /// "Kế hoạch của ủy ban nhân dân, đến năm" as the fonts of TCVN3 want it, in both encodings.
  @Test func textOfOldFonts() {
    let tcvn3 = String(repeating: "KÕ ho¹ch cña uû ban nh©n d©n, ®Õn n¨m ", count: 4)
    let vni = String(repeating: "Keá hoaïch cuûa uûy ban nhaân daân, ñeán naêm ", count: 4)
    for (text, name) in [(tcvn3, "TCVN3"), (vni, "VNI")] {
      let latin = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
      #expect(refusal(Array(text.utf8))?.contains(name) == true)
      #expect(refusal(latin)?.contains(name) == true)
    }
  }

  @Test func signsBetweenWordsAreNoOldFont() throws {
    let text = "Đến năm 2030 đạt ¾ mục tiêu © 2025 của tỉnh; ° ± « » · và nhà ở xã hội"
    #expect(try lines(Array(text.utf8)) == [text])
  }
}

/// Marks are put together as the normal form has it.
@Suite struct MarkCompositionTests {
  /// Letters with up to three marks in any order, between others.
  @Test func asTheNormalForm() {
    let marks = ["", "\u{300}", "\u{301}", "\u{302}", "\u{306}", "\u{309}", "\u{31B}", "\u{323}"]
    for letter in ["a", "E", "i", "o", "U", "y", "d", "n", "ê", "ở", "Ậ", " ", "한", "😀"] {
      for first in marks {
        for second in marks {
          for third in ["", "\u{301}", "\u{323}", "\u{327}"] {
            let text = "x" + letter + first + second + third + "ế"
            let composed = try? TextDecoding.decode(Array(text.utf8)).lines[0]
            #expect(composed.map { Array($0.utf8) } == Array(text.nfc.utf8))
          }
        }
      }
    }
  }

  @Test func aMarkAtTheStartStays() throws {
    let text = "\u{301}a\n\u{323}\n"
    #expect(
      try TextDecoding.decode(Array(text.utf8)).lines.map { Array($0.utf8) }
        == [[0xCC, 0x81, 0x61], [0xCC, 0xA3]])
  }
}
