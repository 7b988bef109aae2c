#!/usr/bin/env python3
"""Mutation test of the policy: does somebody notice when a rule is changed?

Usage: Tests/Mutation/run.py BINARY [DATA] [--claims-only] [--sample N] [--seed S]

Drops each rule row, weakens each ruling by one step, and moves each date by a day either way, one at a time, in a
copy of the tables. A mutant is noticed when `policy cases` or `policy prove` ends with status 78. What escapes is
named, and whether it changes any ruling at all: where another rule says the same of the same cases, a changed row
can make no difference to anybody but those who read why.

With --claims-only the worked cases are not asked, so that what the proof and its claims notice alone can be seen.
With --sample N that many mutants are drawn, by the seed S (1 unless told).
"""

import argparse
import csv
import datetime
import io
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

TABLES = ["access", "use", "conduct"]
RULINGS = ["prohibited", "refer", "approval", "conditional", "allowed"]
GOAL = 0.95


def read(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.reader(file))


def text(rows):
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()


def moved(day, by):
    return str(datetime.date.fromisoformat(day) + datetime.timedelta(days=by))


def mutants(data):
    """Yields (kind, rule, table, rows) for every single change."""
    for table in TABLES:
        rows = read(os.path.join(data, "rules", table + ".csv"))
        header = rows[0]
        ruling, begin, end = (header.index(name) for name in ("ruling", "from", "until"))
        for index, row in enumerate(rows[1:], start=1):
            yield "dropped", row[0], table, rows[:index] + rows[index + 1:]
            step = RULINGS.index(row[ruling]) + 1
            if step < len(RULINGS):
                yield "weakened", row[0], table, changed(rows, index, ruling, RULINGS[step])
            for column, name in ((begin, "from"), (end, "until")):
                for by, words in ((1, "a day later"), (-1, "a day earlier")) if row[column] else ():
                    day = moved(row[column], by)
                    yield f"`{name}` {words}", row[0], table, changed(rows, index, column, day)


def changed(rows, index, column, value):
    row = rows[index][:column] + [value] + rows[index][column + 1:]
    return rows[:index] + [row] + rows[index + 1:]


class Policy:
    """The built program, and the tables as they are."""

    def __init__(self, binary, data, actions):
        self.binary, self.data, self.actions = binary, data, actions
        self.rulings = self.digest(data)

    def run(self, action, folder, *more):
        command = [self.binary, "policy", action, "--policy", folder, *more]
        return subprocess.run(command, capture_output=True, text=True)

    def digest(self, folder):
        """The digest of every ruling, or None where not every case has one."""
        output = self.run("prove", folder, "--json").stdout
        return json.loads(output).get("rulings-digest") if output else None

    def fate(self, mutant):
        """What becomes of a mutant: `noticed`, `escaped`, or `no ruling changed`."""
        kind, rule, table, rows = mutant
        with tempfile.TemporaryDirectory() as folder:
            copy = os.path.join(folder, "Data")
            os.mkdir(copy)
            for name in os.listdir(self.data):
                os.symlink(os.path.join(self.data, name), os.path.join(copy, name))
            os.unlink(os.path.join(copy, "rules"))
            shutil.copytree(os.path.join(self.data, "rules"), os.path.join(copy, "rules"))
            with open(os.path.join(copy, "rules", table + ".csv"), "w", encoding="utf-8") as file:
                file.write(text(rows))
            for action in self.actions:
                run = self.run(action, copy)
                if run.returncode not in (0, 78):
                    raise SystemExit(f"{kind} {rule}: status {run.returncode}: {run.stderr[:400]}")
                if run.returncode == 78:
                    return "noticed"
            return "no ruling changed" if self.digest(copy) == self.rulings else "escaped"


def options():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary", type=os.path.abspath)
    parser.add_argument("data", nargs="?", default="Data")
    parser.add_argument("--claims-only", action="store_true")
    parser.add_argument("--sample", type=int)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def main():
    chosen = options()
    start = time.monotonic()
    actions = ["prove"] if chosen.claims_only else ["cases", "prove"]
    policy = Policy(chosen.binary, os.path.abspath(chosen.data), actions)
    for action in actions:
        if policy.run(action, policy.data).returncode:
            raise SystemExit(f"policy {action} fails on the tables as they are")
    every = list(mutants(policy.data))
    if chosen.sample is not None and chosen.sample < len(every):
        every = random.Random(chosen.seed).sample(every, chosen.sample)
    with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as pool:
        fates = list(pool.map(policy.fate, every))
    kinds = {}
    for mutant, fate in zip(every, fates):
        kinds.setdefault(mutant[0], []).append(fate)
        if fate != "noticed":
            print(f"{fate}: {mutant[0]} {mutant[1]}")
    for kind, found in sorted(kinds.items()):
        print(f"{kind}: {found.count('noticed')} of {len(found)} noticed")
    share = fates.count("noticed") / len(fates)
    print(f"all: {fates.count('noticed')} of {len(fates)} noticed ({share:.1%}, goal {GOAL:.0%})")
    print(f"of the others {fates.count('escaped')} change a ruling")
    print(f"time: {time.monotonic() - start:.0f} s")
    print(f"{int(share >= GOAL)} passed, {int(share < GOAL)} failed")
    sys.exit(share < GOAL)


if __name__ == "__main__":
    main()
