"""Picture rules of the gate that need no model: nothing on it, too small, in colour, or drawn by a program."""

from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray

from cxrviewer.imaging.film.radiograph import Radiograph
from cxrviewer.imaging.film.stored import indices
from cxrviewer.inference.analysis import Reason

_LEAST_SIDE = 224  # what the networks here take: a smaller film would have to be invented
_MOST_COLOUR = 0.08
_LEAST_CONTRAST = 0.02  # of the displayed range, between the 5th and 95th percentile
_LEAST_VALUES = 16
_FEW_VALUES = 64  # of 9,661 films of 224 pixels a side in 8 bits the poorest has 53, nearly all more than 112
_MOST_EVEN = 0.7  # of the pixels between black and white; in each of those films at most 0.55, in a test pattern 0.9
_ENDS = (0.03, 0.97)

Rule = Callable[[Radiograph], Reason | None]


def picture_reasons(radiograph: Radiograph) -> Iterator[Reason]:
    """Yield what speaks against scoring the picture of ``radiograph``, whatever its header says."""
    found = (rule(radiograph) for rule in _RULES)
    return (reason for reason in found if reason is not None)


def _contrast(radiograph: Radiograph) -> Reason | None:
    step = max(1, min(radiograph.stored.shape) // 256)
    thinned = radiograph.stored[::step, ::step]
    shown = _shown(radiograph, thinned)
    low, high = np.percentile(shown, (5, 95))
    if high - low > _LEAST_CONTRAST and len(np.unique(thinned)) >= _LEAST_VALUES:
        return None
    return Reason("G05", "BLANK", "The picture is blank or nearly so.", blocks=True)


def _size(radiograph: Radiograph) -> Reason | None:
    if min(radiograph.stored.shape) >= _LEAST_SIDE:
        return None
    text = f"The picture is too small: at least {_LEAST_SIDE} pixels a side are needed."
    return Reason("G06", "TOO_SMALL", text, blocks=True)


def _colour(radiograph: Radiograph) -> Reason | None:
    if radiograph.facts.colour <= _MOST_COLOUR:
        return None
    return Reason("G07", "COLOUR", "A colour picture, not a radiograph.", blocks=True)


def _evenness(radiograph: Radiograph) -> Reason | None:
    """Refuse what has few values and large even areas, such as a test pattern: a detector's quanta leave none.

    Pixels are compared with their right and lower neighbours; border, collimator and saturated areas do not count.
    """
    step = max(1, radiograph.stored.shape[0] // 512)
    rows, below = radiograph.stored[:-1:step], radiograph.stored[1::step]
    if len(np.unique(rows[::8, ::8])) >= _FEW_VALUES:  # nearly every film: no need to look at every pixel
        return None
    shown = _shown(radiograph, rows[:, :-1])
    between = (shown > _ENDS[0]) & (shown < _ENDS[1])
    even = (rows[:, :-1] == rows[:, 1:]) & (rows[:, :-1] == below[:, :-1])
    if not between.any() or even[between].mean() <= _MOST_EVEN or len(np.unique(rows)) >= _FEW_VALUES:
        return None
    return Reason("G16", "DRAWN", "Large areas without any noise: a drawing or a test pattern, no film.", blocks=True)


def _shown(radiograph: Radiograph, stored: NDArray[np.generic]) -> NDArray[np.float32]:
    """Return some of the film's stored values as they are displayed, 0.0 to 1.0."""
    return np.take(radiograph.grayscale.presentation_table(), indices(np.ascontiguousarray(stored)))


_RULES: tuple[Rule, ...] = (_contrast, _size, _colour, _evenness)
