// Made from Samples/lessons/08-aggregates.lesson by a test run with PLANQ_RECORD=1.

extension LessonTexts {
  static let lesson8 = #"""
    # Lesson 8: sums and averages of targets, and what they are worth.
    lesson: aggregates
    title: Sums, averages and what they are worth
    title.vi: Tổng, bình quân và giá trị của con số
    goal: Summarizes targets by unit, and says over how many an average was taken.
    goal.vi: Tổng hợp được mục tiêu theo đơn vị tính và nêu rõ mẫu số của bình quân.
    minutes: 5

    == ask
    text: The report needs one figure for many rows. The word summarize makes it;
      behind it stands avg, sum, min or max and a column in brackets. The lowest
      target for 2030 in the area of culture and information (key: culture):

        indicators where area = "culture" summarize min(target2030)

      Chị Hạnh asks for the average of the same targets. (Wanted: the average.)
    text.vi: Báo cáo cần một con số chung cho nhiều dòng. Từ summarize làm việc đó; sau
      nó là avg (bình quân), sum (tổng), min (nhỏ nhất) hoặc max (lớn nhất), kèm
      tên cột trong ngoặc. Mục tiêu 2030 thấp nhất của lĩnh vực văn hóa, thông
      tin (khóa: culture):

        indicators where area = "culture" summarize min(target2030)

      Chị Hạnh hỏi bình quân các mục tiêu đó là bao nhiêu. (Cần số bình quân.)
    solution: indicators where area = "culture" summarize avg(target2030)
    also: indicators where area = "culture" summarize count, avg(target2030)
    also: targets where area = "culture" and year = 2030 summarize avg(target)
    wrong: indicators where area = "culture" summarize avg(target2025)
    wrong: indicators where area = "culture" summarize max(target2030)
    wrong: indicators summarize avg(target2030)
    hint: Only one word of the example has to change.
    hint.vi: Chỉ cần thay một từ trong câu ví dụ.
    hint: The word for the average is avg.
    hint.vi: Từ chỉ số bình quân là avg.
    hint: indicators where area = "culture" summarize ___(target2030)
    hint.vi: indicators where area = "culture" summarize ___(target2030)
    explain: 95 over eight indicators, the lowest at 80. All eight are shares in %, so
      one average makes sense.
    explain.vi: 95, tính trên tám chỉ tiêu, thấp nhất là 80. Cả tám đều tính bằng % nên
      lấy bình quân chung là hợp lý.

    == choose
    text: Some targets are no single number: the plan says under 60 or 30 to 35.
      For six labour indicators the appendix sets these targets for 2030:

        <1.2   <2   <60   <50   60   5.09

        indicators where area = "labour" summarize avg(target2030)

        10.8483..<29.715

      What does this average say? (Several may be right.)
    text.vi: Có những mục tiêu không phải một con số: Kế hoạch ghi dưới 60 hoặc 30 đến
      35. Sáu chỉ tiêu về lao động có mục tiêu 2030 như sau:

        <1.2   <2   <60   <50   60   5.09

        indicators where area = "labour" summarize avg(target2030)

        10.8483..<29.715

      Kết quả này nói lên điều gì? (Có thể có nhiều ý đúng.)
    right: The average lies between these two ends, and the plan tells no more
    right.vi: Bình quân nằm giữa hai số đó, Kế hoạch không cho biết gì hơn
    because: Yes. With the four at 0 it is about 10.8; near their limits, about 29.7.
    because.vi: Đúng. Nếu bốn chỉ tiêu "dưới" bằng 0 thì khoảng 10,8; sát mức trần thì
      khoảng 29,7.
    wrong: It starts at 10.8 in 2025 and ends at 29.7 in 2030
    wrong.vi: Năm 2025 là 10,8 và năm 2030 là 29,7
    because: No. Only target2030 was asked about.
    because.vi: Không. Câu hỏi chỉ hỏi target2030.
    right: The average is below 29.715
    right.vi: Bình quân nhỏ hơn 29,715
    because: Yes. The sign < before the upper end says: not quite reached.
    because.vi: Đúng. Dấu < trước đầu trên nghĩa là không đạt tới số đó.
    wrong: Each of the six targets lies between 10.8 and 29.7
    wrong.vi: Cả sáu mục tiêu đều nằm giữa 10,8 và 29,7
    because: No. One is 60, another 5.09: an average says nothing of single rows.
    because.vi: Không. Có mục tiêu là 60, có mục tiêu là 5,09: bình quân không nói gì về
      từng dòng.
    hint: Four of the six targets only say where the limit is.
    hint.vi: Bốn trong sáu mục tiêu chỉ nêu mức trần.
    hint: The two numbers are ends between which the average lies.
    hint.vi: Hai con số là hai đầu, bình quân nằm ở giữa.
    hint: Two options are right: one speaks of two ends, one of the upper end.
    hint.vi: Hai ý đúng: một ý nói về hai đầu, một ý nói về đầu trên.
    explain: Vague targets give a vague average. Quote both ends in the report, not the
      middle.
    explain.vi: Mục tiêu không nêu con số cụ thể thì bình quân cũng vậy. Trong báo cáo hãy
      nêu cả hai đầu, không lấy số ở giữa.

