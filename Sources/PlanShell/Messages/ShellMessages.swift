import PlanFile
import PlanModel
import PlanQuery
import PlanRendering
import PlanText

/// The texts of the shell: errors about files and commands, banner. Those of `.help` are in
/// `ShellMessages+Help.swift`.
enum ShellMessages {
  /// What a query given as an argument is called in errors.
  static let queryName = "<query>"
  /// What standard input is called in errors.
  static let inputName = "<stdin>"
  /// What a typed statement is called in errors.
  static let shellName = "<shell>"

  // MARK: Files

  static func cannotRead(_ problem: FileProblem) -> Message {
    Message(
      "cannot read \(problem.path): \(problem.reason.english)",
      vi: "không đọc được \(problem.path): \(problem.reason.vietnamese)")
  }
  static func cannotWrite(_ problem: FileProblem) -> Message {
    Message(
      "cannot write \(problem.path): \(problem.reason.english)",
      vi: "không ghi được \(problem.path): \(problem.reason.vietnamese)")
  }
  static let outputInShell = Message(
    "--output goes with queries, given by -c or planq run",
    vi: "--output chỉ dùng với câu truy vấn nêu bằng -c hoặc planq run")
  static let typeQueries = Message(
    "Type queries, then Ctrl-D to run them.",
    vi: "Hãy gõ các câu truy vấn, rồi nhấn Ctrl-D để chạy.")
  static let noDate = Message(
    "the system's date cannot be read; give it by --today",
    vi: "không đọc được ngày của hệ thống; hãy nêu ngày bằng --today")

  static func badPlan(_ path: String, count: Int) -> Message {
    Message(
      "\(path) is not a good plan file (\(count) \(count == 1 ? "error" : "errors"))",
      vi: "\(path) không phải là tệp kế hoạch hợp lệ (\(count) lỗi)")
  }
  static func planProblem(_ path: String, _ problem: PlanFileError) -> Message {
    let place = "\(path):\(problem.line): \(problem.path): "
    func text(_ language: Language) -> String {
      let end = problem.suggestion.map { " (\($0.text(in: language)))" } ?? ""
      return place + problem.message.text(in: language) + end
    }
    return Message(text(.english), vi: text(.vietnamese))
  }
  static func planTooLong(_ path: String, limit: Int) -> Message {
    Message(
      "\(path) is longer than \(limit >> 30) GiB and was not read",
      vi: "\(path) dài hơn \(limit >> 30) GiB nên không đọc")
  }
  static func planTooLarge(_ path: String, _ shortage: MemoryShortage) -> Message {
    let wanted = Message.size(shortage.wanted)
    let limit = Message.size(shortage.limit)
    return Message(
      "\(path) needs \(wanted.english) of memory to be read, and planq may use \(limit.english);"
        + " allow more with --memory",
      vi: "đọc \(path) cần \(wanted.vietnamese) bộ nhớ, mà planq chỉ được dùng "
        + "\(limit.vietnamese); hãy cho dùng nhiều hơn bằng --memory")
  }
  static func argumentNotText(_ number: Int) -> Message {
    Message(
      "argument \(number) is not UTF-8 text; set the terminal to UTF-8 and type it again",
      vi: "đối số thứ \(number) không ở dạng UTF-8; hãy chuyển cửa sổ lệnh sang UTF-8 rồi gõ lại"
    )
  }
  static func moreDiagnostics(_ count: Int) -> Message {
    Message("and \(count) more like these", vi: "và \(count) lỗi tương tự nữa")
  }
  static func looksLikeQueryFile(_ path: String) -> Message {
    Message("to run a query file: planq run \(path)", vi: "để chạy tệp truy vấn: planq run \(path)")
  }
  static let queryNeedsOption = Message(
    "to ask a query: planq -c 'tasks | count'", vi: "để truy vấn: planq -c 'tasks | count'")
  static func undeclared(_ name: String, _ declared: [String]) -> Message {
    let names = declared.joined(separator: ", ")
    return Message(
      "the script declares no parameter called `\(name)`; "
        + (declared.isEmpty ? "it declares none" : "it declares \(names)"),
      vi: "tệp truy vấn không khai báo tham số nào tên là `\(name)`; "
        + (declared.isEmpty ? "tệp không khai báo tham số nào" : "tệp có khai báo \(names)"))
  }
  static let badSettingLine = Message(
    "a line gives a parameter its value: name = value",
    vi: "mỗi dòng đặt giá trị cho một tham số: tên = giá_trị")
  static let settingExample = Message(
    "for example: agency = so y te", vi: "ví dụ: agency = so y te")
  static func settingTwice(_ name: String) -> Message {
    Message("`\(name)` has a value already", vi: "`\(name)` đã có giá trị")
  }
  static let settingsTooLong = Message(
    "the file is longer than 1 MiB", vi: "tệp dài hơn 1 MiB")
  static let settingsNotText = Message(
    "the file is not UTF-8 text", vi: "tệp không ở dạng UTF-8")
  static let strictFailure = Message(
    "rows or values were left out, which --strict does not let pass",
    vi: "có dòng hoặc giá trị bị loại ra, --strict không cho phép như vậy")

