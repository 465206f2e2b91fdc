"""Two models on the same films: is one better, or is it chance?"""

from dataclasses import dataclass
from math import erfc, sqrt

import numpy as np
from numpy.typing import NDArray

from cxrviewer.errors import DataError
from cxrviewer.training.basics.metrics import Z95, Floats
from cxrviewer.training.loop.predictions import Predictions

_LEAST = 2  # films of a kind: the spread of one is unknown


@dataclass(frozen=True, slots=True)
class AreaDifference:
    """Areas under two ROC curves on the same films, their difference with its 95 % interval, and a two-sided p."""

    first: float
    second: float
    difference: float
    interval: tuple[float, float]
    p: float


@dataclass(frozen=True, slots=True)
class AccuracyDifference:
    """Films that only one of two models got right, and the exact two-sided p of McNemar's test."""

    only_first: int
    only_second: int
    p: float


def delong(positive: NDArray[np.bool_], first: Floats, second: Floats) -> AreaDifference:
    """Compare the areas under the ROC curves of two scores on the same films (DeLong et al. 1988).

    The films count as independent: with several films of a patient the interval is too narrow.

    Parameters
    ----------
    positive
        Whether a film is of the class, shape ``(n,)``; two films at least are and two are not.
    first, second
        Scores, shape ``(n,)``.
    """
    if min(positive.sum(), (~positive).sum()) < _LEAST:
        raise DataError(
            "Areas under a ROC curve are not compared on fewer than two films of a kind.", "Use more films."
        )
    placed = [_placements(positive, score) for score in (first, second)]
    of_positives = np.stack([above for above, _ in placed])
    of_negatives = np.stack([below for _, below in placed])
    areas = of_positives.mean(axis=1)
    spread = np.cov(of_positives) / of_positives.shape[1] + np.cov(of_negatives) / of_negatives.shape[1]
    variance = float(spread[0, 0] + spread[1, 1] - 2.0 * spread[0, 1])
    difference = float(areas[0] - areas[1])
    half = Z95 * sqrt(max(variance, 0.0))
    p = _two_sided(difference / sqrt(variance)) if variance > 0 else 1.0
    return AreaDifference(float(areas[0]), float(areas[1]), difference, (difference - half, difference + half), p)


def _placements(positive: NDArray[np.bool_], score: Floats) -> tuple[Floats, Floats]:
    """Return for each positive the share of negatives below it, and for each negative that of positives above it.

    Ties count half. By ranks (Sun and Xu 2014), since the table of all pairs would not fit a large set.
    """
    inside, outside = score[positive], score[~positive]
    ordered_in, ordered_out = np.sort(inside), np.sort(outside)
    above = (np.searchsorted(ordered_out, inside, "left") + np.searchsorted(ordered_out, inside, "right")) / 2
    below = (np.searchsorted(ordered_in, outside, "left") + np.searchsorted(ordered_in, outside, "right")) / 2
    return above / len(outside), 1.0 - below / len(inside)


def _two_sided(z: float) -> float:
    return erfc(abs(z) / sqrt(2.0))


def mcnemar(right_first: NDArray[np.bool_], right_second: NDArray[np.bool_]) -> AccuracyDifference:
    """Compare the accuracy of two models on the same films by those that only one got right (McNemar 1947, exact)."""
    from scipy.stats import binomtest

    only_first = int((right_first & ~right_second).sum())
    only_second = int((right_second & ~right_first).sum())
    disputed = only_first + only_second
    p = float(binomtest(only_first, disputed).pvalue) if disputed else 1.0
    return AccuracyDifference(only_first, only_second, p)


def compare(first: Predictions, second: Predictions) -> tuple[AccuracyDifference, dict[str, AreaDifference]]:
    """Compare two models on the films that both answered; the areas by class, where it has films enough.

    Raises
    ------
    DataError
        When the two have different films or classes.
    """
    hashes = [[sample.sha256 for sample in predictions.samples] for predictions in (first, second)]
    if hashes[0] != hashes[1] or first.classes != second.classes:
        raise DataError("The two models were not asked the same films and classes.", "Evaluate both on the same data.")
    truth = first.truth
    right = [predictions.logits.argmax(axis=1) == truth for predictions in (first, second)]
    areas = {
        label: delong(truth == k, first.probabilities()[:, k], second.probabilities()[:, k])
        for k, label in enumerate(first.classes)
        if _LEAST <= int((truth == k).sum()) <= len(truth) - _LEAST
    }
    return mcnemar(*right), areas
