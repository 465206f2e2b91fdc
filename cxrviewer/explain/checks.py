"""Checks of a heatmap: what tells a map that can be looked at from one that cannot, in numbers and in plain words.

Each check is a pure function of numbers or fields. It gives a verdict, the number, the threshold that decided and one
sentence. All thresholds stand in `LIMITS`, each with its reason. A good verdict never means that a map shows disease.
"""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

Verdict = Literal["good", "doubtful", "failed", "not done"]
_RANK: dict[Verdict, int] = {"not done": 0, "good": 1, "doubtful": 2, "failed": 3}

BORDER = 0.08  # of each side: outside it lie the lungs of nearly every film that is not cut close
TOP = 0.10  # of the cells: what a reader sees as the hot part of a map
HOTTEST = 0.01  # of the film: what a reader sees first


@dataclass(frozen=True, slots=True)
class Limit:
    """From where on a number is good, and from where on it has failed; good above failed: more is better.

    Attributes
    ----------
    good, failed
        The number itself may still be good, and may not be failed: both ends are on the better side.
    why
        Why these two.
    """

    good: float
    failed: float
    why: str

    def judge(self, value: float, unit: float = 1.0) -> tuple[Verdict, float]:
        """Return the verdict on ``value`` and the threshold that decided, both counted in ``unit``."""
        way = 1.0 if self.good <= self.failed else -1.0
        good, failed = self.good * unit, self.failed * unit
        if not np.isfinite(value) or way * value > way * failed:
            return "failed", failed
        return ("good" if way * value <= way * good else "doubtful"), good


