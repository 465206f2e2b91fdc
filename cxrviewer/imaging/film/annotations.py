"""Text and graphics that a presentation state draws over a film (PS3.3 C.10.5 and C.10.7).

All points are ``(row, column)`` of the film as stored, in pixels, with pixel centres at whole numbers as in
`orientation.Turn`; they may lie between pixels and outside the film.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray

GraphicKind = Literal["POINT", "POLYLINE", "INTERPOLATED", "CIRCLE", "ELLIPSE"]
Justification = Literal["LEFT", "CENTER", "RIGHT"]
Point = tuple[float, float]

#: Gives points of the film, ``(n, 2)``, for shares of the displayed area, ``(down, across)``.
Placing = Callable[[NDArray[np.float64]], NDArray[np.float64]]

_CURVE_STEPS = 96  # of a whole circle: flatter than half a pixel up to a radius of 900


@dataclass(frozen=True, slots=True)
class Layer:
    """A graphic layer; those with a higher ``order`` are drawn later.

    Attributes
    ----------
    name
        Graphic Layer (0070,0002).
    order
        Graphic Layer Order (0070,0062).
    grey
        Recommended displayed grey, 0.0 (black) to 1.0 (white), None where nothing is recommended.
    """

    name: str = field(default="", repr=False)
    order: int = 0
    grey: float | None = None


@dataclass(frozen=True, slots=True)
class TextObject:
    """Words on a film; its `repr` does not hold them.

    Attributes
    ----------
    text
        Lines separated by line feeds.
    box
        Two opposite corners of the box that the text is for, in no order that would be kept by every turn: draw the
        text upright on show, whatever the turn. None where there is only an anchor.
    anchor
        The point that the text is about, or None.
    anchor_visible
        Whether the anchor is to be marked, for example by a line from the text.
    justification
        How lines lie in the box.
    relative
        Names of the fields among ``box`` and ``anchor`` that are still shares of the displayed area; none once placed.
    """

    text: str = field(repr=False)
    box: tuple[Point, Point] | None = None
    anchor: Point | None = None
    anchor_visible: bool = False
    justification: Justification = "LEFT"
    relative: frozenset[str] = frozenset()

    def placed(self, place: Placing) -> "TextObject":
        """Return the text with all points on the film."""
        if not self.relative:
            return self
        box, anchor = self.box, self.anchor
        if box is not None and "box" in self.relative:
            first, second = place(np.array(box))
            box = (_point(first), _point(second))
        if anchor is not None and "anchor" in self.relative:
            anchor = _point(place(np.array([anchor]))[0])
        return replace(self, box=box, anchor=anchor, relative=frozenset())


@dataclass(frozen=True, slots=True, eq=False)
class GraphicObject:
    """A drawn figure.

    Attributes
    ----------
    kind
        Graphic Type (0070,0023).
    points
        float64, shape ``(n, 2)``, ``(row, column)``: the points of a polyline or curve; centre and a point of the
        circumference of a circle; the ends of the long and then of the short axis of an ellipse.
    filled
        Whether the inside is filled; only of closed figures.
    relative
        Whether the points are still shares of the displayed area; not so once placed.
    """

    kind: GraphicKind
    points: NDArray[np.float64] = field(repr=False)
    filled: bool = False
    relative: bool = False

    def placed(self, place: Placing) -> "GraphicObject":
        """Return the figure with all points on the film."""
        return replace(self, points=place(self.points), relative=False) if self.relative else self

    def outline(self, pixel_aspect: float = 1.0) -> NDArray[np.float64]:
        """Return the figure as points to join by straight lines, float64, shape ``(m, 2)``, ``(row, column)``.

        Parameters
        ----------
        pixel_aspect
            Height of a pixel divided by its width: circles and ellipses are round on screen, not in pixels.
        """
        if self.kind == "CIRCLE":
            return _circle(self.points, pixel_aspect)
        if self.kind == "ELLIPSE":
            return _ellipse(self.points)
        if self.kind == "INTERPOLATED":
            return _curve(self.points)
        return self.points


@dataclass(frozen=True, slots=True)
class Annotation:
    """Texts and graphics of one layer."""

    layer: Layer
    texts: tuple[TextObject, ...] = ()
    graphics: tuple[GraphicObject, ...] = ()

    def placed(self, place: Placing) -> "Annotation":
        """Return texts and graphics with all points on the film."""
        texts = tuple(text.placed(place) for text in self.texts)
        return replace(self, texts=texts, graphics=tuple(graphic.placed(place) for graphic in self.graphics))


def _point(numbers: NDArray[np.float64]) -> Point:
    return float(numbers[0]), float(numbers[1])


def _angles() -> NDArray[np.float64]:
    return np.linspace(0.0, 2.0 * np.pi, _CURVE_STEPS + 1)


def _circle(points: NDArray[np.float64], pixel_aspect: float) -> NDArray[np.float64]:
    centre, edge = points
    scale = np.array([pixel_aspect, 1.0])
    radius = float(np.hypot(*((edge - centre) * scale)))
    angles = _angles()
    return np.asarray(centre + radius * np.stack([np.sin(angles), np.cos(angles)], axis=1) / scale)


def _ellipse(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the ellipse on the conjugate half axes: a change of pixel shape keeps it on its four points."""
    centre = points.mean(axis=0)
    long_axis, short_axis = (points[1] - points[0]) / 2, (points[3] - points[2]) / 2
    angles = _angles()[:, None]
    return np.asarray(centre + np.cos(angles) * long_axis + np.sin(angles) * short_axis)


def _curve(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return a Catmull-Rom spline through ``points``; the standard leaves the kind of curve open (C.10.5.1.2)."""
    if len(points) < 3:
        return points
    closed = bool((points[0] == points[-1]).all())
    before, after = (points[-2], points[1]) if closed else (points[0], points[-1])
    knots = np.vstack([before, points, after])
    p0, p1, p2, p3 = knots[:-3, None], knots[1:-2, None], knots[2:-1, None], knots[3:, None]
    t = np.linspace(0.0, 1.0, 8, endpoint=False)[None, :, None]
    pieces = 0.5 * (
        2 * p1 + (p2 - p0) * t + (2 * p0 - 5 * p1 + 4 * p2 - p3) * t**2 + (3 * p1 - p0 - 3 * p2 + p3) * t**3
    )
    return np.vstack([pieces.reshape(-1, 2), points[-1:]])
