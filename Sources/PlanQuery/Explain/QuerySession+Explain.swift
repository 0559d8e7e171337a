import PlanModel
import PlanTables
import PlanText

/// One stage of a query as it was understood.
public struct StageExplanation: Sendable {
  /// The stage as the formatter writes it; of the source its name.
  public let text: String
  /// What its expressions were resolved to, where that says more than the text.
  public let resolved: [String]
  /// The columns there are after it, where they are others than before.
  public let columns: [(name: String, type: ColumnType)]
}

extension QuerySession {
  /// Follows rows through a query, stage by stage.
  ///
  /// - Parameters:
  ///   - statement: A query that `prepare` made over the present plans.
  ///   - row: The number of a row in the query's relation.
  ///   - cancellation: Whether following should be given up; asked every few thousand rows.
  ///   - limits: How many rows there may be, and how much memory.
  /// - Returns: What each stage does to the row; `nil` for a statement that is no query.
  /// - Throws: `QueryFailure` where an expectation does not hold, the query was given up, or it
  ///   would take too much.
  public func trace(
    _ statement: PreparedStatement, row: Int, cancellation: Cancellation = .never,
    limits: RunLimits = .usual
  ) throws(QueryFailure) -> QueryTrace? {
    guard case .query(let query) = statement.action,
      database[query.relation].columns.first.map({ row >= 0 && row < $0.count }) ?? false
    else { return nil }
    let control = RunControl(cancellation, limits)
    var tracer = Tracer(row: Int32(row), database: database, control)
    do {
      let frame = try tracer.follow(query)
      let isGone = tracer.isGone
      let places =
        isGone ? [] : try frame.positions(ofPlanRow: Int32(row), control).map { Int($0) + 1 }
      return QueryTrace(
        relation: query.relation, row: row, stages: tracer.stages, resultRows: places,
        resultCount: isGone ? nil : frame.rowCount)
    } catch {
      throw QueryFailure(error, at: statement.range)
    }
  }

  /// The relation that the rows of a query come from; `nil` for a statement that is no query.
  public func relation(of statement: PreparedStatement) -> RelationID? {
    guard case .query(let query) = statement.action else { return nil }
    return query.relation
  }

  /// Finds the row that a person means.
  ///
  /// - Parameters:
  ///   - text: An identifier, key or name, looked up as strings in queries are.
  ///   - relations: The relations to look in; the first that has it counts.
  /// - Returns: The row, or what might have been meant.
  public func findRow(_ text: String, in relations: [RelationID]) -> RowLookup {
    var finder = RowFinder(database: database)
    return finder.find(text, in: relations)
  }

  /// The values of a row, references as the names of the rows they refer to.
  ///
  /// - Parameter place: The row.
  /// - Returns: A column of one row for each column of the relation, in the schema's order.
  public func values(of place: RowPlace) -> [ResultColumn] {
    let relation = database[place.relation]
    return zip(relation.schema, relation.columns).map { definition, column in
      let value = column.gathered([Int32(place.row)])
      // One row is never too much.
      return ResultColumn(
        name: definition.name, type: definition.type,
        column: (try? value.named(in: database, .free)) ?? value)
    }
  }

  /// Tells how a query was understood: its source, then its stages, with what names and values
  /// were resolved to and the types of columns.
  ///
  /// - Parameter statement: A query that `prepare` made over the present plans.
  /// - Returns: The source and each stage; empty for a statement that is no query.
  public func explain(_ statement: PreparedStatement) -> [StageExplanation] {
    guard case .query(let query) = statement.action else { return [] }
    return explain(query)
  }

  private func explain(_ query: BoundQuery) -> [StageExplanation] {
    var result: [StageExplanation]
    switch query.source {
    case .query(let inner): result = explain(inner)
    case .relation(let id):
      let columns = database.schema(of: id).map { (name: $0.name, type: $0.type) }
      result = [StageExplanation(text: id.rawValue, resolved: [], columns: columns)]
    }
    for stage in query.stages {
      let changes = !stage.columnsBefore.elementsEqual(stage.columnsAfter) {
        $0.name == $1.name && $0.type == $1.type
      }
      let columns = changes ? stage.columnsAfter.map { (name: $0.name, type: $0.type) } : []
      result.append(
        StageExplanation(
          text: stage.text, resolved: resolved(stage), columns: columns))
    }
    return result
  }

  /// What the expressions of a stage were resolved to, where that is not what was written.
  private func resolved(_ stage: BoundStage) -> [String] {
    let writer = ResolvedText(columns: stage.columnsBefore, database: database)
    let texts: [String]
    switch stage.kind {
    case .filter(let condition, _): texts = [writer.text(condition)]
    case .expect(let aggregation):
      let results = ResolvedText(of: aggregation, database: database)
      texts = aggregation.results.map { results.text($0) }
    case .project(let expressions), .distinct(let expressions):
      texts = expressions.map { writer.text($0) }
    case .extend(let assignments): texts = assignments.map { writer.text($0.expression) }
    case .find(_, let slots): return [slots.map { writer.text($0) }.joined(separator: ", ")]
    case .take(let count), .skip(let count): texts = [String(count)]
    case .aggregate(let aggregation): texts = aggregation.keys.map { writer.text($0) }
    case .sort, .expand: texts = []
    }
    return texts.filter { !stage.text.contains($0) }
  }
}
