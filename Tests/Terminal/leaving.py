"""Leaving the wizard with arrow keys, and coming back: the terminal is always put right."""

import os
import re
import signal
import termios

from keymode import (
    DOWN, ENTER, ESCAPE, Keyboard, keys_for, line_by_line, prompt, questions,
)
from questions import REVIEW, START, read
from terminal import CTRL_C, CTRL_D, Skipped

CTRL_Z = b"\x1a"
DEADLY = ["SIGTERM", "SIGHUP", "SIGQUIT", "SIGSEGV", "SIGABRT", "SIGILL", "SIGBUS", "SIGFPE"]


def leave_by_interrupt(terminal):
    terminal.press(CTRL_C)
    terminal.assert_interrupted()


def leave_by_end_of_input(terminal):
    terminal.press(CTRL_D)
    assert terminal.end_status() == 20


def leave_by_escape(terminal):
    asked = terminal.question()
    terminal.press(ESCAPE)
    terminal.wait_line("Stop here?")
    terminal.press(ESCAPE)
    terminal.wait(lambda lines: "Stop here?" not in "\n".join(lines) and prompt(lines) == asked)
    terminal.press(ESCAPE)
    terminal.wait_line("Stop here?")
    terminal.press(b"\x1b[200~\n\x1b[201~x" + DOWN)
    terminal.wait_line("Stop here?")
    terminal.press(ENTER)
    assert terminal.end_status() == 20


def leave_everywhere(binary, folder, leave):
    """Leaves at each question of a new run; the command that is given leads back to it."""
    for number, asked in enumerate(questions(binary, folder)):
        with Keyboard(binary, START, folder) as terminal:
            assert terminal.walk(stop=number) == asked
            leave(terminal)
            terminal.assert_restored()
            arguments = terminal.resume_arguments()
        with Keyboard(binary, arguments, folder) as terminal:
            assert terminal.question() == asked
            terminal.press(CTRL_D)
            assert terminal.end_status() == 20


def test_interrupt_by_keys(binary, folder):
    """With keys, Ctrl-C at every question dies of the signal, restored and saved"""
    leave_everywhere(binary, folder, leave_by_interrupt)


def test_end_by_keys(binary, folder):
    """With keys, Ctrl-D at every question stops with 20, restored and saved"""
    leave_everywhere(binary, folder, leave_by_end_of_input)


def test_escape(binary, folder):
    """Esc at every question asks before it stops, and only Enter does stop"""
    leave_everywhere(binary, folder, leave_by_escape)


def test_go_on_by_keys(binary, folder):
    """Interrupted at every question and gone on by keys, the report is that of the lines"""
    arguments = START
    for asked in questions(binary, folder):
        with Keyboard(binary, arguments, folder) as terminal:
            assert terminal.question() == asked
            if asked == REVIEW:
                terminal.finish()
                break
            terminal.answer(keys_for(asked))
            leave_by_interrupt(terminal)
            arguments = terminal.resume_arguments()
    lines = os.path.join(folder, "lines")
    line_by_line(binary, lines)
    assert read(folder) == read(lines)


def test_deadly_signals(binary, folder):
    """Whatever signal ends the program, the terminal is put right first"""
    for name in DEADLY:
        with Keyboard(binary, START + ["--no-save"], folder) as terminal:
            terminal.walk(stop=3)
            os.kill(terminal.process, getattr(signal, name))
            status = terminal.wait_for_end()
            assert os.WIFSIGNALED(status), f"{name}: {status}"
            assert os.WTERMSIG(status) == getattr(signal, name)
            terminal.assert_restored()


def test_closed_window(binary, folder):
    """When the window is closed the program ends, and the session goes on with the last answer"""
    with Keyboard(binary, START, folder) as terminal:
        asked = terminal.walk(stop=5)
        os.close(terminal.keyboard)
        terminal.keyboard = os.open(os.devnull, os.O_RDONLY)
        _, terminal.status = os.waitpid(terminal.process, 0)
        assert os.WIFSIGNALED(terminal.status), terminal.status
        assert os.WTERMSIG(terminal.status) == signal.SIGHUP
    with Keyboard(binary, ["check", "--resume"], folder) as terminal:
        assert terminal.question() == asked


def test_killed_by_keys(binary, folder):
    """After a kill -9 the latest session goes on by keys with the last answer given"""
    with Keyboard(binary, START, folder) as terminal:
        asked = terminal.walk(stop=5)
    with Keyboard(binary, ["check", "--resume"], folder) as terminal:
        assert terminal.question() == asked


def test_stopped_by_keys(binary, folder):
    """Ctrl-Z at every question gives the terminal back, and fg brings the question again"""
    lines = os.path.join(folder, "lines")
    line_by_line(binary, lines)
    words = " ".join(START)
    with _shell(folder) as terminal:
        terminal.press(f"{binary} {words}\n".encode())
        asked = terminal.question()
        while asked != REVIEW:
            terminal.press(DOWN + CTRL_Z)
            terminal.wait_for("ready> ")
            terminal.look()
            assert terminal.screen_seen.is_cursor_shown and not terminal.screen_seen.marks_pastes
            assert termios.tcgetattr(terminal.screen)[3] & termios.ICANON, "still raw"
            assert termios.tcgetattr(terminal.screen)[3] & termios.ECHO, "still silent"
            terminal.press(b"fg\n")
            terminal.wait(lambda lines: prompt(lines) == asked)
            # The key before Ctrl-Z was not lost; another one takes it back.
            terminal.press(b"\x1b[H\x1b[A" if "Find" in "".join(terminal.look()) else b"")
            asked = terminal.answer(_keys_after_down(asked))
        terminal.press(DOWN + ENTER)
        terminal.wait_for("ready> ")
        terminal.press(b"exit\n")
        terminal.wait_for_end()
    assert read(folder) == read(lines)


def test_stopped_from_outside(binary, folder):
    """Stopped by a signal that cannot be caught, the program goes on with its question"""
    with _shell(folder) as terminal:
        terminal.press(f"{binary} {' '.join(START)} & PID=$!; echo pid=$PID; fg\n".encode())
        terminal.wait_for("pid=")
        asked = terminal.question()
        found = re.search(r"pid=(\d+)\n", terminal.text)
        os.kill(int(found.group(1)), signal.SIGSTOP)
        terminal.wait_for("ready> ")
        terminal.press(b"stty sane\n")
        terminal.wait_for("ready> ")
        terminal.press(b"fg\n")
        terminal.wait(lambda lines: prompt(lines) == asked)
        assert terminal.answer(keys_for(asked)).startswith("What kind")
        os.kill(int(found.group(1)), signal.SIGTERM)
        terminal.wait_for("ready> ")
        terminal.look()
        assert terminal.screen_seen.is_cursor_shown and not terminal.screen_seen.marks_pastes
        assert termios.tcgetattr(terminal.screen)[3] & termios.ICANON


def _keys_after_down(asked):
    """The keys for a question whose first line is in focus already."""
    keys = keys_for(asked)
    return keys[len(DOWN):] if keys == DOWN + ENTER else keys


def _shell(folder):
    """A shell with jobs and without a line editor of its own."""
    for shell in ("/bin/dash", "/usr/bin/dash"):
        if os.path.exists(shell):
            terminal = Keyboard(shell, ["-i"], folder, {"PS1": "ready> ", "ENV": ""})
            terminal.wait_for("ready> ")
            return terminal
    raise Skipped("there is no dash")


