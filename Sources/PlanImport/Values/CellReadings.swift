/// What the cells of a document were read as: the same numbers and units are in many of them, and
/// a table whose rows are not marked asks several times what a cell is.
final class CellReadings {
  private var targets: [TextKey: TargetReading] = [:]
  private var units: [TextKey: UnitReader.Likelihood] = [:]

  /// Longer texts are names, which repeat in no table.
  private static let longestUnit = 64

  /// Reads the target of a cell, or takes what an equal one was read as.
  func target(_ cell: String) -> TargetReading {
    let key = TextKey(cell)
    if let known = targets[key] { return known }
    let reading = TargetReader.read(cell)
    targets[key] = reading
    return reading
  }

  /// How much a cell looks like a unit.
  func unit(_ cell: String) -> UnitReader.Likelihood {
    guard cell.utf8.count <= CellReadings.longestUnit else { return UnitReader.isUnit(cell) }
    let key = TextKey(cell)
    if let known = units[key] { return known }
    let likelihood = UnitReader.isUnit(cell)
    units[key] = likelihood
    return likelihood
  }
}
