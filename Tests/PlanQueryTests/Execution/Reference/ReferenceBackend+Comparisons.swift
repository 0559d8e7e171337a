import PlanModel
import PlanText
@testable import PlanQuery

extension ReferenceBackend {
  /// A comparison; with a list it is true where it is true of some element, with two lists of some
  /// pair.
  func compare(
    _ comparison: BoundComparison, _ left: PlainValue, _ right: PlainValue
  ) -> Truth {
    guard left.isList || right.isList else { return compareOne(comparison, left, right) }
    var result = Truth.no
    for one in left.elements {
      for other in right.elements { result = result.or(compareOne(comparison, one, other)) }
    }
    return result
  }

  private func compareOne(
    _ comparison: BoundComparison, _ left: PlainValue, _ right: PlainValue
  ) -> Truth {
    switch (left, right) {
    case (.text(let one), .text(let other)):
      if comparison == .equal { return Truth(areEqualWithoutCase(one, other)) }
      return Truth(holds(comparison, compareVietnamese(one, other)))
    case (.number(let one), .number(let other)):
      return Truth(holds(comparison, Decimal.compare(one, other)))
    case (.date(let one), .date(let other)):
      return Truth(holds(comparison, one < other ? -1 : (one == other ? 0 : 1)))
    case (.target(let one), .target(let other)): return targets(comparison, one, other)
    case (.reference(_, let one), .reference(_, let other)): return Truth(one == other)
    case (.truth(let one), .truth(let other)):
      if one.isUndecided { return one }
      return other.isUndecided ? other : Truth(one == other)
    default: return .undecided(.missing)
    }
  }

  private func holds(_ comparison: BoundComparison, _ order: Int) -> Bool {
    switch comparison {
    case .equal: order == 0
    case .less: order < 0
    case .lessOrEqual: order <= 0
    case .greater: order > 0
    case .greaterOrEqual: order >= 0
    }
  }

  /// Decided by all numbers of both targets.
  private func targets(
    _ comparison: BoundComparison, _ left: PlainTarget, _ right: PlainTarget
  ) -> Truth {
    for target in [left, right] {
      if let reason = ReferenceBackend.withoutNumber(target) { return .undecided(reason) }
    }
    let decided: Bool? =
      switch comparison {
      case .equal: left.interval.isEqual(to: right.interval)
      case .less: left.interval.isLess(than: right.interval)
      case .lessOrEqual: left.interval.isAtMost(right.interval)
      case .greater: right.interval.isLess(than: left.interval)
      case .greaterOrEqual: right.interval.isAtMost(left.interval)
      }
    if let decided { return Truth(decided) }
    // The first of the two that is no single number leaves it open.
    let vague = left.kind == .exact ? right : left
    switch vague.kind {
    case .less, .atMost, .greater, .atLeast: return .undecided(.bound)
    default: return .undecided(.range)
    }
  }

  /// Why a target has no number; `nil` where it has.
  static func withoutNumber(_ target: PlainTarget) -> UndecidedReason? {
    switch target.kind {
    case .missing: .missing
    case .unclear: .unclear
    case .text: .inWords
    default: nil
    }
  }

  /// Whether a condition is true of any element of a list.
  private func any(_ value: PlainValue, _ truth: (PlainValue) -> Truth) -> Truth {
    value.elements.reduce(.no) { $0.or(truth($1)) }
  }

  func between(_ subject: PlainValue, _ low: PlainValue, _ high: PlainValue) -> Truth {
    any(subject) { compare(.greaterOrEqual, $0, low).and(compare(.lessOrEqual, $0, high)) }
  }

  func refersTo(_ subject: PlainValue, _ rows: Set<Int>) -> Truth {
    any(subject) { element in
      guard case .reference(_, let row) = element else { return .undecided(.missing) }
      return Truth(rows.contains(row))
    }
  }

  /// `subject = a or subject = b or …`; of no value false.
  func isAmong(_ subject: PlainValue, _ values: [PlainValue]) -> Truth {
    any(subject) { element in
      values.reduce(.no) { result, value in
        var (element, value) = (element, value)
        if case .number(let number) = value, element.target != nil {
          value = .target(.computed(Interval(exactly: number), unit: nil))
        }
        if case .number(let number) = element, value.target != nil {
          element = .target(.computed(Interval(exactly: number), unit: nil))
        }
        return result.or(compareOne(.equal, element, value))
      }
    }
  }

  func spans(
    _ subject: PlainValue, isCover: Bool, _ first: PlainValue, _ last: PlainValue
  ) -> Truth {
    any(subject) { element in
      guard case .timeframe(let timeframe) = element else { return .undecided(.missing) }
      if timeframe.kind == .event { return .undecided(.event) }
      if timeframe.kind == .unstated { return .undecided(.unstated) }
      guard let start = timeframe.start, let end = timeframe.end, case .date(let from) = first,
        case .date(let to) = last
      else { return .undecided(.missing) }
      return Truth(isCover ? start <= from && to <= end : start <= to && from <= end)
    }
  }

  /// `subject ~ pattern`.
  func contains(_ subject: PlainValue, _ pattern: PlainValue) -> Truth {
    any(subject) { element in
      guard case .text(let text) = pattern, let loose = LoosePattern(text) else {
        return .undecided(.missing)
      }
      switch element {
      case .text(let text): return Truth(loose.isContained(in: LooseText(text)))
      case .reference(let relation, let row):
        let names = database.searchTexts(relation, row)
        return Truth(names.contains { loose.isContained(in: LooseText($0)) })
      case .target(let target):
        if target.kind == .missing { return .undecided(.missing) }
        if target.kind == .unclear { return .undecided(.unclear) }
        let text = target.text ?? target.interval.description
        return Truth(loose.isContained(in: LooseText(text)))
      case .timeframe(let timeframe):
        if timeframe.kind == .unstated { return .undecided(.unstated) }
        guard let text = timeframe.text else { return .undecided(.missing) }
        return Truth(loose.isContained(in: LooseText(text)))
      default: return .undecided(.missing)
      }
    }
  }
}
