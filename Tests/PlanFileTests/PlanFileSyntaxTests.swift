import Testing
@testable import PlanFile
@testable import PlanModel
@testable import PlanText

/// Files that are no JSON, or hardly.
@Suite struct PlanFileSyntaxTests {
  @Test(arguments: [
    ("", 1, 1), ("{", 1, 2), ("nul", 1, 1), ("{}x", 1, 3), ("{\n \"ế\": 1,}", 2, 9),
    ("[1 2]", 1, 4), ("[01]", 1, 2), ("[1.]", 1, 2), ("[-]", 1, 2), ("[1e]", 1, 2), ("[.5]", 1, 2),
    ("[+1]", 1, 2), ("[,1]", 1, 2), ("[1,]", 1, 4), ("{1: 2}", 1, 2), ("{\"a\" 1}", 1, 6),
    ("[\"a\tb\"]", 1, 4), ("[\"\\x\"]", 1, 3), ("[\"\\u12g4\"]", 1, 3), ("[\"\\ud800\"]", 1, 3),
    ("[\"\\ud800\\u0041\"]", 1, 3), ("[\"\\udc00\"]", 1, 3), ("[\"a\\\"]", 1, 7),
    ("// a\n{}", 1, 1),
    ("['a']", 1, 2), ("[NaN]", 1, 2), ("[tru]", 1, 2), ("\u{A0}{}", 1, 1), ("[\"a\",\n\n}", 3, 1),
  ])
  func brokenTextIsOneError(text: String, line: Int, column: Int) throws {
    let found = try #require(throws: PlanFileErrors.self) { try PlanFile.read(Array(text.utf8)) }
    #expect(found.errors.map(\.code) == [.syntax])
    #expect(found.errors.map(\.line) == [line])
    #expect(found.errors.map(\.column) == [column])
  }

  @Test(
    arguments: [
      [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xF5, 0x80, 0x80, 0x80],
    ] as [[UInt8]])
  func bytesThatAreNotUTF8AreAnError(bytes: [UInt8]) throws {
    let file = Array("{\"a\": [\n\"x".utf8) + bytes + Array("\"]}".utf8)
    let found = try #require(throws: PlanFileErrors.self) { try PlanFile.read(file) }
    #expect(found.errors.map(\.code) == [.syntax])
    #expect(found.errors.map(\.line) == [2])
    #expect(found.errors.map(\.column) == [3])
  }

  @Test(arguments: ["[", "{\"a\":", "{\"tasks\":[", "[[],"])
  func bracketsMayNotNestTooDeep(unit: String) throws {
    let text = "{\"x\": " + String(repeating: unit, count: 100_000)
    let found = try #require(throws: PlanFileErrors.self) { try PlanFile.read(Array(text.utf8)) }
    #expect(found.errors.map(\.message) == [JSONSyntaxError(problem: .tooDeep, offset: 0).message])
  }

  @Test func everyBeginningOfAFileIsAnError() {
    let bytes = SmallPlanFile.bytes
    // The last byte is the newline after the closing bracket.
    for length in 0..<(bytes.count - 1) {
      let found = #expect(throws: PlanFileErrors.self) {
        try PlanFile.read(Array(bytes[..<length]))
      }
      #expect(found?.errors.map(\.code) == [.syntax])
    }
  }

  @Test func noMutationCrashes() {
    var random = SeededRandom(seed: 6121)
    let bytes = SmallPlanFile.bytes
    for _ in 0..<10_000 {
      var mutated = bytes
      for _ in 0...Int.random(in: 0..<4, using: &random) {
        let place = Int.random(in: 0..<mutated.count, using: &random)
        let end = min(mutated.count, place + Int.random(in: 0..<20, using: &random))
        let other = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: mutated[place] = UInt8.random(in: 0...255, using: &random)
        case 1: mutated.removeSubrange(place..<end)
        case 2: mutated.insert(contentsOf: bytes[other...].prefix(end - place), at: place)
        default: mutated[place] = bytes[other]
        }
        if mutated.isEmpty { mutated = bytes }
      }
      guard let plan = try? PlanFile.read(mutated) else { continue }
      #expect((try? PlanFile.read(PlanFile.write(plan))) == plan)
    }
  }
}
