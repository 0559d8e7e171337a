import PlanTestSupport
import Testing

/// What is said of wrong arguments, in Vietnamese.
@Suite struct ArgumentMessageTests {
  private let planq: PlanqCommand

  init() throws {
    planq = try PlanqCommand()
  }

  @Test(arguments: [
    (["--bad"], "không có tùy chọn '--bad'"),
    (["--formt", "csv"], "không có tùy chọn '--formt'; có phải là '--format'?"),
    (["-x"], "không có tùy chọn '-x'"),
    (["-c"], "thiếu giá trị cho '-c <query>'"),
    (["--width", "0"], "không dùng được cho '--width <columns>': '0' không phải là số cột"),
    (
      ["--color", "red"], "'red' không dùng được cho '--color <when>'; hãy chọn một trong 'auto', "
    ),
    (["--color", "red or blue"], "giá trị 'red or blue' không dùng được"),
    (["--format", "xml"], "; hãy chọn một trong các giá trị sau:\n  - table"),
    (["run"], "thiếu đối số '<file>'"),
    (["--quiet=1"], "tùy chọn '--quiet' không nhận giá trị, nhưng đã nêu '1'."),
  ])
  func errors(arguments: [String], message: String) throws {
    let run = try planq.run(["--lang", "vi"] + arguments)
    run.expectFailure(64, "Lỗi: ")
    #expect(run.errors.contains(message), "\(run.errors)")
    for english in ["Error", "Usage", "Help:", "See ", "Please", "invalid", "Unknown", "Missing"] {
      #expect(!run.errors.contains(english), "\(run.errors)")
    }
    let other = try planq.run(["--lang", "en"] + arguments)
    other.expectFailure(64, "Error: ")
  }

  @Test func headingsOfHelp() throws {
    for arguments in [["--help"], ["run", "--help"]] {
      let help = try planq.run(["--lang", "vi"] + arguments).expectSuccess()
      for text in ["GIỚI THIỆU: ", "\nDÙNG:  planq", "\nĐỐI SỐ:\n", "\nTÙY CHỌN:\n", "(gồm: table"]
      {
        #expect(help.contains(text), "\(help)")
      }
      for text in ["OVERVIEW", "USAGE", "ARGUMENTS", "OPTIONS:", "default", "Show "] {
        #expect(!help.contains(text), "\(help)")
      }
    }
  }

  @Test func argumentThatIsNotText() throws {
    let command = "\"$0\" --lang vi -c \"$(printf 'a\\377')\""
    let run = try ProgramRun("/bin/sh", ["-c", command, planq.program])
    run.expectFailure(1, "error[invalid-encoding]: đối số thứ 4 không ở dạng UTF-8")
  }
}
