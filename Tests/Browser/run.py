#!/usr/bin/env python3
"""Drives the self-check page in a real browser: `run.py BINARY [PART OF A NAME]`.

Needs Chromium with its driver, and Selenium from PyPI; axe-core-python is used where it is there.
Prints a line per test and, at the end, `N passed, N failed, N skipped`; the status is 1 when one
failed. Where there is no browser, everything is skipped, and the last line says so.
"""

import sys
import tempfile
import traceback

# No compiled files are left in the source tree.
sys.dont_write_bytecode = True

import browser  # noqa: E402
from browser import Skipped  # noqa: E402


def main():
    if len(sys.argv) not in (2, 3):
        print(__doc__, file=sys.stderr)
        return 64
    wanted = sys.argv[2] if len(sys.argv) == 3 else ""
    chosen = [(name, test) for name, test in tests() if wanted in name]
    counts = {"passed": 0, "failed": 0, "skipped": 0}
    with tempfile.TemporaryDirectory(prefix="vertical-check-") as folder:
        try:
            page = browser.Page(sys.argv[1], folder)
        except Skipped as reason:
            print(f"  {reason}")
            print(f"0 passed, 0 failed, {len(chosen)} skipped")
            return 0
        with page:
            for name, test in chosen:
                result = outcome(test, page)
                counts[result] += 1
                print(f"{result}: {name}", flush=True)
    print(", ".join(f"{count} {result}" for result, count in counts.items()))
    return 1 if counts["failed"] or not counts["passed"] else 0


def outcome(test, page):
    try:
        page.reset()
        test(page)
        page.expect_no_trouble()
        return "passed"
    except Skipped as reason:
        print(f"  {reason}")
        return "skipped"
    except Exception:
        traceback.print_exc(file=sys.stdout)
        return "failed"


def tests():
    """Every test of the modules, by the first line of its doc comment, in order."""
    import accessibility
    import agreement
    import hostile
    import journeys
    import paper

    for module in (journeys, hostile, accessibility, paper, agreement):
        for name, function in vars(module).items():
            if name.startswith("test_"):
                yield function.__doc__.split("\n")[0], function


if __name__ == "__main__":
    sys.exit(main())
