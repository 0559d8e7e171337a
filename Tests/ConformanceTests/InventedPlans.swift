import PlanModel

/// Small invented plans with what the built-in plan has no example of.
enum InventedPlans {
  /// A plan with every kind of timeframe and target, large numbers and repeated names.
  static var first: Plan {
    var plan = base("1/KH", milestones: [2025, 2030])
    plan.tasks = [
      task("until", .until, "Đến năm 2025", "2024-07-22", "2025-12-31", "2025-12-31"),
      task("before", .until, "Trước ngày 15/11/2025", "2024-07-22", "2025-11-15", "2025-11-15"),
      task("span", .span, "2026-2030", "2026-01-01", "2030-12-31", nil),
      task("quarter", .span, "Quý III/2025", "2025-07-01", "2025-09-30", nil),
      task("month", .span, "Tháng 6/2025", "2025-06-01", "2025-06-30", nil),
      task("yearly", .recurring, "Hằng năm", "2024-07-22", nil, nil),
      task("when", .event, "Khi sơ kết", nil, nil, nil),
      task("silent", .unstated, "", nil, nil, nil),
    ]
    plan.indicators = [
      indicator(
        "1", "Tỷ lệ A", "%", .init(kind: .atMost, text: "<=12", high: Decimal(12)), exact(95)),
      indicator(
        "2", "Tốc độ tăng", "%", exact(7), .init(kind: .greater, text: ">8", low: Decimal(8))),
      indicator("3", "Mức giảm", "%", .init(kind: .less, text: "<2", high: Decimal(2)), exact(1)),
      indicator(
        "4", "So với 2020", "%", exact(140), .init(kind: .atLeast, text: ">=90", low: Decimal(90))),
      indicator(
        "5", "Số lượng", "Người", .init(kind: .atMost, text: "<=12", high: Decimal(12)), exact(95)),
      indicator("6", "Không rõ", "Người", .init(kind: .unclear), .missing),
    ]
    return plan
  }

  /// A second plan, which shares a year, an agency and an area with the first.
  static var second: Plan {
    var plan = base("2/KH", milestones: [2030, 2035])
    plan.tasks = [task("other", .span, "2031-2035", "2031-01-01", "2035-12-31", nil)]
    plan.indicators = [indicator("1", "Tỷ lệ B", "%", exact(50), exact(60))]
    return plan
  }

  private static func base(_ number: String, milestones: [Int]) -> Plan {
    let date = CalendarDate(iso: "2024-07-22") ?? .open
    var plan = Plan(
      number: number, issuer: "Tỉnh A", date: date, title: "Kế hoạch \(number)",
      milestones: milestones)
    plan.agencies = [
      Agency(key: "so-a", name: "Sở A", short: "SA", kind: .department),
      Agency(key: "so-b", name: "Sở B", kind: .department),
    ]
    plan.areas = [Area(key: "health", name: "Y tế", kind: .sector)]
    return plan
  }

  private static func exact(_ value: Int) -> Target {
    Target(kind: .exact, text: "\(value)", low: Decimal(value), high: Decimal(value))
  }

  private static func indicator(
    _ id: String, _ name: String, _ unit: String, _ first: Target, _ second: Target
  ) -> Indicator {
    Indicator(
      id: id, name: name, area: "health", unit: unit, targets: [first, second], lead: ["so-a"])
  }

  private static func task(
    _ id: String, _ kind: TimeframeKind, _ text: String, _ start: String?, _ end: String?,
    _ milestone: String?
  ) -> PlanTask {
    func day(_ text: String?) -> CalendarDate? { text.flatMap { CalendarDate(iso: $0) } }
    return PlanTask(
      id: id, title: text.isEmpty ? id : text, area: "health", lead: ["so-a", "so-b"],
      timeframe: Timeframe(
        kind: kind, text: text, start: day(start), end: day(end), milestone: day(milestone)))
  }
}
