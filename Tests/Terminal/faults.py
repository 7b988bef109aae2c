"""Real faults of the world under whole commands: full disks, closed folders, links and pipes in the
way, no HOME, and twenty at once."""

import json
import os
import re
import resource
import shutil
import signal
import stat
import subprocess
import time

from terminal import Skipped

ANSWERS = ["--answer", "vertical=pharmacy", "--answer", "country=NL", "--answer", "recipients=NL"]
PLAN = ANSWERS + ["--answer", "uses=appointments:medical-services"]
CHECK = ["check", "--no-input", "--as-of", "2021-01-15"] + PLAN
# A conversation without a search: every line is one answer, and each is saved.
WIZARD = ["check", "--as-of", "2021-01-15", "--name", "Example"] + PLAN
PROSPECTS = "Name,Industry,Country\n" + "Example,pharmacy,NL\n" * 40


def start(binary, arguments, folder, **more):
    """Starts the program without a terminal; the environment has a home and a path."""
    variables = {"PATH": os.environ.get("PATH", ""), "HOME": folder, "LLVM_PROFILE_FILE": os.devnull}
    for name, value in more.pop("environment", {}).items():
        variables.pop(name, None)
        if value is not None:
            variables[name] = value
    options = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    options.update(more)
    return subprocess.Popen([binary, *arguments], cwd=folder, env=variables, **options)


def run(binary, arguments, folder, **more):
    """Runs the program; gives its status, its output and its messages."""
    text = more.pop("text", None)
    if text is not None:
        more["stdin"] = subprocess.PIPE
    with start(binary, arguments, folder, **more) as process:
        output, errors = process.communicate(text.encode() if text is not None else None, timeout=120)
    return process.returncode, (output or b"").decode(), (errors or b"").decode()


def kept(folder):
    """The folder with the sessions, and the names in it."""
    path = os.path.join(folder, ".local", "state", "vertical-check")
    if not os.path.isdir(path):
        path = os.path.join(folder, "Library", "Application Support", "vertical-check")
    return path, sorted(os.listdir(path)) if os.path.isdir(path) else []


def assert_said(status, errors, expected, context):
    assert status == expected, f"{context}: status {status}: {errors}"
    assert errors.count("error: ") == 1, f"{context}: {errors}"
    assert "Fatal" not in errors and len(errors) < 1000, f"{context}: {errors}"


def write(folder, name, text):
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path


def test_full_device(binary, folder):
    """What cannot be written to a full device ends with 74, whatever the command"""
    write(folder, "prospects.csv", PROSPECTS)
    commands = [
        CHECK, CHECK + ["--format", "html"], CHECK + ["--format", "json"], ["questions"],
        ["questions", "--json"], ["classify", "drugstore"], ["classify", "--json", "drugstore"],
        ["policy", "show"], ["policy", "list"], ["policy", "diff", "2020-12-01", "2021-01-15"],
        ["screen", "prospects.csv"], ["completions", "bash"], ["man"], ["--help"], ["--version"],
        ["check", "--help"], ["sessions", "list", "--json"],
    ]
    for command in commands:
        with open("/dev/full", "wb") as full:
            status, _, errors = run(binary, command, folder, stdout=full)
        assert_said(status, errors, 74, command)
    write(folder, "report.md", "old")
    for command in [CHECK, ["screen", "prospects.csv"], ["page"]]:
        status, _, errors = run(binary, command + ["--output", "/dev/full", "--force"], folder)
        assert_said(status, errors, 74, command)
        assert stat.S_ISCHR(os.lstat("/dev/full").st_mode)


def limited(size):
    """Lets files grow to a size, and no further; the signal is left as the system has it."""
    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    return limit


def test_limited_files(binary, folder):
    """A limit to the size of files is a fault like a full disk, and the old file stays"""
    write(folder, "prospects.csv", PROSPECTS)
    for size in (0, 1, 1000, 4096):
        for command in [CHECK, ["screen", "prospects.csv"], ["page"]]:
            write(folder, "out", "old")
            arguments = command + ["--output", "out", "--force"]
            status, _, errors = run(binary, arguments, folder, preexec_fn=limited(size))
            assert_said(status, errors, 74, (command, size))
            with open(os.path.join(folder, "out"), encoding="utf-8") as file:
                assert file.read() == "old", (command, size)
            assert sorted(os.listdir(folder)) == ["out", "prospects.csv"], os.listdir(folder)


