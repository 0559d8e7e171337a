import PlanModel

/// What evaluation needs beside the frame, and what it has to tell.
struct EvaluationContext {
  let database: PlanDatabase
  /// What holds the run back.
  let control: RunControl
  /// The day that `today()` is.
  var today: CalendarDate { database.today }
  /// What is counted in the present stage. An inner query has stages of its own.
  var stage = StageTally()
  /// The notes so far, in order; the same note only once.
  private(set) var notes: [Note] = []
  /// The rows of named queries, by their numbers.
  var namedFrames: [Int: Frame] = [:]
  /// Why an inner query stopped, where one did.
  var failure: ExecutionFailure?
  private var searchTexts: [RelationID: [[LooseText]]] = [:]

  init(database: PlanDatabase, control: RunControl) {
    self.database = database
    self.control = control
  }

  mutating func note(_ note: Note) {
    if !notes.contains(note) { notes.append(note) }
  }

  /// Turns the counts of the stage that ends into notes.
  mutating func endStage() {
    stage.notes.forEach { note($0) }
    stage = StageTally()
  }

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

/// What is counted while a stage runs.
struct StageTally {
  /// How many rows the frame has.
  var rowCount = 0
  var divisionsByZero = 0
  /// Results that were too large.
  var overflows = 0
  /// Results that would have mixed two units.
  var unitMismatches = 0
  /// Days that the calendar does not have.
  var impossibleDays = 0

  fileprivate var notes: [Note] {
    let counts: [(Int, (Int) -> Note)] = [
      (divisionsByZero, ExecutionMessages.divisionsByZero),
      (overflows, ExecutionMessages.overflows),
      (unitMismatches, ExecutionMessages.unitMismatches),
      (impossibleDays, ExecutionMessages.impossibleDays),
    ]
    return counts.filter { $0.0 > 0 }.map { $0.1($0.0) }
  }
}
