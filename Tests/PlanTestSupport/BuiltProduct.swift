#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Finds the programs that are built together with the tests.
public enum BuiltProduct {
  /// The path of a program beside the test bundle.
  ///
  /// - Parameter name: The name of the executable product.
  /// - Returns: The path, or nil if the program was not built.
  public static func path(_ name: String) -> String? {
    for argument in CommandLine.arguments {
      let parts = argument.split(separator: "/", omittingEmptySubsequences: false)
      guard let bundle = parts.firstIndex(where: { $0.hasSuffix(".xctest") }) else { continue }
      let path = (parts[..<bundle] + [name[...]]).joined(separator: "/")
      if access(path, X_OK) == 0 { return path }
    }
    return nil
  }
}
