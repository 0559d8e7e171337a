import PlanModel

// How much the rows of a plan say, about, in bytes. A cell can stand for the one above it, and a
// heading be over any number of rows, so that a plan can be longer than its text; how much longer is
// limited.

extension PlanTask {
  /// The bytes of what it says.
  var size: Int {
    let texts = [id, title, text ?? "", product ?? "", timeframe.text]
    return RowSize.fixed + RowSize.of(texts) + RowSize.of(lead) + RowSize.of(partners)
      + RowSize.of(cites)
  }
}

extension Indicator {
  /// The bytes of what it says.
  var size: Int {
    RowSize.fixed + RowSize.of([id, name, note ?? "", unit ?? ""]) + RowSize.of(lead)
      + RowSize.of(targets.lazy.map(\.text))
  }
}

extension Duty {
  /// The bytes of what it says.
  var size: Int { RowSize.fixed + RowSize.of([id, what]) + RowSize.of(who) }
}

extension Doubt {
  /// The bytes of what it says.
  var size: Int { RowSize.of([chosen]) + RowSize.of(alternatives) }
}

extension TableRow {
  /// The bytes of the cells that are read once more for each row that stands for them.
  var size: Int {
    RowSize.of([lead, performer, partners, time, product, unit].lazy.map { $0?.text ?? "" })
  }
}

/// How texts are counted.
private enum RowSize {
  /// What a row takes whatever it says.
  static let fixed = 32
  /// What a text takes whatever it says.
  private static let text = 4

  static func of(_ texts: some Sequence<String>) -> Int {
    texts.reduce(0) { $0 + $1.utf8.count + text }
  }
}
