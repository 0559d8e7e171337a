import PlanLearn
import PlanModel

/// What the shell says during lessons.
enum LearningMessages {
  static let welcome = Message(
    "Lessons: .hint helps, .answer shows the answer, .play tries things out, .quit leaves.",
    vi: "Bài học: .hint gợi ý, .answer xem đáp án, .play thử tự do, .quit ra khỏi bài.")
  static let goodbye = Message(
    "What you did is kept: `planq learn` goes on from here.",
    vi: "Phần đã làm được lưu lại: `planq learn` sẽ tiếp tục từ đây.")
  static let pressReturn = Message("(Return goes on)", vi: "(nhấn Enter để tiếp tục)")
  static let typeValue = Message(
    "(look it up, then type what you found)", vi: "(tra cứu rồi gõ kết quả tìm được)")
  static let chooseOne = Message("(type one letter)", vi: "(gõ một chữ cái)")
  static let chooseSeveral = Message(
    "(several may be right: type their letters)", vi: "(có thể có nhiều đáp án: gõ các chữ cái)")
  static let mendIt = Message(
    "Mend it. The Up key brings it back for editing.",
    vi: "Hãy sửa lại. Phím mũi tên lên gọi lại câu để sửa.")

  static let right = Message("Right!", vi: "Đúng!")
  static let notQuite = Message("Not quite.", vi: "Chưa đúng.")
  static let notYet = Message("Not yet:", vi: "Chưa đúng:")
  static let onlyHere = Message(
    "That fits the rows of this plan, but not a plan whose rows are others:",
    vi: "Kết quả đúng với các dòng hiện có, nhưng sai khi kế hoạch có dòng khác:")
  static let noResult = Message(
    "That gave no result to judge.", vi: "Câu này không cho kết quả để chấm.")
  static let shorter = Message("There is a shorter way:", vi: "Có cách viết ngắn hơn:")
  static let moreOptions = Message(
    "That is right, but not all of it.", vi: "Những ý đã chọn đều đúng, nhưng còn thiếu.")

  static let hint = Message("Hint", vi: "Gợi ý")
  static let noMoreHints = Message(
    "There are no more hints: .answer shows the answer.",
    vi: "Hết gợi ý: gõ .answer để xem đáp án.")
  static let restartAgain = Message(
    "That forgets what you did in this lesson. Type .restart again if you want it.",
    vi: "Làm vậy sẽ xóa kết quả đã học của bài này. Gõ .restart lần nữa nếu vẫn muốn.")
  static let noHint = Message(
    "There is nothing to solve here: Return goes on.",
    vi: "Ở đây không có gì phải giải: nhấn Enter để tiếp tục.")
  static let playing = Message(
    "Try what you like; .play takes you back to the lesson.",
    vi: "Cứ thử tự do; gõ .play để quay lại bài học.")
  static let lessonIsOver = Message(
    "This lesson is over. Return begins the next one, .restart this one again.",
    vi: "Bài này đã xong. Nhấn Enter để sang bài sau, .restart để học lại bài này.")
  static let lastLesson = Message(
    "That was the last lesson. `planq learn exam` asks you questions about a plan.",
    vi: "Đó là bài cuối. `planq learn exam` sẽ kiểm tra bạn về một bản kế hoạch.")
  static let pressReturnToLeave = Message(
    "(Return leaves, .restart begins it again)", vi: "(nhấn Enter để ra, .restart để học lại)")
  static let courseIsOver = Message(
    "That was the last lesson.", vi: "Đó là bài học cuối cùng.")

  static let hintHelp = Message(
    "a hint; again, a plainer one", vi: "gợi ý; gõ lần nữa để có gợi ý rõ hơn")
  static let answerHelp = Message(
    "shows the answer and goes on; the step counts as skipped",
    vi: "cho xem đáp án rồi sang bước sau; bước này tính là bỏ qua")
  static let playHelp = Message(
    "leaves the lesson to try things out; again, comes back",
    vi: "tạm rời bài để thử tự do; gõ lần nữa để quay lại")
  static let backHelp = Message("the step before", vi: "về bước trước")
  static let restartHelp = Message("this lesson from its beginning", vi: "học lại bài này từ đầu")
  static let progressHelp = Message("how far you have come", vi: "xem đã học đến đâu")
  static let lessonHelp = Message(
    "another lesson, by name or number", vi: "sang bài khác, theo tên hoặc số thứ tự")
  static let quitHelp = Message("leaves the lessons", vi: "ra khỏi bài học")
  static let topicHelp = Message(
    "the page of a stage, function or command", vi: "trang trợ giúp về một bước, hàm hoặc lệnh")
  static let learnHelp = Message(
    "lessons that check answers", vi: "các bài học có chấm câu trả lời")
  static let onlyInShell = Message(
    "lessons need somebody who types: `.learn` is a command of the shell only",
    vi: "bài học cần có người gõ: `.learn` chỉ dùng được khi hỏi đáp trực tiếp")

