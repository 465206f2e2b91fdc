"""Regions: a rectangle or an ellipse, the values of the film's pixels in it, and its area."""

from abc import abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import ceil, floor, pi
from typing import ClassVar, TypeVar

import numpy as np
from numpy.typing import NDArray

from cxrviewer.imaging.film.grayscale import Window
from cxrviewer.imaging.film.radiograph import Radiograph
from cxrviewer.imaging.film.stored import counted_values
from cxrviewer.imaging.film.windows import auto_window
from cxrviewer.measure.measurement import Measurement, Reading, Stroke, Value, figure
from cxrviewer.measure.ruler import Point, Ruler

_STEPS = 96  # of a whole ellipse
_AT_ONCE = 2**22  # pixels: each part costs a table of all values anew
_Places = NDArray[np.int64]
_Kind = TypeVar("_Kind", bound=np.generic)


@dataclass(frozen=True, slots=True)
class Statistics:
    """The modality values of the pixels whose centres lie in a region, without padding and what a shutter hides.

    Attributes
    ----------
    pixels, left_out
        How many count, and how many are padding or behind the shutter.
    mean, deviation, low, high
        In modality values; the standard deviation is that of these pixels themselves (divided by their number).
    """

    pixels: int
    left_out: int
    mean: float
    deviation: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Region(Measurement):
    """A figure between two opposite corners, upright on the film as stored."""

    count: ClassVar[int] = 2
    shows_points: ClassVar[bool] = False

    @abstractmethod
    def outline(self) -> NDArray[np.float64]:
        """Return points along its edge in order, shape ``(n, 2)``."""

    @abstractmethod
    def area(self, ruler: Ruler) -> float:
        """Return its area in the ruler's unit squared."""

    @abstractmethod
    def spans(self, rows: NDArray[np.float64], columns: NDArray[np.float64]) -> tuple[_Places, _Places]:
        """Return in each of ``rows`` the place of the first of ``columns``, which ascend, in it, and after the last."""

    @property
    def edges(self) -> tuple[float, float, float, float]:
        """Return its upper, left, lower and right edge."""
        (row, column), (other_row, other_column) = self.points
        return min(row, other_row), min(column, other_column), max(row, other_row), max(column, other_column)

    def mask(self, rows: int, columns: int) -> NDArray[np.bool_]:
        """Return which pixels of a film have their centres in it, shape ``(rows, columns)``."""
        whole = np.zeros((rows, columns), dtype=np.bool_)
        down, across = self._box(rows, columns)
        for line, first, last in zip(whole[down, across], *self._spans(down, across), strict=True):
            line[first:last] = True
        return whole

    def statistics(self, film: Radiograph) -> Statistics | None:
        """Return the statistics of its pixels, None where there is none that counts."""
        values, counts, left_out = self._values(film)
        if not values.size:
            return None
        pixels = int(counts.sum())
        mean = float(counts @ values) / pixels
        deviation = float(np.sqrt(counts @ (values - mean) ** 2 / pixels))
        return Statistics(pixels, left_out, mean, deviation, float(values.min()), float(values.max()))

    def window(self, film: Radiograph) -> Window | None:
        """Return the window from the 0.1 to the 99.9 percentile of its pixels, None where there is none that counts."""
        values, counts, _ = self._values(film)
        return replace(auto_window(values, counts), name="region") if values.size else None

    def extent(self, rows: int, columns: int) -> int:
        """Return how many pixels of a film lie between its edges."""
        down, across = self._box(rows, columns)
        return len(range(*down.indices(rows))) * len(range(*across.indices(columns)))

    def size(self, ruler: Ruler, figures: str = "…") -> Reading:
        """Return its area alone, with ``figures`` where those of its pixels would stand."""
        area = self.area(ruler)
        size = Value("area", area, f"{ruler.unit}²", ruler.source)
        return Reading((figures, f"area {figure(area)} {ruler.unit}², {ruler.source}"), (size,))

    def reading(self, film: Radiograph, ruler: Ruler) -> Reading:
        """Return its statistics and its area."""
        size = self.size(ruler)
        found = self.statistics(film)
        if found is None:
            return self.size(ruler, "no pixel of the picture inside")
        unit = film.grayscale.unit or "modality value"
        lines = (
            f"mean {figure(found.mean)}, SD {figure(found.deviation)} ({unit})",
            f"min {figure(found.low)}, max {figure(found.high)}, {found.pixels} pixels",
            size.lines[-1],
        )
        named = {"mean": found.mean, "SD": found.deviation, "min": found.low, "max": found.high}
        values = (
            *(Value(name, number, unit) for name, number in named.items()),
            Value("pixels", found.pixels),
            *size.values,
        )
        words = f"{found.left_out} pixels of padding or behind the shutter left out"
        return Reading(lines, values, (words,) if found.left_out else ())

    def strokes(self, ruler: Ruler) -> tuple[Stroke, ...]:
        """Return its edge."""
        del ruler
        points: tuple[Point, ...] = tuple((row, column) for row, column in self.outline().tolist())
        return (Stroke((*points, points[0])),)

    def _box(self, rows: int, columns: int) -> tuple[slice, slice]:
        """Return the pixels of the film between its edges."""
        top, left, bottom, right = self.edges
        down = slice(max(0, ceil(top)), max(0, min(rows, floor(bottom) + 1)))
        return down, slice(max(0, ceil(left)), max(0, min(columns, floor(right) + 1)))

    def _spans(self, down: slice, across: slice) -> tuple[_Places, _Places]:
        return self.spans(
            np.arange(down.start, max(down.start, down.stop), dtype=np.float64),
            np.arange(across.start, max(across.start, across.stop), dtype=np.float64),
        )

    def _values(self, film: Radiograph) -> tuple[NDArray[np.float64], NDArray[np.int64], int]:
        """Return the modality values that count, how often each occurs, and how many pixels do not count."""
        down, across = self._box(*film.stored.shape)
        first, last = self._spans(down, across)
        parts = _gathered(film.stored[down, across], first, last)
        if film.shutter is not None:
            seen = _gathered(film.visible[down, across], first, last)
            parts = (part[some] for part, some in zip(parts, seen, strict=True))
        values, counts = _outside(*counted_values(parts, film.stored.dtype), film.padding)
        return film.grayscale.modality(values), counts, int((last - first).sum() - counts.sum())


