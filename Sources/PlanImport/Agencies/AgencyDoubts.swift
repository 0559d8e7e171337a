import PlanModel

/// Why the reading of agencies is not certain.
enum AgencyDoubts {
  static let sharedHead = Message(
    "the name lacks its first word", vi: "tên cơ quan thiếu từ đầu")
  static let noSeparator = Message(
    "two agencies without a sign between them", vi: "hai cơ quan không có dấu ngăn cách")
  static let unusual = Message(
    "begins like no agency", vi: "không bắt đầu như tên cơ quan")
  static let none = Message("names no agency", vi: "không nêu tên cơ quan")
  static let cutOff = Message("the name is cut off", vi: "tên cơ quan bị cắt cụt")
  static let implied = Message(
    "takes part without being said to lead or to help",
    vi: "tham gia nhưng không rõ chủ trì hay phối hợp")
}
