#!/usr/bin/env python3
"""Compares runs of `gavel compare` over the same labelled pairs, pair by pair.

    compare_runs.py NAME=RECORDS.jsonl NAME=RECORDS.jsonl …

For each run: agreement with the labels over all items (a tie, a flip or an unread reply agrees with none; Wilson interval) and
its paired difference from the first run; points over the items read (a tie or a flip is one half) and their paired difference
from the first run, over the items that both could read; flips, ties, unread items, calls and seconds for each item. Points and
differences have bootstrap intervals (10,000 draws of items, seed 1).
"""
import json
import math
import random
import sys

Z = 1.959963984540054


def load(path):
    with open(path, encoding="utf-8") as lines:
        return {record["id"]: record for record in map(json.loads, lines)}


def points(record):
    """1 for the people's winner, one half for neither, 0 for the other; None where there is no verdict."""
    if "verdict" not in record:
        return None
    winner = record["verdict"]["winner"]
    if winner in ("tie", "flip"):
        return 0.5
    return 1.0 if winner == record["item"]["label"] else 0.0


def wilson(successes, count):
    share = successes / count
    middle = (share + Z * Z / (2 * count)) / (1 + Z * Z / count)
    half = Z / (1 + Z * Z / count) * math.sqrt(share * (1 - share) / count + Z * Z / (4 * count * count))
    return middle - half, middle + half


def bootstrap(values):
    draw = random.Random(1)
    means = sorted(sum(draw.choices(values, k=len(values))) / len(values) for _ in range(10_000))
    return means[249], means[9749]


def shown(value, interval):
    return f"{value:.3f} [{interval[0]:.3f}, {interval[1]:.3f}]"


runs = [(name, load(path)) for name, path in (argument.split("=", 1) for argument in sys.argv[1:])]
if not runs:
    sys.exit(__doc__)
first = runs[0][1]
print("| run | agreement | difference | points | difference | flips | ties | unread | calls | seconds |")
print("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |")
for name, records in runs:
    keys = sorted(records)
    own = {key: points(records[key]) for key in keys}
    other = {key: points(first[key]) for key in keys}
    read = [key for key in keys if own[key] is not None]
    agreeing = sum(own[key] == 1 for key in read)
    strict = [(own[key] == 1) - (other[key] == 1) for key in keys]
    graded = [own[key] - other[key] for key in read if other[key] is not None]
    is_first = records is first
    winners = [records[key]["verdict"]["winner"] for key in read]
    calls = [call for record in records.values() for call in record.get("calls", [])]
    cells = [
        name,
        shown(agreeing / len(keys), wilson(agreeing, len(keys))),
        "–" if is_first else shown(sum(strict) / len(strict), bootstrap(strict)),
        shown(sum(own[key] for key in read) / len(read), bootstrap([own[key] for key in read])),
        "–" if is_first else shown(sum(graded) / len(graded), bootstrap(graded)) + f", n {len(graded)}",
        winners.count("flip"),
        winners.count("tie"),
        len(keys) - len(read),
        f"{len(calls) / len(keys):.2f}",
        f"{sum(call.get('seconds') or 0 for call in calls) / len(keys):.1f}",
    ]
    print("| " + " | ".join(map(str, cells)) + " |")
