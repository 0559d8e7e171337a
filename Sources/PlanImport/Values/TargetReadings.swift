/// What the cells of a document were read as: the same numbers stand in many of them.
struct TargetReadings {
  private var readings: [TextKey: TargetReading] = [:]

  /// Reads a cell, or takes what an equal one was read as.
  mutating func read(_ cell: String) -> TargetReading {
    let key = TextKey(cell)
    if let known = readings[key] { return known }
    let reading = TargetReader.read(cell)
    readings[key] = reading
    return reading
  }
}