    == mend
    text: Anh Quang takes the average over all 34 indicators of Sở LĐTBXH and gets
      only a dash. Read the note: it names the units. Shares in % and a number
      of people cannot be averaged together. After by stands the column that
      makes the groups:

        indicators where unit = "%" summarize min(target2030) by area

      Mend his query so that each unit has an average of its own. (Wanted: the
      unit and the average.)
    text.vi: Anh Quang lấy bình quân cả 34 chỉ tiêu của Sở LĐTBXH nhưng chỉ được dấu
      gạch ngang. Hãy đọc ghi chú: máy nêu các đơn vị tính. Tỷ lệ % và số người
      không thể gộp chung. Sau từ by là cột dùng để chia nhóm:

        indicators where unit = "%" summarize min(target2030) by area

      Hãy sửa để mỗi đơn vị tính có số bình quân riêng. (Cần đơn vị tính và số
      bình quân.)
    broken: indicators where lead = "so ldtbxh" summarize avg(target2030)
    solution: indicators where lead = "so ldtbxh" summarize avg(target2030) by unit
    also: indicators where lead = "so ldtbxh" summarize count, avg(target2030) by unit
    also: indicators where lead = "so lao dong" | summarize avg(target2030) as average by unit
    wrong: indicators where lead = "so ldtbxh" and unit = "%" summarize avg(target2030)
    wrong: indicators summarize avg(target2030) by unit
    wrong: indicators where lead = "so ldtbxh" summarize avg(target2030) by area
    hint: The note ends with what has to be added.
    hint.vi: Cuối ghi chú có nêu phần cần thêm.
    hint: Keep the query as it is and add by and a column at its end.
    hint.vi: Giữ nguyên câu hỏi, thêm by và tên cột vào cuối.
    hint: … summarize avg(target2030) by ____
    hint.vi: … summarize avg(target2030) by ____
    explain: Four units: %, %/năm, Lần and Người. The 29 shares average 57.16 to under
      61.07 for 2030.
    explain.vi: Bốn đơn vị tính: %, %/năm, Lần và Người. Bình quân 29 tỷ lệ % năm 2030 là
      từ 57,16 đến dưới 61,07.

    == ask
    text: Not every indicator has a target for each year. Such rows are left out of
      an average, and a note says over how many it was taken. Put the count
      beside the average, then readers see both:

        indicators where area = "giao duc" summarize count, avg(target2030)

      Give count and average for 2025 of the indicators in area "y te" whose
      unit is "%". (Wanted: the count and the average; join two conditions with
      and.)
    text.vi: Không phải năm nào chỉ tiêu cũng có mục tiêu. Dòng nào không có thì không
      tính vào bình quân, và ghi chú nêu rõ tính trên bao nhiêu. Nên đặt số đếm
      cạnh số bình quân để người đọc thấy cả hai:

        indicators where area = "giao duc" summarize count, avg(target2030)

