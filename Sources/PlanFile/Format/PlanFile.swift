import PlanModel

/// Plan files: `*.plan.json`, one published plan each.
public enum PlanFile {
  /// The name and version of the format, the value of the key `format`.
  public static let format = "planq-plan/1"

  /// The schema that files name, the value of the key `$schema`.
  public static let schema = "plan.schema.json"

  /// How many errors of a file are listed; of more it is said how many there are.
  public static let errorLimit = 1000

  /// How many rows a relation may have.
  public static let rowLimit = Limits.rows
}
