/// What tests have to know of parts of the project that are not finished.
public enum ImporterState {
  /// Whether published texts can be imported. Tests of what becomes of a plan wait for it; those of
  /// files that are no text do not.
  public static let isBuilt = true
}
