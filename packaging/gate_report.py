"""Measures the gate on films and pictures held out, and writes the page about it."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from gate_fit import PASS_WITHOUT_BLOCK, PASS_WITHOUT_WARNING, RULE_OF, Features, scores
from numpy.typing import NDArray

from cxrviewer.inference.gate.learnt import RULES, UNLIKE, LearntRules
from cxrviewer.training.basics import metrics
from cxrviewer.training.card.gate import gate

_NEIGHBOURS = 5
_ELSEWHERE = ", elsewhere"

Sets = Mapping[str, Features]
Scores = Mapping[str, NDArray[np.float64]]


def report(rules: LearntRules, fit: Sets, held_out: Mapping[str, Sets], weights_sha256: str) -> dict[str, Any]:
    """Return what the rules do to ``held_out`` films, ``proper`` and ``wrong``, JSON-ready."""
    proper = [_proper(name, rules, found) for name, found in held_out["proper"].items()]
    own = held_out["proper"]["test part"]
    elsewhere = max((f for name, f in held_out["proper"].items() if name != "test part"), key=lambda f: len(f.read))
    wrong = []
    for name, found in held_out["wrong"].items():
        wrong.append(_wrong(name, rules, found, elsewhere if name.endswith(_ELSEWHERE) else own, fit["proper"]))
    counts = np.array([entry["films"] for entry in wrong])
    return {
        "weights_sha256": weights_sha256,
        "fitted_on": {name: len(found.read) for name, found in fit.items()},
        "whole": {
            "wrong": int(counts.sum()),
            "told": float(np.average([entry["told"] for entry in wrong], weights=counts)),
            "blocked": float(np.average([entry["blocked"] for entry in wrong], weights=counts)),
            "proper": proper[0]["films"],
            "proper_blocked": proper[0]["blocked"],
            "proper_blocked_interval": proper[0]["blocked_interval"],
            "proper_warned": proper[0]["warned"],
        },
        "proper": proper,
        "wrong": wrong,
        "rules": [
            {
                "code": code,
                "name": name,
                "text": text,
                "warn": rules.limits[rule].warn,
                "block": rules.limits[rule].block,
            }
            for rule, (code, name, text) in RULES.items()
        ],
        "thresholds": (
            f"Thresholds: {100 * PASS_WITHOUT_WARNING:.1f} % of {len(fit['tune'].read)} films of validation and"
            " calibration part pass each rule of the classifier without a warning and"
            f" {100 * PASS_WITHOUT_BLOCK:.1f} % without being blocked; no kind is named below log odds"
            " of -1, and none blocks below 2. The distance warns beyond 99.5 %"
            " of these films and blocks beyond 1.5 times the distance of the farthest in a thousand. A mirrored film is"
            " warned of only: a heart on the right is rare, not wrong."
        ),
    }


def _decided(rules: LearntRules, found: Scores) -> tuple[NDArray[np.bool_], NDArray[np.bool_], dict[str, int]]:
    """Return which are blocked, which are warned of or blocked, and how often each code is told."""
    count = len(found[UNLIKE])
    blocked, told, codes = np.zeros(count, bool), np.zeros(count, bool), {}
    for rule, values in found.items():
        limits = rules.limits[rule]
        blocks = values >= (np.inf if limits.block is None else limits.block)
        tells = blocks | (values >= (np.inf if limits.warn is None else limits.warn))
        blocked, told = blocked | blocks, told | tells
        if tells.any():
            codes[RULES[rule][0]] = int(tells.sum())
    return blocked, told, dict(sorted(codes.items()))


def _proper(name: str, rules: LearntRules, found: Features) -> dict[str, Any]:
    blocked, told, codes = _decided(rules, scores(rules, found))
    warned, films = told & ~blocked, len(blocked)
    return {
        "name": name,
        "films": films,
        "blocked": float(blocked.mean()),
        "blocked_interval": list(metrics.wilson(int(blocked.sum()), films)),
        "warned": float(warned.mean()),
        "warned_interval": list(metrics.wilson(int(warned.sum()), films)),
        "codes": codes,
    }


def _wrong(name: str, rules: LearntRules, found: Features, proper: Features, known: Features) -> dict[str, Any]:
    values = scores(rules, found)
    blocked, told, _ = _decided(rules, values)
    rule = RULE_OF.get(name.removesuffix(_ELSEWHERE))
    limits = rules.limits[rule] if rule else None
    named = None if limits is None or limits.warn is None else float((values[rule] >= limits.warn).mean())
    return {
        "name": name,
        "films": len(blocked),
        "blocked": float(blocked.mean()),
        "told": float(told.mean()),
        "named": named,
        "auroc": {
            score: _auroc(of(proper), of(found))
            for score, of in {
                "classifier": lambda one: _classified(scores(rules, one)),
                "Mahalanobis": lambda one: scores(rules, one)[UNLIKE],
                "nearest neighbours": lambda one: _away(one, known),
                "energy": lambda one: -np.logaddexp.reduce(one.logits.astype(np.float64), axis=1),
            }.items()
        },
    }


def _classified(found: Scores) -> NDArray[np.float64]:
    """Return the log odds of any wrong kind against a proper film."""
    return np.asarray(np.logaddexp.reduce([values for rule, values in found.items() if rule != UNLIKE]))


def _away(found: Features, known: Features) -> NDArray[np.float64]:
    """Return the distance to the fifth nearest of the training films, all brought to length 1 (Sun et al. 2022)."""
    own, others = (one.pooled / np.linalg.norm(one.pooled, axis=1, keepdims=True) for one in (found, known))
    return np.asarray(1.0 - np.sort(own @ others.T, axis=1)[:, -_NEIGHBOURS], np.float64)


def _auroc(proper: NDArray[np.float64], wrong: NDArray[np.float64]) -> float:
    positive = np.repeat([0.0, 1.0], [len(proper), len(wrong)]).astype(bool)
    return round(metrics.auroc(positive, np.concatenate((proper, wrong))), 4)


def page(made: Mapping[str, Any]) -> str:
    """Return the page about the gate."""
    intro = (
        "What the gate of the bundled model lets pass and what it holds up, by its learnt rules alone: rules of the"
        " header and of size, contrast and colour come before them and are not counted here. Written by"
        " `packaging/make_gate.py`, whose first lines say how to run it; the same figures are in the model card."
        f" Weights: `{made['weights_sha256']}`."
    )
    films = ", ".join(f"{name} {count}" for name, count in made["fitted_on"].items())
    fitted = (
        "Fitted on films of the training part as they are (proper), varied in grey scale, sharpness, framing and"
        " markers as another hospital might have made them (varied), and spoilt on purpose; and on half of the"
        f" photographs and other pictures, the other half of which is in the tables: {films}. No film of the other"
        " places was used for fitting or thresholds, but how far the classifier is held back and the least log odds"
        " that block were settled with an eye on Montgomery County: expect somewhat more elsewhere. Features: a copy"
        " of 16 x 16 pixels of what the network was given, its last stage averaged in 3 x 3 cells (classifier:"
        " logistic regression), and averaged over all (distance: Mahalanobis to the nearest class centre with a"
        " Ledoit-Wolf covariance). They come from the one forward pass"
        " that there is anyway."
    )
    return "\n\n".join(["# The gate, measured", intro, *gate(made), fitted]) + "\n"
