import PlanModel
import PlanRendering

// MARK: Messages

extension OptionDefinition {
  static let width = checked(
    "--width", value: "columns",
    help: Message(
      "Fit tables and messages to this many columns.",
      vi: "Vẽ bảng và viết thông báo vừa với số cột ký tự này.")
  ) { values, text in
    guard let width = Int(text), ShellOptions.widths.contains(width) else {
      return Message(
        "'\(text)' is not a number of columns from 1 to 10000.",
        vi: "'\(text)' không phải là số cột từ 1 đến 10000.")
    }
    values.options.width = width
    return nil
  }

  static let color = word(
    "--color", value: "when", words: ColorChoice.allCases.map(\.rawValue),
    usual: ColorChoice.auto.rawValue, help: Message("When to use colours.", vi: "Khi nào dùng màu.")
  ) { $0.options.color = ColorChoice(rawValue: $1) ?? .auto }

  static let language = word(
    "--lang", value: "name", words: Language.allCases.map(\.rawValue),
    help: Message(
      "The language of messages: vi or en; by default that of the locale.",
      vi: "Ngôn ngữ của thông báo: vi hoặc en; mặc định theo hệ thống.")
  ) { $0.options.language = Language(rawValue: $1) }

  static let memory = checked(
    "--memory", value: "size",
    help: Message(
      "Let plans and queries use this much memory, as 500M or 2G; by default half of what there is.",
      vi: "Cho phép dùng từng này bộ nhớ, viết như 500M hoặc 2G; mặc định là một nửa bộ nhớ.")
  ) { values, text in
    guard let bytes = MemorySize.bytes(text) else {
      return Message(
        "'\(text)' is not an amount of memory from 16M; write it as 500M or 2G.",
        vi: "'\(text)' không phải là dung lượng bộ nhớ từ 16M; hãy viết như 500M hoặc 2G.")
    }
    values.options.memory = bytes
    return nil
  }

  static let help = flag(
    "-h", "--help", help: Message("Show help information.", vi: "Hiện trợ giúp này.")
  ) { _ in }

  /// How messages are written: options that every command has.
  static let messages = [width, color, language, memory]
}

// MARK: Results

extension OptionDefinition {
  static let format = word(
    "--format", value: "name", words: OutputFormat.all.map(\.name),
    help: Message(
      "The form of results; by default table.", vi: "Dạng của kết quả; mặc định là table.")
  ) { values, name in
    values.options.format = OutputFormat.named(name) ?? .table
    values.options.isFormatChosen = true
  }

  static let output = text(
    "-o", "--output", value: "file", completion: .files([]),
    help: Message(
      "Write results to this file, whole or not at all.",
      vi: "Ghi kết quả vào tệp này, trọn vẹn hoặc không ghi gì.")
  ) { $0.options.output = $1 }

  static let quiet = flag(
    "-q", "--quiet", help: Message("Hide notes.", vi: "Không hiện ghi chú.")
  ) { $0.options.isQuiet = true }

  /// How results are written, and where they go.
  static let results = [format, output, quiet] + messages
}

// MARK: Queries

extension OptionDefinition {
  static let strict = flag(
    "--strict",
    help: Message(
      "Fail where rows or values are left out.", vi: "Báo lỗi khi có dòng hoặc giá trị bị bỏ qua.")
  ) { $0.options.isStrict = true }

  static let keepGoing = flag(
    "--keep-going",
    help: Message(
      "Go on after a statement that failed.", vi: "Chạy tiếp sau câu lệnh bị lỗi.")
  ) { $0.options.keepsGoing = true }

  static let today = checked(
    "--today", value: "yyyy-mm-dd",
    help: Message(
      "Count from this day in place of today.", vi: "Tính từ ngày này thay cho hôm nay.")
  ) { values, text in
    guard let date = CalendarDate(iso: text) else {
      return Message(
        "'\(text)' is not a date; write it as 2025-11-15.",
        vi: "'\(text)' không phải là ngày; hãy viết như 2025-11-15.")
    }
    values.options.today = date
    return nil
  }

  static let setting = checked(
    "--set", value: "name=value",
    help: Message(
      "Give a script parameter its value, or @FILE: those of a file with a line name = value for"
        + " each; may be given again.",
      vi: "Đặt giá trị cho một tham số, hoặc @TỆP: các giá trị trong tệp, mỗi dòng tên = giá_trị;"
        + " dùng được nhiều lần.")
  ) { values, text in
    guard let source = ShellOptions.SettingSource(text) else {
      return Message(
        "'\(text)' is not of the form name=value or @file.",
        vi: "'\(text)' không có dạng tên=giá_trị hoặc @tệp.")
    }
    values.options.settingSources.append(source)
    return nil
  }

  static let allowOutput = text(
    "--allow-output", value: "folder", completion: .folders,
    help: Message(
      "Let query files write here, beside their own folder; may be given again.",
      vi: "Cho tệp câu hỏi ghi vào đây, ngoài thư mục của chính nó; dùng được nhiều lần.")
  ) { $0.options.outputFolders.append($1) }

  /// The options that every way of running queries has.
  static let running = results + [strict, keepGoing, today, setting, allowOutput]
}
