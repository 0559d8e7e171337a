import Foundation
import PlanModel
import PlanTestSupport
import Testing

@testable import PlanFile
@testable import PlanText

/// The JSON Schema in `Samples/` and the declarations of the relations say the same.
@Suite struct PlanFileSchemaTests {
  /// Every part that is generated is in the file; with `PLANQ_RECORD` it replaces the one there.
  @Test func schemaIsMadeFromTheDeclarations() throws {
    let path = "Samples/" + PlanFile.schema
    var schema = String(decoding: try ProjectFiles.bytes(path), as: UTF8.self)
    let definitions = RelationDefinition.inFile.map(RelationDefinition.of)
    let parts =
      definitions.map(PlanFileSchema.list)
      + ([RelationDefinition.plans] + definitions).map(PlanFileSchema.row)
    for part in parts where !schema.contains(part) {
      let lines = part.split(separator: "\n")
      let (first, last) = (try #require(lines.first), try #require(lines.last))
      guard ProjectFiles.isRecording,
        let start = schema.range(of: "\n\(first)\n"),
        let end = schema.range(of: "\n\(last)", range: start.upperBound..<schema.endIndex)
      else {
        Issue.record("\(path) lacks this, or has it otherwise:\n\(part)")
        continue
      }
      schema.replaceSubrange(start.lowerBound..<end.upperBound, with: "\n" + part)
    }
    if ProjectFiles.isRecording {
      try ProjectFiles.write(Array(schema.utf8), to: path)
    }
  }

  /// The parts of the file that are written by hand know the reader's keys.
  @Test func keysAreThoseOfTheReader() throws {
    let data = try Data(ProjectFiles.bytes("Samples/" + PlanFile.schema))
    let schema = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    let properties = try #require(schema["properties"] as? [String: Any])
    #expect(Set(properties.keys) == Set(RootKey.table.names))
    #expect(schema["required"] as? [String] == RootKey.table.required)
  }

  @Test func keysAreWrittenInTheirOrder() throws {
    // The small file is canonical and has every key, so the reader's order shows in it.
    var reader = JSONReader(SmallPlanFile.bytes)
    #expect(try keys(of: &reader) == RootKey.table.names)
    for relation in [RelationID.areas, .documents, .tasks, .duties] {
      reader.move(to: reader.offset(of: [.key(relation.rawValue), .index(0)], from: 0))
      #expect(
        try keys(of: &reader) == RelationDefinition.of(relation).fileFields.map(\.name))
    }
  }

  private func keys(of reader: inout JSONReader) throws -> [String] {
    var names: [String] = []
    try reader.beginObject()
    while let key = try reader.nextKey() {
      names.append(try reader.string(key))
      try reader.skipValue()
    }
    return names
  }
}
