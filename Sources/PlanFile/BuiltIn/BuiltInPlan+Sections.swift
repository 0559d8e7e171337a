// swift-format-ignore-file
// Generated from Samples/lam-dong-6121.plan.json; do not edit. After a change of that file:
// PLANQ_RECORD=1 swift test --filter BuiltInPlan

import PlanModel

extension BuiltInPlan {
  static var sections: [Section] { sections1() + sections2() + sections3() }

  private static func sections1() -> [Section] {
    [
      Section(id: "I", title: "MỤC ĐÍCH, YÊU CẦU", level: 1, line: 4),
      Section(id: "I.1", title: "Mục đích", level: 2, parent: "I", line: 5),
      Section(id: "I.1.a", title: "Nhằm thống nhất trong chỉ đạo tổ chức quán triệt", level: 3, parent: "I.1", line: 6),
      Section(id: "I.1.b", title: "Cụ thể hóa mục tiêu, nhiệm vụ và giải pháp của Nghị quyết số 42-NQ/TW", level: 3, parent: "I.1", line: 7),
      Section(id: "I.1.c", title: "Làm cơ sở để các sở, ban, ngành, đoàn thể", level: 3, parent: "I.1", line: 8),
      Section(id: "I.2", title: "Yêu cầu", level: 2, parent: "I", line: 9),
      Section(id: "I.2.a", title: "Đề cao vai trò, trách nhiệm của cấp ủy, chính quyền trong việc đổi mới", level: 3, parent: "I.2", line: 10),
      Section(id: "I.2.b", title: "Các sở, ban, ngành, đơn vị của tỉnh và Ủy ban nhân dân các huyện", level: 3, parent: "I.2", line: 11),
      Section(id: "I.2.c", title: "Chú trọng huy động, phân bổ và sử dụng nguồn lực đúng mục tiêu", level: 3, parent: "I.2", line: 12),
      Section(id: "II", title: "MỤC TIÊU", level: 1, line: 13),
      Section(id: "II.1", title: "Mục tiêu tổng quát đến năm 2030", level: 2, parent: "II", line: 14),
      Section(id: "II.2", title: "Các chỉ tiêu chủ yếu đến năm 2025 và năm 2030", level: 2, parent: "II", line: 16),
      Section(id: "II.3", title: "Tầm nhìn đến năm 2045", level: 2, parent: "II", line: 18),
      Section(id: "III", title: "NỘI DUNG, NHIỆM VỤ VÀ GIẢI PHÁP CHỦ YẾU", level: 1, line: 20),
      Section(id: "III.1", title: "Nâng cao nhận thức về vị trí, vai trò của chính sách xã hội", level: 2, parent: "III", line: 21),
      Section(id: "III.1.a", title: "Tuyên truyền, giáo dục nâng cao nhận thức", level: 3, parent: "III.1", line: 22),
      Section(id: "III.1.b", title: "Tổ chức khen thưởng, tôn vinh kịp thời", level: 3, parent: "III.1", line: 27),
      Section(id: "III.2", title: "Nâng cao năng lực, hiệu lực quản lý Nhà nước về chính sách xã hội", level: 2, parent: "III", line: 32),
      Section(id: "III.2.a", title: "Kiện toàn, sắp xếp tổ chức bộ máy quản lý Nhà nước tinh gọn, hiệu quả", level: 3, parent: "III.2", line: 33),
      Section(id: "III.2.b", title: "Thực hiện chuyển đổi số sâu rộng, toàn diện và hiệu quả", level: 3, parent: "III.2", line: 38),
      Section(id: "III.2.c", title: "Huy động và tận dụng nguồn lực linh hoạt và có hiệu quả", level: 3, parent: "III.2", line: 43),
      Section(id: "III.2.d", title: "Các sở, ban, ngành thuộc tỉnh, Ủy ban nhân dân huyện, thành phố", level: 3, parent: "III.2", line: 49),
      Section(id: "III.3", title: "Thực hiện tốt chính sách ưu đãi người có công với cách mạng", level: 2, parent: "III", line: 51),
      Section(id: "III.3.a", title: "Thực hiện tốt chính sách ưu đãi người có công với cách mạng đối với người có công với cách mạng và thân nhân", level: 3, parent: "III.3", line: 52),
      Section(id: "III.3.b", title: "Thực hiện tốt chính sách hậu phương quân đội, chính sách đối với lực lượng vũ trang phục viên, xuất ngũ hoàn thành nghĩa vụ quân sự", level: 3, parent: "III.3", line: 59),
    ]
  }

