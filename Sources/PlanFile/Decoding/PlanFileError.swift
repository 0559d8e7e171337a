import PlanModel

/// What kind of thing is wrong at a place of a plan file. Tests and tools match on it and never
/// on the wording.
public enum PlanFileErrorCode: String, CaseIterable, Sendable {
  /// The file is no JSON.
  case syntax
  /// The file has another format, or another version of it.
  case unknownFormat = "unknown-format"
  /// A key that does not belong here.
  case unknownKey = "unknown-key"
  /// A key that must be here and is not.
  case missingKey = "missing-key"
  /// A key occurs twice in one object.
  case duplicateKey = "duplicate-key"
  /// A value of another type was expected.
  case wrongType = "wrong-type"
  /// A text that must not be empty.
  case emptyText = "empty-text"
  /// A text with the character NUL.
  case nulCharacter = "nul-character"
  /// A word that is not one of those allowed here.
  case unknownWord = "unknown-word"
  /// A date in another form than `2024-07-22`, or a day that the calendar does not have.
  case badDate = "bad-date"
  /// A number with too many digits, or that must be whole, or is outside its limits.
  case badNumber = "bad-number"
  /// A plan that needs more memory than may be used.
  case tooLarge = "too-large"
  /// A relation with more rows than can be counted.
  case tooManyRows = "too-many-rows"
  /// A key or identifier that another row has.
  case duplicateRow = "duplicate-row"
  /// An element that occurs twice in a list.
  case duplicateElement = "duplicate-element"
  /// No row has that key or identifier.
  case unknownReference = "unknown-reference"
  /// A row that is under itself, or a group that is a member of itself.
  case cycle
  /// Members of an agency that is no group.
  case notGroup = "not-group"
  /// A name that another agency has.
  case sharedName = "shared-name"
  /// Milestone years that do not ascend.
  case milestoneOrder = "milestone-order"
  /// A target for a year that is no milestone of the plan.
  case unknownYear = "unknown-year"
  /// A number or day that the kind of target or timeframe needs, or half of a month and day.
  case missingValue = "missing-value"
  /// A number or day that the kind of target or timeframe does not have.
  case unexpectedValue = "unexpected-value"
  /// A range or span whose first end is above the second.
  case swappedEnds = "swapped-ends"
}

/// One thing that is wrong with a plan file, and where.
public struct PlanFileError: Hashable, Sendable {
  /// What kind of thing it is.
  public var code: PlanFileErrorCode
  /// The JSON path of the value: `$.tasks[3].lead[0]`.
  public var path: String
  /// The line of the value, from 1.
  public var line: Int
  /// The column in characters, from 1; only where the file is no JSON.
  public var column: Int?
  /// What is wrong, in one line.
  public var message: Message
  /// What to do, in a few words.
  public var suggestion: Message?

  /// Makes an error.
  public init(
    code: PlanFileErrorCode, path: String, line: Int, column: Int? = nil, message: Message,
    suggestion: Message? = nil
  ) {
    self.code = code
    self.path = path
    self.line = line
    self.column = column
    self.message = message
    self.suggestion = suggestion
  }
}

extension PlanFileError: CustomStringConvertible {
  /// The error in one line of English: `line 12: $.tasks[0].area: no area is called "helth" (health)`.
  public var description: String {
    let place = column.map { "line \(line), column \($0)" } ?? "line \(line)"
    return "\(place): \(path): \(message.english)"
      + (suggestion.map { " (\($0.english))" } ?? "")
  }
}

/// Everything that is wrong with a plan file, in the order of the file.
public struct PlanFileErrors: Error, Hashable, Sendable {
  /// The errors in the order of the file; at most `PlanFile.errorLimit`.
  public var errors: [PlanFileError]
  /// How many errors the file has, those not listed included.
  public var total: Int

  /// Makes a list of errors.
  public init(errors: [PlanFileError], total: Int) {
    self.errors = errors
    self.total = total
  }
}

extension PlanFileErrors: CustomStringConvertible {
  /// The errors, one a line.
  public var description: String { errors.map(\.description).joined(separator: "\n") }
}
