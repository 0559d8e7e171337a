/// A row of the published table of indicators.
struct PublishedRow {
  /// Its number; a row without one has the letter of its place under the row above.
  let id: String
  /// The number of the row it is under.
  let parent: String?
  /// Its first line.
  let line: Int
  /// What is measured.
  let name: String
  /// The unit as published.
  let unit: String?
  /// The cells of its targets.
  let targets: [String]
  /// The agency cell that holds for it; it may be rows above.
  let agencies: String
}

/// The published table of indicators, which has one cell on each line.
///
/// It is read without the rows of the plan: numbers follow one another, and a row is its number,
/// its name, a unit, one or two targets, at times an agency cell, then rows without a number.
struct PublishedAppendix {
  /// A group heading and the line of its number.
  struct Group {
    let number: Int
    let line: Int
    let title: String
  }

  /// The units of the table.
  private static let units: Set = [
    "%", "%/năm", "Lần", "Người", "người", "Bậc học", "Mức độ", "Tuổi", "Năm", "Giường", "Căn hộ",
    "m 2 sàn", "m 2 sàn/ người",
  ]

  private let lines: [String]
  /// The line of its heading.
  let start: Int
  /// The line of the first group, after the head of the table.
  let body: Int
  /// The line of the first footnote.
  let footnotes: Int
  /// The group headings.
  private(set) var groups: [Group] = []
  /// The rows.
  private(set) var rows: [PublishedRow] = []
  /// The lines that belong to the head, a group, a row or a footnote, as they were met.
  private(set) var accounted: [Int] = []
  private var agencyCell = ""

  init(lines: [String]) {
    self.lines = lines
    let start = lines.firstIndex(of: "PHỤ LỤC") ?? lines.count
    self.start = start
    body = lines.indices.first { $0 > start && lines[$0] == "1" } ?? lines.count
    footnotes = (lines.lastIndex { !$0.hasPrefix("[") } ?? 0) + 1
    accounted += start..<body
    readBody()
    accounted += footnotes..<lines.count
  }

  private mutating func readBody() {
    var rowStarts: [(id: String, line: Int)] = []
    var stops: [Int] = []
    var row = 0
    for line in body..<max(body, footnotes) {
      let group = groups.count
      if lines[line] == "\(group + 1)", line + 2 < footnotes, lines[line + 2] == "\(group + 1).1" {
        groups.append(Group(number: group + 1, line: line, title: lines[line + 1]))
        accounted += [line, line + 1]
        stops.append(line)
        row = 0
      } else if lines[line] == "\(group).\(row + 1)" {
        row += 1
        rowStarts.append(("\(group).\(row)", line))
        stops.append(line)
      }
    }
    for (id, line) in rowStarts {
      readRow(id: id, line: line, end: stops.first { $0 > line } ?? footnotes)
    }
  }

  private mutating func readRow(id: String, line: Int, end: Int) {
    let name = line + 1 < end ? lines[line + 1] : ""
    var place = min(line + 2, end)
    append(id: id, parent: nil, line: line, name: name, place: &place, end: end)
    for letter in "abcdefgh" where place < end {
      let first = place
      // A row whose unit alone is new has the name of the row above.
      let hasName = !isUnit(place, end)
      if hasName { place += 1 }
      append(
        id: "\(id).\(letter)", parent: id, line: first, name: hasName ? lines[first] : name,
        place: &place, end: end)
    }
  }

  private mutating func append(
    id: String, parent: String?, line: Int, name: String, place: inout Int, end: Int
  ) {
    var unit: String?
    if isUnit(place, end) {
      unit = lines[place]
      place += 1
    }
    var targets: [String] = []
    while place < end, !isAgency(place), !isUnit(place, end), !isUnit(place + 1, end) {
      targets.append(lines[place])
      place += 1
    }
    if place < end, isAgency(place) {
      agencyCell = lines[place]
      place += 1
    }
    accounted += line..<place
    rows.append(
      PublishedRow(
        id: id, parent: parent, line: line, name: name, unit: unit, targets: targets,
        agencies: agencyCell))
  }

  private func isUnit(_ line: Int, _ end: Int) -> Bool {
    line < end && PublishedAppendix.units.contains(lines[line])
  }

  private func isAgency(_ line: Int) -> Bool {
    ["Sở ", "Đài "].contains(where: lines[line].hasPrefix)
  }

  /// The row with that number.
  func row(_ id: String) -> PublishedRow? { rows.first { $0.id == id } }
}
