import PlanModel
import PlanTables
import PlanText
@testable import PlanQuery

/// The plain reference evaluator as a backend, so that a whole session can run on it.
struct PlainBackend: QueryBackend {
  func run(
    _ query: BoundQuery, over database: PlanDatabase, cancellation: Cancellation,
    limits: RunLimits
  ) throws(QueryFailure) -> (table: ResultTable, facts: Facts) {
    let result: PlainResult
    do throws(PlainFailure) {
      result = try ReferenceBackend.run(
        query, over: PlainDatabase(database), rowLimit: limits.rows)
    } catch {
      switch error {
      case .tooLarge:
        throw .tooLarge(Diagnostic(.tooLarge, at: query.range, message: .same("too large")))
      case .expectation:
        throw .expectation(
          Diagnostic(.expectationFailed, at: query.range, message: .same("expectation")))
      }
    }
    let columns = query.shownColumns.enumerated().map { index, column in
      ResultColumn(
        name: column.name, type: column.type,
        column: Column(result.rows.map { $0[index] }, column.type))
    }
    let table = ResultTable(
      columns: columns, rowCount: result.rows.count, notes: [],
      lineage: Lineage(relation: query.relation, offsets: nil, rows: []))
    return (table, result.facts)
  }
}

extension Column {
  /// The column of plain values of a type; references are the names of their rows already.
  fileprivate init(_ values: [PlainValue], _ type: ColumnType) {
    switch type {
    case .text, .reference: self = .text(TextInterner.column(of: values.map(\.text)))
    case .number: self = .number(NumberColumn(values.map(\.number)))
    case .truth: self = .truth(values.map(\.truth))
    case .date: self = .date(DateColumn(values.map(\.date)))
    case .range(let end):
      self = .range(
        low: Column(values.map { $0.ends.low }, end), high: Column(values.map { $0.ends.high }, end)
      )
    case .target:
      let targets = values.map { $0.target ?? .missing }
      self = .target(
        TargetColumn(
          kinds: targets.map(\.kind), intervals: targets.map(\.interval),
          texts: TextInterner.column(of: targets.map(\.text)),
          units: TextInterner.column(of: targets.map(\.unit))))
    case .timeframe:
      let timeframes = values.map(\.timeframe)
      self = .timeframe(
        TimeframeColumn(
          kinds: timeframes.map(\.kind), starts: DateColumn(timeframes.map(\.start)),
          ends: DateColumn(timeframes.map(\.end)),
          milestones: DateColumn(timeframes.map(\.milestone)),
          texts: TextInterner.column(of: timeframes.map(\.text))))
    case .list(let element):
      var offsets: [Int32] = [0]
      for value in values {
        offsets.append(offsets[offsets.count - 1] + Int32(value.elements.count))
      }
      self = .list(
        ListColumn(offsets: offsets, elements: Column(values.flatMap(\.elements), element)))
    }
  }
}

extension PlainValue {
  fileprivate var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  fileprivate var date: CalendarDate? {
    if case .date(let date) = self { date } else { nil }
  }

  fileprivate var ends: (low: PlainValue, high: PlainValue) {
    if case .range(let low, let high) = self { (low, high) } else { (.missing, .missing) }
  }

  fileprivate var timeframe: PlainTimeframe {
    if case .timeframe(let timeframe) = self { timeframe } else { PlainTimeframe(kind: .unstated) }
  }
}
