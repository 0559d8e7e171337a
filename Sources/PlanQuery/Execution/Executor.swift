import PlanModel
import PlanTables
import PlanText

/// The engine of the program: columns in memory, stage after stage over a frame.
public struct ColumnarBackend: QueryBackend {
  /// Makes the engine.
  public init() {}

  /// Runs a query; see ``QueryBackend``.
  public func run(
    _ query: BoundQuery, over database: PlanDatabase, cancellation: Cancellation,
    limits: RunLimits
  ) throws(QueryFailure) -> (table: ResultTable, facts: Facts) {
    do {
      return try Executor.run(query, over: database, RunControl(cancellation, limits))
    } catch {
      throw QueryFailure(error, at: query.range)
    }
  }
}

extension QueryFailure {
  /// Why a query stopped, for whoever started it.
  ///
  /// - Parameters:
  ///   - failure: Why it stopped.
  ///   - range: Where the query is in the text.
  init(_ failure: ExecutionFailure, at range: SourceRange) {
    switch failure {
    case .expectation(let diagnostic): self = .expectation(diagnostic)
    case .cancelled: self = .cancelled
    case .tooLarge(let diagnostic): self = .tooLarge(diagnostic)
    case .excess(let excess): self = .tooLarge(ExecutionMessages.tooLarge(excess, at: range))
    }
  }
}

/// Runs bound queries: stage after stage over a frame.
enum Executor {
  /// Runs a query; returns its visible columns and what was learnt on the way.
  static func run(
    _ query: BoundQuery, over database: PlanDatabase, _ control: RunControl
  ) throws(ExecutionFailure) -> (table: ResultTable, facts: Facts) {
    var run = Run(database: database, control: control)
    let frame = try execute(query, &run)
    var columns: [ResultColumn] = []
    for column in query.shownColumns {
      let values = try frame.column(column.slot, database, control)
      columns.append(
        ResultColumn(
          name: column.name, type: column.type, column: try values.named(in: database, control)))
    }
    let table = ResultTable(
      columns: columns, rowCount: frame.rowCount, notes: [], lineage: frame.lineage)
    return (table, run.facts)
  }

  /// The rows that a query keeps.
  static func execute(
    _ query: BoundQuery, _ run: inout Run
  ) throws(ExecutionFailure) -> Frame {
    if let identity = query.identity, let known = run.namedFrames[identity] { return known }
    var evaluator: Evaluator
    switch query.source {
    case .relation(let id):
      evaluator = Evaluator(frame: try Frame(run.database[id], run.control))
    case .query(let inner): evaluator = Evaluator(frame: try execute(inner, &run))
    }
    for stage in query.stages {
      do {
        try apply(stage, &evaluator, &run)
      } catch .excess(let excess) where query.identity == nil {
        // A named query may be in another text than the one that runs.
        throw .tooLarge(ExecutionMessages.tooLarge(excess, at: stage.range))
      }
      for fact in evaluator.tally.facts { run.learn(fact) }
      evaluator.tally = StageTally()
      try run.control.check()
    }
    if let identity = query.identity { run.namedFrames[identity] = evaluator.frame }
    return evaluator.frame
  }

  /// Runs one stage. Explanations run them one by one to see what each does to a row.
  static func apply(
    _ stage: BoundStage, _ evaluator: inout Evaluator, _ run: inout Run
  ) throws(ExecutionFailure) {
    switch stage.kind {
    case .filter(let condition, let probes):
      try evaluator.filter(condition, unitProbes: probes, &run)
    case .find(let text, let slots): try evaluator.find(text, in: slots, &run)
    case .project(let expressions): try evaluator.project(expressions, &run)
    case .extend(let assignments): try evaluator.extend(assignments, &run)
    case .aggregate(let aggregation): try evaluator.aggregate(aggregation, &run)
    case .sort(let keys):
      try evaluator.frame.keep(try evaluator.order(by: keys, &run), run.control)
    case .take(let count):
      try evaluator.keep(0..<min(count, evaluator.frame.rowCount), run.control)
    case .skip(let count):
      let rowCount = evaluator.frame.rowCount
      try evaluator.keep(min(count, rowCount)..<rowCount, run.control)
    case .distinct(let expressions): try evaluator.distinct(expressions, &run)
    case .expand(let slot): try evaluator.frame.expand(slot, run.database, run.control)
    case .expect(let aggregation): try evaluator.expect(aggregation, at: stage.range, &run)
    }
  }
}

// MARK: Stages that leave rows out

extension Evaluator {
  fileprivate mutating func keep(
    _ rows: Range<Int>, _ control: RunControl
  ) throws(ExecutionFailure) {
    try frame.keep(try control.rowNumbers(rows), control)
  }

  fileprivate mutating func filter(
    _ condition: BoundExpression, unitProbes probes: [BoundExpression], _ run: inout Run
  ) throws(ExecutionFailure) {
    let truths = try evaluateTruth(condition, &run)
    var kept: [Int32] = []
    var undecided: [UndecidedReason: Int] = [:]
    for (row, truth) in truths.enumerated() {
      try run.control.check(row: row)
      if truth == .yes {
        kept.append(Int32(row))
      } else if let reason = truth.reason {
        undecided[reason, default: 0] += 1
      }
    }
    try frame.keep(kept, run.control)
    if !undecided.isEmpty { run.learn(.undecided(undecided)) }
    for probe in probes { try learnUnits(of: probe, &run) }
  }

