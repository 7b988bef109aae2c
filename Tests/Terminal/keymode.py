"""A terminal with arrow keys, and the conversation of the pharmacy of 2021 on it."""

import codecs
import fcntl
import os
import struct
import termios
import time

from questions import REVIEW, START, walk
from screen import Screen
from terminal import PATIENCE, Terminal

ENTER, SPACE, ESCAPE = b"\r", b" ", b"\x1b"
UP, DOWN, LEFT = b"\x1b[A", b"\x1b[B", b"\x1b[D"
BACK, SHIFT_TAB, TO_START = b"\x02", b"\x1b[Z", b"\x15"
# Words in the last line of every question, in English or in Dutch.
SMALLEST_FOOTER = ("Enter ", "any key ", "elke toets ")

# The start of each question about who and what, and the keys that answer it.
KEYS = [
    ("What is the organisation called?", "Apotheek De Linde".encode() + ENTER),
    ("What kind of organisation is it?", b"drugstore" + ENTER),
    ("In which country is the organisation", b"nl" + ENTER),
    ("In which countries do the people live", SPACE + b"BELGI" + SPACE + ENTER),
    ("What do you want to do on WhatsApp", DOWN * 3 + SPACE + b"\x1bOB" + SPACE + ENTER),
    ("“Book or deliver a service”", SPACE + ENTER),
    ("“Take orders in the chat”", DOWN + SPACE + ENTER),
]
FIRST_LINE = DOWN + ENTER


class Keyboard(Terminal):
    """A program on a terminal with arrow keys; `screen` is what a person sees."""

    def __init__(self, binary, arguments, folder, environment=None, columns=80, rows=24):
        variables = {"TERM": "xterm-256color", **(environment or {})}
        super().__init__(binary, arguments, folder, variables, columns, rows)
        self.screen_seen = Screen(columns, rows)
        self.taken = 0
        self.decoder = codecs.getincrementaldecoder("utf-8")()

    def look(self):
        """Waits until nothing new is written; gives the lines of the question."""
        while self._read(0.03):
            pass
        self._feed()
        return self.screen_seen.below()

    def _feed(self):
        new, self.taken = self.bytes[self.taken:], len(self.bytes)
        self.screen_seen.feed(self.decoder.decode(new))

    def wait(self, is_there):
        """Waits until a question stands there of which something holds; gives its lines."""
        deadline = time.monotonic() + PATIENCE
        while True:
            lines = self.look()
            if _is_question(lines) and not self.screen_seen.is_cursor_shown and is_there(lines):
                return lines
            if time.monotonic() > deadline:
                raise AssertionError("waited in vain; there is\n" + "\n".join(lines))
            self._read(0.2)

    def wait_line(self, text):
        """Waits until a text stands in the question; gives all its lines."""
        return self.wait(lambda lines: text in "\n".join(lines))

    def question(self):
        """The question that stands there, once one does."""
        return prompt(self.wait(lambda lines: True))

    def answer(self, keys):
        """Presses keys, and gives the question that comes next."""
        old = self.question()
        self.press(keys)
        return prompt(self.wait(lambda lines: prompt(lines) != old))

    def walk(self, stop=None):
        """Answers question after question up to the one of that number, or to the review."""
        asked = self.question()
        number = 0
        while number != stop and asked != REVIEW:
            asked = self.answer(keys_for(asked))
            number += 1
        return asked

    def finish(self):
        """Asks for the verdict at the review; gives what is written after all questions."""
        assert self.question() == REVIEW
        self.press(FIRST_LINE)
        assert self.end_status() == 0, self.text[-500:]
        return self.assert_restored()

    def resize(self, columns, rows):
        """Changes the window; the system tells the program."""
        self.screen_seen.resize(columns, rows)
        size = struct.pack("HHHH", rows, columns, 0, 0)
        fcntl.ioctl(self.keyboard, termios.TIOCSWINSZ, size)

    def assert_restored(self):
        """The terminal is as it was before, and nothing of a question is left on it; gives what was
        written after that."""
        self.look()
        assert self.screen_seen.is_cursor_shown, "the cursor is hidden"
        assert not self.screen_seen.marks_pastes, "pastes are still marked"
        assert termios.tcgetattr(self.screen) == self.modes_before, "terminal modes changed"
        after = self.text.rpartition("\x1b[?25h")[2]
        assert "\x1b" not in after, "an escape byte after the end"
        assert "Esc stop" not in self.screen_seen.transcript(), "a question is left over"
        return after


def prompt(lines):
    """The question in one line: it stands first, up to an empty line or its list."""
    words = []
    for line in lines:
        if line.startswith(("  ", "›")) or (not line and words):
            break
        words.append(line)
    return " ".join(words).strip()


def keys_for(asked):
    """The keys that answer a question: the fact's, or those for the first line."""
    return next((keys for start, keys in KEYS if asked.startswith(start)), FIRST_LINE)


def questions(binary, folder):
    """All questions of the conversation, with the review at the end."""
    with Keyboard(binary, START + ["--no-save"], folder) as terminal:
        found = [terminal.question()]
        while found[-1] != REVIEW:
            found.append(terminal.answer(keys_for(found[-1])))
        terminal.press(b"\x03")
        terminal.wait_for_end()
    assert len(found) == len(set(found)) and len(found) > len(KEYS) + 3, found
    return found


def line_by_line(binary, folder):
    """The report and the last words of the same answers, given line by line."""
    os.mkdir(folder)
    with Terminal(binary, START, folder) as terminal:
        walk(terminal)
        terminal.type("done")
        start = terminal.read_to
        assert terminal.end_status() == 0
        return terminal.text[start:]


def _is_question(lines):
    return bool(lines) and any(words in lines[-1] for words in SMALLEST_FOOTER)