@dataclass(frozen=True, slots=True)
class Rectangle(Region):
    """An upright rectangle."""

    kind: ClassVar[str] = "rectangle"
    name: ClassVar[str] = "Rectangle"

    def outline(self) -> NDArray[np.float64]:
        """Return its four corners."""
        top, left, bottom, right = self.edges
        return np.array([[top, left], [top, right], [bottom, right], [bottom, left]])

    def area(self, ruler: Ruler) -> float:
        """Return the area between its corners."""
        return ruler.area(self.outline())

    def spans(self, rows: NDArray[np.float64], columns: NDArray[np.float64]) -> tuple[_Places, _Places]:
        """Return what lies between its edges, the edges included."""
        top, left, bottom, right = self.edges
        inside = (rows >= top) & (rows <= bottom)
        first, last = np.searchsorted(columns, left), np.searchsorted(columns, right, side="right")
        return np.where(inside, first, 0), np.where(inside, last, 0)


@dataclass(frozen=True, slots=True)
class Ellipse(Region):
    """The ellipse that touches the edges of an upright rectangle."""

    kind: ClassVar[str] = "ellipse"
    name: ClassVar[str] = "Ellipse"

    def outline(self) -> NDArray[np.float64]:
        """Return points along it."""
        (row, column), (down, across) = self._axes()
        places = np.linspace(0.0, 2 * pi, _STEPS, endpoint=False)
        return np.stack([row + down * np.sin(places), column + across * np.cos(places)], axis=1)

    def area(self, ruler: Ruler) -> float:
        """Return pi times the product of its half axes."""
        _, (down, across) = self._axes()
        return pi * down * ruler.row * across * ruler.column

    def spans(self, rows: NDArray[np.float64], columns: NDArray[np.float64]) -> tuple[_Places, _Places]:
        """Return what fulfils its equation."""
        (row, column), (down, across) = self._axes()
        if not (down and across):
            return (nothing := np.zeros(len(rows), dtype=np.int64)), nothing
        above, beside = ((rows - row) / down) ** 2, ((columns - column) / across) ** 2
        middle = int(np.searchsorted(columns, column))
        return middle - _within(above, beside[:middle][::-1]), middle + _within(above, beside[middle:])

    @property
    def anchor(self) -> Point:
        """Return its rightmost point."""
        (row, column), (_, across) = self._axes()
        return row, column + across

    def _axes(self) -> tuple[Point, Point]:
        """Return its centre and its half axes, down and across."""
        top, left, bottom, right = self.edges
        return ((top + bottom) / 2, (left + right) / 2), ((bottom - top) / 2, (right - left) / 2)


def _within(one: NDArray[np.float64], others: NDArray[np.float64]) -> _Places:
    """Return how many of ``others``, which ascend, make at most 1 together with each of ``one``."""
    found = np.searchsorted(others, 1.0 - one, side="right")
    if len(others):  # the difference was rounded: the sum decides
        found -= (found > 0) & (one + others[np.maximum(found - 1, 0)] > 1.0)
        found += (found < len(others)) & (one + others[np.minimum(found, len(others) - 1)] <= 1.0)
    return found


def _gathered(pixels: NDArray[_Kind], first: _Places, last: _Places) -> Iterator[NDArray[_Kind]]:
    """Yield the pixels of a span of each row, those of some rows at a time.

    To ask every pixel of a large film whether it counts, or to copy all of them at once, would hold up the window.
    """
    high = max(1, _AT_ONCE // max(1, pixels.shape[1]))
    for top in range(0, len(pixels), high):
        lines, begins, ends = pixels[top : top + high], first[top : top + high], last[top : top + high]
        if (begins == begins[0]).all() and (ends == ends[0]).all():
            yield lines[:, begins[0] : ends[0]]
        else:
            yield np.concatenate([line[a:b] for line, a, b in zip(lines, begins, ends, strict=True)])


def _outside(
    values: NDArray[np.float64], counts: NDArray[np.int64], padding: tuple[int, int] | None
) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Return stored ``values`` and their ``counts`` without those that are padding."""
    if padding is None:
        return values, counts
    kept = (values < padding[0]) | (values > padding[1])
    return values[kept], counts[kept]
