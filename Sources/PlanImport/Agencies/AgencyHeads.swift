/// Phrases as words of `Syllable`, found by their first word.
struct PhraseTable {
  private var byFirst: [String: [[String]]] = [:]

  /// - Parameter phrases: Phrases with commas between them.
  init(_ phrases: String) {
    for phrase in phrases.split(separator: ",") {
      let words = AgencyText.words(String(phrase)).map(\.word)
      guard let first = words.first else { continue }
      byFirst[first, default: []].append(words)
    }
    for first in byFirst.keys { byFirst[first]?.sort { $0.count > $1.count } }
  }

  /// Where the longest of the phrases that is at a token ends.
  func end(in text: AgencyText, at start: Int) -> Int? {
    Steps.take(1)
    guard start < text.tokens.count, let phrases = byFirst[text.tokens[start].word] else {
      return nil
    }
    for phrase in phrases {
      var position = start
      for word in phrase {
        // Line ends inside do not count, nor do the dashes of `chính trị - xã hội`.
        if position > start { position = text.skippingDashes(position) }
        guard text.isWord(word, at: position) else {
          position = -1
          break
        }
        position += 1
      }
      if position > 0 { return position }
    }
    return nil
  }
}

extension AgencyText {
  /// The token after at most two dashes and line ends.
  func skippingDashes(_ start: Int) -> Int {
    var position = start
    while position < tokens.count, position < start + 2,
      tokens[position].kind == .dash || tokens[position].kind == .newline
    {
      position += 1
    }
    return position
  }
}

/// The words that the name of an office begins with, and those that cannot belong to one.
enum AgencyHeads {
  /// What offices begin with, beside the known ones.
  private static let heads = PhraseTable(
    "Sở,Bộ,Ban,Công an,Ủy ban,Hội,Hội đồng,Hiệp hội,Liên đoàn,Liên hiệp,Liên minh,Đoàn,Đài,Báo,"
      + "Trung tâm,Chi cục,Cục,Tổng cục,Thuế,Hải quan,Kho bạc,Ngân hàng,Bảo hiểm,Văn phòng,Vụ,"
      + "Thanh tra,Viện,Học viện,Trường,Đại học,Công ty,Tổng công ty,Tập đoàn,Mặt trận,Tỉnh ủy,"
      + "Thành ủy,Đảng ủy,Huyện ủy,Thành đoàn,Tỉnh đoàn,Huyện đoàn,Thị đoàn,Quận đoàn,Tòa án,Bệnh viện,Phòng,Quỹ,Vườn quốc gia,"
      + "Hạt,Đội,Tổ,Chi nhánh,Thông tấn xã,Thống kê,Thi hành án,Bưu điện,Viễn thông,Điện lực,"
      + "Tạp chí,Cảng vụ,Cảng,Thư viện,Bảo tàng,Kiểm lâm,Thường trực,Câu lạc bộ,Hợp tác xã,"
      + "Tổng liên đoàn,Trạm,Trạm y tế,Bộ chỉ huy,Bộ tư lệnh,VNPT,Viettel,MobiFone,EVN,Cơ quan,"
      + "Kiểm toán,Cổng,Cổng thông tin điện tử,"
      + "Phòng giao dịch,Khối,Cụm,Làng,Nhà,Đảng bộ,Quân khu,Ngành,Tiểu ban,Hội đồng nhân dân"
  )

