import PlanModel
import PlanText

/// What a cell says of agencies.
struct AgencyReading: Equatable {
  /// The keys of the agencies in the order of the cell, none twice.
  var keys: [String] = []
  /// What the cell says beside their names.
  var remark: String?
  /// Why the reading is not certain.
  var doubts: [Doubt] = []

}

/// Keys in order, none twice.
struct AgencyKeys {
  private(set) var keys: [String] = []
  private var seen: Set<String> = []

  /// Adds a key unless it is there.
  mutating func append(_ key: String) {
    if seen.insert(key).inserted { keys.append(key) }
  }
}

/// The agencies of one document: one entry for each, however it is spelled.
struct AgencyRegister {
  /// An agency and how it was met.
  struct Entry {
    var agency: Agency
    /// Its place in `KnownOffices.all`.
    var office: Int?
    /// Whether it is the departments of the province, whose members the document names.
    var hasDepartments = false
    /// Spellings that were met, without case.
    var spellings: Set<String> = []
  }

  /// Aliases beyond these help nobody.
  private static let mostAliases = 20

  /// All groups of departments together have so many members; those after them have none. Any
  /// number of groups would each name any number of departments.
  private static let mostMembers = 100_000

  let issuer: AgencyIssuer
  let lexicon = AgencyLexicon()
  let cancellation: Cancellation
  private(set) var entries: [Entry] = []
  /// Entries by what their spellings have in common.
  private var byIdentity: [String: Int] = [:]
  private var keys: Set<String> = []
  /// How many keys begin with the same text, for the numbers at their ends.
  private var keyCounts: [String: Int] = [:]
  /// The known offices that were met.
  private(set) var named: Set<Int> = []
  /// How often something was learnt that another reading of a cell may depend on.
  private var version = 0
  /// What equal cells were read as, which holds as long as nothing is learnt. Cells of tables repeat
  /// a few offices.
  private var readings: [TextKey: (version: Int, reading: AgencyReading)] = [:]
  private var assignments: [TextKey: (version: Int, assignment: Assignment?)] = [:]

  /// - Parameters:
  ///   - issuer: Who issues the document, such as `Ủy ban nhân dân tỉnh Lâm Đồng`.
  ///   - cancellation: Whether to give up: a cell may be as long as a text.
  init(issuer: String, _ cancellation: Cancellation = .never) {
    self.issuer = AgencyIssuer(issuer)
    self.cancellation = cancellation
  }

  /// About how much memory the agencies take.
  var memory: Int { entries.count * MemorySize.agency }

  /// The agencies in the order of their first mention, groups without members.
  var agencies: [Agency] { entries.map(\.agency) }

  /// The agencies at the end of the document: groups of departments have their members, and no two
  /// agencies share a name.
  func finished() -> [Agency] {
    let departments = entries.filter { $0.agency.kind == .department }.map(\.agency.key)
    var owners: [String: Int] = [:]
    /// How often a name was given with a number after it.
    var counts: [String: Int] = [:]
    var agencies = agencies
    var members = 0
    for (number, entry) in entries.enumerated() {
      if entry.hasDepartments, members + departments.count <= AgencyRegister.mostMembers {
        agencies[number].members = departments
        members += departments.count
      }
      var name = entry.agency.name
      let folded = caseFolded(name)
      while owners[caseFolded(name)] != nil {
        let count = counts[folded, default: 1] + 1
        counts[folded] = count
        name = "\(entry.agency.name) (\(count))"
      }
      agencies[number].name = name
      owners[caseFolded(name)] = number
    }
    for number in agencies.indices {
      let short = agencies[number].short
      if let short, owners[caseFolded(short), default: number] != number {
        agencies[number].short = nil
      } else if let short {
        owners[caseFolded(short)] = number
      }
    }
    for number in agencies.indices {
      agencies[number].aliases.removeAll { alias in
        let folded = caseFolded(alias)
        if owners[folded] == nil { owners[folded] = number }
        return owners[folded] != number
      }
    }
    return agencies
  }

  // MARK: Entries

