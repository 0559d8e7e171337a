import PlanText

/// Text of 16-bit units, as Windows programs save it ("Unicode").
enum UTF16Text {
  /// Which byte of a unit comes first.
  enum ByteOrder {
    /// The lower byte, as on Windows.
    case little
    /// The higher byte.
    case big

    /// How many units are looked at where there is no mark.
    private static let sampleUnits = 32_768

    /// Recognises the mark of the byte order, or else the zero bytes of letters and spaces.
    ///
    /// - Parameter bytes: The document.
    init?(of bytes: [UInt8]) {
      if bytes.starts(with: [0xFF, 0xFE]) {
        self = .little
      } else if bytes.starts(with: [0xFE, 0xFF]) {
        self = .big
      } else {
        self.init(zeroBytesOf: bytes)
      }
    }

    private init?(zeroBytesOf bytes: [UInt8]) {
      let units = min(bytes.count / 2, ByteOrder.sampleUnits)
      var first = 0
      var second = 0
      for unit in 0..<units {
        if bytes[2 * unit] == 0 { first += 1 }
        if bytes[2 * unit + 1] == 0 { second += 1 }
      }
      // Two thirds of the characters of Vietnamese are of Latin-1; few units end in zero.
      if second > units / 3, first <= second / 8 {
        self = .little
      } else if first > units / 3, second <= first / 8 {
        self = .big
      } else {
        return nil
      }
    }
  }

  /// The text in UTF-8.
  ///
  /// - Parameters:
  ///   - bytes: The text, with or without a mark of the byte order.
  ///   - order: The order of its bytes.
  /// - Returns: The text, and how many units of it were damaged: half a pair, half a unit.
  static func utf8(of bytes: [UInt8], _ order: ByteOrder) -> (text: [UInt8], damaged: Int) {
    let (low, high) = order == .little ? (0, 1) : (1, 0)
    let units = bytes.count / 2
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var damaged = bytes.count % 2
    bytes.withUnsafeBufferPointer { bytes in
      func unit(_ index: Int) -> UInt32 {
        UInt32(bytes[2 * index + low]) | UInt32(bytes[2 * index + high]) << 8
      }
      var index = 0
      while index < units {
        let value = unit(index)
        index += 1
        switch value {
        case 0xD800..<0xDC00 where index < units && (0xDC00..<0xE000).contains(unit(index)):
          UTF8Text.append(
            0x10000 + (value - 0xD800) << 10 + (unit(index) - 0xDC00), to: &text)
          index += 1
        case 0xD800..<0xE000:
          damaged += 1
          UTF8Text.append(UTF8Text.replacement, to: &text)
        case 0xFEFF where index == 1: break
        default: UTF8Text.append(value, to: &text)
        }
      }
    }
    return (text, damaged)
  }
}
