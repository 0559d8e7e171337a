import PlanFile
import PlanModel
import Testing
@testable import PlanImport

/// Entries of a register: names, aliases, members, remarks and doubts.
@Suite struct AgencyRegisterTests {
  private func register() -> AgencyRegister {
    AgencyRegister(issuer: "Ủy ban nhân dân tỉnh Lâm Đồng")
  }

  @Test("the offices of the built-in plan have its keys, names, short names and kinds")
  func builtIn() {
    for agency in BuiltInPlan.plan.agencies {
      var register = register()
      #expect(register.read(agency.name).keys == [agency.key])
      let entry = register.agencies.first
      #expect(entry?.name == agency.name && entry?.kind == agency.kind)
      if entry?.short != nil { #expect(entry?.short == agency.short) }
      for alias in agency.aliases where alias != "Báo LĐ" && !alias.hasPrefix("BDT") {
        #expect(register.read(alias).keys == [agency.key], "\(alias)")
      }
    }
  }

  @Test("known names are spelled as in daily use and every known key is written once")
  func table() {
    let keys = KnownOffices.all.map(\.key)
    #expect(Set(keys).count == keys.count)
    for office in KnownOffices.all {
      #expect(!office.name.isEmpty && !office.short.isEmpty)
      #expect(office.key.allSatisfy { $0.isASCII && ($0.isLowercase || "-{}".contains($0)) })
    }
  }

  @Test(
    "what stands behind a name is a remark",
    arguments: [
      ("Sở Y tế (cơ quan thường trực)", ["so-y-te"], "cơ quan thường trực"),
      (
        "Sở Y tế trong phạm vi chức năng, nhiệm vụ của mình", ["so-y-te"],
        "trong phạm vi chức năng, nhiệm vụ của mình"
      ),
      (
        "Các sở, ngành theo chức năng nhiệm vụ được giao và UBND các xã, phường",
        ["so-ban-nganh", "ubnd-cac-xa-phuong"], "theo chức năng nhiệm vụ được giao"
      ),
      (
        "Sở Nội vụ rà soát hồ sơ gửi Sở Y tế; Sở Tài chính", ["so-noi-vu", "so-tai-chinh"],
        "rà soát hồ sơ gửi Sở Y tế"
      ),
    ] as [(String, [String], String)])
  func remarks(cell: String, keys: [String], remark: String) {
    var register = register()
    let reading = register.read(cell)
    #expect(reading == AgencyReading(keys: keys, remark: remark))
  }

  @Test("a bracket with a short form makes an alias")
  func shortForms() {
    var register = register()
    let cell =
      "Ban Quản lý rừng phòng hộ Đa Nhim (BQLRPHĐN); Hội Đông y tỉnh (sau đây gọi tắt là Hội ĐY)"
    let first = register.read(cell)
    #expect(first.remark == nil && first.doubts.isEmpty && first.keys.count == 2)
    #expect(register.read("Hội ĐY, BQLRPHĐN").keys == first.keys.reversed())
    #expect(register.agencies.map(\.aliases) == [["BQLRPHĐN"], ["Hội ĐY"]])
  }

  @Test(
    "doubts",
    arguments: [
      ("Sở Tài chính, Xây dựng", ["so-tai-chinh", "so-xay-dung"], AgencyDoubts.sharedHead),
      ("Bộ Nội vụ Bộ Y tế", ["bo-noi-vu", "bo-y-te"], AgencyDoubts.noSeparator),
      ("Bộ Y tế, Bộ", ["bo-y-te"], AgencyDoubts.cutOff),
      ("Nhà máy nước Suối Vàng", ["nha-mnsv"], AgencyDoubts.unusual),
      ("trồng thêm cây xanh ở ven hồ và dọc các tuyến đường", [], AgencyDoubts.none),
    ] as [(String, [String], Message)])
  func doubts(cell: String, keys: [String], reason: Message) {
    var register = register()
    let reading = register.read(cell)
    #expect(reading.keys == keys)
    #expect(reading.doubts.map(\.reason) == [reason])
  }

  @Test("names are the fullest spelling, others are aliases")
  func names() {
    var register = register()
    _ = register.read("Hội khuyến nông; SỞ NGOẠI VỤ")
    _ = register.read("Hội Khuyến nông tỉnh Lâm Đồng; Sở Ngoại vụ; Hội khuyến nông tỉnh")
    let agencies = register.finished()
    #expect(agencies.map(\.name) == ["Hội Khuyến nông tỉnh Lâm Đồng", "Sở Ngoại vụ"])
    #expect(agencies.map(\.key) == ["hoi-khuyen-nong", "so-ngoai-vu"])
    #expect(agencies.map(\.kind) == [.social, .department])
  }

  @Test("the group of departments has those of the document as members")
  func members() {
    var register = register()
    _ = register.read("Các sở, ban, ngành; UBND các xã, phường; các sở, ngành liên quan")
    _ = register.read("Sở Y tế; Công an tỉnh; Sở Dân tộc và Tôn giáo")
    #expect(register.agencies.allSatisfy { $0.members.isEmpty })
    #expect(register.finished().map(\.members) == [["so-y-te", "so-dttg"], [], [], [], [], []])
  }

  @Test("keys that would be the same are numbered")
  func numbered() {
    var register = register()
    let keys = register.read("Hội Bảo vệ Môi trường; Hội Buôn vải Màn thổ cẩm").keys
    #expect(keys == ["hoi-bvmt", "hoi-bvmtc"])
    let more = register.read("Hội Bán vé Máy tính; Hội Bỏ vốn Mua trâu").keys
    #expect(more == ["hoi-bvmt-2", "hoi-bvmt-3"])
  }

  @Test("no two agencies share a name, short name or alias at the end")
  func shared() {
    var register = register()
    _ = register.read(
      "Hội Ong (Hội Mật); Báo Mật (gọi tắt là Hội Mật); Báo Sữa (gọi tắt là hội mật)")
    let agencies = register.finished()
    let names = agencies.flatMap { [$0.name] + ($0.short.map { [$0] } ?? []) + $0.aliases }
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
    #expect(agencies.count == 3)
  }
}
