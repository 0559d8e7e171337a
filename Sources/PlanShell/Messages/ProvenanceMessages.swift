import PlanModel
import PlanQuery

/// The texts of the commands that say why a result is as it is: `.why`, `.source`, `.cite` and
/// `.explain`.
enum ProvenanceMessages {
  static let noQuery = Message(
    "no query has given a result yet", vi: "chưa có câu truy vấn nào cho kết quả")
  static let runQueryFirst = Message("ask a query first", vi: "hãy chạy một câu truy vấn trước")

  // MARK: Help

  static let whyHelp = Message(
    "say why a row is in the last result or not, stage by stage",
    vi: "giải thích từng bước vì sao một dòng có hay không có trong kết quả vừa rồi")
  static let whynotHelp = Message("the same as .why", vi: "như .why")
  static let sourceHelp = Message(
    "show the rows and lines of the plan behind the last result, or behind its row N",
    vi: "cho biết kết quả vừa rồi, hoặc dòng thứ N của kết quả, lấy từ những dòng nào của kế hoạch")
  static let citeHelp = Message(
    "print what a report needs to cite the last result",
    vi: "in thông tin để trích dẫn kết quả vừa rồi trong báo cáo")
  static let explainHelp = Message(
    "show how a query is understood, without running it; FORM is tokens, tree or bound",
    vi: "cho biết câu truy vấn được hiểu thế nào mà không chạy; FORM là tokens, tree hoặc bound")

  // MARK: .why

  static func whyNeedsID(_ command: String) -> Message {
    Message(
      ".\(command) needs the id of a row", vi: ".\(command) cần mã số của một dòng")
  }
  static let decides = Message("← decides", vi: "← quyết định")
  static let firstUndecided = Message(
    "← undecided here first", vi: "← chưa xác định bắt đầu từ đây")

  static let `true` = Message("true", vi: "đúng")
  static let `false` = Message("false", vi: "sai")
  static func undecided(_ reason: UndecidedReason) -> Message {
    Message("? (\(reason.name))", vi: "? (\(reason.vietnamese))")
  }

  /// For which elements of a list a comparison is true.
  static func elements(_ elements: ElementTrace, _ names: String) -> Message {
    if elements.count == 0 { return Message("the list is empty", vi: "danh sách trống") }
    switch (elements.isNegated, elements.matchCount) {
    case (false, 0):
      return Message(
        "true of none of its \(elements.count) elements",
        vi: "không đúng với phần tử nào trong \(elements.count) phần tử")
    case (false, _): return Message("true of: \(names)", vi: "đúng với: \(names)")
    case (true, 0):
      return Message(
        "true of all of its \(elements.count) elements",
        vi: "đúng với cả \(elements.count) phần tử")
    case (true, _): return Message("not true of: \(names)", vi: "không đúng với: \(names)")
    }
  }

  static func verdict(_ verdict: StageVerdict) -> Message {
    switch verdict {
    case .kept: Message("kept: true", vi: "giữ lại: điều kiện đúng")
    case .leftOut: Message("left out: false", vi: "loại ra: điều kiện sai")
    case .undecided(let reason):
      Message(
        "left out: undecided (\(reason.name))",
        vi: "loại ra: chưa xác định được (\(reason.vietnamese))")
    case .found(let columns):
      Message(
        "kept: found in \(columns.joined(separator: ", "))",
        vi: "giữ lại: tìm thấy trong \(columns.joined(separator: ", "))")
    case .notFound:
      Message("left out: found in no column", vi: "loại ra: không tìm thấy trong cột nào")
    case .passes: Message("goes on", vi: "qua bước này")
    case .holds: Message("goes on: the expectation holds", vi: "qua bước này: kết quả như mong đợi")
    case .moved(let from, let to, let count):
      Message(
        "from place \(from) to place \(to) of \(count)",
        vi: "từ vị trí \(from) sang vị trí \(to) trong số \(count) dòng")
    case .position(let place, let count, let isKept):
      isKept
        ? Message(
          "kept: place \(place) of \(count)", vi: "giữ lại: vị trí \(place) trong số \(count) dòng")
        : Message(
          "left out: place \(place) of \(count)",
          vi: "loại ra: vị trí \(place) trong số \(count) dòng")
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
    let what = LookupMessages.noun(noun, count: group.rowCount)
    return Message(
      "group \(group.position) of \(group.count), of \(group.rowCount) \(what.english)",
      vi: "nhóm \(group.position) trong số \(group.count) nhóm, gồm \(group.rowCount) "
        + what.vietnamese)
  }

  static func inResult(_ rows: [Int], of count: Int) -> Message {
    let places = rows.map { String($0) }.joined(separator: ", ")
    return rows.count == 1
      ? Message(
        "In the result: row \(places) of \(count)",
        vi: "Có trong kết quả: dòng \(places) trong số \(count) dòng")
      : Message(
        "In the result: rows \(places) of \(count)",
        vi: "Có trong kết quả: các dòng \(places) trong số \(count) dòng")
  }
  static func notInResult(stage: Int) -> Message {
    Message(
      "Not in the result: left out by stage \(stage)",
      vi: "Không có trong kết quả: bị loại ở bước \(stage)")
  }

  /// A row of another relation than the one that was asked for.
  static func otherRelation(
    _ name: String, _ relation: RelationID, asked: RelationID
  ) -> Message {
    let noun = relation.singular
    let article = "aeiou".contains(noun.prefix(1)) ? "an" : "a"
    return Message(
      "\(name) is \(article) \(noun); the last query asked for \(asked.rawValue)",
      vi: "\(name) là \(relation.vietnamese); câu truy vấn gần nhất hỏi về \(asked.vietnamese)")
  }
  static func showInstead(_ name: String) -> Message {
    Message(".show \(name) shows it", vi: ".show \(name) để xem")
  }

  // MARK: .source

  static func badRowNumber(_ text: String) -> Message {
    Message(
      "\(text) is no row of the result", vi: "kết quả không có dòng thứ \(text)")
  }
  static func rowNumbers(_ count: Int) -> Message {
    count == 0
      ? Message("the result has no rows", vi: "kết quả không có dòng nào")
      : Message(
        "a number from 1 to \(count), or the id of a row in it",
        vi: "nêu một số từ 1 đến \(count), hoặc mã số của một dòng trong kết quả")
  }
  static func moreRows(_ count: Int) -> Message {
    Message(
      "… and \(count) more; .source N shows row N",
      vi: "… và \(count) dòng nữa; xem dòng thứ N bằng .source N")
  }
  static let emptyResult = Message("The result has no rows.", vi: "Kết quả không có dòng nào.")
  static func lines(_ text: String, isOne: Bool) -> Message {
    Message((isOne ? "line " : "lines ") + text, vi: "dòng " + text + " của văn bản")
  }
  static let noLines = Message("no lines in the text", vi: "không có dòng nào trong văn bản")
  static func rowsBehind(_ count: Int, _ relation: RelationID) -> Message {
    Message(
      "\(count) \(LookupMessages.noun(relation, count: count).english)",
      vi: "\(count) \(relation.vietnamese)")
  }
}
