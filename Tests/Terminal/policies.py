"""Sessions that began under another policy than the one they are gone on with."""

import csv
import json
import os
import re
import shutil
import subprocess

from keymode import Keyboard, keys_for
from questions import REVIEW, START, answer, finish, heading, read, walk
from terminal import CTRL_D, Terminal

DATA = os.path.join(os.path.dirname(__file__), "..", "..", "Data")
ANSWERS = [
    "--as-of", "2021-01-15", "--answer", "vertical=pharmacy", "--answer", "country=NL",
    "--answer", "recipients=NL,BE",
    "--answer", "uses=appointments:medical-services,sell:prescription-medicines",
]
REWORDED = "support-contact"
VERDICTS = (
    "The verdict was: eligible with conditions. "
    "With the answers that are left it is: partly eligible."
)
OTHER_DAY = "These answers were first given under the policy of another day."
ENDING = "Under the policy that it began with, the verdict was: eligible with conditions."


def other_policy(binary, folder):
    """A folder with the policy, in which the sale is allowed and one question says something else."""
    ours = os.path.join(folder, "ours")
    shutil.copytree(DATA, ours)
    run = subprocess.run(
        [binary, "check", "--no-input", "--format", "json", *ANSWERS], capture_output=True, check=True,
    )
    sale = next(use for use in json.loads(run.stdout)["uses"] if use["use"].startswith("sell:"))
    deciding = {finding["rule"] for finding in sale["findings"] if finding["decides"]}
    assert sale["ruling"] == "prohibited" and deciding

    def allow(row):
        if row["id"] in deciding:
            row["ruling"] = "allowed"

    def reword(row):
        if row["id"] == REWORDED:
            row["name"] = "Is there a number that people can ring?"

    change(os.path.join(ours, "rules", "use.csv"), allow)
    change(os.path.join(ours, "practices.csv"), reword)
    return ["--policy", ours]


def change(table, mend):
    with open(table, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        mend(row)
    with open(table, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def straight_report(binary, folder):
    """The report of the same answers that were never stopped at."""
    straight = os.path.join(folder, "straight")
    os.mkdir(straight)
    with Terminal(binary, START, straight) as terminal:
        walk(terminal)
        finish(terminal)
    return read(straight)


def assert_told(text, isFirst=True):
    text = in_one_line(text)
    assert "The policy has changed since these answers were given." in text, text
    again = f"What does not mean the same any more is asked again: {REWORDED}."
    assert (again in text) == isFirst, text
    assert VERDICTS in text, text


def in_one_line(text):
    return " ".join(text.split())


def test_other_policy(binary, folder):
    """Under another policy a session keeps the answers that mean the same and asks the rest again"""
    with Terminal(binary, START + other_policy(binary, folder), folder) as terminal:
        assert "ring?" in walk(terminal)
        terminal.press(CTRL_D)
        assert terminal.end_status() == 20
        saved = terminal.resume_arguments()[2]
    resume = ["check", "--resume", saved, "--output", "report.md"]
    for stopped in (True, False):
        with Terminal(binary, resume, folder) as terminal:
            shown = terminal.wait_for_prompt()
            assert_told(shown, isFirst=stopped)
            assert "Take orders in the chat" in shown and "ring?" not in shown
            assert heading(shown).startswith("Does your WhatsApp profile"), shown
            if stopped:
                # What was told stays true when it is stopped at once more.
                terminal.press(CTRL_D)
                assert terminal.end_status() == 20
                continue
            assert heading(answer(terminal, shown)) == REVIEW
            assert ENDING in in_one_line(finish(terminal))
    assert read(folder) == straight_report(binary, folder)


def test_other_policy_by_keys(binary, folder):
    """With keys, too, another policy keeps what means the same and asks the rest again"""
    with Keyboard(binary, START + other_policy(binary, folder), folder) as terminal:
        terminal.walk()
        terminal.press(CTRL_D)
        assert terminal.end_status() == 20
    with Keyboard(binary, ["check", "--resume", "--output", "report.md"], folder) as terminal:
        asked = terminal.question()
        assert asked.startswith("Does your WhatsApp profile"), asked
        assert_told(terminal.screen_seen.transcript())
        assert terminal.answer(keys_for(asked)) == REVIEW
        assert ENDING in in_one_line(terminal.finish())
    assert read(folder) == straight_report(binary, folder)


def test_other_day(binary, folder):
    """Gone on with for another day, a session is held against the policy of that day"""
    with Terminal(binary, START, folder) as terminal:
        walk(terminal)
        terminal.press(CTRL_D)
        assert terminal.end_status() == 20
    resume = ["check", "--resume", "--output", "report.md"]
    with Terminal(binary, resume + ["--as-of", "2020-12-01"], folder) as terminal:
        shown = in_one_line(terminal.wait_for_prompt())
        assert "Policy as of 1 December 2020" in shown
        assert OTHER_DAY in shown
        assert "was: partly eligible. With the answers that are left it is: not eligible." in shown
        terminal.press(CTRL_D)
        assert terminal.end_status() == 20
    # The day that was asked for last is kept, as are the answers.
    with Keyboard(binary, resume, folder) as terminal:
        assert terminal.question() == REVIEW
        assert OTHER_DAY in in_one_line(terminal.screen_seen.transcript())
        ending = "Under the policy that it began with, the verdict was: partly eligible."
        assert ending in in_one_line(terminal.finish())
    assert read(folder).startswith("# Not eligible") and "1 December 2020" in read(folder)


def test_no_day(binary, folder):
    """Without a day that was asked for, a session goes on under the policy of today"""
    with Terminal(binary, ["check"], folder) as terminal:
        walk(terminal, stop=3)
        terminal.press(CTRL_D)
        assert terminal.end_status() == 20
    kept = os.path.join(folder, ".local", "state", "vertical-check")
    (name,) = (name for name in os.listdir(kept) if name.endswith(".session.json"))
    with open(os.path.join(kept, name), "r+", encoding="utf-8") as file:
        text = file.read()
        assert "as-of" not in text
        # As if it had been left on that day.
        aged = re.sub(r'"day": "[0-9-]*"', '"day": "2021-01-15"', text)
        assert aged != text
        file.seek(0)
        file.write(aged)
    with Terminal(binary, ["check", "--resume"], folder) as terminal:
        shown = in_one_line(terminal.wait_for_prompt())
        assert OTHER_DAY in shown and "Policy as of 15 January 2021" not in shown
        assert "3 Country: Netherlands" in shown
