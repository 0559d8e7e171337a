import PlanTestSupport
import Testing

/// `.explain` through the built program.
@Suite struct ExplainCommandTests {
  private let planq: PlanqCommand

  init() throws {
    planq = try PlanqCommand()
  }

  /// What names and values mean, and the types of columns.
  @Test func bound() throws {
    try planq.expect(
      #"""
      .explain areas where key = "HEALTH" and tasks in 1..2 | add n = tasks * 2 | count by kind
      .explain bound tasks where lead = "so y te" or lead in ("SNV", "STC") | show id, lead.kind
      """#,
      gives: #"""
        areas
            columns: key text, name text, english text, kind text, tasks number,
                     indicators number, plan plan
        where key = "HEALTH" and tasks in 1..2
        add n = tasks * 2
            columns: key text, name text, english text, kind text, tasks number,
                     indicators number, plan plan, n number
        count by kind
            columns: kind text, count number
        sort count desc
        tasks
            columns: id text, title text, area area, section section, lead list of
                     agencies, partners list of agencies, involved list of agencies,
                     timeframe timeframe, product text, summary text, beneficiaries list
                     of texts, cites list of documents, text text, line number, plan
                     plan
        where lead = "so y te" or lead in ("SNV", "STC")
            means: lead = so-y-te "Sở Y tế" or lead in (so-noi-vu "Sở Nội vụ",
                   so-tai-chinh "Sở Tài chính")
        show id, lead.kind
            columns: id text, lead.kind list of texts
        """#)
  }

  /// Each token with its place, in characters as in errors.
  @Test func tokens() throws {
    try planq.expect(
      #"""
      .explain tokens tasks where lead = "Sở Y tế" and title ~ "y" # ai?
      """#,
      gives: #"""
        1:1   word       tasks
        1:7   stage      where
        1:13  word       lead
        1:18  sign       =
        1:20  text       "Sở Y tế"
        1:30  keyword    and
        1:34  word       title
        1:40  sign       ~
        1:42  text       "y"
        """#)
  }

  /// The tree that the parser made.
  @Test func tree() throws {
    try planq.expect(
      #"""
      .explain tree tasks where not lead = "so y te" and line > 2 + 3 | count by area as a | sort a desc | take 3
      """#,
      gives: #"""
        query
          source tasks
          where
            and
              not
                compare =
                  name lead
                  "so y te"
              compare >
                name line
                sum
                  2
                  +
                    3
          count
            by
              as a
                name area
          sort
            desc
              name a
          take 3
        """#)
  }

  @Test func errors() throws {
    try planq("-c", ".explain").expectFailure(1, "error[bad-command]: .explain needs a query")
    try planq("-c", ".explain let a = tasks").expectFailure(1, "error[bad-command]: .explain needs")
    let unknown = try planq("-c", ".explain tasks where leed = 3")
    unknown.expectFailure(1, "error[unknown-column]: ")
    #expect(unknown.errors.contains("--> <shell>:1:13\n"))
    #expect(unknown.errorCount == 1)
    try planq("-c", ".explain tree tasks where").expectFailure(1, "error[expected]: ")
  }

  /// Nothing runs, and no trace is left.
  @Test func leavesNothing() throws {
    let run = try planq("-c", ".explain let a = tasks; a\na | count", "--keep-going")
    #expect(run.errors.contains("error[unknown-source]"))
    try planq("-c", ".explain tasks\n.cite").expectFailure(1, "error[bad-command]: no query")
  }
}