LIMITS = {
    "conservation": Limit(
        0.10,
        0.50,
        "Relevance must sum to the score. The rules lose only what the last bias holds: below 0.1 on the films it was "
        "tried on. Where more than half is missing the map explains another number than the score.",
    ),
    "agreement": Limit(
        0.40,
        -1.0,
        "Rank correlation. The methods ask different questions, so that disagreement speaks against neither of them "
        "and never fails a map; 19 of 20 films of its own kind lie above 0.4 with the bundled model.",
    ),
    "border": Limit(
        1.0,
        1.5,
        "In units of the border's share of the film: 1 is a map that knows nothing of borders, half as much again is a "
        "map drawn to where hospitals differ and lungs do not lie.",
    ),
    "lettering": Limit(
        0.05,
        0.15,
        "Letters and markers cover about a hundredth of a film and say nothing of lungs, but name hospitals "
        "(DeGrave et al. 2021): five and fifteen times their area.",
    ),
    "hottest": Limit(
        0.05,
        0.50,
        "Relevance can lie thinly over all of a film and still be strongest on a marker, which is what a reader then "
        "sees: five times the area of letters, and half of all that stands out.",
    ),
    "lungs": Limit(
        0.95,
        1.10,
        "In units of the share of the film outside the lungs: 1 is a map that knows nothing of lungs; a tenth more is "
        "one that avoids them.",
    ),
    "stability": Limit(
        0.80,
        0.50,
        "Rank correlation with the map of a film that no reader could tell from this one; below 0.5 three quarters of "
        "the ranks change (1 - 0.5 squared).",
    ),
    "faithfulness": Limit(
        0.05,
        0.0,
        "Insertion less deletion area, less that of random orders, in shares of the score's range (Petsiuk et al. "
        "2018): at 0 the map ranks the film's parts no better than chance.",
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Check:
    """One check of one heatmap.

    Attributes
    ----------
    name
        Stable: a key of `LIMITS`, or ``"content"``.
    verdict
        ``"good"``, ``"doubtful"``, ``"failed"`` or ``"not done"``.
    value
        The number; None where there is none.
    threshold
        What decided; None where nothing did.
    text
        One sentence for a radiologist.
    """

    name: str
    verdict: Verdict
    value: float | None
    threshold: float | None
    text: str

    def to_dict(self) -> dict[str, Any]:
        """Return the check as it stands in analysis.json, which knows finite numbers only."""
        value = self.value if self.value is not None and np.isfinite(self.value) else None
        return asdict(self) | {"value": value}


def verdict(checks: Iterable[Check]) -> Verdict:
    """Return the worst verdict of ``checks``, ``"failed"`` before ``"doubtful"``; ``"not done"`` when there is none."""
    return max((check.verdict for check in checks), key=_RANK.__getitem__, default="not done")


def reason(checks: Sequence[Check]) -> str:
    """Return the sentence of the first of the worst ``checks``; empty unless it is doubtful or failed."""
    worst = verdict(checks)
    if _RANK[worst] < _RANK["doubtful"]:
        return ""
    return next(check.text for check in checks if check.verdict == worst)


def not_done(name: str, why: str) -> Check:
    """Return the check called ``name`` that could not be made; ``why`` is one sentence."""
    return Check(name, "not done", None, None, why)


def content(values: NDArray[np.float32]) -> Check:
    """Check that a map holds numbers, and not only zeros.

    Parameters
    ----------
    values
        The field, any shape.
    """
    if not np.isfinite(values).all():
        return Check("content", "failed", None, None, "The map holds values that are no numbers.")
    most = float(np.abs(values).max(initial=0.0))
    if most == 0.0:
        return Check("content", "failed", 0.0, 0.0, "The map is empty: nothing was found to raise the score.")
    return Check("content", "good", most, 0.0, "The map holds values throughout.")


def conservation(score: float, total: float) -> Check:
    """Check that relevance sums to the score it explains (Bach et al. 2015, equation 2).

    What is missing is counted in shares of the score, of one logit at least: a score near zero has no shares.

    Parameters
    ----------
    score
        The logit, or the margin, that was explained.
    total
        Sum of the relevance of all pixels, logits.
    """
    missing = abs(score - total) / max(abs(score), 1.0)
    found, limit = LIMITS["conservation"].judge(missing)
    if not np.isfinite(missing):
        return Check("conservation", found, None, limit, "The relevance does not sum to a number.")
    words = {
        "good": f"The map adds up to the score: constants of the network hold {_percent(missing)} of it.",
        "doubtful": f"Constants of the network hold {_percent(missing)} of the score, which the map does not show.",
    }.get(found, f"The map does not add up to the score: {_percent(missing)} of it is missing or too much.")
    return Check("conservation", found, missing, limit, words)


def agreement(first: NDArray[np.floating], second: NDArray[np.floating]) -> Check:
    """Check whether two methods point to the same parts of a film.

    Parameters
    ----------
    first, second
        How much each cell of one grid speaks for the class by either method, same shape, 0.0 and above.
    """
    found, overlap = rank_correlation(first, second), top_overlap(first, second)
    if not np.isfinite(found):
        return not_done("agreement", "The methods cannot be compared: one map is the same everywhere.")
    judged, limit = LIMITS["agreement"].judge(found)
    numbers = f"rank correlation {found:.2f}; {_percent(overlap)} of their hottest tenth in common"
    words = "point to similar places" if judged == "good" else "point to different places"
    return Check("agreement", judged, found, limit, f"Grad-CAM and LRP {words} ({numbers}, by chance {_percent(TOP)}).")


def on_border(magnitude: NDArray[np.floating]) -> Check:
    """Check how much of a map lies on the outer 8 % of the film on each side.

    Parameters
    ----------
    magnitude
        The map's magnitude on a regular grid over the whole film, ``(rows, columns)``.
    """
    share, area = share_in(magnitude, border_mask(magnitude.shape)), float(border_mask(magnitude.shape).mean())
    found, limit = LIMITS["border"].judge(share, area)
    words = f"{_percent(share)} of the map lies on the film's border, which is {_percent(area)} of the film"
    return Check("border", found, share, limit, f"{words}{': too much' if found == 'failed' else ''}.")


def on_lettering(magnitude: NDArray[np.floating], mask: NDArray[np.floating] | NDArray[np.bool_]) -> Check:
    """Check how much of a map lies on letters and side markers.

    Parameters
    ----------
    magnitude
        The map's magnitude on a regular grid over the whole film.
    mask
        Share of each cell that was found to be lettering, same shape, 0.0 to 1.0, or bool.
    """
    share = share_in(magnitude, mask)
    found, limit = LIMITS["lettering"].judge(share)
    if not mask.any():
        return Check("lettering", found, share, limit, "No lettering or side marker was found near the film's border.")
    words = f"{_percent(share)} of the map lies on lettering or side markers"
    return Check("lettering", found, share, limit, f"{words}{'' if found == 'good' else ': too much'}.")


def hottest_on_lettering(magnitude: NDArray[np.floating], mask: NDArray[np.floating] | NDArray[np.bool_]) -> Check:
    """Check how much of what stands out most in a map lies on letters and side markers.

    Parameters
    ----------
    magnitude, mask
        As for `on_lettering`; there is lettering.
    """
    share = float(np.asarray(mask, np.float64).reshape(-1)[_highest(magnitude, HOTTEST)].mean())
    found, limit = LIMITS["hottest"].judge(share)
    words = f"{_percent(share)} of the hottest hundredth of the map lies on lettering or side markers"
    more = {"good": "", "doubtful": ": they are among what stands out"}.get(found, ": they are what stands out")
    return Check("hottest", found, share, limit, f"{words}{more}.")


def outside_lungs(share: float, area: float) -> Check:
    """Check how much of a map lies outside the lungs.

    Parameters
    ----------
    share
        Share of the map's magnitude outside the lungs, 0.0 to 1.0.
    area
        Share of the film outside the lungs: what a map has there that knows nothing of lungs.
    """
    found, limit = LIMITS["lungs"].judge(share, area)
    words = {
        "good": "the map favours the lungs",
        "doubtful": "the lungs count no more than the rest of the film",
    }.get(found, "the map avoids the lungs")
    numbers = f"{_percent(share)} of the map lies outside the lungs, which is {_percent(area)} of the film"
    return Check("lungs", found, share, limit, f"{numbers}: {words}.")


def stability(shifted: float, noisy: float) -> Check:
    """Check how little a map changes with changes of the film that no reader would see.

    Parameters
    ----------
    shifted, noisy
        Rank correlation with the map after a shift by one pixel, and with 1 % noise.
    """
    found, limit = LIMITS["stability"].judge(min(shifted, noisy))
    numbers = f"rank correlation {shifted:.2f} after a shift by one pixel, {noisy:.2f} with 1 % noise"
    words = {"good": "stays the same", "doubtful": "changes somewhat"}.get(found, "becomes another")
    return Check(
        "stability", found, min(shifted, noisy), limit, f"The map {words} when the film hardly changes ({numbers})."
    )


def faithfulness(gain: float) -> Check:
    """Check whether the score follows the parts that a map marks.

    Parameters
    ----------
    gain
        Insertion less deletion area in the map's order, less that of random orders, in shares of the score's range.
    """
    found, limit = LIMITS["faithfulness"].judge(gain)
    words = {"good": "follows the places", "doubtful": "hardly follows the places"}.get(
        found, "does not follow the places"
    )
    return Check(
        "faithfulness",
        found,
        gain,
        limit,
        f"The score {words} that the map marks ({gain:+z.2f} of its range against random places).",
    )


def share_in(magnitude: NDArray[np.floating], mask: NDArray[np.floating] | NDArray[np.bool_]) -> float:
    """Return the share of a map that lies in a mask, 0.0 to 1.0; 0.0 where there is no magnitude.

    Parameters
    ----------
    magnitude
        The map's magnitude, any shape and unit, 0.0 and above.
    mask
        Same shape, bool or shares of 0.0 to 1.0.
    """
    total = float(magnitude.sum(dtype=np.float64))
    return float((magnitude * mask).sum(dtype=np.float64)) / total if total > 0.0 else 0.0


def border_mask(shape: tuple[int, ...]) -> NDArray[np.bool_]:
    """Return the outer `BORDER` of a grid on each side, by the places of the cells' centres: bool, ``shape``."""
    outer = [np.abs((np.arange(side) + 0.5) / side - 0.5) > 0.5 - BORDER for side in shape]
    return np.asarray(outer[0][:, None] | outer[1][None, :])


def rank_correlation(first: NDArray[np.floating], second: NDArray[np.floating]) -> float:
    """Return Spearman's rank correlation, -1.0 to 1.0; NaN where one of both is constant.

    Ties are at their mean rank (Spearman 1904; scipy's ``spearmanr``).

    Parameters
    ----------
    first, second
        Fields of one shape, in any units: ranks alone count.
    """
    a, b = (_ranks(field) for field in (first, second))
    a, b = a - a.mean(), b - b.mean()
    size = float(np.sqrt((a @ a) * (b @ b)))
    return float(a @ b) / size if size > 0.0 else float("nan")


def top_overlap(first: NDArray[np.floating], second: NDArray[np.floating]) -> float:
    """Return the share of the highest tenth of one field that is in the other's, 0.0 to 1.0; by chance 0.1.

    Parameters
    ----------
    first, second
        Fields of one shape, in any units: ranks alone count. Of equal values those that come first are higher.
    """
    a, b = (set(_highest(field, TOP).tolist()) for field in (first, second))
    return len(a & b) / len(a)


def _highest(field: NDArray[np.floating], share: float) -> NDArray[np.intp]:
    """Return where the highest ``share`` of a field lies, one place at least, as places of the flat field."""
    return np.argsort(-field, axis=None, kind="stable")[: max(1, round(share * field.size))]


def _ranks(field: NDArray[np.floating]) -> NDArray[np.float64]:
    """Return the rank of every value, from 0, ties at their mean."""
    _, places, counts = np.unique(field, return_inverse=True, return_counts=True)
    return np.asarray((np.cumsum(counts) - (counts + 1) / 2)[places.ravel()], dtype=np.float64)


def _percent(share: float) -> str:
    return f"{share * 100:.0f} %"
