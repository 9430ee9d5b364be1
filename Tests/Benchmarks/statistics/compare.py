#!/usr/bin/env python3
"""Compares the processor time of statistics in Gavel with that of other programs, over the same input.

    python3 -m venv venv && venv/bin/pip install -r requirements.txt
    swift build -c release --product Benchmarks
    venv/bin/python compare.py [--benchmarks PATH] [--rows NAME,NAME] [--repeat 5]

Every program has a process of its own, which reads the input and makes a first run that is not counted; then
they take turns. What is counted is the processor time, user and system, of the function alone. A ratio is
printed only when the values agree: to 1e-9 where they are exact, and where they come from random draws the
estimate to 1e-9 and the standard error to 4 per cent, four times its own error with 10,000 resamples. Strengths
are fitted by an optimiser that stops early, and agree to 0.001; with 100 resamples a median agrees to 0.01 and the
mean width of the intervals to 5 per cent.
"""
import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True  # the folder stays as it is

import inputs
import peers

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent.parent


class Program:
    """A process that makes a run whenever it is asked to."""

    def __init__(self, command):
        # One thread each, and no kernels that the workplace may have asked for.
        environment = {name: value for name, value in os.environ.items() if not name.startswith("OPENBLAS_")}
        environment |= {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
        self.command = command
        self.seconds = []
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment)

    def run(self):
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            sys.exit(f"ended without an answer: {' '.join(map(str, self.command))}")
        result = json.loads(line)
        self.seconds.append(result["seconds"])
        return result["values"]

    def close(self):
        self.process.stdin.close()
        self.process.wait()

    @property
    def median(self):
        return statistics.median(self.seconds)


def agree(kind, values, others):
    def close(a, b, tolerance):
        return abs(a - b) <= tolerance * max(abs(a), abs(b), 1e-300)

    if kind == "random":
        return close(values[0], others[0], 1e-9) and close(values[1], others[1], 0.04)
    if kind == "fitted":
        return all(abs(a - b) <= 0.001 for a, b in zip(values, others))
    if kind == "resampled":
        return abs(values[0] - others[0]) <= 0.01 and close(values[1], others[1], 0.05)
    return len(values) == len(others) and all(close(a, b, 1e-9) for a, b in zip(values, others))


def figures(program):
    return " | ".join(
        f"{1000 * figure:.1f}" for figure in (program.median, min(program.seconds), max(program.seconds)))


def compare(row, options, folder):
    title, kind, others = peers.ROWS[row]
    ours = Program([options.benchmarks, "statistics", "--row", row, "--data", folder])
    theirs = {
        name: Program([sys.executable, HERE / "peers.py", row, name, folder]) for name in others}
    programs = [ours, *theirs.values()]
    values = [program.run() for program in programs]
    for program in programs:
        program.seconds.clear()
    for _ in range(options.repeat):
        for program in programs:
            program.run()
    print(f"| {title} | **Gavel** | {figures(ours)} | |")
    for (name, program), value in zip(theirs.items(), values[1:]):
        label = others[name][0]()
        if name != label.split(" ")[0]:
            label += f": {name}"
        if agree(kind, values[0], value):
            ratio = f"{program.median / ours.median:.1f}"
        else:
            ratio = f"values differ: {values[0]} and {value}"
        print(f"| | {label} | {figures(program)} | {ratio} |", flush=True)
    for program in programs:
        program.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--benchmarks", default=ROOT / ".build/release/Benchmarks", type=Path)
    parser.add_argument("--rows", default=",".join(peers.ROWS))
    parser.add_argument("--repeat", default=5, type=int)
    options = parser.parse_args()
    rows = options.rows.split(",")
    for row in rows:
        if row not in peers.ROWS:
            sys.exit(f"there is no row '{row}'; there are: {', '.join(peers.ROWS)}")
    print("| what | program | median, ms | min | max | ratio of medians |")
    print("| --- | --- | --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory(prefix="gavel-statistics-") as folder:
        inputs.write(Path(folder))
        for row in rows:
            compare(row, options, folder)


if __name__ == "__main__":
    main()
