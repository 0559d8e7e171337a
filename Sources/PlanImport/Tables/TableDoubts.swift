import PlanModel

/// What is not certain about tables.
enum TableDoubts {
  static func restOfCell(_ text: String) -> Doubt {
    Doubt(
      Message(
        "the end of a cell stands in the heading of the next group",
        vi: "phần cuối của một ô nằm trong dòng tiêu đề của nhóm tiếp theo"), chosen: text)
  }
  static func missingCells(_ count: Int, of all: Int) -> Doubt {
    Doubt(
      Message(
        "the row has \(count) cells, the table \(all) columns; the last are taken as empty",
        vi: "dòng có \(count) ô, bảng có \(all) cột; các ô cuối được coi là trống"), chosen: "")
  }
  static func alignedCells(_ count: Int, of all: Int) -> Doubt {
    Doubt(
      Message(
        "the row has \(count) cells, the table \(all) columns; each is put where it fits",
        vi: "dòng có \(count) ô, bảng có \(all) cột; mỗi ô được xếp vào cột phù hợp với nội dung"),
      chosen: "")
  }
  static func repeated(_ mark: String, _ text: String) -> Doubt {
    Doubt(
      Message(
        "the cell stands for the one above it", vi: "ô ghi như trên, được đọc theo ô phía trên"),
      chosen: text, alternatives: [mark])
  }
  static func repeatedNothing(_ mark: String) -> Doubt {
    Doubt(
      Message(
        "the cell stands for the one above it, which is empty",
        vi: "ô ghi như trên nhưng ô phía trên trống"), chosen: "", alternatives: [mark])
  }
  static func continuedRow(_ text: String, left: [String]) -> Doubt {
    Doubt(
      Message(
        "a row without a number is taken as the rest of the row before it",
        vi: "dòng không có số thứ tự được coi là phần tiếp theo của dòng trước"), chosen: text,
      alternatives: left)
  }
  static func oneValue(_ text: String) -> Doubt {
    Doubt(
      Message(
        "one value for several years is taken as that of the last",
        vi: "một giá trị cho nhiều mốc năm được coi là của mốc cuối"), chosen: text)
  }
  static func subrow(_ name: String) -> Doubt {
    Doubt(
      Message(
        "a row without a number is taken as a part of the row before it",
        vi: "dòng không có số thứ tự được coi là chỉ tiêu thành phần của dòng trước"), chosen: name)
  }
  static func totals(_ name: String) -> Doubt {
    Doubt(
      Message("a row of totals is no task", vi: "dòng tổng cộng không phải là nhiệm vụ"),
      chosen: "",
      alternatives: [name])
  }
  static func mergedLead(_ above: String) -> Doubt {
    Doubt(
      Message(
        "the cell of who leads is empty; that of the row above is taken, as of merged cells",
        vi: "ô cơ quan chủ trì trống; lấy theo dòng phía trên như ô được gộp"), chosen: above)
  }
}
