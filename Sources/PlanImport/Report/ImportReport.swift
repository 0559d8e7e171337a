import PlanModel

/// What an import found, what it was not sure of, and what it could not read. A reader can hold it
/// against the published text, line by line.
public struct ImportReport: Equatable, Sendable {
  /// What became of a section of the outline.
  public struct SectionUse: Equatable, Sendable {
    /// The identifier of the section.
    public var id: String
    /// Its title.
    public var title: String
    /// Its line in the published text, from 1.
    public var line: Int
    /// How many tasks are in it, those of inner sections not counted.
    public var tasks = 0
    /// How many rows of indicators are in it, those of inner sections not counted.
    public var indicators = 0
    /// How many duties are in it, those of inner sections not counted.
    public var duties = 0

    /// Makes a use of a section of which nothing was taken but its title.
    public init(id: String, title: String, line: Int) {
      self.id = id
      self.title = title
      self.line = line
    }
  }

  /// A reading that could have been another one.
  public struct UncertainReading: Equatable, Sendable {
    /// The line in the published text, from 1.
    public var line: Int
    /// The identifier of the row that it is about; `nil` where it is about none.
    public var row: String?
    /// What is not certain.
    public var doubt: Doubt

    /// Makes an uncertain reading.
    public init(line: Int, row: String?, doubt: Doubt) {
      self.line = line
      self.row = row
      self.doubt = doubt
    }
  }

  /// A line inside a task block or a table that was not understood.
  public struct UnreadLine: Equatable, Sendable {
    /// The line in the published text, from 1.
    public var line: Int
    /// Its text.
    public var text: String
    /// What it is in.
    public var place: Message

    /// Makes an unread line.
    public init(line: Int, text: String, place: Message) {
      self.line = line
      self.text = text
      self.place = place
    }
  }

  /// The encoding of the document, such as `UTF-8` or `Windows-1258`.
  public var encoding = "UTF-8"
  /// How many lines the document has.
  public var lines = 0
  /// How many of them hold something.
  public var filledLines = 0
  /// How many of those went somewhere: into the plan, or known as furniture of the page.
  public var accountedLines = 0
  /// The outline in order, and what each section gave.
  public var sections: [SectionUse] = []
  /// Readings that could have been others, by line.
  public var uncertain: [UncertainReading] = []
  /// Lines that were not understood, in order.
  public var unread: [UnreadLine] = []
  /// What is to be said of the whole, such as why there are no tasks.
  public var remarks: [Message] = []

  /// Makes an empty report.
  public init() {}

  /// Whether everything was read with certainty.
  public var isCertain: Bool { uncertain.isEmpty && unread.isEmpty }
}

/// Why a reading is not certain.
public struct Doubt: Equatable, Sendable {
  /// What is not certain, such as `two values in one cell`.
  public var reason: Message
  /// What was taken; empty where nothing was.
  public var chosen: String
  /// What else it could be.
  public var alternatives: [String]

  /// Makes a doubt.
  public init(_ reason: Message, chosen: String, alternatives: [String] = []) {
    self.reason = reason
    self.chosen = chosen
    self.alternatives = alternatives
  }
}