  static func place(
    _ title: Message, _ step: Int, of count: Int, done: Int, shown: Int
  ) -> Message {
    Message(
      "── \(title.english) · \(step) of \(count) · \(score(done, shown).english) ──",
      vi: "── \(title.vietnamese) · \(step)/\(count) · \(score(done, shown).vietnamese) ──")
  }

  static func state(done: Int, of count: Int, shown: Int) -> Message {
    if done + shown == 0 { return Message("not begun", vi: "chưa học") }
    let score = score(done, shown)
    return Message(
      "\(score.english) of \(count)", vi: "\(score.vietnamese) trên \(count) bước")
  }

  private static func score(_ done: Int, _ shown: Int) -> Message {
    if shown == 0 { return Message("\(done) done", vi: "đã làm \(done)") }
    return Message("\(done) done, \(shown) skipped", vi: "đã làm \(done), bỏ qua \(shown)")
  }

  static func lessonDone(_ title: Message, done: Int, of count: Int, shown: Int) -> Message {
    let skipped = shown == 0 ? "" : ", \(shown) skipped"
    let leftOut = shown == 0 ? "" : ", bỏ qua \(shown)"
    return Message(
      "Lesson finished: \(title.english). \(done) of \(count) steps done\(skipped).",
      vi: "Đã xong bài: \(title.vietnamese). Làm được \(done)/\(count) bước\(leftOut).")
  }

  static func nextLesson(_ title: Message) -> Message {
    Message(
      "Next: \(title.english). Return begins it, .quit leaves.",
      vi: "Bài sau: \(title.vietnamese). Nhấn Enter để bắt đầu, .quit để ra.")
  }

  static func typeLetters(count: Int) -> Message {
    let last = ChoiceVerdict.letters[max(0, count - 1)]
    return Message(
      "Type letters from a to \(last), such as: a \(last)",
      vi: "Chỉ gõ các chữ cái từ a đến \(last), ví dụ: a \(last)")
  }

  static func lacksWord(_ word: String) -> Message {
    Message(
      "The result is right. Now get it with `\(word)`, which this step is about.",
      vi: "Kết quả đúng. Bây giờ hãy làm lại bằng `\(word)`, nội dung của bước này.")
  }

  static func otherValue(_ value: String) -> Message {
    Message("“\(value)” is not it. Look again.", vi: "“\(value)” chưa đúng. Hãy tra lại.")
  }

  static func noLesson(_ name: String, nearest: String?) -> Message {
    let english = nearest.map { "Did you mean \($0)?" } ?? "`planq learn --list` shows them."
    let vietnamese =
      nearest.map { "Có phải ý bạn là \($0)?" } ?? "`planq learn --list` liệt kê các bài."
    return Message(
      "There is no lesson called \(name). \(english)",
      vi: "Không có bài học nào tên là \(name). \(vietnamese)")
  }

  static func notKept(_ path: String, _ reason: Message) -> Message {
    Message(
      "Your progress cannot be kept in \(path): \(reason.english).",
      vi: "Không lưu được tiến độ học vào \(path): \(reason.vietnamese).")
  }

  static func progressHeld(_ path: String) -> Message {
    Message(
      "Another planq holds \(path): your progress is kept as soon as that one goes on.",
      vi: "Một phiên planq khác đang giữ \(path): tiến độ học sẽ được lưu khi phiên đó chạy tiếp.")
  }

  // MARK: For trainers

  static func notText(_ path: String) -> Message {
    Message("\(path) is not UTF-8 text", vi: "\(path) không phải là văn bản UTF-8")
  }

  static func problem(_ name: String, _ problem: LessonProblem) -> Message {
    Message(
      "\(name):\(problem.line): \(problem.message.english)",
      vi: "\(name):\(problem.line): \(problem.message.vietnamese)")
  }

  static func sound(_ name: String, steps: Int) -> Message {
    Message("\(name): \(steps) steps, all well", vi: "\(name): \(steps) bước, đều đạt")
  }

  static func listed(_ lesson: Lesson) -> Message {
    Message(
      "\(lesson.title.english) (\(lesson.minutes) minutes): \(lesson.goal.english)",
      vi: "\(lesson.title.vietnamese) (\(lesson.minutes) phút): \(lesson.goal.vietnamese)")
  }

  static func total(_ lessons: [Lesson]) -> Message {
    let steps = lessons.reduce(0) { $0 + $1.steps.count }
    let minutes = lessons.reduce(0) { $0 + $1.minutes }
    return Message(
      "\(lessons.count) lessons, \(steps) steps, about \(minutes) minutes",
      vi: "\(lessons.count) bài, \(steps) bước, khoảng \(minutes) phút")
  }
}
