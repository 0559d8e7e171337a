import PlanShell

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Enough of the composed form for the tests: Vietnamese letters, by what Swift calls equal.
func compose(_ text: String) -> String {
  let letters =
    "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
    + "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
  let composed = Set(letters)
  return String(
    text.map { letter in composed.firstIndex(of: letter).map { composed[$0] } ?? letter })
}

func show(_ event: LineEvent) {
  switch event {
  case .line(let line):
    let lines = line.split(separator: "\n", omittingEmptySubsequences: false)
    // The number of scalars tells composed letters from decomposed ones.
    print("got <\(lines.joined(separator: "|"))> \(line.unicodeScalars.count)")
  case .interrupted: print("interrupted")
  case .endOfInput: print("end of input")
  }
}

/// Repeats what it reads: a line that ends with a backslash is continued by the next.
func run(_ reader: some LineReader, prompt: String) {
  var statement: [String] = []
  while true {
    let event = reader.readLine(prompt: statement.isEmpty ? prompt : "  ... ")
    show(event)
    switch event {
    case .endOfInput: return
    case .interrupted: statement = []
    case .line(let line):
      statement.append(line)
      if reader.hasPendingInput { print("more is waiting") }
      guard !line.hasSuffix("\\") else { continue }
      reader.remember(statement.joined(separator: "\n"))
      statement = []
    }
  }
}

let prompt = CommandLine.arguments.dropFirst().first ?? "plan> "
let home = getenv("HOME").map { String(cString: $0) }
let path = HistoryFile.defaultPath(environment: home.map { ["HOME": $0] } ?? [:])
if isatty(STDIN_FILENO) == 0 {
  run(PlainLineReader(descriptor: STDIN_FILENO), prompt: prompt)
} else if let reader = LibeditLineReader(
  program: "planq", history: path.map(HistoryFile.init(path:)), compose: compose)
{
  if let warning = reader.warning { print(warning.english) }
  if let warning = reader.historyWarning { print(warning.english) }
  run(reader, prompt: prompt)
} else {
  print("libedit cannot start")
}
