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

/// About how much memory parts of a plan take while it is made, written and checked, in bytes: their
/// records, what they were made of, and their share of the file. Measured for texts of nothing else.
enum MemorySize {
  /// An item of the outline, with its section.
  static let item = 400
  /// The labelled lines of a task.
  static let block = 350
  /// A task without its texts.
  static let task = 750
  /// An indicator without its texts and targets.
  static let indicator = 900
  /// The target of a year.
  static let target = 330
  /// A duty without its texts.
  static let duty = 400
  /// An uncertain reading.
  static let doubt = 200
  /// A document without its title.
  static let document = 500
  /// An agency with its spellings.
  static let agency = 600
  /// A byte of a text: in the plan, the file, and the plan that is read from it.
  static let text = 3
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
