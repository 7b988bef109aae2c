"""The wizard with arrow keys: answers, ways back, pastes, windows."""

import os

from keymode import (
    BACK, DOWN, ENTER, ESCAPE, LEFT, SHIFT_TAB, TO_START, UP, Keyboard, keys_for,
    line_by_line, prompt,
)
from questions import REVIEW, START, read

PASTE = "\x1b[200~{}\x1b[201~"


def test_journey_by_keys(binary, folder):
    """By keys, the verdict and the report are those of the lines, byte for byte"""
    lines = os.path.join(folder, "lines")
    said = line_by_line(binary, lines)
    with Keyboard(binary, START, folder) as terminal:
        terminal.walk()
        after = terminal.finish()
        for words in ("  = Pharmacy", "  = Netherlands; Belgium", "Check your answers"):
            assert words in terminal.screen_seen.transcript(), words
    assert read(folder) == read(lines)
    assert said.endswith(after.lstrip("\n")) and "Partly eligible" in after, (said, after)


def test_back_by_keys(binary, folder):
    """Back at every question shows the answer before, and Enter keeps it"""
    lines = os.path.join(folder, "lines")
    line_by_line(binary, lines)
    with Keyboard(binary, START, folder) as terminal:
        asked = [terminal.question()]
        terminal.press(BACK)
        assert terminal.question() == asked[0]
        while asked[-1] != REVIEW:
            asked.append(terminal.answer(keys_for(asked[-1])))
            key = BACK if len(asked) % 2 else SHIFT_TAB
            assert terminal.answer(key) == asked[-2]
            assert terminal.answer(ENTER) == asked[-1], "Enter did not keep the answer"
        for before in reversed(asked[:-1]):
            assert terminal.answer(BACK) == before
        for after in asked[1:]:
            assert terminal.answer(ENTER) == after
        terminal.finish()
    assert read(folder) == read(lines)


def test_found_by_words(binary, folder):
    """A line that words alone have led to is still ticked when its question comes back"""
    with Keyboard(binary, START, folder) as terminal:
        asked = terminal.walk(stop=5)
        assert "is it about" in asked
        terminal.press(b"alcohol" + b" ")
        ticked = "  Chosen: Alcohol"
        assert ticked in terminal.wait(lambda lines: ticked in lines)
        assert terminal.answer(ENTER) != asked
        assert terminal.answer(BACK) == asked
        assert ticked in terminal.look()


def test_keys_in_dutch(binary, folder):
    """In Dutch, the keys are named in Dutch, and the answers are the same"""
    with Keyboard(binary, START + ["--lang", "nl"], folder) as terminal:
        terminal.wait_line("Esc stoppen")
        terminal.press(b"De Linde" + ENTER)
        terminal.wait_line("Wat voor soort organisatie")
        terminal.press(b"apotheek" + ENTER)
        terminal.wait_line("In welk land")
        terminal.press(b"\x12")
        terminal.wait_line("Welk antwoord")
        terminal.press(b"soort" + ENTER)
        terminal.wait_line("Wat voor soort organisatie")
        terminal.press(ENTER)
        terminal.wait_line("In welk land")
        terminal.press(ESCAPE)
        terminal.wait_line("Hier stoppen?")
        terminal.press(ENTER)
        assert terminal.end_status() == 20
        terminal.assert_restored()


def test_change_by_keys(binary, folder):
    """An answer is changed from the list of answers, and from the review"""
    with Keyboard(binary, START, folder) as terminal:
        asked = terminal.walk(stop=4)
        assert terminal.answer(b"\x12").startswith("Which answer")
        assert terminal.answer(BACK) == asked
        assert terminal.answer(b"\x12").startswith("Which answer")
        assert terminal.answer(b"country" + ENTER).startswith("In which country")
        assert terminal.answer(TO_START + b"germany" + ENTER) == asked
        terminal.walk()
        assert terminal.answer(b"pharmacy" + ENTER).startswith("What kind")
        assert terminal.answer(BACK) == REVIEW
        terminal.finish()
    assert "Germany" in read(folder) and "Pharmacy" in read(folder)


