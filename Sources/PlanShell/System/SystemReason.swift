import PlanModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a system call failed, in words.
enum SystemReason {
  /// The reason of the last failure.
  static var last: Message { message(of: errno) }

  /// The reason with a number; English in the system's words.
  static func message(of number: Int32) -> Message {
    if number == EILSEQ {
      return Message(
        "a name on the way is not UTF-8", vi: "một tên trên đường dẫn không ở dạng UTF-8")
    }
    let english = strerror(number).map { String(cString: $0) } ?? "error \(number)"
    return Message(english, vi: vietnamese(number) ?? "lỗi hệ thống (\(english))")
  }

  /// Those that people meet; the system itself has no Vietnamese words on most machines.
  private static func vietnamese(_ number: Int32) -> String? {
    switch number {
    case ENOENT: "không có tệp hoặc thư mục này"
    case EACCES, EPERM: "không có quyền"
    case EISDIR: "đây là thư mục, không phải tệp"
    case ENOTDIR: "một phần của đường dẫn không phải là thư mục"
    case EEXIST: "đã có tệp này"
    case ENOSPC, EDQUOT: "ổ đĩa hết chỗ"
    case EROFS: "ổ đĩa chỉ cho đọc"
    case EIO: "lỗi đọc hoặc ghi ổ đĩa"
    case ENAMETOOLONG: "tên tệp quá dài"
    case ELOOP: "đường dẫn vòng tròn"
    case EMFILE, ENFILE: "mở quá nhiều tệp"
    case EFBIG: "tệp quá lớn"
    case EBADF: "luồng này không mở"
    case EPIPE: "bên nhận đã đóng"
    case EINTR: "bị ngắt"
    case EBUSY, ETXTBSY: "tệp đang được dùng"
    default: nil
    }
  }
}
