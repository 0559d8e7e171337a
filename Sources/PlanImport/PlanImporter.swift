import PlanModel
import PlanText

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
  ///   - cancellation: Whether the import should be given up; asked now and then.
  ///   - workers: Who runs pieces of it side by side.
  /// - Returns: The plan and the report; `nil` where it was given up.
  /// - Throws: `ImportFailure` where the bytes are no text, or have more lines or cells than a plan.
  public static func read(
    _ bytes: consuming [UInt8], source: String?, cancellation: Cancellation = .never,
    workers: Workers = .alone
  ) throws(ImportFailure) -> ImportedPlan? {
    let length = bytes.count
    var laidOut = try LaidOutText(consume bytes, cancellation, workers)
    if cancellation.isRequested { return nil }
    let letterhead = Letterhead(laidOut.blocks, cancellation)
    if cancellation.isRequested { return nil }
    let heads = paragraphs(laidOut.blocks[..<letterhead.end])
    let body = BodyReader(laidOut.takeBlocks(from: letterhead.end), cancellation, workers)
    if cancellation.isRequested { return nil }
    // Given away: the assembler lets go of what it has read.
    var assembler = PlanAssembler(
      letterhead: letterhead, heads: heads, body: consume body, source: source,
      report: laidOut.report, length: length, cancellation)
    assembler.run(workers)
    if cancellation.isRequested { return nil }
    if assembler.isTooMuch { throw ImportFailure(message: ImportMessages.tooMuch) }
    if assembler.isTooLarge { throw ImportFailure(message: ImportMessages.tooLarge) }
    return ImportedPlan(plan: assembler.plan, report: assembler.report)
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

/// A text as paragraphs and tables. Its lines are gone when it is made: a text of short lines takes
/// many times its length in each form that it is in.
private struct LaidOutText {
  private(set) var blocks: [Block]
  /// What is to be said of the text so far.
  let report: ImportReport

  init(
    _ bytes: [UInt8], _ cancellation: Cancellation, _ workers: Workers
  ) throws(ImportFailure) {
    var decoded = try TextDecoding.decode(bytes, cancellation, workers)
    var report = ImportReport()
    report.encoding = decoded.encoding
    if decoded.damaged > 0 { report.remarks.append(ImportMessages.damaged(decoded.damaged)) }
    EscapedBreaks.remove(from: &decoded.lines, cancellation)
    let lines = LaidOutText.sourceLines(decoded.lines, cancellation, workers)
    decoded.lines = []
    report.lines = lines.count
    report.filledLines = lines.count { !$0.isBlank }
    let overlong = lines.filter(\.isOverlong).map(\.number)
    if !overlong.isEmpty { report.remarks.append(ImportMessages.overlong(overlong)) }
    self.report = report
    blocks = cancellation.isRequested ? [] : BlockReader.blocks(of: lines, cancellation, workers)
  }

  /// Gives the blocks after the letterhead away.
  mutating func takeBlocks(from start: Int) -> ArraySlice<Block> {
    defer { blocks = [] }
    return blocks[start...]
  }

  private static func sourceLines(
    _ lines: [String], _ cancellation: Cancellation, _ workers: Workers
  ) -> [SourceLine] {
    workers.map(lines.count) { index in
      let line = cancellation.isRequested ? "" : lines[index]
      return SourceLine(line, number: index + 1)
    }
  }
}
