import PlanModel
import PlanText

/// Makes a plan of what was found in a document.
struct PlanAssembler {
  let letterhead: Letterhead
  var body: BodyReader
  var register: AgencyRegister
  var citations = CitationReader()
  var units = UnitRegister()
  var times: TimeframeReader
  var plan: Plan
  var report: ImportReport
  var taskNames = NameCounter()
  var indicatorNames = NameCounter()
  var dutyNames = NameCounter()
  /// The items that are headings over those who carry the plan out.
  private(set) var dutiesHeadings: Set<Int> = []

  /// The footnotes by their marks, of equal marks the first.
  let footnotes: [String: String]

  private let heads: [Paragraph]
  /// Whether the import should be given up; asked for each task and row of a table.
  private let cancellation: Cancellation
  /// How much the rows may say.
  private let sizeLimit: Int
  /// How much they say so far.
  private var size = 0
  private let titleLimit: Int
  /// About how much memory the outline, the rows and doubts so far take, and their limit.
  private var memory: Int
  private let memoryLimit: Int
  /// The places of sections without a title of their own.
  private var untitled: [Int] = []

  /// Whether the rows say more than those of a plan of such a length would.
  var isTooMuch: Bool { size > sizeLimit || citations.length > titleLimit }

  /// Whether the plan takes more memory than is given for a text of such a length.
  var isTooLarge: Bool {
    memory + register.memory + citations.memory > memoryLimit
  }

  /// Whether to go no further; what was made so far is for nobody to use.
  var isStopped: Bool { isTooMuch || isTooLarge || cancellation.isRequested }

  init(
    letterhead: Letterhead, heads: [Paragraph], body: BodyReader, source: String?,
    report: ImportReport, length: Int, _ cancellation: Cancellation = .never
  ) {
    self.cancellation = cancellation
    sizeLimit = ImportLimits.rows(ofLength: length)
    titleLimit = ImportLimits.titles(ofLength: length)
    memoryLimit = ImportLimits.memory(ofLength: length)
    memory = body.outline.items.reduce(0) {
      $0 + MemorySize.item + MemorySize.block * $1.blocks.count
    }
    let facts = PlanFacts(letterhead, heads, body)
    self.heads = heads
    self.letterhead = letterhead
    self.report = report
    footnotes = Dictionary(
      body.footnotes.map { ($0.mark, $0.text) }, uniquingKeysWith: { first, _ in first })
    plan = Plan(
      number: facts.number, issuer: facts.issuer, date: facts.date, title: facts.title,
      milestones: [], source: source ?? facts.source)
    register = AgencyRegister(issuer: facts.issuer, cancellation)
    times = TimeframeReader(planDate: facts.date, planYear: facts.year)
    self.body = body
    for remark in facts.remarks { self.report.remarks.append(remark) }
  }

  /// Makes the plan. Agencies and documents are in the order in which they are first named.
  ///
  /// Where the import is given up what was made so far is left, for nobody to use.
  mutating func run(_ workers: Workers = .alone) {
    // The plan's own number is in its letterhead and is no citation.
    for head in heads where !isStopped {
      if head.text.begins(withOneOf: "s"), caseFolded(head.text).hasPrefix("số") { continue }
      _ = citations.read(head.text)
    }
    dutiesHeadings = Set(
      body.outline.items.indices.filter { !cancellation.isRequested && isDutiesHeading($0) })
    readCitations(workers)
    body.forgetTexts()
    readTasks()
    readTables()
    readStatedTargets()
    readDuties()
    addSections()
    if isStopped { return }
    plan.agencies = register.finished()
    plan.documents = citations.documents
    addReport()
  }

  // MARK: Citations

  /// So many texts are looked through together.
  private static let citingTexts = 16_384
  /// So many bytes, after which no further text is taken to those before it.
  private static let citingLength = 1 << 20

