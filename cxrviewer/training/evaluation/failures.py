"""Where a model is wrong: its surest errors, which classes it confuses on whose films, and labels that may be wrong."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cxrviewer.inference.scaling import Scaling
from cxrviewer.training.basics.metrics import Floats, Ints
from cxrviewer.training.data.data import Sample
from cxrviewer.training.evaluation.figures import plain
from cxrviewer.training.loop.predictions import Predictions

WORST = 12
MOST_SUSPECTS = 50
NEIGHBOURS = 10
LEAST_AGREEING = 7  # of the neighbours
_DIGITS = 16  # of a film's hash, hexadecimal: enough to find it, where the data is at hand

HOW_SUSPECTED = (
    "A label is suspected when the model answers another class with at least the mean probability that it gives this"
    f" class on films labelled so (Northcutt et al. 2021), and at least {LEAST_AGREEING} of the {NEIGHBOURS} nearest"
    " films of other groups carry that other label too (cosine of the features before the last layer, each with mean 0"
    " and deviation 1 over these films). Both come from the same model, so they prove nothing: a reader has to look."
)


def failures(predictions: Predictions, scaling: Scaling, features: NDArray[np.float32]) -> dict[str, Any]:
    """Return the failure analysis, JSON-ready; it names no film, only rows and the first digits of their hashes.

    Parameters
    ----------
    predictions
        Answers on labelled films.
    scaling
        Of the calibration.
    features
        What goes into the network's last layer, shape ``(n, d)``.

    Returns
    -------
    dict
        ``films``, ``errors``, ``confused`` (each pair of label and answer with its films per source and age group),
        ``worst`` (the surest errors first), ``suspected`` (their number ``count`` and the first ones), ``how``.
    """
    probabilities = predictions.probabilities(scaling)
    answer = probabilities.argmax(axis=1)
    wrong = np.flatnonzero(answer != predictions.truth)
    suspects = suspected(predictions, probabilities, features)
    found = {
        "films": len(answer),
        "errors": len(wrong),
        "confused": _confused(predictions, answer, wrong),
        "worst": [_film(predictions, probabilities, i) for i in worst(predictions, probabilities)],
        "suspected": {
            "count": len(suspects),
            "by_label": dict(Counter(predictions.samples[i].label for i, _ in suspects)),
            "films": [
                _film(predictions, probabilities, i) | {"neighbours_agreeing": agreeing}
                for i, agreeing in suspects[:MOST_SUSPECTS]
            ],
            "neighbours": NEIGHBOURS,
            "least_agreeing": LEAST_AGREEING,
        },
        "how": HOW_SUSPECTED,
    }
    rounded: dict[str, Any] = plain(found)
    return rounded


def worst(predictions: Predictions, probabilities: Floats, most: int = WORST) -> list[int]:
    """Return the rows of the wrong answers with the highest probability, the surest first."""
    top, answer = probabilities.max(axis=1), probabilities.argmax(axis=1)
    wrong = np.flatnonzero(answer != predictions.truth)
    order = sorted(wrong.tolist(), key=lambda i: (-top[i], predictions.samples[i].sha256))
    return order[:most]


def suspected(predictions: Predictions, probabilities: Floats, features: NDArray[np.float32]) -> list[tuple[int, int]]:
    """Return the rows of films whose label may be wrong, and how many neighbours speak for the answer.

    The likeliest first: by neighbours, then by the probability of the stated label. See `HOW_SUSPECTED`.
    """
    truth, answer = predictions.truth, probabilities.argmax(axis=1)
    thresholds = np.array([_mean(probabilities[truth == k, k]) for k in range(len(predictions.classes))])
    sure = np.flatnonzero((answer != truth) & (probabilities.max(axis=1) >= thresholds[answer]))
    near = neighbours(features, [sample.group for sample in predictions.samples], sure)
    agreeing = [int((truth[own] == answer[i]).sum()) for i, own in zip(sure, near, strict=True)]
    found = [(int(i), count) for i, count in zip(sure, agreeing, strict=True) if count >= LEAST_AGREEING]
    return sorted(found, key=lambda pair: (-pair[1], probabilities[pair[0], truth[pair[0]]], pair[0]))


def neighbours(features: NDArray[np.float32], groups: Sequence[str], asked: Ints) -> list[Ints]:
    """Return for each row of ``asked`` the rows of the `NEIGHBOURS` films of other groups that are most like it.

    Likeness is the cosine of features that are standardised over all films. There are fewer where there are no more.
    """
    spread = features.std(axis=0, dtype=np.float64)
    standard = (features - features.mean(axis=0, dtype=np.float64)) / np.where(spread > 0, spread, 1.0)
    length = np.linalg.norm(standard, axis=1, keepdims=True)
    direction = standard / np.where(length > 0, length, 1.0)
    names = np.asarray(groups)
    found = []
    for i in asked:
        likeness = np.where(names == names[i], -np.inf, direction @ direction[i])
        others = int(np.isfinite(likeness).sum())
        found.append(np.argsort(-likeness, kind="stable")[: min(NEIGHBOURS, others)].astype(np.int64))
    return found


def _confused(predictions: Predictions, answer: Ints, wrong: Ints) -> list[dict[str, Any]]:
    """Return the pairs of label and answer that were confused, the most frequent first."""
    truth, classes = predictions.truth, predictions.classes
    films = np.bincount(truth, minlength=len(classes))
    pairs = Counter((int(truth[i]), int(answer[i])) for i in wrong)
    found = []
    for (label, other), count in sorted(pairs.items(), key=lambda pair: (-pair[1], pair[0])):
        inside = [predictions.samples[i] for i in wrong if (truth[i], answer[i]) == (label, other)]
        of_class = [s for s, t in zip(predictions.samples, truth, strict=True) if t == label]
        found.append(
            {
                "label": classes[label],
                "answer": classes[other],
                "films": count,
                "of": int(films[label]),
                "by_source": _shares([s.source for s in inside], [s.source for s in of_class]),
                "by_age_group": _shares([s.age_group for s in inside], [s.age_group for s in of_class]),
            }
        )
    return found


def _shares(wrong: Sequence[str], all_of_class: Sequence[str]) -> dict[str, list[int]]:
    """Return for each value of a fact the films confused and the films of the class that have it."""
    counts, whole = Counter(wrong), Counter(all_of_class)
    return {value: [counts[value], whole[value]] for value in sorted(counts)}


def _film(predictions: Predictions, probabilities: Floats, i: int) -> dict[str, Any]:
    sample: Sample = predictions.samples[i]
    k = int(probabilities[i].argmax())
    return {
        "row": i,
        "sha256": sample.sha256[:_DIGITS],
        "label": sample.label,
        "answer": predictions.classes[k],
        "probability": float(probabilities[i, k]),
        "probability_of_the_label": float(probabilities[i, predictions.classes.index(sample.label)]),
        "source": sample.source,
        "age_group": sample.age_group,
    }


def _mean(values: Floats) -> float:
    """Return the mean, above every probability where there is none."""
    return float(values.mean()) if len(values) else float("inf")
