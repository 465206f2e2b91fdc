"""Stored values: as indices of a table, which of them a film holds, and how often."""

from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray

_MOST_COUNTED = 2**24  # OpenCV returns counts as float32, exact up to here


def indices(stored: NDArray[np.integer]) -> NDArray[np.uint16]:
    """Return ``stored`` as table indices without copying: signed values by their bit pattern."""
    return stored.view(np.uint8 if stored.dtype.itemsize == 1 else np.uint16)


def looked_up(table: NDArray[Any], stored: NDArray[np.integer], out: NDArray[Any] | None = None) -> NDArray[Any]:
    """Return what a table holds for each stored value.

    Parameters
    ----------
    table
        uint8 or float32, shape ``(2**bits,)``, indexed by bit pattern.
    stored
        uint8, uint16 or int16, shape ``(rows, columns)``.
    out
        Where to write it, if there is a place already: type of ``table``, shape of ``stored``, rows may lie apart.

    Returns
    -------
    ndarray
        Type of ``table``, shape of ``stored``; ``out``, else contiguous.
    """
    if not stored.size:
        return np.empty(stored.shape, dtype=table.dtype)
    import cv2  # loaded late: the window comes up without it. numpy.take needs five to ten times as long

    return np.asarray(cv2.LUT(indices(stored), table, out))


def used_values(
    stored: NDArray[np.integer], padding: tuple[int, int] | None
) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Return the stored values that occur outside the padding and how often; all of them when all is padding.

    Parameters
    ----------
    stored
        uint8, uint16 or int16, any shape.
    padding
        Lowest and highest padding value, or None.

    Returns
    -------
    values, counts
        float64 and int64, shape ``(n,)``, values in no particular order.
    """
    patterns = pattern_values(stored.dtype)
    counts = _counts(indices(stored).reshape(1, -1), len(patterns))
    outside = counts.copy()
    if padding is not None:
        outside[(patterns >= padding[0]) & (patterns <= padding[1])] = 0
    used = outside if outside.any() else counts
    occurring = np.flatnonzero(used)
    return patterns[occurring].astype(np.float64), used[occurring].astype(np.int64)


def counted_values(
    parts: Iterable[NDArray[np.integer]], dtype: np.dtype[Any]
) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Return the stored values that occur in any of ``parts``, of type ``dtype`` and any shape, and how often."""
    patterns = pattern_values(dtype)
    counts = np.zeros(len(patterns), dtype=np.int64)
    for part in parts:
        counts += _counts(np.atleast_2d(indices(part)), len(patterns))
    occurring = np.flatnonzero(counts)
    return patterns[occurring].astype(np.float64), counts[occurring]


def _counts(patterns: NDArray[np.uint16], possible: int) -> NDArray[np.int64]:
    """Return how often each of the ``possible`` bit patterns occurs, in many of them if they are in one row."""
    import cv2

    counts = np.zeros(possible, dtype=np.int64)
    for start in range(0, patterns.shape[1], _MOST_COUNTED):
        part = patterns[:, start : start + _MOST_COUNTED]
        counts += cv2.calcHist([part], [0], None, [possible], [0, possible]).ravel().astype(np.int64)
    return counts


def pattern_values(dtype: np.dtype[Any]) -> NDArray[np.integer]:
    """Return the stored value of every bit pattern read as unsigned, shape ``(2**bits,)``."""
    bits = dtype.itemsize * 8
    return np.arange(2**bits, dtype=np.int64).astype(f"u{dtype.itemsize}").view(dtype)


def percentiles(values: NDArray[np.float64], counts: NDArray[np.int64], shares: tuple[float, ...]) -> tuple[float, ...]:
    """Return the values below which the given ``shares`` (0 to 1) of all pixels lie."""
    order = np.argsort(values)
    reached = np.cumsum(counts[order]) / counts.sum()
    places = np.searchsorted(reached, shares, side="left")
    return tuple(float(values[order[min(place, len(order) - 1)]]) for place in places)