  /// The documents of the whole text, so that they are in its order.
  private mutating func readCitations(_ workers: Workers) {
    readCitations(of: body.texts, workers)
    readCitations(of: body.tables.flatMap { $0.rows.map(\.name) }, workers)
    for item in body.outline.items where item.isAppendix {
      for paragraph in item.paragraphs where !isStopped { _ = citations.read(paragraph.text) }
    }
    for note in body.footnotes where !isStopped {
      _ = citations.read(note.text, takesLowercase: true)
    }
  }

  private mutating func readCitations(of texts: [String], _ workers: Workers) {
    for batch in PlanAssembler.citingBatches(of: texts) {
      if isStopped { return }
      citations.read(texts[batch], cancellation, workers)
    }
  }

  /// The texts that are looked through together: what they mention is all kept before it is counted.
  static func citingBatches(of texts: [String]) -> [Range<Int>] {
    var batches: [Range<Int>] = []
    var start = 0
    var length = 0
    for (place, text) in texts.enumerated() {
      length += text.utf8.count
      guard length >= citingLength || place + 1 - start >= citingTexts || place + 1 == texts.count
      else { continue }
      batches.append(start..<place + 1)
      start = place + 1
      length = 0
    }
    return batches
  }

  // MARK: Sections

  /// Makes the sections of the outline, which is let go of: both take hundreds of bytes an item.
  private mutating func addSections() {
    plan.sections.reserveCapacity(body.outline.items.count)
    for (index, item) in body.outline.items.enumerated() where !isStopped {
      if item.title.isEmpty { untitled.append(index) }
      // A number without a heading is all that there is to call it by.
      let title = item.title.isEmpty ? item.id : item.title
      plan.sections.append(
        Section(
          id: item.id, title: title, level: item.level,
          parent: item.parent.map { body.outline[$0].id }, line: item.line))
    }
    body.forgetOutline()
  }

  // MARK: Report

  /// Notes an uncertain reading.
  mutating func doubt(_ doubts: [Doubt], line: Int, row: String?) {
    report.uncertain += doubts.map { .init(line: line, row: row, doubt: $0) }
    for doubt in doubts {
      size += doubt.size
      memory += MemorySize.doubt + doubt.size
    }
  }

  // MARK: Rows

  mutating func add(_ task: PlanTask) {
    plan.tasks.append(task)
    size += task.size
    memory += MemorySize.task + MemorySize.text * task.size
  }

  mutating func add(_ indicator: Indicator) {
    plan.indicators.append(indicator)
    size += indicator.size
    memory +=
      MemorySize.indicator + MemorySize.target * indicator.targets.count
      + MemorySize.text * indicator.size
  }

  mutating func add(_ duty: Duty) {
    plan.duties.append(duty)
    size += duty.size
    memory += MemorySize.duty + MemorySize.text * duty.size
  }

  /// Counts what is read once more for a row that stands for those above it.
  mutating func countCells(of row: TableRow) { size += row.size }

  private mutating func addReport() {
    for found in body.doubts { doubt([found.doubt], line: found.line, row: nil) }
    report.unread += body.unread.map {
      .init(line: $0.cell.line, text: $0.cell.text, place: $0.place)
    }
    let left = body.tables.flatMap(\.layout.unread)
    if !left.isEmpty { report.remarks.append(ImportMessages.columnsLeft(left)) }
    report.uncertain.sort { $0.line < $1.line }
    let unread = Set(body.unread.flatMap { Array($0.cell.lines) })
    report.accountedLines = max(0, report.filledLines - unread.count)
    report.unread.sort { $0.line < $1.line }
    var uses = plan.sections.map {
      ImportReport.SectionUse(id: $0.id, title: $0.title, line: $0.line ?? 0)
    }
    for place in untitled where uses.indices.contains(place) { uses[place].title = "" }
    // Of a long outline most sections have no rows.
    let wanted = Set(counted.map(\.section))
    var places: [String: Int] = [:]
    for (index, use) in uses.enumerated() where wanted.contains(use.id) { places[use.id] = index }
    for (section, keyPath) in counted {
      if let place = places[section] { uses[place][keyPath: keyPath] += 1 }
    }
    report.sections = uses
    if plan.tasks.isEmpty { report.remarks.append(ImportMessages.noTasks) }
    if plan.indicators.isEmpty { report.remarks.append(ImportMessages.noIndicators) }
  }

