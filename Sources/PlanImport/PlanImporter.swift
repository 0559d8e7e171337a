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
  public static let maximumLength = 256 << 20

  /// Reads a published text.
  ///
  /// - Parameters:
  ///   - bytes: The text: plain or Markdown, in UTF-8, UTF-16 or Windows-1258.
  ///   - source: Where it comes from, kept in the plan.
  ///   - cancellation: Whether the import shall be given up; asked now and then.
  /// - Returns: The plan and the report; `nil` where it was given up.
  /// - Throws: `ImportFailure` where the bytes are no text.
  public static func read(
    _ bytes: [UInt8], source: String?, cancellation: Cancellation = .never
  ) throws(ImportFailure) -> ImportedPlan? {
    throw ImportFailure(message: Message("not built yet", vi: "chưa làm"))
  }
}
