"""Completion in the shells that are there: the script is sourced, words are typed, TAB is pressed."""

import json
import os
import re
import shutil
import subprocess

from terminal import Skipped, Terminal

TAB = b"\t"
LINE_START = b"\x01"
LINE_END = b"\x05"


def test_bash(binary, folder):
    """Bash completes commands, flags, values, verticals, uses, days and files"""
    shell = _shell("bash")
    _prepare(binary, folder)
    script = _script(binary, folder, "bash")
    subprocess.run([shell, "-n", script], check=True)
    start = [f"source {script}", "PS1='rea''dy> '"]
    _type_all(shell, ["--noprofile", "--norc", "-i"], start, binary, folder)


def test_zsh(binary, folder):
    """Zsh completes commands, flags, values, verticals, uses, days and files"""
    shell = _shell("zsh")
    _prepare(binary, folder)
    script = _script(binary, folder, "zsh")
    subprocess.run([shell, "-n", script], check=True)
    start = [
        "autoload -U compinit && compinit -u -D", "bindkey -e", "unsetopt PROMPT_SP",
        f"source {script}", "PS1='rea''dy> '",
    ]
    _type_all(shell, ["-f", "-i"], start, binary, folder)


def test_zsh_autoload(binary, folder):
    """Zsh finds the script in a folder of its fpath"""
    shell = _shell("zsh")
    _prepare(binary, folder)
    os.mkdir(os.path.join(folder, "functions"))
    script = _script(binary, folder, "zsh")
    os.rename(script, os.path.join(folder, "functions", "_vertical-check"))
    start = [
        "fpath=(./functions $fpath)", "autoload -U compinit && compinit -u -D", "bindkey -e",
        "PS1='rea''dy> '",
    ]
    with _started(shell, ["-f", "-i"], start, folder) as terminal:
        assert _completed(terminal, "vertical-check che") == ["vertical-check", "check"]
        # Once more, since the first time the function is loaded.
        assert _completed(terminal, "vertical-check che") == ["vertical-check", "check"]


def test_fish(binary, folder):
    """Fish completes commands, flags, values, verticals, uses, days and files"""
    shell = _shell("fish")
    _prepare(binary, folder)
    script = _script(binary, folder, "fish")
    subprocess.run([shell, "--no-execute", script], check=True)
    for typed, words in _journeys(binary, folder):
        proposed = _fish(shell, folder, script, typed)
        # It names the flag before an `=` again.
        assert proposed == [words[-1]], (typed, proposed)
    options = _fish(shell, folder, script, "vertical-check check --")
    assert "--as-of" in options and "--vertical" not in options, options
    assert not os.path.exists(os.path.join(folder, "pwned"))


def _fish(shell, folder, script, typed):
    """What fish proposes, without the descriptions."""
    command = ["source $argv[1]; complete -C $argv[2]", script, typed]
    run = subprocess.run(
        [shell, "--no-config", "-c", *command], cwd=folder, env=_environment(folder),
        capture_output=True, text=True, check=True,
    )
    assert not run.stderr, run.stderr
    return [line.split("\t")[0].replace("\\ ", " ") for line in run.stdout.splitlines()]


def _type_all(shell, arguments, start, binary, folder):
    with _started(shell, arguments, start, folder) as terminal:
        for typed, words in _journeys(binary, folder):
            completed = _completed(terminal, typed)
            assert completed == words, (typed, completed)
        # What is typed is data: it is handed to the program, and never run.
        _completed(terminal, "vertical-check check --answer 'vertical=$(touch pwned)")
        _completed(terminal, "vertical-check check --answer vertical=\\$\\(touch\\ pwned\\)")
        _completed(terminal, "vertical-check check --answer 'vertical=`touch pwned`")
        assert not os.path.exists(os.path.join(folder, "pwned"))


def _started(shell, arguments, start, folder):
    terminal = Terminal(shell, arguments, folder, _environment(folder), columns=200)
    for line in start:
        terminal.press(line.encode() + b"\n")
    terminal.wait_for("ready> ")
    return terminal


