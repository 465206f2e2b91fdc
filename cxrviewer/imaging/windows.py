"""Windows made from values: between two of them, from those of a film, and in place of a LUT."""

import numpy as np
from numpy.typing import NDArray

from cxrviewer.imaging.grayscale import Voi, VoiLut, Window
from cxrviewer.imaging.stored import percentiles


def window_between(low: float, high: float, name: str) -> Window:
    """Return the LINEAR window whose ramp runs from ``low`` (black) to ``high`` (white)."""
    width = max(high - low, 0.0) + 1.0  # the equation's ramp is one value narrower than the width
    return Window((low + high) / 2 + 0.5, width, name=name)


def auto_window(values: NDArray[np.float64], counts: NDArray[np.int64]) -> Window:
    """Return the LINEAR window from the 0.1 to the 99.9 percentile of modality ``values`` with their ``counts``."""
    low, high = percentiles(values, counts, (0.001, 0.999))
    return window_between(low, high, "auto")


def drag_start(voi: Voi, low: float, high: float) -> tuple[Window, bool]:
    """Return the window from which a drag continues, and whether the film must be inverted along with it.

    A window is its own start, whatever its function. A LUT gives way to the linear window that looks most like it:
    the one whose ramp has the mean and the variance of the LUT's own rise over the film's values. A linear LUT is met
    exactly; from a sigmoid one no value departs by more than 8 % of the way from black to white. A LUT that falls
    needs the inversion, since a window cannot fall. One that shows all values alike is followed by a window over them.

    Parameters
    ----------
    voi
        The VOI step on show.
    low, high
        Lowest and highest modality value of the film: what the LUT does elsewhere is not seen.
    """
    return (voi, False) if isinstance(voi, Window) else _nearest(voi, low, high)


def _nearest(lut: VoiLut, low: float, high: float) -> tuple[Window, bool]:
    first, last = lut.table.first, lut.table.first + len(lut.table.entries) - 1
    inputs = np.arange(max(np.floor(low), first), min(np.ceil(high), last) + 1)
    shown = lut(inputs)
    if shown.size < 2 or shown[0] == shown[-1]:
        return window_between(low, high, lut.name), False
    falls = bool(shown[-1] < shown[0])
    if falls:
        shown = 1.0 - shown
    rise = np.maximum(np.diff(shown), 0.0)
    share, middles = rise / rise.sum(), inputs[:-1] + 0.5
    mean = share @ middles
    # The variance of an even ramp is a twelfth of its length squared; each step is itself a ramp of length 1.
    length = np.sqrt(12.0 * (share @ (middles - mean) ** 2) + 1.0)
    full = length / (shown[-1] - shown[0])  # from black to white, where the film itself need not reach
    black = mean - length / 2 - shown[0] * full
    return window_between(float(black), float(black + full), lut.name), falls
