import PlanModel

/// Changes good inputs into ones that nobody would write. A seed decides everything.
struct Mutator {
  private var random: SeededRandom
  /// What is changed.
  var seeds: Seeds

  /// The longest input, in bytes.
  private static let limit = 1 << 20

  init(seed: UInt64, seeds: Seeds) {
    random = SeededRandom(seed: seed)
    self.seeds = seeds
  }

  /// The next input.
  mutating func next() -> [UInt8] {
    var input = seeds.inputs.randomElement(using: &random) ?? []
    for _ in 0..<Int.random(in: 1...8, using: &random) { mutate(&input) }
    return Array(input.prefix(Mutator.limit))
  }

  private mutating func mutate(_ input: inout [UInt8]) {
    switch Int.random(in: 0..<17, using: &random) {
    case 0:
      if !input.isEmpty { input[place(in: input) % input.count] ^= 1 << UInt8(random.next() % 8) }
    case 1: input.insert(UInt8(truncatingIfNeeded: random.next()), at: place(in: input))
    case 2: input.removeSubrange(range(in: input, upTo: 64))
    case 3:
      let copied = Array(input[range(in: input, upTo: 256)])
      input.insert(contentsOf: copied, at: place(in: input))
    case 4...6:
      input.insert(
        contentsOf: seeds.words.randomElement(using: &random) ?? [], at: place(in: input))
    case 7: changeLines(&input)
    case 8: changeNumber(&input)
    case 9: repeatWord(&input)
    case 10: input.removeSubrange(place(in: input)...)
    case 11:
      guard let other = seeds.inputs.randomElement(using: &random) else { return }
      input.replaceSubrange(range(in: input, upTo: 4096), with: other[range(in: other, upTo: 4096)])
    case 12: changeCells(&input)
    case 13: moveLineEnd(&input)
    case 14: takeLines(&input)
    case 15: changeRun(&input)
    default:
      let word = seeds.words.randomElement(using: &random) ?? []
      input.replaceSubrange(range(in: input, upTo: 16), with: word)
    }
  }

  private mutating func place(in input: [UInt8]) -> Int {
    Int.random(in: 0...input.count, using: &random)
  }

  private mutating func range(in input: [UInt8], upTo limit: Int) -> Range<Int> {
    let start = place(in: input)
    let length = Int.random(in: 0...limit, using: &random)
    return start..<min(input.count, start + length)
  }

  /// Takes a line away, doubles it, or puts it elsewhere.
  private mutating func changeLines(_ input: inout [UInt8]) {
    var lines = input.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
    let line = lines.remove(at: Int.random(in: 0..<lines.count, using: &random))
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      lines.insert(line, at: Int.random(in: 0...lines.count, using: &random))
    }
    input = Array(lines.joined(separator: [0x0A]))
  }

  /// Takes cells of a table away, doubles them, or exchanges neighbours.
  private mutating func changeCells(_ input: inout [UInt8]) {
    let separators: [UInt8] = [0x7C, 0x09, 0x3B, 0x2C]
    let separator = separators.randomElement(using: &random) ?? 0x7C
    let from = place(in: input)
    let lineEnd = input[from...].firstIndex(of: 0x0A) ?? input.endIndex
    let lineStart = input[..<from].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    var cells = input[lineStart..<lineEnd]
      .split(separator: separator, omittingEmptySubsequences: false).map { Array($0) }
    let index = Int.random(in: 0..<cells.count, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: cells.remove(at: index)
    case 1: cells.insert(cells[index], at: index)
    case 2: cells.swapAt(index, (index + 1) % cells.count)
    default: cells[index] = []
    }
    input.replaceSubrange(lineStart..<lineEnd, with: Array(cells.joined(separator: [separator])))
  }

  /// Joins a line with the next one, or breaks it at a space.
  private mutating func moveLineEnd(_ input: inout [UInt8]) {
    let (old, new): (UInt8, UInt8) = Bool.random(using: &random) ? (0x0A, 0x20) : (0x20, 0x0A)
    guard let index = input[place(in: input)...].firstIndex(of: old) else { return }
    input[index] = new
  }

  /// Puts lines of another input between two lines.
  private mutating func takeLines(_ input: inout [UInt8]) {
    guard let other = seeds.inputs.randomElement(using: &random) else { return }
    let range = range(in: other, upTo: 4096)
    let start = other[..<range.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let end = other[range.upperBound...].firstIndex(of: 0x0A) ?? other.endIndex
    let place = input[place(in: input)...].firstIndex(of: 0x0A) ?? input.endIndex
    input.insert(contentsOf: [0x0A] + other[start..<end], at: place)
  }

  /// Puts something from the input itself in another place of it.
  private mutating func changeRun(_ input: inout [UInt8]) {
    let run = Array(input[range(in: input, upTo: 64)])
    input.replaceSubrange(range(in: input, upTo: 64), with: run)
  }

  /// Puts another number in the place of one.
  private mutating func changeNumber(_ input: inout [UInt8]) {
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    let from = place(in: input)
    guard let start = input[from...].firstIndex(where: isDigit) else { return }
    let end = input[start...].firstIndex { !isDigit($0) } ?? input.endIndex
    let numbers = [
      "0", "1", "00", "13", "2025", "9999", "2147483648", "18446744073709551616", "-1",
    ]
    let number = numbers.randomElement(using: &random) ?? ""
    input.replaceSubrange(start..<end, with: number.utf8)
  }

  /// Repeats something so often that depth or time would show.
  private mutating func repeatWord(_ input: inout [UInt8]) {
    let isShort = Bool.random(using: &random)
    let word =
      isShort
      ? seeds.words.randomElement(using: &random) ?? [] : Array(input[range(in: input, upTo: 40)])
    let count = 1 << Int.random(in: 1...14, using: &random)
    guard word.count * count <= Mutator.limit else { return }
    input.insert(
      contentsOf: Array(repeatElement(word, count: count).joined()), at: place(in: input))
  }
}