  /// Words that begin with the word of an office and mean something else.
  private static let misleading = PhraseTable(
    "sở hữu,sở thích,sở tại,bộ phận,bộ máy,bộ tiêu chí,bộ chỉ số,bộ luật,bộ mặt,bộ tài liệu,"
      + "ban hành,hội nghị,hội thảo,hội thi,hội nhập,hội viên,hội họp,hội chợ,báo cáo,báo chí,"
      + "đoàn viên,đoàn kết,đoàn kiểm tra,đoàn công tác,đoàn giám sát,văn phòng phẩm,thuế suất,"
      + "bảo hiểm y tế,bảo hiểm thất nghiệp,viện trợ,viện dẫn,viện phí,phòng chống,phòng ngừa,"
      + "trường hợp,quỹ đất,quỹ nhà,tổ chức,thanh tra kiểm tra,thống kê báo cáo,cục bộ,vụ việc,"
      + "vụ án,đội ngũ,nhà nước,nhà ở,nhà đầu tư,nhà khoa học,nhà trường,nhà giáo,"
      + "cơ quan chủ trì,cơ quan phối hợp,cơ quan thực hiện,cơ quan đầu mối,cơ quan thường trực,"
      + "ngành nghề,làng nghề,khối lượng,trạm biến áp,ngân hàng dữ liệu,viễn thông di động,"
      + "hội đồng thẩm định,ban đầu,bộ thủ tục,cảng biển,đại học số,thường trực hệ thống")

  /// Those who are at the head of an office: the office is meant.
  static let leaders = PhraseTable(
    "Giám đốc,Phó Giám đốc,Thủ trưởng,Chủ tịch,Phó Chủ tịch,Bộ trưởng,Người đứng đầu,Lãnh đạo,"
      + "Trưởng ban,Trưởng,Hiệu trưởng,Cục trưởng,Chi cục trưởng,Chánh,Chỉ huy trưởng,Tổng Giám đốc,"
      + "Bí thư,Đồng chí,Tư lệnh,Viện trưởng,Trưởng phòng,Tổng Biên tập")

  /// What is in front of the agency that is charged or asked.
  static let charges = PhraseTable(
    "Đề nghị,Giao,Giao cho,Yêu cầu,Khuyến khích,Trách nhiệm của,Trách nhiệm,Đối với,Về phía,"
      + "Kính đề nghị,Phân công,Nhiệm vụ của,Giao trách nhiệm cho,Giao nhiệm vụ cho,Trân trọng đề nghị,"
      + "Kính mời,Tiếp tục giao,Nhiệm vụ cụ thể của")

  /// What begins a remark on how an agency does its part.
  static let scopes = PhraseTable(
    "trong phạm vi,theo chức năng,theo nhiệm vụ,theo lĩnh vực,theo thẩm quyền,theo phân công,"
      + "theo phạm vi,theo quy định,theo từng,theo sự phân công,theo phân cấp,theo ngành,"
      + "thuộc thẩm quyền,thuộc phạm vi,thuộc lĩnh vực,thuộc chức năng,căn cứ,được giao,"
      + "được phân công,trên cơ sở,tùy theo,đối với,trong lĩnh vực,trong quá trình,trong việc,"
      + "theo đề nghị,phụ trách,trong công tác")

  /// What makes `đơn vị` or `cơ quan` the label of a value.
  static let labels = PhraseTable("tính,đo,soạn thảo,ban hành,thường trực,đầu mối,quản lý nhà nước")

  /// Verbs: after one the name of an agency has ended.
  static let verbs = PhraseTable(
    "chủ trì,phối hợp,tham mưu,tổ chức,xây dựng,triển khai,thực hiện,có trách nhiệm,báo cáo,"
      + "chịu trách nhiệm,hướng dẫn,theo dõi,tổng hợp,rà soát,chỉ đạo,tiến hành,chủ động,là,có,"
      + "bố trí,cân đối,đôn đốc,kiểm tra,giám sát,tiếp tục,tăng cường,đẩy mạnh,thường xuyên,cùng,"
      + "định kỳ,ban hành,phát huy,phổ biến,cung cấp,lập,tiếp nhận,xem xét,cử,nghiên cứu,đề xuất,"
      + "trình,thẩm định,quản lý,phê duyệt,đảm bảo,bảo đảm,gửi,tập trung,thu thập,tham gia,vận động,"
      + "tuyên truyền,quán triệt,kịp thời,khẩn trương,nghiêm túc,căn cứ,hỗ trợ,đề nghị,"
      + "tạo điều kiện,làm,sử dụng,đánh giá,cập nhật,phân công,giao,thông báo,công bố,hoàn thành,"
      + "lồng ghép,huy động,phát động,tiên phong,dẫn dắt,mở,ưu tiên,kiểm soát,được,khai thác,"
      + "phản ánh,thống nhất,tích cực,đưa,thành lập,kiện toàn,phát triển,nâng cao,đầu tư,xác định,"
      + "đăng tải,phát sóng,nắm bắt,xử lý,giải quyết,tiếp thu,quyết định,cho ý kiến,góp ý,"
      + "tự,phải,cần,sẽ,đã,đang,để,nếu,khi,thông qua,trực tiếp,chuẩn bị,tạo,phân bổ,đảm nhiệm")