  /// Which section each row is in.
  var counted: [(section: String, keyPath: WritableKeyPath<ImportReport.SectionUse, Int>)] = []
}

extension [String] {
  /// Adds keys that are not there yet, each once. In time that grows with their number: a cell can
  /// name any number of agencies.
  mutating func appendMissing(_ keys: [String]) {
    Steps.take(count + keys.count)
    // Nearly all cells name a few.
    guard count + keys.count > 24 else {
      for key in keys where !contains(key) { append(key) }
      return
    }
    var known = Set(self)
    for key in keys where known.insert(key).inserted { append(key) }
  }
}

/// Gives rows names that no other has.
struct NameCounter {
  private var uses: [String: Int] = [:]

  /// Whether a row has a name.
  func isTaken(_ name: String) -> Bool { uses[name] != nil }

  mutating func name(_ wanted: String) -> String {
    guard let count = uses[wanted] else {
      uses[wanted] = 1
      return wanted
    }
    uses[wanted] = count + 1
    return name("\(wanted)-\(count + 1)")
  }
}

/// What a report says of a whole document.
enum ImportMessages {
  static let tooMuch = Message(
    "its rows would say many times as much as the text: cells or names are repeated without end",
    vi: "các dòng sẽ dài gấp nhiều lần văn bản: ô hoặc tên được lặp lại không dứt")
  static let tooLarge = Message(
    "its plan would take many times as much memory as the text: it has more rows or names than plans"
      + " of its length",
    vi: "kế hoạch sẽ chiếm bộ nhớ gấp nhiều lần văn bản: có nhiều dòng hoặc tên hơn các kế hoạch"
      + " dài như vậy")
  static let noTasks = Message(
    "no tasks: no line names who leads or takes part, and no table has such columns",
    vi: "không có nhiệm vụ: không có dòng nào nêu cơ quan chủ trì, phối hợp hay thời gian,"
      + " và không có bảng nào có các cột đó")
  static let noIndicators = Message(
    "no indicators: there is no table of them", vi: "không có chỉ tiêu: không có bảng chỉ tiêu")
  static func columnsLeft(_ headings: [String]) -> Message {
    var names: [String] = []
    for heading in headings where !names.contains(heading) && names.count < 12 {
      names.append(heading)
    }
    let list = names.joined(separator: ", ")
    return Message(
      "columns that a plan has no place for were left out: \(list)",
      vi: "các cột không có chỗ trong kế hoạch nên bỏ qua: \(list)")
  }
  static func damaged(_ count: Int) -> Message {
    Message(
      "damaged characters in the document: \(count)", vi: "số ký tự bị hỏng trong văn bản: \(count)"
    )
  }
  /// Lines that are longer than a paragraph may be.
  static func overlong(_ lines: [Int]) -> Message {
    let limit = ImportLimits.paragraphLength >> 10
    let more = lines.count > 12 ? ", …" : ""
    let list = lines.prefix(12).map(\.description).joined(separator: ", ") + more
    return Message(
      "lines longer than \(limit) KiB were read as several paragraphs, without cells: line \(list)",
      vi: "các dòng dài hơn \(limit) KiB được đọc thành nhiều đoạn, không có ô bảng: dòng \(list)")
  }
  static let noNumber = Message(
    "the number of the plan was not found", vi: "không tìm thấy số của kế hoạch")
  static let noDate = Message(
    "the day of issue was not found; 1 January of the latest year named is taken",
    vi: "không tìm thấy ngày ban hành; lấy ngày 1 tháng 1 của năm muộn nhất được nêu")
  static let noIssuer = Message(
    "who issued the plan was not found", vi: "không tìm thấy cơ quan ban hành")
}
