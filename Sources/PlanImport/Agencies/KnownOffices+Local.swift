/// Offices of provinces, cities and communes: `key | name | short name | other spellings`.
///
/// `{}` is the kind of place of the issuer. Abbreviations need no spelling of their own, they are
/// read by their letters. Those of Lâm Đồng's plan 6121/KH-UBND are as in the built-in plan.
extension KnownOffices {
  static let departments: [Rows] = [
    (
      .department,
      [
        "so-tttt | Sở Thông tin và Truyền thông | Sở TTTT",
        "so-ldtbxh | Sở Lao động - Thương binh và Xã hội | Sở LĐTBXH | Sở Lao động",
        "so-noi-vu | Sở Nội vụ",
        "so-tai-chinh | Sở Tài chính",
        "so-khdt | Sở Kế hoạch và Đầu tư | Sở KHĐT",
        "so-y-te | Sở Y tế",
        "so-gddt | Sở Giáo dục và Đào tạo | Sở GDĐT | Sở Giáo dục",
        "so-khcn | Sở Khoa học và Công nghệ | Sở KHCN",
        "so-nnptnt | Sở Nông nghiệp và Phát triển nông thôn | Sở NNPTNT | Sở Nông nghiệp",
        "so-nnmt | Sở Nông nghiệp và Môi trường | Sở NNMT | Sở Nông nghiệp",
        "ban-dan-toc | Ban Dân tộc {} | Ban Dân tộc",
        "so-dttg | Sở Dân tộc và Tôn giáo | Sở DTTG | Sở Dân tộc - Tôn giáo",
        "so-dan-toc | Sở Dân tộc",
        "so-vhttdl | Sở Văn hóa, Thể thao và Du lịch | Sở VHTTDL | Sở Văn hóa",
        "so-vhtt | Sở Văn hóa và Thể thao | Sở VHTT",
        "so-du-lich | Sở Du lịch",
        "so-xay-dung | Sở Xây dựng",
        "so-tnmt | Sở Tài nguyên và Môi trường | Sở TNMT",
        "so-cong-thuong | Sở Công Thương | Sở Công Thương",
        "so-tu-phap | Sở Tư pháp",
        "so-gtvt | Sở Giao thông vận tải | Sở GTVT",
        "so-ngoai-vu | Sở Ngoại vụ",
        "so-qhkt | Sở Quy hoạch - Kiến trúc | Sở QHKT",
        "so-attp | Sở An toàn thực phẩm | Sở ATTP",
        "ban-dtmn | Ban Dân tộc và Miền núi",
        "ban-ton-giao | Ban Tôn giáo",
        "ban-ql-kcn | Ban Quản lý các Khu công nghiệp {} | Ban QL các KCN |"
          + "Ban Quản lý Khu công nghiệp",
        "ban-ql-kcn-kkt | Ban Quản lý các Khu công nghiệp, khu kinh tế | Ban QL các KCN, KKT |"
          + "Ban Quản lý Khu công nghiệp, khu kinh tế |"
          + "Ban Quản lý các Khu kinh tế và Khu công nghiệp |"
          + "Ban Quản lý Khu kinh tế và Khu công nghiệp | Ban Quản lý Khu kinh tế, các Khu công nghiệp",
        "ban-ql-kkt | Ban Quản lý Khu kinh tế {} | Ban QL KKT | Ban Quản lý các Khu kinh tế",
        "ban-ql-kcx-kcn | Ban Quản lý các Khu chế xuất và công nghiệp {} | Ban QL các KCX và CN |"
          + "Ban Quản lý các khu chế xuất, khu công nghiệp",
        "ban-ql-khu-cnc | Ban Quản lý Khu công nghệ cao {} | Ban QL Khu CNC",
        "thanh-tra-{} | Thanh tra {} | Thanh tra {} | Thanh tra nhà nước",
        "vp-ubnd-{} | Văn phòng Ủy ban nhân dân {} | VP UBND {} |"
          + "Văn phòng Ủy ban",
        "vp-hdnd-{} | Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân {} |"
          + "VP Đoàn ĐBQH và HĐND {} | Văn phòng Hội đồng nhân dân",
        "van-phong-hdnd-ubnd | Văn phòng Hội đồng nhân dân và Ủy ban nhân dân {} |"
          + "Văn phòng HĐND và UBND",
      ]
    )
  ]

