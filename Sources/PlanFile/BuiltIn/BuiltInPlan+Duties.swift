// swift-format-ignore-file
// Generated from Samples/lam-dong-6121.plan.json; do not edit. After a change of that file:
// PLANQ_RECORD=1 swift test --filter BuiltInPlan

import PlanModel

extension BuiltInPlan {
  static var duties: [Duty] { duties1() }

  private static func duties1() -> [Duty] {
    [
      Duty(id: "IV.1.1", who: ["so-ldtbxh"], what: "Là cơ quan thường trực, chịu trách nhiệm tham mưu", line: 191),
      Duty(id: "IV.1.2", who: ["so-ldtbxh"], what: "Là cơ quan đầu mối tổng hợp, báo cáo, đề xuất Ủy ban nhân dân tỉnh chỉ đạo giải quyết những khó …", line: 191),
      Duty(id: "IV.1.3", who: ["so-ldtbxh"], what: "Tổng hợp kết quả thực hiện, tham mưu Ban cán sự đảng Ủy ban nhân dân tỉnh báo cáo Thường trực Tỉnh …", due: "before 15/11 every year", month: 11, day: 15, reportsTo: "ubnd-tinh", line: 191),
      Duty(id: "IV.2", who: ["so-tttt"], what: "Chỉ đạo các cơ quan báo chí, hệ thống thông tin cơ sở phối hợp với các sở", line: 192),
      Duty(id: "IV.3.a.1", who: ["so-ban-nganh", "ubnd-cac-huyen-thanh-pho"], what: "Theo chức năng, nhiệm vụ được giao, nghiêm túc triển khai thực hiện hiệu quả", line: 194),
      Duty(id: "IV.3.a.2", who: ["so-ban-nganh", "ubnd-cac-huyen-thanh-pho"], what: "Chủ động triển khai thực hiện các nhiệm vụ, giải pháp cụ thể của sở", line: 194),
      Duty(id: "IV.3.a.3", who: ["so-ban-nganh", "ubnd-cac-huyen-thanh-pho"], what: "Ưu tiên bố trí nguồn lực để triển khai thực hiện các nhiệm vụ trong Kế hoạch này", line: 194),
      Duty(id: "IV.3.a.4", who: ["so-ban-nganh", "ubnd-cac-huyen-thanh-pho"], what: "Chịu trách nhiệm toàn diện trước Ủy ban nhân dân tỉnh về kết quả thực hiện của sở", line: 194),
      Duty(id: "IV.3.b", who: ["so-ban-nganh", "ubnd-cac-huyen-thanh-pho"], what: "Tùy theo tình hình thực tế của ngành, địa phương", line: 195),
      Duty(id: "IV.3.c.1", who: ["so-ban-nganh", "ubnd-cac-huyen-thanh-pho"], what: "Thường xuyên theo dõi, kiểm tra, giám sát tiến độ", line: 196),
      Duty(id: "IV.3.c.2", who: ["so-ban-nganh", "ubnd-cac-huyen-thanh-pho"], what: "Kịp thời giải quyết hoặc tham mưu, đề xuất điều chỉnh các nội dung cho phù hợp với tình hình thực tiễn", line: 196),
      Duty(id: "IV.3.c.3", who: ["so-ban-nganh", "ubnd-cac-huyen-thanh-pho"], what: "Định kỳ trước ngày 05/11 hằng năm, báo cáo tiến độ", due: "before 05/11 every year", month: 11, day: 5, reportsTo: "so-ldtbxh", line: 196),
      Duty(id: "IV.4", who: ["ubmttq", "cac-to-chuc-ct-xh"], what: "Phối hợp chặt chẽ với cơ quan hành chính Nhà nước các cấp", line: 197),
    ]
  }
}