  /// The entry of an agency in a text, made at its first mention.
  mutating func entry(of mention: AgencyMention, in text: AgencyText) -> Int {
    let spelling = AgencyRegister.spelling(of: mention, in: text)
    let number: Int
    switch mention.reference {
    case .office(let office, let place):
      let identity = identity(office, place)
      number = byIdentity[identity] ?? insert(officeEntry(office, place), as: identity)
      if named.insert(office).inserted { version += 1 }
    case .group(let group):
      let identity = "group " + group.identity
      number = byIdentity[identity] ?? insert(groupEntry(group, spelling), as: identity)
    case .other:
      let words = otherWords(mention, in: text)
      let identity = words.map(\.word).joined(separator: " ")
      number = byIdentity[identity] ?? insert(otherEntry(words, spelling), as: identity)
      if entries[number].office == nil, entries[number].agency.kind != .group {
        improveName(number, with: spelling)
      }
    }
    note(spelling, number)
    return number
  }

  private mutating func insert(_ entry: Entry, as identity: String) -> Int {
    var entry = entry
    let base = entry.agency.key.isEmpty ? "co-quan" : entry.agency.key
    var count = keyCounts[base, default: 0] + 1
    var key = count == 1 ? base : "\(base)-\(count)"
    while !keys.insert(key).inserted {
      count += 1
      key = "\(base)-\(count)"
    }
    keyCounts[base] = count
    entry.agency.key = key
    entries.append(entry)
    byIdentity[identity] = entries.count - 1
    version += 1
    return entries.count - 1
  }

  /// Lets another spelling stand for an agency from here on.
  mutating func learn(_ words: [String], for number: Int) {
    let identity = words.joined(separator: " ")
    if byIdentity[identity] == nil {
      byIdentity[identity] = number
      version += 1
    }
  }

  /// Keeps a spelling as an alias where it differs.
  mutating func note(_ spelling: String, _ number: Int) {
    let agency = entries[number].agency
    guard spelling != agency.name, spelling != agency.short,
      agency.aliases.count < AgencyRegister.mostAliases,
      entries[number].spellings.insert(spelling).inserted
    else { return }
    entries[number].agency.aliases.append(spelling)
    version += 1
  }

  // MARK: Equal cells

  /// Reads a cell, such as `Sở Y tế; Ủy ban nhân dân các huyện, thành phố`.
  ///
  /// - Parameter cell: The text of the cell in NFC; line ends are separators where an agency
  ///   follows them.
  /// - Returns: The agencies, and what else the cell says.
  mutating func read(_ cell: String) -> AgencyReading {
    let key = TextKey(cell)
    if let known = readings[key], known.version == version { return known.reading }
    let reading = readCell(cell)
    readings[key] = (version, reading)
    return reading
  }

  /// Reads a value or a sentence such as `Sở Y tế chủ trì, phối hợp với Sở Tài chính …`.
  ///
  /// - Returns: `nil` where no agency is said to lead.
  mutating func readAssignment(_ value: String) -> Assignment? {
    let key = TextKey(value)
    if let known = assignments[key], known.version == version { return known.assignment }
    let assignment = readSentence(value)
    assignments[key] = (version, assignment)
    return assignment
  }

  /// Of an office that is not known, takes the fuller spelling as its name.
  private mutating func improveName(_ number: Int, with spelling: String) {
    let name = entries[number].agency.name
    // Most mentions are spelled as the one before.
    guard spelling != name else { return }
    let isShouted = spelling.uppercased() == spelling
    let wasShouted = name.uppercased() == name
    guard wasShouted != isShouted ? wasShouted : spelling.count > name.count else { return }
    entries[number].agency.name = spelling
    version += 1
    entries[number].agency.aliases.removeAll { $0 == spelling }
    note(name, number)
  }

  /// The text of a mention with a capital letter in front.
  private static func spelling(of mention: AgencyMention, in text: AgencyText) -> String {
    var spelling = text.text(mention.range)
    if let head = mention.sharedHead { spelling = text.text(head) + " " + spelling }
    return spelling.withCapital
  }
}
