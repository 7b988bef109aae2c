#!/usr/bin/env python3
"""Drives the built program in real pseudo-terminals: `run.py BINARY [PART OF A NAME]`.

`run.py --short BINARY` tries the whole journeys only, line by line and by keys. Needs nothing but Python's
standard library. Prints a line per test and, at the end,
`N passed, N failed, N skipped`; the status is 1 when one failed.
"""

import os
import sys
import tempfile
import traceback

# No compiled files are left in the source tree.
sys.dont_write_bytecode = True

import dutch  # noqa: E402
import faults  # noqa: E402
import interruptions  # noqa: E402
import journey  # noqa: E402
import keyboard  # noqa: E402
import keys  # noqa: E402
import kills  # noqa: E402
import leaving  # noqa: E402
import pager  # noqa: E402
import policies  # noqa: E402
import sessions  # noqa: E402
import shells  # noqa: E402
import shots  # noqa: E402
from terminal import Skipped  # noqa: E402


def main():
    arguments = sys.argv[1:]
    is_short = arguments[:1] == ["--short"]
    if is_short:
        del arguments[0]
    if len(arguments) not in (1, 2):
        print(__doc__, file=sys.stderr)
        return 64
    binary = os.path.abspath(arguments[0])
    wanted = arguments[1] if len(arguments) == 2 else ""
    counts = {"passed": 0, "failed": 0, "skipped": 0}
    for name, test in tests(JOURNEYS if is_short else JOURNEYS + OTHERS):
        if wanted not in name:
            continue
        with tempfile.TemporaryDirectory(prefix="vertical-check-") as folder:
            try:
                test(binary, folder)
                result = "passed"
            except Skipped as reason:
                result = "skipped"
                print(f"  {reason}")
            except Exception:
                result = "failed"
                traceback.print_exc(file=sys.stdout)
        counts[result] += 1
        print(f"{result}: {name}", flush=True)
    print(", ".join(f"{count} {result}" for result, count in counts.items()))
    return 1 if counts["failed"] or not counts["passed"] else 0


JOURNEYS = (journey, keyboard)
OTHERS = (interruptions, dutch, sessions, policies, keys, leaving, shots, shells, pager, faults, kills)


def tests(modules):
    """Every test of the modules, by the first line of its doc comment, in order."""
    for module in modules:
        for name, function in vars(module).items():
            if name.startswith("test_"):
                yield function.__doc__.split("\n")[0], function


if __name__ == "__main__":
    sys.exit(main())
