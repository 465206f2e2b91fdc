"""Pixels of a film between and beyond its own: averaged, interpolated, or the nearest ones."""

import numpy as np
from numpy.typing import NDArray


def nearest(
    stored: NDArray[np.integer], rows: NDArray[np.floating], columns: NDArray[np.floating]
) -> NDArray[np.integer]:
    """Return the pixels of ``stored`` that are nearest to ``rows`` x ``columns``."""
    nearest_rows = np.clip(np.rint(rows), 0, stored.shape[0] - 1).astype(np.intp)
    nearest_columns = np.clip(np.rint(columns), 0, stored.shape[1] - 1).astype(np.intp)
    picked: NDArray[np.integer] = np.take(np.take(stored, nearest_rows, axis=0), nearest_columns, axis=1)
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
