"""The program killed at each call of the system in turn, by strace where there is one."""

import json
import os
import re
import shutil
import subprocess

import faults
from terminal import Skipped

ANSWERS = 6
# The calls that change files or tell of them, as the kernel names them.
CALLS = ["openat", "write", "fsync", "rename", "close", "flock", "unlink", "ftruncate", "mkdir"]


def traced(options, binary, folder, text=None):
    """Runs the wizard with its answers under strace; gives the status and what it showed."""
    command = ["strace", "-f", "-qq", *options, binary, *faults.WIZARD]
    variables = {"PATH": os.environ.get("PATH", ""), "HOME": folder, "LLVM_PROFILE_FILE": os.devnull}
    result = subprocess.run(
        command, input=(text or "1\n" * ANSWERS).encode(), cwd=folder, env=variables,
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False, timeout=120,
    )
    return result.returncode, result.stdout.decode("utf-8", "replace")


def counts(binary, folder):
    """How often each call is made in a whole run, and how often before the first lock."""
    log = os.path.join(folder, "log")
    status, _ = traced(["-o", log, "-e", "trace=" + ",".join(CALLS)], binary, folder)
    if status != 20:
        raise Skipped("strace cannot trace the program here")
    whole, before = dict.fromkeys(CALLS, 0), {}
    with open(log, encoding="utf-8", errors="replace") as lines:
        for line in lines:
            call = re.match(r"\d+\s+(\w+)\(", line)
            if not call or call[1] not in whole:
                continue
            if call[1] == "flock" and not before:
                before = dict(whole)
            whole[call[1]] += 1
    return whole, before


def answers(folder):
    """The answers in the one session of a folder; nil without one."""
    path, names = faults.kept(folder)
    sessions = [name for name in names if name.endswith(".session.json")]
    assert len(sessions) <= 1, names
    if not sessions:
        return None
    with open(os.path.join(path, sessions[0]), encoding="utf-8") as file:
        return json.load(file)["enquiry"]["answers"]


def test_killed(binary, folder):
    """Killed at any call, the program leaves the last answered state, and nothing that hinders"""
    if shutil.which("strace") is None:
        raise Skipped("strace is not installed")
    states = []
    for number in range(ANSWERS + 1):
        place = os.path.join(folder, f"clean-{number}")
        os.mkdir(place)
        # The state that is saved after so many answers; end of input saves it once more.
        faults.run(binary, faults.WIZARD, place, text="1\n" * number)
        states.append(answers(place))
    assert len({json.dumps(state) for state in states}) == ANSWERS + 1, states
    place = os.path.join(folder, "count")
    os.mkdir(place)
    whole, before = counts(binary, place)
    rounds = 0
    for call in CALLS:
        for number in range(before.get(call, 0) + 1, whole[call] + 1):
            place = os.path.join(folder, f"{call}-{number}")
            os.mkdir(place)
            inject = f"inject={call}:signal=KILL:when={number}"
            status, shown = traced(["-o", os.devnull, "-e", inject], binary, place)
            context = f"{call} {number}"
            assert status == -9 or status == 137, f"{context}: status {status}"
            asked = shown.count("\n> ")
            state = answers(place)
            # Before a question is shown the answer to the one before it is saved.
            allowed = [states[n] for n in (asked - 1, asked) if 0 <= n <= ANSWERS]
            if asked <= 1:
                allowed.append(None)
            assert state in allowed, f"{context}: {asked} asked, saved {state}"
            # Whoever comes next is not hindered by what is left, and clears it away.
            status, _, errors = faults.run(binary, faults.WIZARD, place, text="1\n")
            assert status == 20, f"{context}: {errors}"
            names = faults.kept(place)[1]
            assert not [name for name in names if name.endswith(".part")], f"{context}: {names}"
            shutil.rmtree(place)
            rounds += 1
    print(f"  {rounds} kills")
    assert rounds > 100, rounds
