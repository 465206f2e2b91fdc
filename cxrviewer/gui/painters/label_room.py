"""Where the words of a measurement stand: beside it, over as little as can be, and never over what is kept."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF

#: Between a point and the words beside it, in logical pixels.
GAP = 10.0
_WAYS = ((1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, 1), (1, -1), (-1, -1))
_STEP = 8.0  # by which words that have no room beside their measurement look for it
_INK_STEP, _MOST_INK = 8.0, 256
_BEST = 40  # places of which it is asked what strokes lie there

_Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Room:
    """Where words may go.

    Attributes
    ----------
    area
        They do not leave it.
    kept, words, marks
        What they never cover, what they cover only where there is no other room, and points of measurements.
    ink
        Points along all strokes, shape ``(n, 2)``, x first.
    """

    area: QRectF
    kept: Sequence[QRectF]
    words: Sequence[QRectF]
    marks: Sequence[QRectF]
    ink: _Numbers

    def place(self, size: QRectF, at: QPointF, own: QRectF) -> QRectF | None:
        """Return where beside ``at``, or beside all of ``own``, a text of this size covers least; None without room."""
        x, y, across, down = at.x(), at.y(), size.width() / 2 + GAP, size.height() / 2 + GAP
        middles = [(x + way * across, y + other * down) for way, other in _WAYS]
        middles += [(own.right() + across, y), (own.left() - across, y)]
        middles += [(x, own.bottom() + down), (x, own.top() - down)]
        boxes = self._allowed(size, middles)
        if _shared(boxes, self.words).all():  # all over the area, then
            columns = x, x + across, x - across, self.area.left(), self.area.right()
            rows = np.arange(self.area.top(), self.area.bottom(), _STEP)
            middles += [(column, float(row)) for row in rows for column in columns]
            boxes = self._allowed(size, middles)
        if not len(boxes):
            return None
        costs = self._costs(boxes, at, own)
        best = costs.argsort(kind="stable")[:_BEST]
        left, top = boxes[best[(costs[best] + self._on_lines(boxes[best])).argmin()], :2].tolist()
        return QRectF(left, top, size.width(), size.height())

    def _allowed(self, size: QRectF, middles: Sequence[tuple[float, float]]) -> _Numbers:
        """Return the places around ``middles``, moved into the area, that cover nothing that is kept.

        Like all places here they are edges, shape ``(n, 4)``: left, top, right, bottom. Of a text that is larger than
        the area, the beginning lies in it.
        """
        whole = np.array([size.width(), size.height()])
        first = np.array([self.area.left(), self.area.top()])
        corners = np.minimum(np.array(middles) - whole / 2, (self.area.right(), self.area.bottom()) - whole)
        corners = np.maximum(corners, first)
        boxes = np.concatenate([corners, corners + whole], axis=1)
        free: _Numbers = boxes[_shared(boxes, self.kept) == 0.0]
        return free

    def _costs(self, boxes: _Numbers, at: QPointF, own: QRectF) -> _Numbers:
        """Return what it costs to stand in each, in square pixels of words and of the way there, shape ``(n,)``."""
        point = np.array([at.x(), at.y()])
        away = np.hypot(*np.maximum(np.maximum(boxes[:, :2] - point, point - boxes[:, 2:]), 0.0).T)
        marks = _shared(boxes, self.marks) + 0.5 * _shared(boxes, (own,))
        costs: _Numbers = 8.0 * _shared(boxes, self.words) + marks + 10.0 * away
        return costs

    def _on_lines(self, boxes: _Numbers) -> _Numbers:
        """Return what strokes below each add to that, shape ``(n,)``."""
        over, ink = boxes[:, None], self.ink[None]
        found: _Numbers = ((ink >= over[..., :2]) & (ink <= over[..., 2:])).all(axis=2).sum(axis=1) * _INK_STEP**2
        return found


def ink_of(line: Sequence[QPointF]) -> _Numbers:
    """Return points along a polyline, `_INK_STEP` apart or, on one that is much longer than a canvas, farther."""
    found = [np.zeros((0, 2))]
    for start, end in pairwise(line):
        steps = min(int(np.hypot(end.x() - start.x(), end.y() - start.y()) / _INK_STEP) + 2, _MOST_INK)
        found.append(np.linspace((start.x(), start.y()), (end.x(), end.y()), steps))
    return np.concatenate(found)


def _shared(boxes: _Numbers, others: Iterable[QRectF]) -> _Numbers:
    """Return how much of ``others`` lies under each box, in square pixels, shape ``(n,)``."""
    edges = np.array([(one.left(), one.top(), one.right(), one.bottom()) for one in others]).reshape(1, -1, 4)
    high = np.minimum(boxes[:, None, 2:], edges[..., 2:])
    sides = np.maximum(high - np.maximum(boxes[:, None, :2], edges[..., :2]), 0.0)
    shared: _Numbers = sides.prod(axis=2).sum(axis=1)
    return shared
