import PlanFile
import PlanModel
import PlanQuery
import PlanTables
import Testing

/// Rules of chapters 1, 2 and 4 that a case file cannot show: bytes that an editor would change,
/// values from outside, several plans.
@Suite struct ScriptTests {
  private func outcome(_ text: String, in session: QuerySession = CaseFiles.session) -> [String] {
    var session = session
    return Outcome(running: Array(text.utf8), in: &session).lines.map(\.text)
  }

  // MARK: Characters

  @Test(arguments: ["\u{A0}", "\t", "\r\n", "\u{202F}", "\u{3000}", "  \n "])
  func whiteSpaceSeparates(space: String) {
    let text = ["areas", "where", "tasks", "=", "4", "show", "key"].joined(separator: space)
    #expect(outcome(text) == ["key", "insurance", "governance"])
  }

  @Test func byteOrderMarkIsNoCharacter() {
    #expect(outcome("\u{FEFF}areas where tasks = 4 count") == ["count", "2"])
    #expect(outcome("\u{FEFF}areaz") == ["error[unknown-source] 1:1-5"])
  }

  /// The text may be decomposed, in strings and in names: it is read in NFC.
  @Test func decomposedTextIsComposed() {
    let name = "Y te\u{302}\u{301}"
    #expect(outcome("areas where name = \"\(name)\" show key") == ["key", "health"])
    #expect(outcome("tasks where area = \"\(name)\" show id") == ["id", "III.6.b"])
    #expect(
      outcome("areas where key = \"health\" add e\u{302} = 1 show ê") == ["ê", "1"])
  }

  /// A letter with its marks is one character in the place of an error.
  @Test func placesCountCharactersAsSeen() {
    #expect(
      outcome("areas where name ~ \"te\u{302}\u{301}\" and keey = 1")
        == ["error[unknown-column] 1:29-32"])
    #expect(outcome("\tareas\twhere keey = 1") == ["error[unknown-column] 1:14-17"])
  }

  @Test func bytesThatAreNoText() {
    var session = CaseFiles.session
    let source = Array("areas where name = \"".utf8) + [0xC3, 0x28] + Array("\"".utf8)
    let lines = Outcome(running: source, in: &session).lines.map(\.text)
    #expect(lines.first?.hasPrefix("error[invalid-encoding] 1:21") == true)
  }

  @Test func signsOfOtherFormsAreRead() {
    #expect(outcome("areas where tasks \u{2265} 4 count") == ["count", "2"])
  }

  // MARK: Values from outside

  private func settings(_ settings: [String: String], _ text: String) -> [String] {
    var session = CaseFiles.session
    session.settings = settings
    return outcome(text, in: session)
  }

  @Test func settingReplacesTheDefault() {
    let text = "param who = \"Sở Y tế\"; tasks where lead = $who count"
    #expect(settings(["who": "so noi vu"], text) == ["count", "3"])
    #expect(settings(["WHO": "SNV"], text) == ["count", "3"])
  }

  /// The value is read as the type of the default, a text without quotes.
  @Test func settingKeepsTheType() {
    let number = "param least = 1; areas where tasks >= $least count"
    #expect(settings(["least": "4"], number) == ["count", "2"])
    #expect(settings(["least": "-1"], number) == ["count", "15"])
    #expect(settings(["least": "many"], number) == ["error[bad-parameter] 1:7-11"])
    #expect(settings(["least": "\"4\""], number) == ["error[bad-parameter] 1:7-11"])
    let text = "param id = \"III.7\"; tasks where id = $id show line"
    #expect(settings(["id": "III.8.a"], text) == ["line", "175"])
    let day = "param since = 2024-01-01; plans where date >= $since count"
    #expect(settings(["since": "2024-07-23"], day) == ["count", "0"])
    #expect(settings(["since": "23/7/2024"], day) == ["error[bad-parameter] 1:7-11"])
    let span = "param years = 2024..2025; documents where date in $years count"
    #expect(settings(["years": "2019..2023"], span).prefix(2) == ["count", "2"])
    #expect(settings(["years": "2023..2019"], span) == ["error[bad-parameter] 1:7-11"])
    let truth = "param all = true; areas where $all count"
    #expect(settings(["all": "false"], truth) == ["count", "0"])
  }

  /// A value that means nothing is found where the parameter is used.
  @Test func settingIsLookedUp() {
    let text = "param who = \"Sở Y tế\"; tasks where lead = $who count"
    #expect(settings(["who": "nobody"], text) == ["error[unknown-value] 1:43-46"])
  }

  // MARK: Several plans

  private func session(changing change: (inout Plan) -> Void) -> QuerySession {
    var second = BuiltInPlan.plan
    second.number = "2/KH"
    change(&second)
    return QuerySession(
      database: PlanDatabase(
        plans: [BuiltInPlan.plan, second], today: CaseFiles.session.database.today))
  }

  @Test func stringMeansItsRowInEveryPlan() {
    let both = session { _ in }
    let text = "tasks where lead = \"so y te\" count"
    #expect(outcome(text, in: both) == ["count", "6"])
    let one = session { plan in
      for index in plan.agencies.indices where plan.agencies[index].key == "so-y-te" {
        plan.agencies[index].name = "Ty Vệ sinh"
        plan.agencies[index].short = nil
        plan.agencies[index].aliases = []
      }
    }
    // The key is a level of its own in each plan; the name is known in the first only.
    #expect(outcome("tasks where lead = \"Sở Y tế\" count", in: one) == ["count", "3"])
    #expect(outcome("tasks where lead = \"ty ve sinh\" count", in: one) == ["count", "3"])
    #expect(
      outcome("tasks where lead = \"ty ve sing\" count", in: one)
        == ["error[unknown-value] 1:20-31"])
  }

  @Test func planIsShownAmongSeveral() {
    let both = session { _ in }
    #expect(
      outcome("areas where key = \"health\"", in: both).first
        == "key | name | english | tasks | indicators | plan")
    #expect(outcome("areas where plan = \"2/kh\" count", in: both) == ["count", "15"])
  }
}
