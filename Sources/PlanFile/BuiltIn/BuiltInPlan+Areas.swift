// swift-format-ignore-file
// Generated from Samples/lam-dong-6121.plan.json; do not edit. After a change of that file:
// PLANQ_RECORD=1 swift test --filter BuiltInPlan

import PlanModel

extension BuiltInPlan {
  static var areas: [Area] { areas1() }

  private static func areas1() -> [Area] {
    [
      Area(key: "merit", name: "Ưu đãi người có công với cách mạng", english: "People with meritorious services", kind: .sector),
      Area(key: "labour", name: "Lao động, việc làm, phát triển thị trường lao động", english: "Labour and employment", kind: .sector),
      Area(key: "workforce", name: "Phát triển nguồn nhân lực", english: "Human resources", kind: .sector),
      Area(key: "insurance", name: "Bảo hiểm xã hội, bảo hiểm thất nghiệp, bảo hiểm y tế", english: "Social, unemployment and health insurance", kind: .sector),
      Area(key: "assistance", name: "Trợ giúp xã hội và giảm nghèo", english: "Social assistance and poverty reduction", kind: .sector),
      Area(key: "education", name: "Giáo dục", english: "Education", kind: .sector),
      Area(key: "health", name: "Y tế", english: "Health care", kind: .sector),
      Area(key: "culture", name: "Phát triển văn hóa và thông tin, truyền thông", english: "Culture and information", kind: .sector),
      Area(key: "housing", name: "Nhà ở", english: "Housing", kind: .sector),
      Area(key: "water", name: "Nước sạch, vệ sinh môi trường", english: "Clean water and sanitation", kind: .sector),
      Area(key: "awareness", name: "Nhận thức về chính sách xã hội", english: "Public awareness", kind: .crosscutting),
      Area(key: "governance", name: "Quản lý Nhà nước về chính sách xã hội", english: "State management", kind: .crosscutting),
      Area(key: "services", name: "Cung cấp dịch vụ xã hội", english: "Social services", kind: .crosscutting),
      Area(key: "cooperation", name: "Hợp tác và nguồn lực quốc tế", english: "International cooperation", kind: .crosscutting),
      Area(key: "oversight", name: "Mặt trận Tổ quốc và các tổ chức chính trị - xã hội", english: "Social oversight", kind: .crosscutting),
    ]
  }
}