  /// Of those, the ones that end the name of a group; `cơ quan quản lý …` is one.
  static let groupVerbs = PhraseTable(
    "chủ trì,phối hợp,tham mưu,tổ chức,xây dựng,triển khai,thực hiện,có trách nhiệm,báo cáo,"
      + "chịu trách nhiệm,hướng dẫn,theo dõi,tổng hợp,rà soát,chỉ đạo,tiến hành,chủ động,"
      + "bố trí,cân đối,đôn đốc,tiếp tục,tăng cường,đẩy mạnh,thường xuyên,định kỳ,phát huy,"
      + "cử,đề xuất,trình,thẩm định,tập trung,thu thập,căn cứ,tuyên truyền,quán triệt,"
      + "tiên phong,kịp thời,khẩn trương,nghiêm túc,được giao,được phân công,kiểm soát,cùng,thông qua,để"
  )

  /// Of those, the ones that end the name of an office in a cell: `Ban Quản lý dự án đầu tư xây dựng`
  /// is one.
  static let nameVerbs = PhraseTable(
    "chủ trì,phối hợp,tham mưu,triển khai,thực hiện,có trách nhiệm,chịu trách nhiệm,báo cáo,"
      + "tổng hợp,rà soát,tiến hành,chủ động,theo dõi,đôn đốc,được giao,được phân công,căn cứ,"
      + "tổ chức thực hiện,tổ chức triển khai,bố trí,cân đối,đề xuất,cùng,là,để")

  /// Whether an office that is not known by name begins at a token.
  static func canBegin(_ text: AgencyText, at start: Int) -> Bool {
    guard let end = heads.end(in: text, at: start), text.tokens[start].isCapitalized,
      end < text.tokens.count
    else { return false }
    if misleading.end(in: text, at: start) != nil { return false }
    let next = text.tokens[end]
    guard next.kind == .word else { return false }
    if next.isCapitalized { return true }
    // `Trung tâm y tế` and `Công ty cổ phần` are often written so; `Ban của` is none.
    return end - start > 1 && nameVerbs.end(in: text, at: end) == nil
  }

  /// Whether a verb of the sentence is at a token; those with a capital letter belong to names.
  static func isVerb(_ text: AgencyText, at position: Int) -> Bool {
    guard position < text.tokens.count, !text.tokens[position].isCapitalized else { return false }
    return verbs.end(in: text, at: position) != nil && !isInName(text, at: position)
  }

  /// Words of names that are verbs elsewhere.
  private static let nouns = PhraseTable("giao thông,giao dịch,giao lưu,đầu tư xây dựng")
  /// Of names whose rest may be a verb, the words before it.
  private static let nounStarts = PhraseTable("xúc tiến,dịch vụ,dự án,đầu tư")

  /// Whether a verb belongs to a name: `An toàn giao thông`, `Dịch vụ tổng hợp`.
  static func isInName(_ text: AgencyText, at position: Int) -> Bool {
    if nouns.end(in: text, at: position) != nil { return true }
    guard position >= 2 else { return false }
    return nounStarts.end(in: text, at: position - 2) == position
      && nameRests.end(in: text, at: position) != nil
  }

  /// What may follow those words in a name.
  private static let nameRests = PhraseTable("đầu tư,tổng hợp,xây dựng,phát triển,hỗ trợ")
}
