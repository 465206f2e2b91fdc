"""Axis-aligned maps between two pixel grids, with half-pixel centres."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

_BLOCK = 32  # rows

#: Order of the coordinates of a point.
Axes = Literal["row, column", "x, y"]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the film in pixels, outer edges.

    Attributes
    ----------
    top, left, bottom, right
        It holds the rows from ``top`` to below ``bottom`` and the columns from ``left`` to before ``right``.
    """

    top: int
    left: int
    bottom: int
    right: int

    @property
    def extent(self) -> tuple[int, int]:
        """Return height and width."""
        return self.bottom - self.top, self.right - self.left

    def within(self, other: "Box") -> "Box":
        """Return the part of this box that lies in ``other``, at least one pixel of it."""
        top, left = min(max(self.top, other.top), other.bottom - 1), min(max(self.left, other.left), other.right - 1)
        return Box(top, left, max(min(self.bottom, other.bottom), top + 1), max(min(self.right, other.right), left + 1))


@dataclass(frozen=True, slots=True)
class GridMap:
    """Where the pixel centres of one grid lie on another: ``target = scale * source + offset`` for rows and columns.

    Coordinates count pixel centres from 0, so that the first pixel covers -0.5 to 0.5.

    Attributes
    ----------
    row_scale, column_scale
        Target pixels that a source pixel covers, above 0.
    row_offset, column_offset
        Where the centre of the source's first pixel lies on the target, in target pixels.
    """

    row_scale: float
    row_offset: float
    column_scale: float
    column_offset: float

    @classmethod
    def between(
        cls, source: tuple[int, int], extent: tuple[float, float], corner: tuple[float, float] = (0.0, 0.0)
    ) -> "GridMap":
        """Return the map of a ``source`` grid (rows, columns) that covers ``extent`` target pixels from ``corner`` on.

        Parameters
        ----------
        source
            Rows and columns of the source grid.
        extent
            Height and width, in target pixels, that the source grid covers.
        corner
            Row and column of the covered area's outer corner, where 0.0 is the target's outer edge.
        """
        row_scale, column_scale = extent[0] / source[0], extent[1] / source[1]
        return cls(row_scale, corner[0] + 0.5 * row_scale - 0.5, column_scale, corner[1] + 0.5 * column_scale - 0.5)

    def then(self, following: "GridMap") -> "GridMap":
        """Return the map that applies this one first and ``following`` next."""
        return GridMap(
            following.row_scale * self.row_scale,
            following.row_scale * self.row_offset + following.row_offset,
            following.column_scale * self.column_scale,
            following.column_scale * self.column_offset + following.column_offset,
        )

    def inverse(self) -> "GridMap":
        """Return the map in the other direction."""
        return GridMap(
            1.0 / self.row_scale,
            -self.row_offset / self.row_scale,
            1.0 / self.column_scale,
            -self.column_offset / self.column_scale,
        )

    def matrix(self, axes: Axes = "row, column") -> NDArray[np.float64]:
        """Return the map as a matrix: ``target = matrix @ source`` for homogeneous coordinates.

        Parameters
        ----------
        axes
            What a column vector holds: ``(row, column, 1)``, or ``(x, y, 1)`` with x along a row and y down.

        Returns
        -------
        ndarray
            float64, shape ``(3, 3)``. Both count pixel centres from 0. Where the outer edge of the first pixel is 0
            instead, as in SVG and Qt, put it between shifts by half a pixel:
            ``shift(0.5) @ matrix @ shift(-0.5)``.
        """
        down, across = (self.row_scale, self.row_offset), (self.column_scale, self.column_offset)
        first, second = (down, across) if axes == "row, column" else (across, down)
        return np.array([[first[0], 0.0, first[1]], [0.0, second[0], second[1]], [0.0, 0.0, 1.0]])

    @classmethod
    def from_matrix(cls, matrix: NDArray[np.floating]) -> "GridMap":
        """Return the map that ``matrix("row, column")`` described.

        Raises
        ------
        ValueError
            When it turns or shears, mirrors, or is no 3 x 3 matrix of numbers.
        """
        found = np.asarray(matrix, np.float64)
        if found.shape != (3, 3) or not np.isfinite(found).all() or min(found[0, 0], found[1, 1]) <= 0.0:
            raise ValueError("matrix")
        made = cls(*(float(found[place]) for place in ((0, 0), (0, 2), (1, 1), (1, 2))))
        if not np.array_equal(made.matrix(), found):
            raise ValueError("matrix")
        return made

    def rows(self, rows: NDArray[np.floating]) -> NDArray[np.floating]:
        """Return the target rows of source ``rows``, same shape; fractions of pixels are kept."""
        return self.row_scale * rows + self.row_offset

    def columns(self, columns: NDArray[np.floating]) -> NDArray[np.floating]:
        """Return the target columns of source ``columns``, same shape; fractions of pixels are kept."""
        return self.column_scale * columns + self.column_offset


def interpolate(
    field: NDArray[np.float32], rows: NDArray[np.floating], columns: NDArray[np.floating]
) -> NDArray[np.float32]:
    """Return ``field`` at every pair of ``rows`` and ``columns``, bilinear, edges continued outward.

    Parameters
    ----------
    field
        float32, shape ``(h, w)``.
    rows, columns
        Coordinates on the field's grid of pixel centres, shapes ``(m,)`` and ``(n,)``.

    Returns
    -------
    ndarray
        float32, shape ``(m, n)``. Exact bilinear weights: image libraries round them to 1/32 pixel.
    """
    lower_rows, row_share = _neighbours(rows, field.shape[0])
    lower_columns, column_share = _neighbours(columns, field.shape[1])
    # Columns first, while there are few rows: whole rows are then copied in one piece each.
    halfway = _between(field, lower_columns, column_share[None, :], axis=1)
    result = np.empty((len(rows), len(columns)), dtype=np.float32)
    for start in range(0, len(rows), _BLOCK):  # a block stays in the processor's cache
        block = slice(start, start + _BLOCK)
        result[block] = _between(halfway, lower_rows[block], row_share[block, None], axis=0)
    return result


def _between(
    field: NDArray[np.float32], lower: NDArray[np.intp], share: NDArray[np.float32], axis: int
) -> NDArray[np.float32]:
    """Return ``field`` between its entries ``lower`` and the ones after them, along ``axis``."""
    upper = np.minimum(lower + 1, field.shape[axis] - 1)
    first = np.take(field, lower, axis=axis)
    second = np.take(field, upper, axis=axis)
    second -= first
    second *= share
    first += second
    return first


def _neighbours(positions: NDArray[np.floating], size: int) -> tuple[NDArray[np.intp], NDArray[np.float32]]:
    """Return the sample below each of ``positions`` on a line of ``size`` samples, and the share of the next one."""
    inside = np.clip(positions, 0.0, size - 1.0)
    lower = np.minimum(inside.astype(np.intp), max(size - 2, 0))
    return lower, (inside - lower).astype(np.float32)
