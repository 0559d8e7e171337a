"""The texts of Tests/Trials/import-memory, which starts this with the program and sizes."""

import os
import subprocess
import sys
import tempfile

program, *sizes = sys.argv[1:]
megabyte = 1_000_000
longest_line = 1_000_000
head = "KẾ HOẠCH\nI. MỤC TIÊU\n"
duties = "KẾ HOẠCH\nI. TỔ CHỨC THỰC HIỆN\n1. Sở Xây dựng: "
row = "\n| STT | Nhiệm vụ | Chủ trì | Thời gian |\n|---|---|---|---|\n"

# What stands before the parts of a line, and the part; `#` in it is its number.
shapes = [
    ("days", head, "1/1/2025, "),
    ("days of an item", head + "1. Hoàn thành ", "1/1/2025, "),
    ("days of a duty", duties, "báo cáo trước ngày 15/11 hằng năm, "),
    ("percentages", head + "1. Tỷ lệ ", "10%, "),
    ("percentages reached", head + "1. Tỷ lệ ", "đạt 10%, "),
    ("footnote marks", head, "[1][2]"),
    ("raised footnote marks", head, "a¹ "),
    ("days joined by dashes", head, "1/1/2025-"),
    ("spans of days", head + "1. Từ ", "1/1/2025 - 2/2/2025 - "),
    ("dashes", head, "- "),
    ("places of agencies", head, "UBND xã A#, "),
    ("places of agencies, a lead", head + "1. Việc\nChủ trì: ", "UBND xã A#, "),
    ("departments, a lead", head + "1. Việc\nChủ trì: ", "Sở Y tế; "),
    ("duty clauses", duties, "a; "),
    ("duty clauses of a few words", duties, "làm việc số #; "),
    ("numbers of documents", head, "Quyết định số #/QĐ-TTg, "),
    ("kinds of document", head + "1. b ", "Luật Aa# "),
    ("a time", head + "1. Việc\nThời gian: ", "1/1/2025, "),
    ("a cell of days", head + "1. a" + row + "| 1 | a | Sở Y tế | ", "1/1/2025, "),
    ("a cell of agencies", head + "1. a" + row + "| 1 | a | ", "UBND xã A#, "),
    ("a cell of marks", head + "1. a" + row + "| 1 | a | Sở Y tế | ", "[1][2]"),
    ("a word without end", head, "a"),
    ("lines of items", head, "1. làm việc này trong năm nay\n"),
    ("prose", head, "Nâng cao chất lượng giáo dục và đào tạo. "),
]


def write(path, start, part, length):
    """Writes the line, again and again: each at most as long as lines may be.

    Part by part, as the memory of this process counts as that of those it starts.
    """
    total, number = 0, 0
    with open(path, "wb") as file:
        while total < length:
            file.write((start if not total else "\n\n" + start[start.rfind("\n") + 1:]).encode())
            size = 0
            while size < min(longest_line, length - total):
                number += 1
                size += file.write(part.replace("#", str(number)).encode())
            total += size


problems = 0
with tempfile.TemporaryDirectory() as work:
    for size in [float(size) for size in sizes] or [1]:
        for name, start, part in shapes:
            write(work + "/text.txt", start, part, int(size * megabyte))
            length = os.path.getsize(work + "/text.txt")
            run = subprocess.Popen(
                [program, "import", "-q", work + "/text.txt", "-o", work + "/plan.json"],
                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            _, status, usage = os.wait4(run.pid, 0)
            code = os.waitstatus_to_exitcode(status)
            peak = usage.ru_maxrss * 1024
            each = max(0, peak - (32 << 20)) / length
            is_wrong = each > 20 or code not in (0, 65)
            problems += is_wrong
            print("%s%-30s %3g MB %7.1f MiB %6.1f bytes a byte behind 32 MiB%s" % (
                "wrong: " if is_wrong else "right: ", name, size, peak / (1 << 20), each,
                "" if code == 0 else "  refused" if code == 65 else "  status %d" % code), flush=True)
print("import-memory: %d wrong" % problems)
sys.exit(problems > 0)
