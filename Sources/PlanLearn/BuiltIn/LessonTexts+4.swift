// Made from Samples/lessons/04-indicators.lesson by a test run with PLANQ_RECORD=1.

extension LessonTexts {
  static let lesson4 = #"""
    # Lesson 4: indicators, their units and targets.
    lesson: indicators
    title: Indicators and their targets
    title.vi: Chỉ tiêu và mục tiêu
    goal: Finds the indicators of an office, by unit, by target and by direction.
    goal.vi: Tìm được chỉ tiêu của một cơ quan theo đơn vị tính, mục tiêu và chiều hướng.
    minutes: 5

    == ask
    text: The appendix of the plan is a table of 101 indicators: figures to be
      reached by 2025 and by 2030. Each is a row with name, unit, target2025,
      target2030, and lead, the office that answers for it. For Sở Y tế, the
      figures for 2025:

        indicators where lead = "so y te" show id, target2025

      Chị Hạnh wants the figures for 2030 that Sở LĐTBXH answers for. (Wanted:
      the columns id and target2030.)
    text.vi: Phụ lục Kế hoạch là bảng 101 chỉ tiêu cần đạt đến năm 2025 và năm 2030.
      Mỗi chỉ tiêu là một dòng gồm tên (name), đơn vị tính (unit), mục tiêu
      (target2025, target2030) và cơ quan phụ trách (lead). Ví dụ, mục tiêu năm
      2025 của Sở Y tế:

        indicators where lead = "so y te" show id, target2025

      Chị Hạnh cần mục tiêu năm 2030 của các chỉ tiêu do Sở LĐTBXH phụ trách.
      (Cần cột id và target2030.)
    solution: indicators where lead = "so ldtbxh" show id, target2030
    also: indicators where lead = "so lao dong"
    also: indicators where lead = "so ldtbxh" show id, name, unit, target2030
    wrong: indicators where lead = "so ldtbxh" show id, target2025
    wrong: indicators show id, target2030
    wrong: indicators where lead = "so y te" show id, target2030
    hint: Take the example; two things change.
    hint.vi: Lấy câu ví dụ và đổi hai chỗ.
    hint: Another office in the quotes, another year behind target.
    hint.vi: Đổi tên cơ quan trong ngoặc kép và đổi năm sau chữ target.
    hint: indicators where lead = "so ____" show id, target20__
    hint.vi: indicators where lead = "so ____" show id, target20__
    explain: 34 rows, about a third of the appendix. Some targets carry a sign, such as
      <1.2: that is the next lesson.
    explain.vi: 34 dòng, khoảng một phần ba Phụ lục. Có mục tiêu mang dấu, như <1.2: bài
      sau sẽ nói.

    == ask
    text: A figure without its unit says nothing: it may be a share, people, beds or
      floor space. So the plan gives each indicator a unit. The word count at
      the end counts the rows; here those measured in beds:

        indicators where unit = "Giường" count

      For the introduction of the report: how many indicators are measured in %?
      (Wanted: the count.)
    text.vi: Con số không kèm đơn vị tính thì chưa nói lên điều gì: đó có thể là tỷ lệ,
      số người, số giường, diện tích sàn. Vì vậy mỗi chỉ tiêu có đơn vị tính
      (unit). Từ count ở cuối câu đếm số dòng; ví dụ, số chỉ tiêu tính bằng
      giường:

        indicators where unit = "Giường" count

      Để viết phần mở đầu báo cáo: có bao nhiêu chỉ tiêu tính bằng %? (Cần con
      số đếm được.)
    solution: indicators where unit = "%" count
    also: indicators where unit = "%" summarize count
    also: indicators where unit in ("%") count
    wrong: indicators where unit != "%" count
    wrong: indicators count
    wrong: indicators where unit ~ "%" count
    hint: Take the example and change what stands in quotes.
    hint.vi: Lấy câu ví dụ và thay phần trong ngoặc kép.
    hint: indicators, where, unit, =, the unit in quotes, count.
    hint.vi: indicators, where, unit, =, đơn vị tính trong ngoặc kép, count.
    hint: indicators where unit = "_" count
    hint.vi: indicators where unit = "_" count
    explain: 80 of 101. %/năm is a unit of its own and not among them; 3.1 has no unit,
      so the note counts it as undecided.
    explain.vi: 80 trong 101 chỉ tiêu. Đơn vị %/năm là đơn vị khác nên không tính vào; 3.1
      không ghi đơn vị tính nên ghi chú tính là chưa xác định được.

