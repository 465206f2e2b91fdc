"""What is measured with lines: a length, an angle, the angle of Cobb, a known length; and an arrow with words."""

import math
from dataclasses import dataclass, field
from typing import Any, ClassVar

import numpy as np

from cxrviewer.imaging.film.radiograph import Radiograph
from cxrviewer.measure.measurement import Measurement, Reading, Stroke, Value, angle_words, distance_words
from cxrviewer.measure.ruler import Point, Ruler

_ARC_SHARE = 0.3  # of the shorter arm of an angle
_ARC_STEPS = 24


@dataclass(frozen=True, slots=True)
class Length(Measurement):
    """The distance between two points."""

    kind: ClassVar[str] = "length"
    name: ClassVar[str] = "Length"
    count: ClassVar[int] = 2

    def reading(self, film: Radiograph, ruler: Ruler) -> Reading:
        """Return the length."""
        del film
        length = ruler.distance(*self.line(0))
        return Reading((distance_words(length, ruler),), (Value("length", length, ruler.unit, ruler.source),))

    def strokes(self, ruler: Ruler) -> tuple[Stroke, ...]:
        """Return the line."""
        del ruler
        return (Stroke(self.points),)


@dataclass(frozen=True, slots=True)
class Angle(Measurement):
    """The angle, 0 to 180 degrees, at the second of three points."""

    kind: ClassVar[str] = "angle"
    name: ClassVar[str] = "Angle"
    count: ClassVar[int] = 3

    def reading(self, film: Radiograph, ruler: Ruler) -> Reading:
        """Return the angle."""
        del film
        first, vertex, last = self.points
        degrees = ruler.angle((vertex, first), (vertex, last))
        return Reading((angle_words(degrees),), (Value("angle", degrees, "°"),))

    def strokes(self, ruler: Ruler) -> tuple[Stroke, ...]:
        """Return both arms and an arc between them."""
        return Stroke(self.points), Stroke(_arc(self.points, ruler), helper=True)

    @property
    def anchor(self) -> Point:
        """Return the vertex."""
        return self.points[1]


@dataclass(frozen=True, slots=True)
class Cobb(Measurement):
    """The angle of Cobb, 0 to 90 degrees, between two lines, each along an end plate (Cobb 1948)."""

    kind: ClassVar[str] = "cobb"
    name: ClassVar[str] = "Cobb angle"
    count: ClassVar[int] = 4

    def reading(self, film: Radiograph, ruler: Ruler) -> Reading:
        """Return the angle; which way round a line was drawn does not matter."""
        del film
        degrees = ruler.angle(self.line(0), self.line(2))
        smaller = None if degrees is None else min(degrees, 180.0 - degrees)
        return Reading((f"Cobb {angle_words(smaller)}",), (Value("Cobb angle", smaller, "°"),))

    def strokes(self, ruler: Ruler) -> tuple[Stroke, ...]:
        """Return both lines, and what joins their middles."""
        del ruler
        middles = tuple(_middle(*self.line(place)) for place in (0, 2))
        return Stroke(self.line(0)), Stroke(self.line(2)), Stroke(middles, helper=True)


@dataclass(frozen=True, slots=True)
class Calibration(Measurement):
    """A line of known length, such as along a ruler or a marker; every length on the film follows from it.

    Attributes
    ----------
    millimetres
        How long it is, as the reader says.
    """

    kind: ClassVar[str] = "calibration"
    name: ClassVar[str] = "Calibration"
    count: ClassVar[int] = 2

    millimetres: float = field(default=math.nan, kw_only=True)

    def reading(self, film: Radiograph, ruler: Ruler) -> Reading:
        """Return the length that the reader gave, and not a measured one."""
        del film, ruler
        value = Value("known length", self.millimetres, "mm", "set by the user")
        return Reading((f"{self.millimetres:g} mm, set by the user",), (value,))

    def strokes(self, ruler: Ruler) -> tuple[Stroke, ...]:
        """Return the line."""
        del ruler
        return (Stroke(self.points),)


@dataclass(frozen=True, slots=True)
class Note(Measurement):
    """Words, and an arrow from them to the first point.

    Attributes
    ----------
    text
        The reader's own words. They may name somebody: its `repr` does not hold them.
    """

    kind: ClassVar[str] = "note"
    name: ClassVar[str] = "Note"
    count: ClassVar[int] = 2

    text: str = field(default="", kw_only=True, repr=False)

    def reading(self, film: Radiograph, ruler: Ruler) -> Reading:
        """Return the words."""
        del film, ruler
        return Reading((self.text,) if self.text else ())

    def strokes(self, ruler: Ruler) -> tuple[Stroke, ...]:
        """Return the arrow."""
        del ruler
        return (Stroke(self.points, arrow=True),)

    def facts(self) -> dict[str, Any]:
        """Return the words."""
        return {"text": self.text}


def _middle(start: Point, end: Point) -> Point:
    return (start[0] + end[0]) / 2, (start[1] + end[1]) / 2


def _arc(points: tuple[Point, ...], ruler: Ruler) -> tuple[Point, ...]:
    """Return a circle's part, round in the patient and not in pixels, from one arm of an angle to the other."""
    first, vertex, last = points
    ways = ruler.way(vertex, first), ruler.way(vertex, last)
    radius = _ARC_SHARE * min(float(np.hypot(*way)) for way in ways)
    start, end = (math.atan2(way[0], way[1]) for way in ways)
    turn = (end - start + math.pi) % (2 * math.pi) - math.pi  # the shorter way round
    places = start + turn * np.linspace(0.0, 1.0, _ARC_STEPS)
    rows = vertex[0] + radius * np.sin(places) / ruler.row
    columns = vertex[1] + radius * np.cos(places) / ruler.column
    return tuple(zip(rows.tolist(), columns.tolist(), strict=True))
