import ArgumentParser
import PlanShell

/// The options that every way of running has.
struct CommonOptions: ParsableArguments {
  @OptionGroup var results: ResultOptions

  @Flag(
    help: ArgumentHelp(
      "Fail where rows or values are left out.", vi: "Báo lỗi khi có dòng hoặc giá trị bị bỏ qua."))
  var strict = false

  @Flag(
    help: ArgumentHelp("Go on after a statement that failed.", vi: "Chạy tiếp sau câu lệnh bị lỗi.")
  )
  var keepGoing = false

  @Option(
    help: ArgumentHelp(
      "Count from this day in place of today.", vi: "Tính từ ngày này thay cho hôm nay.",
      valueName: "yyyy-mm-dd"),
    transform: CommonOptions.date)
  var today: CalendarDay?

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Give a script parameter its value, or @FILE: those of a file with a line name = value for"
        + " each; may be given again.",
      vi: "Đặt giá trị cho một tham số, hoặc @TỆP: các giá trị trong tệp, mỗi dòng tên = giá_trị;"
        + " dùng được nhiều lần.", valueName: "name=value"),
    transform: CommonOptions.setting)
  var settings: [ShellOptions.SettingSource] = []

  @OptionGroup var permissions: PermissionOptions

  /// The options as PlanShell takes them.
  func options(_ work: ShellOptions.Work, plans: [String]) -> ShellOptions {
    var options = ShellOptions(work: work, planFiles: plans)
    results.apply(to: &options)
    options.isStrict = strict
    options.keepsGoing = keepGoing
    options.today = today
    options.settingSources = settings
    permissions.apply(to: &options)
    return options
  }

  /// An empty path comes of a shell variable that has no value; what it was to name nobody knows.
  static func path(_ text: String) throws -> String {
    if text.isEmpty {
      throw ValidationError(
        help(
          "a path is empty; leave it out, or name a file or folder.",
          vi: "đường dẫn để trống; hãy bỏ đi hoặc nêu tên tệp hay thư mục."))
    }
    return text
  }

  static func date(_ text: String) throws -> CalendarDay {
    guard let date = CalendarDay(iso: text) else {
      throw ValidationError(
        help(
          "'\(text)' is not a date; write it as 2025-11-15.",
          vi: "'\(text)' không phải là ngày; hãy viết như 2025-11-15."))
    }
    return date
  }

  static func columns(_ text: String) throws -> Int {
    guard let width = Int(text), ShellOptions.widths.contains(width) else {
      throw ValidationError(
        help(
          "'\(text)' is not a number of columns from 1 to 10000.",
          vi: "'\(text)' không phải là số cột từ 1 đến 10000."))
    }
    return width
  }

  static func memory(_ text: String) throws -> Int {
    guard let bytes = MemorySize.bytes(text) else {
      throw ValidationError(
        help(
          "'\(text)' is not an amount of memory from 16M; write it as 500M or 2G.",
          vi: "'\(text)' không phải là dung lượng bộ nhớ từ 16M; hãy viết như 500M hoặc 2G."))
    }
    return bytes
  }

  static func setting(_ text: String) throws -> ShellOptions.SettingSource {
    guard let setting = ShellOptions.SettingSource(text) else {
      throw ValidationError(
        help(
          "'\(text)' is not of the form name=value or @file.",
          vi: "'\(text)' không có dạng tên=giá_trị hoặc @tệp."))
    }
    return setting
  }
}

/// What query files may do beyond what is open to all of them.
struct PermissionOptions: ParsableArguments {
  @Option(
    name: .customLong("allow-output"),
    help: ArgumentHelp(
      "Let query files write here, beside their own folder; may be given again.",
      vi: "Cho tệp câu hỏi ghi vào đây, ngoài thư mục của chính nó; dùng được nhiều lần.",
      valueName: "folder"),
    completion: .directory, transform: CommonOptions.path)
  var outputFolders: [String] = []

  /// Takes them over into the options as PlanShell takes them.
  func apply(to options: inout ShellOptions) {
    options.outputFolders = outputFolders
  }
}

/// How results are written, and where they go.
struct ResultOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The form of results; by default table.", vi: "Dạng của kết quả; mặc định là table.",
      valueName: "name"))
  var format: ResultFormat?

  @Option(
    name: [.long, .customShort("o")],
    help: ArgumentHelp(
      "Write results to this file, whole or not at all.",
      vi: "Ghi kết quả vào tệp này, trọn vẹn hoặc không ghi gì.", valueName: "file"),
    completion: .file(), transform: CommonOptions.path)
  var output: String?

  @Flag(
    name: [.long, .customShort("q")],
    help: ArgumentHelp("Hide notes.", vi: "Không hiện ghi chú."))
  var quiet = false

  @OptionGroup var messages: MessageOptions

  /// Takes them over into the options as PlanShell takes them.
  func apply(to options: inout ShellOptions) {
    options.isFormatChosen = format != nil
    options.format = format ?? options.format
    options.output = output
    options.isQuiet = quiet
    messages.apply(to: &options)
  }
}

/// How messages are written: options that every command has.
struct MessageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Fit tables and messages to this many columns.",
      vi: "Vẽ bảng và viết thông báo vừa với số cột ký tự này.",
      valueName: "columns"),
    transform: CommonOptions.columns)
  var width: Int?

  @Option(
    help: ArgumentHelp("When to use colours.", vi: "Khi nào dùng màu.", valueName: "when"))
  var color: ColorChoice = .auto

  @Option(
    help: ArgumentHelp(
      "The language of messages: vi or en; by default that of the locale.",
      vi: "Ngôn ngữ của thông báo: vi hoặc en; mặc định theo hệ thống.", valueName: "name"))
  var lang: MessageLanguage?

  @Option(
    help: ArgumentHelp(
      "Let plans and queries use this much memory, as 500M or 2G; by default half of what there is.",
      vi: "Cho phép dùng từng này bộ nhớ, viết như 500M hoặc 2G; mặc định là một nửa bộ nhớ.",
      valueName: "size"),
    transform: CommonOptions.memory)
  var memory: Int?

  /// Takes them over into the options as PlanShell takes them.
  func apply(to options: inout ShellOptions) {
    options.width = width
    options.color = color
    options.language = lang
    options.memory = memory
  }
}

extension ResultFormat: ExpressibleByArgument {
  /// The names that may be given.
  public static var allValueStrings: [String] { all.map(\.name) }

  /// The names, for the completion scripts of command shells.
  public static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }

  /// The format of a name that was given.
  public init?(argument: String) {
    guard let format = ResultFormat.named(argument) else { return nil }
    self = format
  }
}

extension MessageLanguage: ExpressibleByArgument {}
extension ColorChoice: ExpressibleByArgument {}
