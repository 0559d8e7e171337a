/// The wording of everything that can be wrong with the form of a query.
///
/// The texts are for people who plan and not for people who program: they say what to do, and
/// they quote the text as it stands. Nothing matches on them.
enum SyntaxMessages {
  // MARK: Characters

  static let invalidEncoding =
    "this is not UTF-8 text; save the file as UTF-8 and read it again"

  static func tooLong(limit: Int) -> String {
    "the text is longer than \(limit) bytes; split it into several files"
  }

  static func unexpectedCharacter(_ text: String) -> String {
    "`\(text)` means nothing here"
  }

  static func controlCharacter(_ codePoint: String) -> String {
    "there is an invisible character (\(codePoint)) here; delete it"
  }

  static func foreignSign(_ text: String, meaning: String) -> String {
    "`\(text)` is written `\(meaning)` here"
  }

  static func foreignComment(_ text: String) -> String {
    "`\(text)` does not begin a remark; `#` does"
  }

  static func addSign(_ sign: String) -> String { "add the missing \(sign)" }

  static func writeInstead(_ text: String) -> String { "write `\(text)`" }

  // MARK: Names and strings

  static let emptyName = "there is no name between the back quotes"
  static let unclosedName = "this name has no closing back quote on its line"
  static let controlInName = "there is an invisible character in this name; delete it"
  static let unclosedString = "this text has no closing quote"
  static let expectedParameterName = "the name of a parameter is missing after `$`"
  static let expectedCommandName = "the name of a command is missing after the dot"

  static func badEscape(_ text: String) -> String {
    "`\(text)` has no meaning inside quotes; a backslash itself is written twice"
  }

  // MARK: Numbers and dates

  static let groupedNumber = "write the number without dots between the thousands"
  static let manyDots = "this number has more than one decimal point"
  static let tooManyDigits = "this number has too many digits"
  static let leaveOut = "leave it out"
  static let percentSign = "write the number without the percent sign"
  static let decimalComma = "the decimal sign is a point, not a comma"
  static let badDate = "a date is written year-month-day, with two digits for month and day"

  static func numberRunsIntoWord(_ text: String) -> String {
    "`\(text)` is neither a number nor a name; put a space in it, or quotes around it"
  }

  static func dateRunsIntoWord(_ text: String) -> String {
    "`\(text)` is not a date"
  }

  static func groupedThousands(_ text: String) -> String {
    "`\(text)` is read with a decimal point; leave the dot out if thousands are meant"
  }

  static func impossibleDate(_ text: String) -> String {
    "the calendar has no day \(text)"
  }

  // MARK: Statements

  static let tooDeep = "too many brackets, `not` or `-` inside one another"
  static let expectedName = "a name is expected here"
  static let expectedFieldName = "the name of a field is expected after the dot"
  static let expectedLetName = "`let` needs a name: let NAME = query"
  static let expectedParamName = "`param` needs a name: param NAME = value"
  static let expectedEqualsAfterName = "`=` is expected after the name"
  static let expectedLiteral =
    "a value is expected here: a number, a date, a text in quotes, true, false or a range"
  static let expectedSource = "a query begins with its source, such as tasks or indicators"
  static let expectedSemicolon = "put `;` between two statements"
  static let misplacedCommand = "a command stands on a line of its own"

  static func sourceComesFirst(_ word: String) -> String {
    "`\(word)` needs a source before it: a query begins with its source, such as tasks"
  }

  static func selectFirst(_ word: String) -> String {
    "a query begins with its source and not with `\(word)`"
  }

  static func isCommand(_ word: String) -> String { "`\(word)` is a command; it begins with a dot" }

  // MARK: Stages

  static let expectedStage = "a stage is expected after `|`, such as where, show or sort"
  static let expectedEqualsInAdd = "`add` gives a column a name first: add NAME = value"
  static let expectedNewName = "a name for the column is expected after `as`"
  static let expectedColumn = "the name of a column is expected here"
  static let expectedFindText = "`find` needs a text in quotes"

  static func notAStage(_ word: String) -> String {
    "`\(word)` cannot stand here: it is no stage and does not continue what stands before it"
  }

  static func cannotStandHere(_ text: String) -> String { "`\(text)` cannot stand here" }

  static func expectedCount(_ word: String) -> String {
    "`\(word)` needs a whole number, or a parameter such as $n"
  }

  static func foreignStage(_ word: String, remedy: String) -> String {
    "`\(word)` is no stage; \(remedy)"
  }

  static func needsSomething(_ word: String) -> String {
    "something is missing before `\(word)`; a column of that name is written `` `\(word)` ``"
  }

  // MARK: Expressions

  static let expectedValue = "a value is expected here: a column, a number or a text in quotes"
  static let bracketNot = "`not` is looser than this; put brackets around it"
  static let expectedIn = "`in` is expected after `not`"
  static let expectedMissing = "`missing` or `not missing` is expected after `is`"
  static let expectedComma = "a comma or a closing bracket is expected here"
  static let expectedClosing = "a closing bracket is expected here"
  static let unclosedBracket = "this bracket is not closed"
  static let strayBracket = "this bracket closes nothing"
  static let addClosing = "add the missing )"
  static let rangeOfThree = "a range has two ends: 2024..2026"
  static let chained = "two comparisons cannot share a value; join them with `and`"
  static let unquoted = "text is written in quotes"
  static let comparedWithMissing = "nothing is equal to missing; ask whether the value is missing"
  static let expectedNotEqual = "`!` alone means nothing; `!=` is unequal"
  static let equalsAfterIs = "`is` goes with missing only; values are compared with `=`"
  static let countStar = "`count` counts rows by itself"

  static func foreignOperator(_ word: String, meaning: String) -> String {
    "`\(word)` is written `\(meaning)` here"
  }
}
