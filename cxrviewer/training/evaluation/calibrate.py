"""Turns answers on the calibration part into calibration: temperature, reliability of each class, operating points."""

import math

import numpy as np

from cxrviewer.inference.scoring import softmax
from cxrviewer.training.basics.metrics import Floats, Ints, negative_log_likelihood, wilson

_GOLDEN = (math.sqrt(5.0) - 1.0) / 2.0


def temperature(truth: Ints, logits: Floats) -> float:
    """Return the divisor of the logits, 0.05 to 20, with the least negative log-likelihood (Guo et al. 2017).

    The likelihood has one minimum over the temperature, so a golden-section search over its logarithm finds it.
    """

    def cost(log_temperature: float) -> float:
        return negative_log_likelihood(truth, softmax(logits / math.exp(log_temperature)))

    low, high = math.log(0.05), math.log(20.0)
    while high - low > 1e-5:
        left, right = high - _GOLDEN * (high - low), low + _GOLDEN * (high - low)
        low, high = (low, right) if cost(left) <= cost(right) else (left, high)
    return math.exp((low + high) / 2.0)


def reliability(positive: Floats, probability: Floats, bins: int = 10) -> list[dict[str, object]]:
    """Return equal-width bins from 0 to 1: how often films in the bin were of the class, with Wilson's interval.

    Parameters
    ----------
    positive
        1.0 where the film is of the class, else 0.0.
    probability
        Calibrated probability of the class.
    bins
        How many.
    """
    place = np.minimum((probability * bins).astype(int), bins - 1)
    trials = np.bincount(place, minlength=bins)
    hits = np.bincount(place, weights=positive, minlength=bins)
    return [
        {"low": b / bins, "high": (b + 1) / bins, "interval": list(wilson(hits[b], trials[b])), "count": int(trials[b])}
        for b in range(bins)
    ]


def operating_point(positive: Floats, probability: Floats) -> dict[str, object]:
    """Return one class's threshold and indeterminate band in the form of bundle.json.

    The threshold maximises sensitivity + specificity (Youden 1950). The band reaches from the threshold with
    specificity of at least 0.95 to the one with sensitivity of at least 0.95, whichever is lower first, and holds the
    Youden threshold: below and above it both rules agree.
    """
    # Midpoints between neighbouring values: a film then never lies exactly on a threshold.
    values = np.unique(np.concatenate(([0.0], probability, [1.0])))
    thresholds = (values[1:] + values[:-1]) / 2.0
    sensitivity = 1.0 - _share_below(probability[positive == 1.0], thresholds)
    specificity = _share_below(probability[positive == 0.0], thresholds)
    best = int(np.argmax(sensitivity + specificity))
    sensitive = thresholds[max(np.flatnonzero(sensitivity >= 0.95), default=0)]
    specific = thresholds[min(np.flatnonzero(specificity >= 0.95), default=-1)]
    band = (float(min(sensitive, specific, thresholds[best])), float(max(sensitive, specific, thresholds[best])))
    return {
        "threshold": float(thresholds[best]),
        "indeterminate": list(band),
        "sensitivity": float(sensitivity[best]),
        "specificity": float(specificity[best]),
        "rule": "Youden; band between sensitivity 0.95 and specificity 0.95",
    }


def _share_below(values: Floats, thresholds: Floats) -> Floats:
    """Return for each threshold the share of ``values`` that do not exceed it."""
    return np.asarray(np.searchsorted(np.sort(values), thresholds, side="right") / len(values), dtype=np.float64)
