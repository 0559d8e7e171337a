import PlanFile
import Testing
@testable import PlanImport

@Suite struct UnitReaderTests {
  @Test(arguments: [
    ("m 2  sàn", "m² sàn"), ("m 2  sàn/ người", "m² sàn/người"), ("m2", "m²"), ("m3", "m³"),
    ("km2", "km²"), ("m²", "m²"), ("m ² sàn", "m² sàn"), ("%", "%"), ("( % )", "%"),
    ("%/ năm", "%/năm"), (" Người ", "Người"), ("Căn\nhộ", "Căn hộ"),
    ("1.000 m3 / ngày đêm", "1.000 m³/ngày đêm"),
  ])
  func writesUnitsInTheirUsualForm(_ cell: String, _ unit: String) {
    #expect(UnitReader.read(cell) == unit)
  }

  @Test(arguments: ["", " ", "-", "–", "—", "…", "()"])
  func aDashIsNoUnit(_ cell: String) {
    #expect(UnitReader.read(cell) == nil)
  }

  @Test(arguments: [
    "%", "%/năm", "Người", "Căn hộ", "Bậc học", "Mức độ", "Doanh nghiệp", "Thứ bậc", "Lần",
    "triệu đồng", "USD", "m 2  sàn/ người", "% GDP", "% dân số", "Người/vạn dân",
    "người/10.000 dân", "Số doanh nghiệp/1000 dân", "Tổ chức, doanh nghiệp", "nghìn tấn", "Tuổi",
    "Giường", "1.000 m3/ngày đêm", "triệu đồng/người/năm",
  ])
  func knowsUnits(_ cell: String) {
    #expect(UnitReader.isUnit(cell) == .certain)
  }

  @Test(arguments: ["Tuyến cáp quang biển", "Trung tâm dữ liệu quốc gia", "Chỉ số HDI", "Nhà máy"])
  func shortWordsMayBeUnits(_ cell: String) {
    #expect(UnitReader.isUnit(cell) == .possible)
  }

  @Test(arguments: [
    "", "-", "100", ">95", "30-35", "2 lần", "1.1", "x", "Sở Y tế", "UBND các xã", "Hoàn thành",
    "Tỷ lệ hộ nghèo", "Trong đó: các huyện", "Số trẻ em được đi học đúng tuổi ở các xã vùng cao",
    "Giải quyết cơ bản",
  ])
  func otherCellsAreNoUnits(_ cell: String) {
    #expect(UnitReader.isUnit(cell) == .no)
  }

  @Test func unitsOfTheBuiltInPlanStayAsTheyAre() {
    var register = UnitRegister()
    for unit in BuiltInPlan.plan.indicators.compactMap(\.unit) {
      #expect(UnitReader.read(unit) == unit)
      #expect(UnitReader.isUnit(unit) == .certain)
      #expect(register.spelling(of: unit) == unit)
    }
  }

  @Test func aUnitKeepsItsFirstSpelling() {
    var register = UnitRegister()
    #expect(register.spelling(of: "Người") == "Người")
    #expect(register.spelling(of: "người") == "Người")
    #expect(register.spelling(of: "m² sàn/người") == "m² sàn/người")
  }
}
