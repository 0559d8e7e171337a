import PlanModel
import PlanText

extension PlanFile {
  /// Writes a plan file in its one canonical form, made for diffs: a key a line in a fixed order,
  /// missing values and empty lists left out, a target and a timeframe on one line each.
  ///
  /// - Parameter plan: A plan that was read or imported, so that it is as `read(_:)` wants it.
  /// - Returns: The file, UTF-8.
  public static func write(_ plan: Plan) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.field(RootKey.schema.rawValue, schema)
      writer.field(RootKey.format.rawValue, format)
      writer.key(RootKey.plan.rawValue)
      writer.header(of: plan)
      writer.rows(.areas, plan.areas) { $0.area($1) }
      writer.rows(.agencies, plan.agencies) { $0.agency($1) }
      writer.rows(.documents, plan.documents) { $0.document($1) }
      writer.rows(.sections, plan.sections) { $0.section($1) }
      writer.rows(.tasks, plan.tasks) { $0.task($1) }
      let years = plan.milestones.map { String($0) }
      writer.rows(.indicators, plan.indicators) { $0.indicator($1, years: years) }
      writer.rows(.duties, plan.duties) { $0.duty($1) }
    }
    writer.finish()
    return writer.bytes
  }
}

// The fields are written in the order of the cases of their keys (`PlanFileKeys.swift`), which a
// test compares.

extension JSONWriter {
  fileprivate mutating func rows<Row>(
    _ relation: PlanFileRelation, _ rows: [Row], _ write: (inout JSONWriter, Row) -> Void
  ) {
    guard !rows.isEmpty else { return }
    key(relation.rawValue)
    array(rows, write)
  }

  fileprivate mutating func header(of plan: Plan) {
    object { writer in
      writer.field(HeaderKey.number.rawValue, plan.number)
      writer.field(HeaderKey.issuer.rawValue, plan.issuer)
      writer.field(HeaderKey.date.rawValue, plan.date.description)
      writer.field(HeaderKey.title.rawValue, plan.title)
      if !plan.milestones.isEmpty {
        writer.key(HeaderKey.milestones.rawValue)
        writer.inlineArray(plan.milestones) { $0.raw(String($1)) }
      }
      writer.field(HeaderKey.source.rawValue, plan.source)
    }
  }

  fileprivate mutating func area(_ area: Area) {
    object { writer in
      writer.field(AreaKey.key.rawValue, area.key)
      writer.field(AreaKey.name.rawValue, area.name)
      writer.field(AreaKey.english.rawValue, area.english)
      writer.field(AreaKey.kind.rawValue, area.kind.rawValue)
    }
  }

  fileprivate mutating func agency(_ agency: Agency) {
    object { writer in
      writer.field(AgencyKey.key.rawValue, agency.key)
      writer.field(AgencyKey.name.rawValue, agency.name)
      writer.field(AgencyKey.short.rawValue, agency.short)
      writer.field(AgencyKey.kind.rawValue, agency.kind.rawValue)
      writer.field(AgencyKey.aliases.rawValue, agency.aliases)
      writer.field(AgencyKey.members.rawValue, agency.members)
    }
  }

  fileprivate mutating func document(_ document: LegalDocument) {
    object { writer in
      writer.field(DocumentKey.number.rawValue, document.number)
      writer.field(DocumentKey.kind.rawValue, document.kind)
      writer.field(DocumentKey.issuer.rawValue, document.issuer)
      writer.field(DocumentKey.date.rawValue, document.date?.description)
      writer.field(DocumentKey.title.rawValue, document.title)
    }
  }

  fileprivate mutating func section(_ section: Section) {
    object { writer in
      writer.field(SectionKey.id.rawValue, section.id)
      writer.field(SectionKey.title.rawValue, section.title)
      writer.field(SectionKey.level.rawValue, section.level)
      writer.field(SectionKey.parent.rawValue, section.parent)
      writer.field(SectionKey.line.rawValue, section.line)
    }
  }

