"""What keys, pastes and signals do while a question waits."""

import fcntl
import os
import signal
import struct
import termios

from questions import FACTS, START, answer, finish, heading, walk, walk_to
from terminal import CTRL_D, Terminal

ODD_LINES = [
    ("arrow keys", b"\x1b[A\x1b[D\n", "control characters"),
    ("a function key", b"\x1bOP\n", "control characters"),
    ("control letters", b"\x01\x02abc\x05\n", "control characters"),
    ("a bell and a backspace", b"a\x07\x08b\n", "control characters"),
    ("bytes that are no UTF-8", b"\xff\xfe\n", "not UTF-8"),
    ("a NUL", b"a\x00b\n", "not"),
]


def test_odd_lines(binary, folder):
    """Keys that are no text are refused at every question, and the question still stands"""
    with Terminal(binary, START, folder) as terminal:
        shown = terminal.wait_for_prompt()
        for _ in range(len(FACTS) + 2):
            for name, keys, says in ODD_LINES:
                terminal.press(keys)
                refusal = terminal.wait_for_prompt()
                assert says in refusal, f"{name} at {heading(shown)!r}: {refusal!r}"
            shown = answer(terminal, shown)
        terminal.assert_sound()


def test_escapes_in_the_report(binary, folder):
    """Invisible and turning characters in a name reach neither terminal nor report raw"""
    hazards = "a\u202eb\u200bc\u2028d\u009b31m"
    with Terminal(binary, START, folder) as terminal:
        terminal.wait_for_prompt()
        # What is typed is echoed by the terminal itself; only what follows is the program's.
        terminal.press(hazards.encode() + b"\n")
        shown = terminal.wait_for_prompt()
        after = len(terminal.text)
        while "Check your answers" not in shown:
            shown = answer(terminal, shown)
        finish(terminal)
        written = terminal.text[after:]
    with open(os.path.join(folder, "report.md"), encoding="utf-8") as file:
        written += file.read()
    raw = {character for character in "\u202e\u2028\u009b" if character in written}
    assert not raw, raw


def test_enter(binary, folder):
    """Enter alone answers nothing but the name"""
    with Terminal(binary, START, folder) as terminal:
        terminal.wait_for_prompt()
        shown = terminal.answer("")
        while "Check your answers" not in shown:
            assert "Nothing is chosen by Enter alone" in terminal.answer("")
            shown = answer(terminal, shown)
        assert heading(terminal.answer("")) != ""
        assert terminal.status is None
        finish(terminal)


def test_wrong_numbers(binary, folder):
    """Numbers that are not on the list choose nothing"""
    with Terminal(binary, START, folder) as terminal:
        walk_to(terminal, "What do you want to do")
        for line in ("0", "9", "99999999999999999999", "1 9", "-1", "1.5", "1 2 x"):
            shown = terminal.answer(line)
            assert "  = " not in shown, f"{line!r} was taken: {shown!r}"


def test_long_paste(binary, folder):
    """A pasted line of 5,000 bytes is refused as a whole, and the next line counts"""
    with Terminal(binary, START, folder) as terminal:
        terminal.wait_for_prompt()
        terminal.press(b"x" * 5000 + b"\n")
        assert "at most 4,094 can be read" in terminal.wait_for_prompt()
        shown = terminal.answer("Short")
        assert heading(shown).startswith(FACTS[1][0])
        assert "Short" in terminal.answer("answers")
        assert b"\x1b" not in terminal.bytes


def test_long_name(binary, folder):
    """A name of 201 characters is refused and one of 200 is taken"""
    with Terminal(binary, START, folder) as terminal:
        terminal.wait_for_prompt()
        terminal.press("é".encode() * 201 + b"\n")
        assert "the limit is 200" in terminal.wait_for_prompt()
        terminal.press("é".encode() * 200 + b"\n")
        assert heading(terminal.wait_for_prompt()).startswith(FACTS[1][0])


def test_pasted_lines(binary, folder):
    """Answers pasted all at once are taken one by one"""
    with Terminal(binary, START, folder) as terminal:
        terminal.wait_for_prompt()
        lines = [line for _, lines in FACTS for line in lines]
        terminal.press("".join(line + "\n" for line in lines).encode())
        for _ in lines:
            shown = terminal.wait_for_prompt()
        assert heading(shown).startswith("Will full card") or heading(shown), shown
        listed = terminal.answer("answers")
        assert "Prescription medicines" in listed
        terminal.assert_sound()


def test_stop_and_continue(binary, folder):
    """A run that was stopped and continued, or whose window changed, waits on"""
    with Terminal(binary, START, folder) as terminal:
        walk(terminal, stop=2)
        for _ in range(3):
            os.kill(terminal.process, signal.SIGSTOP)
            os.waitpid(terminal.process, os.WUNTRACED)
            os.kill(terminal.process, signal.SIGCONT)
        fcntl.ioctl(terminal.keyboard, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 132, 0, 0))
        for line in FACTS[2][1]:
            shown = terminal.answer(line)
        assert heading(shown).startswith(FACTS[3][0])


def test_half_a_line(binary, folder):
    """A line that is not sent off before the end of input is no answer"""
    with Terminal(binary, START, folder) as terminal:
        walk(terminal, stop=1)
        terminal.press(b"all")
        terminal.press(CTRL_D + CTRL_D)
        assert terminal.end_status() == 20
        assert "Pharmacy" not in terminal.text


def test_plain(binary, folder):
    """No kind of terminal and no wish for colour brings an escape byte"""
    able = {"TERM": "xterm-256color"}
    for variables in (
        {"TERM": "dumb"}, {"TERM": None}, {"TERM": "no-such-terminal"}, {"CLICOLOR_FORCE": "1"},
        {**able, "ACCESSIBLE": "1"}, {**able, "ACCESSIBLE": "1", "CLICOLOR_FORCE": "1"},
    ):
        with Terminal(binary, START + ["--no-save", "--force"], folder, variables) as terminal:
            walk(terminal)
            finish(terminal)
            terminal.assert_sound()
    with Terminal(binary, START + ["--accessible", "--force"], folder, able) as terminal:
        walk(terminal)
        finish(terminal)
        terminal.assert_sound()
    for columns, rows in ((39, 24), (80, 9)):
        size = {"columns": columns, "rows": rows}
        with Terminal(binary, START + ["--no-save"], folder, able, **size) as terminal:
            terminal.wait_for_prompt()
            terminal.press(CTRL_D)
            assert terminal.end_status() == 20
            terminal.assert_sound()
