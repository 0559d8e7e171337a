/// The way from the root of a JSON text to a value: `$.tasks[3].lead[0]`.
package struct JSONPath: Hashable {
  /// One step of the way.
  package enum Component: Hashable {
    case key(String)
    case index(Int)
  }

  package var components: [Component]

  package init(components: [Component] = []) {
    self.components = components
  }

  /// The path followed by further steps.
  package func appending(_ more: [Component]) -> JSONPath {
    JSONPath(components: components + more)
  }
}

extension JSONPath: CustomStringConvertible {
  /// The path as messages show it. Keys that are no plain names are in brackets.
  package var description: String {
    components.reduce(into: "$") { text, component in
      switch component {
      case .index(let index): text += "[\(index)]"
      case .key(let name) where JSONPath.isPlain(name): text += "." + name
      case .key(let name): text += "['" + JSONPath.escaped(name) + "']"
      }
    }
  }

  private static func escaped(_ name: String) -> String {
    name.map { $0 == "'" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
  }

  private static func isPlain(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, !("0"..."9").contains(first) else { return false }
    return name.unicodeScalars.allSatisfy {
      $0 == "_" || ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0)
    }
  }
}
