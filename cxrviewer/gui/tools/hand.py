"""Hand: what the mouse and the keys do to measurements on one canvas: place points, take hold, move, nudge."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent

from cxrviewer.gui.scene.measurements import Grip
from cxrviewer.gui.scene.placement import Placement
from cxrviewer.gui.scene.scene import Scene
from cxrviewer.gui.tools.gestures import WAYS
from cxrviewer.measure.measurement import Measurement
from cxrviewer.measure.ruler import Point, distance_to

_HANDLE_REACH, _LINE_REACH = 9.0, 6.0  # logical pixels
_DRAG_SLACK = 4.0  # a click may wander this far and still place one point only
_COARSE = 10.0
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


@dataclass(frozen=True, slots=True)
class _Pull:
    """A measurement that the mouse has hold of: which point, where it was taken, and as it was then."""

    handle: int | None
    start: Point
    before: Measurement


class Hand:
    """The reader's hand on one canvas.

    Parameters
    ----------
    scene
        What is shown, with its measurements and the tool in hand.
    """

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._pressed: QPointF | None = None  # with a tool
        self._pull: _Pull | None = None

    def press(self, at: QPointF, placement: Placement) -> bool:
        """Place a point or take hold of something, and return whether there was anything to do."""
        measurements = self._scene.measurements
        if self._scene.placing.tool is not None:
            self._pressed = at
            self._scene.placing.put(placement.point(at))
            return True
        grip = self.grip(at, placement)
        measurements.select(grip)
        if grip is None:
            return False
        self._pull = _Pull(grip.handle, placement.point(at), measurements.items[grip.item])
        return True

    def move(self, at: QPointF, placement: Placement) -> None:
        """Point at the next place, or pull."""
        point = placement.point(at)
        self._scene.placing.hover(point)
        if self._pull is not None:
            self._scene.measurements.try_out(self._pulled(self._pull, point))

    def release(self, at: QPointF, placement: Placement) -> None:
        """Place the point at the end of a drag, or let go."""
        if self._pressed is not None and (at - self._pressed).manhattanLength() >= _DRAG_SLACK:
            self._scene.placing.put(placement.point(at))
        self._scene.measurements.settle(keep=True)
        self._pressed = self._pull = None

    def drop(self) -> bool:
        """Let go without moving anything and return whether anything was held."""
        held = self._pull is not None
        self._pressed = self._pull = None
        self._scene.measurements.settle(keep=False)
        return held

    def key(self, event: QKeyEvent, placement: Placement, start: QPointF) -> bool:
        """Place or nudge by the arrow keys and Enter, and return whether there was anything to do.

        Parameters
        ----------
        event
            A key that went down.
        placement
            Where the film lies.
        start
            Where a first point begins, unless the reader has pointed somewhere.
        """
        key = Qt.Key(event.key())
        if key in _ENTER:
            return self._enter(placement.point(start))
        if key not in WAYS or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return False
        coarse = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        way = WAYS[key] * (_COARSE if coarse else 1.0)
        placing, held = self._scene.placing, self._scene.measurements.held
        if placing.tool is not None:
            placing.hover(self._stepped(placing.hovers or placement.point(start), way, placement))
            return True
        if held is not None:
            self._nudge(held, way, placement)
        return held is not None

    def grip(self, at: QPointF, placement: Placement) -> Grip | None:
        """Return what of the measurements lies at a place of the canvas; of several the one drawn last."""
        if not self._scene.aids.measurements:
            return None
        place, ruler = (at.x(), at.y()), self._scene.ruler
        for item in reversed(range(len(self._scene.measurements.items))):
            one = self._scene.measurements.items[item]
            away = [distance_to(_array([handle]), place) for handle in placement.places(one.points)]
            if min(away) <= _HANDLE_REACH:
                return Grip(item, int(np.argmin(away)))
            strokes = (_array(placement.places(stroke.points)) for stroke in one.strokes(ruler))
            if min(distance_to(stroke, place) for stroke in strokes) <= _LINE_REACH:
                return Grip(item)
        return None

    def _enter(self, start: Point) -> bool:
        placing = self._scene.placing
        if placing.tool is None:
            return False
        placing.put(placing.hovers or start)
        return True

    def _pulled(self, pull: _Pull, point: Point) -> Measurement:
        if pull.handle is not None:
            return pull.before.with_point(pull.handle, point)
        return pull.before.shifted(point[0] - pull.start[0], point[1] - pull.start[1])

    def _nudge(self, held: Measurement, way: QPointF, placement: Placement) -> None:
        grip = self._scene.measurements.selected
        if grip is not None and grip.handle is not None:
            point = self._stepped(held.points[grip.handle], way, placement)
            self._scene.measurements.nudge(held.with_point(grip.handle, point))
        else:
            row, column = held.points[0]
            to_row, to_column = self._stepped(held.points[0], way, placement)
            self._scene.measurements.nudge(held.shifted(to_row - row, to_column - column))

    @staticmethod
    def _stepped(point: Point, way: QPointF, placement: Placement) -> Point:
        """Return the point one step of the screen away."""
        return placement.point(placement.place(point) + way)


def _array(places: list[QPointF]) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    return np.array([(place.x(), place.y()) for place in places])
