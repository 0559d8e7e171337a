import PlanModel

/// A stretch of days as a plan writes it, taken from its tokens.
struct PeriodReading {
  /// Why an expression gives no days.
  enum Flaw {
    case impossible
    case yearNotSaid
    case swapped
  }

  /// What the points of the expression are joined by.
  enum Joint {
    /// A dash or `đến`.
    case range
    /// A comma or `và`.
    case list
  }

  /// The days; `nil` where there is a flaw.
  var period: CalendarPeriod?
  /// What is wrong with the expression.
  var flaw: Flaw?
  /// Whether it is more than one day, month, quarter or year.
  var isRange = false
  /// The first days of the last point in it.
  var lastPoint: CalendarPeriod?
  /// What is not certain of the days.
  var doubts: [Doubt] = []
}

extension ValueCursor {
  /// The longest list of points that is read as one; it bounds the work at each place.
  private static let maximumPoints = 16

  /// Takes points of the calendar joined by dashes, commas, `và` and `đến`.
  ///
  /// - Returns: `nil`, with nothing taken, where no point is here.
  mutating func takePeriod() -> PeriodReading? {
    guard let first = takePoint() else { return nil }
    var points = [first]
    var joints: [PeriodReading.Joint] = []
    while points.count < ValueCursor.maximumPoints {
      let start = position
      guard let joint = takeJoint(), let point = takePoint(after: points.last) else {
        position = start
        break
      }
      joints.append(joint)
      points.append(point)
    }
    return PeriodReading(points: points, joints: joints)
  }

  private mutating func takeJoint() -> PeriodReading.Joint? {
    if take(key: "-") || take(key: "~") {
      _ = take(key: "đến")
      return .range
    }
    if take(ValueCursor.upTo) { return .range }
    if takeSeparator() || take(key: "&") {
      _ = take(key: "và")
      return .list
    }
    return take(key: "và") ? .list : nil
  }

  private static let upTo: PhraseSet = [
    "đến hết", "đến", "tới", "cho đến hết", "cho đến",
  ]
}

extension PeriodReading {
  /// Works out the days of points in a row.
  fileprivate init(points: [CalendarPoint], joints: [Joint]) {
    isRange = points.count > 1
    let (dated, isGuessed) = PeriodReading.fillingYears(points, joints)
    guard dated.allSatisfy({ $0.year != nil }) else {
      flaw = .yearNotSaid
      return
    }
    let periods = dated.compactMap(\.period)
    guard periods.count == dated.count, let first = periods.first, let last = periods.last else {
      flaw = .impossible
      return
    }
    var hasGap = false
    for (index, joint) in joints.enumerated() {
      let (left, right) = (periods[index], periods[index + 1])
      guard left.first <= right.first, left.last <= right.last else {
        flaw = .swapped
        return
      }
      if joint == .list, let follower = left.last.adding(days: 1), follower < right.first {
        hasGap = true
      }
    }
    period = CalendarPeriod(first: first.first, last: last.last)
    lastPoint = last
    let days = "\(first.first) - \(last.last)"
    if hasGap {
      doubts.append(
        Doubt(
          Message("several times with gaps between them, taken as one", vi: "nhiều mốc rời nhau"),
          chosen: days))
    }
    if isGuessed {
      doubts.append(
        Doubt(
          Message("the year of the start is worked out", vi: "năm bắt đầu được suy ra"),
          chosen: days))
    }
  }

  /// Gives points without a year the one of the next point; the year before where a stretch would
  /// run backwards (`từ tháng 11 đến tháng 2/2026`).
  private static func fillingYears(
    _ points: [CalendarPoint], _ joints: [Joint]
  ) -> (points: [CalendarPoint], isGuessed: Bool) {
    var points = points
    var isGuessed = false
    for index in points.indices.dropLast().reversed() where points[index].year == nil {
      guard let year = points[index + 1].year else { continue }
      points[index].year = year
      if let left = points[index].period, let right = points[index + 1].period,
        right.first < left.first, joints[index] == .range
      {
        points[index].year = year - 1
        isGuessed = true
      }
    }
    return (points, isGuessed)
  }
}