  private static func sections2() -> [Section] {
    [
      Section(id: "III.4", title: "Phát triển thị trường lao động, nâng cao chất lượng nguồn nhân lực, tạo việc làm bền vững cho người lao động", level: 2, parent: "III", line: 66),
      Section(id: "III.4.a", title: "Thực hiện tốt chính sách dân số góp phần phát triển, nâng cao chất lượng nguồn nhân lực", level: 3, parent: "III.4", line: 67),
      Section(id: "III.4.b", title: "Đổi mới giáo dục và đào tạo", level: 3, parent: "III.4", line: 72),
      Section(id: "III.4.c", title: "Phát triển nguồn nhân lực chất lượng cao", level: 3, parent: "III.4", line: 79),
      Section(id: "III.4.d", title: "Phát triển thị trường lao động theo hướng linh hoạt, hội nhập, hiện đại, hiệu quả và bền vững", level: 3, parent: "III.4", line: 84),
      Section(id: "III.5", title: "Xây dựng hệ thống an sinh xã hội bảo đảm định hướng xã hội chủ nghĩa, không để ai bị bỏ lại phía sau", level: 2, parent: "III", line: 91),
      Section(id: "III.5.a", title: "Chính sách bảo hiểm xã hội, bảo hiểm thất nghiệp, bảo hiểm y tế", level: 3, parent: "III.5", line: 92),
      Section(id: "III.5.a.1", title: "Phát triển hệ thống bảo hiểm xã hội linh hoạt", level: 4, parent: "III.5.a", line: 93),
      Section(id: "III.5.a.2", title: "Đổi mới hoạt động bảo hiểm thất nghiệp theo hướng chú trọng đào tạo chuyển đổi nghề nghiệp", level: 4, parent: "III.5.a", line: 99),
      Section(id: "III.5.a.3", title: "Tiếp tục mở rộng, nâng cao chất lượng bảo hiểm y tế toàn dân", level: 4, parent: "III.5.a", line: 103),
      Section(id: "III.5.a.4", title: "Các sở, ban, ngành, Ủy ban nhân dân các huyện, thành phố", level: 4, parent: "III.5.a", line: 107),
      Section(id: "III.5.b", title: "Hoàn thiện hệ thống trợ giúp xã hội", level: 3, parent: "III.5", line: 110),
      Section(id: "III.5.c", title: "Hoàn thiện chính sách giảm nghèo", level: 3, parent: "III.5", line: 118),
      Section(id: "III.6", title: "Nâng cao phúc lợi xã hội toàn dân, bảo đảm mọi người dân được tiếp cận, thụ hưởng các dịch vụ xã hội cơ bản có chất lượng", level: 2, parent: "III", line: 124),
      Section(id: "III.6.a", title: "Về giáo dục", level: 3, parent: "III.6", line: 125),
      Section(id: "III.6.b", title: "Về y tế", level: 3, parent: "III.6", line: 133),
      Section(id: "III.6.c", title: "Về phát triển văn hóa", level: 3, parent: "III.6", line: 141),
      Section(id: "III.6.d", title: "Về thông tin", level: 3, parent: "III.6", line: 146),
      Section(id: "III.6.đ", title: "Về nhà ở", level: 3, parent: "III.6", line: 151),
      Section(id: "III.6.e", title: "Về nước sạch, nước hợp vệ sinh", level: 3, parent: "III.6", line: 157),
      Section(id: "III.6.g", title: "Về vệ sinh môi trường", level: 3, parent: "III.6", line: 163),
      Section(id: "III.7", title: "Đổi mới, nâng cao chất lượng, hiệu quả cung cấp dịch vụ xã hội", level: 2, parent: "III", line: 168),
      Section(id: "III.8", title: "Đẩy mạnh hợp tác và tranh thủ nguồn lực quốc tế trong thực hiện chính sách xã hội", level: 2, parent: "III", line: 174),
      Section(id: "III.8.a", title: "Huy động, bố trí và sử dụng hợp pháp, hiệu quả các nguồn lực phục vụ chính sách xã hội", level: 3, parent: "III.8", line: 175),
      Section(id: "III.8.b", title: "Triển khai Chương trình khoa học và công nghệ hỗ trợ chuyển giao ứng dụng tiến bộ khoa học - công nghệ …", level: 3, parent: "III.8", line: 179),
    ]
  }

