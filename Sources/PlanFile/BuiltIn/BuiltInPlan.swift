// swift-format-ignore-file
// Generated from Samples/lam-dong-6121.plan.json; do not edit. After a change of that file:
// PLANQ_RECORD=1 swift test --filter BuiltInPlan

import PlanModel

/// The plan that the program carries inside: plan 6121/KH-UBND.
public enum BuiltInPlan {
  /// The plan, made from literals: nothing is read or decoded. It is made anew at each call.
  public static var plan: Plan {
    var plan = Plan(number: "6121/KH-UBND", issuer: "Ủy ban nhân dân tỉnh Lâm Đồng", date: CalendarDate(dayNumber: 19926 /* 2024-07-22 */), title: "Kế hoạch thực hiện Nghị quyết số 68/NQ-CP ngày 09/5/2024 của Chính phủ và Chương trình hành động số 78-CTr/TU ngày 11/3/2024 của Tỉnh ủy thực hiện Nghị quyết số 42-NQ/TW ngày 24/11/2023 của Ban Chấp hành Trung ương Đảng khóa XIII về tiếp tục đổi mới, nâng cao chất lượng chính sách xã hội, đáp ứng yêu cầu sự nghiệp xây dựng và bảo vệ Tổ quốc trong giai đoạn mới", milestones: [2025, 2030], source: "Văn bản đã công bố của UBND tỉnh Lâm Đồng, ngày 22/7/2024")
    plan.areas = areas
    plan.agencies = agencies
    plan.documents = documents
    plan.sections = sections
    plan.tasks = tasks
    plan.indicators = indicators
    plan.duties = duties
    return plan
  }
}
