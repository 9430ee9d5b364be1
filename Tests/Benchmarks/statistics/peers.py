"""Other programs for the rows of the comparison, each in a process of its own.

    peers.py ROW PEER FOLDER

reads the input, then makes one run for each line of standard input and prints its processor time and values.
"""
import json
import re
import string
import sys
import time
from collections import Counter
from importlib.metadata import version
from pathlib import Path

import numpy as np

RESAMPLES = 10_000


class Input:
    """The files of a folder."""

    def __init__(self, folder):
        self.folder = Path(folder)

    def numbers(self, name):
        return np.fromfile(self.folder / f"{name}.f64", dtype="<f8")

    def integers(self, name):
        return np.fromfile(self.folder / f"{name}.i32", dtype="<i4").astype(np.int64)

    def texts(self):
        with open(self.folder / "texts.jsonl", encoding="utf-8") as lines:
            return [json.loads(line) for line in lines]


# Rank correlations


def kendall(x, y):
    from scipy import stats

    return lambda: [stats.kendalltau(x, y).statistic]


def spearman(x, y):
    from scipy import stats

    return lambda: [stats.spearmanr(x, y).statistic]


# The bootstrap: the estimate and the standard error


def mean_in_a_loop(values):
    draw = np.random.default_rng(1)

    def run():
        count = len(values)
        means = [values[draw.integers(0, count, count)].mean() for _ in range(RESAMPLES)]
        return [values.mean(), np.std(means, ddof=1)]

    return run


def mean_in_blocks(values, block=10):
    draw = np.random.default_rng(1)

    def run():
        count = len(values)
        means = np.empty(RESAMPLES)
        for start in range(0, RESAMPLES, block):
            rows = draw.integers(0, count, (block, count))
            means[start : start + block] = values[rows].mean(axis=1)
        return [values.mean(), means.std(ddof=1)]

    return run


def mean_by_scipy(values):
    from scipy import stats

    draw = np.random.default_rng(1)

    def run():
        result = stats.bootstrap(
            (values,), np.mean, n_resamples=RESAMPLES, batch=100, method="percentile", rng=draw
        )
        return [values.mean(), result.standard_error]

    return run


def kappas(tables):
    """Cohen's kappa of tables along the first axis."""
    count = tables.sum(axis=(1, 2))
    agreed = np.trace(tables, axis1=1, axis2=2) / count
    chance = (tables.sum(axis=1) * tables.sum(axis=2)).sum(axis=1) / count**2
    return (agreed - chance) / (1 - chance)


def kappa_in_blocks(gold, predicted, block=20):
    draw = np.random.default_rng(1)
    cells = gold * 5 + predicted
    offsets = 25 * np.arange(block)[:, None]

    def run():
        count = len(cells)
        estimate = kappas(np.bincount(cells, minlength=25).reshape(1, 5, 5))[0]
        tables = []
        for _ in range(0, RESAMPLES, block):
            drawn = cells[draw.integers(0, count, (block, count))]
            drawn += offsets
            tables.append(np.bincount(drawn.ravel(), minlength=25 * block))
        return [estimate, kappas(np.concatenate(tables).reshape(-1, 5, 5)).std(ddof=1)]

    return run


def kappa_by_counts(gold, predicted):
    draw = np.random.default_rng(1)
    cells = gold * 5 + predicted

    def run():
        counts = np.bincount(cells, minlength=25)
        estimate = kappas(counts.reshape(1, 5, 5))[0]
        tables = draw.multinomial(len(cells), counts / len(cells), size=RESAMPLES)
        return [estimate, kappas(tables.reshape(-1, 5, 5)).std(ddof=1)]

    return run


def scores_by_counts(values):
    draw = np.random.default_rng(1)

    def run():
        levels, counts = np.unique(values, return_counts=True)
        tables = draw.multinomial(len(values), counts / len(values), size=RESAMPLES)
        return [values.mean(), (tables @ levels / len(values)).std(ddof=1)]

    return run


