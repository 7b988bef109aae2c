#!/usr/bin/env python3
"""Mutation test of the policy: does somebody notice when a rule is changed?

Usage: Tests/Mutation/run.py BINARY [DATA] [--claims-only]

Drops each rule row, weakens each ruling by one step, and moves each date by a day, one at a time, in a copy of the
tables. A mutant is noticed when `policy cases` or `policy prove` ends with a status other than 0. With --claims-only
the worked cases are not asked, so that what the proof and its claims notice alone can be seen.
"""

import csv
import datetime
import io
import os
import shutil
import subprocess
import sys
import tempfile
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
                if row[column]:
                    day = moved(row[column], 1)
                    yield "moved " + name, row[0], table, changed(rows, index, column, day)


def changed(rows, index, column, value):
    row = rows[index][:column] + [value] + rows[index][column + 1:]
    return rows[:index] + [row] + rows[index + 1:]


def notices(binary, data, mutant, actions):
    kind, rule, table, rows = mutant
    with tempfile.TemporaryDirectory() as folder:
        copy = os.path.join(folder, "Data")
        os.mkdir(copy)
        for name in os.listdir(data):
            os.symlink(os.path.join(data, name), os.path.join(copy, name))
        os.unlink(os.path.join(copy, "rules"))
        shutil.copytree(os.path.join(data, "rules"), os.path.join(copy, "rules"))
        with open(os.path.join(copy, "rules", table + ".csv"), "w", encoding="utf-8") as file:
            file.write(text(rows))
        for action in actions:
            run = subprocess.run(
                [binary, "policy", action, "--policy", copy], capture_output=True, text=True
            )
            if run.returncode not in (0, 78):
                raise SystemExit(f"{kind} {rule}: status {run.returncode}: {run.stderr[:400]}")
            if run.returncode == 78:
                return True
    return False


def main():
    arguments = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    binary = os.path.abspath(arguments[0])
    data = os.path.abspath(arguments[1] if len(arguments) > 1 else "Data")
    actions = ["prove"] if "--claims-only" in sys.argv else ["cases", "prove"]
    for action in actions:
        if subprocess.run([binary, "policy", action, "--policy", data], capture_output=True).returncode:
            raise SystemExit(f"policy {action} fails on the tables as they are")
    every = list(mutants(data))
    with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as pool:
        results = list(pool.map(lambda mutant: notices(binary, data, mutant, actions), every))
    kinds = {}
    for mutant, is_noticed in zip(every, results):
        total, noticed = kinds.get(mutant[0], (0, 0))
        kinds[mutant[0]] = (total + 1, noticed + is_noticed)
        if not is_noticed:
            print(f"escaped: {mutant[0]} {mutant[1]}")
    for kind, (total, noticed) in sorted(kinds.items()):
        print(f"{kind}: {noticed} of {total} noticed")
    share = sum(results) / len(results)
    print(f"all: {sum(results)} of {len(results)} noticed ({share:.1%}, goal {GOAL:.0%})")
    print(f"{int(share >= GOAL)} passed, {int(share < GOAL)} failed")
    sys.exit(share < GOAL)


if __name__ == "__main__":
    main()
