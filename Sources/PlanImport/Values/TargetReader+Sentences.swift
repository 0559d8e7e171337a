import PlanModel

/// A target that a sentence states.
struct SentenceTarget: Equatable {
  /// What is to reach it, as far as the sentence tells.
  var subject: String
  /// The target; its text is the words of the sentence, without the verb and the unit.
  var target: Target
  /// The unit right after the number.
  var unit: String?
  /// The year that the sentence names, as in `đến năm 2030`.
  var year: Int?
  /// Where the words of the target are.
  var range: Range<String.Index>
  /// What is not certain.
  var doubts: [Doubt] = []
}

extension TargetReader {
  /// Finds targets stated in a sentence: `tỷ lệ … đạt 60%`, `phát triển tối thiểu 10 doanh nghiệp`,
  /// `100% các giao dịch …`.
  ///
  /// Only numbers that a word or a share makes a target are taken: `từ 15 tuổi trở lên` is none.
  static func inSentence(_ text: String) -> [SentenceTarget] {
    guard text.hasDigits else { return [] }
    var cursor = ValueCursor(text)
    var targets: [SentenceTarget] = []
    var clauseStart = 0
    var bareShares = 0
    while let token = cursor.next {
      let start = cursor.position
      let expression = takeTarget(at: &cursor, text)
      if let expression, isTarget(expression, isClauseStart: start == clauseStart) {
        var clause = Clause(start: clauseStart, target: start..<cursor.position)
        clause.isContinued = targets.last?.year != nil
        targets.append(clause.target(expression, text, cursor.tokens))
        clauseStart = cursor.position
      } else {
        cursor.position = start + 1
        if isEnd(token, cursor.next) { clauseStart = cursor.position }
        if token.key == "%" { bareShares += 1 }
      }
    }
    if bareShares > 0, !targets.isEmpty {
      targets[targets.count - 1].doubts.append(
        Doubt(
          Message("another share stands in the sentence", vi: "trong câu còn tỷ lệ khác"),
          chosen: targets[targets.count - 1].target.text))
    }
    return targets
  }

  /// Takes numbers with their bounds; most words can not begin them.
  private static func takeTarget(
    at cursor: inout ValueCursor, _ text: String
  ) -> TargetExpression? {
    guard let next = cursor.next, next.kind != .word || cursor.isAt(TargetPhrases.leads) else {
      return nil
    }
    return try? cursor.takeTarget(in: text)
  }

  /// Whether a mark ends a clause: a stop between digits does not.
  private static func isEnd(_ token: ValueToken, _ next: ValueToken?) -> Bool {
    if token.key == ";" { return true }
    return token.key == "." && (next == nil || next?.isSpaced == true)
  }

  /// Whether numbers in a sentence are a target. Ages, times and counts that only describe have no
  /// share and no verb such as `đạt` before them.
  private static func isTarget(_ expression: TargetExpression, isClauseStart: Bool) -> Bool {
    let unit = expression.unit.map(UnitReader.key)
    if let unit, unit.hasPrefix("%") { return expression.isMarked || isClauseStart }
    if let unit, ["tuổi", "năm", "tháng", "tuần", "ngày", "giờ", "phút", "quý"].contains(unit) {
      return false
    }
    let words = expression.tokens.prefix { $0.kind != .number }.map(\.key)
    if words.contains(where: TargetPhrases.verbs.contains) { return true }
    return unit != nil && TargetPhrases.counted.length(in: expression.tokens, at: 0) > 0
  }
}

/// A part of a sentence with one target.
private struct Clause {
  /// The first of its tokens.
  var start: Int
  /// The tokens of the target.
  var target: Range<Int>

  /// The most tokens after a target that its subject takes in.
  private static let longestTail = 60

  /// Whether a clause with a target and a year is before it in the sentence.
  var isContinued = false

  func target(
    _ expression: TargetExpression, _ text: String, _ tokens: [ValueToken]
  ) -> SentenceTarget {
    var before = tokens[start..<target.lowerBound]
    let year = takeYear(&before) ?? takeLastYear(&before)
    let words = tokens[target]
    let end = words.last?.range.upperBound ?? text.endIndex
    let begin = words.first?.range.lowerBound ?? text.startIndex
    var target = expression.target
    target.text = expression.tokens.dropFirst(expression.plainCount).written
    var result = SentenceTarget(
      subject: subject(before, expression, tokens), target: target, unit: expression.unit,
      year: year, range: begin..<end)
    result.doubts = expression.doubts
    return result
  }

  /// Cuts `Đến năm 2030,` from the start of a clause, and what joins it to the clause before it.
  private func takeYear(_ before: inout ArraySlice<ValueToken>) -> Int? {
    while let first = before.first, first.kind == .sign || first.key == "và" {
      before.removeFirst()
    }
    let keys = before.prefix(5).map(\.key)
    guard keys.first == "đến", let place = keys.firstIndex(of: "năm"),
      let year = before.dropFirst(place + 1).first?.year
    else { return nil }
    before = before.dropFirst(place + 2)
    if before.first?.key == "," { before.removeFirst() }
    return year
  }

  /// Cuts `: đến năm 2030` from the end of a clause, right before its target.
  private func takeLastYear(_ before: inout ArraySlice<ValueToken>) -> Int? {
    var words = before
    while let last = words.last, last.kind == .sign { words.removeLast() }
    guard let year = words.last?.year else { return nil }
    words.removeLast()
    guard words.popLast()?.key == "năm" else { return nil }
    if ["đến", "hết", "trong"].contains(words.last?.key ?? "") { words.removeLast() }
    if words.last?.key == "đến" { words.removeLast() }
    guard words.isEmpty || words.last?.kind == .sign else { return nil }
    before = words
    return year
  }

  /// The words before the target; where they say too little, the words after it too.
  private func subject(
    _ before: ArraySlice<ValueToken>, _ expression: TargetExpression, _ tokens: [ValueToken]
  ) -> String {
    var before = before
    while let last = before.last, last.kind == .sign && !")\"”".contains(last.key) {
      before.removeLast()
    }
    if before.last?.key == "đấu", before.dropLast().last?.key == "phấn" {
      before = before.dropLast(2)
    }
    let isShare = expression.unit?.hasPrefix("%") == true
    let hasVerb = isShare || expression.plainCount > 0
    // `đến năm 2030 đạt 100%` after a semicolon goes on with what was said before it.
    if before.isEmpty, isContinued { return "" }
    guard before.count < (hasVerb ? 3 : 6) else { return before.written }
    var after = tokens[target.upperBound...].prefix(Clause.longestTail).prefix {
      $0.key != ";" && !($0.key == "." || $0.key == "<" || $0.key == ">")
    }
    while let last = after.last, last.kind == .sign && !")\"”".contains(last.key) {
      after.removeLast()
    }
    let unit = isShare ? "" : expression.unit ?? ""
    return [before.written, unit, after.written].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
