import PlanModel

/// Writes a plan as Swift source: the files of `Sources/PlanFile/BuiltIn/`.
///
/// A row is on one line, so that a change of the plan file is a change of the same rows here.
/// Rows are made in functions of a few each, for long array literals take the compiler long.
struct BuiltInPlanSource {
  /// How many rows one function makes.
  static let rowsPerFunction = 25

  let plan: Plan

  /// The files by name.
  var files: [String: String] {
    [
      "BuiltInPlan.swift": mainFile,
      "BuiltInPlan+Agencies.swift": file("agencies", "Agency", plan.agencies.map(agency)),
      "BuiltInPlan+Areas.swift": file("areas", "Area", plan.areas.map(area)),
      "BuiltInPlan+Documents.swift": file(
        "documents", "LegalDocument", plan.documents.map(document)),
      "BuiltInPlan+Duties.swift": file("duties", "Duty", plan.duties.map(duty)),
      "BuiltInPlan+Indicators.swift": file(
        "indicators", "Indicator", plan.indicators.map(indicator)),
      "BuiltInPlan+Sections.swift": file("sections", "Section", plan.sections.map(section)),
      "BuiltInPlan+Tasks.swift": file("tasks", "PlanTask", plan.tasks.map(task)),
    ]
  }

  private var heading: String {
    """
    // swift-format-ignore-file
    // Generated from Samples/lam-dong-6121.plan.json; do not edit. After a change of that file:
    // PLANQ_RECORD=1 swift test --filter BuiltInPlan

    import PlanModel

    """
  }

  private var mainFile: String {
    let header = call(
      "Plan",
      [
        ("number", quoted(plan.number)), ("issuer", quoted(plan.issuer)), ("date", date(plan.date)),
        ("title", quoted(plan.title)),
        ("milestones", "[" + plan.milestones.map(String.init).joined(separator: ", ") + "]"),
        ("source", plan.source.map(quoted)),
      ])
    return heading + """

      /// The plan that the program carries inside: plan \(plan.number).
      public enum BuiltInPlan {
        /// The plan, made from literals: nothing is read or decoded. It is made anew at each call.
        public static var plan: Plan {
          var plan = \(header)
          plan.areas = areas
          plan.agencies = agencies
          plan.documents = documents
          plan.sections = sections
          plan.tasks = tasks
          plan.indicators = indicators
          plan.duties = duties
          return plan
        }
      }

      """
  }

  private func file(_ relation: String, _ type: String, _ rows: [String]) -> String {
    let starts = Array(stride(from: 0, to: rows.count, by: BuiltInPlanSource.rowsPerFunction))
    let calls = starts.indices.map { "\(relation)\($0 + 1)()" }.joined(separator: " + ")
    var text = heading + "\nextension BuiltInPlan {\n"
    text += "  static var \(relation): [\(type)] { \(calls.isEmpty ? "[]" : calls) }\n"
    for (number, start) in starts.enumerated() {
      text += "\n  private static func \(relation)\(number + 1)() -> [\(type)] {\n    [\n"
      for row in rows[start...].prefix(BuiltInPlanSource.rowsPerFunction) {
        text += "      \(row),\n"
      }
      text += "    ]\n  }\n"
    }
    return text + "}\n"
  }
}

// MARK: Rows

extension BuiltInPlanSource {
  private func area(_ area: Area) -> String {
    call(
      "Area",
      [
        ("key", quoted(area.key)), ("name", quoted(area.name)),
        ("english", area.english.map(quoted)), ("kind", ".\(area.kind)"),
      ])
  }

  private func agency(_ agency: Agency) -> String {
    call(
      "Agency",
      [
        ("key", quoted(agency.key)), ("name", quoted(agency.name)),
        ("short", agency.short.map(quoted)), ("kind", ".\(agency.kind)"),
        ("aliases", list(agency.aliases)), ("members", list(agency.members)),
      ])
  }

  private func document(_ document: LegalDocument) -> String {
    call(
      "LegalDocument",
      [
        ("number", document.number.map(quoted)), ("kind", document.kind.map(quoted)),
        ("issuer", document.issuer.map(quoted)), ("date", document.date.map(date)),
        ("title", quoted(document.title)),
      ])
  }

