import Testing
@testable import QuerySyntax

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct LimitTests {
  // Half a mebibyte is what secondary threads have on some systems. Without optimisation every
  // value in a function has a place of its own on the stack, which takes four times as much.
  #if DEBUG
    private static let stackSize = 2048 * 1024
  #else
    private static let stackSize = 512 * 1024
  #endif

  /// Runs a body on a thread with a small stack.
  private func onSmallStack(_ body: @escaping @Sendable () -> Void) {
    let box = Unmanaged.passRetained(Box(body))
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setstacksize(&attributes, LimitTests.stackSize)
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let status = pthread_create(
      &thread, &attributes,
      { argument in
        #if canImport(Darwin)
          Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().body()
        #else
          if let argument { Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().body() }
        #endif
        return nil
      }, box.toOpaque())
    #expect(status == 0)
    #if canImport(Darwin)
      if let thread { pthread_join(thread, nil) }
    #else
      pthread_join(thread, nil)
    #endif
  }

  private final class Box: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  private static let openings = [
    "(", "not ", "- ", "not (", "-(", "f(", "a in (", "a in (1, ", "a = (b + ",
    "a in (tasks where ", "a in (tasks show b, ", "f(a in ((tasks where ",
    "a in (tasks summarize a by f(", "a not in (tasks add b = 1 + 2 * (",
  ]

  @Test(arguments: openings)
  func tooDeepIsOneError(opening: String) {
    onSmallStack {
      let text = "tasks where " + String(repeating: opening, count: 10_000)
      let closed = "tasks where " + String(repeating: opening, count: 2_000) + "a"
      for source in [text, closed, closed + String(repeating: ")", count: 2_000)] {
        let parsed = Parser.parse(source)
        #expect(parsed.diagnostics.map(\.code) == [.tooDeep], "\(opening)")
        #expect(parsed.diagnostics.first?.isPartial == false)
      }
    }
  }

  @Test(arguments: [("(", ")"), ("not ", ""), ("- ", ""), ("f(", ")"), ("a in (1, ", ")")])
  func theLimitItselfIsAllowed(opening: String, closing: String) {
    onSmallStack {
      for depth in [Parser.maximumDepth, Parser.maximumDepth + 1] {
        let text =
          "tasks where " + String(repeating: opening, count: depth) + "a"
          + String(repeating: closing, count: depth)
        let parsed = Parser.parse(text)
        #expect(parsed.diagnostics.isEmpty == (depth == Parser.maximumDepth), "\(opening)")
        let written = parsed.canonicalQuery ?? ""
        if parsed.diagnostics.isEmpty { #expect(Parser.parse(written).canonicalQuery == written) }
      }
    }
  }

  @Test func deepQueriesAndWhatFollows() {
    onSmallStack {
      let deep = String(repeating: "(", count: 10_000)
      #expect(Parser.parse(deep).diagnostics.map(\.code) == [.tooDeep])
      let nested = String(repeating: "(", count: 200) + "a" + String(repeating: ")", count: 200)
      let parsed = Parser.parse(nested)
      #expect(parsed.diagnostics.isEmpty)
      #expect(parsed.canonicalQuery == nested)
      let codes = Parser.parse(deep + "; tasks whre x").diagnostics.map(\.code)
      #expect(codes == [.tooDeep, .unknownStage])
    }
  }

  @Test(arguments: [
    " + a", " - 1", " * a", " and a", " or a", ".a", " = a", " in b", " foo", ", a",
  ])
  func longFlatChains(piece: String) {
    onSmallStack {
      let count = piece == " + a" || piece == " and a" ? 100_000 : 20_000
      let parsed = Parser.parse("tasks where a" + String(repeating: piece, count: count))
      #expect(parsed.errors.count <= 1)
    }
  }

  @Test func longListsAndScripts() {
    let list = "tasks where a in (1" + String(repeating: ",1", count: 50_000) + ") show a"
    #expect(Parser.parse(list).diagnostics.isEmpty)
    let stages = "tasks" + String(repeating: " take 1", count: 20_000)
    #expect(Parser.parse(stages).diagnostics.isEmpty)
    let statements = String(repeating: "tasks;", count: 20_000)
    #expect(Parser.parse(statements).script.statements.count == 20_000)
  }

  @Test func tooLongTextsAreNotRead() {
    let long = Array(repeating: UInt8(ascii: "("), count: 2 << 20)
    let parsed = Parser.parse(source: long)
    #expect(parsed.diagnostics.map(\.code) == [.tooLong])
    #expect(parsed.script.statements.isEmpty)
    let longest = "tasks #" + String(repeating: "x", count: Lexer.maximumLength - 7)
    #expect(Parser.parse(longest).diagnostics.isEmpty)
    #expect(Parser.parse(longest + "x").diagnostics.map(\.code) == [.tooLong])
  }
}
