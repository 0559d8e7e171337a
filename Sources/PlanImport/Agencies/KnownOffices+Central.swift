/// Ministries and other bodies of the State and of the Party: `key | name | short | spellings`.
extension KnownOffices {
  static let centralOffices: [Rows] = [
    (
      .government,
      [
        "chinh-phu | Chính phủ",
        "thu-tuong | Thủ tướng Chính phủ",
        "quoc-hoi | Quốc hội",
        "bo-tttt | Bộ Thông tin và Truyền thông | Bộ TTTT",
        "bo-khcn | Bộ Khoa học và Công nghệ | Bộ KHCN",
        "bo-noi-vu | Bộ Nội vụ",
        "bo-tai-chinh | Bộ Tài chính",
        "bo-khdt | Bộ Kế hoạch và Đầu tư | Bộ KHĐT",
        "bo-y-te | Bộ Y tế",
        "bo-gddt | Bộ Giáo dục và Đào tạo | Bộ GDĐT",
        "bo-ldtbxh | Bộ Lao động - Thương binh và Xã hội | Bộ LĐTBXH",
        "bo-nnptnt | Bộ Nông nghiệp và Phát triển nông thôn | Bộ NNPTNT",
        "bo-nnmt | Bộ Nông nghiệp và Môi trường | Bộ NNMT",
        "bo-tnmt | Bộ Tài nguyên và Môi trường | Bộ TNMT",
        "bo-xay-dung | Bộ Xây dựng",
        "bo-gtvt | Bộ Giao thông vận tải | Bộ GTVT",
        "bo-cong-thuong | Bộ Công Thương | Bộ Công Thương",
        "bo-vhttdl | Bộ Văn hóa, Thể thao và Du lịch | Bộ VHTTDL",
        "bo-tu-phap | Bộ Tư pháp",
        "bo-ngoai-giao | Bộ Ngoại giao",
        "bo-cong-an | Bộ Công an",
        "bo-quoc-phong | Bộ Quốc phòng",
        "bo-dttg | Bộ Dân tộc và Tôn giáo | Bộ DTTG",
        "van-phong-chinh-phu | Văn phòng Chính phủ | VPCP",
        "thanh-tra-chinh-phu | Thanh tra Chính phủ | TTCP",
        "uy-ban-dan-toc | Ủy ban Dân tộc | UBDT",
        "nhnn | Ngân hàng Nhà nước Việt Nam | NHNN | Ngân hàng Nhà nước",
        "nhcsxh-viet-nam | Ngân hàng Chính sách xã hội Việt Nam | NHCSXH Việt Nam",
        "vien-han-lam-khcn | Viện Hàn lâm Khoa học và Công nghệ Việt Nam | Viện Hàn lâm KHCN |"
          + "Viện Hàn lâm Khoa học và Công nghệ",
        "vien-han-lam-khxh | Viện Hàn lâm Khoa học xã hội Việt Nam | Viện Hàn lâm KHXH |"
          + "Viện Hàn lâm Khoa học xã hội",
        "tand-toi-cao | Tòa án nhân dân tối cao | TAND tối cao",
        "vksnd-toi-cao | Viện kiểm sát nhân dân tối cao | VKSND tối cao",
        "kiem-toan-nha-nuoc | Kiểm toán nhà nước | KTNN",
        "van-phong-quoc-hoi | Văn phòng Quốc hội | VPQH",
        "van-phong-chu-tich-nuoc | Văn phòng Chủ tịch nước",
        "ubgs-tctt | Ủy ban Giám sát tài chính Quốc gia",
        "ub-qlv | Ủy ban Quản lý vốn nhà nước tại doanh nghiệp",
      ]
    ),
    (.insurance, ["bhxh-viet-nam | Bảo hiểm xã hội Việt Nam | BHXH Việt Nam"]),
    (
      .media,
      [
        "ttxvn | Thông tấn xã Việt Nam | TTXVN",
        "vtv | Đài Truyền hình Việt Nam | VTV | VTV",
        "vov | Đài Tiếng nói Việt Nam | VOV | VOV",
        "bao-nhan-dan | Báo Nhân Dân",
      ]
    ),
    (
      .social,
      [
        "tldldvn | Tổng Liên đoàn Lao động Việt Nam | TLĐLĐ Việt Nam",
        "tw-doan | Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh | Trung ương Đoàn |"
          + "Trung ương Đoàn",
        "vcci | Liên đoàn Thương mại và Công nghiệp Việt Nam | VCCI | VCCI |"
          + "Phòng Thương mại và Công nghiệp Việt Nam",
      ]
    ),
  ]

  static let partyOffices: [Rows] = [
    (
      .party,
      [
        "tinh-uy | Tỉnh ủy | Tỉnh ủy | Thường trực Tỉnh ủy | Ban Thường vụ Tỉnh ủy",
        "thanh-uy | Thành ủy | Thành ủy | Thường trực Thành ủy | Ban Thường vụ Thành ủy",
        "ban-tuyen-giao-tu | Ban Tuyên giáo Trung ương | Ban Tuyên giáo TW",
        "ban-tgdv-tu | Ban Tuyên giáo và Dân vận Trung ương | Ban TGDV TW",
        "ban-to-chuc-tu | Ban Tổ chức Trung ương | Ban Tổ chức TW",
        "ban-tuyen-giao-tinh-uy | Ban Tuyên giáo Tỉnh ủy | Ban Tuyên giáo Tỉnh ủy",
        "ban-tgdv-tinh-uy | Ban Tuyên giáo và Dân vận Tỉnh ủy | Ban TGDV Tỉnh ủy",
        "ban-tgdv-thanh-uy | Ban Tuyên giáo và Dân vận Thành ủy | Ban TGDV Thành ủy",
        "ban-tuyen-giao-thanh-uy | Ban Tuyên giáo Thành ủy | Ban Tuyên giáo Thành ủy",
        "ban-to-chuc-tinh-uy | Ban Tổ chức Tỉnh ủy | Ban Tổ chức Tỉnh ủy",
        "ban-to-chuc-thanh-uy | Ban Tổ chức Thành ủy | Ban Tổ chức Thành ủy",
        "ban-dan-van-tinh-uy | Ban Dân vận Tỉnh ủy | Ban Dân vận Tỉnh ủy",
        "ban-noi-chinh-tinh-uy | Ban Nội chính Tỉnh ủy | Ban Nội chính Tỉnh ủy",
        "ubkt-tinh-uy | Ủy ban Kiểm tra Tỉnh ủy | UBKT Tỉnh ủy",
        "van-phong-tinh-uy | Văn phòng Tỉnh ủy | Văn phòng Tỉnh ủy",
        "van-phong-thanh-uy | Văn phòng Thành ủy | Văn phòng Thành ủy",
      ]
    )
  ]
}