def test_limited_sessions(binary, folder):
    """A session that cannot be saved any more is said, and the last one saved stays whole"""
    status, _, _ = run(binary, WIZARD, folder, text="1\n1\n1\n")
    assert status == 20
    path, names = kept(folder)
    name = next(name for name in names if name.endswith(".session.json"))
    size = os.path.getsize(os.path.join(path, name))
    for limit in (0, 100, size - 1, size + 10):
        with open(os.path.join(path, name), "rb") as file:
            before = file.read()
        arguments = ["check", "--resume", name.split(".")[0]]
        status, output, errors = run(binary, arguments, folder, text="1\n1\n1\n1\n", preexec_fn=limited(limit))
        assert status == 20, (limit, status, errors)
        with open(os.path.join(path, name), "rb") as file:
            after = file.read()
        assert "the answers are not saved" in errors, (limit, errors)
        assert after == before or len(after) <= limit, limit
        assert json.loads(after)["schema"] == "vertical-check/session/1"
        assert not [name for name in kept(folder)[1] if name.endswith(".part")]


def as_nobody():
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)


def test_closed_folder(binary, folder):
    """In a folder without leave to write nothing is made, also for those who are not super-user"""
    more = {}
    if os.geteuid() == 0:
        # The super-user may write everywhere; nobody may read the program where its folder is closed.
        os.chmod(folder, 0o755)
        copy = shutil.copy(binary, os.path.join(folder, "program"))
        os.chmod(copy, 0o755)
        binary, more = copy, {"preexec_fn": as_nobody}
        if run(binary, ["--version"], folder, **more)[0] != 0:
            raise Skipped("nobody cannot run the program here")
    closed = os.path.join(folder, "closed")
    os.mkdir(closed, 0o755)
    write(closed, "old.md", "old")
    os.chmod(os.path.join(closed, "old.md"), 0o644)
    os.chmod(closed, 0o555)
    try:
        for name, options in [("new.md", []), ("old.md", ["--force"])]:
            arguments = CHECK + ["--output", os.path.join(closed, name)] + options
            status, _, errors = run(binary, arguments, folder, **more)
            assert_said(status, errors, 73, name)
        # The wizard goes to its end without a session, in a place where no report can stand.
        homeless = {"HOME": closed, "XDG_STATE_HOME": None}
        status, output, errors = run(
            binary, WIZARD + ["--output", "-"], folder, text="1\nrest\ndone\n", environment=homeless, **more
        )
        assert status == 0 and "the answers are not saved" in errors, (status, errors)
        assert "# " in output
        assert os.listdir(closed) == ["old.md"]
        with open(os.path.join(closed, "old.md"), encoding="utf-8") as file:
            assert file.read() == "old"
    finally:
        os.chmod(closed, 0o755)


def test_small_disk(binary, folder):
    """On a disk that fills up the old file stays, and nothing is left beside it"""
    disk = os.path.join(folder, "disk")
    os.mkdir(disk)
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "vertical-check", disk]
    if os.geteuid() != 0 or subprocess.run(mount, stderr=subprocess.DEVNULL, check=False).returncode != 0:
        raise Skipped("only the super-user may mount a small disk, and not everywhere")
    try:
        write(disk, "out", "old")
        write(disk, "filling", "x" * 57_000)
        for command in [CHECK + ["--format", "html"], ["page"]]:
            status, _, errors = run(binary, command + ["--output", f"{disk}/out", "--force"], folder)
            assert_said(status, errors, 74, command)
            assert sorted(os.listdir(disk)) == ["filling", "out"]
            with open(f"{disk}/out", encoding="utf-8") as file:
                assert file.read() == "old"
        write(disk, "filling", "x" * 61_440)
        home = {"XDG_STATE_HOME": disk}
        status, _, errors = run(binary, WIZARD, folder, text="1\n1\n", environment=home)
        assert status == 20 and "the answers are not saved" in errors, (status, errors)
    finally:
        subprocess.run(["umount", "-l", disk], check=False)


def test_strange_targets(binary, folder):
    """Links, pipes, sockets and folders in the way are named, and stay as they are"""
    write(folder, "precious", "precious")
    os.symlink("precious", os.path.join(folder, "link"))
    os.symlink("nowhere", os.path.join(folder, "dangling"))
    os.symlink("link", os.path.join(folder, "twice"))
    os.mkfifo(os.path.join(folder, "pipe"))
    os.mkdir(os.path.join(folder, "folder"))
    write(folder, "prospects.csv", PROSPECTS)
    before = sorted(os.listdir(folder))
    for name in ("link", "dangling", "twice", "pipe", "folder", "folder/", "nowhere/report.md", ""):
        for command in [CHECK, ["screen", "prospects.csv"], ["page"]]:
            for force in ([], ["--force"]):
                arguments = command + ["--output=" + name] + force
                status, _, errors = run(binary, arguments, folder)
                assert_said(status, errors, 64 if name == "" and status == 64 else 73, arguments)
    assert sorted(os.listdir(folder)) == before
    with open(os.path.join(folder, "precious"), encoding="utf-8") as file:
        assert file.read() == "precious"


