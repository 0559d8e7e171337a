import PlanModel

/// Small plans put together at random, with what a published plan has of everything: cells that
/// are missing, lists that are empty, events, every kind of target and timeframe, groups in one
/// another, references that lead round in a circle.
struct RandomPlan {
  private var random: SeededRandom
  private let number: Int

  /// The plan of a number, the same in every run.
  static func plan(_ number: Int) -> Plan {
    var maker = RandomPlan(random: SeededRandom(seed: UInt64(number) + 77), number: number)
    return maker.make()
  }

  private static let words = [
    "Sở Y tế", "đào tạo", "Đất đai", "văn hoà", "HÒA bình", "mục 5.2", "mục 5.10", "m² sàn",
    "Straße", "95 %", "Ăn toàn", "an toàn", "ý kiến", "Y kiến", "tỷ lệ hộ nghèo", "nước sạch",
  ]
  private static let agencyKeys = ["so-a", "so-b", "nhom-c", "cong-an", "nhom-d"]
  private static let areaKeys = ["health", "labour", "water"]
  private static let sectionIDs = ["I", "II", "II.1", "III"]
  private static let documentNumbers = ["1/NQ", "2/NQ", "15/CT"]

  private mutating func one(of count: Int) -> Int { Int.random(in: 0..<count, using: &random) }
  private mutating func pick<Element>(_ all: [Element]) -> Element { all[one(of: all.count)] }
  private mutating func maybe<Element>(_ all: [Element]) -> Element? {
    one(of: 3) == 0 ? nil : pick(all)
  }
  private mutating func some<Element>(of all: [Element], upTo most: Int) -> [Element] {
    Array(all.shuffled(using: &random).prefix(one(of: most + 1)))
  }
  private mutating func text() -> String { pick(RandomPlan.words) }
  private mutating func line() -> Int? { one(of: 5) == 0 ? nil : one(of: 9) }
  private mutating func day() -> CalendarDate? {
    CalendarDate(year: 2023 + one(of: 4), month: 1 + one(of: 12), day: 1 + one(of: 28))
  }

  private mutating func make() -> Plan {
    let milestones = [[2025, 2030], [2030, 2035], [2025]][number % 3]
    var plan = Plan(
      number: "\(number)/KH", issuer: text(), date: CalendarDate(dayNumber: 19_926),
      title: "Kế hoạch \(number)", milestones: milestones,
      source: number % 2 == 0 ? nil : "https://example.org")
    plan.agencies = RandomPlan.agencyKeys.enumerated().map { place, key in
      Agency(
        key: key, name: ["Sở A", "Sở B", "Nhóm C", "Công an", "Nhóm D"][place],
        short: one(of: 2) == 0 ? nil : "S\(place)", kind: pick(AgencyKind.allCases),
        aliases: some(of: ["Sở cũ \(place)", "Ban \(place)"], upTo: 2),
        members: key.hasPrefix("nhom") ? some(of: RandomPlan.agencyKeys, upTo: 3) : [])
    }
    plan.areas = RandomPlan.areaKeys.map { key in
      Area(
        key: key, name: "Lĩnh vực \(key)", english: one(of: 2) == 0 ? nil : "The \(key)",
        kind: pick(AreaKind.allCases))
    }
    plan.sections = RandomPlan.sectionIDs.map { id in
      Section(
        id: id, title: text(), level: 1 + one(of: 3), parent: maybe(RandomPlan.sectionIDs),
        line: line())
    }
    plan.documents = RandomPlan.documentNumbers.map { number in
      LegalDocument(
        number: number, kind: maybe(["Nghị quyết", "Chỉ thị"]), issuer: maybe(RandomPlan.words),
        date: one(of: 3) == 0 ? nil : day(), title: text())
    }
    plan.tasks = (1...7).map { task("III.\($0)") }
    plan.indicators = (1...6).map { indicator("5.\($0 * 2)", milestones.count) }
    plan.duties = (1...4).map { duty("IV.\($0)") }
    return plan
  }

  private mutating func task(_ id: String) -> PlanTask {
    PlanTask(
      id: id, title: text(), area: maybe(RandomPlan.areaKeys),
      section: maybe(RandomPlan.sectionIDs), lead: some(of: RandomPlan.agencyKeys, upTo: 3),
      partners: some(of: RandomPlan.agencyKeys, upTo: 3), timeframe: timeframe(),
      product: maybe(RandomPlan.words), summary: maybe(RandomPlan.words),
      beneficiaries: some(of: RandomPlan.words, upTo: 3),
      cites: some(of: RandomPlan.documentNumbers, upTo: 2), text: maybe(RandomPlan.words),
      line: line())
  }

  private mutating func timeframe() -> Timeframe {
    let kind = pick(TimeframeKind.allCases)
    let text = pick(["Thường xuyên", "Năm 2024", "Đến năm 2025", "Khi sơ kết"])
    switch kind {
    case .unstated: return .unstated
    case .event: return Timeframe(kind: .event, text: text)
    case .ongoing, .recurring:
      return Timeframe(kind: kind, text: text, start: CalendarDate(dayNumber: 19_926))
    case .from: return Timeframe(kind: kind, text: text, start: day(), milestone: day())
    case .until, .span:
      let days = [day(), day()].compactMap(\.self).sorted()
      return Timeframe(
        kind: kind, text: text, start: days.first, end: days.last,
        milestone: kind == .until ? days.last : nil)
    }
  }

  private mutating func indicator(_ id: String, _ count: Int) -> Indicator {
    Indicator(
      id: id, name: pick(["Tỷ lệ A", "Tốc độ tăng", "Số lượng B", "tỷ lệ a"]),
      area: maybe(RandomPlan.areaKeys),
      unit: number % 3 == 0 ? "%" : pick(["%", "%", "Người", nil]),
      targets: (0..<count).map { _ in target() }, lead: some(of: RandomPlan.agencyKeys, upTo: 2),
      parent: maybe(["5.2", "5.4"]), direction: maybe(Direction.allCases),
      note: maybe(RandomPlan.words), line: line())
  }

  private mutating func target() -> Target {
    let low = Decimal(coefficient: Int128(one(of: 8)) * 125, scale: 1)
    let high = low.adding(Decimal(one(of: 3))) ?? low
    switch pick(TargetKind.allCases) {
    case .exact: return Target(kind: .exact, text: low.description, low: low, high: low)
    case .less: return Target(kind: .less, text: "<\(high)", high: high)
    case .atMost: return Target(kind: .atMost, text: "<=\(high)", high: high)
    case .greater: return Target(kind: .greater, text: ">\(low)", low: low)
    case .atLeast: return Target(kind: .atLeast, text: ">=\(low)", low: low)
    case .range, .interval:
      return Target(kind: .range, text: "\(low)-\(high)", low: low, high: high)
    case .text: return Target(kind: .text, text: pick(["Hoàn thành", "hoàn thành", "Đạt"]))
    case .unclear: return Target(kind: .unclear)
    case .missing: return .missing
    }
  }

  private mutating func duty(_ id: String) -> Duty {
    let hasDay = one(of: 3) > 0
    return Duty(
      id: id, who: some(of: RandomPlan.agencyKeys, upTo: 2), what: text(),
      due: maybe(["Hằng năm", "Trước 15/11"]), month: hasDay ? 1 + one(of: 12) : nil,
      day: hasDay ? 1 + one(of: 28) : nil, reportsTo: maybe(RandomPlan.agencyKeys), line: line())
  }
}
