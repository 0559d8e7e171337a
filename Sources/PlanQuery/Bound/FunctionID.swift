/// The functions of the language, in the order of help. The value is the name.
public enum FunctionID: String, CaseIterable, Sendable {
  case abs, round, length, year, month, day, today, coalesce, `if`, possibly
}

/// The aggregates of the language, in the order of help. The value is the name.
public enum AggregateID: String, CaseIterable, Sendable {
  case count, sum
  case average = "avg"
  case minimum = "min"
  case maximum = "max"
  case median, distinct, list, share
}
