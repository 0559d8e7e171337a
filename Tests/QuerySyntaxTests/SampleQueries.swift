import PlanModel
@testable import QuerySyntax

extension Parser {
  static func parse(_ text: String) -> ParsedScript {
    parse(source: Array(text.utf8))
  }
}

extension ParsedScript {
  var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }

  /// The canonical text of the only query of the script.
  var canonicalQuery: String? {
    guard script.statements.count == 1, case .query(let query) = script.statements[0].kind else {
      return nil
    }
    return query.canonicalText
  }

  /// The tree without places, to compare texts that differ in their spaces only.
  var shape: String {
    var result = ""
    var rest = Substring("\(script)")
    while let place = rest.firstRange(of: "SourceRange(") {
      result += rest[..<place.lowerBound]
      rest = rest[place.upperBound...].drop { $0 != ")" }.dropFirst()
    }
    return result + rest
  }
}

extension Substring {
  fileprivate func firstRange(of text: String) -> Range<Index>? {
    firstRange(of: Substring(text))
  }
}

/// Texts that are right, of every construct of the language.
enum SampleQueries {
  static let all = [
    #"tasks where lead = "Sở Y tế" and timeframe overlaps 2025"#,
    "indicators | where unit = \"%\" | summarize count, avg(target2030 - target2025) as gain"
      + " by area as field | sort gain desc, area asc | take 5 | skip $n",
    "#!/usr/bin/env planq\nparam year = -5..2030; let late = tasks | where (a or b) and not c;\n"
      + ".set format table # remark\nlate show *, id as `the id`, `not`",
    "tasks where lead in (agencies where kind = 'group' | show name) show id",
    "tasks where lead not in ((agencies) | where x) and area in (areas) or b in (1, -2.5, c.d)",
    "tasks where lead is missing and not x is not missing or year in 2024..2026 take 1",
    "tasks where a in (b + 1)..c * 2 and d in $p and e not in f",
    "indicators add gain = target2030 - target2025 * 2 / -3, `a``b` = if(x, 'y', “z”) sort gain",
    "tasks find \"nước sạch\" expand lead distinct lead.kind, area count by lead.name as who, area",
    "(tasks where line > 5) where title ~ “y tế” and title !~ 'x' expect count = 47",
    "let a = tasks count; param d = 2024-07-22; param t = \"x\"; param b = false;; a where due < $d",
    "tasks where start >= 2024-07-22 and end - 5 <= 2025-01-31 and not not possibly(a ≠ b)",
    "tasks where where = count and show.x overlaps (1..2) show count, by as as count count",
    "tasks sort a asc, desc desc, asc\n.help where\n  .quit\ntasks summarize share by month(due)",
    "tasks where text = \"hai\ndòng \\\" \\\\ \\u{1EBF}\\n\" and timeframe covers 2024..2026",
  ]
}