    == ask
    text: A target can be compared with a number by = < > <= >=. Two conditions are
      joined by and. This finds what Sở Y tế is to bring to exactly 100 in 2030:

        indicators where lead = "so y te" and target2030 = 100 show id

      Which indicators is Sở LĐTBXH to bring to exactly 100 by 2025 already?
      (Wanted: the column id.)
    text.vi: So sánh mục tiêu với con số bằng các dấu = < > <= >=. Nối hai điều kiện
      bằng and. Ví dụ, những chỉ tiêu Sở Y tế phải đạt đúng 100 vào năm 2030:

        indicators where lead = "so y te" and target2030 = 100 show id

      Ngay đến năm 2025, Sở LĐTBXH phải đạt đúng 100 ở những chỉ tiêu nào? (Cần
      cột id.)
    solution: indicators where lead = "so ldtbxh" and target2025 = 100 show id
    also: indicators where target2025 = 100 and lead = "so lao dong"
    also: indicators where lead = "so ldtbxh" where target2025 = 100 show id, name
    wrong: indicators where lead = "so ldtbxh" and target2030 = 100 show id
    wrong: indicators where target2025 = 100 show id
    wrong: indicators where lead = "so ldtbxh" or target2025 = 100 show id
    hint: Take the example; the office and the year change.
    hint.vi: Lấy câu ví dụ, đổi cơ quan và đổi năm.
    hint: where lead = … and target2025 = …
    hint.vi: where lead = … and target2025 = …
    hint: indicators where lead = "so ____" and target20__ = 100 show id
    hint.vi: indicators where lead = "so ____" and target20__ = 100 show id
    explain: Eight: 1.1, 5.2 to 5.7, and 5.13. The note counts three more whose target
      for 2025 the table does not give.
    explain.vi: Tám chỉ tiêu: 1.1, từ 5.2 đến 5.7 và 5.13. Ghi chú nêu thêm ba chỉ tiêu mà
      bảng không cho biết mục tiêu năm 2025.

    == choose
    text: The column direction says which way a figure is to go from 2025 to 2030:
      increase, decrease or hold. Where the two targets do not tell, it is
      missing. Four rows of the plan, 2025 and then 2030:

        2.5   women in waged work        50 and 60
        2.3   informal employment        76 and <60
        1.1   people with merit         100 and 100
        5.16  social workers           none and >=2

      Which has the direction increase?
    text.vi: Cột direction cho biết con số phải đi theo chiều nào từ năm 2025 đến năm
      2030: tăng (increase), giảm (decrease) hay giữ (hold). Hai mục tiêu không
      đủ để biết thì cột để trống. Bốn dòng trong Kế hoạch, năm 2025 rồi năm
      2030:

        2.5   lao động nữ làm công hưởng lương    50 và 60
        2.3   việc làm phi chính thức             76 và <60
        1.1   người có công và gia đình          100 và 100
        5.16  người làm công tác xã hội        không và >=2

      Dòng nào có chiều hướng increase?
    right: 2.5
    right.vi: 2.5
    because: From 50 to 60.
    because.vi: Từ 50 lên 60.
    wrong: 2.3
    wrong.vi: 2.3
    because: From 76 to below 60 is decrease.
    because.vi: Từ 76 xuống dưới 60 là decrease.
    wrong: 1.1
    wrong.vi: 1.1
    because: 100 both times is hold.
    because.vi: Hai năm đều 100 là hold.
    wrong: 5.16
    wrong.vi: 5.16
    because: Without a target for 2025 nobody can tell; the direction is missing.
    because.vi: Không có mục tiêu năm 2025 thì không thể biết; chiều hướng để trống.
    hint: Compare the two figures of each row.
    hint.vi: So hai con số của từng dòng.
    hint: A row without a first figure cannot rise.
    hint.vi: Dòng thiếu con số đầu thì không thể nói là tăng.
    hint: Only one row goes from a smaller figure to a larger one.
    hint.vi: Chỉ một dòng đi từ số nhỏ đến số lớn hơn.

