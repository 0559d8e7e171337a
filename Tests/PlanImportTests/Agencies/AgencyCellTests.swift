import Testing
@testable import PlanImport

/// Cells that name agencies: where they are split, and which spellings are one agency.
@Suite struct AgencyCellTests {
  private static let province = "ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG"

  private func keys(_ cell: String, issuer: String = province) -> [String] {
    var register = AgencyRegister(issuer: issuer)
    return register.read(cell).keys
  }

  @Test(
    "a name with commas, dashes or và inside is one agency",
    arguments: [
      ("Sở Văn hóa, Thể thao và Du lịch", "so-vhttdl"),
      ("Sở Kế hoạch và Đầu tư.", "so-khdt"),
      ("Sở Lao động - Thương binh và Xã hội", "so-ldtbxh"),
      ("Báo và Phát thanh, Truyền hình Lâm Đồng", "bao-ptth-tinh"),
      ("Ban Quản lý các Khu công nghiệp, khu kinh tế", "ban-ql-kcn-kkt"),
      ("UBND các xã, phường, đặc khu", "ubnd-cac-xa-phuong-dac-khu"),
      ("Ủy ban nhân dân các huyện, thành phố", "ubnd-cac-huyen-thanh-pho"),
      ("Các sở, ban, ngành", "so-ban-nganh"),
      ("Các bộ, ngành, địa phương", "bo-nganh-dia-phuong"),
      ("các tổ chức chính trị - xã hội", "cac-to-chuc-ct-xh"),
      ("các cơ quan, tổ chức, cá nhân có liên quan", "co-quan-to-chuc-ca-nhan-lien-quan"),
      ("Trung tâm Văn hóa, Thông tin và Thể thao tỉnh", "trung-tam-vhtttt"),
      ("Sở Sở Công thương", "so-cong-thuong"),
      ("Bộ Khoa học, Công nghệ", "bo-khcn"),
      ("Ban Quản lý dự án đầu tư xây dựng tỉnh", "ban-qldadtxd"),
    ])
  func one(cell: String, key: String) {
    #expect(keys(cell) == [key])
  }

  @Test(
    "a group with words of its own is one",
    arguments: [
      "Các Trường Đại học, Cao đẳng trên địa bàn tỉnh",
      "Các trường: Đại học, Cao đẳng, Trung cấp trên địa bàn tỉnh",
      "Các thành phố trực thuộc Trung ương và một số tỉnh",
      "Các cơ quan quản lý các lĩnh vực nêu tại điểm c, khoản 2, mục I",
      "Các doanh nghiệp cung cấp dịch vụ vận tải", "Địa phương được lựa chọn",
      "Tập đoàn, doanh nghiệp công nghệ số", "các địa phương Phú Thọ, Hà Giang, Cà Mau",
    ])
  func oneGroup(cell: String) {
    var register = AgencyRegister(issuer: Self.province)
    let reading = register.read(cell)
    #expect(reading.keys.count == 1 && reading.doubts.isEmpty && reading.remark == nil)
    #expect(register.agencies.map(\.kind) == [.group])
  }

  @Test(
    "agencies are split at semicolons, commas, và and line ends",
    arguments: [
      ("Báo Lâm Đồng, Đài Phát thanh - Truyền hình tỉnh", ["bao-lam-dong", "dai-ptth-tinh"]),
      ("Sở Kế hoạch và Đầu tư và các sở, ban, ngành", ["so-khdt", "so-ban-nganh"]),
      (
        "Các sở, ban, ngành, đơn vị, doanh nghiệp trên địa bàn tỉnh",
        ["so-ban-nganh", "don-vi-doanh-nghiep"]
      ),
      (
        "Các bộ, ngành, địa phương, doanh nghiệp liên quan",
        ["bo-nganh-dia-phuong", "doanh-nghiep-lien-quan"]
      ),
      (
        "Các Sở: Tài chính, Xây dựng, Công Thương",
        ["so-tai-chinh", "so-xay-dung", "so-cong-thuong"]
      ),
      ("Các Sở Tài chính, Xây dựng và Y tế", ["so-tai-chinh", "so-xay-dung", "so-y-te"]),
      ("- Sở Y tế\n- Sở Nội vụ;\n- Công an tỉnh", ["so-y-te", "so-noi-vu", "cong-an-tinh"]),
      ("Sở Giáo dục và\nĐào tạo; Sở Công\nThương", ["so-gddt", "so-cong-thuong"]),
      ("Sở Y tế/Sở Nội vụ", ["so-y-te", "so-noi-vu"]),
      (
        "UBND các xã, phường và các\ncơ quan, đơn vị có liên quan",
        ["ubnd-cac-xa-phuong", "co-quan-don-vi-lien-quan"]
      ),
      ("Hội Nông dân tỉnh và Liên đoàn Lao động tỉnh", ["hoi-nong-dan", "lien-doan-lao-dong"]),
      ("Các cơ quan: Sở Y tế, Sở Nội vụ", ["so-y-te", "so-noi-vu"]),
      ("VTV, VOV, TTXVN", ["vtv", "vov", "ttxvn"]),
      ("Thủ trưởng các sở, ban, ngành; Giám đốc Sở Y tế", ["so-ban-nganh", "so-y-te"]),
    ])
  func several(cell: String, expected: [String]) {
    var register = AgencyRegister(issuer: Self.province)
    let reading = register.read(cell)
    #expect(reading.keys == expected && reading.doubts.isEmpty && reading.remark == nil)
  }

