import PlanModel
import PlanQuery
import PlanText
import QuerySyntax

/// Reads the values for script parameters that `--set` gives or names a file for.
///
/// A file has a line `name = value` for each; quotes around a value are no part of it, `#` begins a
/// comment, and empty lines mean nothing.
enum SettingReader {
  /// The values, in order.
  ///
  /// - Parameters:
  ///   - sources: Values and files.
  ///   - reporter: Is told of everything that is wrong.
  /// - Returns: The values.
  /// - Throws: `ReportedFailure` where a file cannot be read or a line is wrong.
  static func settings(
    _ sources: [ShellOptions.SettingSource], _ reporter: Reporter
  ) throws(ReportedFailure) -> [ShellOptions.Setting] {
    var settings: [ShellOptions.Setting] = []
    for source in sources {
      switch source {
      case .value(let setting): settings.append(setting)
      case .file(let path): settings += try read(path, reporter)
      }
    }
    return settings
  }

  private static func read(
    _ path: String, _ reporter: Reporter
  ) throws(ReportedFailure) -> [ShellOptions.Setting] {
    let source: [UInt8]
    do throws(FileProblem) {
      source = try FileAccess.read(path, limit: QueryScript.maximumLength)
    } catch {
      reporter.error(.unreadableFile, ShellMessages.cannotRead(error))
      throw ReportedFailure(exitCode: .unreadable)
    }
    let name = path == "-" ? ShellMessages.inputName : path
    let (settings, problems) = parse(source)
    for problem in problems { reporter.show(problem, source: source, name: name) }
    if !problems.isEmpty { throw ReportedFailure(exitCode: .wrongUsage) }
    return settings
  }

  /// The values of a file, and what is wrong with its lines.
  static func parse(
    _ source: [UInt8]
  ) -> (settings: [ShellOptions.Setting], problems: [Diagnostic]) {
    guard source.count <= QueryScript.maximumLength else {
      let end = SourceRange(source.count, source.count)
      return ([], [Diagnostic(.tooLong, at: end, message: ShellMessages.settingsTooLong)])
    }
    guard String(validating: source, as: UTF8.self) != nil else {
      let start = SourceRange(0, 0)
      return ([], [Diagnostic(.invalidEncoding, at: start, message: ShellMessages.settingsNotText)])
    }
    var settings: [ShellOptions.Setting] = []
    var problems: [Diagnostic] = []
    var names: Set<String> = []
    // A byte order mark, as some editors write it.
    var start = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < source.count {
      let end = source[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? source.count
      let content = contentRange(source, start, end)
      start = end + 1
      guard content.start < content.end else { continue }
      let line = String(decoding: source[content.start..<content.end], as: UTF8.self)
      guard let setting = setting(line) else {
        problems.append(
          Diagnostic(
            .badParameter, at: content, message: ShellMessages.badSettingLine,
            suggestion: ShellMessages.settingExample))
        continue
      }
      if !names.insert(caseFolded(setting.name.nfc)).inserted {
        problems.append(
          Diagnostic(
            .duplicateName, at: content, message: ShellMessages.settingTwice(setting.name)))
      }
      settings.append(setting)
    }
    return (settings, problems)
  }

  /// A line without its comment and the white space around it. A `#` begins a comment at the start
  /// of a word outside quotes.
  private static func contentRange(_ source: [UInt8], _ first: Int, _ last: Int) -> SourceRange {
    var start = first
    while start < last, isBlank(source[start]) { start += 1 }
    var end = start
    var quote: UInt8?
    for index in start..<last {
      let byte = source[index]
      let isAtWordStart = index == start || isBlank(source[index - 1])
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "#"), isAtWordStart {
        break
      } else if byte == UInt8(ascii: "\""), source[index..<last].dropFirst().contains(byte) {
        quote = byte
      }
      if !isBlank(byte) { end = index + 1 }
    }
    return SourceRange(start, end)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// Reads `name = value`; `nil` where there is no sign or the name is none.
  private static func setting(_ line: String) -> ShellOptions.Setting? {
    guard let sign = line.firstIndex(of: "=") else { return nil }
    let name = line[..<sign].trimmed
    var value = line[line.index(after: sign)...].trimmed
    guard let first = name.unicodeScalars.first, !name.contains(where: \.isWhitespace),
      first.properties.isAlphabetic || first == "_"
    else { return nil }
    if value.count >= 2, value.hasPrefix("\""), value.hasSuffix("\"") {
      value = String(value.dropFirst().dropLast())
    }
    return ShellOptions.Setting(name + "=" + value)
  }
}