  fileprivate mutating func task(_ task: PlanTask) {
    object { writer in
      writer.field(TaskKey.id.rawValue, task.id)
      writer.field(TaskKey.title.rawValue, task.title)
      writer.field(TaskKey.area.rawValue, task.area)
      writer.field(TaskKey.section.rawValue, task.section)
      writer.field(TaskKey.lead.rawValue, task.lead)
      writer.field(TaskKey.partners.rawValue, task.partners)
      writer.key(TaskKey.timeframe.rawValue)
      writer.timeframe(task.timeframe)
      writer.field(TaskKey.product.rawValue, task.product)
      writer.field(TaskKey.summary.rawValue, task.summary)
      writer.field(TaskKey.beneficiaries.rawValue, task.beneficiaries)
      writer.field(TaskKey.cites.rawValue, task.cites)
      writer.field(TaskKey.text.rawValue, task.text)
      writer.field(TaskKey.line.rawValue, task.line)
    }
  }

  private mutating func timeframe(_ timeframe: Timeframe) {
    func day(_ date: CalendarDate?) -> String? {
      // An open end is one that is not written.
      date.flatMap { $0 == .open ? nil : JSONWriter.quoted($0.description) }
    }
    inlineObject([
      (TimeframeKey.text.rawValue, optional(timeframe.text)),
      (TimeframeKey.kind.rawValue, JSONWriter.quoted(timeframe.kind.rawValue)),
      (TimeframeKey.start.rawValue, day(timeframe.start)),
      (TimeframeKey.end.rawValue, day(timeframe.end)),
      (TimeframeKey.milestone.rawValue, day(timeframe.milestone)),
    ])
  }

  fileprivate mutating func indicator(_ indicator: Indicator, years: [String]) {
    object { writer in
      writer.field(IndicatorKey.id.rawValue, indicator.id)
      writer.field(IndicatorKey.name.rawValue, indicator.name)
      writer.field(IndicatorKey.area.rawValue, indicator.area)
      writer.field(IndicatorKey.unit.rawValue, indicator.unit)
      writer.targets(indicator.targets, years: years)
      writer.field(IndicatorKey.lead.rawValue, indicator.lead)
      writer.field(IndicatorKey.parent.rawValue, indicator.parent)
      writer.field(IndicatorKey.direction.rawValue, indicator.direction?.rawValue)
      writer.field(IndicatorKey.note.rawValue, indicator.note)
      writer.field(IndicatorKey.line.rawValue, indicator.line)
    }
  }

  private mutating func targets(_ targets: [Target], years: [String]) {
    guard !targets.isEmpty, !years.isEmpty else { return }
    key(IndicatorKey.targets.rawValue)
    object { writer in
      for (year, target) in zip(years, targets) {
        writer.key(year)
        writer.target(target)
      }
    }
  }

  private mutating func target(_ target: Target) {
    let isExact = target.kind == .exact
    inlineObject([
      (TargetKey.text.rawValue, optional(target.text)),
      (TargetKey.kind.rawValue, JSONWriter.quoted(target.kind.rawValue)),
      (TargetKey.value.rawValue, isExact ? target.low?.description : nil),
      (TargetKey.low.rawValue, isExact ? nil : target.low?.description),
      (TargetKey.high.rawValue, isExact ? nil : target.high?.description),
    ])
  }

  fileprivate mutating func duty(_ duty: Duty) {
    object { writer in
      writer.field(DutyKey.id.rawValue, duty.id)
      writer.field(DutyKey.who.rawValue, duty.who)
      writer.field(DutyKey.what.rawValue, duty.what)
      writer.field(DutyKey.due.rawValue, duty.due)
      writer.field(DutyKey.month.rawValue, duty.month)
      writer.field(DutyKey.day.rawValue, duty.day)
      writer.field(DutyKey.reportsTo.rawValue, duty.reportsTo)
      writer.field(DutyKey.line.rawValue, duty.line)
    }
  }

  /// A text as JSON, or `nil` for an empty one, which is left out.
  private func optional(_ text: String) -> String? {
    text.isEmpty ? nil : JSONWriter.quoted(text)
  }
}
