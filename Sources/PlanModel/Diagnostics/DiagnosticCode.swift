/// The stable codes of everything that can be wrong with a query, a plan file or a command.
public enum DiagnosticCode: String, CaseIterable, Sendable {
  // Lexical
  /// A character that starts no token.
  case unexpectedCharacter = "unexpected-character"
  /// The text is not UTF-8.
  case invalidEncoding = "invalid-encoding"
  /// A string without its closing quote.
  case unterminatedString = "unterminated-string"
  /// A back-quoted name without its closing quote, or an empty one.
  case badQuotedName = "bad-quoted-name"
  /// A backslash followed by something that is no escape.
  case badEscape = "bad-escape"
  /// A number that cannot be read: `1.000.000`, `80%`, `12abc`, too many digits.
  case badNumber = "bad-number"
  /// A number with a decimal comma.
  case decimalComma = "decimal-comma"
  /// `40.000`: perhaps 40000 was meant (a note).
  case groupedThousands = "grouped-thousands"
  /// A date in another form than `2025-11-15`.
  case badDate = "bad-date"
  /// A day that the calendar does not have.
  case impossibleDate = "impossible-date"
  /// A file or statement over the limit.
  case tooLong = "too-long"
  /// Brackets, `not` or `-` nested too deep.
  case tooDeep = "too-deep"

  // Syntax
  /// Something else was expected here.
  case expected
  /// A bracket is not closed, or closed without being open.
  case unbalancedBracket = "unbalanced-bracket"
  /// A word that is no stage where a stage may be.
  case unknownStage = "unknown-stage"
  /// A word or sign of another language: `select`, `==`, `&&`.
  case foreignWord = "foreign-word"
  /// Comparisons do not chain: `1 < x < 5`.
  case chainedComparison = "chained-comparison"
  /// Words after a comparison that want quotes: `lead = Sở Y tế`.
  case unquotedText = "unquoted-text"
  /// A whole number or parameter was expected.
  case badCount = "bad-count"

  // Names
  /// No relation or named query is called that.
  case unknownSource = "unknown-source"
  /// No column is called that.
  case unknownColumn = "unknown-column"
  /// The column exists in the source but an earlier stage left it out.
  case columnLeftOut = "column-left-out"
  /// No field is called that.
  case unknownField = "unknown-field"
  /// No function is called that.
  case unknownFunction = "unknown-function"
  /// No parameter is declared by that name.
  case unknownParameter = "unknown-parameter"
  /// The name is taken.
  case duplicateName = "duplicate-name"
  /// The name of a relation cannot be given to a query.
  case reservedName = "reserved-name"

  // Types and values
  /// The types do not go together.
  case typeMismatch = "type-mismatch"
  /// A condition was expected.
  case notCondition = "not-condition"
  /// A function has too few or too many arguments.
  case badArguments = "bad-arguments"
  /// An aggregate is where none may be, or a column is outside one.
  case badAggregate = "bad-aggregate"
  /// No row is called that.
  case unknownValue = "unknown-value"
  /// Several rows are called that.
  case ambiguousValue = "ambiguous-value"
  /// A value that no row of a closed column has.
  case impossibleValue = "impossible-value"
  /// A string that fits no row (a note).
  case unmatchedText = "unmatched-text"
  /// The first end of a range is above the second, or the ends are of two kinds.
  case badRange = "bad-range"
  /// `= missing` for `is missing`.
  case comparedWithMissing = "compared-with-missing"
  /// An empty pattern.
  case emptyPattern = "empty-pattern"
  /// A query inside `in (…)` has not exactly one column.
  case badInnerQuery = "bad-inner-query"

  // Said by a check only (notes)
  /// A named query that nothing uses.
  case unusedQuery = "unused-query"
  /// A parameter that nothing uses.
  case unusedParameter = "unused-parameter"
  /// A condition that no row of the open plan meets.
  case nothingPasses = "nothing-passes"
  /// A condition that no row of the open plan surely meets, though some are undecided.
  case onlyUndecided = "only-undecided"

  /// A file that the script would write.
  case writesFile = "writes-file"

  // Running
  /// A query would have too many rows or take too much memory.
  case tooLarge = "too-large"
  /// An `expect` did not hold.
  case expectationFailed = "expectation-failed"
  /// A shell command that does not exist or is used wrongly.
  case badCommand = "bad-command"
  /// A query file would write a file outside its folder.
  case outsideFolder = "outside-folder"
  /// The value given for a parameter does not fit its type.
  case badParameter = "bad-parameter"
  /// A file could not be read.
  case unreadableFile = "unreadable-file"
  /// A file could not be written.
  case unwritableFile = "unwritable-file"
  /// A plan file is wrong.
  case badPlan = "bad-plan"
  /// A published text cannot be imported, or not with certainty.
  case badDocument = "bad-document"
  /// A lesson file is wrong, or cannot be learnt.
  case badLesson = "bad-lesson"
  /// The program was called wrongly.
  case badUsage = "bad-usage"
}
