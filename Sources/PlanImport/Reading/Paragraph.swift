/// A paragraph of a published text: the lines it was wrapped over, joined.
struct Paragraph: Equatable {
  var text: String
  /// The numbers of its lines in the published text.
  var lines: ClosedRange<Int>
  /// Whether it begins bold, as headings do.
  var isBold = false
  /// How many `#` a Markdown heading begins with; 0 for other paragraphs.
  var headingLevel = 0

  /// The line it begins on.
  var line: Int { lines.lowerBound }
}

/// A cell of a table and where it is.
struct Cell: Equatable {
  var text: String
  var lines: ClosedRange<Int>

  /// The line it begins on.
  var line: Int { lines.lowerBound }
}

/// A table that has its rows and columns marked in the text.
struct Grid: Equatable {
  var rows: [[Cell]]

  /// The lines from its first cell to its last.
  var lines: ClosedRange<Int>
}

/// A part of a text as it is laid out.
enum Block: Equatable {
  case paragraph(Paragraph)
  case grid(Grid)
}
