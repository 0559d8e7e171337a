/// How tightly an operator binds, loosest first.
package enum Precedence: Int, Comparable, Sendable {
  case or
  case and
  case not
  case comparison
  case range
  case sum
  case product
  case unary
  case postfix

  package static func < (left: Precedence, right: Precedence) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension Expression {
  /// How tightly the outermost operator binds.
  package var precedence: Precedence {
    switch kind {
    case .or: return .or
    case .and: return .and
    case .not: return .not
    case .comparison, .inList, .inRange, .inQuery, .isMissing: return .comparison
    case .range: return .range
    case .sum: return .sum
    case .product: return .product
    case .negate: return .unary
    case .text, .number, .date, .truth, .name, .parameter, .field, .call, .missing: return .postfix
    }
  }
}
