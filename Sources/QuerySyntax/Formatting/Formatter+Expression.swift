extension Expression {
  /// The expression as the formatter writes it, which also names a column that has no `as`.
  ///
  /// Read again it gives the same tree.
  package var canonicalText: String {
    var writer = CanonicalWriter()
    writer.write(self, atLeast: .or)
    return writer.text
  }
}

extension QueryNode {
  /// The query as the formatter writes it where it is on one line.
  package var canonicalText: String {
    var writer = CanonicalWriter()
    writer.write(self)
    return writer.text
  }

  /// The source and each stage, as the formatter writes them.
  var canonicalSegments: [String] {
    var writer = CanonicalWriter()
    writer.write(source)
    return [writer.text]
      + stages.map { stage in
        var writer = CanonicalWriter()
        writer.write(stage.kind)
        return writer.text
      }
  }
}

extension Stage {
  /// The stage as the formatter writes it.
  package var canonicalText: String {
    var writer = CanonicalWriter()
    writer.write(kind)
    return writer.text
  }
}

extension CanonicalWriter {
  fileprivate mutating func write(_ source: SourceNode) {
    switch source {
    case .name(let name): write(Quoting.operandName(name.text))
    case .missing: write("…")
    case .query(let inner): writeInBrackets(inner)
    }
  }

  mutating func write(_ query: QueryNode) {
    write(query.source)
    for stage in query.stages {
      write(" | ")
      write(stage.kind)
    }
  }

  mutating func writeInBrackets(_ query: QueryNode) {
    write("(")
    write(query)
    write(")")
  }

  fileprivate mutating func write(_ stage: Stage.Kind) {
    switch stage {
    case .where(let condition): writeStage("where", condition)
    case .expect(let condition): writeStage("expect", condition)
    case .find(.literal(let text, _)): write("find " + Quoting.text(text))
    case .find(.parameter(let name)): write("find $" + Quoting.name(name.text))
    case .take(let count): writeStage("take", count)
    case .skip(let count): writeStage("skip", count)
    case .expand(let name): write("expand " + Quoting.name(name.text))
    case .show(let items): writeStage("show", items)
    case .distinct(let items): writeStage("distinct", items)
    case .add(let items): writeAdd(items)
    case .sort(let items): writeSort(items)
    case .count(let keys):
      write("count")
      writeKeys(keys)
    case .summarize(let aggregates, let keys):
      write("summarize ")
      writeItems(aggregates)
      writeKeys(keys)
    }
  }

  private mutating func writeStage(_ word: String, _ condition: Expression) {
    write(word + " ")
    write(condition, atLeast: .or)
  }

  private mutating func writeStage(_ word: String, _ count: CountArgument) {
    switch count {
    case .number(let number, _): write("\(word) \(number)")
    case .parameter(let name): write("\(word) $" + Quoting.name(name.text))
    }
  }

  private mutating func writeStage(_ word: String, _ items: [ShowItem]) {
    write(word + " ")
    for (position, item) in items.enumerated() {
      if position > 0 { write(", ") }
      switch item {
      case .all: write("*")
      case .item(let item): writeItem(item)
      }
    }
  }

  private mutating func writeItems(_ items: [NamedItem]) {
    for (position, item) in items.enumerated() {
      if position > 0 { write(", ") }
      writeItem(item)
    }
  }

  private mutating func writeItem(_ item: NamedItem) {
    write(item.expression, atLeast: .or)
    if let name = item.name { write(" as " + Quoting.name(name.text)) }
  }

  private mutating func writeKeys(_ keys: [NamedItem]) {
    guard !keys.isEmpty else { return }
    write(" by ")
    writeItems(keys)
  }

  private mutating func writeAdd(_ items: [AddItem]) {
    write("add ")
    for (position, item) in items.enumerated() {
      if position > 0 { write(", ") }
      write(Quoting.name(item.name.text) + " = ")
      write(item.expression, atLeast: .or)
    }
  }

  private mutating func writeSort(_ items: [SortItem]) {
    write("sort ")
    for (position, item) in items.enumerated() {
      if position > 0 { write(", ") }
      write(item.expression, atLeast: .or)
      if item.isDescending { write(" desc") }
    }
  }
}
