import PlanModel

/// The wording of everything that can be wrong with the form of a query.
///
/// The texts are for people who plan and not for people who program: they say what to do, and
/// they quote the text as it is. Nothing matches on them.
package enum SyntaxMessages {
  // MARK: Characters

  static let invalidEncoding = Message(
    "this is not UTF-8 text; save the file as UTF-8 and read it again",
    vi: "nội dung không ở dạng UTF-8; hãy lưu tệp ở dạng UTF-8 rồi đọc lại")

  static func tooLong(limit: Int) -> Message {
    Message(
      "the text is longer than \(limit) bytes; split it into several files",
      vi: "nội dung dài quá \(limit) byte; hãy chia thành nhiều tệp")
  }

  static func unexpectedCharacter(_ text: String) -> Message {
    Message("`\(text)` means nothing here", vi: "`\(text)` không có nghĩa ở đây")
  }

  static func controlCharacter(_ codePoint: String) -> Message {
    Message(
      "there is an invisible character (\(codePoint)) here; delete it",
      vi: "ở đây có một ký tự ẩn (\(codePoint)); hãy xóa nó")
  }

  static func foreignSign(_ text: String, meaning: String) -> Message {
    Message("`\(text)` is written `\(meaning)` here", vi: "`\(text)` ở đây viết là `\(meaning)`")
  }

  static func foreignComment(_ text: String) -> Message {
    Message(
      "`\(text)` does not begin a remark; `#` does",
      vi: "chú thích không bắt đầu bằng `\(text)` mà bằng `#`")
  }

  static func addSign(_ sign: String) -> Message {
    Message("add the missing \(sign)", vi: "thêm dấu \(sign) còn thiếu")
  }

  package static func writeInstead(_ text: String) -> Message {
    Message("write `\(text)`", vi: "viết `\(text)`")
  }

  static let deleteSign = Message("delete this sign", vi: "xóa dấu này")
  static let leaveOut = Message("leave it out", vi: "bỏ dấu này")

  // MARK: Names and strings

  static let emptyName = Message(
    "there is no name between the back quotes", vi: "giữa hai dấu nháy ngược không có tên")
  static let unclosedName = Message(
    "this name has no closing back quote on its line",
    vi: "tên này thiếu dấu nháy ngược đóng trên cùng dòng")
  static let controlInName = Message(
    "there is an invisible character in this name; delete it",
    vi: "trong tên này có một ký tự ẩn; hãy xóa nó")
  static let unclosedString = Message(
    "this text has no closing quote", vi: "chuỗi này thiếu dấu ngoặc kép đóng")
  static let expectedParameterName = Message(
    "the name of a parameter is missing after `$`", vi: "sau `$` thiếu tên tham số")
  static let expectedCommandName = Message(
    "the name of a command is missing after the dot", vi: "sau dấu chấm thiếu tên lệnh")

  static func badEscape(_ text: String) -> Message {
    Message(
      "`\(text)` has no meaning inside quotes; a backslash itself is written twice",
      vi: "`\(text)` không có nghĩa trong dấu ngoặc kép; muốn có dấu `\\` thì viết dấu đó hai lần")
  }

  // MARK: Numbers and dates

  static let groupedNumber = Message(
    "write the number without dots between the thousands",
    vi: "viết số không có dấu chấm giữa các hàng nghìn")
  static let manyDots = Message(
    "this number has more than one decimal point", vi: "số này có quá một dấu chấm thập phân")
  static let tooManyDigits = Message(
    "this number has too many digits", vi: "số này có quá nhiều chữ số")
  static let percentSign = Message(
    "write the number without the percent sign", vi: "viết số không kèm dấu phần trăm")
  static let decimalComma = Message(
    "the decimal sign is a point, not a comma",
    vi: "dấu thập phân là dấu chấm, không phải dấu phẩy")
  static let badDate = Message(
    "a date is written year-month-day, with two digits for month and day",
    vi: "ngày viết theo thứ tự năm-tháng-ngày, tháng và ngày có hai chữ số")

  static func numberRunsIntoWord(_ text: String) -> Message {
    Message(
      "`\(text)` is neither a number nor a name; put a space in it, or quotes around it",
      vi: "`\(text)` không phải là số, cũng không phải là tên; "
        + "hãy thêm dấu cách hoặc đặt trong dấu ngoặc kép")
  }

  static func dateRunsIntoWord(_ text: String) -> Message {
    Message("`\(text)` is not a date", vi: "`\(text)` không phải là ngày")
  }

  static func groupedThousands(_ text: String) -> Message {
    Message(
      "`\(text)` is read with a decimal point; leave the dot out if thousands are meant",
      vi: "`\(text)` được đọc là số thập phân; nếu là hàng nghìn thì bỏ dấu chấm")
  }

  static func impossibleDate(_ text: String) -> Message {
    Message("the calendar has no day \(text)", vi: "trong lịch không có ngày \(text)")
  }
}

