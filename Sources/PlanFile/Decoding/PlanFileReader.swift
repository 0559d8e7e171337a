import PlanModel
import PlanText

extension PlanFile {
  /// Reads and checks a plan file.
  ///
  /// Every reference of the plan has its row, identifiers are unique, texts are in NFC.
  ///
  /// - Parameter bytes: The file, UTF-8.
  /// - Returns: The plan.
  /// - Throws: All errors of the file; of a file that is no JSON the first one alone.
  public static func read(_ bytes: [UInt8]) throws(PlanFileErrors) -> Plan {
    try read(bytes, rowLimit: rowLimit)
  }

  /// Reads and checks a plan file unless that is given up meanwhile.
  ///
  /// - Parameters:
  ///   - bytes: The file, UTF-8.
  ///   - cancellation: Whether reading should be given up; asked every few thousand rows.
  ///   - memory: How much memory may be in use; a plan that needs more is refused.
  /// - Returns: The plan; `nil` where reading was given up.
  /// - Throws: As `read(_:)`.
  public static func read(
    _ bytes: [UInt8], cancellation: Cancellation, memory: MemoryBudget = .unlimited
  ) throws(PlanFileErrors) -> Plan? {
    let decoder = try decode(bytes, RunLimits(rows: rowLimit, memory: memory), cancellation)
    return decoder.isGivenUp ? nil : decoder.plan
  }

  /// Reads a file with another limit than `rowLimit`, so that tests can reach it.
  static func read(_ bytes: [UInt8], rowLimit: Int) throws(PlanFileErrors) -> Plan {
    try decode(bytes, RunLimits(rows: rowLimit), .never).plan
  }

  private static func decode(
    _ bytes: [UInt8], _ limits: RunLimits, _ cancellation: Cancellation
  ) throws(PlanFileErrors) -> PlanFileDecoder {
    var decoder = PlanFileDecoder(bytes, limits, cancellation: cancellation)
    do {
      try decoder.file()
    } catch {
      if error.problem == .givenUp { decoder.giveUp() }
      if let shortage = decoder.shortage {
        throw PlanFileErrors(
          errors: [
            PlanFileError(
              code: .tooLarge, path: "$", line: 1, message: message(shortage))
          ], total: 1)
      }
      if decoder.isGivenUp { return decoder }
      throw PlanFileErrors(errors: [syntaxError(error, in: bytes)], total: 1)
    }
    if decoder.isGivenUp || decoder.errors.count == 0 { return decoder }
    let plan = decoder.plan
    throw decoder.errors.rendered(in: bytes) { relation, key in
      plan.nearestKey(to: key, in: relation)
    }
  }

  private static func message(_ shortage: MemoryShortage) -> Message {
    let limit = Message.size(shortage.limit)
    return Message(
      "reading this plan needs more memory than \(limit.english); allow more with --memory",
      vi:
        "đọc kế hoạch này cần hơn \(limit.vietnamese) bộ nhớ; hãy cho dùng nhiều hơn bằng --memory")
  }

  private static func syntaxError(_ error: JSONSyntaxError, in bytes: [UInt8]) -> PlanFileError {
    let before = bytes.prefix(error.offset)
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    // Bytes that continue a character do not count as columns.
    let characters = before[lineStart...].count { $0 & 0xC0 != 0x80 }
    return PlanFileError(
      code: .syntax, path: "$", line: LineNumbers(of: [error.offset], in: bytes)[error.offset],
      column: characters + 1, message: error.message, suggestion: error.suggestion)
  }
}

extension Plan {
  /// In how many rows a nearest key is looked for; beyond it the search would take too long for
  /// each of many errors.
  private static let suggestionRows = 5_000

  /// The key of a relation that a wrong one was perhaps meant to be: that of the row which has it
  /// as its name, or else the one spelt most like it.
  fileprivate func nearestKey(to key: String, in relation: RelationID) -> String? {
    let definition = RelationDefinition.of(relation)
    let keys = definition.keys(self)
    guard keys.count <= Plan.suggestionRows else { return nil }
    let folded = key.lowercased()
    let named = keys.indices.first { row in
      definition.names(self, row).contains { $0.lowercased() == folded }
    }
    return named.map { keys[$0] } ?? Suggestions.nearest(to: key, among: keys)
  }
}
