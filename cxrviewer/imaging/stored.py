"""Stored values: as indices of a table, which of them a film holds, and how often."""

from typing import Any

import numpy as np
from numpy.typing import NDArray


def indices(stored: NDArray[np.integer]) -> NDArray[np.uint16]:
    """Return ``stored`` as table indices without copying: signed values by their bit pattern."""
    return stored.view(np.uint8 if stored.dtype.itemsize == 1 else np.uint16)


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
    counts = np.bincount(indices(stored).ravel(), minlength=len(patterns))
    outside = counts.copy()
    if padding is not None:
        outside[(patterns >= padding[0]) & (patterns <= padding[1])] = 0
    used = outside if outside.any() else counts
    occurring = np.flatnonzero(used)
    return patterns[occurring].astype(np.float64), used[occurring].astype(np.int64)


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