      Hãy cho số đếm và bình quân mục tiêu 2025 của các chỉ tiêu lĩnh vực "y te"
      có đơn vị "%". (Cần số đếm và số bình quân; nối hai điều kiện bằng and.)
    solution: indicators where area = "y te" and unit = "%" summarize count, avg(target2025)
    also: indicators where unit = "%" and area = "y te" summarize avg(target2025), count
    also: indicators where area = "y te" where unit = "%" summarize count, avg(target2025)
    wrong: indicators where area = "y te" summarize count, avg(target2025)
    wrong: indicators where area = "y te" and unit = "%" summarize count, avg(target2030)
    wrong: indicators where area = "y te" and unit = "%" summarize avg(target2025)
    hint: Change the area and the year, and add a condition on unit.
    hint.vi: Thay lĩnh vực và năm, rồi thêm điều kiện về đơn vị tính.
    hint: where, two conditions with and between them, summarize, two figures.
    hint.vi: where, hai điều kiện nối bằng and, summarize, rồi hai số cần tính.
    hint: indicators where area = "y te" and unit = "_" summarize count, avg(____)
    hint.vi: indicators where area = "y te" and unit = "_" summarize count, avg(____)
    explain: Nine indicators, but the average is over 8 of 9: indicator 7.8 has no
      target for 2025. Write that down too.
    explain.vi: Chín chỉ tiêu nhưng bình quân chỉ tính trên 8: chỉ tiêu 7.8 không có mục
      tiêu 2025. Nên ghi rõ điều đó.

    == find
    text: For education the note says: 12 of 13 targets, 1 in words. The one left
      out is indicator 6.1: its target for 2030 is in words and not a number.

        .show 7.8

      Look at 6.1 with .show, find the line target2030, and type what stands
      there.
    text.vi: Với lĩnh vực giáo dục, ghi chú cho biết: tính trên 12 trong số 13 mục
      tiêu, 1 ghi bằng lời. Chỉ tiêu không được tính là 6.1: mục tiêu 2030 là
      chữ, không phải số.

        .show 7.8

      Dùng .show xem chỉ tiêu 6.1, tìm dòng target2030 rồi gõ chữ ghi ở đó.
    solution: indicators where id = "6.1" show target2030
    also: hoan thanh
    wrong: Triển khai theo đề án
    wrong: 100
    hint: Type .show and the number of the indicator.
    hint.vi: Gõ .show rồi đến mã số chỉ tiêu.
    hint: The line target2030 stands right below target2025.
    hint.vi: Dòng target2030 nằm ngay dưới dòng target2025.
    hint: Two words: Hoàn ____
    hint.vi: Hai chữ: Hoàn ____
    explain: Hoàn thành. It cannot be averaged, so it is left out, and the note tells
      so.
    explain.vi: Hoàn thành. Mục tiêu bằng lời không lấy bình quân được nên bị loại ra, và
      ghi chú nói rõ như vậy.

    == ask
    text: Last: parts of a whole. The word share gives the percentage of all rows
      that fall into each group:

        tasks summarize count, share by area

      Chị Hạnh asks which share of the 101 indicators each unit has. (Wanted:
      the unit and the share.)
    text.vi: Cuối cùng là tỷ trọng. Từ share cho biết mỗi nhóm chiếm bao nhiêu phần
      trăm tổng số dòng:

        tasks summarize count, share by area

      Chị Hạnh hỏi: trong 101 chỉ tiêu, mỗi đơn vị tính chiếm bao nhiêu phần
      trăm? (Cần đơn vị tính và tỷ trọng.)
    solution: indicators summarize share by unit
    also: indicators summarize count, share by unit
    also: indicators | summarize share as percent by unit
    wrong: indicators count by unit
    wrong: indicators summarize share by area
    wrong: tasks summarize count, share by area
    hint: Change the table, and the column behind by.
    hint.vi: Thay tên bảng và cột đứng sau by.
    hint: indicators, summarize, share, by and the column of units.
    hint.vi: indicators, summarize, share, by rồi cột đơn vị tính.
    hint: indicators summarize count, share by ____
    hint.vi: indicators summarize count, share by ____
    explain: Four of five are in %: 79.2 percent, 80 of 101. One has no unit at all;
      it has a line of its own, with a dash.
    explain.vi: Khoảng bốn phần năm tính bằng %: 79,2 phần trăm, tức 80 trên 101 chỉ tiêu.
      Một chỉ tiêu không ghi đơn vị, có dòng riêng mang dấu gạch ngang.

    """#
}
