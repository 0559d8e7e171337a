// swift-format-ignore-file
// Generated from Samples/lam-dong-6121.plan.json; do not edit. After a change of that file:
// PLANQ_RECORD=1 swift test --filter BuiltInPlan

import PlanModel

extension BuiltInPlan {
  static var documents: [LegalDocument] { documents1() }

  private static func documents1() -> [LegalDocument] {
    [
      LegalDocument(number: "68/NQ-CP", kind: "Nghị quyết", issuer: "Chính phủ", date: CalendarDate(dayNumber: 19852 /* 2024-05-09 */), title: "Ban hành Chương trình hành động của Chính phủ thực hiện Nghị quyết số 42-NQ/TW"),
      LegalDocument(number: "78-CTr/TU", kind: "Chương trình hành động", issuer: "Tỉnh ủy", date: CalendarDate(dayNumber: 19793 /* 2024-03-11 */), title: "Thực hiện Nghị quyết số 42-NQ/TW"),
      LegalDocument(number: "42-NQ/TW", kind: "Nghị quyết", issuer: "Ban Chấp hành Trung ương Đảng khóa XIII", date: CalendarDate(dayNumber: 19685 /* 2023-11-24 */), title: "Về tiếp tục đổi mới, nâng cao chất lượng chính sách xã hội, đáp ứng yêu cầu sự nghiệp xây dựng và bảo vệ Tổ quốc trong giai đoạn mới"),
      LegalDocument(kind: "Nghị quyết", issuer: "Đại hội Đảng bộ lần thứ XI", title: "Nghị quyết Đại hội Đảng bộ lần thứ XI"),
      LegalDocument(kind: "Đề án", title: "Đề án phát triển ứng dụng dữ liệu về dân cư, định danh và xác thực điện tử phục vụ chuyển đổi số quốc gia giai đoạn 2022-2025, tầm nhìn đến năm 2030"),
      LegalDocument(number: "37-CT/TW", kind: "Chỉ thị", issuer: "Ban Bí thư", date: CalendarDate(dayNumber: 18142 /* 2019-09-03 */), title: "Về tăng cường sự lãnh đạo, chỉ đạo xây dựng quan hệ lao động hài hòa, ổn định và tiến bộ trong tình hình mới"),
      LegalDocument(kind: "Chương trình", title: "Chương trình mục tiêu quốc gia giảm nghèo bền vững giai đoạn 2021-2025"),
      LegalDocument(kind: "Chương trình", title: "Chương trình mục tiêu quốc gia giảm nghèo bền vững giai đoạn 2026-2030"),
      LegalDocument(number: "111/2024/QH15", kind: "Nghị quyết", issuer: "Quốc hội", date: CalendarDate(dayNumber: 19740 /* 2024-01-18 */), title: "Về một số cơ chế, chính sách đặc thù thực hiện các chương trình mục tiêu quốc gia"),
      LegalDocument(kind: "Chương trình", title: "Chương trình mục tiêu quốc gia về phát triển văn hóa giai đoạn 2025-2035"),
      LegalDocument(kind: "Chiến lược", title: "Chiến lược phát triển nhà ở quốc gia giai đoạn 2021-2030, tầm nhìn đến năm 2045"),
      LegalDocument(kind: "Chương trình", title: "Chương trình khoa học và công nghệ hỗ trợ chuyển giao ứng dụng tiến bộ khoa học - công nghệ thúc đẩy phát triển kinh tế - xã hội"),
      LegalDocument(kind: "Luật", title: "Luật Ngân sách nhà nước"),
      LegalDocument(number: "6121/KH-UBND", kind: "Kế hoạch", issuer: "Ủy ban nhân dân tỉnh Lâm Đồng", date: CalendarDate(dayNumber: 19926 /* 2024-07-22 */), title: "Thực hiện Nghị quyết số 68/NQ-CP ngày 09/5/2024 của Chính phủ và Chương trình hành động số 78-CTr/TU ngày 11/3/2024 của Tỉnh ủy thực hiện Nghị quyết số 42-NQ/TW ngày 24/11/2023 của Ban Chấp hành Trung ương Đảng khóa XIII về tiếp tục đổi mới, nâng cao chất lượng chính sách xã hội, đáp ứng yêu cầu sự nghiệp xây dựng và bảo vệ Tổ quốc trong giai đoạn mới"),
      LegalDocument(kind: "Bộ Tiêu chí", title: "Bộ Tiêu chí quốc gia về xã nông thôn mới nâng cao"),
      LegalDocument(kind: "Đề án", title: "Đề án phổ cập giáo dục mầm non cho trẻ mẫu giáo từ 3 đến 5 tuổi"),
    ]
  }
}
