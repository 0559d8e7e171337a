import PlanModel
import PlanText
import Synchronization

/// The open plans as relations: what queries run over.
///
/// Rows of all plans stand in one relation, plan after plan, each in document order; a
/// reference is the row number in the relation it refers to. A relation is built when it is first
/// asked for: a query over one of them does not wait for the others.
public struct PlanDatabase: Sendable {
  /// The open plans, in the order in which they were opened.
  public let plans: [Plan]
  /// The day that `today()` and `next_due` count from.
  public let today: CalendarDate
  /// The milestone years of all plans, ascending.
  public let milestones: [Int]
  private let store: RelationStore

  /// Turns plans into relations.
  ///
  /// - Parameters:
  ///   - plans: Checked plans: every key in them has its row.
  ///   - today: The day that dates are counted from.
  public init(plans: [Plan], today: CalendarDate) {
    self.plans = plans
    self.today = today
    milestones = Set(plans.flatMap(\.milestones)).sorted()
    store = RelationStore(
      builder: DatabaseBuilder(plans: plans, today: today, milestones: milestones))
  }

  /// A relation by its name.
  public subscript(id: RelationID) -> Relation {
    store.relation(id)
  }

  /// The columns of a relation; it need not be built for them.
  public func schema(of id: RelationID) -> [ColumnDefinition] {
    store.schema(of: id)
  }

  /// Builds a relation unless that is given up meanwhile: one of a million rows takes a second.
  ///
  /// - Parameters:
  ///   - id: The relation; if it is built already nothing is done.
  ///   - cancellation: Whether building shall be given up; asked every few thousand rows.
  /// - Returns: Whether the relation is built.
  public func build(_ id: RelationID, cancellation: Cancellation) -> Bool {
    store.build(id, cancellation)
  }

  /// Whether more than one plan is open.
  public var hasSeveralPlans: Bool { plans.count > 1 }

  /// For each row of a relation the name that stands for it in results.
  public func displayNames(of id: RelationID) -> TextColumn {
    let relation = self[id]
    switch id {
    case .tasks, .sections, .duties:
      return relation.texts(id == .duties ? "what" : "title")
    case .indicators, .agencies, .areas: return relation.texts("name")
    case .targets: return relation.texts("id")
    case .plans: return relation.texts("number")
    case .documents: return documentKeys
    }
  }

  /// What users may call the rows of a relation.
  public func rowNames(of id: RelationID) -> RowNames {
    let relation = self[id]
    let names = displayNames(of: id)
    let shown = names.codes.map { $0 < 0 ? "" : names.values[Int($0)] }
    let none = [[String]](repeating: [], count: relation.rowCount)
    switch id {
    case .agencies:
      let others = plans.flatMap(\.agencies).map { [$0.short].compactMap { $0 } + $0.aliases }
      return RowNames(keys: plans.flatMap(\.agencies).map(\.key), names: shown, others: others)
    case .areas:
      let others = plans.flatMap(\.areas).map { [$0.english].compactMap { $0 } }
      return RowNames(keys: plans.flatMap(\.areas).map(\.key), names: shown, others: others)
    case .documents:
      return RowNames(
        keys: shown, names: plans.flatMap(\.documents).map(\.title), others: shown.map { [$0] })
    case .plans:
      return RowNames(keys: shown, names: plans.map(\.title), others: shown.map { [$0] })
    case .tasks, .indicators, .targets, .sections, .duties:
      let ids = relation.texts("id")
      return RowNames(keys: ids.codes.map { ids.values[Int($0)] }, names: shown, others: none)
    }
  }

  /// The key and the name of one row, as ``rowNames(of:)`` has them, without making those of all
  /// rows where there may be a million.
  ///
  /// - Parameters:
  ///   - id: The relation.
  ///   - row: The number of the row in it.
  /// - Returns: Its key and its name; empty where it has none.
  public func rowName(of id: RelationID, row: Int) -> (key: String, name: String) {
    switch id {
    case .tasks, .indicators, .targets, .sections, .duties:
      return (self[id].texts("id")[row] ?? "", displayNames(of: id)[row] ?? "")
    case .agencies, .areas, .documents, .plans:
      let names = rowNames(of: id)
      return (names.keys[row], names.names[row])
    }
  }

  /// The keys of the first rows of a relation, as examples.
  ///
  /// - Parameters:
  ///   - id: The relation.
  ///   - count: How many rows.
  /// - Returns: The keys; fewer where there are fewer rows.
  public func firstKeys(of id: RelationID, count: Int) -> [String] {
    (0..<min(count, self[id].rowCount)).map { rowName(of: id, row: $0).key }
  }

  private var documentKeys: TextColumn {
    var keys = TextColumnBuilder()
    for plan in plans {
      for document in plan.documents { keys.append(document.key) }
    }
    return keys.column
  }
}

/// The relations built so far.
private final class RelationStore: Sendable {
  /// What is known of a relation.
  private struct Entry {
    var schema: [ColumnDefinition]?
    var relation: Relation?
  }

  private let builder: DatabaseBuilder
  private let entries = Mutex<[Entry]>(
    Array(repeating: Entry(), count: RelationID.allCases.count))

  init(builder: DatabaseBuilder) {
    self.builder = builder
  }

  func relation(_ id: RelationID) -> Relation {
    entries.withLock { entries in
      if let known = entries[id.position].relation { return known }
      var patient = builder
      let made = patient.relation(id)
      entries[id.position].relation = made
      return made
    }
  }

  func build(_ id: RelationID, _ cancellation: Cancellation) -> Bool {
    entries.withLock { entries in
      if entries[id.position].relation != nil { return true }
      var hasty = builder
      hasty.cancellation = cancellation
      let made = hasty.relation(id)
      // A relation that was given up lacks rows.
      guard !cancellation.isRequested else { return false }
      entries[id.position].relation = made
      return true
    }
  }

  func schema(of id: RelationID) -> [ColumnDefinition] {
    entries.withLock { entries in
      if let known = entries[id.position].schema { return known }
      let made = builder.schema(of: id)
      entries[id.position].schema = made
      return made
    }
  }
}

extension RelationID {
  /// The position among all relations.
  var position: Int {
    switch self {
    case .tasks: 0
    case .indicators: 1
    case .targets: 2
    case .agencies: 3
    case .areas: 4
    case .sections: 5
    case .duties: 6
    case .documents: 7
    case .plans: 8
    }
  }
}
