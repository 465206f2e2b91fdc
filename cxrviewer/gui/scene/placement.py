"""Placement: where points of the film as stored lie on a canvas, in logical pixels, and back."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF

from cxrviewer.gui.scene.shown_film import ShownFilm
from cxrviewer.gui.scene.viewport import Viewport
from cxrviewer.measure.ruler import Point


@dataclass(frozen=True, slots=True)
class Placement:
    """One film on one canvas.

    Attributes
    ----------
    film, viewport
        What is shown and where.
    ratio
        Device pixels per logical pixel.
    """

    film: ShownFilm
    viewport: Viewport
    ratio: float

    def place(self, point: Point) -> QPointF:
        """Return where a point lies."""
        return QPointF(*self.viewport.to_screen(*self.film.to_shown(*point))) / self.ratio

    def places(self, points: Iterable[Point]) -> list[QPointF]:
        """Return where points lie."""
        return [self.place(point) for point in points]

    def point(self, place: QPointF) -> Point:
        """Return the point of the film that lies at ``place``, or the nearest one of it."""
        row, column = self.film.to_stored(*self.viewport.to_film(place.x() * self.ratio, place.y() * self.ratio))
        rows, columns = self.film.radiograph.stored.shape
        return float(np.clip(row, -0.5, rows - 0.5)), float(np.clip(column, -0.5, columns - 0.5))