  /// Tells the units of the targets among the kept rows, where there are several.
  private mutating func learnUnits(
    of probe: BoundExpression, _ run: inout Run
  ) throws(ExecutionFailure) {
    guard case .target(let targets) = try evaluate(probe, &run).column else { return }
    let units = try targets.differentUnits(
      targets.kinds.indices.lazy.filter { targets.kinds[$0].isNumeric }, run.control)
    if units.count > 1 { run.learn(.severalUnits(units)) }
  }

  fileprivate mutating func find(
    _ text: String, in slots: [BoundExpression], _ run: inout Run
  ) throws(ExecutionFailure) {
    guard let pattern = LoosePattern(text) else { return }
    let comparing = Comparing(rows: frame.rowCount, run.control)
    var isFound = [Bool](repeating: false, count: frame.rowCount)
    for slot in slots {
      let truths = try comparing.contains(evaluate(slot, &run), pattern, &run)
      for (row, truth) in truths.enumerated() {
        try run.control.check(row: row)
        if truth == .yes { isFound[row] = true }
      }
    }
    var kept: [Int32] = []
    for row in isFound.indices {
      try run.control.check(row: row)
      if isFound[row] { kept.append(Int32(row)) }
    }
    try frame.keep(kept, run.control)
  }

  /// The order of the rows by sort keys.
  mutating func order(
    by keys: [BoundSortKey], _ run: inout Run
  ) throws(ExecutionFailure) -> [Int32] {
    var columns: [(column: Column, isDescending: Bool)] = []
    for key in keys {
      let named = try dense(key.expression, &run).named(in: run.database, run.control)
      columns.append((named, key.isDescending))
    }
    return try Sorting(run.control).order(columns, count: frame.rowCount)
  }
}

// MARK: Stages that make columns

extension Evaluator {
  fileprivate mutating func project(
    _ expressions: [BoundExpression], _ run: inout Run
  ) throws(ExecutionFailure) {
    var made: [Frame.Slot] = []
    for expression in expressions { made.append(try slot(expression, &run)) }
    frame.slots = made
  }

  /// The slot of an expression; a plain column stays what it is.
  private mutating func slot(
    _ expression: BoundExpression, _ run: inout Run
  ) throws(ExecutionFailure) -> Frame.Slot {
    if case .slot(let slot) = expression.kind { return frame.slots[slot] }
    return .dense(try dense(expression, &run))
  }

  fileprivate mutating func extend(
    _ assignments: [BoundAssignment], _ run: inout Run
  ) throws(ExecutionFailure) {
    for assignment in assignments {
      frame.slots.append(try slot(assignment.expression, &run))
    }
  }

  fileprivate mutating func distinct(
    _ expressions: [BoundExpression], _ run: inout Run
  ) throws(ExecutionFailure) {
    try project(expressions, &run)
    let control = run.control
    var columns: [Column] = []
    for slot in frame.slots.indices {
      columns.append(try frame.column(slot, run.database, control))
    }
    let coder = try ValueCoder.combined(columns, count: frame.rowCount, control)
    let members = try control.rowNumbers(0..<frame.rowCount)
    for index in columns.indices {
      columns[index] = try control.gathered(columns[index], coder.firstRows)
    }
    try frame.group(
      coder.codes, of: members, count: coder.firstRows.count, columns: columns, control)
  }

  fileprivate mutating func aggregate(
    _ aggregation: BoundAggregation, _ run: inout Run
  ) throws(ExecutionFailure) {
    try group(aggregation, &run)
    try project(aggregation.results, &run)
  }
}

extension Frame {
  /// Makes of each row as many as its list has elements; of an empty list one without a value.
  fileprivate mutating func expand(
    _ slot: Int, _ database: PlanDatabase, _ control: RunControl
  ) throws(ExecutionFailure) {
    guard let (lists, places) = lists(slot, database) else { return }
    func range(ofRow row: Int) -> Range<Int> {
      lists.range(ofRow: places.map { Int($0[row]) } ?? row)
    }
    var count = 0
    for row in 0..<rowCount {
      try control.check(row: row)
      count += max(1, range(ofRow: row).count)
    }
    try control.reserve(rows: count, bytesPerRow: 2 * MemoryLayout<Int32>.stride)
    var rows: [Int32] = []
    var elements: [Int32] = []
    rows.reserveCapacity(count)
    elements.reserveCapacity(count)
    for row in 0..<rowCount {
      let range = range(ofRow: row)
      if range.isEmpty {
        rows.append(Int32(row))
        elements.append(-1)
      }
      for element in range {
        rows.append(Int32(row))
        elements.append(Int32(element))
        try control.check(row: rows.count)
      }
      try control.check(row: row)
    }
    try keep(rows, control)
    slots[slot] = .dense(try control.gathered(lists.elements, elements))
  }
}

extension Column {
  /// References replaced by the names of the rows they refer to, in lists too.
  func named(
    in database: PlanDatabase, _ control: RunControl
  ) throws(ExecutionFailure) -> Column {
    switch self {
    case .reference(let references):
      let names = Column.text(database.displayNames(of: references.relation))
      return try control.gathered(names, references.rows)
    case .list(let lists):
      return .list(
        ListColumn(
          offsets: lists.offsets, elements: try lists.elements.named(in: database, control)))
    case .text, .number, .truth, .date, .range, .target, .timeframe: return self
    }
  }
}
