/// Formats of files that hold no plain text.
enum ForeignFormat: CaseIterable {
  /// Word documents, and any other archive.
  case zip
  /// Old Word documents.
  case ole
  case pdf
  case rtf
  case html
  case xml
  /// Pictures, mostly scanned pages.
  case image
  /// Other compressed files.
  case compressed

  /// Recognises a format by the first bytes of a file.
  init?(of bytes: [UInt8]) {
    let found = ForeignFormat.signatures.first { bytes.starts(with: $0.bytes) }
    guard let found else { return nil }
    self = found.format
  }

  /// Recognises a format that is written in text.
  ///
  /// - Parameter text: The file in UTF-8.
  init?(ofText text: [UInt8]) {
    // Some begin with blanks, others with a mark of the byte order.
    let start = text.drop { $0 <= 0x20 || $0 >= 0x80 }.prefix(16)
      .map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    let found = ForeignFormat.textSignatures.first { start.starts(with: $0.text.utf8) }
    guard let found else { return nil }
    self = found.format
  }

  private static let signatures: [(bytes: [UInt8], format: ForeignFormat)] = [
    ([0x50, 0x4B, 0x03, 0x04], .zip), ([0x50, 0x4B, 0x05, 0x06], .zip),
    ([0xD0, 0xCF, 0x11, 0xE0], .ole), ([0xFF, 0xD8, 0xFF], .image),
    ([0x89, 0x50, 0x4E, 0x47], .image), (Array("GIF8".utf8), .image),
    ([0x49, 0x49, 0x2A, 0x00], .image), ([0x4D, 0x4D, 0x00, 0x2A], .image),
    ([0x1F, 0x8B], .compressed), ([0x37, 0x7A, 0xBC, 0xAF], .compressed),
    (Array("Rar!".utf8), .compressed),
  ]

  private static let textSignatures: [(text: String, format: ForeignFormat)] = [
    ("%pdf-", .pdf), ("{\\rtf", .rtf), ("<!doctype html", .html), ("<html", .html),
    ("<head", .html), ("<body", .html), ("<?xml", .xml),
  ]
}
