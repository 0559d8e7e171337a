import PlanModel

/// A number as a Vietnamese text writes it: a dot groups thousands, a comma is the decimal mark.
struct WrittenNumber: Equatable {
  /// The value; `nil` where it has more digits than fit or its marks make no sense.
  var value: Decimal?
  /// What is not certain of it.
  var doubts: [Doubt] = []
  /// Whether it could be a year.
  var isYearLike = false
}

extension ValueCursor {
  /// More groups of digits than fit a number; it bounds the work at each place of a long text.
  private static let maximumGroups = 40

  /// Takes a number with the dots and commas inside it: `40.000`, `1,2`, `1.234,5`.
  ///
  /// - Returns: `nil`, with nothing taken, where no digit is here.
  mutating func takeWrittenNumber() -> WrittenNumber? {
    guard let first = next, first.kind == .number else { return nil }
    var groups = [first.text]
    var marks: [String] = []
    position += 1
    while groups.count < ValueCursor.maximumGroups, let mark = next,
      mark.key == "." || mark.key == ",", !mark.isSpaced,
      let digits = token(after: 1), digits.kind == .number, !digits.isSpaced
    {
      marks.append(mark.key)
      groups.append(digits.text)
      position += 2
    }
    if marks.isEmpty { takeSpacedGroups(&groups, &marks) }
    var number = WrittenNumber(groups: groups, marks: marks)
    number.isYearLike = groups.count == 1 && first.year != nil
    return number
  }

  /// Takes groups of three digits that blanks set apart: `40 000`.
  private mutating func takeSpacedGroups(_ groups: inout [Substring], _ marks: inout [String]) {
    guard groups[0].utf8.count <= 3, groups[0] != "0" else { return }
    while groups.count < ValueCursor.maximumGroups, let digits = next, digits.kind == .number,
      digits.isSpaced, digits.text.utf8.count == 3
    {
      marks.append(" ")
      groups.append(digits.text)
      position += 1
    }
  }
}

extension WrittenNumber {
  fileprivate init(groups: [Substring], marks: [String]) {
    guard let first = marks.first else {
      value = Decimal(groups[0])
      return
    }
    let isGrouped = WrittenNumber.areThousands(groups, marks, mark: first)
    if first == " " {
      value = Decimal(groups.joined())
      addDoubt(Message("blanks group thousands", vi: "dấu cách nhóm hàng nghìn"))
    } else if first == ".", isGrouped {
      value = Decimal(groups.joined())
    } else if first == ",", marks.count == 1 {
      value = Decimal(groups.joined(separator: "."))
      if isGrouped { addThousandsDoubt(groups) }
    } else if first == ".", marks.count == 1 {
      value = Decimal(groups.joined(separator: "."))
      addDoubt(Message("a dot taken as the decimal mark", vi: "dấu chấm đọc là dấu thập phân"))
    } else {
      readMixed(groups, marks)
    }
  }

  /// Reads several marks of which not all group thousands: `1.234,5`, `1,000,000`, `1,234.5`.
  private mutating func readMixed(_ groups: [Substring], _ marks: [String]) {
    guard let first = marks.first, let last = marks.last else { return }
    if first == ",", WrittenNumber.areThousands(groups, marks, mark: ",") {
      value = Decimal(groups.joined())
    } else if first != last,
      WrittenNumber.areThousands(groups.dropLast(), marks.dropLast(), mark: first)
    {
      value = Decimal(groups.dropLast().joined() + "." + (groups.last ?? "0"))
    }
    if first == ",", value != nil {
      addDoubt(Message("commas taken to group thousands", vi: "dấu phẩy đọc là nhóm hàng nghìn"))
    }
  }

  private mutating func addThousandsDoubt(_ groups: [Substring]) {
    addDoubt(
      Message("three digits after a comma", vi: "ba chữ số sau dấu phẩy"),
      alternatives: [groups.joined()])
  }

  private mutating func addDoubt(_ reason: Message, alternatives: [String] = []) {
    doubts.append(Doubt(reason, chosen: value?.description ?? "", alternatives: alternatives))
  }

  /// Whether one mark is between groups of three digits, before which are one to three.
  private static func areThousands(
    _ groups: some Collection<Substring>, _ marks: some Collection<String>, mark: String
  ) -> Bool {
    guard let first = groups.first, first.utf8.count <= 3, first.first != "0",
      marks.allSatisfy({ $0 == mark })
    else { return false }
    return groups.dropFirst().allSatisfy { $0.utf8.count == 3 }
  }
}
