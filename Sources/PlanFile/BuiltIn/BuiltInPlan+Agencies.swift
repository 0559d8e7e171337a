// swift-format-ignore-file
// Generated from Samples/lam-dong-6121.plan.json; do not edit. After a change of that file:
// PLANQ_RECORD=1 swift test --filter BuiltInPlan

import PlanModel

extension BuiltInPlan {
  static var agencies: [Agency] { agencies1() }

  private static func agencies1() -> [Agency] {
    [
      Agency(key: "so-tttt", name: "Sở Thông tin và Truyền thông", short: "Sở TTTT", kind: .department, aliases: ["STTTT", "TT&TT", "Sở TT&TT", "Sở Thông tin - Truyền thông"]),
      Agency(key: "so-ban-nganh", name: "Các sở, ban, ngành", short: "Sở, ban, ngành", kind: .group, aliases: ["Các sở, ban, ngành thuộc tỉnh", "Các sở, ban ngành tỉnh", "Các sở, ngành"], members: ["so-tttt", "so-ldtbxh", "so-noi-vu", "so-tai-chinh", "so-khdt", "so-y-te", "so-gddt", "so-khcn", "so-nnptnt", "ban-dan-toc", "so-vhttdl", "so-xay-dung", "so-tnmt"]),
      Agency(key: "bao-lam-dong", name: "Báo Lâm Đồng", short: "Báo Lâm Đồng", kind: .media, aliases: ["Báo LĐ"]),
      Agency(key: "dai-ptth-tinh", name: "Đài Phát thanh - Truyền hình tỉnh", short: "Đài PTTH tỉnh", kind: .media, aliases: ["Đài PT-TH", "Đài PT-TH tỉnh", "Đài Phát thanh và Truyền hình tỉnh", "Đài Phát thanh - Truyền hình Lâm Đồng"]),
      Agency(key: "ubnd-cac-huyen-thanh-pho", name: "Ủy ban nhân dân các huyện, thành phố", short: "UBND các huyện, thành phố", kind: .group, aliases: ["UBND huyện, thành phố", "Ủy ban nhân dân huyện, thành phố", "UBND cấp huyện", "Ủy ban nhân dân cấp huyện"]),
      Agency(key: "so-ldtbxh", name: "Sở Lao động - Thương binh và Xã hội", short: "Sở LĐTBXH", kind: .department, aliases: ["SLĐTBXH", "LĐ-TB&XH", "Sở LĐ-TB&XH", "Sở Lao động - TB và XH", "Sở Lao động"]),
      Agency(key: "so-noi-vu", name: "Sở Nội vụ", short: "Sở Nội vụ", kind: .department, aliases: ["SNV", "Sở NV"]),
      Agency(key: "don-vi-doanh-nghiep", name: "Đơn vị, doanh nghiệp trên địa bàn tỉnh", short: "Đơn vị, doanh nghiệp", kind: .group, aliases: ["Các đơn vị, doanh nghiệp", "Các đơn vị, doanh nghiệp trên địa bàn tỉnh"]),
      Agency(key: "so-tai-chinh", name: "Sở Tài chính", short: "Sở Tài chính", kind: .department, aliases: ["STC", "Sở TC"]),
      Agency(key: "so-khdt", name: "Sở Kế hoạch và Đầu tư", short: "Sở KHĐT", kind: .department, aliases: ["SKHĐT", "KH&ĐT", "Sở KH&ĐT", "Sở Kế hoạch - Đầu tư"]),
      Agency(key: "bo-chqs-tinh", name: "Bộ Chỉ huy Quân sự tỉnh", short: "Bộ CHQS tỉnh", kind: .security, aliases: ["BCHQS", "BCHQS tỉnh", "Bộ CHQS", "Bộ Chỉ huy Quân sự"]),
      Agency(key: "cong-an-tinh", name: "Công an tỉnh", short: "Công an tỉnh", kind: .security, aliases: ["CAT", "CA tỉnh", "Công an"]),
      Agency(key: "so-y-te", name: "Sở Y tế", short: "Sở Y tế", kind: .department, aliases: ["SYT", "Sở Y Tế", "Sở YT"]),
      Agency(key: "so-gddt", name: "Sở Giáo dục và Đào tạo", short: "Sở GDĐT", kind: .department, aliases: ["SGDĐT", "GD&ĐT", "Sở GD&ĐT", "Sở Giáo dục - Đào tạo", "Sở Giáo dục"]),
      Agency(key: "so-khcn", name: "Sở Khoa học và Công nghệ", short: "Sở KHCN", kind: .department, aliases: ["SKHCN", "KH&CN", "Sở KH&CN", "Sở Khoa học - Công nghệ"]),
      Agency(key: "bhxh-tinh", name: "Bảo hiểm xã hội tỉnh", short: "BHXH tỉnh", kind: .insurance, aliases: ["BHXH", "Bảo hiểm xã hội"]),
      Agency(key: "cac-to-chuc-ct-xh", name: "Các tổ chức chính trị - xã hội", short: "Các tổ chức CT-XH", kind: .social, aliases: ["Tổ chức chính trị - xã hội", "Tổ chức CT-XH"]),
      Agency(key: "so-nnptnt", name: "Sở Nông nghiệp và Phát triển nông thôn", short: "Sở NNPTNT", kind: .department, aliases: ["SNNPTNT", "NN&PTNT", "Sở NN&PTNT", "Sở Nông nghiệp và PTNT", "Sở Nông nghiệp"]),
      Agency(key: "ban-dan-toc", name: "Ban Dân tộc tỉnh", short: "Ban Dân tộc", kind: .department, aliases: ["BDT", "BDT tỉnh"]),
      Agency(key: "so-vhttdl", name: "Sở Văn hóa, Thể thao và Du lịch", short: "Sở VHTTDL", kind: .department, aliases: ["SVHTTDL", "VHTT&DL", "Sở VHTT&DL", "Sở Văn hóa - Thể thao - Du lịch", "Sở Văn hóa"]),
      Agency(key: "so-xay-dung", name: "Sở Xây dựng", short: "Sở Xây dựng", kind: .department, aliases: ["SXD", "Sở XD"]),
      Agency(key: "so-tnmt", name: "Sở Tài nguyên và Môi trường", short: "Sở TNMT", kind: .department, aliases: ["STNMT", "TN&MT", "Sở TN&MT", "Sở Tài nguyên - Môi trường"]),
      Agency(key: "ubnd-tinh", name: "Ủy ban nhân dân tỉnh", short: "UBND tỉnh", kind: .government, aliases: ["UBND tỉnh Lâm Đồng", "Ủy ban nhân dân tỉnh Lâm Đồng"]),
      Agency(key: "ubmttq", name: "Ủy ban Mặt trận Tổ quốc Việt Nam", short: "UBMTTQ Việt Nam", kind: .front, aliases: ["Ủy ban Mặt trận Tổ quốc", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "Ủy ban MTTQ Việt Nam tỉnh", "UBMTTQ Việt Nam tỉnh", "UBMTTQ tỉnh", "UBMTTQ", "MTTQ", "Mặt trận Tổ quốc"]),
    ]
  }
}
