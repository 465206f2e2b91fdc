"""Finds a learning rate by a sweep (Smith 2017), with fastai's numbers and its four ways of reading the curve."""

import math
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

_LOWEST, _HIGHEST, _STEPS = 1e-7, 10.0, 100
_SMOOTHING = 0.98
_SKIPPED_START, _SKIPPED_END = _STEPS // 10, 5

Floats = NDArray[np.float64]


def sweep(step: Callable[[int, float], float]) -> tuple[Floats, Floats]:
    """Return the rates of a sweep and the smoothed losses at them, without what fastai ignores at both ends.

    Parameters
    ----------
    step
        Trains on batch ``i`` at a rate and returns the loss. Called up to 100 times, with rates growing from 1e-7
        towards 10 by the same factor; the sweep ends once the smoothed loss is four times its least, or no number.

    Returns
    -------
    tuple
        Equally long; empty when the sweep ended at once.
    """
    rates, losses, mean = [], [], 0.0
    for place in range(_STEPS):
        rate = _LOWEST * (_HIGHEST / _LOWEST) ** (place / _STEPS)
        mean = _SMOOTHING * mean + (1.0 - _SMOOTHING) * step(place, rate)
        smooth = mean / (1.0 - _SMOOTHING ** (place + 1))  # without it the first losses would look small
        if not math.isfinite(smooth):
            break
        rates.append(rate)
        losses.append(smooth)
        if smooth > 4.0 * min(losses):
            break
    kept = slice(_SKIPPED_START, -_SKIPPED_END)
    return np.array(rates)[kept], np.array(losses)[kept]


def suggestion(rates: Floats, losses: Floats, how: str) -> float | None:
    """Return the rate that ``how`` reads off the curve, None when it is too short or never falls.

    Parameters
    ----------
    rates, losses
        Of `sweep`.
    how
        ``"valley"``: half-way down the longest falling run; ``"slide"``: where the slope stops changing, from the
        right; ``"steep"``: the steepest fall; ``"minimum"``: a tenth of the rate with the least loss.
    """
    if len(rates) < 3:
        return None
    found = _READERS[how](rates, losses)
    return found if math.isfinite(found) and found > 0 else None


def _valley(rates: Floats, losses: Floats) -> float:
    """Return the rate half-way along the longest falling subsequence of the losses, as far as fastai goes."""
    longest = np.ones(len(losses), dtype=int)
    for place in range(1, len(losses)):
        higher = losses[:place] > losses[place]
        longest[place] = 1 + longest[:place][higher].max(initial=0)
    end = int(np.argmax(longest))
    # fastai takes the run to begin as many places before its end as it has members, though it may have gaps.
    length = int(longest[end])
    third = length / 3.0
    return float(rates[max(0, end - length + int(third) + int(third / 2.0))])


def _slide(rates: Floats, losses: Floats) -> float:
    """Return the left end of a window of 15 places, moved left until the slopes at its ends are alike."""
    slopes, width = np.gradient(losses), 15
    right, left = len(losses) - 1, len(losses) - 1 - width
    chosen = max(left, 0)
    while left >= 0 and abs(slopes[right] - slopes[left]) > 0.005:
        chosen, right, left = left, right - 1, left - 1
    return float(rates[chosen])


def _steep(rates: Floats, losses: Floats) -> float:
    return float(rates[np.argmin(np.diff(losses) / np.diff(np.log(rates)))])


def _minimum(rates: Floats, losses: Floats) -> float:
    return float(rates[np.argmin(losses)]) / 10.0


_READERS: dict[str, Callable[[Floats, Floats], float]] = {
    "valley": _valley,
    "slide": _slide,
    "steep": _steep,
    "minimum": _minimum,
}
