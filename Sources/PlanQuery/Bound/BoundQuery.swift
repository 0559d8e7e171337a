import PlanModel
import PlanText

/// A query whose names, types and values are resolved; nothing later looks a name up again.
public struct BoundQuery: Sendable {
  /// Where its rows come from.
  public var source: BoundSource
  /// What is done with the rows, in order.
  public var stages: [BoundStage]
  /// Every column there is after the last stage.
  public var scope: Scope
  /// Where the query is in the text.
  public var range: SourceRange
  /// How many queries are in one another, this one included.
  public var depth = 1
  /// The identity of a `let`; its rows are worked out once in a run, however often it is
  /// mentioned.
  public var identity: Int?

  /// The columns that a result shows.
  public var shownColumns: [ScopeColumn] { scope.columns.filter(\.isShown) }

  /// The relation that the rows come from.
  public var relation: RelationID {
    switch source {
    case .relation(let id): id
    case .query(let query): query.relation
    }
  }

  /// Whether its rows are still those of its relation, some of them left out or repeated, so that
  /// they can be compared with references.
  var keepsRows: Bool {
    let ownStages = stages.allSatisfy { stage in
      switch stage.kind {
      case .filter, .find, .sort, .take, .skip, .expand, .expect: true
      case .project, .extend, .aggregate, .distinct: false
      }
    }
    guard ownStages else { return false }
    if case .query(let inner) = source { return inner.keepsRows }
    return true
  }
}

/// Where a bound query takes its rows from.
public indirect enum BoundSource: Sendable {
  case relation(RelationID)
  case query(BoundQuery)
}

/// One stage, resolved.
public struct BoundStage: Sendable {
  /// What a stage does.
  public enum Kind: Sendable {
    /// Keeps the rows for which the condition is true. The probes are the targets that the
    /// condition compares with numbers: their units are named where the kept rows have several.
    case filter(BoundExpression, unitProbes: [BoundExpression])
    /// Keeps the rows in which one of the slots contains the pattern.
    case find(String, slots: [BoundExpression])
    /// Makes the frame's columns anew.
    case project([BoundExpression])
    /// Sets slots one after the other; a slot equal to the number of columns adds one.
    case extend([BoundAssignment])
    case aggregate(BoundAggregation)
    case sort([BoundSortKey])
    case take(Int)
    case skip(Int)
    /// `project`, then repeats removed.
    case distinct([BoundExpression])
    /// One row for each element of the list in the slot.
    case expand(slot: Int)
    /// Fails unless the condition over all rows is true.
    case expect(BoundAggregation)
  }

  /// What the stage does.
  public var kind: Kind
  /// Where the stage is in the text.
  public var range: SourceRange
  /// The stage as the formatter writes it, for explanations.
  public var text = ""
  /// Whether nobody wrote it: the stage before it stands for it as well.
  public var isImplied = false
  /// The columns there are before it and after it, for explanations.
  public var columnsBefore: [ScopeColumn] = []
  /// The columns there are after it, for explanations.
  public var columnsAfter: [ScopeColumn] = []
}

/// A value for a slot.
public struct BoundAssignment: Sendable {
  /// The slot of the frame.
  public var slot: Int
  /// What is worked out for each row.
  public var expression: BoundExpression
}

/// A sort key.
public struct BoundSortKey: Sendable {
  /// What is worked out for each row.
  public var expression: BoundExpression
  /// Whether the greatest comes first.
  public var isDescending: Bool
}

/// Groups, what is aggregated in each, and what is made of the aggregates.
public struct BoundAggregation: Sendable {
  /// What rows are grouped by; without keys all rows are one group.
  public var keys: [BoundExpression]
  /// The names of the keys, for notes.
  public var keyNames: [String]
  /// What is worked out for each group.
  public var aggregates: [BoundAggregate]
  /// Expressions over a frame whose slots are the keys and then the aggregates.
  public var results: [BoundExpression]
}

/// One aggregate over the rows of a group.
public struct BoundAggregate: Sendable {
  /// What is worked out.
  public var function: AggregateID
  /// The value of each row that it is worked out from; `nil` where it takes none.
  public var argument: BoundExpression?
  /// The aggregate as it is written, for notes.
  public var label: String
  /// The type of the values.
  public var type: ColumnType
}

/// A column that expressions can name at some point of a query.
public struct ScopeColumn: Sendable {
  /// The name, as it is shown.
  public let name: String
  /// The name without case, which it is found by.
  let key: String
  /// The type of the values.
  public var type: ColumnType
  /// The slot of the frame.
  public var slot: Int
  /// Whether a result shows it.
  public var isShown: Bool
  /// The column of a relation that it is, where it is one unchanged.
  public var origin: ColumnOrigin?
  /// Whether it is the plan, shown beside references while several plans are open though nobody
  /// asked for it.
  public var isAutomatic: Bool

  init(
    name: String, type: ColumnType, slot: Int, isShown: Bool, origin: ColumnOrigin? = nil,
    isAutomatic: Bool = false
  ) {
    self.name = name
    key = caseFolded(name)
    self.type = type
    self.slot = slot
    self.isShown = isShown
    self.origin = origin
    self.isAutomatic = isAutomatic
  }
}

/// The columns there are at some point of a query, and those there were.
public struct Scope: Sendable {
  /// The columns that expressions can name.
  public var columns: [ScopeColumn]
  /// How many slots the frame has; some may no longer have a name.
  public var slotCount: Int
  /// The columns that a stage left out, by lower-case name, with that stage's word.
  public var leftOut: [String: String] = [:]

  /// The column of that name, found without regard to case.
  func column(_ name: String) -> ScopeColumn? {
    let wanted = caseFolded(name)
    return columns.first { $0.key == wanted }
  }
}