def test_unknown_by_keys(binary, folder):
    """What is not known and what is left open are lines of the list"""
    with Keyboard(binary, START, folder) as terminal:
        assert terminal.answer(ENTER).startswith("What kind")
        while not (asked := terminal.answer(b"I do not know" + ENTER)).startswith("What do you"):
            pass
        assert asked
        assert terminal.answer(UP + b"\x1b[F" + ENTER) == REVIEW
        assert "not known" in terminal.screen_seen.transcript()
    with Keyboard(binary, START, folder) as terminal:
        while "collect" not in prompt(terminal.look()) and not terminal.bytes.count(b"Now how"):
            terminal.answer(keys_for(terminal.question()))
        assert terminal.answer(b"leave all" + ENTER) == REVIEW


def test_paste_by_keys(binary, folder):
    """What is pasted goes into the question it was pasted at, and answers nothing"""
    with Keyboard(binary, START, folder) as terminal:
        assert terminal.screen_seen.marks_pastes or terminal.question()
        asked = terminal.question()
        while asked != REVIEW:
            for text in ("1\nunknown\n\nquit\r\n", "\n", "\x1b[B\r\x04\t", "x" * 9000):
                terminal.press(PASTE.format(text).encode())
                terminal.press(DOWN)
                lines = terminal.look()
                assert prompt(lines) == asked, (text[:20], lines)
                terminal.press(b"\x05" + TO_START)
            asked = terminal.answer(keys_for(asked))
        terminal.press(PASTE.format("\n\n").encode())
        assert terminal.question() == REVIEW
        terminal.press(TO_START)
        terminal.finish()
    assert "Apotheek De Linde" in read(folder)


def test_pasted_name(binary, folder):
    """A name that is pasted in two lines is one line, and too long a one is refused"""
    with Keyboard(binary, START, folder) as terminal:
        terminal.question()
        terminal.press(PASTE.format("é" * 201).encode() + ENTER)
        terminal.wait_line("too long")
        terminal.press(TO_START + PASTE.format("Winkel\r\naan Zee\n").encode())
        terminal.answer(ENTER)
        assert "  = Winkel aan Zee\n" in terminal.screen_seen.transcript()


def test_typed_ahead(binary, folder):
    """What is typed behind an answer is not taken for the next one"""
    with Keyboard(binary, START, folder) as terminal:
        terminal.question()
        assert terminal.answer(b"Winkel\rshoes\r" + DOWN + ENTER).startswith("What kind")
        assert terminal.look()[-1].strip()
        assert terminal.question().startswith("What kind")


def test_enter_by_keys(binary, folder):
    """With keys, Enter alone answers nothing but the name"""
    with Keyboard(binary, START, folder) as terminal:
        asked = terminal.answer(ENTER)
        while asked != REVIEW:
            terminal.press(ENTER)
            terminal.wait_line("Nothing is chosen by Enter alone")
            terminal.press(b"\nzzqx" + ENTER)
            terminal.wait_line("Nothing fits")
            terminal.press(TO_START)
            assert terminal.question() == asked
            asked = terminal.answer(keys_for(asked))
        terminal.press(ENTER)
        terminal.wait_line("Nothing is chosen by Enter alone")
        assert terminal.question() == REVIEW


def test_characters(binary, folder):
    """Letters of several bytes and marks are typed, moved over and removed as one"""
    with Keyboard(binary, START, folder) as terminal:
        terminal.question()
        for byte in "日本ee\u0301ñ".encode():
            terminal.press(bytes([byte]))
        terminal.wait_line("日本ee\u0301ñ")
        terminal.press(b"\x7f" + LEFT + b"\x7f" + LEFT + "大".encode())
        terminal.wait_line("日大本e\u0301")
        terminal.answer(b"\x05\x7f" + ENTER)
        assert "  = 日大本\n" in terminal.screen_seen.transcript()


