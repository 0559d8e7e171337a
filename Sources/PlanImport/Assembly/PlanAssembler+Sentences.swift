import PlanModel

// Indicators of plans without a table of them: `Tỷ lệ … đạt 60%` beneath a heading that names the
// year.
extension PlanAssembler {
  private struct StatedTarget {
    var item: OutlineItem
    var target: SentenceTarget
    var year: Int
  }

  mutating func readStatedTargets() {
    guard plan.indicators.isEmpty else { return }
    let found = statedTargets
    plan.milestones = Set(found.map(\.year)).sorted()
    for stated in found { add(stated) }
  }

  private var statedTargets: [StatedTarget] {
    var result: [StatedTarget] = []
    for (index, item) in body.outline.items.enumerated()
    where !item.isAppendix && item.children.isEmpty && item.level > 1 {
      guard let heading = targetHeading(over: index) else { continue }
      let sentence = item.runIn?.sentence ?? item.opening
      let targets = TargetReader.inSentence(sentence)
      // Several numbers in a sentence are more often parts of one aim than aims.
      guard let target = targets.first, targets.count == 1, !target.subject.isEmpty else {
        continue
      }
      guard let year = target.year ?? TableColumn.years(in: heading).last else { continue }
      result.append(StatedTarget(item: item, target: target, year: year))
    }
    return result
  }

  /// The headings over an item, where one of them is about aims.
  private func targetHeading(over index: Int) -> String? {
    var titles: [String] = []
    var above = body.outline[index].parent
    while let item = above {
      titles.append(body.outline[item].opening)
      above = body.outline[item].parent
    }
    let text = caseFolded(titles.reversed().joined(separator: " "))
    let isAbout = text.range(of: "mục tiêu") != nil || text.range(of: "chỉ tiêu") != nil
    return isAbout ? text : nil
  }

  private mutating func add(_ stated: StatedTarget) {
    let id = indicatorNames.name(stated.item.id)
    var indicator = Indicator(id: id, name: stated.target.subject, targets: [])
    indicator.unit = stated.target.unit.map { units.spelling(of: $0) }
    indicator.targets = plan.milestones.map { $0 == stated.year ? stated.target.target : .missing }
    indicator.line = stated.item.line
    plan.indicators.append(indicator)
    counted.append((stated.item.id, \.indicators))
    doubt([PlanAssembler.fromProse] + stated.target.doubts, line: stated.item.line, row: id)
  }

  private static let fromProse = Doubt(
    Message(
      "an indicator was read from a sentence, its year from a heading or the sentence",
      vi: "chỉ tiêu được đọc từ câu văn, năm lấy từ tiêu đề hoặc từ câu"), chosen: "")
}
