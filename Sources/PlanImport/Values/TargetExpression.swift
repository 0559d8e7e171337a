import PlanModel

/// The numbers of one target as they are among words and signs.
struct TargetExpression {
  /// What the numbers bound.
  enum Bound {
    case exact
    case less
    case atMost
    case greater
    case atLeast
  }

  /// What was taken, without text.
  var target: Target
  /// The unit right after the numbers.
  var unit: String?
  /// The tokens that belong to the text of the target: the numbers with the words and signs that
  /// bound them, units left out.
  var tokens: [ValueToken]
  /// How many of them come first and add nothing to the number, such as `đạt`.
  var plainCount = 0
  /// What is not certain of it.
  var doubts: [Doubt] = []
  /// Whether words or signs before the numbers say that they are a target: `tối thiểu`, `đạt`.
  var isMarked = false
}

/// Why an expression that begins like a target is none.
enum TargetFlaw: Error {
  /// No number is where one is needed.
  case noNumber
  /// A number has more digits than fit, or marks that make no sense.
  case unreadableNumber
  /// A range whose end is below its start.
  case swapped
  /// Bounds on both sides or a bound of a range.
  case mixedBounds
}

/// The words that are before and after the numbers of targets.
enum TargetPhrases {
  /// Words that add nothing to the number after them.
  static let plain: PhraseSet = [
    "phấn đấu đạt", "phấn đấu", "đạt tỷ lệ", "đạt mức", "đạt được", "đạt", "chiếm tỷ lệ", "chiếm",
    "bằng", "duy trì ở mức", "duy trì", "giữ ở mức", "giữ", "giảm còn", "giảm xuống còn",
    "giảm xuống", "còn", "tăng lên", "nâng lên", "lên", "gấp", "bảo đảm", "đảm bảo", "là",
  ]

  /// The words that a target can begin with.
  static let leads: PhraseSet = [
    "phấn", "đạt", "chiếm", "bằng", "duy", "giữ", "giảm", "còn", "tăng", "nâng", "lên", "gấp",
    "bảo", "đảm", "là", "ít", "tối", "không", "thấp", "nhiều", "cao", "trên", "lớn", "vượt", "hơn",
    "dưới", "nhỏ", "khoảng", "xấp", "gần", "ước", "từ",
  ]

  /// Words that say that a number in a sentence is a target.
  static let verbs: Set<String> = [
    "đạt", "chiếm", "gấp", "còn", "lên", "đấu", "trì", "mức", "bằng",
  ]

  /// Words that make a counted number in a sentence a target even without such a verb.
  static let counted: PhraseSet = ["tối thiểu", "ít nhất", "tối đa", "không quá", "không dưới"]

  static let bounds: [(TargetExpression.Bound, PhraseSet)] = [
    (
      .atLeast,
      [
        "ít nhất là", "ít nhất", "tối thiểu là", "tối thiểu", "không dưới", "không thấp hơn",
        "không ít hơn", "không nhỏ hơn", "thấp nhất là", "thấp nhất",
      ]
    ),
    (
      .atMost,
      [
        "tối đa là", "tối đa", "không vượt quá", "không quá", "nhiều nhất là", "nhiều nhất",
        "không cao hơn", "không lớn hơn", "không trên", "không hơn", "cao nhất",
      ]
    ),
    (.greater, ["trên", "lớn hơn", "cao hơn", "nhiều hơn", "vượt", "hơn"]),
    (.less, ["dưới", "thấp hơn", "nhỏ hơn", "ít hơn"]),
  ]

  static let joints: PhraseSet = ["và", "hoặc", "nhưng"]
  static let percent: PhraseSet = ["phần trăm"]
  static let about: PhraseSet = ["khoảng", "xấp xỉ", "gần", "ước đạt", "ước"]
  static let andMore: PhraseSet = ["trở lên"]
  static let andLess: PhraseSet = ["trở xuống"]
  static let upTo: PhraseSet = ["đến", "tới"]
}

extension ValueCursor {
  /// Takes the numbers of a target with the words and signs that bound them.
  mutating func takeTarget(in text: String) throws(TargetFlaw) -> TargetExpression {
    let start = position
    let lead = takeLead()
    guard let low = takeWrittenNumber() else { throw .noNumber }
    var kept = Array(tokens[start..<position])
    var unit = takeUnit(in: text)
    var numbers = [low]
    let joint = position
    if let high = takeRangeEnd() {
      numbers.append(high)
      kept += tokens[joint..<position]
      unit = takeUnit(in: text) ?? unit
    }
    var bound = lead.bound
    let trail = position
    if bound == nil, numbers.count == 1 { bound = takeTrail() }
    kept += tokens[trail..<position]
    let isOpenFrom = lead.isFrom && bound == nil && numbers.count == 1
    let target = try ValueCursor.target(bound ?? (isOpenFrom ? .atLeast : .exact), numbers)
    var expression = TargetExpression(
      target: target, unit: unit, tokens: kept, plainCount: lead.plainCount)
    expression.isMarked = lead.isMarked || numbers.count == 2
    expression.doubts = numbers.flatMap(\.doubts)
    if lead.isAbout { expression.doubts.append(.approximate(target)) }
    if isOpenFrom { expression.doubts.append(.openFrom(target)) }
    return expression
  }

