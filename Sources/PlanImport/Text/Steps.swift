import PlanText
import Synchronization

/// Counts how much text the readers look at, in bytes.
///
/// Tests hold how it grows against how long a text is: time would depend on the machine. A release
/// build has nothing of it.
enum Steps {
  #if DEBUG
    /// Who counts the work of this task; `nil` where nobody does.
    @TaskLocal static var counter: StepCounter?
  #endif

  /// Counts bytes that are looked at.
  @inline(__always)
  static func take(_ count: Int) {
    #if DEBUG
      counter?.take(count)
    #endif
  }
}

/// How much was looked at.
final class StepCounter: Sendable {
  private let count = Atomic(0)

  /// The bytes so far.
  var steps: Int { count.load(ordering: .relaxed) }

  func take(_ steps: Int) { count.add(steps, ordering: .relaxed) }
}

/// The text without case, as PlanText's function of the same name has it; what it costs is counted.
@inline(__always)
func caseFolded(_ text: String) -> String {
  Steps.take(text.utf8.count)
  return PlanText.caseFolded(text)
}
