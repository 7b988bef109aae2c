"""One run of the program in a pseudo-terminal, with a person's hands and eyes."""

import fcntl
import os
import pty
import re
import select
import shlex
import signal
import struct
import termios
import time

PATIENCE = 60.0
CTRL_C = b"\x03"
CTRL_D = b"\x04"
PROMPT = "> "


class Skipped(Exception):
    """The test cannot be done here; says why."""


class Terminal:
    """A program on a terminal; everything that it has written is kept in `text`.

    The terminal can do nothing but lines unless `environment` names another: so the wizard asks
    line by line. `Keyboard` in `keymode.py` has one with arrow keys.
    """

    def __init__(self, binary, arguments, folder, environment=None, columns=80, rows=24):
        self.text = ""
        self.read_to = 0
        self.status = None
        self.bytes = b""
        variables = {"PATH": os.environ.get("PATH", ""), "HOME": folder, "TERM": "dumb"}
        # A build that measures its coverage would write beside the reports.
        variables["LLVM_PROFILE_FILE"] = os.devnull
        for name, value in (environment or {}).items():
            if value is None:
                variables.pop(name, None)
            else:
                variables[name] = value
        self.keyboard, screen = pty.openpty()
        fcntl.ioctl(screen, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.modes_before = termios.tcgetattr(screen)
        self.process = os.fork()
        if self.process == 0:
            # In the child: its own session, with this terminal, then the program.
            try:
                os.close(self.keyboard)
                _take(screen)
                os.chdir(folder)
                os.execve(binary, [binary, *arguments], variables)
            finally:
                os._exit(127)
        # The screen stays open here, so that what was written can be read after the end.
        self.screen = screen

    def close(self):
        if self.status is None:
            os.kill(self.process, signal.SIGKILL)
            os.waitpid(self.process, 0)
        os.close(self.keyboard)
        os.close(self.screen)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def _read(self, seconds):
        """Takes what the program has written; False when nothing came."""
        ready, _, _ = select.select([self.keyboard], [], [], seconds)
        if not ready:
            return False
        self.bytes += os.read(self.keyboard, 65536)
        self.text = self.bytes.decode("utf-8", "replace").replace("\r\n", "\n")
        return True

    def wait_for(self, what):
        """Waits until something new has been written; gives all that is new up to its end."""
        deadline = time.monotonic() + PATIENCE
        while True:
            found = self.text.find(what, self.read_to)
            if found >= 0:
                new = self.text[self.read_to:found + len(what)]
                self.read_to = found + len(what)
                return new
            if time.monotonic() > deadline:
                raise AssertionError(f"waited for {what!r}, there is {self.text[self.read_to:]!r}")
            self._read(0.5)

    def wait_for_prompt(self):
        """Waits for the prompt at the start of a line; gives what stands before it."""
        return self.wait_for("\n" + PROMPT)

    def press(self, keys):
        while keys:
            keys = keys[os.write(self.keyboard, keys[:1024]):]

    def type(self, line):
        """Types a line; the answer to it comes after its echo, which is taken here."""
        self.press(line.encode() + b"\n")
        if line:
            self.wait_for(line)

    def answer(self, line):
        """Types a line and gives what the program wrote up to its next prompt."""
        self.type(line)
        return self.wait_for_prompt()

    def wait_for_end(self):
        """Waits until the program has ended; gives its wait status."""
        deadline = time.monotonic() + PATIENCE
        while self.status is None:
            self._read(0.02)
            process, status = os.waitpid(self.process, os.WNOHANG)
            if process:
                self.status = status
            elif time.monotonic() > deadline:
                raise AssertionError(f"the program does not end: {self.text[self.read_to:]!r}")
        while self._read(0):
            pass
        return self.status

    def end_status(self):
        """The exit status; fails when a signal ended the program."""
        status = self.wait_for_end()
        assert os.WIFEXITED(status), f"ended by signal {os.WTERMSIG(status)}"
        return os.WEXITSTATUS(status)

    def assert_interrupted(self):
        status = self.wait_for_end()
        assert os.WIFSIGNALED(status), f"not ended by a signal: {status}, {self.text[-500:]!r}"
        assert os.WTERMSIG(status) == signal.SIGINT

    def resume_arguments(self):
        """The arguments of the command that resumes the session."""
        arguments = self.command_after("is saved; go on with")
        assert arguments[:2] == ["check", "--resume"], arguments
        return arguments

    def command_after(self, words):
        """The arguments of the command that stands after these words."""
        start = self.text.find(words)
        found = re.search(r"^  vertical-check (.+)$", self.text[max(start, 0):], re.MULTILINE)
        assert start >= 0 and found, f"no command after {words!r}: {self.text[-500:]!r}"
        return shlex.split(found.group(1))

    def assert_sound(self):
        """No escape byte was written, and the terminal is as it was before."""
        assert b"\x1b" not in self.bytes, "an escape byte was written"
        controls = set(self.bytes) & (set(range(32)) - {0x0A, 0x0D} | {0x7F})
        assert not controls, f"control bytes were written: {controls}"
        assert termios.tcgetattr(self.screen) == self.modes_before, "terminal modes changed"


def _take(screen):
    os.setsid()
    fcntl.ioctl(screen, termios.TIOCSCTTY, 0)
    for descriptor in (0, 1, 2):
        os.dup2(screen, descriptor)
    if screen > 2:
        os.close(screen)
