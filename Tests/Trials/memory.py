"""The commands and sessions of Tests/Trials/memory, which starts this with the folder to work in."""

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time

work = sys.argv[1]
samples = work + "/samples"
log = work + "/valgrind.log"
wrong = 99
# Values that were never set are left alone: Swift's runtime pads its metadata with such bytes and
# compares them (swift_initStructMetadata and others), in any program.
valgrind = [
    "valgrind", "-q", "--undef-value-errors=no", "--error-exitcode=%d" % wrong,
    "--log-file=" + log, work + "/planq",
]
environment = {
    "HOME": work, "XDG_STATE_HOME": work, "LC_ALL": "C.UTF-8", "TERM": "xterm",
    "PATH": os.environ["PATH"], "PAGER": "", "EDITOR": "true",
}
problems = 0

commands = [
    ["--version"],
    ["-c", "tasks | count by lead"],
    ["-c", "indicators show *", "--format", "html"],
    ["-c", "tasks where title ~ 'số' sort title desc take 3", "--format", "json"],
    ["-c", "tasks wher (", "--lang", "vi"],
    ["run", samples + "/workload.planq", "--today", "2026-01-15"],
    ["check", samples + "/due-dates.planq"],
    ["fmt", "--check", samples + "/vague-targets.planq"],
    ["diff", samples + "/lam-dong-6121.plan.json", samples + "/lam-dong-6121.plan.json"],
    ["learn", "--list"],
]

end, up, down, home = "\x1b[F", "\x1b[A", "\x1b[B", "\x1b[H"
long_text = "word " * 150
sessions = [
    ("emacs", "", 80, [
        "tasks count\r", "areas\t\t | cou\t\r", up, down, home, "\x0b\x19\x19", "\x12ta\x12\x17\x07",
        "\x1b5\x1b0-", "\x15" + long_text, home, "\x1bd" * 9, "\x1b\x1f", "\x15",
        "\x1b[200~plans\n| count\nareas\x1b[201~", "\x00\x00x", "Bo\u0323\u0302", "\x03",
    ]),
    ("emacs, narrow", "bind ^S em-inc-search-next\nbind ^G vi-undo\n", 3, [
        "漢字 tasks", "\x13\x11a\x17", "\x07", "\x14\x14", "\x15", up, up, "\r", "\x16\x01", "\x03",
    ]),
    ("vi", "bind -v\n", 80, [
        end, up, down, "tasks count\r", "\x1b$", "\x1b[200~plans\nareas\n\x1b[201~", "\x1b", "$", "x",
        "p", "~", "rz", "\r", "x", "\x1b~~", "u.", "ab cd\x1b9b9Bd9b", "\x03", long_text,
        "\x1b0d$pp", "u", "..", "/tasks\r", "nN", "kjG", "v", "\x03",
    ]),
    ("vi, own keys", "bind -v\nbind -s ^X \"\\033$\"\nbind ^E ed-move-to-end\n", 20, [
        "\x05", "x", "\x18\x18", "ifx\x1b", "f\x1b[200~paste\x1b[201~", "\x1b99999rq", "_", "#",
        ":bind -e\r", "\x1bdd$~", end + "z", "\x03",
    ]),
]


def tell(name, status):
    """Says how a run went; that planq found a mistake in its input is nothing wrong."""
    global problems
    with open(log, errors="replace") as file:
        report = file.read()
    is_wrong = status == wrong or status < 0 or report.strip()
    problems += bool(is_wrong)
    print(("wrong: " if is_wrong else "right: ") + name, flush=True)
    if is_wrong:
        print("status %d\n%s" % (status, report), flush=True)


def take(terminal, first, then):
    """Reads output: waits so long for the first, and until there has been none for a while."""
    patience = first
    while select.select([terminal], [], [], patience)[0]:
        try:
            if not os.read(terminal, 65536):
                return False
        except OSError:
            return False
        patience = then
    return True


def converse(settings, columns, keys):
    with open(work + "/.editrc", "w") as file:
        file.write(settings)
    process, terminal = pty.fork()
    if process == 0:
        os.execvpe(valgrind[0], valgrind, environment)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    is_running = take(terminal, 60, 2)
    for text in keys + ["\x03", ".quit\r", "\x03", ".quit\r"]:
        if not is_running:
            break
        os.write(terminal, text.encode())
        is_running = take(terminal, 1, 0.3)
    deadline = time.monotonic() + 60
    while is_running and time.monotonic() < deadline:
        is_running = take(terminal, 1, 1)
    if is_running:
        os.kill(process, 9)
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


for arguments in commands:
    run = subprocess.run(
        valgrind + arguments, env=environment, cwd=work, stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    tell("planq " + " ".join(arguments), run.returncode)
for name, settings, columns, keys in sessions:
    tell("session: " + name, converse(settings, columns, keys))
print("memory: %d of %d wrong" % (problems, len(commands) + len(sessions)))
sys.exit(problems > 0)
