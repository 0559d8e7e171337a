import PlanModel
import PlanTables

/// Draws the notes of a result.
///
/// Renderers for people put them beneath the result. With a machine format the caller prints
/// them on standard error.
public enum NoteText {
  /// The notes, each as `note: …` (`ghi chú: …`), broken at words to the width; empty without notes.
  public static func draw(_ notes: [Note], options: RenderOptions) -> ScreenText {
    ScreenText(drawn: notes.reduce(into: "") { $0 += draw($1.text, options: options) })
  }

  static func draw(_ text: Message, options: RenderOptions) -> String {
    let label = label.text(in: options.language)
    let indentWidth = DisplayWidth.of(label)
    let wrap = WordWrap(text: ScreenText(text, in: options.language).text)
    let room = options.width.map { $0 - indentWidth } ?? .max
    var result = ""
    for (index, line) in wrap.lines(width: room).enumerated() {
      let indent = index == 0 ? label : String(repeating: " ", count: indentWidth)
      result += TerminalStyle.dim.applied(to: indent + line.text, if: options.color) + "\n"
    }
    return result
  }

  /// How many rows a result has: `31 rows`.
  static func rowCount(_ count: Int, _ language: Language) -> String {
    Message(count == 1 ? "1 row" : "\(count) rows", vi: "\(count) dòng").text(in: language)
  }

  /// What is in place of the rows where there are none.
  static let noRows = Message("(no rows)", vi: "(không có dòng nào)")

  private static let label = Message("note: ", vi: "ghi chú: ")

  /// Why a table is written line by line.
  static func asLines(columns: Int, width: Int) -> Message {
    Message(
      "\(columns) columns do not fit a width of \(width), so each value has a line of its own;"
        + " `show` chooses columns, --width sets the width, --format line asks for this form",
      vi:
        "\(columns) cột không vừa chiều rộng \(width) nên mỗi giá trị được ghi trên một dòng riêng;"
        + " chọn cột bằng `show`, đặt chiều rộng bằng --width, chọn dạng này bằng --format line")
  }
}
