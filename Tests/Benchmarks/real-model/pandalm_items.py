#!/usr/bin/env python3
"""Turns the PandaLM test set into items for `gavel compare` and `gavel judge`.

    pandalm_items.py TESTSET.jsonl --pairs PAIRS.jsonl --answers ANSWERS.jsonl [--n 60] [--seed 1]

PAIRS: n pairs, drawn by the seed, on which at least two of three annotators agree that one answer is better; the label is
their majority. ANSWERS: the first answer of every second pair and the second answer of the others, without labels.
Texts over 2,400 characters in all are left out of the draw: small models have small contexts.
"""
import argparse
import collections
import json
import random

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("testset")
parser.add_argument("--pairs", required=True)
parser.add_argument("--answers", required=True)
parser.add_argument("--n", type=int, default=60)
parser.add_argument("--seed", type=int, default=1)
options = parser.parse_args()

candidates = []
with open(options.testset, encoding="utf-8") as lines:
    for row in map(json.loads, lines):
        votes = collections.Counter(row[f"annotator{number}"] for number in (1, 2, 3))
        winner, count = votes.most_common(1)[0]
        prompt = row["instruction"] + ("\n\n" + row["input"] if row["input"] else "")
        texts = (prompt, row["response1"], row["response2"])
        if not all(isinstance(text, str) for text in texts):
            continue
        if count < 2 or winner == 0 or sum(map(len, texts)) > 2400:
            continue
        candidates.append((row["idx"], *texts, "first" if winner == 1 else "second"))

drawn = random.Random(options.seed).sample(candidates, options.n)
with open(options.pairs, "w", encoding="utf-8") as pairs, open(options.answers, "w", encoding="utf-8") as answers:
    for place, (index, prompt, first, second, label) in enumerate(drawn):
        pair = {"id": f"pandalm-{index}", "prompt": prompt, "response_a": first, "response_b": second, "label": label}
        answer = {"id": f"pandalm-{index}", "prompt": prompt, "response": second if place % 2 else first}
        print(json.dumps(pair, ensure_ascii=False), file=pairs)
        print(json.dumps(answer, ensure_ascii=False), file=answers)
