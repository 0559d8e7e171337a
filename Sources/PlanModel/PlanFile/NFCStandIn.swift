@_spi(_Unicode) import Swift

extension String {
  /// The same text in normalisation form C.
  public var nfc: String {
    let isComposed = utf8.withContiguousStorageIfAvailable { bytes in
      var previous: UInt8 = 0
      for byte in bytes {
        if byte >= 0xCC, byte != 0xE1 { return false }
        if previous == 0xE1, byte & 0xFC != 0xB8 { return false }
        previous = byte
      }
      return true
    }
    if isComposed == true { return self }
    var scalars = UnicodeScalarView()
    scalars.append(contentsOf: _nfc)
    return String(scalars)
  }
}
