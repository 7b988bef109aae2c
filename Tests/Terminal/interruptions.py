"""Stopping at every question, and going on."""

import fcntl
import os
import struct
import termios

from questions import REVIEW, START, answer, finish, heading, headings, read, walk
from terminal import CTRL_C, CTRL_D, Skipped, Terminal


def stop_by_interrupt(terminal):
    terminal.press(CTRL_C)
    terminal.assert_interrupted()


def stop_by_end_of_input(terminal):
    terminal.press(CTRL_D)
    assert terminal.end_status() == 20


def stop_by_quitting(terminal):
    terminal.type("quit")
    assert terminal.end_status() == 20


def stop_everywhere(binary, folder, stop):
    """Stops at each question of a new run; the command that is given leads back to it."""
    for number, asked in enumerate(headings(binary, folder)):
        with Terminal(binary, START, folder) as terminal:
            assert heading(walk(terminal, stop=number)) == asked
            stop(terminal)
            terminal.assert_sound()
            arguments = terminal.resume_arguments()
        with Terminal(binary, arguments, folder) as terminal:
            again = heading(terminal.wait_for_prompt())
            assert again == asked, f"stopped at {asked!r}, resumed at {again!r}"
            terminal.press(CTRL_D)
            assert terminal.end_status() == 20
            terminal.assert_sound()


def go_on_everywhere(binary, folder, stop):
    """Stops and goes on at each question; the report in the end is that of a straight run."""
    arguments = START
    for asked in headings(binary, folder):
        with Terminal(binary, arguments, folder) as terminal:
            shown = terminal.wait_for_prompt()
            assert heading(shown) == asked
            if asked == REVIEW:
                finish(terminal)
                break
            answer(terminal, shown)
            stop(terminal)
            arguments = terminal.resume_arguments()
    straight = os.path.join(folder, "straight")
    os.mkdir(straight)
    with Terminal(binary, START, straight) as terminal:
        walk(terminal)
        finish(terminal)
    assert read(folder) == read(straight)


def test_interrupt(binary, folder):
    """Ctrl-C at every question dies of the signal, with the progress saved"""
    stop_everywhere(binary, folder, stop_by_interrupt)


def test_end_of_input(binary, folder):
    """End of input at every question stops with 20, with the progress saved"""
    stop_everywhere(binary, folder, stop_by_end_of_input)


def test_interrupt_and_go_on(binary, folder):
    """Interrupted at every question and gone on, the report is the same in the end"""
    go_on_everywhere(binary, folder, stop_by_interrupt)


def test_quit_and_go_on(binary, folder):
    """Left by `quit` at every question and gone on, the report is the same in the end"""
    go_on_everywhere(binary, folder, stop_by_quitting)


def test_interrupt_within_a_line(binary, folder):
    """Ctrl-C within a half typed line takes nothing of it"""
    with Terminal(binary, START, folder) as terminal:
        terminal.wait_for_prompt()
        terminal.press(b"Half a na")
        terminal.press(CTRL_C)
        terminal.assert_interrupted()
        arguments = terminal.resume_arguments()
    with Terminal(binary, arguments, folder) as terminal:
        assert heading(terminal.wait_for_prompt()).startswith("What is the organisation called?")


def test_interrupt_unsaved(binary, folder):
    """Ctrl-C without saving gives a command that goes on from the same answers"""
    with Terminal(binary, START + ["--no-save"], folder) as terminal:
        walk(terminal, stop=4)
        terminal.press(CTRL_C)
        terminal.assert_interrupted()
        arguments = terminal.command_after("Nothing was saved")
    assert "--resume" not in arguments
    with Terminal(binary, arguments, folder) as terminal:
        assert heading(terminal.wait_for_prompt()).startswith("What do you want to do")
        while heading(shown := terminal.answer("answers")) != REVIEW and "Pharmacy" not in shown:
            pass
        assert "Apotheek De Linde" in shown


