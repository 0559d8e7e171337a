/// Who runs pieces of an import side by side.
///
/// Most of an import asks the same of every line or paragraph, whatever is around it. The
/// importer calls no system library, so that whoever has threads passes them in.
public struct Workers: Sendable {
  /// Runs a piece of work for each number below a count, and returns when all are done.
  public typealias Run =
    @Sendable (_ count: Int, _ work: @escaping @Sendable (Int) -> Void) -> Void

  /// One piece after the other.
  public static let alone = Workers(count: 1) { count, work in
    for piece in 0..<count { work(piece) }
  }

  /// How many pieces run at once.
  public let count: Int
  private let run: Run

  /// Makes workers.
  ///
  /// - Parameters:
  ///   - count: How many pieces run at once, at least 1.
  ///   - run: Runs them.
  public init(count: Int, run: @escaping Run) {
    self.count = max(1, count)
    self.run = run
  }

  /// Pieces of a whole, one for each worker; the whole where it is not worth their start.
  ///
  /// - Parameters:
  ///   - count: How much the whole is.
  ///   - fewest: How much a piece is at least.
  ///   - end: Where a piece may end that should end at a place.
  /// - Returns: The pieces in their order.
  func pieces(of count: Int, fewest: Int, end: (Int) -> Int = { $0 }) -> [Range<Int>] {
    let pieces = min(self.count, count / fewest)
    guard pieces > 1 else { return [0..<count] }
    var ranges: [Range<Int>] = []
    var start = 0
    for piece in 1...pieces {
      let wanted = piece == pieces ? count : end(count / pieces * piece)
      if wanted > start { ranges.append(start..<wanted) }
      start = max(start, wanted)
    }
    return ranges
  }

  /// What work on each of some pieces gives, in their order.
  func each<Result: Sendable>(
    _ pieces: [Range<Int>], _ work: @escaping @Sendable (Range<Int>) -> Result
  ) -> [Result] {
    guard pieces.count > 1 else { return pieces.map(work) }
    let results = Slots<Result>(pieces.count)
    run(pieces.count) { results[$0] = work(pieces[$0]) }
    return (0..<pieces.count).compactMap { results[$0] }
  }

  /// What is found for each number below a count, in their order.
  ///
  /// - Parameters:
  ///   - count: How many there are.
  ///   - fewest: How many are worth the start of a worker.
  ///   - work: What is found for one of them.
  /// - Returns: What was found.
  func map<Result: Sendable>(
    _ count: Int, fewest: Int = 8192, _ work: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    let pieces = pieces(of: count, fewest: fewest)
    guard pieces.count > 1 else { return (0..<count).map(work) }
    // Each worker fills its part of the one list: joining lists took as long as filling them.
    return Array(unsafeUninitializedCapacity: count) { buffer, filled in
      let shared = SharedBuffer(places: buffer)
      run(pieces.count) { piece in
        for number in pieces[piece] { shared.fill(number, work(number)) }
      }
      filled = count
    }
  }
}

/// A list that several workers fill, each other places of it.
private struct SharedBuffer<Result>: @unchecked Sendable {
  let places: UnsafeMutableBufferPointer<Result>

  func fill(_ place: Int, _ result: Result) { places.initializeElement(at: place, to: result) }
}

/// A place for the result of each piece. Each is written by one worker, and read when all are done.
private final class Slots<Result>: @unchecked Sendable {
  private let places: UnsafeMutableBufferPointer<Result?>

  init(_ count: Int) {
    places = .allocate(capacity: count)
    places.initialize(repeating: nil)
  }

  deinit {
    places.deinitialize()
    places.deallocate()
  }

  subscript(place: Int) -> Result? {
    get { places[place] }
    set { places[place] = newValue }
  }
}
