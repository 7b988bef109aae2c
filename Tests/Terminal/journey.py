"""The wizard from its first question to the report."""

import json
import os
import re
import shlex
import subprocess

from questions import FACTS, REVIEW, START, answer, finish, heading, lines_for, read, walk, walk_to
from terminal import Terminal


def test_pharmacy(binary, folder):
    """The pharmacy of 2021 comes out with its appointments allowed and its sale refused"""
    with Terminal(binary, START, folder) as terminal:
        walk(terminal)
        shown = finish(terminal)
        terminal.assert_sound()
    assert "Partly eligible" in shown and "The report is in report.md" in shown
    report = read(folder)
    assert report.startswith("# Partly eligible: Apotheek De Linde on WhatsApp")
    assert "⛔ prohibited** — Take orders in the chat: prescription medicines" in report


def test_same_without_questions(binary, folder):
    """The command that is given at the end gives the same report without a question"""
    with Terminal(binary, START, folder) as terminal:
        walk(terminal)
        shown = finish(terminal)
    command = re.search(r"^  vertical-check (check --no-input .*)$", shown, re.MULTILINE).group(1)
    run = subprocess.run([binary, *shlex.split(command)], cwd=folder, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert run.stdout == read(folder)


def test_back(binary, folder):
    """`back` at every question puts the one before it again, and answering it goes on"""
    with Terminal(binary, START, folder) as terminal:
        shown = terminal.wait_for_prompt()
        assert "nothing to go back to" in terminal.answer("back")
        while heading(shown) != REVIEW:
            asked = heading(shown)
            following = heading(answer(terminal, shown))
            shown = terminal.answer("back")
            assert heading(shown) == asked, f"back from {following!r} gave {heading(shown)!r}"
            assert "You had answered:" in shown
            shown = answer(terminal, shown)
            assert heading(shown) == following
        finish(terminal)
        terminal.assert_sound()
    straight = os.path.join(folder, "straight")
    os.mkdir(straight)
    with Terminal(binary, START, straight) as terminal:
        walk(terminal)
        finish(terminal)
    assert read(folder) == read(straight)


def test_change(binary, folder):
    """`change N` at the review changes that answer alone, and `back` leaves it as it was"""
    with Terminal(binary, START, folder) as terminal:
        shown = walk(terminal)
        number = re.search(r"(\d+)  “Take orders in the chat”", shown).group(1)
        assert "There is no answer 99" in terminal.answer("change 99")
        assert heading(terminal.answer(f"change {number}")).startswith("“Take orders in the chat”")
        shown = terminal.answer("back")
        assert "stays as it was" in shown and heading(shown) == REVIEW
        assert "“Take orders in the chat” is about: Prescription medicines" in shown
        terminal.answer(f"change {number}")
        shown = terminal.answer("1")
        while heading(shown) != REVIEW:
            shown = answer(terminal, shown)
        assert "“Take orders in the chat” is about: Medical services" in shown
        finish(terminal)
    assert read(folder).startswith("# Eligible with conditions")


def test_unknown(binary, folder):
    """`unknown` answers every question but the name, and never counts in favour"""
    with Terminal(binary, ["check", "--as-of", "2021-01-15", "--format", "json"], folder) as terminal:
        shown = answer(terminal, terminal.wait_for_prompt())
        while heading(shown) != REVIEW:
            shown = terminal.answer("unknown")
            assert "not known" in shown
        shown = finish(terminal, asks_for_another=True)
    name = re.search(r"The report is in (\S+)", shown).group(1)
    report = json.loads(read(folder, name))
    assert report["verdict"] == "undetermined"
    assert set(report["answers"].values()) == {"unknown"}


def test_unknown_conduct(binary, folder):
    """With all conduct unknown the appointments stay possible and the points are listed"""
    with Terminal(binary, START, folder) as terminal:
        shown = terminal.wait_for_prompt()
        while heading(shown) != REVIEW:
            known = any(heading(shown).startswith(start) for start, _ in FACTS)
            shown = answer(terminal, shown) if known else terminal.answer("unknown")
        assert "Left open:" in shown
        finish(terminal)
    assert "🟡 conditional** — Book or deliver a service" in read(folder)
    assert "**Confirm:**" in read(folder)


def test_rest(binary, folder):
    """`rest` leaves all conduct open, and is refused before the facts are known"""
    with Terminal(binary, START, folder) as terminal:
        terminal.wait_for_prompt()
        assert "the rest can stay open" in terminal.answer("rest")
        for start, lines in FACTS:
            for line in lines:
                shown = terminal.answer(line)
        assert heading(terminal.answer("rest")) == REVIEW
        finish(terminal)
    assert read(folder).startswith("# Partly eligible")


def test_words(binary, folder):
    """`why`, `help` and `answers` are answered at every question, which then still stands"""
    with Terminal(binary, START, folder) as terminal:
        shown = terminal.wait_for_prompt()
        while heading(shown) != REVIEW:
            assert len(terminal.answer("why").strip()) > 20
            assert "`back`" in terminal.answer("help")
            terminal.answer("answers")
            shown = answer(terminal, shown)
        listed = terminal.answer("answers")
        for text in ("Apotheek De Linde", "Pharmacy", "Netherlands", "Belgium"):
            assert text in listed
        finish(terminal)


def test_output_is_taken(binary, folder):
    """A report that cannot be written does not lose the answers"""
    with open(os.path.join(folder, "report.md"), "w") as file:
        file.write("old")
    with Terminal(binary, START, folder) as terminal:
        walk(terminal)
        terminal.type("done")
        assert terminal.end_status() == 73
        assert "exists already" in terminal.text
        arguments = terminal.resume_arguments()
    assert read(folder) == "old"
    with Terminal(binary, arguments + ["--force"], folder) as terminal:
        assert heading(terminal.wait_for_prompt()) == REVIEW
        finish(terminal)
    assert read(folder).startswith("# Partly eligible")


def test_own_name_for_the_report(binary, folder):
    """Without --output each report gets a name of its own, made of plain letters"""
    hostile = "../../Ëvil $(x) name"
    arguments = ["check", "--as-of", "2021-01-15", "--name", hostile, "--no-save"]
    for _ in range(2):
        with Terminal(binary, arguments, folder) as terminal:
            walk(terminal)
            finish(terminal, asks_for_another=True)
    reports = sorted(name for name in os.listdir(folder) if name.endswith(".md"))
    assert len(reports) == 2, reports
    assert all(re.fullmatch(r"[a-z0-9-]{1,80}\.md", name) for name in reports), reports


def test_narrow(binary, folder):
    """On a narrow terminal no line of a question is wider than it"""
    with Terminal(binary, START + ["--no-save"], folder, columns=40) as terminal:
        walk(terminal)
        wide = [line for line in terminal.text.split("\n") if len(line) > 40]
        assert not wide, wide


def test_no_command(binary, folder):
    """The program alone on a terminal asks"""
    with Terminal(binary, [], folder) as terminal:
        assert heading(terminal.wait_for_prompt()).startswith(FACTS[0][0])
        terminal.type("quit")
        assert terminal.end_status() == 20
        terminal.resume_arguments()


def test_answers_given_before(binary, folder):
    """What was given as arguments is not asked again"""
    given = ["--answer", "vertical=pharmacy", "--answer", "country=NL", "--name", "Given"]
    with Terminal(binary, START + given, folder) as terminal:
        shown = terminal.wait_for_prompt()
        assert heading(shown).startswith("In which countries do the people live"), heading(shown)
        for line in lines_for(shown):
            shown = terminal.answer(line)
        assert heading(shown).startswith("What do you want to do")