def test_slow_keys(binary, folder):
    """A key whose bytes come one by one is one key, and Esc alone is Esc"""
    with Keyboard(binary, START, folder) as terminal:
        asked = terminal.walk(stop=1)
        for byte in DOWN:
            terminal.press(bytes([byte]))
        terminal.wait_line("› Maker of medicines")
        terminal.press(ESCAPE)
        terminal.wait_line("Stop here?")
        terminal.press(ESCAPE)
        terminal.wait_line("› Maker of medicines")
        assert terminal.question() == asked


def test_odd_keys(binary, folder):
    """Keys without a meaning and bytes that are no text change nothing"""
    with Keyboard(binary, START, folder) as terminal:
        asked = terminal.walk(stop=4)
        before = terminal.look()
        for keys in (b"\x00", b"\x1b[15~", b"\x1b[?62c", b"\xff\xfe", b"\xc3(", b"\x1bx", b"\t",
                     b"\x1b[<0;3;3M", b"\x1b]0;title\x07", b"\xe2\x82\x1b[5;5R"):
            terminal.press(keys + TO_START)
            assert terminal.look() == before, keys
            assert terminal.question() == asked


def test_why_by_keys(binary, folder):
    """At every question, ? says why it is asked, also in the smallest window"""
    with Keyboard(binary, START, folder, rows=10, columns=40) as terminal:
        terminal.wait_line("What is the organisation called?")
        terminal.press(b"?")
        terminal.wait_line("It decides nothing.")
    with Keyboard(binary, START, folder) as terminal:
        asked = terminal.question()
        while asked != REVIEW:
            before = terminal.look()
            terminal.press(b"?")
            assert terminal.wait_line("any key") != before
            terminal.press(DOWN)
            terminal.wait_line("Esc stop")
            asked = terminal.answer(keys_for(asked))


def test_windows(binary, folder):
    """At every question the window can change its size, and the question is wrapped anew"""
    sizes = [(40, 10), (200, 50), (41, 24), (120, 12), (60, 20), (80, 24)]
    with Keyboard(binary, START, folder) as terminal:
        asked = terminal.question()
        while asked != REVIEW:
            for columns, rows in sizes:
                terminal.resize(columns, rows)
                lines = terminal.wait(lambda lines: prompt(lines) == asked)
                assert len(lines) <= rows and max(map(len, lines)) < columns, lines
            asked = terminal.answer(keys_for(asked))
        terminal.finish()


def test_tiny_windows(binary, folder):
    """A window that has become too small for a question harms nothing"""
    with Keyboard(binary, START, folder) as terminal:
        asked = terminal.walk(stop=4)
        for columns, rows in ((20, 5), (10, 3), (2, 2), (1, 1), (80, 1), (80, 24)):
            terminal.resize(columns, rows)
            terminal.look()
        assert terminal.question() == asked
        terminal.walk()
        terminal.finish()


def test_colours(binary, folder):
    """Colours are used, but not with NO_COLOR"""
    for value, hasColours in ((None, True), ("", True), ("1", False)):
        with Keyboard(binary, START + ["--no-save"], folder, {"NO_COLOR": value}) as terminal:
            terminal.walk(stop=2)
            terminal.press(DOWN)
            terminal.look()
            assert bool(terminal.screen_seen.colours) == hasColours, value


def test_scrolling(binary, folder):
    """A long list is moved through to its end and back"""
    with Keyboard(binary, START, folder) as terminal:
        terminal.walk(stop=2)
        terminal.press(DOWN)
        terminal.wait_line("› Andorra")
        terminal.press(b"\x1b[6~" * 40)
        terminal.wait_line("› I do not know")
        terminal.press(UP)
        terminal.wait_line("› Luhansk")
        terminal.press(b"\x1b[5~" * 40)
        terminal.wait_line("› Andorra")


