import PlanQuery
#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The user's editor, on a file that nobody else can read.
enum ExternalEditor {
  /// The command: `$VISUAL`, `$EDITOR`, else `vi`.
  static var command: String {
    let named = ["VISUAL", "EDITOR"].lazy.compactMap { Terminal.environment($0) }
    return named.first { !$0.allSatisfy(\.isWhitespace) } ?? "vi"
  }

  /// Lets the user edit a text.
  ///
  /// - Parameter text: What the editor shows first.
  /// - Returns: What was saved; nothing where the editor failed.
  /// - Throws: `FileProblem` where there is no place for the file.
  static func edit(_ text: [UInt8]) throws(FileProblem) -> [UInt8] {
    let path = try makeFile(text)
    defer { unlink(path) }
    var status: Int32 = -1
    Terminal.keepingSettings {
      // The path has no characters that mean anything to the shell.
      status = Terminal.withDefaultPipeSignal { system("\(command) \(path)") }
    }
    return status == 0 ? try FileAccess.read(path, limit: QueryScript.maximumLength) : []
  }

  /// `mkstemps` makes the file with mode 0600; its name tells editors what is in it.
  private static func makeFile(_ text: [UInt8]) throws(FileProblem) -> String {
    let suffix = ".planq"
    var template = Array(("/tmp/planq-edit-XXXXXX" + suffix).utf8CString)
    let descriptor = mkstemps(&template, Int32(suffix.utf8.count))
    guard descriptor >= 0 else { throw .last("/tmp") }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let isWritten = FileAccess.write(text, to: descriptor)
    let problem = FileProblem.last(path)
    close(descriptor)
    guard isWritten else {
      unlink(path)
      throw problem
    }
    return path
  }
}
