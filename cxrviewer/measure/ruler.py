"""Ruler: distances, angles and areas on a film whose pixels need not be square, and where its millimetres come from."""

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cxrviewer.imaging.film.geometry import Geometry

#: Row and column of the film as stored, pixel centres at whole numbers.
Point = tuple[float, float]
Line = tuple[Point, Point]


@dataclass(frozen=True, slots=True)
class Ruler:
    """The size of a film's pixels.

    Attributes
    ----------
    row, column
        Distance between the centres of two pixels below and beside each other, in ``unit``.
    unit
        ``"mm"``, or ``"px"`` for widths of a pixel where nobody says how large one is.
    source
        Where the millimetres come from, in words; no length is shown without it.
    """

    row: float
    column: float
    unit: str
    source: str

    @classmethod
    def of(cls, geometry: Geometry) -> "Ruler":
        """Return the ruler of a film; without a spacing its shape of pixels still counts."""
        spacing = geometry.spacing
        if spacing is None:
            return cls(geometry.pixel_aspect, 1.0, "px", "no pixel spacing")
        return cls(spacing.row, spacing.column, "mm", spacing.source.words)

    def way(self, start: Point, end: Point) -> NDArray[np.float64]:
        """Return how far down and across ``end`` lies from ``start``, in `unit`, shape ``(2,)``."""
        return np.array([(end[0] - start[0]) * self.row, (end[1] - start[1]) * self.column])

    def distance(self, start: Point, end: Point) -> float:
        """Return the distance between two points."""
        return float(np.hypot(*self.way(start, end)))

    def angle(self, first: Line, second: Line) -> float | None:
        """Return the angle from 0 to 180 degrees between two directions, None where one has no length."""
        one, other = self.way(*first), self.way(*second)
        if not (one.any() and other.any()):
            return None
        across = one[0] * other[1] - one[1] * other[0]
        return math.degrees(abs(math.atan2(across, one @ other)))  # exact near 0 and 180, where a cosine is not

    def area(self, corners: NDArray[np.float64]) -> float:
        """Return the area of a polygon, in `unit` squared (the shoelace equation).

        Parameters
        ----------
        corners
            Rows and columns, shape ``(n, 2)``, in order, the first not repeated.
        """
        rows, columns = corners[:, 0] * self.row, corners[:, 1] * self.column
        return float(abs(rows @ np.roll(columns, -1) - columns @ np.roll(rows, -1)) / 2)

    def beside(self, point: Point, line: Line) -> float | None:
        """Return the signed distance of ``point`` from ``line``, which has no end; None where it has no length."""
        along, way = self.way(*line), self.way(line[0], point)
        length = float(np.hypot(*along))
        return float(along[0] * way[1] - along[1] * way[0]) / length if length else None

    def foot(self, point: Point, line: Line) -> Point:
        """Return where the perpendicular from ``point`` meets ``line``, its start where it has no length."""
        along, way = self.way(*line), self.way(line[0], point)
        square = float(along @ along)
        share = float(way @ along) / square if square else 0.0
        (row, column), (last_row, last_column) = line
        return row + share * (last_row - row), column + share * (last_column - column)


def distance_to(polyline: NDArray[Any], point: tuple[float, float]) -> float:
    """Return how far ``point`` lies from a polyline, shape ``(n, 2)``, n at least 1, in its own unit."""
    starts, ends = polyline[:-1], polyline[1:]
    if not len(starts):
        return float(np.hypot(*(polyline[0] - point)))
    ways = ends - starts
    squares = np.maximum((ways**2).sum(axis=1), 1e-12)
    shares = np.clip(((point - starts) * ways).sum(axis=1) / squares, 0.0, 1.0)
    return float(np.hypot(*(starts + shares[:, None] * ways - point).T).min())