  /// What is before the first number of a target.
  private struct Lead {
    var plainCount: Int
    var isAbout: Bool
    var bound: TargetExpression.Bound?
    var isFrom: Bool
    var isMarked: Bool
  }

  private mutating func takeLead() -> Lead {
    let start = position
    let isPlain = takeAll(of: TargetPhrases.plain)
    let plainCount = position - start
    let isAbout = takeAbout()
    let bound = takeBound()
    // `đạt trên`, but also `tối thiểu đạt`.
    let isPlainAfter = takeAll(of: TargetPhrases.plain)
    let isFrom = take(key: "từ")
    return Lead(
      plainCount: plainCount, isAbout: isAbout, bound: bound, isFrom: isFrom,
      isMarked: isPlain || isPlainAfter || isAbout || bound != nil || isFrom)
  }

  private mutating func takeAbout() -> Bool {
    take(key: "~") || take(TargetPhrases.about)
  }

  /// Takes a sign or words that bound the number after them.
  private mutating func takeBound() -> TargetExpression.Bound? {
    if let bound = signBound() { return bound }
    for (bound, phrases) in TargetPhrases.bounds where take(phrases) { return bound }
    return nil
  }

  private mutating func signBound() -> TargetExpression.Bound? {
    let pair = (next?.key ?? "") + (token(after: 1)?.key ?? "")
    if let bound = ValueCursor.pairs[pair] {
      position += 2
      return bound
    }
    guard let key = next?.key, let bound = ValueCursor.signs[key] else { return nil }
    position += 1
    return bound
  }

  private static let pairs: [String: TargetExpression.Bound] = [
    "<=": .atMost, "=<": .atMost, ">=": .atLeast, "=>": .atLeast,
  ]
  private static let signs: [String: TargetExpression.Bound] = [
    "<": .less, ">": .greater, "≤": .atMost, "≥": .atLeast, "=": .exact,
  ]

  /// Takes `trở lên` or `trở xuống`.
  private mutating func takeTrail() -> TargetExpression.Bound? {
    if take(TargetPhrases.andMore) { return .atLeast }
    if take(TargetPhrases.andLess) { return .atMost }
    return nil
  }

  private mutating func takeRangeEnd() -> WrittenNumber? {
    let start = position
    guard take(key: "-") || take(key: "~") || take(TargetPhrases.upTo) else { return nil }
    if let number = takeWrittenNumber() { return number }
    position = start
    return nil
  }

  /// Takes a unit right after a number, with `(%)` too.
  private mutating func takeUnit(in text: String) -> String? {
    if next?.key == "(", token(after: 1)?.key == "%", token(after: 2)?.key == ")" {
      position += 3
      return "%"
    }
    if take(TargetPhrases.percent) { return "%" }
    guard let (unit, count) = UnitReader.prefix(of: self, in: text) else { return nil }
    position += count
    return unit
  }

  private static func target(
    _ bound: TargetExpression.Bound, _ numbers: [WrittenNumber]
  ) throws(TargetFlaw) -> Target {
    guard let first = numbers.first, let low = first.value else { throw .unreadableNumber }
    if numbers.count > 1 {
      guard let high = numbers[1].value else { throw .unreadableNumber }
      guard bound == .exact else { throw .mixedBounds }
      guard low <= high else { throw .swapped }
      return Target(kind: .range, low: low, high: high)
    }
    switch bound {
    case .exact: return Target(kind: .exact, low: low, high: low)
    case .less: return Target(kind: .less, high: low)
    case .atMost: return Target(kind: .atMost, high: low)
    case .greater: return Target(kind: .greater, low: low)
    case .atLeast: return Target(kind: .atLeast, low: low)
    }
  }
}

extension Doubt {
  /// A number that the plan calls a rough one.
  static func approximate(_ target: Target) -> Doubt {
    Doubt(
      Message("a rough number, taken as exact", vi: "số ước chừng, đọc là số đúng"),
      chosen: target.low?.description ?? "")
  }
}

extension Doubt {
  /// `từ 50%` without an end.
  static func openFrom(_ target: Target) -> Doubt {
    let low = target.low?.description ?? ""
    return Doubt(
      Message("from a number without an end, taken as at least", vi: "“từ” không có cận trên"),
      chosen: ">=" + low, alternatives: [low])
  }
}

extension Collection<ValueToken> {
  /// The tokens as they are written, white space between them as one blank.
  var written: String {
    var text = ""
    for token in self {
      if token.isSpaced, !text.isEmpty { text += " " }
      text += token.text
    }
    return text
  }
}
