"""Turns answers on the calibration part into calibration: scaling, reliability of each class, operating points."""

from itertools import pairwise

import numpy as np
import torch

from cxrviewer.inference.scaling import Scaling
from cxrviewer.training.basics.metrics import Floats, Ints, wilson

#: Ends of the bins of reliability: finer where most probabilities lie.
EDGES = (0.0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 1.0)
_FIRMNESS = 0.1  # films' worth of likelihood by which an offset of 1, or a temperature of e or 1 / e, has to pay


def scaling(truth: Ints, logits: Floats) -> Scaling:
    """Return the temperature and offsets with the least negative log-likelihood (Alexandari et al. 2020).

    A small penalty on the squares of the offsets keeps that of a class without films finite, and one on the logarithm
    of the temperature that of a model that errs on none of a few films: it would be 0, and all else certain.

    Parameters
    ----------
    truth
        Place of each film's class, shape ``(n,)``.
    logits
        Shape ``(n, classes)``.
    """
    answers, labels = torch.from_numpy(logits), torch.from_numpy(truth)
    warmth = torch.zeros((), dtype=torch.float64, requires_grad=True)
    offsets = torch.zeros(logits.shape[1], dtype=torch.float64, requires_grad=True)
    search = torch.optim.LBFGS([warmth, offsets], max_iter=300, tolerance_grad=1e-9, line_search_fn="strong_wolfe")

    def cost() -> torch.Tensor:
        search.zero_grad()
        found = torch.nn.functional.cross_entropy(answers / warmth.exp() + offsets, labels)
        total = found + _FIRMNESS * (offsets.square().sum() + warmth.square()) / len(labels)
        total.backward()  # type: ignore[no-untyped-call]
        return total

    search.step(cost)  # type: ignore[no-untyped-call]
    with torch.no_grad():
        found = [round(offset, 6) for offset in (offsets - offsets.mean()).tolist()]
        return Scaling(round(warmth.exp().item(), 6), tuple(found))


def reliability(positive: Floats, probability: Floats) -> list[dict[str, object]]:
    """Return bins from 0 to 1, with ends at `EDGES`: how often films in one were of the class, with Wilson's interval.

    Parameters
    ----------
    positive
        1.0 where the film is of the class, else 0.0.
    probability
        Calibrated probability of the class.
    """
    bins = len(EDGES) - 1
    place = np.clip(np.searchsorted(EDGES, probability, side="right") - 1, 0, bins - 1)
    trials = np.bincount(place, minlength=bins)
    hits = np.bincount(place, weights=positive, minlength=bins)
    return [
        {"low": low, "high": high, "interval": list(wilson(hits[b], trials[b])), "count": int(trials[b])}
        for b, (low, high) in enumerate(pairwise(EDGES))
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
