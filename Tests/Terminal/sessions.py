"""Where sessions are kept, who may read them, and what happens where they cannot be."""

import os
import stat

from keymode import ENTER, FIRST_LINE, Keyboard
from questions import FACTS, REVIEW, START, finish, heading, read, walk
from terminal import CTRL_D, Skipped, Terminal

SUFFIX = ".session.json"


def stop_at(binary, folder, environment, number=3, more=()):
    """Stops a run at a question; gives all that was written."""
    with Terminal(binary, START + list(more), folder, environment) as terminal:
        walk(terminal, stop=number)
        terminal.press(CTRL_D)
        assert terminal.end_status() == 20
        return terminal


def sessions_in(folder):
    if not os.path.isdir(folder):
        return []
    return [name for name in os.listdir(folder) if name.endswith(SUFFIX)]


def mode(path):
    return stat.S_IMODE(os.lstat(path).st_mode)


def test_place_and_mode(binary, folder):
    """A session is a file that its owner alone may read, in the folder for state"""
    old = os.umask(0)
    try:
        state = os.path.join(folder, "state")
        stop_at(binary, folder, {"XDG_STATE_HOME": state})
    finally:
        os.umask(old)
    kept = os.path.join(state, "vertical-check")
    assert mode(state) == mode(kept) == 0o700
    assert len(sessions_in(kept)) == 1
    for name in os.listdir(kept):
        assert mode(os.path.join(kept, name)) == 0o600, name
    assert sorted(os.listdir(folder)) == ["state"]


def test_home(binary, folder):
    """Without a folder for state, or with one that is not absolute, it is below HOME"""
    for state in (None, "", "relative/path"):
        stop_at(binary, folder, {"XDG_STATE_HOME": state})
    kept = os.path.join(folder, ".local", "state", "vertical-check")
    if not os.path.isdir(kept):
        kept = os.path.join(folder, "Library", "Application Support", "vertical-check")
    assert len(sessions_in(kept)) == 3
    assert not os.path.exists(os.path.join(folder, "relative"))


def test_finished(binary, folder):
    """A session that came to its end is gone"""
    with Terminal(binary, START, folder, {"XDG_STATE_HOME": folder}) as terminal:
        walk(terminal)
        assert len(sessions_in(os.path.join(folder, "vertical-check"))) == 1
        finish(terminal)
    assert os.listdir(os.path.join(folder, "vertical-check")) == []


def test_one_prospect_after_another(binary, folder):
    """A new run knows nothing of the last one's answers"""
    stop_at(binary, folder, {})
    with Terminal(binary, START, folder) as terminal:
        assert heading(terminal.wait_for_prompt()).startswith(FACTS[0][0])
        assert "Nothing has been answered yet" in terminal.answer("answers")


def test_second_run(binary, folder):
    """A session that is open in one run cannot be resumed in another"""
    with Terminal(binary, START, folder) as first:
        walk(first, stop=3)
        with Terminal(binary, ["check", "--resume"], folder) as second:
            assert second.end_status() == 75
            assert "open in another run" in second.text
        first.press(CTRL_D)
        assert first.end_status() == 20
        arguments = first.resume_arguments()
    with Terminal(binary, arguments, folder) as first:
        asked = heading(first.wait_for_prompt())
        with Terminal(binary, arguments, folder) as second:
            assert second.end_status() == 75
        # The first is none the worse for it.
        assert asked == heading(first.answer("why")) or first.status is None
        first.press(CTRL_D)
        assert first.end_status() == 20
    with Terminal(binary, arguments, folder) as third:
        assert heading(third.wait_for_prompt()) == asked


def test_no_home(binary, folder):
    """Without HOME the wizard works to its end, with a note"""
    homeless = {"HOME": None, "XDG_STATE_HOME": None}
    terminal = stop_at(binary, folder, homeless)
    assert "note:" in terminal.text and "Nothing was saved" in terminal.text
    with Terminal(binary, START, folder, homeless) as terminal:
        walk(terminal)
        finish(terminal)
    assert read(folder).startswith("# Partly eligible")
    with Terminal(binary, ["check", "--resume"], folder, homeless) as terminal:
        assert terminal.end_status() == 73


def test_no_save(binary, folder):
    """With --no-save nothing is written but the report, and there is no note"""
    terminal = stop_at(binary, folder, {}, more=["--no-save"])
    assert "note:" not in terminal.text
    assert os.listdir(folder) == []


def unwritable_folders(folder):
    blocked = os.path.join(folder, "file")
    with open(blocked, "w") as file:
        file.write("not a folder")
    yield os.path.join(blocked, "state")
    if os.path.isdir("/proc/self"):
        yield "/proc/self/nowhere"
    if os.geteuid() != 0:
        locked = os.path.join(folder, "locked")
        os.mkdir(locked, 0o500)
        yield locked


def test_unwritable_folder(binary, folder):
    """Where sessions cannot be kept the wizard says so once and works to its end"""
    for state in unwritable_folders(folder):
        with Terminal(binary, START + ["--force"], folder, {"XDG_STATE_HOME": state}) as terminal:
            walk(terminal)
            finish(terminal)
            assert terminal.text.count("note: the answers are not saved") == 1, state
        assert read(folder).startswith("# Partly eligible")
        terminal = stop_at(binary, folder, {"XDG_STATE_HOME": state})
        assert "Nothing was saved" in terminal.text


