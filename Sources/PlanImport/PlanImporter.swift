import PlanModel

/// A plan that was read from its published text.
public struct ImportedPlan: Equatable, Sendable {
  /// The plan; it passes the checks of plan files.
  public var plan: Plan
  /// How it was read.
  public var report: ImportReport
}

/// Why a document gives no plan.
public struct ImportFailure: Error, Equatable, Sendable {
  /// What is wrong, in one line.
  public var message: Message
}

/// Reads the published text of plans. The whole public face of PlanImport.
public enum PlanImporter {
  /// The longest document that is read, in bytes.
  public static let maximumLength = ImportLimits.length

  /// Reads a published text.
  ///
  /// - Parameters:
  ///   - bytes: The text: plain or Markdown, in UTF-8, UTF-16 or Windows-1258.
  ///   - source: Where it comes from, kept in the plan.
  ///   - cancellation: Whether the import shall be given up; asked now and then.
  ///   - workers: Who runs pieces of it side by side.
  /// - Returns: The plan and the report; `nil` where it was given up.
  /// - Throws: `ImportFailure` where the bytes are no text, or have more lines or cells than a plan.
  public static func read(
    _ bytes: [UInt8], source: String?, cancellation: Cancellation = .never,
    workers: Workers = .alone
  ) throws(ImportFailure) -> ImportedPlan? {
    let decoded = try TextDecoding.decode(bytes, cancellation, workers)
    if cancellation.isRequested { return nil }
    let lines = sourceLines(EscapedBreaks.removed(from: decoded.lines), cancellation, workers)
    if cancellation.isRequested { return nil }
    let blocks = BlockReader.blocks(of: lines, cancellation, workers)
    if cancellation.isRequested { return nil }
    let letterhead = Letterhead(blocks, cancellation)
    if cancellation.isRequested { return nil }
    let body = BodyReader(blocks[letterhead.end...], cancellation, workers)
    if cancellation.isRequested { return nil }
    var report = ImportReport()
    report.encoding = decoded.encoding
    report.lines = lines.count
    report.filledLines = lines.count { !$0.isBlank }
    if decoded.damaged > 0 { report.remarks.append(ImportMessages.damaged(decoded.damaged)) }
    var assembler = PlanAssembler(
      letterhead: letterhead, heads: paragraphs(blocks[..<letterhead.end]), body: body,
      source: source, report: report, length: bytes.count, cancellation)
    assembler.run(workers)
    if cancellation.isRequested { return nil }
    if assembler.isTooMuch { throw ImportFailure(message: ImportMessages.tooMuch) }
    return ImportedPlan(plan: assembler.plan, report: assembler.report)
  }

  private static func sourceLines(
    _ lines: [String], _ cancellation: Cancellation, _ workers: Workers
  ) -> [SourceLine] {
    workers.map(lines.count) { index in
      let line = cancellation.isRequested ? "" : lines[index]
      return SourceLine(line, number: index + 1)
    }
  }

  private static func paragraphs(_ blocks: ArraySlice<Block>) -> [Paragraph] {
    blocks.flatMap { block in
      switch block {
      case .paragraph(let paragraph): [paragraph]
      case .grid(let grid): grid.rows.joined().map { Paragraph(text: $0.text, lines: $0.lines) }
      }
    }
  }
}
