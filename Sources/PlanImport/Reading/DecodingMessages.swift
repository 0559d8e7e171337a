import PlanModel

/// Why bytes are no text that can be imported, and what to do.
enum DecodingMessages {
  static let empty = Message("the document is empty", vi: "văn bản trống")
  static let noText = Message(
    "this is no text; save the document as plain text in UTF-8",
    vi: "đây không phải là văn bản thuần; hãy lưu văn bản dưới dạng text, mã UTF-8")
  static let unknownEncoding = Message(
    "the text is neither in UTF-8 nor in UTF-16 nor in Windows-1258; save it in UTF-8",
    vi: "văn bản không ở mã UTF-8, UTF-16 hay Windows-1258; hãy lưu lại bằng mã UTF-8")

  static func tooManyLines(limit: Int) -> Message {
    Message(
      "it has more than \(limit) lines, too many for its length; import the text of the plan alone",
      vi: "văn bản có hơn \(limit) dòng, quá nhiều so với độ dài; hãy chỉ nhập văn bản kế hoạch")
  }
  static func tooManyCells(limit: Int) -> Message {
    Message(
      "it has more than \(limit) bars and tabs between cells, too many for its length;"
        + " import the text of the plan alone",
      vi: "văn bản có hơn \(limit) dấu gạch đứng và tab giữa các ô, quá nhiều so với độ dài;"
        + " hãy chỉ nhập văn bản kế hoạch")
  }
  static func tooLongLine(limit: Int) -> Message {
    Message(
      "a line is longer than \(limit >> 20) MiB; save the document with an end to each line",
      vi: "có dòng dài hơn \(limit >> 20) MiB; hãy lưu văn bản có xuống dòng")
  }

  static func foreign(_ format: ForeignFormat) -> Message {
    let advice = Message(
      "; open it and save or copy it as plain text",
      vi: "; hãy mở ra rồi lưu hoặc sao chép thành văn bản thuần")
    let name = name(of: format)
    return Message(
      name.english + advice.english, vi: name.vietnamese + advice.vietnamese)
  }

  private static func name(of format: ForeignFormat) -> Message {
    switch format {
    case .zip:
      Message(
        "this is a Word document (.docx) or another archive",
        vi: "đây là tệp Word (.docx) hoặc tệp nén")
    case .ole:
      Message("this is an old Word document (.doc)", vi: "đây là tệp Word đời cũ (.doc)")
    case .pdf: Message("this is a PDF document", vi: "đây là tệp PDF")
    case .rtf: Message("this is an RTF document", vi: "đây là tệp RTF")
    case .html: Message("this is a web page (HTML)", vi: "đây là trang web (HTML)")
    case .xml: Message("this is an XML document", vi: "đây là tệp XML")
    case .image: Message("this is a picture", vi: "đây là tệp ảnh")
    case .compressed: Message("this is a compressed file", vi: "đây là tệp nén")
    }
  }

  static func legacy(_ font: LegacyFont) -> Message {
    let name =
      switch font {
      case .tcvn3: "TCVN3 (.VnTime)"
      case .vni: "VNI"
      }
    return Message(
      "the text is written for the font \(name); convert it to Unicode, such as with UniKey",
      vi: "văn bản dùng phông \(name); hãy chuyển sang Unicode, ví dụ bằng UniKey")
  }
}