def _completed(terminal, typed):
    """Types words and TAB; gives the words that the shell then has, by having them printed."""
    quote = "'" if typed.count("'") % 2 else ""
    terminal.press(typed.encode() + TAB + LINE_END + quote.encode() + b" END" + LINE_START)
    terminal.press(b"printf '<%s>\\n' \n")
    shown = terminal.wait_for("<END>\n")
    return re.findall(r"<([^<>\n]*)>$", shown, re.MULTILINE)[:-1]


def _journeys(binary, folder):
    """What is typed, and the words that it becomes; ids come from the policy."""
    questions = json.loads(_run(binary, "questions", "--json"))
    values = {fact["id"]: [value["id"] for value in fact["values"]] for fact in questions["facts"]}
    vertical = _with_own_start(values["vertical"])
    use = next(
        use for use in _lines(binary, "answers", "uses=" + values["uses"][0].rstrip("…"))
        if use == _with_own_start([use] + _lines(binary, "answers", use[:-1]))
    )
    day = json.loads(_run(binary, "policy", "list", "--json"))[0]["day"]
    start = ["vertical-check", "check"]
    return [
        ("vertical-check che", start),
        ("vertical-check check --form", start + ["--format"]),
        ("vertical-check check --format mark", start + ["--format", "markdown"]),
        ("vertical-check check --format=mark", start + ["--format=markdown"]),
        ("vertical-check policy sho", ["vertical-check", "policy", "show"]),
        (
            f"vertical-check policy show --vertical {vertical[:-1]}",
            ["vertical-check", "policy", "show", "--vertical", vertical],
        ),
        (f"vertical-check check --as-of {day[:-1]}", start + ["--as-of", day]),
        (
            f"vertical-check check --answer vertical={vertical[:-1]}",
            start + ["--answer", f"vertical={vertical}"],
        ),
        (f"vertical-check check --answer {use[:-1]}", start + ["--answer", use]),
        (f"vertical-check check --answer={use[:-1]}", start + [f"--answer={use}"]),
        (
            "vertical-check check --policy ours --answer vertical=zz-sp",
            start + ["--policy", "ours", "--answer", "vertical=zz-special"],
        ),
        (
            "vertical-check check --policy ~/ours --answer vertical=zz-sp",
            start + ["--policy", f"{folder}/ours", "--answer", "vertical=zz-special"],
        ),
        (
            "vertical-check policy show --policy=ours --vertical zz-sp",
            ["vertical-check", "policy", "show", "--policy=ours", "--vertical", "zz-special"],
        ),
        (
            "vertical-check check --answers two",
            start + ["--answers", "two words.json"],
        ),
    ]


def _with_own_start(ids):
    """An id that its letters but the last one tell from all others."""
    return next(id for id in ids if sum(other.startswith(id[:-1]) for other in set(ids)) == 1)


def _lines(binary, kind, typed):
    return [line.split("\t")[0] for line in
            _run(binary, "completions", "values", kind, "--", typed).splitlines()]


def _run(binary, *arguments):
    return subprocess.run([binary, *arguments], capture_output=True, text=True, check=True).stdout


def _prepare(binary, folder):
    os.mkdir(os.path.join(folder, "bin"))
    os.symlink(os.path.abspath(binary), os.path.join(folder, "bin", "vertical-check"))
    data = os.path.join(os.path.dirname(__file__), "..", "..", "Data")
    shutil.copytree(data, os.path.join(folder, "ours"))
    table = os.path.join(folder, "ours", "verticals.csv")
    with open(table, "r+", encoding="utf-8") as file:
        row = file.read().splitlines()[1].split(",")
        file.write(",".join(["zz-special", row[1], "Something special", "", row[-1]]) + "\n")
    with open(os.path.join(folder, "two words.json"), "w", encoding="utf-8"):
        pass


def _script(binary, folder, shell):
    path = os.path.join(folder, f"script.{shell}")
    with open(path, "w", encoding="utf-8") as file:
        file.write(_run(binary, "completions", shell))
    return path


def _environment(folder):
    path = os.path.join(folder, "bin") + ":" + os.environ.get("PATH", "/usr/bin:/bin")
    return {"PATH": path, "HOME": folder, "TERM": "xterm", "LANG": "C.UTF-8"}


def _shell(name):
    shell = shutil.which(name)
    if not shell:
        raise Skipped(f"{name} is not installed, so its completions were not tried")
    return shell