  static let localOffices: [Rows] = [
    (
      .security,
      [
        "bo-chqs-{} | Bộ Chỉ huy Quân sự {} | Bộ CHQS {} | Bộ Chỉ huy Quân sự",
        "cong-an-{} | Công an {} | Công an {} | CAT",
        "bo-chbp-{} | Bộ Chỉ huy Bộ đội Biên phòng {} | Bộ CHBĐBP {} | Bộ đội Biên phòng |"
          + "Ban Chỉ huy Bộ đội Biên phòng | Bộ Chỉ huy Biên phòng",
        "bo-tu-lenh-{} | Bộ Tư lệnh {} | Bộ Tư lệnh {}",
        "ban-chqs-{} | Ban Chỉ huy Quân sự {} | Ban CHQS {}",
        "canh-sat-pccc | Cảnh sát Phòng cháy chữa cháy {} | Cảnh sát PCCC {}",
      ]
    ),
    (.insurance, ["bhxh-{} | Bảo hiểm xã hội {} | BHXH {}"]),
    (
      .media,
      [
        "dai-ptth-{} | Đài Phát thanh - Truyền hình {} | Đài PTTH {}",
        "bao-ptth-{} | Báo và Phát thanh, Truyền hình {} | Báo và PTTH {} |"
          + "Báo và Đài Phát thanh - Truyền hình",
      ]
    ),
    (
      .front,
      [
        "ubmttq | Ủy ban Mặt trận Tổ quốc Việt Nam | UBMTTQ Việt Nam | Ủy ban Mặt trận Tổ quốc |"
          + "Mặt trận Tổ quốc Việt Nam | Mặt trận Tổ quốc | Ban Thường trực Ủy ban Mặt trận Tổ quốc |"
          + "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam |"
          + "Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam | Thường trực Ủy ban Mặt trận Tổ quốc"
      ]
    ),
    (
      .government,
      [
        "ubnd-{} | Ủy ban nhân dân {} | UBND {}",
        "hdnd-{} | Hội đồng nhân dân {} | HĐND {} | Thường trực Hội đồng nhân dân",
        "thue-{} | Thuế {} | Thuế {} | Cục Thuế | Chi cục Thuế",
        "thong-ke-{} | Thống kê {} | Thống kê {} | Cục Thống kê | Chi cục Thống kê",
        "kho-bac-{} | Kho bạc Nhà nước {} | KBNN {}",
        "hai-quan-{} | Hải quan {} | Hải quan {} | Cục Hải quan | Chi cục Hải quan",
        "thi-hanh-an-{} | Thi hành án dân sự {} | THADS {} | Cục Thi hành án dân sự",
        "toa-an-{} | Tòa án nhân dân {} | TAND {} | Tòa án",
        "vien-ks-{} | Viện kiểm sát nhân dân {} | VKSND {} | Viện kiểm sát",
        "nhcsxh-{} | Ngân hàng Chính sách xã hội {} | NHCSXH {} |"
          + "Chi nhánh Ngân hàng Chính sách xã hội | Ngân hàng Chính sách xã hội chi nhánh |"
          + "Ngân hàng Chính sách xã hội - Chi nhánh",
        "quan-ly-thi-truong | Chi cục Quản lý thị trường {} | Chi cục QLTT {} |"
          + "Cục Quản lý thị trường",
        "ttvl-{} | Trung tâm Dịch vụ việc làm {} | Trung tâm DVVL {}",
        "tt-hcc-{} | Trung tâm Phục vụ hành chính công {} | Trung tâm PVHCC {}",
      ]
    ),
  ]

  static let organisations: [Rows] = [
    (
      .social,
      [
        "tinh-doan | Tỉnh đoàn | Tỉnh đoàn",
        "thanh-doan | Thành đoàn | Thành đoàn",
        "huyen-doan | Huyện đoàn | Huyện đoàn",
        "doan-thanh-nien | Đoàn Thanh niên Cộng sản Hồ Chí Minh {} | Đoàn TNCS Hồ Chí Minh {} |"
          + "Đoàn Thanh niên | Đoàn Thanh niên Cộng sản",
        "hoi-lhpn | Hội Liên hiệp Phụ nữ {} | Hội LHPN {} | Hội Phụ nữ |"
          + "Hội Liên hiệp Phụ nữ Việt Nam",
        "hoi-nong-dan | Hội Nông dân {} | Hội Nông dân {} | Hội Nông dân Việt Nam",
        "hoi-ccb | Hội Cựu chiến binh {} | Hội CCB {} | Hội Cựu chiến binh Việt Nam",
        "lien-doan-lao-dong | Liên đoàn Lao động {} | LĐLĐ {}",
        "lien-minh-htx | Liên minh Hợp tác xã {} | Liên minh HTX {}",
        "lien-hiep-hoi-khkt | Liên hiệp các Hội Khoa học và Kỹ thuật {} | Liên hiệp các Hội KHKT {}",
        "hoi-chu-thap-do | Hội Chữ thập đỏ {} | Hội CTĐ {}",
        "hoi-khuyen-hoc | Hội Khuyến học {} | Hội Khuyến học {}",
        "hoi-nguoi-cao-tuoi | Hội Người cao tuổi {} | Hội NCT {}",
        "hiep-hoi-doanh-nghiep | Hiệp hội Doanh nghiệp {} | Hiệp hội DN {}",
        "lien-hiep-hoi-vhnt | Hội Văn học Nghệ thuật {} | Hội VHNT {}",
      ]
    )
  ]
}
