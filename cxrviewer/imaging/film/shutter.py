"""Shutters: the part of a film that its file asks to hide (PS3.3 C.7.6.11 and C.7.6.15)."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from cxrviewer.imaging.film.overlays import OverlayPlane

_WHITE = 65535  # P-values of shutters have 16 bits, whatever the film has


@dataclass(frozen=True, slots=True)
class Rectangle:
    """Visible columns ``left`` to ``right`` and rows ``upper`` to ``lower``, from 1, both ends visible."""

    left: int
    right: int
    upper: int
    lower: int

    def mask(self, rows: int, columns: int) -> NDArray[np.bool_]:
        """Return what is visible of a film of this size, shape ``(rows, columns)``."""
        mask = np.zeros((rows, columns), dtype=np.bool_)
        mask[max(self.upper - 1, 0) : max(self.lower, 0), max(self.left - 1, 0) : max(self.right, 0)] = True
        return mask


@dataclass(frozen=True, slots=True)
class Circle:
    """A visible disc, its edge included.

    Attributes
    ----------
    row, column
        Centre, from 1.
    radius
        In columns: the standard gives it in pixels along the row direction.
    pixel_aspect
        Height of a pixel divided by its width; a disc is round on the patient, not in pixels.
    """

    row: int
    column: int
    radius: int
    pixel_aspect: float = 1.0

    def mask(self, rows: int, columns: int) -> NDArray[np.bool_]:
        """Return what is visible of a film of this size, shape ``(rows, columns)``."""
        down = (np.arange(1.0, rows + 1.0) - self.row) * self.pixel_aspect
        across = np.abs(np.arange(1.0, columns + 1.0) - self.column)
        left = float(self.radius) ** 2 - down**2
        half_width = np.where(left >= 0.0, np.sqrt(np.maximum(left, 0.0)), -1.0)
        return np.asarray(across[None, :] <= half_width[:, None])  # rows against columns: no picture of floats


@dataclass(frozen=True, slots=True)
class Polygon:
    """A visible polygon, its edges included, closed from the last vertex to the first; ``(row, column)``, from 1."""

    vertices: tuple[tuple[int, int], ...]

    def mask(self, rows: int, columns: int) -> NDArray[np.bool_]:
        """Return what is visible of a film of this size, shape ``(rows, columns)``."""
        import cv2  # takes a while to import, and few films need it

        mask = np.zeros((rows, columns), dtype=np.uint8)
        cv2.fillPoly(mask, [np.array([(column - 1, row - 1) for row, column in self.vertices], dtype=np.int32)], 1)
        return mask.view(np.bool_)


@dataclass(frozen=True, slots=True, eq=False)
class Bitmap:
    """An overlay plane whose bits hide what they cover (C.7.6.15)."""

    plane: OverlayPlane

    def mask(self, rows: int, columns: int) -> NDArray[np.bool_]:
        """Return what is visible of a film of this size, shape ``(rows, columns)``."""
        return ~self.plane.mask(rows, columns)


Shape = Rectangle | Circle | Polygon | Bitmap


@dataclass(frozen=True, slots=True)
class Shutter:
    """Shapes that a film is seen through: visible is what lies inside all of them.

    Attributes
    ----------
    shapes
        At least one.
    value
        P-value that is shown instead of the hidden part, 0 (black) to 65535 (white).
    """

    shapes: tuple[Shape, ...]
    value: int = 0

    def mask(self, rows: int, columns: int) -> NDArray[np.bool_]:
        """Return what is visible of a film of this size, shape ``(rows, columns)``, read-only."""
        return _mask(self, rows, columns)

    @property
    def shown(self) -> float:
        """Return the hidden part's displayed fraction, 0.0 (black) to 1.0 (white)."""
        return self.value / _WHITE


@lru_cache(maxsize=1)  # opening a film asks three times for the same mask
def _mask(shutter: Shutter, rows: int, columns: int) -> NDArray[np.bool_]:
    mask = shutter.shapes[0].mask(rows, columns)
    for shape in shutter.shapes[1:]:
        mask &= shape.mask(rows, columns)
    mask.setflags(write=False)
    return mask
