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
      writer.row(0, of: plan, RelationDefinition.plans.fileFields)
      for definition in RelationDefinition.inFile.map(RelationDefinition.of) {
        let count = definition.rows.count(plan)
        guard count > 0 else { continue }
        let fields = definition.fileFields
        writer.key(definition.id.rawValue)
        writer.array(Array(0..<count)) { writer, row in writer.row(row, of: plan, fields) }
      }
    }
    writer.finish()
    return writer.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func row(_ row: Int, of plan: Plan, _ fields: [Field]) {
    object { writer in
      for field in fields { writer.value(of: field, plan, row) }
    }
  }

  private mutating func value(of field: Field, _ plan: Plan, _ row: Int) {
    switch field.kind {
    case .text(let read, _), .word(let read, _, _), .reference(let read, _, _):
      self.field(field.name, read(plan, row))
    case .texts(let read, _), .references(let read, _, _): self.field(field.name, read(plan, row))
    case .number(let read, _, _): self.field(field.name, read(plan, row))
    case .date(let read, _): self.field(field.name, read(plan, row)?.description)
    case .years:
      guard !plan.milestones.isEmpty else { return }
      key(field.name)
      inlineArray(plan.milestones) { $0.raw(String($1)) }
    case .timeframe(let read, _):
      key(field.name)
      timeframe(read(plan, row))
    case .targets(let read, _, _): targets(field.name, read(plan, row), years: plan.milestones)
    case .derived: break
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

  private mutating func targets(_ name: String, _ targets: [Target], years: [Int]) {
    guard !targets.isEmpty, !years.isEmpty else { return }
    key(name)
    object { writer in
      for (year, target) in zip(years, targets) {
        writer.key(String(year))
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

  /// A text as JSON, or `nil` for an empty one, which is left out.
  private func optional(_ text: String) -> String? {
    text.isEmpty ? nil : JSONWriter.quoted(text)
  }
}
