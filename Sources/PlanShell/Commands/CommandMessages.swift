import PlanModel
import PlanQuery
import PlanRendering

/// The texts of the commands for output, history, editing and help.
enum CommandMessages {
  // MARK: What each command does

  private static let fileEndings = OutputFormat.all.compactMap(\.extensions.first)
    .map { "." + $0 }.joined(separator: ", ")

  static let output = Message(
    "send results to a file, which appears whole with the next .output or at the end; its name"
      + " (\(fileEndings)) chooses the format, unless one was chosen; without a"
      + " file back to standard output",
    vi: "ghi kết quả vào tệp, lưu trọn vẹn ở lần .output tiếp theo hoặc khi kết thúc; đuôi tên tệp"
      + " (\(fileEndings)) quyết định định dạng nếu chưa chọn định dạng nào;"
      + " không nêu tệp thì trở lại đầu ra chuẩn")
  static let print = Message(
    "write TEXT, such as \"# Heading\" (in quotes), where results go; $name is the value of a"
      + " parameter, $$ a dollar sign; beside csv and json it goes to standard error",
    vi: "ghi TEXT, chẳng hạn \"# Đề mục\" (trong ngoặc kép), vào nơi nhận kết quả; $name là giá trị"
      + " của tham số, $$ là dấu đô la; với csv và json thì ghi ra đầu ra lỗi chuẩn")
  static let width = Message(
    "fit tables to N columns; without N to the terminal",
    vi: "dàn bảng vừa N ký tự chiều ngang; không nêu N thì theo cửa sổ")
  static let null = Message(
    "show TEXT for missing values; without TEXT a dash",
    vi: "hiện TEXT ở chỗ thiếu giá trị; không nêu TEXT thì hiện gạch ngang")
  static let timer = Message(
    "tell after each query how long it ran", vi: "báo thời gian chạy sau mỗi câu truy vấn")
  static let pager = Message(
    "show results longer than the screen through a pager: on, off, or its command",
    vi: "xem kết quả dài hơn màn hình theo từng trang: on, off hoặc tên chương trình xem")
  static let last = Message(
    "show the last result again, in another format if one is named",
    vi: "hiện lại kết quả vừa rồi, theo định dạng FORMAT nếu có nêu")
  static let history = Message(
    "list earlier statements, those that say TEXT, accents or not",
    vi: "liệt kê các câu lệnh đã gõ, hoặc những câu có TEXT, gõ có dấu hay không dấu đều được")
  static let edit = Message(
    "open the last statement in $VISUAL, $EDITOR or vi, and run what is saved if it was changed",
    vi: "mở câu lệnh vừa gõ trong $VISUAL, $EDITOR hoặc vi, rồi chạy nội dung đã lưu nếu có sửa")
  static let help = Message(
    "show this page, or the page of a stage, operator, function, aggregate, type or command",
    vi: "hiện trang này, hoặc trang về một bước, toán tử, hàm, hàm tổng hợp, kiểu hoặc lệnh")

  // MARK: What may be wrong

  static let printNeedsText = Message(
    ".print needs a text; one that begins with # stands in quotes",
    vi: ".print cần một đoạn văn bản; nếu bắt đầu bằng # thì đặt trong ngoặc kép")
  static func undeclaredInText(_ name: String) -> Message {
    Message(
      "no parameter called `\(name)` is declared before this line",
      vi: "trước dòng này chưa khai báo tham số nào tên là `\(name)`")
  }
  static let dollarSign = Message("a dollar sign is written $$", vi: "dấu đô la viết là $$")
  static let oneFile = Message(
    ".output takes the name of one file", vi: ".output cần tên một tệp")
  static func notWidth(_ word: String) -> Message {
    Message(
      "\(word) is not a number of columns from 1 to 10000",
      vi: "\(word) không phải là chiều rộng từ 1 đến 10000")
  }
  static func notSwitch(_ word: String) -> Message {
    Message("\(word) is neither on nor off", vi: "\(word) không phải là on hoặc off")
  }
  static func noProgram(_ command: String) -> Message {
    Message("there is no program for \(command)", vi: "máy không có chương trình cho \(command)")
  }
  static let badExitCode = Message(
    ".quit takes an exit code from 0 to 255, or nothing",
    vi: ".quit chỉ nhận một mã kết thúc từ 0 đến 255, hoặc không nhận gì")
  static func takesNothing(_ name: String) -> Message {
    Message(".\(name) takes nothing behind it", vi: ".\(name) không nhận gì phía sau")
  }
  static let noResult = Message("there is no result yet", vi: "chưa có kết quả nào")
  static let editInShell = Message(
    ".edit needs the shell and a terminal", vi: ".edit chỉ dùng được khi gõ lệnh trong cửa sổ lệnh")
  static func onlyTyped(_ name: String) -> Message {
    Message(
      ".\(name) starts a program, which no query file may do",
      vi: ".\(name) khởi động một chương trình, tệp truy vấn không được phép làm vậy")
  }
  static let typeIt = Message(
    "leave it out, and type it in the shell", vi: "hãy bỏ dòng này và tự gõ trong cửa sổ lệnh")
  static func outsideFolder(_ path: String) -> Message {
    Message(
      "a query file may not write \(path), which is hidden or not in its folder",
      vi: "tệp truy vấn không được ghi \(path), vì tệp này bị ẩn hoặc nằm ngoài thư mục của nó")
  }
  static func allowOutput(_ folder: String) -> Message {
    Message(
      "who trusts it starts planq with --allow-output \(folder)",
      vi: "nếu tin cậy tệp này, hãy chạy planq với --allow-output \(folder)")
  }
  static func writes(_ path: String) -> Message {
    Message("writes the file \(path)", vi: "ghi tệp \(path)")
  }
  static func noTopic(_ name: String) -> Message {
    Message("there is no page of help on \(name)", vi: "không có trang trợ giúp về \(name)")
  }
  static let helpLists = Message(".help lists the topics", vi: ".help liệt kê các trang")