// MARK: Expressions

extension SyntaxMessages {
  static let expectedValue = Message(
    "a value is expected here: a column, a number or a text in quotes",
    vi: "ở đây cần một giá trị: một cột, một số hoặc một chuỗi trong dấu ngoặc kép")
  static let bracketNot = Message(
    "`not` is looser than this; put brackets around it",
    vi: "`not` được tính sau phép này; hãy đặt phần có `not` trong dấu ngoặc")
  static let expectedIn = Message("`in` is expected after `not`", vi: "sau `not` cần có `in`")
  static let expectedMissing = Message(
    "`missing` or `not missing` is expected after `is`",
    vi: "sau `is` cần có `missing` hoặc `not missing`")
  static let expectedComma = Message(
    "a comma or a closing bracket is expected here", vi: "ở đây cần dấu phẩy hoặc dấu ngoặc đóng")
  static let expectedClosing = Message(
    "a closing bracket is expected here", vi: "ở đây cần dấu ngoặc đóng")
  static let unclosedBracket = Message("this bracket is not closed", vi: "dấu ngoặc này chưa đóng")
  static let strayBracket = Message(
    "this bracket closes nothing", vi: "dấu ngoặc này không đóng dấu ngoặc nào")
  static let addClosing = Message("add the missing )", vi: "thêm dấu ) còn thiếu")
  static let rangeOfThree = Message(
    "a range has two ends: 2024..2026", vi: "một khoảng có hai đầu: 2024..2026")
  static let chained = Message(
    "two comparisons cannot share a value; join them with `and`",
    vi: "hai phép so sánh không dùng chung một giá trị được; hãy nối bằng `and`")
  static let unquoted = Message(
    "text is written in quotes", vi: "chuỗi phải đặt trong dấu ngoặc kép")
  static let comparedWithMissing = Message(
    "nothing is equal to missing; ask whether the value is missing",
    vi: "không giá trị nào bằng missing; hãy hỏi giá trị có bị thiếu không")
  static let expectedNotEqual = Message(
    "`!` alone means nothing; `!=` is unequal",
    vi: "`!` đứng riêng không có nghĩa; `!=` nghĩa là khác")
  static let equalsAfterIs = Message(
    "`is` goes with missing only; values are compared with `=`",
    vi: "`is` chỉ đi với missing; so sánh giá trị bằng `=`")
  static let countStar = Message(
    "`count` counts rows by itself", vi: "`count` tự đếm số dòng, không cần gì thêm")

  static func severalValues(_ sign: String) -> Message {
    Message(
      "`\(sign)` compares with one value; for several there is `in`",
      vi: "`\(sign)` so sánh với một giá trị; với nhiều giá trị thì dùng `in`")
  }

  /// Says what something is called here that people call otherwise.
  static func foreignName(_ words: String, _ names: [String]) -> Message {
    let quoted = alternatives(names.map { "`\($0)`" })
    return Message(
      "`\(words)` is called \(quoted.english) here",
      vi: "`\(words)` ở đây gọi là \(quoted.vietnamese)")
  }

  /// Names of which one is meant.
  static func alternatives(_ names: [String]) -> Message {
    Message(names.joined(separator: " or "), vi: names.joined(separator: " hoặc "))
  }

  static func foreignOperator(_ word: String, meaning: String) -> Message {
    Message("`\(word)` is written `\(meaning)` here", vi: "`\(word)` ở đây viết là `\(meaning)`")
  }
}
