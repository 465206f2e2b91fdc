"""Pixels of a film between and beyond its own: averaged, interpolated, or the nearest ones."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from cxrviewer.gui.scene.shown_film import ShownFilm, laid_out
from cxrviewer.gui.scene.viewport import Viewport

_Number = TypeVar("_Number", bound=np.generic)
#: Gives values of an array at rows x columns, both ascending.
Pick = Callable[[NDArray[_Number], NDArray[np.floating], NDArray[np.floating]], NDArray[_Number]]


class Reduced(Generic[_Number]):
    """All pixels of a film, made fewer for a screen once and then only cut.

    Only sides that shrink are resampled: where pixels are far from square, a side may grow to many times the film.

    Parameters
    ----------
    extent
        Rows and columns, as stored, that the whole film has on the screen.
    stored
        What is reduced.
    reduce
        Returns an array with fewer rows and columns.
    """

    def __init__(
        self,
        extent: tuple[int, int],
        stored: NDArray[_Number],
        reduce: Callable[[NDArray[_Number], tuple[int, int]], NDArray[_Number]],
    ) -> None:
        self.extent, self._shape = extent, stored.shape
        self._values = reduce(stored, (min(extent[0], stored.shape[0]), min(extent[1], stored.shape[1])))

    def seen(self, film: ShownFilm, viewport: Viewport, pick: Pick[_Number]) -> NDArray[_Number]:
        """Return a copy of what the visible device pixels of ``film`` show; ``pick`` enlarges a side that grows."""
        if self._values.shape == self.extent:
            # Turned last: a screen is turned faster than a film, and what was reduced can be turned again.
            return laid_out(viewport.cut(film.turn(self._values)))

        def sample(rows: NDArray[np.floating], columns: NDArray[np.floating]) -> NDArray[_Number]:
            positions = zip((rows, columns), self._values.shape, self._shape, strict=True)
            return pick(self._values, *((place + 0.5) * now / before - 0.5 for place, now, before in positions))

        return film.sampled(sample, *viewport.positions())


def averaged(stored: NDArray[np.integer], extent: tuple[int, int]) -> NDArray[np.integer]:
    """Return the means of ``stored`` over as many pixels as ``extent`` asks for, rounded to its own type."""
    import cv2  # loaded late: the window comes up without it

    source = halved(stored, extent) if stored.dtype.itemsize == 2 else stored
    return np.asarray(cv2.resize(source, extent[::-1], interpolation=cv2.INTER_AREA))


def united(bits: NDArray[_Number], extent: tuple[int, int]) -> NDArray[_Number]:
    """Return the bits that are set anywhere in the pixels that each of ``extent`` pixels covers, if only in part."""
    down = _united_rows(bits, extent[0])
    return np.ascontiguousarray(_united_rows(np.ascontiguousarray(down.T), extent[1]).T)  # whole rows are faster


def _united_rows(bits: NDArray[Any], rows: int) -> NDArray[Any]:
    edges = np.arange(rows + 1, dtype=np.int64) * len(bits)
    first, last = edges[:-1] // rows, (edges[1:] - 1) // rows
    united = bits[first]
    for step in range(1, int((last - first).max()) + 1):  # ten times faster than numpy's reduceat
        united |= bits[np.minimum(first + step, last)]
    return united


def nearest(stored: NDArray[_Number], rows: NDArray[np.floating], columns: NDArray[np.floating]) -> NDArray[_Number]:
    """Return the pixels of ``stored`` that are nearest to ``rows`` x ``columns``, in an array of its own."""
    if not rows.size or not columns.size:
        return np.empty((rows.size, columns.size), dtype=stored.dtype)
    nearest_rows = np.clip(np.rint(rows), 0, stored.shape[0] - 1).astype(np.intp)
    nearest_columns = np.clip(np.rint(columns), 0, stored.shape[1] - 1).astype(np.intp)
    top, left = nearest_rows[0], nearest_columns[0]
    part = stored[top : nearest_rows[-1] + 1, left : nearest_columns[-1] + 1]  # a large film is mostly not seen
    if (np.diff(nearest_rows) == 1).all() and (np.diff(nearest_columns) == 1).all():
        return part.copy()
    picked: NDArray[_Number] = np.take(part[nearest_rows - top], nearest_columns - left, axis=1)
    return picked


def halved(stored: NDArray[np.integer], extent: tuple[int, int]) -> NDArray[np.integer]:
    """Return ``stored`` halved as often as it stays larger than ``extent``: ten times faster than one step.

    Each halving rounds to whole values, which films of 16 bits have to spare and those of 8 bits do not.
    """
    import cv2

    while stored.shape[0] >= 2 * extent[0] and stored.shape[1] >= 2 * extent[1]:
        if stored.shape[0] % 2 or stored.shape[1] % 2:  # only whole blocks of four keep the grid where it is
            break
        half = stored.shape[1] // 2, stored.shape[0] // 2
        stored = np.asarray(cv2.resize(stored, half, interpolation=cv2.INTER_AREA), dtype=stored.dtype)
    return stored


def bilinear(
    stored: NDArray[np.integer], rows: NDArray[np.floating], columns: NDArray[np.floating]
) -> NDArray[np.integer]:
    """Return ``stored`` at evenly spaced ``rows`` x ``columns``, bilinear, rounded to the film's own type."""
    import cv2

    if not rows.size or not columns.size:
        return np.empty((rows.size, columns.size), dtype=stored.dtype)
    # Only the part that is seen goes in: warpAffine takes no side longer than 32767.
    top, left = max(0, int(rows[0]) - 1), max(0, int(columns[0]) - 1)
    part = stored[top : int(rows[-1]) + 3, left : int(columns[-1]) + 3]
    row_step = (rows[-1] - rows[0]) / max(len(rows) - 1, 1)
    column_step = (columns[-1] - columns[0]) / max(len(columns) - 1, 1)
    to_part = np.array([[column_step, 0.0, columns[0] - left], [0.0, row_step, rows[0] - top]])
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    shape = len(columns), len(rows)
    seen = cv2.warpAffine(part, to_part, shape, flags=flags, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(seen, dtype=stored.dtype)
