@testable import PlanQuery

extension BoundExpression {
  /// The expressions that it is made of, in the order in which they are in the text.
  var operands: [BoundExpression] {
    switch kind {
    case .literal, .slot: []
    case .field(let base, _), .negate(let base), .isMissing(let base), .not(let base),
      .exactTarget(let base), .yearBound(let base, _), .rangeEnd(let base, _),
      .refersTo(let base, _), .inValues(let base, _), .inRows(let base, _):
      [base]
    case .chain(let first, let terms): [first] + terms.map(\.operand)
    case .compare(_, let left, let right), .contains(let left, let right),
      .range(let left, let right):
      [left, right]
    case .between(let subject, let low, let high), .spans(let subject, _, let low, let high):
      [subject, low, high]
    case .and(let operands), .or(let operands), .call(_, let operands): operands
    }
  }

  /// The expression and everything that it is made of.
  var parts: [BoundExpression] { [self] + operands.flatMap(\.parts) }

  /// The query that is in it.
  var innerQuery: BoundQuery? {
    switch kind {
    case .inValues(_, let query), .inRows(_, let query): query
    default: nil
    }
  }
}

extension BoundStage {
  /// The expressions over the rows that come into the stage.
  var expressions: [BoundExpression] {
    switch kind {
    case .filter(let condition, let probes): [condition] + probes
    case .find(_, let slots): slots
    case .project(let expressions), .distinct(let expressions): expressions
    case .extend(let assignments): assignments.map(\.expression)
    case .aggregate(let aggregation), .expect(let aggregation):
      aggregation.keys + aggregation.aggregates.compactMap(\.argument)
    case .sort(let keys): keys.map(\.expression)
    case .take, .skip, .expand: []
    }
  }

  /// Its groups and what is made of them.
  var aggregation: BoundAggregation? {
    switch kind {
    case .aggregate(let aggregation), .expect(let aggregation): aggregation
    default: nil
    }
  }
}
