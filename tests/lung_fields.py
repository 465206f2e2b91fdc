"""Lung fields that tests make up: two blocks on a coarse grid."""

import numpy as np

from cxrviewer.explain.affine import GridMap
from cxrviewer.inference.lung_field import LungField

#: Rows and columns of the blocks, of a grid of 20 x 20.
LUNGS = (slice(4, 16), (slice(3, 8), slice(12, 17)))


def lungs_on(shape: tuple[int, int], *reasons: str) -> LungField:
    """Return the lungs on a film of ``shape``; ``reasons`` speak against using them."""
    sides = np.zeros((20, 20), np.uint8)
    rows, columns = LUNGS
    for number, across in enumerate(columns, start=1):
        sides[rows, across] = number
    inside = (0.9 * (sides > 0)).astype(np.float32)
    return LungField(inside, sides, GridMap.between((20, 20), shape), shape, 0.9, reasons)


class MadeUpLungs:
    """In the place of the lung model: finds the blocks on every film but dark ones, at once; counts the films."""

    name, version, sha256 = "made-up", "1", "a" * 64

    def __init__(self) -> None:
        self.films = 0

    def find(self, film: np.ndarray, pixel_aspect: float = 1.0, prepared: object = None) -> LungField:
        self.films += 1
        return lungs_on(film.shape, *(("No lungs were found.",) if dark(film) else ()))


def dark(film: np.ndarray) -> bool:
    """Whether the upper left corner of a film, 0 to 1, is dark."""
    rows, columns = (max(1, side // 4) for side in film.shape)
    return bool(film[:rows, :columns].mean() < 0.45)
