import FuzzBodies

/// What the command line asks for.
struct Arguments {
  static let usage = """
    planq-fuzz [--seconds N] [--seed N] [--keep FOLDER] [--samples FOLDER] …
               [--run FILE] … [importer | planfile | query] …

    Feeds parts of planq with changed samples until the time is over: those of
    the project and the files in the folders of --samples. Each input that
    traps, takes long or breaks a promise is kept in FOLDER. Exit code 1 where
    there was one. One seed gives the same inputs again. With --run only those
    files are fed, as they are, to find out more about a finding.

    """

  var seconds = 60.0
  var seed = UInt64.random(in: 1...999_999)
  var keep = "fuzz-findings"
  /// Folders with more samples.
  var samples: [String] = []
  /// Files that should be fed as they are, and nothing else.
  var runs: [String] = []
  var bodies: [FuzzBody] = []
  /// How many inputs the process should run itself; `nil` where it starts others to do so.
  var batch: Int?

  /// Reads arguments; `nil` where they are wrong.
  init?(_ words: [String]) {
    var rest = words[...]
    while let word = rest.popFirst() {
      if let body = FuzzBody(rawValue: word) {
        bodies.append(body)
        continue
      }
      guard let value = rest.popFirst(), take(word, value) else { return nil }
    }
    if bodies.isEmpty { bodies = FuzzBody.allCases }
  }

  private mutating func take(_ option: String, _ value: String) -> Bool {
    switch option {
    case "--seconds":
      guard let number = Double(value) else { return false }
      seconds = number
    case "--seed":
      guard let number = UInt64(value) else { return false }
      seed = number
    case "--keep": keep = value
    case "--samples": samples.append(value)
    case "--run": runs.append(value)
    case "--batch":
      guard let number = Int(value) else { return false }
      batch = number
    default: return false
    }
    return true
  }
}
