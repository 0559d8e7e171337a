import PlanModel
import PlanText
import Synchronization

/// The open plans as relations: what queries run over.
///
/// Rows of all plans are in one relation, plan after plan, each in document order; a
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
  ///   - cancellation: Whether building should be given up; asked every few thousand rows.
  /// - Returns: Whether the relation is built.
  public func build(_ id: RelationID, cancellation: Cancellation) -> Bool {
    store.build(id, cancellation)
  }

  /// Whether more than one plan is open.
  public var hasSeveralPlans: Bool { plans.count > 1 }

  /// For each row of a relation the name that stands for it in results.
  public func displayNames(of id: RelationID) -> TextColumn {
    let definition = RelationDefinition.of(id)
    return definition.isShownByKey ? keys(of: definition) : self[id].texts(definition.label)
  }

  /// What users may call the rows of a relation.
  public func rowNames(of id: RelationID) -> RowNames {
    let definition = RelationDefinition.of(id)
    let relation = self[id]
    func all(_ column: TextColumn) -> [String] {
      column.codes.map { $0 < 0 ? "" : column.values[Int($0)] }
    }
    let keys = all(keys(of: definition))
    let aliases = relation.columns(definition.aliases)
    let others = (0..<relation.rowCount).map { row in aliases.flatMap { $0.texts(ofRow: row) } }
    return RowNames(
      keys: keys, names: all(relation.texts(definition.label)),
      others: definition.isShownByKey ? keys.map { [$0] } : others)
  }

  /// The key and the name of one row, as ``rowNames(of:)`` has them, without making those of all
  /// rows where there may be a million.
  ///
  /// - Parameters:
  ///   - id: The relation.
  ///   - row: The number of the row in it.
  /// - Returns: Its key and its name; empty where it has none.
  public func rowName(of id: RelationID, row: Int) -> (key: String, name: String) {
    let definition = RelationDefinition.of(id)
    let relation = self[id]
    let key = definition.key.lazy.compactMap { relation.texts($0)[row] }.first
    return (key ?? "", relation.texts(definition.label)[row] ?? "")
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

  private func keys(of definition: RelationDefinition) -> TextColumn {
    let columns = definition.key.map { self[definition.id].texts($0) }
    guard columns.count > 1 else { return columns[0] }
    var keys = TextColumnBuilder()
    for row in columns[0].codes.indices { keys.append(columns.lazy.compactMap { $0[row] }.first) }
    return keys.column
  }
}

/// The relations built so far.
private final class RelationStore: Sendable {
  /// What is known of a relation.
  private struct Entry {
    let id: RelationID
    var schema: [ColumnDefinition]?
    var relation: Relation?
  }

  private struct State {
    var builder: DatabaseBuilder
    /// One for each relation that was asked for. A dictionary's type would be made when the program
    /// starts, which takes a tenth of a small query's instructions.
    var entries: [Entry] = []

    mutating func entry(_ id: RelationID) -> Int {
      if let known = entries.firstIndex(where: { $0.id == id }) { return known }
      entries.append(Entry(id: id))
      return entries.count - 1
    }
  }

  private let state: Mutex<State>

  init(builder: DatabaseBuilder) {
    state = Mutex(State(builder: builder))
  }

  func relation(_ id: RelationID) -> Relation {
    state.withLock { state in
      let entry = state.entry(id)
      if let known = state.entries[entry].relation { return known }
      let made = state.builder.relation(id)
      state.entries[entry].relation = made
      return made
    }
  }

  func build(_ id: RelationID, _ cancellation: Cancellation) -> Bool {
    state.withLock { state in
      let entry = state.entry(id)
      if state.entries[entry].relation != nil { return true }
      state.builder.cancellation = cancellation
      defer { state.builder.cancellation = .never }
      let made = state.builder.relation(id)
      // A relation that was given up lacks rows.
      guard !cancellation.isRequested else { return false }
      state.entries[entry].relation = made
      return true
    }
  }

  func schema(of id: RelationID) -> [ColumnDefinition] {
    state.withLock { state in
      let entry = state.entry(id)
      if let known = state.entries[entry].schema { return known }
      let made = state.builder.schema(of: id)
      state.entries[entry].schema = made
      return made
    }
  }
}
