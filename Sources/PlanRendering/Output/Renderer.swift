import PlanTables

/// Writes results in one format. A renderer is a value: a format with its options.
///
/// Whoever holds one may use it for any number of results. Renderers do not flush; they stop
/// early where the buffer's reader has gone.
public protocol Renderer: Sendable {
  /// Writes a result.
  func render(_ table: ResultTable, into output: inout OutputBuffer)
}

extension Renderer {
  /// The result as one text.
  public func text(of table: ResultTable) -> String {
    var output = OutputBuffer()
    render(table, into: &output)
    return output.text
  }
}
