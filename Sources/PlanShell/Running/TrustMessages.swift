import PlanModel
import PlanQuery

/// The texts of the commands that say why a result is as it is: `.why`, `.source`, `.cite` and
/// `.explain`.
enum TrustMessages {
  static let noQuery = Message(
    "no query has given a result yet", vi: "chưa có câu hỏi nào cho kết quả")
  static let runQueryFirst = Message("ask a query first", vi: "hãy chạy một câu hỏi trước")

  // MARK: Help

  static let whyHelp = Message(
    "say why a row is in the last result or not, stage by stage",
    vi: "cho biết vì sao một dòng có hay không có trong kết quả vừa rồi, qua từng bước")
  static let whynotHelp = Message("the same as .why", vi: "giống như .why")
  static let sourceHelp = Message(
    "show the rows and lines of the plan behind the last result, or behind its row N",
    vi: "chỉ ra các dòng của kế hoạch làm nên kết quả vừa rồi, hoặc dòng thứ N của nó")
  static let citeHelp = Message(
    "print what a report needs to cite the last result",
    vi: "in những gì báo cáo cần để trích dẫn kết quả vừa rồi")
  static let explainHelp = Message(
    "show how a query is understood, without running it; FORM is tokens, tree or bound",
    vi: "cho thấy câu hỏi được hiểu thế nào mà không chạy nó; FORM là tokens, tree hay bound")

  // MARK: .why

  static func whyNeedsID(_ command: String) -> Message {
    Message(
      ".\(command) needs the id of a row", vi: ".\(command) cần mã số của một dòng")
  }
  static let decides = Message("← decides", vi: "← quyết định")
  static let firstUndecided = Message("← undecided here first", vi: "← chưa xác định từ đây")

  static func verdict(_ verdict: StageVerdict) -> Message {
    switch verdict {
    case .kept: Message("kept: true", vi: "giữ lại: đúng")
    case .leftOut: Message("left out: false", vi: "bỏ ra: sai")
    case .undecided(let reason):
      Message(
        "left out: undecided (\(reason.name))", vi: "bỏ ra: chưa xác định (\(reason.name))")
    case .found(let columns):
      Message(
        "kept: found in \(columns.joined(separator: ", "))",
        vi: "giữ lại: tìm thấy trong \(columns.joined(separator: ", "))")
    case .notFound:
      Message("left out: found in no column", vi: "bỏ ra: không cột nào có")
    case .passes: Message("goes on", vi: "đi tiếp")
    case .holds: Message("goes on: the expectation holds", vi: "đi tiếp: điều mong đợi đúng")
    case .moved(let from, let to, let count):
      Message(
        "from place \(from) to place \(to) of \(count)",
        vi: "từ vị trí \(from) đến vị trí \(to) trong \(count)")
    case .position(let place, let count, let isKept):
      isKept
        ? Message("kept: place \(place) of \(count)", vi: "giữ lại: vị trí \(place) trong \(count)")
        : Message(
          "left out: place \(place) of \(count)", vi: "bỏ ra: vị trí \(place) trong \(count)")
    case .grouped(let groups):
      groups.count == 1
        ? Message("goes into a group", vi: "vào một nhóm")
        : Message("goes into \(groups.count) groups", vi: "vào \(groups.count) nhóm")
    case .expanded(let count):
      count == 1
        ? Message("becomes one row", vi: "thành một dòng")
        : Message("becomes \(count) rows", vi: "thành \(count) dòng")
    }
  }

  static func group(_ group: GroupTrace, noun: RelationID) -> Message {
    let what = group.rowCount == 1 ? noun.singular : noun.rawValue
    return Message(
      "group \(group.position) of \(group.count), of \(group.rowCount) \(what)",
      vi: "nhóm \(group.position) trong \(group.count), gồm \(group.rowCount) dòng")
  }

  static func inResult(_ rows: [Int], of count: Int) -> Message {
    let places = rows.map { String($0) }.joined(separator: ", ")
    return rows.count == 1
      ? Message(
        "In the result: row \(places) of \(count)",
        vi: "Trong kết quả: dòng \(places) trong \(count)")
      : Message(
        "In the result: rows \(places) of \(count)",
        vi: "Trong kết quả: các dòng \(places) trong \(count)")
  }
  static func notInResult(stage: Int) -> Message {
    Message(
      "Not in the result: left out by stage \(stage)",
      vi: "Không có trong kết quả: bị bỏ ra ở bước \(stage)")
  }

  // MARK: .source

  static func badRowNumber(_ text: String) -> Message {
    Message(
      "\(text) is no row of the result", vi: "\(text) không phải là dòng nào của kết quả")
  }
  static func rowNumbers(_ count: Int) -> Message {
    count == 0
      ? Message("the result has no rows", vi: "kết quả không có dòng nào")
      : Message("a number from 1 to \(count)", vi: "một số từ 1 đến \(count)")
  }
  static func moreRows(_ count: Int) -> Message {
    Message(
      "… and \(count) more; .source N shows row N",
      vi: "… và \(count) dòng nữa; .source N cho dòng N")
  }
  static let emptyResult = Message("The result has no rows.", vi: "Kết quả không có dòng nào.")
  static func lines(_ text: String, isOne: Bool) -> Message {
    Message((isOne ? "line " : "lines ") + text, vi: "dòng " + text)
  }
  static let noLines = Message("no lines in the text", vi: "không có dòng trong văn bản")
  static func rowsBehind(_ count: Int, _ relation: RelationID) -> Message {
    Message(
      "\(count) \(count == 1 ? relation.singular : relation.rawValue)",
      vi: "\(count) dòng của \(relation.rawValue)")
  }
}
