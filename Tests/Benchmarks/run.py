#!/usr/bin/env python3
"""Times `screen` against `wc -l`, DuckDB and Polars on the same made-up file, in one run.

Usage: Tests/Benchmarks/run.py BINARY [--rows N] [--runs N] [--only-screen] [--check]

DuckDB and Polars join a decision table, one row for each combination of values, over the same file and write the same
columns. They come from PyPI; where they cannot be had the ratios against them are left out. With --check the goals
must hold: 8 times `wc -l` to the null device and 20 times to a file, 8 times faster than DuckDB, 6 times than Polars,
under 64 MB of memory whatever the number of rows, and the same bytes for every number of threads and through a pipe.
"""

import argparse
import csv
import hashlib
import importlib
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))


def best(runs, action):
    times = []
    for _ in range(runs):
        start = time.monotonic()
        action()
        times.append(time.monotonic() - start)
    return min(times)


def in_turn(rounds, *actions):
    """The median time of each of some actions that take turns, so that a slow moment of the machine strikes all."""
    times = [[] for _ in actions]
    for _ in range(rounds):
        for each, action in zip(times, actions):
            start = time.monotonic()
            action()
            each.append(time.monotonic() - start)
    return [statistics.median(each) for each in times]


def shell(command):
    subprocess.run(command, shell=True, check=True, stderr=subprocess.DEVNULL)


def peak(command):
    """The most memory that a command has had, in MB."""
    code = ("import resource,subprocess,sys;subprocess.run(sys.argv[1],shell=True,check=True,stderr=subprocess.DEVNULL);"
            "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss/1024)")
    return float(subprocess.run([sys.executable, "-c", code, command], check=True, capture_output=True, text=True).stdout)


def digest(command):
    hash = hashlib.sha256()
    with subprocess.Popen(command, shell=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        while block := process.stdout.read(1 << 20):
            hash.update(block)
    return hash.hexdigest()


def module(name):
    try:
        return importlib.import_module(name)
    except ImportError:
        subprocess.run([sys.executable, "-m", "pip", "install", "-q", name], check=False, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)
    try:
        return importlib.import_module(name)
    except ImportError:
        print(f"{name}: not to be had, left out")
        return None


KEYS = ["Industry", "Country", "Recipients", "Uses"]


def decision_table(binary, data, work):
    """What `screen` says of every combination of values in the file."""
    combinations = os.path.join(work, "combinations.csv")
    seen = set()
    with open(data, newline="", encoding="utf-8") as file:
        reader = csv.reader(file)
        header = next(reader)
        places = [header.index(key) for key in KEYS]
        for number, row in enumerate(reader):
            seen.add(tuple(row[place] for place in places))
            if number == 2_000_000:
                break
    with open(combinations, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(KEYS)
        writer.writerows(sorted(seen))
    table = os.path.join(work, "decisions.csv")
    shell(f"'{binary}' screen '{combinations}' --force --output '{table}'")
    return table, len(seen)


def duckdb_seconds(duckdb, data, table, out, runs):

    def action():
        database = duckdb.connect()
        database.execute("SET threads TO 2")
        keys = " AND ".join(f'p."{key}" IS NOT DISTINCT FROM d."{key}"' for key in KEYS)
        added = ", ".join(f'd."{name}"' for name in ADDED)
        database.execute(
            f"COPY (SELECT p.*, {added} FROM read_csv('{data}', header=true, all_varchar=true, parallel=true) p "
            f"LEFT JOIN read_csv('{table}', header=true, all_varchar=true) d ON {keys}) TO '{out}' (HEADER, FORMAT CSV)")
    return best(runs, action)


def polars_seconds(polars, data, table, out, runs):

    def action():
        prospects = polars.scan_csv(data, infer_schema=False)
        decisions = polars.scan_csv(table, infer_schema=False)
        prospects.join(decisions, on=KEYS, how="left", nulls_equal=True).sink_csv(out)
    return best(runs, action)


ADDED = ["wa_verdict", "wa_best", "wa_worst", "wa_vertical", "wa_vertical_evidence", "wa_allowed", "wa_blocked",
         "wa_rules", "wa_next_question", "wa_note"]


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("binary")
    arguments.add_argument("--rows", type=int, default=10_000_000)
    arguments.add_argument("--runs", type=int, default=3)
    arguments.add_argument("--only-screen", action="store_true")
    arguments.add_argument("--check", action="store_true")
    options = arguments.parse_args()
    binary = os.path.abspath(options.binary)
    failures = []

    def goal(name, value, limit, unit="x"):
        fits = value <= limit
        print(f"{name}: {value:.1f} {unit} (goal: at most {limit} {unit}) {'' if fits else 'MISSED'}")
        if not fits:
            failures.append(name)

    def faster(name, value, least):
        fits = value >= least
        print(f"{name}: {value:.1f} x (goal: at least {least} x) {'' if fits else 'MISSED'}")
        if not fits:
            failures.append(name)

    with tempfile.TemporaryDirectory() as work:
        data, small, out = (os.path.join(work, name) for name in ("prospects.csv", "small.csv", "out.csv"))
        generator = os.path.join(HERE, "generate.py")
        subprocess.run([sys.executable, generator, str(options.rows), data], check=True)
        subprocess.run([sys.executable, generator, str(max(options.rows // 10, 1)), small], check=True)
        print(f"{options.rows} rows, {os.path.getsize(data) / options.rows:.0f} bytes a row")
        screen = f"'{binary}' screen '{data}'"

        wc = f"wc -l '{data}' > /dev/null"
        count, null = in_turn(max(options.runs, 7), lambda: shell(wc), lambda: shell(f"{screen} > /dev/null"))
        print(f"wc -l {count:.2f} s, screen to the null device {null:.2f} s")
        goal("to the null device, against wc -l", null / count, 8)
        # By itself, for what is written keeps the disk busy for a while.
        count, written = in_turn(max(options.runs, 5), lambda: shell(wc),
                                 lambda: shell(f"{screen} --force --output '{out}'"))
        print(f"wc -l {count:.2f} s, screen to a file {written:.2f} s")
        goal("to a file, against wc -l", written / count, 20)

        few, many = peak(f"'{binary}' screen '{small}' > /dev/null"), peak(f"{screen} > /dev/null")
        goal("memory", many, 64, "MB")
        goal("memory for ten times the rows", many / few, 1.25)

        digests = {digest(f"{screen} --threads {threads}") for threads in (1, 2, 3)}
        digests.add(digest(f"cat '{data}' | '{binary}' screen -"))
        print("the same bytes for 1, 2 and 3 threads and through a pipe:", "yes" if len(digests) == 1 else "NO")
        if len(digests) != 1:
            failures.append("the same bytes")

        if not options.only_screen:
            table, combinations = decision_table(binary, data, work)
            print(f"a decision table of {combinations} rows for the others")
            for name, times, seconds in (("duckdb", 8, duckdb_seconds), ("polars", 6, polars_seconds)):
                if not (other := module(name)):
                    continue
                # Like with like: neither of the others waits for the disk, as screen does with a file.
                to_null = seconds(other, data, table, "/dev/null", options.runs)
                to_file = seconds(other, data, table, os.path.join(work, name + ".csv"), options.runs)
                print(f"{name}: {to_null:.2f} s to the null device, {to_file:.2f} s to a file")
                faster(f"faster than {name}, to the null device", to_null / null, times)
                faster(f"faster than {name}, to a file", to_file / written, times)
    if options.check and failures:
        sys.exit("missed: " + ", ".join(failures))


if __name__ == "__main__":
    main()