  static func noEditor(_ command: String) -> Message {
    Message(
      "there is no editor called \(command)", vi: "máy không có trình soạn thảo \(command)")
  }
  static func editorFailed(_ command: String) -> Message {
    Message(
      "the editor \(command) failed, so nothing was run",
      vi: "trình soạn thảo \(command) bị lỗi nên không chạy gì")
  }
  static let setEditor = Message(
    "leave planq and set $EDITOR, for example: export EDITOR=nano",
    vi: "hãy thoát planq rồi đặt $EDITOR, ví dụ: export EDITOR=nano")

  // MARK: What is set

  static let unchanged = Message(
    "nothing was changed, so nothing was run", vi: "không có thay đổi nên không chạy gì")
  static let toScreen = Message("results go to the screen", vi: "kết quả hiện trên màn hình")
  static func toFile(_ path: String, _ format: OutputFormat) -> Message {
    Message(
      "results go to \(path), as \(format.name)",
      vi: "kết quả ghi vào \(path), dạng \(format.name)")
  }
  static func toFile(_ path: String, _ format: OutputFormat, not named: OutputFormat) -> Message {
    let start = toFile(path, format)
    return Message(
      "\(start.english); .format \(named.name) for \(named.name)",
      vi: "\(start.vietnamese); muốn dạng \(named.name) thì gõ .format \(named.name)")
  }
  static func toFileByName(_ path: String, _ format: OutputFormat) -> Message {
    let start = toFile(path, format)
    return Message(
      "\(start.english) since its name ends so; .format chooses another form",
      vi: "\(start.vietnamese) theo đuôi tên tệp; .format để chọn dạng khác")
  }
  static func wrote(_ file: ResultOutput.WrittenFile) -> Message {
    let path = file.path
    if file.isUntouched {
      return Message(
        "there was no result for \(path): it was not written",
        vi: "không có kết quả nào cho \(path): tệp không được ghi")
    }
    return Message(
      "wrote \(path): \(file.length) \(file.length == 1 ? "byte" : "bytes")",
      vi: "đã ghi \(path): \(file.length) byte")
  }
  static func nullState(_ text: String) -> Message {
    Message("missing values are shown as \(text)", vi: "chỗ thiếu giá trị hiện \(text)")
  }
  static func widthState(_ columns: Int) -> Message {
    Message("tables fit \(columns) columns", vi: "bảng dàn vừa \(columns) ký tự chiều ngang")
  }
  static let widthOfTerminal = Message(
    "tables fit the terminal", vi: "bảng dàn vừa cửa sổ")

  static func timerState(_ isOn: Bool) -> Message {
    isOn
      ? Message("timer on", vi: "báo thời gian chạy: bật (on)")
      : Message("timer off", vi: "báo thời gian chạy: tắt (off)")
  }
  static func pagerState(_ choice: PagerChoice) -> Message {
    switch choice {
    case .off: .same("pager off")
    case .on(let command): .same("pager \(command)")
    }
  }

  // MARK: Pages

  static let topics = Message(
    "Topics: .help TOPIC shows a page with an example",
    vi: "Các trang trợ giúp: .help TOPIC hiện một trang có ví dụ")
  static let form = Message("write", vi: "cách viết")
  static let does = Message("does", vi: "ý nghĩa")
  static let example = Message("try", vi: "thử")
  static let statementKind = Message("statement", vi: "câu lệnh")
  static let sourceKind = Message("source", vi: "nguồn")
  static let columnKind = Message("column", vi: "cột")
  static let letSummary = Message(
    "names a query; what follows uses the name as a source",
    vi: "đặt tên cho một câu truy vấn; các câu sau dùng tên đó làm nguồn")
  static let parameterSummary = Message(
    "gives a value a name for a query file; --set NAME=value changes it",
    vi: "đặt tên cho một giá trị trong tệp truy vấn; --set NAME=value thay giá trị đó")
  static func sourceForm(_ name: String) -> Message {
    .same("\(name) where … show …")
  }
  static let commandKind = Message("command", vi: "lệnh")

  static func kind(_ kind: LanguageTopic.Kind) -> Message {
    switch kind {
    case .stage: Message("stage", vi: "bước")
    case .operator: Message("operator", vi: "toán tử")
    case .function: Message("function", vi: "hàm")
    case .aggregate: Message("aggregate", vi: "hàm tổng hợp")
    case .type: Message("type", vi: "kiểu giá trị")
    }
  }

  static func kinds(_ kind: LanguageTopic.Kind) -> Message {
    switch kind {
    case .stage: Message("stages", vi: "bước")
    case .operator: Message("operators", vi: "toán tử")
    case .function: Message("functions", vi: "hàm")
    case .aggregate: Message("aggregates", vi: "hàm tổng hợp")
    case .type: Message("types", vi: "kiểu giá trị")
    }
  }
}