def test_killed(binary, folder):
    """After a kill -9 the latest session goes on with the last answer given"""
    with Terminal(binary, START, folder) as terminal:
        asked = heading(walk(terminal, stop=5))
    with Terminal(binary, ["check", "--resume"], folder) as terminal:
        assert heading(terminal.wait_for_prompt()) == asked


def test_another_window_at_every_question(binary, folder):
    """Line by line, every question is wrapped for the window that there is by then"""
    with Terminal(binary, START, folder, columns=120) as terminal:
        shown = terminal.wait_for_prompt()
        while heading(shown) != REVIEW:
            for columns in (40, 200, 60):
                size = struct.pack("HHHH", 24, columns, 0, 0)
                fcntl.ioctl(terminal.keyboard, termios.TIOCSWINSZ, size)
                again = terminal.answer("why")
                assert max(map(len, again.split("\n"))) <= columns, (columns, again)
            shown = answer(terminal, shown)
        end = finish(terminal).partition("The report is in")[0]
        assert max(map(len, end.split("\n"))) <= 60, end
        terminal.assert_sound()


def test_stopped_at_every_question(binary, folder):
    """Line by line, Ctrl-Z at every question stops, and fg goes on with the next line"""
    dash = next((path for path in ("/bin/dash", "/usr/bin/dash") if os.path.exists(path)), None)
    if not dash:
        raise Skipped("there is no dash")
    with Terminal(dash, ["-i"], folder, {"PS1": "ready> ", "ENV": ""}) as terminal:
        terminal.wait_for("ready> ")
        terminal.press(f"{binary} {' '.join(START)}\n".encode())
        shown = terminal.wait_for_prompt()
        while heading(shown) != REVIEW:
            terminal.press(b"half a line\x1a")
            terminal.wait_for("ready> ")
            terminal.press(b"fg\n")
            terminal.wait_for("report.md\n")
            shown = answer(terminal, shown)
        terminal.type("done")
        terminal.wait_for("ready> ")
        terminal.press(b"exit\n")
        terminal.wait_for_end()
    assert read(folder).startswith("# Partly eligible: Apotheek De Linde")


def test_paste_at_every_question(binary, folder):
    """Line by line, of a paste every line that is no answer is refused, and none is lost"""
    with Terminal(binary, START, folder) as terminal:
        shown = answer(terminal, terminal.wait_for_prompt())
        while heading(shown) != REVIEW:
            asked = heading(shown)
            terminal.press(b"zzqx qqzz\n99\n\n0\nwhy\n")
            for _ in range(5):
                refused = terminal.wait_for_prompt()
                assert "  = " not in refused, (asked, refused)
            shown = answer(terminal, shown)
        finish(terminal)
    assert read(folder).startswith("# Partly eligible: Apotheek De Linde")


def test_no_byte_is_read(binary, folder):
    """With --no-input not one byte is read of what is typed"""
    typed = b"Winkel\n1\n"
    given = [
        "--answer", "vertical=retail", "--answer", "country=NL", "--answer", "recipients=NL",
        "--answer", "uses=notify:ordinary-goods",
    ]
    for more, status in ((given, 0), ([], 64)):
        arguments = ["check", "--no-input", "--as-of", "2021-01-15", *more]
        able = {"TERM": "xterm-256color"}
        with Terminal(binary, arguments, folder, able) as terminal:
            terminal.press(typed)
            assert terminal.end_status() == status
            assert unread(terminal) == len(typed)
            terminal.assert_sound()
    with Terminal(binary, ["check", "--no-save"], folder) as terminal:
        # Without it, bytes are read, so that this can be told.
        terminal.wait_for_prompt()
        terminal.type("Winkel")
        terminal.wait_for_prompt()
        assert unread(terminal) == 0


def unread(terminal):
    """How many bytes wait to be read by the program."""
    count = fcntl.ioctl(terminal.screen, termios.FIONREAD, b"\0" * 4)
    return struct.unpack("i", count)[0]
