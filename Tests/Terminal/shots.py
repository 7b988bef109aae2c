"""What a person sees in a real terminal emulator, tmux, held against texts that are kept."""

import os
import shlex
import shutil
import subprocess
import time

from questions import START
from terminal import PATIENCE, Skipped

GOLDENS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "Goldens")
SIZES = [(60, 20), (120, 40)]

# Keys as tmux names them, a text that then stands there, and the name of the picture, if it is kept.
STEPS = [
    ([], "Esc stop", "name"),
    (["Apotheek De Linde", "Enter"], "What kind", "kind"),
    (["drug"], "/66", "kind-filtered"),
    (["store", "Enter"], "In which country", None),
    (["n", "l", "Enter"], "In which countries", None),
    (["Space", "belg", "Space"], "[x] Belgium", "recipients-ticked"),
    (["Enter"], "What do you want", None),
    (["Down", "Down", "Down", "Space", "Down", "Space"], "› [x] Take orders", "activities-ticked"),
    (["?"], "any key", "why"),
    (["x"], "› [x] Take orders", None),
    (["Enter"], "Book or deliver a service”: what", None),
    (["Space", "Enter"], "Take orders in the chat”: what", "offerings"),
    (["Down", "Space", "Enter"], "Will full card", "practice"),
    (["C-b"], "Take orders in the chat”: what", "back"),
    (["Enter"], "Will full card", None),
    (["Escape"], "Stop here?", "leaving"),
    (["Escape"], "Leave all further", None),
    (["End", "Enter"], "Give the verdict", "review"),
    (["Down", "Enter"], "The same check without questions", "verdict"),
]
DUTCH_STEPS = [
    ([], "Esc stoppen", "nl-name"),
    (["Apotheek De Linde", "Enter"], "Wat voor soort", None),
    (["drogist"], "/66", "nl-kind-filtered"),
    (["Enter"], "In welk land", None),
    (["n", "l", "Enter"], "In welke landen", None),
    (["Space", "belg", "Space"], "[x] België", "nl-recipients-ticked"),
    (["?"], "elke toets", "nl-why"),
    (["x", "Enter"], "Wat wilt u doen", None),
    (["Down", "Down", "Down", "Space", "Down", "Space"], "› [x] Bestellingen", None),
    (["Enter"], "verlenen’: waar", None),
    (["Space", "Enter"], "chat’: waar", "nl-offerings"),
    (["Down", "Space", "Enter"], "Komen er volledige", "nl-practice"),
    (["Escape"], "Hier stoppen?", "nl-leaving"),
    (["Escape"], "Alle volgende vragen", None),
    (["End", "Enter"], "Geef het oordeel", "nl-review"),
]


def test_shots(binary, folder):
    """In tmux, at 60 and 120 columns, every question looks as the pictures that are kept"""
    for columns, rows in SIZES:
        _compare(binary, folder, columns, rows, STEPS)


def test_dutch_shots(binary, folder):
    """In tmux, in Dutch, at 60 columns, every question looks as the pictures that are kept"""
    _compare(binary, folder, *SIZES[0], DUTCH_STEPS, ["--lang", "nl"])


def _compare(binary, folder, columns, rows, steps, arguments=()):
    if not shutil.which("tmux"):
        raise Skipped("there is no tmux")
    differences = []
    with Tmux(binary, folder, columns, rows, arguments) as tmux:
        for keys, text, name in steps:
            tmux.press(keys)
            shown = tmux.wait_for(text)
            if name and _differs(shown, f"{columns}x{rows}-{name}.txt"):
                differences.append(f"{columns}x{rows}-{name}.txt:\n{shown}")
    assert not differences, "other than the goldens:\n" + "\n".join(differences)


class Tmux:
    """The program in a window of tmux, with a server of its own."""

    def __init__(self, binary, folder, columns, rows, arguments):
        self.folder = folder
        self.server = ["tmux", "-u", "-f", os.devnull, "-S", os.path.join(folder, f"tmux-{columns}")]
        words = [
            "env", "-i", f"HOME={folder}", "LLVM_PROFILE_FILE=" + os.devnull, "TERM=$TERM",
            shlex.quote(os.path.abspath(binary)), *START, "--force", "--no-save", *arguments,
        ]
        script = f"cd {shlex.quote(folder)} && {' '.join(words)}; exec cat"
        self._run("new-session", "-d", "-x", str(columns), "-y", str(rows), script)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        subprocess.run([*self.server, "kill-server"], check=False, stderr=subprocess.DEVNULL)

    def _run(self, *words):
        variables = {"PATH": os.environ.get("PATH", ""), "LANG": "C.UTF-8", "HOME": self.folder}
        done = subprocess.run(
            [*self.server, *words], check=True, stdout=subprocess.PIPE, env=variables,
        )
        return done.stdout.decode()

    def press(self, keys):
        for key in keys:
            self._run("send-keys", key)

    def wait_for(self, text):
        """Waits until a text is seen and nothing changes any more; gives what is seen."""
        deadline = time.monotonic() + PATIENCE
        last = None
        while True:
            shown = self._run("capture-pane", "-p")
            lines = "".join(line.rstrip() + "\n" for line in shown.rstrip().split("\n"))
            if lines == last and text in lines:
                return lines
            last = lines
            if time.monotonic() > deadline:
                raise AssertionError(f"waited for {text!r}; there is\n{lines}")
            time.sleep(0.1)


def _differs(shown, name):
    """Compares a picture with the one that is kept; RECORD_GOLDENS=1 keeps it instead."""
    path = os.path.join(GOLDENS, name)
    if os.environ.get("RECORD_GOLDENS") == "1":
        os.makedirs(GOLDENS, exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(shown)
        return False
    if not os.path.exists(path):
        return True
    with open(path, encoding="utf-8") as file:
        return file.read() != shown
