import PlanQuery
import QuerySyntax
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

  /// What became of a text in the editor.
  enum Outcome {
    /// This was saved.
    case saved([UInt8])
    /// The editor told of a failure.
    case failed
    /// The machine has no such editor.
    case missing
  }

  /// Lets the user edit a text.
  ///
  /// - Parameter text: What the editor shows first.
  /// - Returns: What became of it.
  /// - Throws: `FileProblem` where there is no place for the file.
  static func edit(_ text: [UInt8]) throws(FileProblem) -> Outcome {
    // A command that only a shell can read is left to it.
    let word = command.split(separator: " ").first ?? ""
    let isPlain = word.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || "._-+/".unicodeScalars.contains($0)
    }
    if isPlain, !FileAccess.isProgram(String(word)) { return .missing }
    let path = try makeFile(text)
    defer { unlink(path) }
    var status: Int32 = -1
    Terminal.keepingSettings {
      // The path has no characters that mean anything to the shell.
      status = Terminal.withDefaultOutputSignals { system("\(command) \(path)") }
    }
    guard status == 0 else { return .failed }
    return .saved(try FileAccess.read(path, limit: QueryScript.maximumLength))
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
