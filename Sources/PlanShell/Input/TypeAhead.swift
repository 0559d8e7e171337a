#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What is typed while no line is being read, as when a query runs.
///
/// The terminal keeps such input by lines then, and takes Ctrl-D for the end of one. If it were left
/// there until the line editor takes the terminal, that end would come out as a NUL character, like
/// Ctrl-Space. So it is read while the terminal still keeps lines.
final class TypeAhead {
  private static let chunkSize = 8_192
  /// The kernel keeps 4,096 bytes: more ends than that cannot be waiting.
  private static let mostChunks = 4_096

  /// The terminal, opened once more: that reads from it never wait is nobody else's affair.
  private let descriptor: Int32

  /// Opens the terminal that a descriptor is; `nil` where it is none.
  init?(of terminal: Int32) {
    var name = [CChar](repeating: 0, count: 256)
    guard ttyname_r(terminal, &name, name.count) == 0 else { return nil }
    descriptor = open(name, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
  }

  deinit {
    close(descriptor)
  }

  /// Takes what was typed, as far as it is whole lines or was ended by Ctrl-D.
  ///
  /// - Parameter marksEnds: Whether an end of input that was typed is in the result, as the
  ///   key that it was. False right after a line was read: what waits then was typed before, when
  ///   Ctrl-D was a key like others.
  /// - Returns: The bytes.
  func take(marksEnds: Bool) -> [UInt8] {
    guard let endKey = endKey else { return [] }
    var typed: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: Self.chunkSize)
    for _ in 0..<Self.mostChunks {
      var request = pollfd(descriptor: descriptor)
      guard poll(&request, 1, 0) > 0, request.revents == Int16(POLLIN) else { break }
      let count = read(descriptor, &chunk, chunk.count)
      guard count >= 0 else { break }
      typed += chunk[..<count]
      // A terminal that keeps lines makes CR a line feed: one at the end was left by a program that
      // had the terminal meanwhile.
      let last = count == 0 ? 0 : chunk[count - 1]
      if marksEnds, last != 0x0A, last != 0x0D { typed.append(endKey) }
    }
    return typed
  }

  /// The key that ends input; `nil` where the terminal does not keep lines or has none.
  private var endKey: UInt8? {
    var settings = termios()
    guard tcgetattr(descriptor, &settings) == 0, settings.c_lflag & tcflag_t(ICANON) != 0 else {
      return nil
    }
    let key = withUnsafeBytes(of: settings.c_cc) { $0[Int(VEOF)] }
    return key == 0 || key == 0xFF ? nil : key
  }
}
