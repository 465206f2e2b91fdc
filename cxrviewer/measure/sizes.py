"""Sizes on a screen: a scale bar of a round length, and the zoom at which a film is as large as it was."""

import math
from dataclasses import dataclass

from cxrviewer.imaging.film.geometry import SpacingSource
from cxrviewer.measure.ruler import Ruler

_ROUND = (5.0, 2.0, 1.0)


@dataclass(frozen=True, slots=True)
class ScaleBar:
    """A bar of a round length.

    Attributes
    ----------
    pixels
        How long it is on screen, in device pixels.
    words
        Its length, with the source of its millimetres.
    """

    pixels: float
    words: str


def scale_bar(ruler: Ruler, step: float, *, turned: bool, most: float) -> ScaleBar:
    """Return the longest bar of 1, 2 or 5 times a power of ten that is not longer than ``most``.

    Parameters
    ----------
    ruler
        Of the film.
    step
        Device pixels per seen column.
    turned
        Whether the film's rows run across the screen.
    most
        In device pixels, above 0.
    """
    per_pixel = (ruler.row if turned else ruler.column) / step
    longest = most * per_pixel
    power = 10.0 ** math.floor(math.log10(longest))
    # A power of ten need not be exact: a hundredth of a millionth of leeway keeps the bar that just fits.
    length = next(part * power for part in (*_ROUND, 0.5) if part * power <= longest * (1 + 1e-8))
    size = f"{length / 10:g} cm" if ruler.unit == "mm" and length >= 10 else f"{length:g} {ruler.unit}"
    return ScaleBar(length / per_pixel, f"{size}, {ruler.source}")


def true_size(ruler: Ruler, pitch: float, *, turned: bool) -> float | None:
    """Return the zoom, in device pixels per seen column, at which a millimetre is one; None without millimetres.

    A spacing at the detector shows the film as large as the detector saw it, which is larger than the patient.

    Parameters
    ----------
    ruler
        Of the film.
    pitch
        Size of a screen's device pixel in millimetres, as somebody measured it.
    turned
        Whether the film's rows run across the screen.
    """
    if ruler.unit != "mm" or ruler.source == SpacingSource.UNKNOWN.words:
        return None
    return (ruler.row if turned else ruler.column) / pitch


def is_true_size(scale: float, ruler: Ruler, pitch: float | None, *, turned: bool) -> bool:
    """Return whether a zoom is the `true_size` of a film, up to a thousandth; False on an unmeasured screen."""
    wanted = None if pitch is None else true_size(ruler, pitch, turned=turned)
    return wanted is not None and math.isclose(scale, wanted, rel_tol=1e-3)
