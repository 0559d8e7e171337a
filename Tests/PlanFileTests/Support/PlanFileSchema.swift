import PlanModel

@testable import PlanFile
@testable import PlanText

/// The parts of the JSON Schema in `Samples/` that say what the declarations of relations say; the
/// rest of it (texts, dates, timeframes, targets) is written by hand.
enum PlanFileSchema {
  /// The definition of a row: `"duty": { … }`, indented as in the file.
  static func row(of definition: RelationDefinition) -> String {
    block(in: "$defs", key: definition.id.singular) { writer in
      writer.field("type", "object")
      writer.field("description", definition.notes.row)
      writer.key("properties")
      writer.object { writer in
        for field in definition.fileFields {
          writer.key(field.name)
          writer.object { value(of: field, in: definition, &$0) }
        }
      }
      writer.field("required", definition.fileFields.filter(\.isRequired).map(\.name))
      writer.key("additionalProperties")
      writer.raw("false")
      rules(of: definition.id, &writer)
    }
  }

  /// The list of rows of a relation among the properties of a file.
  static func list(of definition: RelationDefinition) -> String {
    block(in: "properties", key: definition.id.rawValue) { writer in
      writer.field("type", "array")
      writer.key("items")
      writer.object { $0.field("$ref", "#/$defs/" + definition.id.singular) }
      writer.field("description", definition.notes.list)
    }
  }

  private static func block(
    in outer: String, key: String, _ body: (inout JSONWriter) -> Void
  ) -> String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key(outer)
      writer.object { writer in
        writer.key(key)
        writer.object(body)
      }
    }
    let lines = String(decoding: writer.bytes, as: UTF8.self).split(separator: "\n")
    return lines.dropFirst(2).dropLast(2).joined(separator: "\n")
  }

  private static func value(
    of field: Field, in definition: RelationDefinition, _ writer: inout JSONWriter
  ) {
    switch field.kind {
    case .text: single(field.form ?? "text", &writer)
    case .reference(_, _, let target): single(form(ofKeysTo: target), &writer)
    case .date: single("date", &writer)
    case .timeframe: single("timeframe", &writer)
    case .texts: list(of: "text", &writer)
    case .references(_, _, let target): list(of: form(ofKeysTo: target), &writer)
    case .years: list(of: "year", &writer)
    case .number(_, _, let limits): number(field.form, limits, &writer)
    case .word(_, _, let words): writer.field("enum", words())
    case .targets:
      writer.field("type", "object")
    case .derived: break
    }
    writer.field("description", field.note)
    guard case .targets = field.kind else { return }
    writer.key("patternProperties")
    writer.object { writer in
      writer.key("^[0-9]{4}$")
      writer.object { $0.field("$ref", "#/$defs/target") }
    }
    writer.key("additionalProperties")
    writer.raw("false")
    writer.field("minProperties", 1)
  }

  private static func form(ofKeysTo relation: RelationID) -> String {
    RelationDefinition.of(relation).keyForm
  }

  /// A value that a definition describes, or one of the few that are described where they are.
  private static func single(_ form: String, _ writer: inout JSONWriter) {
    let patterns = [
      "documentNumber": #"^[^\s/]+(?:/[^\s/]+)+$"#,
      "dueDay": "^before (?:0[1-9]|[12][0-9]|3[01])/(?:0[1-9]|1[0-2]) every year$",
    ]
    guard form == "paragraphs" || patterns[form] != nil else {
      return writer.field("$ref", "#/$defs/" + form)
    }
    writer.field("type", "string")
    writer.field("pattern", patterns[form])
    if form == "paragraphs" { writer.field("minLength", 1) }
  }

  private static func list(of form: String, _ writer: inout JSONWriter) {
    writer.field("type", "array")
    writer.key("items")
    writer.object { $0.field("$ref", "#/$defs/" + form) }
    writer.key("uniqueItems")
    writer.raw("true")
    writer.field("minItems", 1)
  }

  private static func number(
    _ form: String?, _ limits: ClosedRange<Int>, _ writer: inout JSONWriter
  ) {
    if form == "line" { return writer.field("$ref", "#/$defs/line") }
    writer.field("type", "integer")
    writer.field("minimum", limits.lowerBound)
    let maximum = form == "level" ? 4 : limits.upperBound
    if maximum != .max { writer.field("maximum", maximum) }
  }

  /// What is asked of a row as a whole.
  private static func rules(of relation: RelationID, _ writer: inout JSONWriter) {
    switch relation {
    case .agencies:
      writer.key("if")
      writer.object { $0.field("required", ["members"]) }
      writer.key("then")
      constant("kind", #""group""#, &writer)
    case .sections:
      writer.key("if")
      constant("level", "1", &writer)
      writer.key("then")
      writer.object { writer in
        writer.key("not")
        writer.object { $0.field("required", ["parent"]) }
      }
      writer.key("else")
      writer.object { $0.field("required", ["parent"]) }
    case .duties:
      writer.key("dependentRequired")
      writer.object { writer in
        writer.field("due", ["month", "day"])
        writer.field("month", ["due", "day"])
        writer.field("day", ["due", "month"])
      }
    case .tasks, .indicators, .targets, .areas, .documents, .plans: break
    }
  }

  private static func constant(_ name: String, _ value: String, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("properties")
      writer.object { writer in
        writer.key(name)
        writer.object { writer in
          writer.key("const")
          writer.raw(value)
        }
      }
    }
  }
}
