#!/usr/bin/env python3
"""Runs the program in an empty root that has nothing but it, the libraries it names, and /proc.

`run.py BINARY`: copies both into a folder, changes root there, and compares the main job with a run
outside. Needs `ldd` and the super-user, and says so where it has not; the status is 1 when something
differs, or when a library of Swift is needed. Swift takes a program's arguments from /proc, which every
container has; without it the program knows of none and ends with 64.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
JOBS = [
    ["check", "--answers", "answers.json"],
    ["check", "--answers", "answers.json", "--format", "html", "--output", "-"],
    ["screen", "prospects.csv", "--as-of", "2026-07-01"],
    ["classify", "drugstore"],
    ["policy", "lint"],
]


def libraries(binary):
    """The files that the loader would take, as ldd tells them."""
    told = subprocess.run(["ldd", binary], stdout=subprocess.PIPE, text=True, check=True).stdout
    return [path for path in re.findall(r"(?:=>\s*|^\s*)(/\S+)", told, re.MULTILINE)]


def bare_root(binary, folder):
    """An empty root with the program, its libraries and two input files."""
    shutil.copy(binary, os.path.join(folder, "vertical-check"))
    for library in libraries(binary):
        place = folder + library
        os.makedirs(os.path.dirname(place), exist_ok=True)
        shutil.copy(library, place)
    examples = os.path.join(ROOT, "Data", "examples")
    shutil.copy(os.path.join(examples, "pharmacy-2021.json"), os.path.join(folder, "answers.json"))
    shutil.copy(os.path.join(examples, "prospects.csv"), os.path.join(folder, "prospects.csv"))


def run(program, arguments, folder, root=None):
    def enter():
        os.chroot(root)
        os.chdir("/")

    result = subprocess.run(
        [program, *arguments], cwd=folder, env={}, stdin=subprocess.DEVNULL, timeout=300,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False, preexec_fn=enter if root else None,
    )
    return result.returncode, result.stdout, result.stderr


def main():
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 64
    binary = os.path.abspath(sys.argv[1])
    if os.geteuid() != 0 or shutil.which("ldd") is None:
        print("skipped: a bare root needs the super-user and ldd")
        return 0
    swift = [path for path in libraries(binary) if "swift" in os.path.basename(path).lower()]
    faults = [f"needs {path}" for path in swift]
    with tempfile.TemporaryDirectory(prefix="vertical-check-") as folder:
        bare_root(binary, folder)
        processes = os.path.join(folder, "proc")
        os.mkdir(processes)
        mount = ["mount", "--bind", "/proc", processes]
        if subprocess.run(mount, stderr=subprocess.DEVNULL, check=False).returncode != 0:
            print("skipped: /proc cannot be mounted into a bare root here")
            return 0
        try:
            faults += differences(folder)
        finally:
            subprocess.run(["umount", processes], check=False)
    print(f"{os.path.getsize(binary) / 1e6:.1f} MB, {len(JOBS)} jobs in a bare root")
    print("\n".join(faults) or "all as outside")
    return 1 if faults else 0


def differences(folder):
    """What the jobs do otherwise inside than outside."""
    faults = []
    for job in JOBS:
        outside = run(os.path.join(folder, "vertical-check"), job, folder)
        inside = run("/vertical-check", job, folder, root=folder)
        if inside != outside or inside[0] != 0 or not inside[1]:
            faults.append(f"{' '.join(job)}: {inside[0]} {inside[2][:300]!r}, outside {outside[0]}")
    return faults


if __name__ == "__main__":
    sys.exit(main())