# Agreement


def alpha(ratings, level):
    import krippendorff

    table = ratings.reshape(5, -1)
    return lambda: [krippendorff.alpha(reliability_data=table, level_of_measurement=level)]


# Bradley-Terry by logistic regression on the counts of each pair of players


def bradley_terry(first, second, won, players=100):
    import scipy.sparse
    from sklearn.linear_model import LogisticRegression

    counts = np.bincount(np.where(won, first * players + second, second * players + first), minlength=players**2)
    winner, loser = np.divmod(np.nonzero(counts)[0], players)
    low, high = np.minimum(winner, loser), np.maximum(winner, loser)
    rows = scipy.sparse.csr_matrix(
        (np.tile([1.0, -1.0], len(low)), np.stack([low, high], 1).ravel(), np.arange(0, 2 * len(low) + 1, 2)),
        shape=(len(low), players))
    model = LogisticRegression(fit_intercept=False, C=1e6, tol=1e-6, max_iter=200)
    model.fit(rows, winner < loser, sample_weight=counts[counts > 0].astype(float))
    return model.coef_[0] - model.coef_[0].mean()


def battles(i):
    return i.integers("battle-first"), i.integers("battle-second"), i.integers("battle-won").astype(bool)


def bradley_terry_fit(columns):
    return lambda: list(bradley_terry(*columns))


def bradley_terry_bootstrap(columns, resamples=100):
    draw = np.random.default_rng(1)

    def run():
        count = len(columns[0])
        fits = []
        for _ in range(resamples):
            rows = draw.integers(0, count, count)
            fits.append(bradley_terry(*(column[rows] for column in columns)))
        low, middle, high = np.quantile(fits, [0.025, 0.5, 0.975], axis=0)
        return [middle[0], (high - low).mean()]

    return run


# Texts: the mean over all pairs


def rouge_score(pairs):
    from rouge_score import rouge_scorer

    scorer = rouge_scorer.RougeScorer(["rougeL"])

    def run():
        total = sum(scorer.score(pair["reference"], pair["prediction"])["rougeL"].fmeasure for pair in pairs)
        return [total / len(pairs)]

    return run


def rouge_by_rapidfuzz(pairs):
    from rapidfuzz.distance import LCSseq

    word = re.compile("[a-z0-9]+")

    def run():
        total = 0.0
        for pair in pairs:
            predicted = word.findall(pair["prediction"].lower())
            wanted = word.findall(pair["reference"].lower())
            total += 2 * LCSseq.similarity(predicted, wanted) / (len(predicted) + len(wanted))
        return [total / len(pairs)]

    return run


def bleu(pairs):
    import sacrebleu

    def run():
        total = sum(sacrebleu.sentence_bleu(pair["prediction"], [pair["reference"]]).score for pair in pairs)
        return [total / len(pairs)]

    return run


def token_f1(pairs):
    punctuation = set(string.punctuation)
    articles = re.compile(r"\b(a|an|the)\b")

    def words(text):
        plain = "".join(letter for letter in text.lower() if letter not in punctuation)
        return articles.sub(" ", plain).split()

    def score(prediction, reference):
        predicted, wanted = words(prediction), words(reference)
        shared = sum((Counter(predicted) & Counter(wanted)).values())
        return 2 * shared / (len(predicted) + len(wanted))

    def run():
        return [sum(score(pair["prediction"], pair["reference"]) for pair in pairs) / len(pairs)]

    return run


def package(name):
    return lambda: f"{name} {version(name)}"


def python():
    return "Python " + sys.version.split()[0]


SCIPY, NUMPY = package("scipy"), package("numpy")