  private func section(_ section: PlanModel.Section) -> String {
    call(
      "Section",
      [
        ("id", quoted(section.id)), ("title", quoted(section.title)), ("level", "\(section.level)"),
        ("parent", section.parent.map(quoted)), ("line", section.line.map { "\($0)" }),
      ])
  }

  private func task(_ task: PlanTask) -> String {
    call(
      "PlanTask",
      [
        ("id", quoted(task.id)), ("title", quoted(task.title)), ("area", task.area.map(quoted)),
        ("section", task.section.map(quoted)), ("lead", list(task.lead)),
        ("partners", list(task.partners)), ("timeframe", timeframe(task.timeframe)),
        ("product", task.product.map(quoted)), ("summary", task.summary.map(quoted)),
        ("beneficiaries", list(task.beneficiaries)), ("cites", list(task.cites)),
        ("text", task.text.map(quoted)), ("line", task.line.map { "\($0)" }),
      ])
  }

  private func indicator(_ indicator: Indicator) -> String {
    call(
      "Indicator",
      [
        ("id", quoted(indicator.id)), ("name", quoted(indicator.name)),
        ("area", indicator.area.map(quoted)), ("unit", indicator.unit.map(quoted)),
        ("targets", "[" + indicator.targets.map(target).joined(separator: ", ") + "]"),
        ("lead", list(indicator.lead)), ("parent", indicator.parent.map(quoted)),
        ("direction", indicator.direction.map { ".\($0)" }),
        ("note", indicator.note.map(quoted)), ("line", indicator.line.map { "\($0)" }),
      ])
  }

  private func duty(_ duty: Duty) -> String {
    call(
      "Duty",
      [
        ("id", quoted(duty.id)), ("who", list(duty.who)), ("what", quoted(duty.what)),
        ("due", duty.due.map(quoted)), ("month", duty.month.map { "\($0)" }),
        ("day", duty.day.map { "\($0)" }), ("reportsTo", duty.reportsTo.map(quoted)),
        ("line", duty.line.map { "\($0)" }),
      ])
  }
}

// MARK: Values

extension BuiltInPlanSource {
  private func timeframe(_ timeframe: Timeframe) -> String? {
    guard timeframe != .unstated else { return nil }
    return call(
      "Timeframe",
      [
        ("kind", ".\(timeframe.kind)"), ("text", text(timeframe.text)),
        ("start", timeframe.start.map(date)), ("end", timeframe.end.map(date)),
        ("milestone", timeframe.milestone.map(date)),
      ])
  }

  private func target(_ target: Target) -> String {
    call(
      "Target",
      [
        ("kind", ".\(target.kind)"), ("text", text(target.text)),
        ("low", target.low.map(decimal)), ("high", target.high.map(decimal)),
      ])
  }

  private func decimal(_ number: Decimal) -> String {
    let shortest = number.normalized
    return shortest.scale == 0
      ? "Decimal(\(shortest.coefficient))"
      : "Decimal(coefficient: \(shortest.coefficient), scale: \(shortest.scale))"
  }

  private func date(_ date: CalendarDate) -> String {
    "CalendarDate(dayNumber: \(date.dayNumber) /* \(date) */)"
  }

  /// A call with the arguments that have a value.
  private func call(_ name: String, _ arguments: [(label: String, value: String?)]) -> String {
    let given = arguments.compactMap { label, value in value.map { "\(label): \($0)" } }
    return "\(name)(" + given.joined(separator: ", ") + ")"
  }

  private func list(_ texts: [String]) -> String? {
    texts.isEmpty ? nil : "[" + texts.map(quoted).joined(separator: ", ") + "]"
  }

  private func text(_ text: String) -> String? {
    text.isEmpty ? nil : quoted(text)
  }

  private func quoted(_ text: String) -> String {
    let content = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case "\0"..<" ": "\\u{\(String(scalar.value, radix: 16))}"
      default: String(scalar)
      }
    }
    return "\"" + content.joined() + "\""
  }
}
