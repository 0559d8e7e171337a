import PlanModel

/// A source text in which `«` and `»` mark the ranges that diagnostics are expected at.
public struct MarkedSource {
  /// The text without marks.
  public var bytes: [UInt8] = []
  /// The marked ranges, in order.
  public var ranges: [SourceRange] = []

  /// Takes the marks out of a text.
  public init(_ marked: String) {
    var starts: [Int] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«": starts.append(bytes.count)
      case "»": if let start = starts.popLast() { ranges.append(SourceRange(start, bytes.count)) }
      default: bytes += Array(String(scalar).utf8)
      }
    }
    ranges.sort { ($0.start, $0.end) < ($1.start, $1.end) }
  }
}
