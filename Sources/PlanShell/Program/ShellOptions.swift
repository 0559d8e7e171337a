import PlanModel
import PlanRendering

/// When to use colours.
public enum ColorChoice: String, CaseIterable, Sendable {
  /// On a terminal, unless `NO_COLOR` is set.
  case auto
  /// Always.
  case always
  /// Never.
  case never
}

/// What the program was asked to do, as the command line says it.
public struct ShellOptions: Equatable, Sendable {
  /// What to run.
  public enum Work: Equatable, Sendable {
    /// The shell, or the query file on standard input where that is no terminal.
    case shell
    /// Queries given as arguments, one after the other.
    case queries([String])
    /// A query file; `-` is standard input.
    case file(String)
    /// Lessons and what belongs to them.
    case learn(LearningWork)
  }

  /// What to run.
  public var work: Work
  /// Plan files to open in place of the built-in plan.
  public var planFiles: [String]
  /// The form of results.
  public var format: OutputFormat
  /// Whether somebody chose that form: the name of a file then chooses none.
  public var isFormatChosen: Bool
  /// The file that results go to; `nil` for standard output.
  public var output: String?
  /// Folders and files that query files may write, beside their own folder.
  public var outputFolders: [String] = []
  /// Whether notes are hidden.
  public var isQuiet: Bool
  /// Whether a result that leaves something out counts as a failure.
  public var isStrict: Bool
  /// Whether a script goes on after a statement that failed.
  public var keepsGoing: Bool
  /// The present day; `nil` for the system's.
  public var today: CalendarDate?
  /// The width of tables in columns; `nil` for the terminal's.
  public var width: Int?
  /// What stands for a missing value in the formats for people.
  public var missingText: String
  /// When to use colours.
  public var color: ColorChoice
  /// The language of messages; `nil` for that of the environment.
  public var language: Language?
  /// How many bytes of memory plans and queries may use; `nil` for half of what there is.
  public var memory: Int?
  /// Where the values for script parameters come from, in order; of several for one the last counts.
  public var settingSources: [SettingSource] = []
  /// Whether the statements of a file are only checked and listed.
  public var isDryRun = false
  /// Values for script parameters, those of files among them once these have been read.
  var settings: [Setting] = []

  /// A script parameter and the value given for it: `name=value`.
  public struct Setting: Equatable, Sendable {
    /// The name of the parameter.
    public var name: String
    /// The value as it was written.
    public var value: String

    /// Reads `name=value`; `nil` where there is no name or no sign.
    public init?(_ text: String) {
      guard let sign = text.firstIndex(of: "="), sign != text.startIndex else { return nil }
      name = String(text[..<sign])
      value = String(text[text.index(after: sign)...])
    }
  }

  /// The widths that tables can be fitted to.
  static let widths = 1...10_000

  /// What stands for a missing value unless something else is chosen.
  public static let usualMissingText = RenderOptions().missingText

  /// Makes options with the defaults of the command line.
  public init(work: Work = .shell, planFiles: [String] = []) {
    self.work = work
    self.planFiles = planFiles
    format = .table
    isFormatChosen = false
    isQuiet = false
    isStrict = false
    keepsGoing = false
    missingText = ShellOptions.usualMissingText
    color = .auto
  }

  /// The files that the command line says to read; `-` is standard input.
  var inputs: [String] {
    switch work {
    case .file(let path): readFiles + [path]
    case .shell: readFiles + ["-"]
    case .learn(let work): readFiles + work.inputs
    case .queries: readFiles
    }
  }

  /// The plans and the files with values of parameters among them.
  var readFiles: [String] {
    var files = planFiles
    for case .file(let path) in settingSources { files.append(path) }
    return files
  }

  /// A value for a script parameter, or a file that holds some.
  public enum SettingSource: Equatable, Sendable {
    /// `name=value`.
    case value(Setting)
    /// `@FILE`.
    case file(String)

    /// Reads `name=value` or `@FILE`; `nil` where it is neither.
    public init?(_ text: String) {
      if text.hasPrefix("@"), text.count > 1 {
        self = .file(String(text.dropFirst()))
      } else if let setting = Setting(text), !text.hasPrefix("@") {
        self = .value(setting)
      } else {
        return nil
      }
    }
  }
}

extension ShellOptions {
  /// What a run may take.
  var limits: RunLimits { RunLimits(memory: MachineMemory.budget(memory)) }
}
