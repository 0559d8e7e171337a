import PlanTables

/// Single values as people see them in tables, for text that quotes them.
public enum ValueText {
  /// The value of a row.
  ///
  /// - Parameters:
  ///   - column: The column, references replaced by names.
  ///   - row: The row.
  ///   - options: What stands for a missing value.
  /// - Returns: The text of the cell, as a table shows it.
  public static func text(
    of column: ResultColumn, row: Int = 0, options: RenderOptions
  ) -> String {
    text(of: column.column, row: row, options: options)
  }

  /// The value of a row of a column that has no name.
  ///
  /// - Parameters:
  ///   - column: The column, references replaced by names.
  ///   - row: The row.
  ///   - options: What stands for a missing value.
  /// - Returns: The text of the cell, as a table shows it.
  public static func text(
    of column: Column, row: Int = 0, options: RenderOptions
  ) -> String {
    CellText.human(missing: options.missingText).text(column, row)
  }

  /// The elements of a list, or the value itself where it is none.
  ///
  /// - Parameters:
  ///   - column: The column, references replaced by names.
  ///   - row: The row.
  ///   - options: What stands for a missing value.
  /// - Returns: The texts, in order; at least one.
  public static func elements(
    of column: ResultColumn, row: Int = 0, options: RenderOptions
  ) -> [String] {
    let form = CellText.human(missing: options.missingText)
    guard case .list(let lists) = column.column, !lists.range(ofRow: row).isEmpty else {
      return [form.text(column.column, row)]
    }
    return lists.range(ofRow: row).map { form.text(lists.elements, $0) }
  }
}
