import Foundation
import PlanFuzzBodies
import Testing

/// Inputs that once trapped, hung or broke a promise; the fuzzer is in `Tests/Fuzzing`.
@Suite struct FuzzFindingsTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fuzzing/Findings")

  private static func names(of body: FuzzBody) -> [String] {
    let place = folder.appending(path: body.rawValue).path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  @Test(.timeLimit(.minutes(1)), arguments: FuzzBody.allCases)
  func stayMended(_ body: FuzzBody) throws {
    let names = Self.names(of: body)
    #expect(!names.isEmpty)
    for name in names {
      let place = Self.folder.appending(path: body.rawValue).appending(path: name)
      let input = Array(try Data(contentsOf: place))
      #expect(body.problem(with: input) == nil, "\(name)")
    }
  }
}
