/// Units that tables of indicators have, each by its key: without case, in one spelling.
enum KnownUnits {
  /// Whether a key is the name of a unit.
  static func contains(_ key: String) -> Bool { names.contains(TextKey(key)) }

  /// Whether a token with a key may begin a unit, or words that count one in lots. Most words
  /// after a number begin none, and trying what they make together is slow.
  static func begins(with key: String) -> Bool { starts.contains(TextKey(key)) }

  private static let starts: Set<TextKey> = {
    let units = (people + things + measures + places + degrees).compactMap {
      ValueToken.tokens(of: $0).first?.key
    }
    return Set((units + lots + ["%", "‰"]).map { TextKey($0) })
  }()

  /// The most words a known unit has.
  static let longest = 4

  private static let names: Set<TextKey> = Set(
    (people + things + measures + places + degrees).map { TextKey(UnitReader.key($0)) })

  private static let people = [
    "người", "lượt người", "người dân", "người lao động", "lao động", "hộ", "hộ dân",
    "hộ gia đình", "hộ nghèo", "dân", "dân số", "trẻ", "trẻ em", "học sinh", "sinh viên",
    "học viên", "giáo viên", "cán bộ", "bác sĩ", "dược sĩ", "điều dưỡng", "hội viên", "đoàn viên",
    "thuê bao", "khách", "lượt khách", "hành khách", "chuyên gia", "nhà khoa học", "gia đình",
  ]

  private static let things = [
    "căn", "căn hộ", "nhà", "ngôi nhà", "giường", "giường bệnh", "doanh nghiệp", "hợp tác xã",
    "htx", "tổ chức", "cơ sở", "đơn vị", "cơ quan", "dự án", "đề án", "chương trình", "kế hoạch",
    "nhiệm vụ", "mô hình", "sản phẩm", "hồ sơ", "văn bản", "thủ tục", "thủ tục hành chính",
    "dịch vụ", "tiêu chí", "chỉ tiêu", "hệ thống", "nền tảng", "sàn", "sàn dữ liệu", "bài báo",
    "bài", "tin", "công trình", "tuyến", "cuộc", "hội nghị", "buổi", "đợt", "khóa", "lớp",
    "lớp học", "tổ", "nhóm", "câu lạc bộ", "thiết bị", "cái", "chiếc", "con", "cây", "bộ", "cặp",
    "suất", "phần", "quyển", "cuốn", "bản", "giấy phép", "sáng chế", "đơn", "giao dịch", "ca",
    "vụ", "xe", "phương tiện", "trạm", "điểm cầu", "tập đoàn", "gói", "hợp đồng", "giải thưởng",
  ]

  private static let measures = [
    "%", "điểm %", "điểm phần trăm", "‰", "tấn", "tạ", "kg", "g", "lít", "ha", "m", "km", "cm",
    "m²",
    "m³", "km²", "m² sàn", "m³ gỗ", "kwh", "mwh", "kw", "mw", "mwp", "gb", "tb", "pb", "tbps",
    "gbps", "mbps", "đồng", "vnđ", "nghìn đồng", "triệu đồng", "tỷ đồng", "usd", "triệu usd",
    "tỷ usd", "đô la", "tuổi", "năm", "tháng", "tuần", "ngày", "ngày đêm", "giờ", "phút", "giây",
    "năm học",
    "quý", "lần", "lượt", "gdp", "grdp", "lần gdp", "lần grdp", "tỷ lệ", "‰ dân số", "tcvn", "độ",
    "người.km", "teu",
  ]

  private static let places = [
    "xã", "phường", "thị trấn", "huyện", "tỉnh", "thành phố", "quận", "đặc khu", "thôn", "ấp",
    "khu phố", "tổ dân phố", "buôn", "làng", "bản làng", "địa phương", "trường", "trường học",
    "phòng học", "bệnh viện", "trạm y tế", "trung tâm", "khu", "cụm", "khu công nghiệp",
    "cụm công nghiệp", "chợ", "siêu thị", "thư viện", "nhà văn hóa", "vùng", "điểm", "vườn",
  ]

  private static let degrees = [
    "mức độ", "mức", "bậc", "bậc học", "cấp", "cấp học", "cấp độ", "thứ bậc", "thứ hạng", "hạng",
    "xếp hạng", "vị trí", "chỉ số", "hệ số", "điểm số", "thang điểm", "giai đoạn", "loại",
  ]

  /// Words before a unit that count it in larger lots.
  static let lots: Set<String> = ["trăm", "nghìn", "vạn", "triệu", "tỷ", "số", "lượt", "đầu"]
}
