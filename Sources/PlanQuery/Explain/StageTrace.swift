import PlanModel
import PlanTables

/// What one stage of a query does to the rows that come from one row of the plan.
public struct StageTrace: Sendable {
  /// The stage as the formatter writes it.
  public let text: String
  /// The rows that enter the stage: one, or several after `expand` and under several groups.
  public let rows: [RowTrace]

  /// Whether any row goes on.
  public var isKept: Bool { rows.contains { $0.verdict.isKept } }
}

/// What one stage does to one row.
public struct RowTrace: Sendable {
  /// The row's values of the columns that the stage reads; columns of one row.
  public let values: [ResultColumn]
  /// What becomes of the row.
  public let verdict: StageVerdict
  /// The condition of the stage part by part, where it has one.
  public let condition: ConditionTrace?
}

/// What becomes of a row in a stage.
public enum StageVerdict: Sendable {
  /// The condition is true: the row stays.
  case kept
  /// The condition is false: the row is left out.
  case leftOut
  /// The condition is undecided: the row is left out.
  case undecided(UndecidedReason)
  /// `find` found its text in these columns.
  case found(columns: [String])
  /// `find` did not find its text.
  case notFound
  /// The row goes on; only its columns change.
  case passes
  /// The expectation over all rows holds.
  case holds
  /// `sort` moved the row; positions count from 1.
  case moved(from: Int, to: Int, of: Int)
  /// `take` and `skip` look only at the position, which counts from 1.
  case position(Int, of: Int, isKept: Bool)
  /// The row went into groups.
  case grouped([GroupTrace])
  /// The row became one row for each element.
  case expanded(count: Int)

  /// Whether the row goes on.
  public var isKept: Bool {
    switch self {
    case .kept, .found, .passes, .holds, .moved, .grouped, .expanded: true
    case .leftOut, .undecided, .notFound: false
    case .position(_, _, let isKept): isKept
    }
  }
}

/// A group that a row went into.
public struct GroupTrace: Sendable {
  /// Its position among the groups, from 1.
  public let position: Int
  /// How many groups there are.
  public let count: Int
  /// How many rows of the plan are in it.
  public let rowCount: Int
  /// The columns of the group; columns of one row.
  public let values: [ResultColumn]
}

/// What a query does to one row of the plan, stage by stage up to the one that leaves it out.
public struct QueryTrace: Sendable {
  /// The relation of the row.
  public let relation: RelationID
  /// The row's number in the relation.
  public let row: Int
  /// The stages, in order; none after the row is gone.
  public let stages: [StageTrace]
  /// The rows of the result that come from it, counted from 1; empty where it is gone.
  public let resultRows: [Int]
  /// How many rows the result has; `nil` where the row is gone before the end.
  public let resultCount: Int?
}
