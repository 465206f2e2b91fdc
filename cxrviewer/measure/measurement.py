"""Measurement: what every measurement on a film has: points that can be moved, lines to draw, and a reading."""

import math
from abc import ABC, abstractmethod
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any, ClassVar, Self

from cxrviewer.imaging.film.radiograph import Radiograph
from cxrviewer.measure.ruler import Line, Point, Ruler


class Origin(StrEnum):
    """Who placed a measurement."""

    READER = "reader"
    PROPOSED = "proposed"
    ADJUSTED = "proposed, adjusted by the reader"


@dataclass(frozen=True, slots=True)
class Value:
    """One number of a reading.

    Attributes
    ----------
    name, number, unit
        What, how much (None where it is undefined) and in which unit; empty for none.
    source
        Of a length or an area: where its millimetres come from.
    """

    name: str
    number: float | None
    unit: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a measurement says.

    Attributes
    ----------
    lines
        For the film, each whole in itself: a length stands with the source of its millimetres.
    values
        The same numbers for a table.
    remarks
        What the reader should bear in mind.
    """

    lines: tuple[str, ...]
    values: tuple[Value, ...] = ()
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line to draw through ``points``; a ``helper`` is dashed, and ``arrow`` puts a head on its first point."""

    points: tuple[Point, ...]
    helper: bool = False
    arrow: bool = False


@dataclass(frozen=True, slots=True)
class Measurement(ABC):
    """One measurement on one film; immutable.

    Attributes
    ----------
    kind, name
        What a file and a reader call it.
    count, shows_points
        How many points it has, and whether they mark it also while nobody has hold of it.
    points
        Of the film as stored, so that it stays where it is however the film is turned and zoomed.
    origin
        Who placed it.
    """

    kind: ClassVar[str]
    name: ClassVar[str]
    count: ClassVar[int]
    shows_points: ClassVar[bool] = True

    points: tuple[Point, ...]
    origin: Origin = field(default=Origin.READER, kw_only=True)

    def __post_init__(self) -> None:
        if len(self.points) != self.count or not all(math.isfinite(part) for point in self.points for part in point):
            raise ValueError(f"{self.name} needs {self.count} points")

    @abstractmethod
    def reading(self, film: Radiograph, ruler: Ruler) -> Reading:
        """Return what it says about ``film`` by ``ruler``."""

    @abstractmethod
    def strokes(self, ruler: Ruler) -> tuple[Stroke, ...]:
        """Return the lines to draw."""

    @property
    def anchor(self) -> Point:
        """Return the point beside which its words belong."""
        return self.points[-1]

    def facts(self) -> dict[str, Any]:
        """Return what of it is neither points nor a reading, for a file."""
        return {}

    def with_point(self, place: int, point: Point) -> Self:
        """Return it with one point moved by the reader."""
        return self._moved((*self.points[:place], point, *self.points[place + 1 :]))

    def shifted(self, down: float, across: float) -> Self:
        """Return it moved by the reader as a whole, in pixels."""
        return self._moved(tuple((row + down, column + across) for row, column in self.points))

    def line(self, place: int) -> Line:
        """Return the line from point ``place`` to the next."""
        return self.points[place], self.points[place + 1]

    def _moved(self, points: tuple[Point, ...]) -> Self:
        origin = Origin.READER if self.origin is Origin.READER else Origin.ADJUSTED
        return replace(self, points=points, origin=origin)


def distance_words(number: float, ruler: Ruler) -> str:
    """Return a length with its unit and the source of its millimetres."""
    return f"{number:.1f} {ruler.unit}, {ruler.source}"


def angle_words(degrees: float | None) -> str:
    """Return an angle."""
    return "no angle: a line has no length" if degrees is None else f"{degrees:.1f}°"


def figure(number: float) -> str:
    """Return a grey value with as many figures as it is worth."""
    size = abs(number)
    return f"{number:.0f}" if size >= 1000 else f"{number:.1f}" if size >= 10 else f"{number:.3g}"
