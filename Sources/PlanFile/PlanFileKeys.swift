/// The lists of rows in a plan file.
enum PlanFileRelation: String, CaseIterable {
  case areas
  case agencies
  case documents
  case sections
  case tasks
  case indicators
  case duties
}

/// The keys of one sort of object, in the order in which they are written.
protocol PlanFileKey: RawRepresentable<String>, CaseIterable, Equatable, Sendable {
  /// Whether every such object has the key.
  var isRequired: Bool { get }
  /// The keys as bytes, made once.
  static var table: PlanFileKeyTable<Self> { get }
}

/// The keys of one sort of object in the form in which they are looked up.
struct PlanFileKeyTable<Key: PlanFileKey>: Sendable {
  let keys: [Key]
  let names: [String]
  private let spellings: [[UInt8]]

  /// Makes the table of all cases of `Key`.
  init() {
    keys = Array(Key.allCases)
    names = keys.map(\.rawValue)
    spellings = names.map { Array($0.utf8) }
  }

  /// The position of the key spelt like a stretch of a text.
  ///
  /// The search begins at `expected` and comes round, for keys mostly stand in their order.
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
}

/// The keys that an object has had so far.
struct PlanFileSeenKeys<Key: PlanFileKey> {
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

  /// Whether the key at a position of the table has been met.
  func contains(position: Int) -> Bool { mask & 1 << UInt32(position) != 0 }

  /// Whether a key has been met.
  func contains(_ key: Key) -> Bool {
    Key.table.keys.firstIndex(of: key).map { contains(position: $0) } ?? false
  }
}

/// The keys of the whole file.
enum RootKey: String, PlanFileKey {
  case schema = "$schema"
  case format
  case plan, areas, agencies, documents, sections, tasks, indicators, duties

  static let table = PlanFileKeyTable<Self>()
  var isRequired: Bool { self == .format || self == .plan }
}

/// The keys of `plan`.
enum HeaderKey: String, PlanFileKey {
  case number, issuer, date, title, milestones, source

  static let table = PlanFileKeyTable<Self>()
  var isRequired: Bool { self != .milestones && self != .source }
}

/// The keys of an element of `areas`.
enum AreaKey: String, PlanFileKey {
  case key, name, english, kind

  static let table = PlanFileKeyTable<Self>()
  var isRequired: Bool { self != .english }
}

/// The keys of an element of `agencies`.
enum AgencyKey: String, PlanFileKey {
  case key, name, short, kind, aliases, members

  static let table = PlanFileKeyTable<Self>()
  var isRequired: Bool { self == .key || self == .name || self == .kind }
}

/// The keys of an element of `documents`.
enum DocumentKey: String, PlanFileKey {
  case number, kind, issuer, date, title

  static let table = PlanFileKeyTable<Self>()
  var isRequired: Bool { self == .title }
}

/// The keys of an element of `sections`.
enum SectionKey: String, PlanFileKey {
  case id, title, level, parent, line

  static let table = PlanFileKeyTable<Self>()
  var isRequired: Bool { self != .parent && self != .line }
}

/// The keys of an element of `tasks`.
enum TaskKey: String, PlanFileKey {
  case id, title, area, section, lead, partners, timeframe, product, summary, beneficiaries, cites
  case text, line

  static let table = PlanFileKeyTable<Self>()
  var isRequired: Bool { self == .id || self == .title }
}

/// The keys of a timeframe.
enum TimeframeKey: String, PlanFileKey {
  case text, kind, start, end, milestone

  static let table = PlanFileKeyTable<Self>()
  var isRequired: Bool { self == .kind }
}

/// The keys of an element of `indicators`.
enum IndicatorKey: String, PlanFileKey {
  case id, name, area, unit, targets, lead, parent, direction, note, line

  static let table = PlanFileKeyTable<Self>()
  var isRequired: Bool { self == .id || self == .name }
}

/// The keys of a target.
enum TargetKey: String, PlanFileKey {
  case text, kind, value, low, high

  static let table = PlanFileKeyTable<Self>()
  var isRequired: Bool { self == .kind }
}

/// The keys of an element of `duties`.
enum DutyKey: String, PlanFileKey {
  case id, who, what, due, month, day
  case reportsTo = "reports_to"
  case line

  static let table = PlanFileKeyTable<Self>()
  var isRequired: Bool { self == .id || self == .what }
}