  private static func sections3() -> [Section] {
    [
      Section(id: "III.8.c", title: "Khuyến khích nguồn lực quốc tế hỗ trợ, đầu tư phát triển các dịch vụ xã hội", level: 3, parent: "III.8", line: 183),
      Section(id: "III.9", title: "Đề nghị Ủy ban Mặt trận Tổ quốc, các tổ chức chính trị - xã hội, chính trị - xã hội - nghề nghiệp, xã hội, xã hội nghề nghiệp", level: 2, parent: "III", line: 187),
      Section(id: "III.9.1", title: "Tăng cường phối hợp tuyên truyền về nhận thức, trách nhiệm của cấp ủy", level: 3, parent: "III.9", line: 188),
      Section(id: "III.9.2", title: "Thường xuyên lắng nghe, phản ánh, phối hợp giải quyết tâm tư", level: 3, parent: "III.9", line: 189),
      Section(id: "IV", title: "TỔ CHỨC THỰC HIỆN", level: 1, line: 190),
      Section(id: "IV.1", title: "Sở Lao động - Thương binh và Xã hội", level: 2, parent: "IV", line: 191),
      Section(id: "IV.2", title: "Sở Thông tin và Truyền thông", level: 2, parent: "IV", line: 192),
      Section(id: "IV.3", title: "Các sở, ban, ngành, Ủy ban nhân dân các huyện, thành phố", level: 2, parent: "IV", line: 193),
      Section(id: "IV.3.a", title: "Theo chức năng, nhiệm vụ được giao, nghiêm túc triển khai thực hiện hiệu quả", level: 3, parent: "IV.3", line: 194),
      Section(id: "IV.3.b", title: "Tùy theo tình hình thực tế của ngành, địa phương", level: 3, parent: "IV.3", line: 195),
      Section(id: "IV.3.c", title: "Thường xuyên theo dõi, kiểm tra, giám sát tiến độ", level: 3, parent: "IV.3", line: 196),
      Section(id: "IV.4", title: "Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam, các tổ chức chính trị - xã hội", level: 2, parent: "IV", line: 197),
      Section(id: "IV.5", title: "Kinh phí thực hiện", level: 2, parent: "IV", line: 198),
      Section(id: "PL", title: "CÁC CHỈ TIÊU THỰC HIỆN NHIỆM VỤ THEO LỘ TRÌNH", level: 1, line: 214),
      Section(id: "PL.1", title: "Ưu đãi người có công với cách mạng", level: 2, parent: "PL", line: 224),
      Section(id: "PL.2", title: "Lao động, việc làm, phát triển thị trường lao động", level: 2, parent: "PL", line: 232),
      Section(id: "PL.3", title: "Phát triển nguồn nhân lực", level: 2, parent: "PL", line: 264),
      Section(id: "PL.4", title: "Bảo hiểm xã hội, bảo hiểm thất nghiệp, bảo hiểm y tế", level: 2, parent: "PL", line: 292),
      Section(id: "PL.5", title: "Trợ giúp xã hội và giảm nghèo", level: 2, parent: "PL", line: 353),
      Section(id: "PL.6", title: "Giáo dục", level: 2, parent: "PL", line: 454),
      Section(id: "PL.7", title: "Y tế", level: 2, parent: "PL", line: 523),
      Section(id: "PL.8", title: "Phát triển văn hóa và thông tin, truyền thông", level: 2, parent: "PL", line: 610),
      Section(id: "PL.9", title: "Nhà ở", level: 2, parent: "PL", line: 655),
      Section(id: "PL.10", title: "Nước sạch, vệ sinh môi trường", level: 2, parent: "PL", line: 698),
    ]
  }
}
