/// What was asked for cannot be done; why has been reported.
struct ReportedFailure: Error {
  /// How the process should end for it.
  var exitCode: ExitCode
}
