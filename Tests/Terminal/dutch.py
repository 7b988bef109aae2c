"""The wizard in Dutch, from its first question to the report, line by line and by keys."""

import os
import re
import shlex
import subprocess

from keymode import BACK, DOWN, ENTER, FIRST_LINE, KEYS, SPACE, Keyboard
from questions import START, read
from terminal import CTRL_D, Terminal

REVIEW = "Controleer uw antwoorden"
DUTCH = ["--lang", "nl"]

# The start of each question about who and what, and the lines that answer it.
FACTS = [
    ("Hoe heet de organisatie?", ["Apotheek De Linde"]),
    ("Wat voor soort organisatie is het?", ["apotheek", "1"]),
    ("In welk land", ["Nederland", "1"]),
    ("In welke landen wonen de mensen", ["België", "1 2"]),
    ("Wat wilt u doen op WhatsApp", ["4 5"]),
    ("‘Een dienst afspreken of verlenen’", ["1"]),
    ("‘Bestellingen aannemen in de chat’", ["2"]),
]
PRESSED = [keys for _, keys in KEYS]
PRESSED[1] = b"apotheek" + ENTER

# English words that a Dutch conversation has no use for.
ENGLISH = re.compile(
    r"\b(the|and|with|your|what|which|why|question|answers?|policy|verdict|choose|confirm)\b"
)


def heading(shown):
    """The first line of the question that stands before the prompt."""
    if REVIEW in shown:
        return REVIEW
    return shown.rstrip("> \n").split("\n\n")[-1].strip().split("\n")[0]


def english_in(text):
    """The English words of a conversation, without the command at its end."""
    said = " ".join(text.partition("Dezelfde controle zonder vragen:")[0].split())
    # The one title that the policy leaves in the words of its source.
    return ENGLISH.findall(said.replace("Vertical and Policy Guide", ""))


def without_questions(binary, folder, text):
    """The report of the command that is given at the end."""
    command = re.search(r"^  vertical-check (check --no-input .*)$", text, re.MULTILINE).group(1)
    assert "--lang=nl" in command
    run = subprocess.run([binary, *shlex.split(command)], cwd=folder, capture_output=True, check=True)
    return run.stdout.decode()


def test_dutch_lines(binary, folder):
    """In Dutch, a whole journey line by line: every word for people is Dutch, and the verdict is the same"""
    with Terminal(binary, START + DUTCH, folder) as terminal:
        shown = terminal.wait_for_prompt()
        for start, lines in FACTS:
            assert heading(shown).startswith(start), heading(shown)
            assert len(terminal.answer("waarom").strip()) > 20
            for line in lines:
                shown = terminal.answer(line)
        assert "Uw antwoord was: Geneesmiddelen op recept" in " ".join(terminal.answer("terug").split())
        shown = terminal.answer("houd")
        while heading(shown) != REVIEW:
            shown = terminal.answer("1")
        assert "Soort organisatie: Apotheek" in terminal.answer("antwoorden")
        assert heading(terminal.answer("wijzig 3")).startswith("In welk land")
        assert heading(terminal.answer("terug")) == REVIEW
        terminal.type("klaar")
        assert terminal.end_status() == 0
        terminal.assert_sound()
        assert not english_in(terminal.text), english_in(terminal.text)
        assert "Komt deels in aanmerking" in terminal.text
        assert "Het rapport staat in report.md" in terminal.text
        assert without_questions(binary, folder, terminal.text) == read(folder)
    assert read(folder).startswith("# Komt deels in aanmerking: Apotheek De Linde op WhatsApp")


def test_dutch_keys(binary, folder):
    """In Dutch, a whole journey by keys gives the report of the lines, and nothing is English"""
    for columns, rows in ((80, 24), (40, 12)):
        here = os.path.join(folder, str(columns))
        os.mkdir(here)
        with Keyboard(binary, START + DUTCH, here, columns=columns, rows=rows) as terminal:
            for (start, _), keys in zip(FACTS, PRESSED):
                asked = terminal.question()
                assert asked.startswith(start[:30]), asked
                terminal.press(b"?")
                terminal.wait(lambda lines: "toets" in " ".join(lines))
                terminal.press(DOWN)
                asked = terminal.question()
                assert not english_in("\n".join(terminal.look())), terminal.look()
                terminal.answer(keys)
            assert terminal.answer(BACK).startswith("‘Bestellingen")
            asked = terminal.answer(ENTER)
            while asked != REVIEW:
                asked = terminal.answer(FIRST_LINE)
            after = finish(terminal)
            assert not english_in(terminal.screen_seen.transcript())
            assert without_questions(binary, here, after) == read(here)
    assert read(os.path.join(folder, "40")) == read(os.path.join(folder, "80"))


def finish(terminal):
    terminal.press(FIRST_LINE)
    assert terminal.end_status() == 0, terminal.text[-500:]
    return terminal.assert_restored()


def test_dutch_from_the_locale(binary, folder):
    """A Dutch locale makes the wizard Dutch, and so it goes on when it is resumed"""
    locale = {"LANG": "nl_NL.UTF-8"}
    with Keyboard(binary, START, folder, locale) as terminal:
        assert terminal.question() == "Hoe heet de organisatie?"
        terminal.answer(PRESSED[0])
        terminal.press(CTRL_D)
        assert terminal.end_status() == 20
        assert "Gestopt. Uw antwoorden zijn bewaard; ga verder met:" in terminal.text
        arguments = terminal.command_after("Gestopt.")
    with Keyboard(binary, arguments, folder, locale) as terminal:
        assert terminal.question().startswith("Wat voor soort")
        terminal.press(SPACE)
        terminal.press(CTRL_D)
        assert terminal.end_status() == 20
    with Terminal(binary, arguments, folder, {"LC_ALL": "en_GB.UTF-8", **locale}) as terminal:
        assert "What kind of organisation is it?" in terminal.wait_for_prompt()


def test_dutch_prospects(binary, folder):
    """In Dutch, `ja` and `j` start with another prospect, and all else ends"""
    for word, goes_on in (("ja", True), ("j", True), ("nee", False)):
        with Terminal(binary, ["check", "--as-of", "2021-01-15", *DUTCH], folder) as terminal:
            shown = terminal.wait_for_prompt()
            for _, lines in FACTS:
                for line in lines:
                    shown = terminal.answer(line)
            assert heading(terminal.answer("rest")) == REVIEW
            assert "Nog een prospect?" in terminal.answer("klaar")
            terminal.press(word.encode() + b"\n")
            if not goes_on:
                assert terminal.end_status() == 0
                continue
            shown = terminal.wait_for_prompt()
            assert heading(shown).startswith("Hoe heet de organisatie?"), shown
            assert "De Linde" not in shown
            terminal.press(CTRL_D)
            assert terminal.end_status() == 20
