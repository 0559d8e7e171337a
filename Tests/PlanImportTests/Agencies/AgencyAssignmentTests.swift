import Testing
@testable import PlanImport

/// Sentences that say who leads and who helps, and headings that name agencies.
@Suite struct AgencyAssignmentTests {
  private func register() -> AgencyRegister {
    AgencyRegister(issuer: "Ủy ban nhân dân tỉnh Lai Châu")
  }

  @Test(
    "who leads and who helps",
    arguments: [
      (
        "Sở Y tế chủ trì, phối hợp với các sở, ngành liên quan mở lớp.",
        Assignment(leads: ["so-y-te"], partners: ["so-ban-nganh-lien-quan"], rest: "mở lớp.")
      ),
      (
        "Giao Sở Nội vụ chủ trì, phối hợp Sở Tài chính tham mưu quy chế",
        Assignment(leads: ["so-noi-vu"], partners: ["so-tai-chinh"], rest: "tham mưu quy chế")
      ),
      (
        "Sở Y tế chủ trì; Sở Nội vụ, Sở Tài chính phối hợp",
        Assignment(leads: ["so-y-te"], partners: ["so-noi-vu", "so-tai-chinh"])
      ),
      (
        "Chủ trì: Sở Y tế; phối hợp: Sở Nội vụ, Công an tỉnh",
        Assignment(leads: ["so-y-te"], partners: ["so-noi-vu", "cong-an-tinh"])
      ),
      (
        "Mở lớp học do Sở Y tế chủ trì, Sở Nội vụ phối hợp.",
        Assignment(leads: ["so-y-te"], partners: ["so-noi-vu"], rest: "Mở lớp học")
      ),
      (
        "Sở Y tế (chủ trì), Sở Nội vụ, Sở Tài chính (phối hợp)",
        Assignment(leads: ["so-y-te"], partners: ["so-noi-vu", "so-tai-chinh"])
      ),
      (
        "Sở Tài chính, trên cơ sở đề xuất của các đơn vị, chủ trì lập dự toán",
        Assignment(leads: ["so-tai-chinh"], rest: "lập dự toán")
      ),
      ("Sở Y tế là cơ quan chủ trì", Assignment(leads: ["so-y-te"])),
    ] as [(String, Assignment)])
  func assignments(text: String, expected: Assignment) {
    var register = register()
    #expect(register.readAssignment(text) == expected)
  }

  @Test("others that take part are partners with a doubt")
  func implied() {
    var register = register()
    let reading = register.readAssignment("Sở Y tế chủ trì tham mưu; Sở Nội vụ tổ chức thi")
    #expect(reading?.leads == ["so-y-te"] && reading?.partners == ["so-noi-vu"])
    #expect(reading?.rest == "tham mưu; tổ chức thi")
    #expect(reading?.doubts.map(\.reason) == [AgencyDoubts.implied])
  }

  @Test(
    "no agency leads",
    arguments: [
      "cơ quan chủ trì soạn thảo", "Các đơn vị được phân công chủ trì báo cáo kết quả",
      "các dự án do sở, ngành chủ trì, quản lý", "Sở Y tế báo cáo kết quả", "", "chủ trì",
      "nhiệm vụ do cơ quan nhà nước chủ trì thực hiện", "Cơ quan phối hợp: Sở Y tế",
    ])
  func noAssignment(text: String) {
    var register = register()
    #expect(register.readAssignment(text) == nil)
  }

  @Test(
    "headings and what is behind them",
    arguments: [
      ("Sở Y tế", ["so-y-te"], ""),
      ("Sở Y tế:", ["so-y-te"], ""),
      ("Sở Y tế: Mở lớp tập huấn.", ["so-y-te"], "Mở lớp tập huấn."),
      ("Sở Y tế (cơ quan thường trực): Mở lớp.", ["so-y-te"], "Mở lớp."),
      (
        "Các sở, ban, ngành, Ủy ban nhân dân các huyện, thành phố",
        ["so-ban-nganh", "ubnd-cac-huyen-thanh-pho"], ""
      ),
      (
        "Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam, các tổ chức chính trị - xã hội",
        ["ubmttq", "cac-to-chuc-ct-xh"], ""
      ),
      ("Giao Sở Tài chính chủ trì bố trí vốn", ["so-tai-chinh"], "chủ trì bố trí vốn"),
      ("Trách nhiệm của Sở Y tế", ["so-y-te"], ""),
      (
        "Khuyến khích Liên minh Hợp tác xã xây dựng mô hình.", ["lien-minh-htx"],
        "xây dựng mô hình."
      ),
      (
        "Các doanh nghiệp nhà nước đi đầu trong việc đổi mới.", ["doanh-nghiep-nha-nuoc"],
        "đi đầu trong việc đổi mới."
      ),
      ("Hội Khuyến nông tỉnh, Hội Đông y tỉnh", ["hoi-khuyen-nong", "hoi-dong-y"], ""),
      (
        "Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ rà soát lại.",
        ["cac-bo", "co-quan-ngang-bo", "co-quan-thuoc-chinh-phu"], "rà soát lại."
      ),
    ] as [(String, [String], String)])
  func headings(text: String, keys: [String], rest: String) {
    var register = register()
    let reading = register.readHeading(text)
    #expect(reading?.keys == keys && reading?.rest == rest)
    let taken = reading?.taken ?? ""
    #expect(text == (rest.isEmpty ? taken : taken + " " + rest))
  }

  @Test(
    "no agency in front",
    arguments: [
      "Kinh phí thực hiện", "Tổ chức thực hiện", "Ban hành quy chế", "Báo cáo kết quả", "",
      "Bảo hiểm y tế toàn dân", "Đơn vị tính: ha", "Hội nghị sơ kết", "Bộ tiêu chí đánh giá",
      "Đơn vị chủ trì", "III. KINH PHÍ", "Trung tâm dữ liệu được nâng cấp", "Trường hợp đặc biệt",
    ])
  func noHeading(text: String) {
    var register = register()
    #expect(register.readHeading(text) == nil)
    #expect(register.agencies.isEmpty)
  }
}
