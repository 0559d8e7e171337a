import PlanModel

/// How one plan differs from another, row by row and field by field.
///
/// Rows of the two plans are the same row where identifier and title agree, else where the title
/// does, else where the identifier does: a task that got another number has moved, one that got
/// another title has changed. Rows that refer to agencies, areas, documents, sections or other
/// rows are alike where they refer to the same row, whatever its key is in each of the plans.
public struct PlanComparison: Equatable, Sendable {
  /// What became of a row.
  public enum Change: String, CaseIterable, Sendable {
    /// Only the second plan has it.
    case added
    /// Only the first plan has it.
    case removed
    /// It has another identifier.
    case moved
    /// One of its fields has another value.
    case changed
  }

  /// One difference.
  public struct Difference: Equatable, Sendable {
    /// The relation of the row.
    public var relation: RelationID
    /// The identifier of the row: in the second plan, or where it has gone in the first.
    public var id: String
    /// What became of the row.
    public var change: Change
    /// The field that differs; `nil` where the row was added or removed.
    public var field: String?
    /// The value in the first plan; of a row that was removed its title.
    public var before: String?
    /// The value in the second plan; of a row that was added its title.
    public var after: String?

    /// Makes a difference.
    public init(
      relation: RelationID, id: String, change: Change, field: String? = nil,
      before: String? = nil, after: String? = nil
    ) {
      self.relation = relation
      self.id = id
      self.change = change
      self.field = field
      self.before = before
      self.after = after
    }
  }

  /// The differences: by relation, then in the order of the rows.
  public private(set) var differences: [Difference] = []

  /// Compares two plans.
  ///
  /// - Parameters:
  ///   - before: The first plan.
  ///   - after: The second plan.
  ///   - ignored: Fields that are not compared.
  public init(_ before: Plan, _ after: Plan, ignoring ignored: Set<ComparedField> = []) {
    let matches = PlanMatches(before, after)
    let years = Set(before.milestones + after.milestones).sorted()
    let first = ComparedPlan(plan: before, keys: matches.keys, years: years)
    let second = ComparedPlan(plan: after, keys: RowKeys(), years: years)
    for relation in ComparedField.relations {
      let table = ComparedTable(
        relation: relation, before: first.rows(of: relation), after: second.rows(of: relation),
        match: matches[relation])
      differences += table.differences { field in
        ignored.contains { $0.covers(relation, field) }
      }
    }
  }
}

/// Fields of a relation that a comparison leaves out: one, all targets, or the whole relation.
public struct ComparedField: Hashable, Sendable {
  /// The relation.
  public var relation: RelationID
  /// The field; `nil` for the whole relation.
  public var field: String?

  /// Stands for the targets of all years.
  private static let targets = "targets"
  private static let target = "target"

  /// The relations that are compared, in their order.
  static let relations = [.plans] + RelationDefinition.inFile

  /// Names a field.
  ///
  /// - Parameters:
  ///   - relation: The relation.
  ///   - field: The field; `nil` for the whole relation.
  public init(_ relation: RelationID, _ field: String? = nil) {
    self.relation = relation
    self.field = field
  }

  /// Reads `tasks.text`, `indicators.target2025`, `indicators.targets` or `areas`.
  ///
  /// - Parameter name: The name of a field or relation; `nil` results where there is none.
  public init?(name: String) {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map { String($0) }
    guard let relation = RelationID(rawValue: parts[0]), parts.count <= 2,
      ComparedField.relations.contains(relation)
    else { return nil }
    self.init(relation, parts.count == 2 ? parts[1] : nil)
    guard let field else { return }
    let isTarget = relation == .indicators && field.hasPrefix(ComparedField.target)
    let year = field.dropFirst(ComparedField.target.count)
    let isYear = !year.isEmpty && year.utf8.allSatisfy { (0x30...0x39).contains($0) }
    let isKnown = ComparedField.names(of: relation).contains(field)
    guard isKnown || isTarget && (isYear || field == ComparedField.targets) else { return nil }
  }

  /// The names of all fields, for messages and completion: `tasks.title`.
  public static var allNames: [String] {
    relations.flatMap { relation in
      let fields = names(of: relation) + (relation == .indicators ? [targets] : [])
      return [relation.rawValue] + fields.map { relation.rawValue + "." + $0 }
    }
  }

  /// The fields that hold the number of a line in the published text. They all differ once a line
  /// was added above.
  public static let lines = Set(
    RelationDefinition.inFile.compactMap { relation in
      RelationDefinition.of(relation).field("line").map { ComparedField(relation, $0.name) }
    })

  /// Whether it names a field, alone or with others.
  func covers(_ relation: RelationID, _ field: String?) -> Bool {
    guard relation == self.relation else { return false }
    guard let own = self.field else { return true }
    guard let field else { return false }
    if own == field { return true }
    return relation == .indicators && own == ComparedField.targets
      && field.hasPrefix(ComparedField.target)
  }

  /// The fields of a relation, the identifier first; those of targets are made of the years.
  static func names(of relation: RelationID, years: [Int] = []) -> [String] {
    RelationDefinition.of(relation).fileFields.flatMap { field in
      if case .targets = field.kind {
        field.columns(years: years).map(\.name)
      } else {
        [field.name]
      }
    }
  }
}
