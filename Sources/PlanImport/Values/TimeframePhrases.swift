/// The words by which plans say when something is done.
enum TimeframePhrases {
  /// At all times.
  static let ongoing: PhraseSet = ["thường xuyên", "liên tục"]

  /// Words that may be beside `ongoing` and add nothing.
  static let besideOngoing: PhraseSet = [
    "nhiệm vụ", "công việc", "thực hiện", "triển khai", "liên tục", "thường xuyên", "và", "các năm",
    "trong năm", "hằng ngày",
  ]

  /// Again and again.
  static let recurring: PhraseSet = [
    "hằng năm", "hằng quý", "hằng tháng", "hằng tuần", "hằng ngày", "mỗi năm", "mỗi quý",
    "mỗi tháng", "mỗi tuần", "định kỳ",
  ]

  /// Words that a stretch between two times is counted by: `6 tháng một lần`.
  static let times: PhraseSet = ["lần"]
  /// What a length of time is counted in.
  static let lengths: PhraseSet = ["năm", "quý", "tháng", "tuần", "ngày"]

  /// Words that may be beside `recurring` and add nothing.
  static let besideRecurring: Set<String> = [
    "hằng", "mỗi", "định", "kỳ", "năm", "quý", "tháng", "tuần", "ngày", "một", "hai", "ba", "lần",
    "và", "hoặc", "trước", "từ", "đến", "giai", "đoạn", "đầu", "cuối", "nhiệm", "vụ", "vào",
    "trong", "thực", "hiện", "các", "bắt", "hết", "i", "ii", "iii", "iv", "nửa",
  ]

  /// Something that has to happen first.
  static let eventStarts: PhraseSet = [
    "khi", "sau khi", "ngay khi", "ngay sau", "trước khi", "từ khi", "kể từ khi", "kể từ",
    "đến khi",
    "cho đến khi", "trong quá trình", "trong suốt quá trình", "trong vòng", "trong thời hạn",
    "theo",
    "căn cứ", "tùy", "nếu", "cùng với", "đồng thời với", "song song", "phù hợp với", "trên cơ sở",
    "trong trường hợp", "sau",
  ]

  /// Words in the middle that name such a thing.
  static let eventMarks: PhraseSet = [
    "sau khi", "ngay sau", "ngay khi", "trước khi", "khi có", "khi được", "theo tiến độ",
    "theo kế hoạch", "theo yêu cầu", "theo lộ trình", "theo quy định", "theo chỉ đạo",
    "theo hướng dẫn", "theo phân công", "theo thực tế", "kể từ", "ban hành", "khi",
  ]

  /// Words before a time that it can be read without.
  static let plainStarts: PhraseSet = [
    "thực hiện", "triển khai", "dự kiến", "thời gian", "bắt đầu", "trong khoảng",
  ]

  /// Words that make a time a deadline.
  static let completion: PhraseSet = [
    "hoàn thành", "hoàn tất", "hoàn thiện", "xong", "kết thúc", "ban hành", "trình",
  ]

  /// The day or days that follow come too late.
  static let before: PhraseSet = [
    "chậm nhất trước", "chậm nhất là trước", "muộn nhất trước", "muộn nhất là trước", "đến trước",
    "từ nay đến trước", "trước",
  ]

  /// The last day that follows is the last.
  static let until: PhraseSet = [
    "chậm nhất là đến hết", "chậm nhất là đến", "chậm nhất đến hết", "chậm nhất đến",
    "chậm nhất trong", "chậm nhất là trong", "chậm nhất là vào", "chậm nhất vào", "chậm nhất là",
    "chậm nhất", "muộn nhất là đến", "muộn nhất đến", "muộn nhất trong", "muộn nhất là trong",
    "muộn nhất là vào", "muộn nhất vào", "muộn nhất là", "muộn nhất", "trễ nhất là", "trễ nhất",
    "từ nay cho đến hết", "từ nay cho đến", "từ nay đến hết", "từ nay đến cuối", "từ nay đến",
    "từ nay tới", "cho đến hết", "cho đến", "đến hết", "đến cuối", "đến", "tới", "hết",
    "không quá",
  ]

  /// The first day that follows is the first.
  static let from: PhraseSet = ["kể từ", "bắt đầu từ", "từ đầu", "từ"]

  /// The first day after those that follow is the first.
  static let after: PhraseSet = ["sau"]

  /// The days that follow are the days.
  static let within: PhraseSet = [
    "trong các", "trong", "vào", "giai đoạn", "thời kỳ", "nhiệm kỳ", "cả",
  ]

  /// Work goes on after what is before.
  static let goesOn: PhraseSet = [
    "và các năm tiếp theo", "và những năm tiếp theo", "và các năm sau", "và những năm sau",
    "và các năm tiếp sau", "và các năm kế tiếp", "và các giai đoạn tiếp theo",
    "và giai đoạn tiếp theo", "và các năm về sau", "và những năm về sau", "và tiếp theo",
    "các năm tiếp theo", "những năm tiếp theo", "các năm sau", "những năm sau", "trở đi",
    "trở về sau", "và thường xuyên", "và liên tục",
  ]
}
