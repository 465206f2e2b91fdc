"""Lettering and side markers near the border of a film: found by their sharp, bright shapes, and painted over."""

import numpy as np
from numpy.typing import NDArray

_RIM = 0.20  # of each side: where lettering stands; further inside lie lungs, leads and devices
_STROKE = 0.06  # of the smaller side: wider than a letter's stroke
_LEAST_STEP = 0.10  # of grey above what surrounds a stroke
_LEAST_SIDE, _MOST_SIDE = 0.018, 0.14  # of the smaller side: a marker's larger extent
_LEAST_CONTRAST = 0.2  # of grey between a marker and what surrounds it; a collar bone's is below
_MOST_ROUGH = 0.10  # standard deviation of the grey around a marker: it is laid over air or skin, ribs are not


def marker_mask(picture: NDArray[np.float32]) -> NDArray[np.bool_]:
    """Return where lettering and markers stand near the border of a film.

    Parameters
    ----------
    picture
        Shape ``(rows, columns)``, 0.0 (black) to 1.0 (white).

    Returns
    -------
    ndarray
        bool, same shape. A coarse guess, made for asking whether an answer hangs on such marks: a bright rib end is
        taken now and then, faint lettering is missed.
    """
    import cv2

    side = min(picture.shape)
    grey = np.rint(np.clip(picture, 0, 1) * 255).astype(np.uint8)
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (max(3, round(side * _STROKE)) | 1,) * 2)
    strokes = cv2.morphologyEx(grey, cv2.MORPH_TOPHAT, kernel) > _LEAST_STEP * 255
    count, places, stats, _ = cv2.connectedComponentsWithStats(strokes.astype(np.uint8), connectivity=8)
    found = np.zeros(picture.shape, dtype=np.uint8)
    for place in range(1, count):
        box = _box(stats[place], picture.shape)
        if box is not None and _is_marker(places[box] == place, picture[box]):
            found[box] |= (places[box] == place).astype(np.uint8)
    return np.asarray(cv2.dilate(found, np.ones((3, 3), np.uint8), iterations=max(1, side // 200)), dtype=bool)


def _box(stats: NDArray[np.int32], shape: tuple[int, ...]) -> tuple[slice, slice] | None:
    """Return the surroundings of a shape of a marker's size that stays near the border, else None."""
    left, top, width, height = (int(value) for value in stats[:4])
    side, (rows, columns) = min(shape), shape
    if not _LEAST_SIDE * side <= max(width, height) <= _MOST_SIDE * side:
        return None
    across, down = round(columns * _RIM), round(rows * _RIM)
    if left + width > across and left < columns - across and top + height > down and top < rows - down:
        return None
    around = max(4, round(side * 0.02))  # room for the ring that `_is_marker` looks at
    return (
        slice(max(0, top - around), min(rows, top + height + around)),
        slice(max(0, left - around), min(columns, left + width + around)),
    )


def _is_marker(shape: NDArray[np.bool_], picture: NDArray[np.float32]) -> bool:
    """Return whether a bright shape stands sharply in even surroundings."""
    import cv2

    grown = cv2.dilate(shape.astype(np.uint8), np.ones((3, 3), np.uint8), iterations=2)  # past the strokes' soft rim
    ring = (cv2.dilate(grown, np.ones((3, 3), np.uint8)) - grown).astype(bool)
    if not ring.any():
        return False
    return bool(
        picture[ring].std() < _MOST_ROUGH and np.median(picture[shape]) - picture[ring].mean() > _LEAST_CONTRAST
    )


def without_markers(picture: NDArray[np.float32]) -> tuple[NDArray[np.float32], bool]:
    """Return ``picture`` with its markers painted over from their surroundings (Telea 2004), and whether it had any."""
    import cv2

    mask = marker_mask(picture)
    if not mask.any():
        return picture, False
    grey = np.rint(np.clip(picture, 0, 1) * 255).astype(np.uint8)
    painted = cv2.inpaint(grey, mask.astype(np.uint8), 3, cv2.INPAINT_TELEA).astype(np.float32) / 255
    return np.where(mask, painted, picture).astype(np.float32), True
