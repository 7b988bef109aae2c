"""What a terminal shows of the bytes that a program writes: just as much as the wizard needs."""

import re
import unicodedata

# Everything that may be written besides text; anything else fails the test.
TOKEN = re.compile(
    r"\x1b\[(?P<number>[0-9;]*)(?P<final>[AJKm])|\x1b\[\?(?P<mode>25|2004)(?P<on>[hl])"
    r"|(?P<return>\r)|(?P<feed>\n)|(?P<text>[^\x00-\x1f\x7f-\x9f])"
)


class Screen:
    """Lines of cells, a cursor, and the two modes that the wizard sets."""

    def __init__(self, columns, rows):
        self.columns = columns
        self.lines = [[" "] * columns for _ in range(rows)]
        self.gone = []
        self.row = self.column = 0
        self.is_cursor_shown = True
        self.marks_pastes = False
        self.colours = set()
        self.rest = ""

    def resize(self, columns, rows):
        """Crops or pads lines as xterm does: nothing is wrapped anew."""
        self.lines = [(line + [" "] * columns)[:columns] for line in self.lines]
        self.columns = columns
        while len(self.lines) < rows:
            self.lines.append([" "] * columns)
        while len(self.lines) > rows and self.row < len(self.lines) - 1:
            self.lines.pop()
        while len(self.lines) > rows:
            self.gone.append(self.lines.pop(0))
            self.row -= 1
        self.column = min(self.column, columns - 1)

    def feed(self, text):
        text = self.rest + text
        at = 0
        while at < len(text):
            token = TOKEN.match(text, at)
            if not token:
                if "\x1b" in text[at:] and len(text) - at < 12:
                    break
                raise AssertionError(f"unknown to the terminal: {text[at:at + 20]!r}")
            self._do(token)
            at = token.end()
        self.rest = text[at:]

    def _do(self, token):
        final = token["final"]
        if token["text"]:
            self._put(token["text"])
        elif token["return"]:
            self.column = 0
        elif token["feed"]:
            self._feed_line()
        elif token["mode"] == "25":
            self.is_cursor_shown = token["on"] == "h"
        elif token["mode"] == "2004":
            self.marks_pastes = token["on"] == "h"
        elif final == "A":
            count = int(token["number"] or 1)
            assert count <= self.row, "the cursor was moved beyond the top"
            self.row -= count
        elif final in "JK":
            assert not token["number"]
            self.lines[self.row][self.column:] = [" "] * (self.columns - self.column)
            if final == "J":
                for row in range(self.row + 1, len(self.lines)):
                    self.lines[row] = [" "] * self.columns
        elif final == "m":
            codes = {int(code or 0) for code in token["number"].split(";")}
            self.colours |= {code for code in codes if code >= 30}

    def _put(self, character):
        wide = unicodedata.east_asian_width(character) in "WF"
        if unicodedata.combining(character) or unicodedata.category(character) in ("Cf", "Mn"):
            self.lines[self.row][max(self.column - 1, 0)] += character
            return
        if self.column + 1 + wide > self.columns:
            self.column = 0
            self._feed_line()
        self.lines[self.row][self.column] = character
        if wide:
            self.lines[self.row][self.column + 1] = ""
        self.column += 1 + wide

    def _feed_line(self):
        if self.row + 1 < len(self.lines):
            self.row += 1
        else:
            self.gone.append(self.lines.pop(0))
            self.lines.append([" "] * self.columns)

    def below(self):
        """The lines from that of the cursor on, without empty ones at the end."""
        lines = ["".join(line).rstrip() for line in self.lines[self.row:]]
        while lines and not lines[-1]:
            lines.pop()
        return lines

    def transcript(self):
        """All lines that were ever pushed up, and those that are seen."""
        return "\n".join("".join(line).rstrip() for line in self.gone + self.lines)
