import PlanModel

/// The keys of one kind of object, in the order in which they are written.
struct PlanFileKeys: Sendable {
  let names: [String]
  private let isRequired: [Bool]
  private let spellings: [[UInt8]]
  private let requiredMask: UInt32

  init(_ names: [String], required: [String]) {
    self.names = names
    isRequired = names.map { required.contains($0) }
    spellings = names.map { Array($0.utf8) }
    requiredMask = isRequired.reversed().reduce(0) { $0 << 1 | ($1 ? 1 : 0) }
  }

  /// The keys of a row.
  init(_ fields: [Field]) {
    self.init(fields.map(\.name), required: fields.filter(\.isRequired).map(\.name))
  }

  /// The keys that every such object has.
  var required: [String] { zip(names, isRequired).filter(\.1).map(\.0) }

  /// The position of the key spelt like a stretch of a text.
  ///
  /// The search begins at `expected` and comes round, for keys mostly are in their order.
  ///
  /// - Returns: `nil` where there is no such key.
  func position(of spelling: Range<Int>, in bytes: [UInt8], expected: Int) -> Int? {
    for step in 0..<spellings.count {
      let sum = expected + step
      let position = sum < spellings.count ? sum : sum - spellings.count
      let candidate = spellings[position]
      guard candidate.count == spelling.count else { continue }
      var index = 0
      while index < candidate.count, candidate[index] == bytes[spelling.lowerBound + index] {
        index += 1
      }
      if index == candidate.count { return position }
    }
    return nil
  }

  /// The required keys that an object has not had.
  func missing(from seen: PlanFileSeenKeys) -> [String] {
    // Nearly every object has them all.
    if seen.contains(all: requiredMask) { return [] }
    return names.indices.filter { isRequired[$0] && !seen.contains($0) }.map { names[$0] }
  }
}

/// The keys that an object has had so far.
struct PlanFileSeenKeys {
  /// Where the object begins.
  let start: Int
  private var mask: UInt32 = 0
  /// The position of the key to be expected next.
  private(set) var expected = 0

  /// Makes an empty set for the object that begins at an offset.
  init(start: Int) {
    self.start = start
  }

  /// Adds the key at a position of the table.
  ///
  /// - Returns: Whether it is new.
  mutating func insert(_ position: Int) -> Bool {
    let bit: UInt32 = 1 << UInt32(position)
    expected = position + 1
    defer { mask |= bit }
    return mask & bit == 0
  }

  /// Whether all keys of a mask have been met.
  func contains(all keys: UInt32) -> Bool { mask & keys == keys }

  /// Whether the key at a position of the table has been met.
  func contains(_ position: Int) -> Bool { mask & 1 << UInt32(position) != 0 }
}

/// The keys of the whole file: these, then the relations.
enum RootKey: String, CaseIterable {
  case schema = "$schema"
  case format
  case plan

  static let table = PlanFileKeys(
    allCases.map(\.rawValue) + RelationDefinition.inFile.map(\.rawValue),
    required: [format.rawValue, plan.rawValue])
}

/// The keys of a timeframe.
enum TimeframeKey: String, CaseIterable {
  case text, kind, start, end, milestone

  static let cases = allCases
  static let table = PlanFileKeys(cases.map(\.rawValue), required: [kind.rawValue])
}

/// The keys of a target.
enum TargetKey: String, CaseIterable {
  case text, kind, value, low, high

  static let cases = allCases
  static let table = PlanFileKeys(cases.map(\.rawValue), required: [kind.rawValue])
}

extension RelationDefinition {
  /// The name of the field whose text is the key of a row.
  func keyField(_ plan: Plan, _ row: Int) -> String {
    key.first { field($0)?.texts(plan, row).isEmpty == false } ?? key[0]
  }
}
