import PlanText

/// Every limit of the language and of files, in one place. Chapter 17 of the reference lists them;
/// a test holds it to these numbers.
public enum Limits {
  /// How deep brackets, `not` and `-` in front may be in one another.
  public static let depth = 200
  /// How long a query file, or a statement in the shell, may be, in bytes.
  public static let scriptLength = 1 << 20
  /// How many stages a query may have.
  public static let stages = 1_000
  /// How many columns a query may have at any point.
  public static let columns = 1_000
  /// How many queries may be in one another, named ones and those in brackets together.
  public static let queryDepth = 400
  /// How many rows there may be at any point of a query, and how many elements all lists of a
  /// column may have together. Row numbers are 32 bits wide; this is well below what they hold.
  public static let rows = 100_000_000
  /// How long a plan file may be, in bytes: five times a plan of a million indicators.
  public static let planLength = 2 << 30
  /// How deep brackets may be in one another in a plan file.
  public static let planDepth = JSONReader.maximumDepth
  /// How many bytes of memory an ordinary plan takes for each byte of its file, measured. One that
  /// would take more than there may be is not read; rows that are shorter than usual take up to
  /// eight times as much, which is watched while they are read.
  public static let planMemory = 3
}