    == mend
    text: Some columns know only a few words. direction knows increase, decrease and
      hold:

        indicators where direction = "hold" show id

      Anh Quang looked for the figures of Sở LĐTBXH that are to rise, and
      guessed a word. Mend his query. (Wanted: the column id.)
    text.vi: Có cột chỉ dùng vài từ nhất định. Cột direction chỉ có increase, decrease
      và hold:

        indicators where direction = "hold" show id

      Anh Quang tìm những chỉ tiêu của Sở LĐTBXH phải tăng nhưng lại đoán từ.
      Hãy sửa giúp anh. (Cần cột id.)
    broken: indicators where lead = "so ldtbxh" and direction = "up" show id
    solution: indicators where lead = "so ldtbxh" and direction = "increase" show id
    also: indicators where direction = "increase" and lead = "so lao dong"
    also: indicators where lead = "so ldtbxh" and direction ~ "increase" show id, name
    wrong: indicators where lead = "so ldtbxh" and direction = "decrease" show id
    wrong: indicators where lead = "so ldtbxh" and direction != "decrease" show id
    wrong: indicators where direction = "increase" show id
    hint: Read the error: it lists the words there are.
    hint.vi: Đọc báo lỗi: máy liệt kê các từ có thể dùng.
    hint: Only the second word in quotes changes.
    hint.vi: Chỉ thay từ ở ngoặc kép thứ hai.
    hint: indicators where lead = "so ldtbxh" and direction = "in____" show id
    hint.vi: indicators where lead = "so ldtbxh" and direction = "in____" show id
    explain: 18 of your 34 figures. Only two of the whole plan are to go down, 2.3 and
      2.4, and they are yours too.
    explain.vi: 18 trong 34 chỉ tiêu của Sở. Cả Kế hoạch chỉ có hai chỉ tiêu phải giảm là
      2.3 và 2.4, cũng do Sở LĐTBXH phụ trách.

    == find
    text: Some rows have sub-rows: 5.10 has 5.10.a and 5.10.b. The command .show
      names them below the row:

        .show 5.10

      Row 9.1, housing for workers, is measured in m² of floor; its sub-row
      counts flats (căn hộ). How many flats are to be built by 2030? Look with
      .show and type the number.
    text.vi: Một số chỉ tiêu có chỉ tiêu con: 5.10 có 5.10.a và 5.10.b. Lệnh .show liệt
      kê chỉ tiêu con ở cuối:

        .show 5.10

      Chỉ tiêu 9.1 về nhà ở xã hội tính bằng m² sàn; chỉ tiêu con của nó tính
      bằng căn hộ. Đến năm 2030 phải xây dựng bao nhiêu căn hộ? Dùng .show để
      xem, rồi gõ con số.
    solution: indicators where id = "9.1.a" show target2030
    wrong: 800
    wrong: 110000
    hint: Type .show 9.1 and read the last lines.
    hint.vi: Gõ .show 9.1 rồi đọc các dòng cuối.
    hint: The sub-row is 9.1.a; you want its target2030.
    hint.vi: Chỉ tiêu con là 9.1.a; cần target2030 của nó.
    hint: Type .show 9.1.a; the number is 2_00.
    hint.vi: Gõ .show 9.1.a; con số là 2_00.
    explain: 2200 flats, after 800 by 2025. 101 rows are 94 numbered ones and 7
      sub-rows.
    explain.vi: 2200 căn hộ, trong đó mốc năm 2025 là 800. 101 dòng gồm 94 chỉ tiêu có số
      thứ tự và 7 chỉ tiêu con.

    """#
}
