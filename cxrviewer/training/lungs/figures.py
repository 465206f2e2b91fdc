"""How good outlines are, and whether their confidence says so: Dice on films with drawn lungs, whole and spoilt."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cxrviewer.inference.lungs import LungModel
from cxrviewer.training.basics import metrics
from cxrviewer.training.lungs.corruptions import CORRUPTIONS, LEVELS, spoilt
from cxrviewer.training.lungs.learner import LungFilm

GOOD = 0.85  # a Dice coefficient below this is a clearly wrong outline
_TOLERATED = 0.01  # share of wrong outlines among those that may be used


@dataclass(frozen=True, slots=True)
class Outcome:
    """One film, whole or spoilt: how much the outline shares with the drawn one, and what the model said of it."""

    name: str
    spoilt: str
    level: float
    dice: float
    confidence: float
    reasons: tuple[str, ...]

    @property
    def reliable(self) -> bool:
        """Return whether the outline may be used."""
        return not self.reasons


def dice(found: NDArray[np.bool_], drawn: NDArray[np.bool_]) -> float:
    """Return the Dice coefficient of two masks, 0.0 to 1.0; 1.0 where both are empty."""
    total = int(found.sum()) + int(drawn.sum())
    return 2.0 * int((found & drawn).sum()) / total if total else 1.0


def whole(model: LungModel, films: Iterable[LungFilm]) -> list[Outcome]:
    """Return the outcome on each film as it is, on the film's own grid."""
    return [_outcome(model, film, "", 0.0) for film in films]


def damaged(model: LungModel, films: Sequence[LungFilm]) -> list[Outcome]:
    """Return the outcome on each film under each corruption at each level."""
    return [_outcome(model, film, name, level) for film in films for name in CORRUPTIONS for level in LEVELS]


def summary(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    """Return Dice over films, all and by group (names that end with 0: normal, with 1: tuberculosis), JSON-ready."""
    groups = {
        "all": outcomes,
        "normal": [outcome for outcome in outcomes if outcome.name.endswith("0")],
        "tuberculosis": [outcome for outcome in outcomes if outcome.name.endswith("1")],
    }
    return {name: _dice_figures(members) for name, members in groups.items() if members}


def by_corruption(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    """Return for each corruption the mean Dice, the share used, and Dice and wrong outlines among those used."""
    names = list(dict.fromkeys(outcome.spoilt for outcome in outcomes))
    return {name: _rejection([o for o in outcomes if o.spoilt == name]) for name in names}


def overall(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    """Return the same over all outcomes, and how well confidence tells wrong outlines from right ones."""
    right = np.array([outcome.dice >= GOOD for outcome in outcomes])
    confidence = np.array([outcome.confidence for outcome in outcomes])
    value = np.array([outcome.dice for outcome in outcomes])
    return {
        **_rejection(outcomes),
        "auroc_of_confidence": metrics.auroc(right, confidence),
        "rank_correlation": float(np.corrcoef(_ranks(confidence), _ranks(value))[0, 1]),
    }


def least_confidence(outcomes: Sequence[Outcome]) -> float:
    """Return the lowest threshold, in steps of 0.005, above which at most 1 % of the outlines are wrong.

    Outlines that the rules on shape refuse do not count; ``outcomes`` must come from a model without threshold.
    """
    allowed = [outcome for outcome in outcomes if outcome.reliable]
    for threshold in (round(float(step), 3) for step in np.arange(0.5, 0.99, 0.005)):
        used = [outcome for outcome in allowed if outcome.confidence >= threshold]
        if not used or sum(outcome.dice < GOOD for outcome in used) <= _TOLERATED * len(used):
            return threshold
    return 0.99


def _outcome(model: LungModel, film: LungFilm, name: str, level: float) -> Outcome:
    picture, label = film.picture.astype(np.float32) / np.float32(255.0), film.label
    if name:
        picture, label = spoilt(name, level, picture, label)
    found = model.find(picture)
    return Outcome(film.name, name, level, dice(found.mask_on_film(), label > 0), found.confidence, found.reasons)


def _dice_figures(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    values = np.array([outcome.dice for outcome in outcomes])
    worst = outcomes[int(values.argmin())]
    return {
        "films": len(values),
        "mean": float(values.mean()),
        "median": float(np.median(values)),
        "standard_deviation": float(values.std(ddof=1)) if len(values) > 1 else 0.0,
        "worst": float(values.min()),
        "worst_film": worst.name,
        "below_0.95": int((values < 0.95).sum()),
        "refused": sum(not outcome.reliable for outcome in outcomes),
    }


def _rejection(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    used = [outcome.dice for outcome in outcomes if outcome.reliable]
    wrong = [outcome for outcome in outcomes if outcome.dice < GOOD]
    return {
        "films": len(outcomes),
        "mean_dice": float(np.mean([outcome.dice for outcome in outcomes])),
        "used": len(used),
        "mean_dice_used": float(np.mean(used)) if used else None,
        "worst_used": min(used) if used else None,
        "wrong": len(wrong),
        "wrong_used": sum(outcome.reliable for outcome in wrong),
    }


def _ranks(values: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.argsort(np.argsort(values)).astype(np.float64)


def plain(figures: Mapping[str, Any], places: int = 4) -> dict[str, Any]:
    """Return nested ``figures`` with rounded numbers, for JSON that a person reads."""
    return {key: _plain(value, places) for key, value in figures.items()}


def _plain(value: Any, places: int) -> Any:
    if isinstance(value, Mapping):
        return plain(value, places)
    return round(value, places) if isinstance(value, float) else value