  // MARK: The line

  static let noLocale = Message(
    "No UTF-8 locale was found: letters outside ASCII may be shown wrongly.",
    vi: "Máy không có thiết lập UTF-8: chữ có dấu có thể hiển thị sai.")
  static func searching(_ pattern: String) -> Message {
    Message("search earlier (\(pattern)): ", vi: "tìm câu đã gõ (\(pattern)): ")
  }
  static func notFound(_ pattern: String) -> Message {
    Message("not found (\(pattern)): ", vi: "không thấy (\(pattern)): ")
  }
  static let longPaste = Message(
    "The paste is longer than 1 MiB and was not taken.",
    vi: "Nội dung dán dài quá 1 MiB nên không được nhận.")

  /// Why the history is not as it should be.
  static func history(_ path: String, _ problem: Message, _ reason: Message) -> Message {
    Message(
      "The history \(path) \(problem.english): \(reason.english).",
      vi: "Lịch sử câu lệnh \(path) \(problem.vietnamese): \(reason.vietnamese).")
  }
  static func historyHeld(_ path: String) -> Message {
    Message(
      "Another planq holds the history \(path): "
        + "statements are kept as soon as that one goes on.",
      vi: "Một phiên planq khác đang giữ lịch sử câu lệnh \(path): "
        + "câu lệnh sẽ được lưu khi phiên đó chạy tiếp.")
  }
  static let cannotBeRead = Message("cannot be read", vi: "không đọc được")
  static let cannotBeWritten = Message("cannot be written", vi: "không ghi được")
  static let cannotBeShortened = Message("cannot be shortened", vi: "không rút ngắn được")

  // MARK: Commands

  static func unknownCommand(_ name: String) -> Message {
    Message("there is no command called .\(name)", vi: "không có lệnh nào tên là .\(name)")
  }
  static func nearestCommand(_ name: String) -> Message {
    (ForeignMeaning.command(name)
      ?? Suggestions.nearest(to: name, among: ShellCommand.all.map(\.name)).map { "." + $0 })
      .map(didYouMean)
      ?? Message(".help lists them", vi: ".help liệt kê các lệnh")
  }
  static func didYouMean(_ name: String) -> Message {
    Message("did you mean \(name)?", vi: "có phải là \(name)?")
  }

  /// The nearest of some names, or else all of them.
  static func nearest(to word: String, among names: [String]) -> Message {
    Suggestions.nearest(to: word, among: names).map(didYouMean)
      ?? .same(names.joined(separator: ", "))
  }
  static func unknownFormat(_ name: String) -> Message {
    Message("there is no format called \(name)", vi: "không có định dạng nào tên là \(name)")
  }
  static func unknownLanguage(_ name: String) -> Message {
    Message("there is no language called \(name)", vi: "không có ngôn ngữ nào tên là \(name)")
  }
  static func unknownRelation(_ name: String) -> Message {
    Message("there is no relation called \(name)", vi: "không có bảng nào tên là \(name)")
  }
  static let readNeedsFile = Message(
    ".read needs the name of one file", vi: ".read cần tên một tệp")
  /// Files that read one another: `a.planq → b.planq → a.planq`.
  static func readCycle(_ chain: [String]) -> Message {
    let files = chain.joined(separator: " → ")
    return Message(
      "files cannot read one another in a circle: \(files)",
      vi: "các tệp không được gọi nhau thành vòng: \(files)")
  }
  static func lostQueries(_ names: [String]) -> Message {
    Message(
      "forgotten, since they do not fit the plan: ",
      vi: "đã bỏ các câu truy vấn không dùng được với kế hoạch này: "
    ).ended(by: names.joined(separator: ", "))
  }
  static func opened(_ plan: Plan) -> Message {
    Message(
      "\(plan.number): \(plan.tasks.count) tasks, \(plan.indicators.count) indicators",
      vi: "\(plan.number): \(plan.tasks.count) nhiệm vụ, \(plan.indicators.count) chỉ tiêu")
  }
  static let schemaHint = Message(
    "For types and meanings of one: .schema tasks",
    vi: "Để xem kiểu và ý nghĩa các cột của một bảng: .schema tasks")
  static let yes = Message("yes", vi: "có")

  // MARK: Banner

  static func banner(_ plans: [Plan]) -> Message {
    let names = plans.map { "\($0.number), \($0.issuer)" }.joined(separator: "; ")
    // The page has lines of its own; names are no part of them.
    let title = "planq \(Program.version) · \(names)".shortenedMessage.escapedForTerminal
    return Message(
      """
      \(title)
      Try:  tasks where lead = "so y te"
      .help shows how to ask, Ctrl-D leaves.


      """,
      vi: """
        \(title)
        Hãy thử:  tasks where lead = "so y te"
        .help để xem cách hỏi, Ctrl-D để thoát.


        """)
  }
}
