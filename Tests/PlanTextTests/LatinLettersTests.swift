import PlanTestSupport
import Testing
@testable import PlanText

/// The table of letters is in the program as it would be worked out.
///
/// With `PLANQ_RECORD=1` the file is written anew, and the test fails.
@Suite struct LatinLettersTests {
  private static let path = "Sources/PlanText/Letters/LatinLetters.swift"

  @Test func tableAgreesWithUnicode() throws {
    if ProjectFiles.isRecording {
      try ProjectFiles.write(Array(source().utf8), to: Self.path)
      Issue.record("recorded \(Self.path)")
      return
    }
    #expect(LatinLetters.letters == LooseLetterTable.workedOut())
    #expect(LatinLetters.foldings == CaseFolding.workedOut())
  }

  private func source() -> String {
    """
    // Made by LatinLettersTests; to make it anew: PLANQ_RECORD=1 swift test --filter LatinLetters

    /// Letters and case foldings of the scalars of `LooseLetterTable`, in its order. Plain numbers,
    /// so that they lie ready in the program and cost a start nothing.
    enum LatinLetters {
      /// For each scalar its letter, see `LooseLetter`.
      static let letters: [UInt64] = [
    \(lines(LooseLetterTable.workedOut().map { "0x" + String($0, radix: 16) }))
      ]

      /// For each scalar its folding, or `CaseFolding.unsettled`.
      static let foldings: [UInt16] = [
    \(lines(CaseFolding.workedOut().map { "0x" + String($0, radix: 16) }))
      ]
    }

    """
  }

  private func lines(_ numbers: [String]) -> String {
    var lines = ["   "]
    for number in numbers {
      if lines[lines.count - 1].count + number.count + 2 > 100 { lines.append("   ") }
      lines[lines.count - 1] += " " + number + ","
    }
    return lines.joined(separator: "\n")
  }
}
