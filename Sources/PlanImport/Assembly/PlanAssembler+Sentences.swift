import PlanModel
import PlanText

// Indicators of plans without a table of them: `Tỷ lệ … đạt 60%` beneath a heading that names the
// year.
extension PlanAssembler {
  private struct StatedTarget {
    var item: OutlineItem
    var subject: String
    /// The targets with their years.
    var targets: [(target: SentenceTarget, year: Int)]
  }

  mutating func readStatedTargets() {
    guard plan.indicators.isEmpty else { return }
    let found = statedTargets
    plan.milestones = Set(found.flatMap { $0.targets.map(\.year) }).sorted()
    for stated in found where !isStopped { add(stated) }
  }

  /// What the headings down to an item say.
  private struct Headings {
    /// Whether one of them is about aims.
    var areAboutAims = false
    /// The last year that they name.
    var year: Int?
    /// The end of their text without case, for words that go over from one to the next.
    var end = ""

    /// Adds the heading of an item beneath.
    mutating func add(_ heading: String) {
      let folded = caseFolded(heading)
      let text = end.isEmpty ? folded : end + " " + folded
      areAboutAims = areAboutAims || text.holdsAny(of: ["mục tiêu", "chỉ tiêu"])
      if folded.hasDigits { year = TableColumn.years(in: folded).last ?? year }
      end = String(text.suffix(8))
    }
  }

  private var statedTargets: [StatedTarget] {
    var result: [StatedTarget] = []
    // Each heading is looked at once, not once for each item beneath it: one heading can be long
    // and have any number of items. An item follows those above it.
    var headings: [Headings] = []
    let items = body.outline.items
    headings.reserveCapacity(items.count)
    for item in items where !isStopped {
      let above = item.parent.map { headings[$0] } ?? Headings()
      var own = above
      if !item.children.isEmpty { own.add(item.opening) }
      headings.append(own)
      guard !item.isAppendix, item.children.isEmpty, item.level > 1, above.areAboutAims else {
        continue
      }
      if let stated = PlanAssembler.stated(item, year: above.year) { result.append(stated) }
    }
    return result
  }

  private static func stated(_ item: OutlineItem, year: Int?) -> StatedTarget? {
    let targets = TargetReader.inSentence(item.opening)
    let isSeries =
      targets.count > 1 && targets.allSatisfy { $0.year != nil }
      && targets.dropFirst().allSatisfy { $0.subject.isEmpty }
      && Set(targets.compactMap(\.year)).count == targets.count
    if isSeries, let first = targets.first, !first.subject.isEmpty {
      return StatedTarget(
        item: item, subject: first.subject,
        targets: targets.compactMap { target in target.year.map { (target, $0) } })
    }
    // Several numbers in a sentence are more often parts of one aim than aims.
    let sentence = TargetReader.inSentence(item.runIn?.sentence ?? item.opening)
    guard let target = sentence.first, sentence.count == 1, !target.subject.isEmpty,
      let year = target.year ?? year
    else { return nil }
    return StatedTarget(item: item, subject: target.subject, targets: [(target, year)])
  }

  private mutating func add(_ stated: StatedTarget) {
    let id = indicatorNames.name(stated.item.id)
    var indicator = Indicator(id: id, name: stated.subject, targets: [])
    indicator.unit =
      stated.targets.lazy.compactMap(\.target.unit).first.map { units.spelling(of: $0) }
    indicator.targets = plan.milestones.map { year in
      stated.targets.first { $0.year == year }?.target.target ?? .missing
    }
    indicator.direction = Direction(of: indicator.targets)
    indicator.line = stated.item.line
    add(indicator)
    counted.append((stated.item.id, \.indicators))
    let doubts = [PlanAssembler.fromProse] + stated.targets.flatMap(\.target.doubts)
    doubt(doubts, line: stated.item.line, row: id)
  }

  private static let fromProse = Doubt(
    Message(
      "an indicator was read from a sentence, its year from a heading or the sentence",
      vi: "chỉ tiêu được đọc từ câu văn, năm lấy từ tiêu đề hoặc từ câu"), chosen: "")
}

extension String {
  /// Whether one of some words is somewhere in it.
  fileprivate func holdsAny(of words: [String]) -> Bool {
    words.contains { range(of: $0) != nil }
  }
}
