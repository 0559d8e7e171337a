import CSystem
import PlanModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How much memory the machine has, and how much of it the process has in use. Everything here is
/// read only when a query asks for something large.
enum MachineMemory {
  /// A budget of so many bytes, or of half of what the process can have.
  ///
  /// - Parameter bytes: The limit that somebody chose; `nil` for none.
  /// - Returns: The budget.
  static func budget(_ bytes: Int?) -> MemoryBudget {
    MemoryBudget(limit: { bytes ?? usualLimit }, inUse: inUse)
  }

  /// Half of what the machine, the group that the process runs in and its own limits let it have:
  /// other programs need some, and so do tables while they grow.
  private static let usualLimit: Int = {
    let limits = [machine, group, ownLimit(RLIMIT_AS), ownLimit(RLIMIT_DATA)]
    return (limits.compactMap { $0 }.min() ?? 4 << 30) / 2
  }()

  private static var machine: Int? {
    let pages = sysconf(Int32(_SC_PHYS_PAGES))
    return pages > 0 ? pages.multipliedReportingOverflow(by: pageSize).partialValue : nil
  }

  private static var pageSize: Int { max(1, sysconf(Int32(_SC_PAGESIZE))) }

  #if canImport(Glibc)
    private static func ownLimit(_ resource: __rlimit_resource) -> Int? {
      limit { getrlimit(__rlimit_resource_t(resource.rawValue), &$0) }
    }
  #else
    private static func ownLimit(_ resource: Int32) -> Int? {
      limit { getrlimit(resource, &$0) }
    }
  #endif

  private static func limit(_ read: (inout rlimit) -> Int32) -> Int? {
    var limit = rlimit()
    guard read(&limit) == 0 else { return nil }
    // No limit is the largest number.
    return Int(exactly: limit.rlim_cur)
  }

  /// The limit of the control group, where there is one: a container has less than its machine.
  private static var group: Int? {
    for path in [
      "/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes",
    ] {
      guard let bytes = try? FileAccess.read(path, limit: 64) else { continue }
      return Int(String(decoding: bytes.prefix { $0 > 0x20 }, as: UTF8.self))
    }
    return nil
  }

  /// How many bytes the process has in use, files that it maps left out.
  ///
  /// - Parameter afterGivingBack: Whether memory that was freed is given back to the system before:
  ///   it would count as in use.
  /// - Returns: The bytes.
  private static func inUse(_ afterGivingBack: Bool) -> Int {
    #if canImport(Glibc)
      if afterGivingBack { system_give_back_memory() }
      guard let bytes = try? FileAccess.read("/proc/self/statm", limit: 256) else { return 0 }
      let pages = String(decoding: bytes, as: UTF8.self).split(separator: " ").map { Int($0) ?? 0 }
      return pages.count > 2 ? (pages[1] - pages[2]) * pageSize : 0
    #else
      var info = mach_task_basic_info()
      var count = mach_msg_type_number_t(
        MemoryLayout<mach_task_basic_info>.size / MemoryLayout<natural_t>.size)
      let result = withUnsafeMutablePointer(to: &info) { pointer in
        pointer.withMemoryRebound(to: integer_t.self, capacity: Int(count)) {
          task_info(mach_task_self_, task_flavor_t(MACH_TASK_BASIC_INFO), $0, &count)
        }
      }
      return result == KERN_SUCCESS ? Int(info.resident_size) : 0
    #endif
  }
}

/// A number of bytes, as people write it: `2G`, `500M`, `64000K`, `1000000`.
public enum MemorySize {
  /// The least that can be chosen: below that nothing would run.
  public static let smallest = 16 << 20

  /// Reads a size.
  ///
  /// - Parameter text: A whole number, and a unit where it does not count bytes.
  /// - Returns: The bytes; `nil` where it is none, or less than the least.
  public static func bytes(_ text: String) -> Int? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits), let factor = factor(text.dropFirst(digits.count).uppercased())
    else { return nil }
    let (bytes, isTooLarge) = number.multipliedReportingOverflow(by: factor)
    return isTooLarge || bytes < smallest ? nil : bytes
  }

  private static func factor(_ unit: String) -> Int? {
    switch unit {
    case "": 1
    case "K", "KB", "KIB": 1 << 10
    case "M", "MB", "MIB": 1 << 20
    case "G", "GB", "GIB": 1 << 30
    case "T", "TB", "TIB": 1 << 40
    default: nil
    }
  }
}
