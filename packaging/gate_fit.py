"""Fits the learnt rules of the gate: a linear classifier of wrong inputs, a distance, and their thresholds."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from sklearn.covariance import ledoit_wolf
from sklearn.linear_model import LogisticRegression

from cxrviewer.inference.gate.learnt import PROPER, RULES, UNLIKE, Ages, LearntRules, Limits

#: The rule that speaks for each kind of wrong input.
RULE_OF = {
    "inverted": "inverted", "turned left": "turned", "turned right": "turned", "upside down": "turned",
    "mirrored": "mirrored", "cropped": "cropped", "one half": "cropped", "masked": "cropped", "screenshot": "foreign",
    "collage": "foreign", "photograph": "foreign", "text": "foreign", "noise": "foreign", "drawing": "foreign",
}  # fmt: skip
ADULT_FROM = 18.0
_STRENGTH = 5e-4  # inverse of the penalty on squared weights, which keeps 5,000 features in check
_STEPS = 100
#: Each rule lets pass without a warning, and without being blocked, this share of the proper films of the bundle's
#: validation and calibration part; together they then warn of about 4 % and block fewer than 1 %.
PASS_WITHOUT_WARNING, PASS_WITHOUT_BLOCK = 0.985, 0.996
#: Log odds below which no wrong kind is named and none blocks, however rare they are among proper films.
_LEAST_WARNING, _LEAST_BLOCK = -1.0, 2.0
_UNLIKE_WARNING, _UNLIKE_BLOCK = 0.995, 1.5  # quantile; factor of the largest distance but one in a thousand
#: Hearts that lie on the right are rare, not wrong: a mirrored film is warned of and scored.
WARNS_ONLY = ("mirrored",)
_MOST_DIRECTIONS = 512  # of the distance, so that the gate stays small


@dataclass(frozen=True, eq=False)
class Features:
    """What the gate reads of a set of pictures, and the model's logits; one row for each."""

    read: NDArray[np.float32]
    pooled: NDArray[np.float32]
    logits: NDArray[np.float32]


def fitted(sets: Mapping[str, Features], *, children: bool, grid: int, thumbnail: int) -> LearntRules:
    """Return rules fitted to ``sets``: ``proper``, ``varied``, wrong inputs by kind; ``tune`` gives the thresholds."""
    kinds = [kind for kind in RULE_OF if kind in sets]
    read = np.concatenate([sets[name].read for name in ("proper", "varied", *kinds)])
    counts = [len(sets["proper"].read) + len(sets["varied"].read), *(len(sets[kind].read) for kind in kinds)]
    truth = np.repeat(np.arange(len(counts)), counts)
    mean, scale = read.mean(axis=0), read.std(axis=0) + np.float32(1e-3)
    classifier = LogisticRegression(C=_STRENGTH, max_iter=_STEPS, tol=1e-3).fit((read - mean) / scale, truth)
    centres, whitening = _distance(sets["proper"])
    rules = LearntRules(
        kinds=(PROPER, *(RULE_OF[kind] for kind in kinds)),
        limits=dict.fromkeys(RULES, Limits(0.0, None)),
        ages=Ages(ADULT_FROM, children),
        grid=grid,
        thumbnail=thumbnail,
        mean=mean,
        scale=scale,
        weights=classifier.coef_.astype(np.float16).astype(np.float32),  # as they are stored
        bias=classifier.intercept_.astype(np.float32),
        centres=centres.astype(np.float16).astype(np.float32),
        whitening=whitening.astype(np.float16).astype(np.float32),
    )
    return replace(rules, limits=_limits(scores(rules, sets["tune"])))


def scores(rules: LearntRules, found: Features) -> dict[str, NDArray[np.float64]]:
    """Return the scores of a set as `LearntRules.scores` gives them for one film."""
    logits = ((found.read - rules.mean) / rules.scale) @ rules.weights.T + rules.bias
    proper, made = logits[:, rules.kinds.index(PROPER)], {}
    for rule in dict.fromkeys(rules.kinds):
        if rule != PROPER:
            own = logits[:, [place for place, kind in enumerate(rules.kinds) if kind == rule]]
            made[rule] = np.logaddexp.reduce(own.astype(np.float64), axis=1) - proper
    away = (found.pooled[:, None] - rules.centres) @ rules.whitening
    made[UNLIKE] = (away.astype(np.float64) ** 2).sum(axis=2).min(axis=1) / found.pooled.shape[1]
    return made


def _distance(proper: Features) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return centres of the classes that the model gives, and what makes the shrunk covariance about them the unit."""
    pooled, given = proper.pooled.astype(np.float64), proper.logits.argmax(axis=1)
    centres = np.stack([pooled[given == k].mean(axis=0) for k in range(proper.logits.shape[1]) if (given == k).any()])
    nearest = ((pooled[:, None] - centres) ** 2).sum(axis=2).argmin(axis=1)
    covariance, _ = ledoit_wolf(pooled - centres[nearest], assume_centered=True)
    values, directions = np.linalg.eigh(covariance)
    kept = slice(-_MOST_DIRECTIONS, None)
    return centres, directions[:, kept] / np.sqrt(values[kept])


def _limits(tune: Mapping[str, NDArray[np.float64]]) -> dict[str, Limits]:
    found = {}
    for rule, values in tune.items():
        if rule == UNLIKE:
            warn, block = np.quantile(values, _UNLIKE_WARNING), np.quantile(values, 0.999) * _UNLIKE_BLOCK
        else:
            warn = max(_LEAST_WARNING, np.quantile(values, PASS_WITHOUT_WARNING))
            block = max(_LEAST_BLOCK, np.quantile(values, PASS_WITHOUT_BLOCK))
        found[rule] = Limits(round(float(warn), 4), None if rule in WARNS_ONLY else round(float(block), 4))
    return found