# By row: what it is, how far values agree (see compare.py), and the programs: name, version, work.
ROWS = {
    "kendall-continuous": (
        "Kendall's tau-b, 1,000,000 pairs of real numbers", "exact",
        {"scipy": (SCIPY, lambda i: kendall(i.numbers("continuous-x"), i.numbers("continuous-y")))}),
    "kendall-levels": (
        "Kendall's tau-b, 1,000,000 pairs of ten levels", "exact",
        {"scipy": (SCIPY, lambda i: kendall(i.numbers("levels-x"), i.numbers("levels-y"))),
         "scipy, integers": (SCIPY, lambda i: kendall(
             i.numbers("levels-x").astype(np.int64), i.numbers("levels-y").astype(np.int64)))}),
    "spearman": (
        "Spearman's rho, 1,000,000 pairs of real numbers", "exact",
        {"scipy": (SCIPY, lambda i: spearman(i.numbers("continuous-x"), i.numbers("continuous-y")))}),
    "bootstrap-mean": (
        "bootstrap of a mean, 10,000 real numbers, 10,000 resamples", "random",
        {"numpy, one resample at a time": (NUMPY, lambda i: mean_in_a_loop(i.numbers("sample"))),
         "numpy, ten at a time": (NUMPY, lambda i: mean_in_blocks(i.numbers("sample"))),
         "scipy.stats.bootstrap": (SCIPY, lambda i: mean_by_scipy(i.numbers("sample")))}),
    "bootstrap-mean-scores": (
        "bootstrap of a mean, 10,000 scores of five levels, 10,000 resamples", "random",
        {"numpy, ten at a time": (NUMPY, lambda i: mean_in_blocks(i.numbers("scores"))),
         "numpy, multinomial": (NUMPY, lambda i: scores_by_counts(i.numbers("scores"))),
         "scipy.stats.bootstrap": (SCIPY, lambda i: mean_by_scipy(i.numbers("scores")))}),
    "bootstrap-kappa": (
        "bootstrap of Cohen's kappa, 10,000 items, five labels, 10,000 resamples", "random",
        {"numpy, twenty at a time": (NUMPY, lambda i: kappa_in_blocks(i.integers("gold"), i.integers("predicted"))),
         "numpy, multinomial": (NUMPY, lambda i: kappa_by_counts(i.integers("gold"), i.integers("predicted")))}),
    **{
        f"krippendorff-{level}": (
            f"Krippendorff's alpha, {level}, 100,000 items, five raters", "exact",
            {"krippendorff": (
                package("krippendorff"), lambda i, level=level: alpha(i.numbers("ratings"), level))})
        for level in ("nominal", "ordinal", "interval")
    },
    "rouge-l": (
        "ROUGE-L, 1,000 pairs of about 300 words", "exact",
        {"rouge-score": (package("rouge-score"), lambda i: rouge_score(i.texts())),
         "rapidfuzz": (package("rapidfuzz"), lambda i: rouge_by_rapidfuzz(i.texts()))}),
    "bleu": (
        "BLEU-4 of sentences, 13a, 1,000 pairs of about 300 words", "exact",
        {"sacrebleu": (package("sacrebleu"), lambda i: bleu(i.texts()))}),
    "bradley-terry": (
        "Bradley-Terry, 1,000,000 battles of 100 players, one fit", "fitted",
        {"scikit-learn": (package("scikit-learn"), lambda i: bradley_terry_fit(battles(i)))}),
    "bradley-terry-bootstrap": (
        "Bradley-Terry, the same battles, 100 resamples", "resampled",
        {"scikit-learn": (package("scikit-learn"), lambda i: bradley_terry_bootstrap(battles(i)))}),
    "token-f1": (
        "token F1 of SQuAD, 1,000 pairs of about 300 words", "exact",
        {"plain Python": (python, lambda i: token_f1(i.texts()))}),
}


def main():
    row, peer, folder = sys.argv[1:]
    work = ROWS[row][2][peer][1](Input(folder))
    for _ in sys.stdin:
        before = time.process_time()
        values = work()
        seconds = time.process_time() - before
        print(json.dumps({"seconds": seconds, "values": [float(value) for value in values]}), flush=True)


if __name__ == "__main__":
    main()
