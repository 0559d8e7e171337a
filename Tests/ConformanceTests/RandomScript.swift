import PlanModel

/// Scripts over the plan put together at random: right in form, names and types, and laid out as
/// nobody would, with comments wherever one may be.
struct RandomScript {
  /// The text.
  private(set) var text = ""
  /// The comments in it, in order, without white space at their ends.
  private(set) var comments: [String] = []
  private var random: SeededRandom
  /// Whether comments are inside statements.
  private let hasInnerComments: Bool

  /// Makes the script of a number, the same in every run.
  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
    hasInnerComments = seed.isMultiple(of: 2)
    if one(of: 6) == 0 { addComment("#!/usr/bin/env -S planq run") }
    for _ in 0...one(of: 4) { addStatement() }
  }

  // MARK: Statements

  private mutating func addStatement() {
    addSpaceBetweenStatements()
    switch one(of: 9) {
    case 0:
      text += text.isEmpty || text.hasSuffix("\n") ? "" : "\n"
      text +=
        ["  .format csv", ".Help where", ".tables"][one(of: 3)] + [" ", "", "\t"][one(of: 3)]
      if one(of: 2) == 0 { addComment(" # csv, please") } else { text += "\n" }
    case 1:
      add(["PARAM", "n", "=", ["5", "-2.50", "1"][one(of: 3)]], isLast: true)
    case 2:
      add(["let", ["mine", "`những việc`"][one(of: 2)], "="] + query(), isLast: true)
    default:
      add(query(), isLast: true)
    }
  }

  private mutating func addSpaceBetweenStatements() {
    for _ in 0..<one(of: 4) {
      switch one(of: 5) {
      case 0: text += "\n\n\n"
      case 1: text += "\r\n"
      case 2: text += ";"
      case 3: addComment("# Câu hỏi: ai làm? \u{110}\u{1EB7}t a\u{301} ")
      default: text += " \t"
      }
    }
  }

  private mutating func add(_ tokens: [String], isLast: Bool) {
    for (index, token) in tokens.enumerated() {
      if index > 0 { addSpace() }
      text += token
    }
    if hasInnerComments, one(of: 6) == 0 { addComment(" # at the end\t") }
    text += [";", " ;", "\n;", ";;"][one(of: 4)]
    if one(of: 4) == 0 { addComment(["# behind", "  #behind  "][one(of: 2)]) }
  }

  private mutating func addSpace() {
    switch one(of: 12) {
    case 0: text += "\n"
    case 1: text += "\u{A0}\t"
    case 2: text += "\r\n\n  "
    case 3 where hasInnerComments && one(of: 3) == 0: addComment(" # why | so; \"it is")
    case 4 where hasInnerComments && one(of: 3) == 0: addComment("\n  ## alone")
    default: text += " "
    }
  }

  /// Adds a comment with its line end.
  private mutating func addComment(_ comment: String) {
    text += comment + (one(of: 5) == 0 ? "\r\n" : "\n")
    let start = comment.drop { $0 != "#" }
    let end = start.reversed().drop { $0 == " " || $0 == "\t" }.reversed()
    comments.append(String(end).replacing("a\u{301}", with: "\u{E1}"))
  }

  // MARK: Queries

  private mutating func query() -> [String] {
    var tokens =
      one(of: 8) == 0 ? ["("] + query() + [")"] : [["tasks", "Tasks", "`tasks`"][one(of: 3)]]
    for _ in 0..<one(of: 4) { tokens += bar() + stage() }
    if one(of: 2) == 0 { tokens += bar() + last() }
    return tokens
  }

  private mutating func bar() -> [String] { one(of: 3) == 0 ? [] : ["|"] }

  /// A stage that leaves all columns.
  private mutating func stage() -> [String] {
    switch one(of: 6) {
    case 0: return ["Sort"] + number(2) + [["asc", "DESC", ""][one(of: 3)]].filter { !$0.isEmpty }
    case 1: return ["take", "25"]
    case 2: return ["find", ["'ngheo'", "“xa hoi”"][one(of: 2)]]
    case 3: return ["add", "size", "="] + number(2) + [",", "`the id`", "=", "id"]
    default: return ["WHERE"] + condition(3)
    }
  }

  /// A stage after which columns are others.
  private mutating func last() -> [String] {
    switch one(of: 5) {
    case 0: return ["count", "by"] + number(1)
    case 1: return ["summarize", "count", ",", "sum", "(", "line", ")", "as", "s", "by", "lead"]
    case 2: return ["distinct", "area.name", ",", "timeframe.kind"]
    case 3: return ["expect", "count", ">=", "0"]
    default: return ["show", "id", ","] + number(3) + ["as", "x", ",", "lead.short"]
    }
  }

  private mutating func condition(_ depth: Int) -> [String] {
    guard depth > 0 else { return number(1) + ["≥", "700"] }
    switch one(of: 12) {
    case 0: return ["("] + condition(depth - 1) + [")"]
    case 1: return ["NOT"] + condition(depth - 1)
    case 2, 3: return condition(depth - 1) + ["and"] + condition(depth - 1)
    case 4: return condition(depth - 1) + ["or", "("] + condition(depth - 1) + [")"]
    case 5: return ["lead", "="] + [["'SYT'", "“so y te\"", "\"Sở Nội vụ\""][one(of: 3)]]
    case 6: return ["lead", "not", "in", "(", "\"SYT\"", ",", "'SNV'", ")"]
    case 7: return ["lead", "in", "(", "agencies"] + bar() + ["where", "tasks_led", ">", "2", ")"]
    case 8: return ["line", "in"] + number(1) + ["..", "2000"]
    case 9: return ["title", "~", "'\\u{1EBF}'"]
    case 10: return ["lead", "IS", "not", "missing"]
    default: return number(depth - 1) + [["<", "<=", "!="][one(of: 3)]] + number(depth - 1)
    }
  }

  private mutating func number(_ depth: Int) -> [String] {
    guard depth > 0 else { return [["line", "Line", "12", "1.50", "`line`"][one(of: 5)]] }
    switch one(of: 6) {
    case 0: return ["("] + number(depth - 1) + [")"]
    case 1: return ["-"] + ["("] + number(depth - 1) + [")"]
    case 2: return number(depth - 1) + [["+", "-", "*"][one(of: 3)]] + number(depth - 1)
    case 3: return ["round", "("] + number(depth - 1) + [",", "1", ")"]
    case 4: return ["length", "(", "title", ")"]
    default: return number(0)
    }
  }

  private mutating func one(of count: Int) -> Int { Int.random(in: 0..<count, using: &random) }
}
