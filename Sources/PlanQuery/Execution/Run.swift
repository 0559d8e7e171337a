import PlanModel

/// What a run of a query works with and what it learns. It is passed `inout` and never stored:
/// there is one for a run, and no copy of it can fall behind.
struct Run {
  let database: PlanDatabase
  /// What holds the run back.
  let control: RunControl
  /// What the run has learnt so far.
  private(set) var facts = Facts()
  /// The rows of named queries, by their numbers.
  var namedFrames: [Int: Frame] = [:]
  private var searchTexts: [RelationID: [[LooseText]]] = [:]

  init(database: PlanDatabase, control: RunControl) {
    self.database = database
    self.control = control
  }

  /// The day that `today()` is.
  var today: CalendarDate { database.today }

  mutating func learn(_ fact: Fact) { facts.add(fact) }

  /// For each row of a relation the texts that `~` looks at: name, short name, aliases.
  mutating func searchTexts(
    of relation: RelationID
  ) throws(ExecutionFailure) -> [[LooseText]] {
    if let known = searchTexts[relation] { return known }
    let names = database.rowNames(of: relation)
    let made = try control.map(names.names.indices) { row in
      ([names.names[row]] + names.others[row]).map { LooseText($0) }
    }
    searchTexts[relation] = made
    return made
  }
}

/// What cannot be worked out in a stage. A stage of an inner query has a tally of its own.
struct StageTally {
  /// An operation of the text: where it stands, and which of several there it is.
  struct Operation: Hashable {
    var range: SourceRange
    var number: Int
  }

  private var counted: Set<Operation> = []
  var divisionsByZero = 0
  /// Results that were too large.
  var overflows = 0
  /// Results that would have mixed two units.
  var unitMismatches = 0
  /// Days that the calendar does not have.
  var impossibleDays = 0

  /// Adds what could not be worked out in an operation, unless that was counted in this stage
  /// already: an expression that stands once in the text may be worked out several times, as the
  /// left side of `in (a, b)` is.
  ///
  /// - Parameters:
  ///   - failures: What could not be worked out.
  ///   - operation: The operation.
  ///   - times: For how many rows that is the result.
  mutating func add(_ failures: StageTally, of operation: Operation, times: Int) {
    guard failures.hasAny, counted.insert(operation).inserted else { return }
    divisionsByZero += failures.divisionsByZero * times
    overflows += failures.overflows * times
    unitMismatches += failures.unitMismatches * times
    impossibleDays += failures.impossibleDays * times
  }

  private var hasAny: Bool {
    divisionsByZero + overflows + unitMismatches + impossibleDays > 0
  }

  /// What there is to tell of the stage.
  var facts: [Fact] {
    let counts: [(Int, Fact)] = [
      (divisionsByZero, .divisionsByZero(divisionsByZero)),
      (overflows, .overflows(overflows)),
      (unitMismatches, .unitMismatches(unitMismatches)),
      (impossibleDays, .impossibleDays(impossibleDays)),
    ]
    return counts.filter { $0.0 > 0 }.map(\.1)
  }
}
