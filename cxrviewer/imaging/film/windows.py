"""Windows made from values: between two of them, from those of a film, and in place of a LUT."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from cxrviewer.imaging.film.grayscale import Voi, VoiLut, Window
from cxrviewer.imaging.film.stored import percentiles

_WIDEST = 16.0  # times the film's values, or the LUT: from a wider window it would be a long drag to see anything
_STEPS_PER_SPAN = 1000.0  # of dragging, in pixels


def window_between(low: float, high: float, name: str) -> Window:
    """Return the LINEAR window whose ramp runs from ``low`` (black) to ``high`` (white)."""
    width = max(high - low, 0.0) + 1.0  # the equation's ramp is one value narrower than the width
    return Window((low + high) / 2 + 0.5, width, name=name)


def auto_window(values: NDArray[np.float64], counts: NDArray[np.int64]) -> Window:
    """Return the LINEAR window from the 0.1 to the 99.9 percentile of modality ``values`` with their ``counts``."""
    low, high = percentiles(values, counts, (0.001, 0.999))
    return window_between(low, high, "auto")


def dragged(window: Window, span: float, right: float, down: float, factor: float = 1.0) -> Window:
    """Return ``window`` wider by a drag to the right, and with a higher centre by a drag down.

    Parameters
    ----------
    window
        From which the drag goes on.
    span
        From the least to the greatest value of the film: a pixel of dragging moves the window by a thousandth of it.
    right, down
        Screen pixels.
    factor
        1.0, or less for fine and more for coarse steps.
    """
    step = (span or 1.0) / _STEPS_PER_SPAN * factor
    width = max(window.width + right * step, 1.0 if window.function == "LINEAR" else step)
    return Window(window.center + down * step, width, window.function, "manual")


def drag_start(voi: Voi, values: NDArray[np.float64], counts: NDArray[np.int64]) -> tuple[Window, bool]:
    """Return the window from which a drag continues, and whether the film must be inverted along with it.

    A window is its own start, whatever its function. A LUT gives way to the linear window that shows this film most
    like it: of a few that come near, the one with the least mean square of what moves. A LUT that falls needs the
    inversion, since a window cannot fall.

    What moves, of the way from black to white: nothing where the LUT is linear or shows all values black or all white;
    at most 3 % where it shows all alike; mostly less than 10 % where it is S-shaped. No window can follow a LUT that
    bends sharply, or that rises and falls: there values may move by half of the way, and single ones by all of it.

    Parameters
    ----------
    voi
        The VOI step on show.
    values, counts
        The film's modality values and how often each occurs, shape ``(n,)``, see `Radiograph.modality_values`: what
        the LUT does elsewhere is not seen.
    """
    if isinstance(voi, Window):
        return voi, False
    order = np.argsort(values)
    values, shares = values[order], counts[order] / counts.sum()
    shown = voi(values)

    def moved(start: tuple[Window, bool]) -> float:
        window, falls = start
        departure = (1.0 - window(values) if falls else window(values)) - shown
        return round(float(shares @ departure**2), 9)  # equally good ones are equal, and the first of them is taken

    return min(_starts(voi, values, shown, shares), key=moved)


def _starts(
    lut: VoiLut, values: NDArray[np.float64], shown: NDArray[np.float64], shares: NDArray[np.float64]
) -> Iterator[tuple[Window, bool]]:
    """Yield windows that may look like a LUT that shows ascending ``values`` as ``shown``."""
    low, high = values[0], values[-1]
    size = (high - low) or 1.0
    widest = max(_WIDEST * size, float(len(lut.table.entries)))
    for falls in (False, True):
        rising = 1.0 - shown if falls else shown
        for ends in (_ramp(values, rising, widest), _line(values, rising, shares, widest)):
            if ends is not None:
                yield window_between(*ends, lut.name), falls
    yield window_between(high, high + size, lut.name), False  # all is black
    yield window_between(low - size, low, lut.name), False  # all is white


def _ramp(values: NDArray[np.float64], shown: NDArray[np.float64], widest: float) -> tuple[float, float] | None:
    """Return where the ramp is black and white that has the mean and the variance of the rise of ``shown``.

    Where it falls on the way, it is taken to stay at its highest. None where it hardly rises.
    """
    highest = np.maximum.accumulate(shown)
    rise, gaps, middles = np.diff(highest), np.diff(values), (values[:-1] + values[1:]) / 2
    whole = rise.sum()
    if whole <= 0.0:
        return None
    share = rise / whole
    mean = share @ middles
    # The variance of an even ramp is a twelfth of its length squared; from value to value it is itself a ramp.
    length = np.sqrt(12.0 * (share @ (middles - mean) ** 2) + share @ gaps**2)
    full = length / whole  # from black to white, where the film itself need not reach
    if full > widest:
        return None
    black = mean - length / 2 - highest[0] * full
    return float(black), float(black + full)


def _line(
    values: NDArray[np.float64], shown: NDArray[np.float64], shares: NDArray[np.float64], widest: float
) -> tuple[float, float]:
    """Return where the line of least squares is black and white, at most ``widest`` apart."""
    center, level = shares @ values, shares @ shown
    spread = shares @ (values - center) ** 2
    slope = shares @ ((values - center) * (shown - level)) / spread if spread > 0.0 else 0.0
    slope = max(slope, 1.0 / widest)
    return float(center - level / slope), float(center + (1.0 - level) / slope)