  @Test(
    "spellings of one agency are one entry",
    arguments: [
      (
        "so-khcn",
        [
          "Sở Khoa học và Công nghệ", "Sở KH&CN", "Sở KHCN", "sở khoa học - công nghệ",
          "Sở KH và CN",
        ]
      ),
      ("so-ldtbxh", ["Sở LĐ-TB&XH", "LĐTBXH", "Sở Lao động - TB và XH"]),
      ("so-tnmt", ["Sở TN&MT", "Sở Tài nguyên và môi trường", "STNMT"]),
      ("so-y-te", ["Sở Y Tế", "SYT", "SỞ Y TẾ", "Sở Y tế tỉnh Lâm Đồng", "Sở  Y tế tỉnh"]),
      ("so-vhttdl", ["Sở Văn hoá Thể thao và Du lịch", "Sở VH,TT&DL", "Sở VHTT&DL"]),
      ("cong-an-tinh", ["Công An tỉnh", "Công an tỉnh Lâm Đồng", "CA tỉnh"]),
      ("bo-chqs-tinh", ["Bộ chỉ huy Quân sự tỉnh", "Bộ CHQS tỉnh", "BCHQS tỉnh"]),
      ("bhxh-tinh", ["BHXH", "Bảo hiểm xã hội tỉnh", "Bảo hiểm Xã hội Lâm Đồng"]),
      ("ubmttq", ["MTTQ", "Uỷ ban MTTQ Việt Nam tỉnh", "Mặt trận Tổ quốc Việt Nam tỉnh Lâm Đồng"]),
      (
        "ubnd-cac-huyen-thanh-pho",
        ["Uỷ ban nhân dân các huyện, thành phố", "UBND các huyện thành phố", "UBND cấp huyện"]
      ),
      (
        "ubnd-cac-xa-phuong-dac-khu",
        ["UBND các xã, phường, đặc khu", "UBND phường, xã, đặc khu", "Ủy ban nhân dân cấp xã"]
      ),
      (
        "so-ban-nganh",
        [
          "Các sở, ban ngành tỉnh", "Các sở, ban, ngành thuộc tỉnh", "Sở, ban, ngành cấp tỉnh",
          "các Sở, Ban, Ngành", "Các sở, ngành",
        ]
      ),
      ("dai-ptth-tinh", ["Đài PT-TH tỉnh", "Đài Phát thanh và Truyền hình Lâm Đồng"]),
    ])
  func spellings(key: String, cells: [String]) {
    var register = AgencyRegister(issuer: Self.province)
    for cell in cells { #expect(register.read(cell).keys == [key], "\(cell)") }
    #expect(register.agencies.count == 1)
  }

  @Test("departments before and after the mergers are told apart")
  func mergers() {
    let cell = """
      Sở Nông nghiệp và PTNT; Sở NN&MT; Sở Dân tộc và Tôn giáo; Ban Dân tộc tỉnh; Thuế tỉnh
      """
    let expected = ["so-nnptnt", "so-nnmt", "so-dttg", "ban-dan-toc", "thue-tinh"]
    #expect(keys(cell) == expected)
  }

  @Test("groups of those concerned are not those of all")
  func concerned() {
    let cell = "Các sở, ngành; các sở, ban, ngành liên quan; các sở, ngành có liên quan"
    #expect(keys(cell) == ["so-ban-nganh", "so-ban-nganh-lien-quan"])
  }

  @Test(
    "the place of an office is that of the issuer",
    arguments: [
      (
        "UBND tỉnh Lâm Đồng", "Công an; UBND huyện Đức Trọng",
        ["cong-an-tinh", "ubnd-huyen-duc-trong"]
      ),
      (
        "UBND thành phố Cần Thơ", "Công an Thành phố; BHXH TP. Cần Thơ",
        ["cong-an-thanh-pho", "bhxh-thanh-pho"]
      ),
      (
        "UBND xã Tân Hà", "UBND xã, Công an xã; Hội Nông dân xã",
        ["ubnd-xa", "cong-an-xa", "hoi-nong-dan"]
      ),
      ("Chính phủ", "Bộ Công An; Bảo hiểm xã hội Việt Nam", ["bo-cong-an", "bhxh-viet-nam"]),
    ])
  func places(issuer: String, cell: String, expected: [String]) {
    #expect(keys(cell, issuer: issuer) == expected)
  }
}
