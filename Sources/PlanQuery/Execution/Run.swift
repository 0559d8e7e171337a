import PlanModel
import PlanTables
import PlanText

/// What a run of a query works with and what it learns. It is passed `inout` and never stored:
/// there is one for a run, and no copy of it can be out of date.
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
