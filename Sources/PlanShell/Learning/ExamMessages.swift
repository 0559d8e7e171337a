import PlanLearn
import PlanModel

/// What the shell says during an examination.
enum ExamMessages {
  static let examination = Message(
    "an examination on the open plan", vi: "bài kiểm tra về kế hoạch đang mở")
  static let nothingToHandIn = Message(
    "There is no result to hand in yet: ask a query first, or type the answer. .skip passes over.",
    vi: "Chưa có kết quả để nộp: hãy hỏi một câu trước, hoặc gõ câu trả lời. .skip bỏ qua câu này.")
  static let noHints = Message(
    "There are no hints in an examination; .skip passes over.",
    vi: "Bài kiểm tra không có gợi ý; .skip để bỏ qua câu này.")
  static let canBeHandedIn = Message(
    "(Return hands this in)", vi: "(nhấn Enter để nộp kết quả này)")

  static let commands: [(name: String, help: Message)] = [
    (".question", Message("shows the question again", vi: "xem lại câu hỏi")),
    (".skip", Message("passes over the question", vi: "bỏ qua câu này")),
    (".quit", Message("ends the examination", vi: "kết thúc bài kiểm tra")),
  ]

  static func willBeHandedIn(_ text: String) -> Message {
    Message(
      "Answer: “\(text)”. Return hands it in; or type another.",
      vi: "Trả lời: “\(text)”. Nhấn Enter để nộp, hoặc gõ câu trả lời khác.")
  }

  static func welcome(_ paper: ExamPaper) -> Message {
    let count = paper.questions.count
    return Message(
      """
      Examination: \(count) questions, paper \(paper.seed). Ask queries as in the shell; Return \
      alone hands in the last result. Or type the answer itself, several with ; between. .skip passes over, .quit ends.
      """,
      vi: """
        Bài kiểm tra: \(count) câu, đề số \(paper.seed). Cứ hỏi như bình thường; nhấn Enter không \
        gõ gì để nộp kết quả vừa có. Hoặc gõ thẳng câu trả lời, nhiều ý thì cách nhau bằng dấu ;. .skip bỏ qua, .quit kết thúc.
        """)
  }

  static func yours(_ answer: String) -> Message {
    Message("your answer: \(answer)", vi: "bạn trả lời: \(answer)")
  }

  static func score(_ right: Int, of count: Int) -> Message {
    Message("Score: \(right) of \(count).", vi: "Kết quả: đúng \(right)/\(count) câu.")
  }

  static let noQuestions = Message(
    "no question can be asked about this plan: it has neither tasks nor indicators",
    vi: "không đặt được câu hỏi nào về kế hoạch này: kế hoạch không có nhiệm vụ và chỉ tiêu")
  static let onePlan = Message(
    "an examination is about one plan: name one file",
    vi: "mỗi bài kiểm tra chỉ về một kế hoạch: hãy nêu một tệp")

  static func badExam(_ counts: ClosedRange<Int>) -> Message {
    let range = (counts.lowerBound, counts.upperBound)
    return Message(
      "write `.learn exam`, how many questions (\(range.0) to \(range.1)) and the number of a paper",
      vi: "hãy viết `.learn exam`, số câu hỏi (\(range.0) đến \(range.1)) và số của đề")
  }

  static func kept(_ path: String) -> Message {
    Message("The result sheet is in \(path).", vi: "Phiếu kết quả được ghi vào \(path).")
  }

  static func badSheetName(_ path: String) -> Message {
    Message(
      "\(path): a result sheet ends in .csv or .json",
      vi: "\(path): phiếu kết quả phải có đuôi .csv hoặc .json")
  }

  static func sheetExists(_ path: String) -> Message {
    Message(
      "\(path) exists, perhaps as the sheet of another examination; name another file",
      vi: "\(path) đã có, có thể là phiếu kết quả của lần kiểm tra khác; hãy chọn tên tệp khác")
  }

  static func noSheet(_ path: String) -> Message {
    Message("\(path) is no result sheet", vi: "\(path) không phải là phiếu kết quả")
  }

  static func noSheets(_ folder: String) -> Message {
    Message(
      "\(folder) has no result sheets (*.csv, *.json)",
      vi: "\(folder) không có phiếu kết quả nào (*.csv, *.json)")
  }
}
