#!/usr/bin/env python3
"""Compares runs of `gavel compare` over the same labelled pairs, pair by pair.

    compare_runs.py NAME=RECORDS.jsonl NAME=RECORDS.jsonl …

For each run: agreement with the labels (a tie, a flip or an unread reply agrees with none; Wilson interval), the share of
points where a tie or a flip counts as one half, the paired difference of these points from the first run, flips, unread
items, calls and seconds for each item. Points and differences have bootstrap intervals (10,000 draws of items, seed 1); an
item that a run could not read has no points, and is left out of a difference.
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
first = {key: points(record) for key, record in runs[0][1].items()}
print("| run | agreement | ties and flips as half | difference from the first | flips | ties | unread | calls | seconds |")
print("| --- | --- | --- | --- | --- | --- | --- | --- | --- |")
for name, records in runs:
    own = {key: points(record) for key, record in records.items()}
    read = [value for value in own.values() if value is not None]
    agreeing = sum(value == 1 for value in read)
    both = [own[key] - first[key] for key in own if own[key] is not None and first.get(key) is not None]
    difference = "–" if records is runs[0][1] else shown(sum(both) / len(both), bootstrap(both)) + f", n {len(both)}"
    winners = [record["verdict"]["winner"] for record in records.values() if "verdict" in record]
    calls = [call for record in records.values() for call in record.get("calls", [])]
    count = len(records)
    print(
        f"| {name} | {shown(agreeing / len(read), wilson(agreeing, len(read)))} | "
        f"{shown(sum(read) / len(read), bootstrap(read))} | {difference} | {winners.count('flip')} | {winners.count('tie')} | "
        f"{count - len(read)} | {len(calls) / count:.2f} | {sum(call.get('seconds') or 0 for call in calls) / count:.1f} |")
