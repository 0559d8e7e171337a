import PlanModel

// MARK: Statements

extension SyntaxMessages {
  static let tooDeep = Message(
    "too many brackets, `not` or `-` inside one another",
    vi: "quá nhiều dấu ngoặc, `not` hoặc `-` lồng nhau")
  static let expectedName = Message("a name is expected here", vi: "ở đây cần một tên")
  static let expectedFieldName = Message(
    "the name of a field is expected after the dot", vi: "sau dấu chấm cần tên một trường")
  static let expectedLetName = Message(
    "`let` needs a name: let NAME = query", vi: "`let` cần một tên: let NAME = query")
  static let expectedParamName = Message(
    "`param` needs a name: param NAME = value", vi: "`param` cần một tên: param NAME = value")
  static let expectedEqualsAfterName = Message(
    "`=` is expected after the name", vi: "sau tên cần có `=`")
  static let expectedLiteral = Message(
    "a value is expected here: a number, a date, a text in quotes, true, false or a range",
    vi: "ở đây cần một giá trị: số, ngày, chuỗi trong dấu ngoặc kép, true, false hoặc khoảng")
  static let expectedSource = Message(
    "a query begins with its source, such as tasks or indicators",
    vi: "câu truy vấn bắt đầu bằng nguồn, chẳng hạn tasks hoặc indicators")
  static let expectedSemicolon = Message(
    "put `;` between two statements", vi: "đặt `;` giữa hai câu lệnh")
  static let misplacedCommand = Message(
    "a command stands on a line of its own", vi: "lệnh phải đứng riêng một dòng")

  static func sourceComesFirst(_ word: String) -> Message {
    Message(
      "`\(word)` needs a source before it: a query begins with its source, such as tasks",
      vi: "trước `\(word)` cần có nguồn: câu truy vấn bắt đầu bằng nguồn, chẳng hạn tasks")
  }

  static func foreignStart(_ words: String, meaning: String) -> Message {
    Message(
      "`\(words)` is written `\(meaning)` here, and a source stands before it",
      vi: "`\(words)` ở đây viết là `\(meaning)`, và đứng trước phải có nguồn")
  }

  static func selectFirst(_ word: String) -> Message {
    Message(
      "a query begins with its source and not with `\(word)`",
      vi: "câu truy vấn bắt đầu bằng nguồn, không phải bằng `\(word)`")
  }

  package static func isCommand(_ word: String) -> Message {
    Message(
      "`\(word)` is a command; it begins with a dot",
      vi: "`\(word)` là lệnh; lệnh bắt đầu bằng dấu chấm")
  }
}

// MARK: Stages

extension SyntaxMessages {
  static let expectedStage = Message(
    "a stage is expected after `|`, such as where, show or sort",
    vi: "sau `|` cần một bước, chẳng hạn where, show hoặc sort")
  static let expectedEqualsInAdd = Message(
    "`add` gives a column a name first: add NAME = value",
    vi: "`add` cần tên cột trước: add NAME = value")
  static let expectedNewName = Message(
    "a name for the column is expected after `as`", vi: "sau `as` cần tên cho cột")
  static let expectedColumn = Message(
    "the name of a column is expected here", vi: "ở đây cần tên một cột")
  static let expectedFindText = Message(
    "`find` needs a text in quotes", vi: "`find` cần một chuỗi trong dấu ngoặc kép")

  static func notAStage(_ word: String) -> Message {
    Message(
      "`\(word)` cannot stand here: it is no stage and does not continue what stands before it",
      vi: "`\(word)` không đứng ở đây được: từ này không phải là một bước "
        + "và không nối tiếp phần đứng trước")
  }

  static func beginWithWhere(_ word: String) -> Message {
    Message(
      "a condition begins with `where`: where \(word) …",
      vi: "điều kiện bắt đầu bằng `where`: where \(word) …")
  }

  static func addComma(before word: String) -> Message {
    Message("if it is a column: , \(word)", vi: "nếu là một cột: , \(word)")
  }

  static func cannotStandHere(_ text: String) -> Message {
    Message("`\(text)` cannot stand here", vi: "`\(text)` không đứng ở đây được")
  }

  static func expectedCount(_ word: String) -> Message {
    Message(
      "`\(word)` needs a whole number, or a parameter such as $n",
      vi: "`\(word)` cần một số nguyên hoặc một tham số như $n")
  }

  static func foreignStage(_ word: String, remedy: Message) -> Message {
    Message(
      "`\(word)` is no stage; \(remedy.english)",
      vi: "`\(word)` không phải là một bước; \(remedy.vietnamese)")
  }

  static func needsSomething(_ word: String) -> Message {
    Message(
      "something is missing before `\(word)`; a column of that name is written `` `\(word)` ``",
      vi: "trước `\(word)` còn thiếu một phần; cột mang tên này viết là `` `\(word)` ``")
  }

  /// What to use in place of a word of another language.
  static func use(_ text: String) -> Message { Message("use \(text)", vi: "hãy dùng \(text)") }

  static let noJoins = Message(
    "tables are not joined: reach the other row with a dot, as in lead.short, "
      + "or compare with in (…)",
    vi: "không nối các bảng với nhau; hãy lấy giá trị của dòng kia bằng dấu chấm, như lead.short, "
      + "hoặc so sánh bằng in (…)")
  static let sourceWithoutWord = Message(
    "a query begins with its source: tasks show id",
    vi: "câu truy vấn bắt đầu bằng nguồn: tasks show id")
  static let noSetOperations = Message(
    "use one query with or, and, not", vi: "hãy dùng một câu truy vấn với or, and, not")
  static let namedByLet = Message(
    "name a query by let NAME = query", vi: "hãy đặt tên câu truy vấn bằng let NAME = query")
}
