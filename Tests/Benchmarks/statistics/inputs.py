"""The input of the comparison: raw little-endian numbers and lines of JSON, the same for the same seed."""
import json
import random
import string

import numpy as np

SEED = 20_260
LONG = 1_000_000
SHORT = 10_000
ITEMS = 100_000
RATERS = 5
PAIRS = 1_000
PLAYERS = 100


def write(folder):
    """Fills a folder with all files."""
    draw = np.random.default_rng(SEED)

    def numbers(name, values):
        np.asarray(values, dtype="<f8").tofile(folder / f"{name}.f64")

    def integers(name, values):
        np.asarray(values, dtype="<i4").tofile(folder / f"{name}.i32")

    x = draw.standard_normal(LONG)
    numbers("continuous-x", x)
    numbers("continuous-y", 0.5 * x + draw.standard_normal(LONG))
    level = draw.integers(1, 11, LONG)
    numbers("levels-x", level)
    numbers("levels-y", np.clip(level + draw.integers(-3, 4, LONG), 1, 10))
    numbers("sample", draw.standard_normal(SHORT))
    numbers("scores", draw.choice([1, 2, 3, 4, 5], SHORT, p=[0.05, 0.1, 0.25, 0.4, 0.2]))
    gold = draw.integers(0, 5, SHORT)
    integers("gold", gold)
    integers("predicted", np.where(draw.random(SHORT) < 0.6, gold, draw.integers(0, 5, SHORT)))
    truth = draw.integers(1, 6, ITEMS)
    ratings = np.clip(truth + draw.integers(-1, 2, (RATERS, ITEMS)), 1, 5).astype(float)
    ratings[draw.random((RATERS, ITEMS)) < 0.1] = np.nan
    numbers("ratings", ratings)
    strength = draw.standard_normal(PLAYERS)
    first = draw.integers(0, PLAYERS, LONG)
    second = (first + draw.integers(1, PLAYERS, LONG)) % PLAYERS
    integers("battle-first", first)
    integers("battle-second", second)
    integers("battle-won", draw.random(LONG) < 1 / (1 + np.exp(strength[second] - strength[first])))
    with open(folder / "texts.jsonl", "w", encoding="utf-8") as lines:
        for pair in text_pairs():
            lines.write(json.dumps(pair) + "\n")


def text_pairs():
    """Texts of about 300 words, and references in which every fourth word was replaced, left out or moved."""
    draw = random.Random(SEED)
    words = ["".join(draw.choices(string.ascii_lowercase, k=draw.randint(2, 9))) for _ in range(3000)]
    shares = [1 / (rank + 10) for rank in range(len(words))]
    for _ in range(PAIRS):
        text = draw.choices(words, shares, k=draw.randint(250, 350))
        reference = []
        for word in text:
            chance = draw.random()
            if chance < 0.1:
                reference.append(draw.choice(words))
            elif chance < 0.2:
                reference.insert(draw.randint(max(0, len(reference) - 20), len(reference)), word)
            elif chance > 0.25:
                reference.append(word)
        yield {"prediction": sentences(text, draw), "reference": sentences(reference, draw)}


def sentences(words, draw):
    """The words with capitals and full stops."""
    parts = []
    rest = list(words)
    while rest:
        length = draw.randint(6, 18)
        sentence, rest = rest[:length], rest[length:]
        parts.append(" ".join([sentence[0].capitalize(), *sentence[1:]]) + ".")
    return " ".join(parts)