def test_strange_sessions(binary, folder):
    """A link or a pipe in the place of a session or of its lock is no session, and nothing waits"""
    run(binary, WIZARD, folder, text="1\n")
    path, names = kept(folder)
    write(folder, "precious", "precious")
    for number, make in enumerate([
        lambda place: os.symlink(os.path.join(folder, "precious"), place),
        lambda place: os.mkfifo(place), lambda place: os.mkdir(place),
    ]):
        make(os.path.join(path, f"2020-01-01-{number}.session.json"))
        status, _, errors = run(binary, ["check", "--resume", f"2020-01-01-{number}"], folder)
        assert_said(status, errors, 66, number)
        name = next(name for name in names if name.endswith(".session.json"))
        identity = name.split(".")[0]
        lock = os.path.join(path, identity + ".lock")
        if os.path.lexists(lock):
            os.remove(lock)
        make(lock)
        status, _, errors = run(binary, ["check", "--resume", identity], folder)
        assert status in (20, 73), (number, status, errors)
        os.rmdir(lock) if os.path.isdir(lock) and not os.path.islink(lock) else os.remove(lock)
    with open(os.path.join(folder, "precious"), encoding="utf-8") as file:
        assert file.read() == "precious"


def test_relative_places(binary, folder):
    """Folders for state that are not absolute do not count; without any, the wizard says so"""
    for home, state in ((None, None), ("", ""), ("relative", "relative"), (None, "./here")):
        environment = {"HOME": home, "XDG_STATE_HOME": state}
        arguments = WIZARD + ["--output", "-"]
        status, output, errors = run(binary, arguments, folder, text="rest\ndone\n", environment=environment)
        assert status == 0 and "# " in output, (home, state, errors)
        assert "note: " in errors, errors
        status, _, errors = run(binary, ["sessions", "list"], folder, environment=environment)
        assert_said(status, errors, 73, (home, state))
    assert os.listdir(folder) == []


def test_twenty_wizards(binary, folder):
    """Twenty wizards at once have a session each"""
    wizards = []
    for number in range(20):
        arguments = WIZARD + ["--reference", f"R-{number}"]
        wizards.append(start(binary, arguments, folder, stdin=subprocess.PIPE))
    for _ in range(3):
        for wizard in wizards:
            wizard.stdin.write(b"1\n")
            wizard.stdin.flush()
    for wizard in wizards:
        wizard.communicate(timeout=120)
        assert wizard.returncode == 20
    status, output, _ = run(binary, ["sessions", "list", "--json"], folder)
    sessions = json.loads(output)
    assert status == 0
    assert sorted(session["reference"] for session in sessions) == sorted(f"R-{n}" for n in range(20))
    assert {session["answers"] for session in sessions} == {7}, sessions
    assert not [name for name in kept(folder)[1] if name.endswith(".part")]


def test_twenty_on_one(binary, folder):
    """Of twenty that want one session one has it, and nineteen are told who"""
    run(binary, WIZARD, folder, text="1\n")
    status, output, _ = run(binary, ["sessions", "list", "--json"], folder)
    identity = json.loads(output)[0]["id"]
    arguments = ["check", "--resume", identity]
    wizards = [start(binary, arguments, folder, stdin=subprocess.PIPE) for _ in range(20)]
    deadline = time.monotonic() + 120
    while sum(wizard.poll() is None for wizard in wizards) > 1:
        assert time.monotonic() < deadline, "more than one has the session"
        time.sleep(0.02)
    winners = [wizard for wizard in wizards if wizard.poll() is None]
    assert len(winners) == 1, [wizard.returncode for wizard in wizards]
    for wizard in wizards:
        if wizard is winners[0]:
            continue
        _, errors = wizard.communicate()
        assert wizard.returncode == 75, errors
        holder = re.search(rb"open in another run \(process (\d+)\)", errors)
        assert holder is None or int(holder[1]) == winners[0].pid, errors
    winners[0].communicate(b"1\n", timeout=120)
    assert winners[0].returncode == 20
    assert json.loads(run(binary, ["sessions", "list", "--json"], folder)[1])[0]["answers"] == 6
