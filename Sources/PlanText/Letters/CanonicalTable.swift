/// Unicode's canonical decompositions and compositions, ready to be searched.
///
/// Made from `source` when the first text needs it. Texts in composed Latin letters, and so nearly
/// all of a plan, never do: see `String.nfc`.
struct CanonicalTable: Sendable {
  /// The table, made on first use.
  static let shared = CanonicalTable()

  /// The scalars that have a decomposition, ascending.
  private var scalars: [UInt32] = []
  /// What each is decomposed into: the first scalar in the upper half, the second, or zero, in
  /// the lower half.
  private var parts: [UInt64] = []
  /// The pairs that are composed, ascending, first scalar in the upper half.
  private var pairs: [UInt64] = []
  /// What each pair is composed into.
  private var composed: [UInt32] = []

  private init() {
    var reader = SourceReader()
    CanonicalTable.source.withUTF8Buffer { bytes in
      for byte in bytes { reader.read(byte) }
    }
    reader.endEntry()
    scalars = reader.entries.map(\.scalar)
    parts = reader.entries.map(\.pair)
    let compositions = reader.entries.filter(\.isComposed).sorted { $0.pair < $1.pair }
    pairs = compositions.map(\.pair)
    composed = compositions.map(\.scalar)
  }

  /// What a scalar is decomposed into in one step; the second part is zero where there is one.
  func decomposition(of scalar: UInt32) -> (first: UInt32, second: UInt32)? {
    guard let position = position(of: scalar, in: scalars) else { return nil }
    return (UInt32(parts[position] >> 32), UInt32(truncatingIfNeeded: parts[position]))
  }

  /// The scalar that two scalars are composed into, if there is one.
  func composition(of first: UInt32, _ second: UInt32) -> UInt32? {
    let pair = UInt64(first) << 32 | UInt64(second)
    return position(of: pair, in: pairs).map { composed[$0] }
  }

  /// Finds a key among ascending ones, by halving.
  @inline(__always)
  private func position<Key: FixedWidthInteger>(of key: Key, in keys: [Key]) -> Int? {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < keys.count && keys[low] == key ? low : nil
  }
}

/// Reads `CanonicalTable.source`, a byte at a time.
private struct SourceReader {
  struct Entry {
    var scalar: UInt32
    var pair: UInt64
    var isComposed: Bool
  }

  var entries: [Entry] = []
  private var scalar: UInt32 = 0
  private var number: UInt32 = 0
  private var first: UInt32 = 0
  private var separator: UInt8 = 0
  private var hasNumber = false

  init() {
    entries.reserveCapacity(2100)
  }

  mutating func read(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): add(digit: byte - UInt8(ascii: "0"))
    case UInt8(ascii: "A")...UInt8(ascii: "F"): add(digit: byte - UInt8(ascii: "A") + 10)
    case UInt8(ascii: ":"):
      scalar = number
      number = 0
      hasNumber = false
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      first = number
      number = 0
      separator = byte
    default: endEntry()
    }
  }

  private mutating func add(digit: UInt8) {
    number = number << 4 | UInt32(digit)
    hasNumber = true
  }

  mutating func endEntry() {
    guard hasNumber else { return }
    let isPair = separator != 0
    let pair = isPair ? UInt64(first) << 32 | UInt64(number) : UInt64(number) << 32
    let isComposed = separator == UInt8(ascii: "+")
    entries.append(Entry(scalar: scalar, pair: pair, isComposed: isComposed))
    scalar += 1
    number = 0
    separator = 0
    hasNumber = false
  }
}
