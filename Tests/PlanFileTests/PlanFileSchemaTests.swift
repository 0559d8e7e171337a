import PlanTestSupport
import Foundation
import Testing
@testable import PlanFile
@testable import PlanText

/// The JSON Schema in `Samples/` and the reader know the same keys.
@Suite struct PlanFileSchemaTests {
  private typealias Object = [String: Any]

  private func check<Key: PlanFileKey>(_ object: Object?, _ keys: Key.Type) throws {
    let object = try #require(object)
    let properties = try #require(object["properties"] as? Object)
    let required = object["required"] as? [String] ?? []
    #expect(Set(properties.keys) == Set(Key.table.names))
    #expect(Set(required) == Set(Key.table.keys.filter(\.isRequired).map(\.rawValue)))
  }

  @Test func keysAreThoseOfTheReader() throws {
    let data = try Data(ProjectFiles.bytes("Samples/" + PlanFile.schema))
    let schema = try #require(JSONSerialization.jsonObject(with: data) as? Object)
    let parts = try #require(schema["$defs"] as? [String: Object])
    try check(schema, RootKey.self)
    try check(parts["plan"], HeaderKey.self)
    try check(parts["area"], AreaKey.self)
    try check(parts["agency"], AgencyKey.self)
    try check(parts["document"], DocumentKey.self)
    try check(parts["section"], SectionKey.self)
    try check(parts["task"], TaskKey.self)
    try check(parts["indicator"], IndicatorKey.self)
    try check(parts["duty"], DutyKey.self)
  }

  @Test func keysAreWrittenInTheirOrder() throws {
    // The small file is canonical and has every key, so the reader's order shows in it.
    var reader = JSONReader(SmallPlanFile.bytes)
    #expect(try keys(of: &reader) == RootKey.table.names)
    let rows: [(PlanFileRelation, [String])] = [
      (.areas, AreaKey.table.names), (.documents, DocumentKey.table.names),
      (.tasks, TaskKey.table.names), (.duties, DutyKey.table.names),
    ]
    for (relation, names) in rows {
      reader.move(to: reader.offset(of: [.key(relation.rawValue), .index(0)], from: 0))
      #expect(try keys(of: &reader) == names)
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
