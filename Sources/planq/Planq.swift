import PlanShell

/// The program: its arguments become work, and what that leads to becomes the exit code.
@main
enum Main {
  static func main() {
    Program.end(Program.run(arguments: Array(CommandLine.arguments.dropFirst())))
  }
}
