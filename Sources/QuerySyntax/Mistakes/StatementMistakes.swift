import PlanModel

// Statements that begin or end as in other languages and shells.

extension Mistake where Meaning == Void {
  /// `help me`, without the dot. By itself the word may be the name of a query.
  static var commandWithoutDot: Mistake {
    Mistake { reader in
      guard let word = reader.current.word, let command = ForeignWords.commands[word.lowercased()]
      else { return nil }
      return Finding(
        .foreignWord, at: reader.range, SyntaxMessages.isCommand(word), suggestion: .same(command),
        // The word may be the beginning of a longer name.
        isPartial: reader.range.end == reader.source.count, resume: reader.index)
    }
  }

  /// A query that begins with a stage in Vietnamese, such as `tim bao hiem`.
  static var foreignStart: Mistake {
    Mistake { reader in
      guard let (foreign, last) = reader.foreignStage(), let stage = foreign.stage,
        reader.followsWithoutOperator(last + 1)
      else { return nil }
      let place = reader.range(from: reader.index, through: last)
      var example = "tasks \(stage.rawValue) …"
      var search = reader
      if stage == .find {
        search.move(to: last + 1)
        let text = search.current.word == nil ? search.text(of: search.range) : search.unquotedText
        example = "tasks find \(text)"
      }
      return Finding(
        .foreignWord, at: place,
        SyntaxMessages.foreignStart(reader.text(of: place), meaning: stage.rawValue),
        suggestion: .same(example), resume: search.index)
    }
  }

  /// Something after the whole statement.
  static var textAfterStatement: Mistake {
    Mistake { reader in
      Finding(
        .expected, at: reader.range, SyntaxMessages.expectedSemicolon, suggestion: .same(";"),
        isPartial: reader.isMendable || reader.isUnfinishedLiteral, resume: reader.index)
    }
  }
}

extension Mistake where Meaning == Bool {
  /// `select a, b from tasks …`. The meaning is whether a source follows, with which reading goes
  /// on.
  static var selectFirst: Mistake {
    Mistake { reader in
      guard let word = reader.current.word, ForeignWords.queryStarts.contains(word.lowercased()),
        reader.isForeignQuery
      else { return nil }
      var from = reader.index
      while !reader.tokens[from].endsStatement, reader.tokens[from].word?.lowercased() != "from" {
        from = reader.closing[from] > from ? reader.closing[from] : from + 1
      }
      let hasSource = !reader.tokens[from].endsStatement && reader.isName(at: from + 1)
      return Finding(
        .foreignWord, at: reader.range, SyntaxMessages.selectFirst(word),
        suggestion: hasSource ? .same(reader.queryWithSourceFirst(fromAt: from)) : nil,
        resume: hasSource ? from + 1 : reader.index, meaning: hasSource)
    }
  }
}

extension Mistake where Meaning == Void {
  /// A query that begins with a stage, such as `where id = "x"`; the stage is read next.
  static var missingSource: Mistake {
    Mistake { reader in
      guard let word = reader.current.stageWord,
        reader.followsWithoutOperator(reader.index + 1) || reader.isBareExpectation
      else { return nil }
      return Finding(
        .expected, at: reader.range, SyntaxMessages.sourceComesFirst(word.rawValue),
        suggestion: .same("tasks \(word.rawValue) …"), resume: reader.index)
    }
  }
}

extension TokenReader {
  /// Whether what follows the first word shows that it is no source.
  fileprivate var isForeignQuery: Bool {
    let next = index + 1
    if tokens[next].sign == .star || tokens[next].isValue { return true }
    guard tokens[next].word != nil else { return false }
    return tokens[next].stageWord == nil && !startsStatement(at: next)
      && !mayGrow(at: next, into: StageWord.allCases.map(\.rawValue))
  }

  fileprivate func queryWithSourceFirst(fromAt position: Int) -> String {
    let name = text(of: tokens[position + 1].range)
    guard position > index + 1 else { return name }
    return "\(name) show \(text(of: range(from: index + 1, through: position - 1)))"
  }

  /// Whether `expect count =` is here, where `expect` can be no source: no sign can follow a
  /// stage `count`.
  fileprivate var isBareExpectation: Bool {
    current.stageWord == .expect && tokens[index + 1].stageWord == .count
      && tokens[index + 2].sign?.comparison != nil
  }

  /// Whether the value of a parameter and the rest of the text may become one value: `1.` of
  /// `1..5`, `2024-0` of `2024-07-22`. Only after a parameter does this have to be asked, as an
  /// expression may go on with those signs anyway.
  fileprivate var isUnfinishedLiteral: Bool {
    let last = tokens[index - 1]
    if at(.dot) { return range.end == source.count }
    guard at(.minus), isNumber(at: index - 1), last.range.end == range.start else { return false }
    let rest = source[last.range.start...].map { $0 }
    let pattern = Array("0000-00-".utf8)
    let isDigitAt = { (position: Int) in (0x30...0x39).contains(rest[position]) }
    guard (5...pattern.count).contains(rest.count) else { return false }
    return rest.indices.allSatisfy { position in
      pattern[position] == 0x30 ? isDigitAt(position) : rest[position] == pattern[position]
    } && (rest.count < 7 || (1...12).contains(Int(rest[5] - 0x30) * 10 + Int(rest[6] - 0x30)))
  }
}
