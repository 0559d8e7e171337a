import PlanImport
import PlanText

/// An import that can be left where it is.
enum AbandonableImport {
  /// Reads a published text, as `PlanImporter.read` does.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - cancellation: Whether to give the import up.
  /// - Returns: The plan and the report; `nil` where it was given up.
  /// - Throws: `ImportFailure` where the bytes give no plan.
  static func read(
    _ bytes: [UInt8], _ cancellation: Cancellation
  ) throws(ImportFailure) -> ImportedPlan? {
    let result = Abandonable.run(cancellation) { stop -> Result<ImportedPlan?, ImportFailure> in
      do throws(ImportFailure) {
        return .success(
          try PlanImporter.read(bytes, source: nil, cancellation: stop, workers: .threads))
      } catch {
        return .failure(error)
      }
    }
    return try result?.get() ?? nil
  }
}
