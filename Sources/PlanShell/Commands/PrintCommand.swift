import PlanModel
import PlanQuery
import PlanRendering

extension ShellCommand {
  /// `.print TEXT`: a text between results, where these go.
  static let print = ShellCommand(
    name: "print", arguments: "TEXT", takes: .anyText, help: CommandMessages.print,
    example: "param year = 2025;\n.print \"# Tasks of $year\"", effects: [.namesParameters],
    check: { arguments throws(CommandFailure) in
      guard arguments.isEmpty else { return }
      throw CommandFailure(
        code: .badCommand, message: CommandMessages.printNeedsText,
        suggestion: .same(".print \"# …\""))
    }
  ) { session, arguments throws(CommandFailure) in
    let pieces = TextPiece.pieces(of: arguments).map { piece -> PrintedText.Piece in
      switch piece {
      case .words(let text): return .words(text)
      case .parameter(let name, _):
        return session.text(ofParameter: name).map { .value($0) } ?? .words("$" + name)
      }
    }
    session.show(PrintedText(pieces))
  }
}

extension Session {
  /// The value of a parameter that was declared before the running command; `nil` where none was.
  fileprivate func text(ofParameter name: String) -> String? {
    runningCommand?.text(ofParameter: name, options: renderOptions)
  }

  /// A path of the running command with the values of its parameters.
  func filled(_ path: String) -> String {
    runningCommand?.filled(path, options: renderOptions) ?? path
  }
}

extension PreparedStatement {
  fileprivate func text(ofParameter name: String, options: RenderOptions) -> String? {
    value(ofParameter: name).map { ValueText.text(of: $0, options: options) }
  }

  /// A path with the values of parameters in the place of their names. A value is taken to the
  /// letter: it may name a folder.
  func filled(_ path: String, options: RenderOptions = RenderOptions()) -> String {
    TextPiece.pieces(of: path, isQuoted: false).map { piece in
      switch piece {
      case .words(let text): text
      case .parameter(let name, _): text(ofParameter: name, options: options) ?? "$" + name
      }
    }.joined()
  }
}

/// A piece of the text of `.print`, as it was written.
enum TextPiece: Equatable {
  case words(String)
  /// `$name`, and where it is, counted from the start of the arguments.
  case parameter(String, SourceRange)

  /// The pieces of the arguments of `.print`. Quotes around all of them are no part of the text.
  static func pieces(of arguments: String) -> [TextPiece] {
    pieces(of: arguments, isQuoted: isInQuotes(Array(arguments.unicodeScalars)))
  }

  /// The pieces of a text.
  ///
  /// - Parameters:
  ///   - arguments: The text.
  ///   - isQuoted: Whether its first and last characters are quotes that are no part of it.
  /// - Returns: The pieces, in order.
  static func pieces(of arguments: String, isQuoted: Bool) -> [TextPiece] {
    let scalars = Array(arguments.unicodeScalars)
    var rest = scalars[...]
    var offset = 0
    func take(_ count: Int) -> String {
      var text = ""
      for scalar in rest.prefix(count) {
        text.unicodeScalars.append(scalar)
        offset += UTF8.width(scalar)
      }
      rest = rest.dropFirst(count)
      return text
    }
    if isQuoted { _ = take(1) }
    let end = isQuoted ? 1 : 0
    var pieces: [TextPiece] = []
    var words = ""
    while rest.count > end {
      let start = offset
      let next = rest.dropFirst().first
      guard rest.first == "$", let next else {
        words += take(1)
        continue
      }
      if next == "$" {
        words += take(2).prefix(1)
      } else if next.startsParameter {
        _ = take(1)
        let name = take(rest.prefix { $0.continuesParameter }.count)
        if !words.isEmpty { pieces.append(.words(words)) }
        words = ""
        pieces.append(.parameter(name, SourceRange(start, offset)))
      } else {
        words += take(1)
      }
    }
    if !words.isEmpty { pieces.append(.words(words)) }
    return pieces
  }

  /// Whether one pair of quotes encloses the whole text.
  private static func isInQuotes(_ scalars: [Unicode.Scalar]) -> Bool {
    guard scalars.count >= 2, let first = scalars.first, let last = scalars.last else {
      return false
    }
    let families: [Set<Unicode.Scalar>] = [["\"", "“", "”", "„"], ["'", "‘", "’", "‚"]]
    guard let family = families.first(where: { $0.contains(first) }) else { return false }
    return family.contains(last) && !scalars.dropFirst().dropLast().contains(where: family.contains)
  }
}

extension PreparedStatement {
  /// Parameters that the text or path of a command names and that are not declared before it.
  var undeclaredParameters: [Diagnostic] {
    guard let call = command, has(.namesParameters) else { return [] }
    return TextPiece.pieces(of: call.arguments).compactMap { piece in
      guard case .parameter(let name, let place) = piece, !knows(parameter: name) else {
        return nil
      }
      let start = call.argumentsRange.start
      return Diagnostic(
        .unknownParameter, at: SourceRange(start + place.start, start + place.end),
        message: CommandMessages.undeclaredInText(name), suggestion: CommandMessages.dollarSign)
    }
  }
}

extension Unicode.Scalar {
  fileprivate var startsParameter: Bool { properties.isAlphabetic || self == "_" }

  /// Also marks, so that names written in combining form stay whole.
  fileprivate var continuesParameter: Bool {
    if startsParameter { return true }
    switch properties.generalCategory {
    case .decimalNumber, .nonspacingMark, .spacingMark: return true
    default: return false
    }
  }
}
