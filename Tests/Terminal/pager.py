"""The pager: only on a terminal, started without a shell, left at any time."""

import os
import stat

from terminal import CTRL_C, Terminal

# Keeps its arguments and what it is given, and says that it is there.
FAKE = """#!/bin/sh
for word; do printf '%s\\n' "$word"; done > arguments
cat > shown
echo PAGED
"""

# Takes nothing and goes, as somebody does who has read enough.
GONE = """#!/bin/sh
echo PAGED
"""

# Stays until a line is typed, whatever Ctrl-C is pressed before.
STAYS = """#!/bin/sh
trap 'echo AGAIN' INT
cat > shown
echo PAGED
read line < /dev/tty || read line < /dev/tty
echo LEFT
"""


def test_pages(binary, folder):
    """A page of the policy and help go through the pager, whose words are split at spaces"""
    _pager(folder, FAKE)
    for arguments in (["policy", "show"], ["--help"], ["check", "--help"]):
        with _started(binary, arguments, folder, "pager -x  $(touch pwned) 'a") as terminal:
            assert terminal.wait_for_end() == 0
            assert "PAGED" in terminal.text
        assert _text(folder, "arguments") == "-x\n$(touch\npwned)\n'a\n"
        assert len(_text(folder, "shown").splitlines()) > 10
    assert not os.path.exists(os.path.join(folder, "pwned"))


def test_no_pages(binary, folder):
    """No pager where it is empty, cat or missing, where lines are to be plain, and for other text"""
    _pager(folder, FAKE)
    rows = [
        (["--help"], {"PAGER": ""}), (["--help"], {"PAGER": "cat"}),
        (["--help"], {"PAGER": "no-such-pager --really"}), (["--help"], {"TERM": "dumb"}),
        (["--help"], {"ACCESSIBLE": "1"}), (["policy", "list"], {}), (["--version"], {}),
        (["policy", "show", "--output", "-"], {}),
    ]
    for arguments, variables in rows:
        with _started(binary, arguments, folder, "pager", variables) as terminal:
            assert terminal.wait_for_end() == 0
            assert "PAGED" not in terminal.text and len(terminal.text) > 10, (arguments, variables)
    assert not os.path.exists(os.path.join(folder, "shown"))


def test_left_early(binary, folder):
    """Who leaves the pager before the end has made no error"""
    _pager(folder, GONE)
    with _started(binary, ["policy", "show"], folder, "pager") as terminal:
        assert terminal.wait_for_end() == 0
        assert terminal.text.count("PAGED") == 1
        assert "error" not in terminal.text


def test_interrupted(binary, folder):
    """Ctrl-C is the pager's, and the program waits for its end"""
    _pager(folder, STAYS)
    with _started(binary, ["--help"], folder, "pager") as terminal:
        terminal.wait_for("PAGED")
        terminal.press(CTRL_C)
        terminal.wait_for("AGAIN")
        terminal.press(b"q\n")
        assert terminal.wait_for_end() == 0
        assert "LEFT" in terminal.text


def _started(binary, arguments, folder, pager, variables=None):
    path = os.path.join(folder, "bin") + ":" + os.environ.get("PATH", "/usr/bin:/bin")
    return Terminal(
        os.path.abspath(binary), arguments, folder,
        {"PATH": path, "PAGER": pager, "TERM": "xterm", **(variables or {})},
    )


def _pager(folder, script):
    os.mkdir(os.path.join(folder, "bin"))
    path = os.path.join(folder, "bin", "pager")
    with open(path, "w", encoding="utf-8") as file:
        file.write(script)
    os.chmod(path, os.stat(path).st_mode | stat.S_IXUSR)


def _text(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8") as file:
        return file.read()