def test_folder_becomes_locked(binary, folder):
    """A folder that cannot be written any more is said when it happens"""
    if os.geteuid() == 0:
        raise Skipped("the super-user may write everywhere")
    kept = os.path.join(folder, "vertical-check")
    with Terminal(binary, START, folder, {"XDG_STATE_HOME": folder}) as terminal:
        walk(terminal, stop=2)
        os.chmod(kept, 0o500)
        assert "note: the answers are not saved" in terminal.answer("Netherlands") + terminal.answer("1")
        os.chmod(kept, 0o700)


def test_broken_session(binary, folder):
    """A session file that is broken, or leads elsewhere, is an error and no crash"""
    terminal = stop_at(binary, folder, {"XDG_STATE_HOME": folder})
    kept = os.path.join(folder, "vertical-check")
    path = os.path.join(kept, sessions_in(kept)[0])
    with open(path, encoding="utf-8") as file:
        whole = file.read()
    for text in ("", "{", "[]", "null", whole[: len(whole) // 2], whole.replace("pharmacy", "x")):
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        with Terminal(binary, terminal.resume_arguments(), folder, {"XDG_STATE_HOME": folder}) as again:
            assert again.end_status() in (64, 65), text
            assert "error: " in again.text
    for name in ("../../etc/passwd", "nowhere", "", "a" * 500):
        with Terminal(binary, ["check", f"--resume={name}"], folder) as again:
            assert again.end_status() == 66, name


def start_of_one_named(binary, folder):
    """A run whose report gets a name of its own, so that another prospect is asked for."""
    return Terminal(binary, ["check", "--as-of", "2021-01-15", "--reference", "CRM-77"], folder)


def test_another_prospect(binary, folder):
    """After the report another prospect can be checked, of whom nothing is known"""
    kept = os.path.join(folder, ".local", "state", "vertical-check")
    with start_of_one_named(binary, folder) as terminal:
        walk(terminal)
        assert "Another prospect?" in terminal.answer("done")
        assert sessions_in(kept) == []
        shown = terminal.answer("yes")
        assert heading(shown).startswith(FACTS[0][0])
        for leak in ("De Linde", "CRM-77", "Pharmacy", "Going on where you stopped"):
            assert leak not in shown, leak
        assert "Nothing has been answered yet" in terminal.answer("answers")
        terminal.answer("Second Shop")
        (name,) = sessions_in(kept)
        with open(os.path.join(kept, name), encoding="utf-8") as file:
            text = file.read()
        assert "Second Shop" in text and "De Linde" not in text and "CRM-77" not in text
        terminal.press(CTRL_D)
        assert terminal.end_status() == 20
        assert terminal.resume_arguments()[2] == name.split(".")[0]


def test_no_other_prospect(binary, folder):
    """Enter, the end of input and any other word end the program after the report"""
    for keys in (b"\n", b"no\n", b"maybe\n", CTRL_D):
        with start_of_one_named(binary, folder) as terminal:
            walk(terminal)
            terminal.answer("done")
            terminal.press(keys)
            assert terminal.end_status() == 0, keys


def keys_to_the_end(binary, folder):
    """A journey by keys up to the question for another prospect."""
    arguments = ["check", "--as-of", "2021-01-15", "--reference", "CRM-77"]
    terminal = Keyboard(binary, arguments, folder)
    assert terminal.walk() == REVIEW
    terminal.press(FIRST_LINE)
    terminal.wait_for("Another prospect?")
    terminal.wait_for_prompt()
    return terminal


def test_another_prospect_by_keys(binary, folder):
    """With keys, another prospect starts without a name or an answer of the one before"""
    kept = os.path.join(folder, ".local", "state", "vertical-check")
    with keys_to_the_end(binary, folder) as terminal:
        assert sessions_in(kept) == []
        start = len(terminal.text)
        terminal.press(b"yes\n")
        asked = terminal.question()
        assert asked == "What is the organisation called?", asked
        new = terminal.text[start:]
        for leak in ("De Linde", "CRM-77", "Pharmacy", "Going on where you stopped"):
            assert leak not in new, leak
        terminal.press(b"\x12")
        terminal.wait_for("Nothing has been answered yet.")
        terminal.wait_line("What is the organisation called?")
        assert terminal.answer(b"Second Shop" + ENTER).startswith("What kind")
        (name,) = sessions_in(kept)
        with open(os.path.join(kept, name), encoding="utf-8") as file:
            text = file.read()
        assert "Second Shop" in text and "De Linde" not in text and "CRM-77" not in text
        terminal.press(CTRL_D)
        assert terminal.end_status() == 20
        terminal.assert_restored()
        assert terminal.resume_arguments()[2] == name.split(".")[0]
    reports = [name for name in os.listdir(folder) if name.endswith(".md")]
    assert len(reports) == 1 and "de-linde" in reports[0], reports


def test_no_other_prospect_by_keys(binary, folder):
    """After a journey by keys, too, all that is not a yes ends the program"""
    for keys in (b"\n", b"no\n", CTRL_D):
        with keys_to_the_end(binary, folder) as terminal:
            terminal.press(keys)
            assert terminal.end_status() == 0, keys
            terminal.assert_restored()
    kept = os.path.join(folder, ".local", "state", "vertical-check")
    assert sessions_in(kept) == []
