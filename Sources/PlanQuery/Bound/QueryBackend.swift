import PlanModel
import PlanTables
import PlanText

/// An engine that runs bound queries.
///
/// Engines give the same tables and learn the same facts; the notes beneath a table are made of
/// the facts, whichever engine ran.
public protocol QueryBackend: Sendable {
  /// Runs a query.
  ///
  /// - Parameters:
  ///   - query: A query that was bound over the same plans.
  ///   - database: The open plans.
  ///   - cancellation: Whether the query is to be given up; asked every few thousand rows.
  ///   - limits: How many rows there may be, and how much memory.
  /// - Returns: The visible columns without notes, and what was learnt on the way.
  /// - Throws: `QueryFailure` where an expectation does not hold, the query was given up, or it
  ///   would take too much.
  func run(
    _ query: BoundQuery, over database: PlanDatabase, cancellation: Cancellation,
    limits: RunLimits
  ) throws(QueryFailure) -> (table: ResultTable, facts: Facts)
}

/// Why a query stopped while it ran.
public enum QueryFailure: Error, Sendable {
  /// An expectation does not hold: what failed, and where.
  case expectation(Diagnostic)
  /// The query was given up by whoever started it; there is nothing to report.
  case cancelled
  /// The query would take too many rows or too much memory: what, and where.
  case tooLarge(Diagnostic)
}
