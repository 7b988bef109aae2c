"""The conversation of the pharmacy of 2021, question by question."""

import os

from terminal import Terminal

START = ["check", "--as-of", "2021-01-15", "--output", "report.md"]
REVIEW = "Check your answers"

# The start of each question about who and what, and the lines that answer it.
FACTS = [
    ("What is the organisation called?", ["Apotheek De Linde"]),
    ("What kind of organisation is it?", ["drugstore", "1"]),
    ("In which country is the organisation", ["Netherlands", "1"]),
    ("In which countries do the people live", ["Belgium", "1 2"]),
    ("What do you want to do on WhatsApp", ["4 5"]),
    ("“Book or deliver a service”", ["1"]),
    ("“Take orders in the chat”", ["2"]),
]


def heading(shown):
    """The first line of the question that stands before the prompt."""
    if REVIEW in shown:
        return REVIEW
    return shown.rstrip("> \n").split("\n\n")[-1].strip().split("\n")[0]


def lines_for(shown):
    """The lines that answer a question: the fact's, or the first option of a practice."""
    for start, lines in FACTS:
        if heading(shown).startswith(start):
            return lines
    return ["done"] if heading(shown) == REVIEW else ["1"]


def answer(terminal, shown):
    """Answers the question that is shown; gives what is shown next."""
    for line in lines_for(shown):
        shown = terminal.answer(line)
    return shown


def walk(terminal, stop=None):
    """Answers question after question up to the one of that number, or to the review."""
    shown = terminal.wait_for_prompt()
    number = 0
    while number != stop and heading(shown) != REVIEW:
        shown = answer(terminal, shown)
        number += 1
    return shown


def walk_to(terminal, start):
    """Answers questions up to the one that starts so."""
    shown = terminal.wait_for_prompt()
    while not heading(shown).startswith(start):
        assert heading(shown) != REVIEW, f"no question starts with {start!r}"
        shown = answer(terminal, shown)
    return shown


def headings(binary, folder):
    """All questions of the conversation, with the review at the end."""
    with Terminal(binary, START + ["--no-save"], folder) as terminal:
        shown = terminal.wait_for_prompt()
        found = [heading(shown)]
        while found[-1] != REVIEW:
            shown = answer(terminal, shown)
            found.append(heading(shown))
    assert len(found) == len(set(found)) and len(found) > len(FACTS) + 3, found
    return found


def finish(terminal, asks_for_another=False):
    """Says done at the review, and no to another prospect; gives what was written after it."""
    start = len(terminal.text)
    terminal.type("done")
    if asks_for_another:
        assert "Another prospect?" in terminal.wait_for_prompt()
        terminal.type("")
    assert terminal.end_status() == 0, terminal.text[start:]
    return terminal.text[start:]


def read(folder, name="report.md"):
    with open(os.path.join(folder, name), encoding="utf-8") as file:
        return file.read()
