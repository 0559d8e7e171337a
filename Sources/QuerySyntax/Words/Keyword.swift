/// The words that begin a stage.
package enum StageWord: String, CaseIterable, Sendable {
  case `where`
  case find
  case show
  case add
  case summarize
  case count
  case sort
  case take
  case skip
  case distinct
  case expand
  case expect
}

/// The other words that have a meaning in some place.
package enum Keyword: String, CaseIterable, Sendable {
  case `let`
  case param
  case and
  case or
  case not
  case `in`
  case `is`
  case missing
  case covers
  case overlaps
  case `true`
  case `false`
  case `as`
  case by
  case asc
  case desc

  /// Whether the word may go on with an expression or item that has just ended.
  package var continuesExpression: Bool {
    switch self {
    case .and, .or, .not, .in, .is, .covers, .overlaps, .as, .by, .asc, .desc: return true
    case .let, .param, .missing, .true, .false: return false
    }
  }
}
