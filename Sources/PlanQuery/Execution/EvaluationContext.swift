import PlanModel

/// What evaluation needs beside the frame, and what it has to tell.
struct EvaluationContext {
  let database: PlanDatabase
  /// What holds the run back.
  let control: RunControl
  /// The day that `today()` is.
  var today: CalendarDate { database.today }
  /// How many rows the present frame has.
  var rowCount = 0
  /// The notes so far, in order; the same note only once.
  private(set) var notes: [Note] = []
  /// Divisions by zero in the present stage.
  var divisionsByZero = 0
  /// Results that were too large in the present stage.
  var overflows = 0
  /// Results in the present stage that would have mixed two units.
  var unitMismatches = 0
  /// Days in the present stage that the calendar does not have.
  var impossibleDays = 0
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
    if divisionsByZero > 0 { note(ExecutionMessages.divisionsByZero(divisionsByZero)) }
    if overflows > 0 { note(ExecutionMessages.overflows(overflows)) }
    if unitMismatches > 0 { note(ExecutionMessages.unitMismatches(unitMismatches)) }
    if impossibleDays > 0 { note(ExecutionMessages.impossibleDays(impossibleDays)) }
    divisionsByZero = 0
    unitMismatches = 0
    impossibleDays = 0
    overflows = 0
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
