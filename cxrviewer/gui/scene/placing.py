"""Placing: the tool in hand, and the points that were placed with it so far."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtCore import QObject, Signal

from cxrviewer.gui.actions.actions import by_id
from cxrviewer.gui.look.words import mark, tr
from cxrviewer.measure.cardiothoracic import CardiothoracicRatio
from cxrviewer.measure.lines import Angle, Calibration, Cobb, Length, Note
from cxrviewer.measure.measurement import Measurement
from cxrviewer.measure.regions import Ellipse, Rectangle
from cxrviewer.measure.ruler import Point


@dataclass(frozen=True, slots=True)
class Tool:
    """Something that points are placed with.

    Attributes
    ----------
    id
        Of its action (`actions.ACTIONS`).
    kind
        What its points make.
    prompts
        What each point is, in order.
    asks
        What the reader is asked once all are placed.
    """

    id: str
    kind: type[Measurement]
    prompts: tuple[str, ...]
    asks: Literal["", "text", "millimetres"] = ""


_ENDS = (mark("one end"), mark("the other end"))
_CORNERS = (mark("one corner"), mark("the opposite corner"))
_RATIO = (
    mark("upper end of the midline"), mark("lower end of the midline"), mark("heart, outermost on one side"),
    mark("heart, outermost on the other side"), mark("inner thorax, widest on one side"),
    mark("inner thorax, widest on the other side"),
)  # fmt: skip
#: In the order of the menu. The first places a window and leaves nothing on the film.
TOOLS: Mapping[str, Tool] = {
    tool.id: tool
    for tool in (
        Tool("region_window", Rectangle, _CORNERS),
        Tool("length", Length, _ENDS),
        Tool("angle", Angle, (mark("end of one arm"), mark("the vertex"), mark("end of the other arm"))),
        Tool(
            "cobb",
            Cobb,
            (
                mark("first line, one end"),
                mark("first line, other end"),
                mark("second line, one end"),
                mark("other end"),
            ),
        ),
        Tool("rectangle", Rectangle, _CORNERS),
        Tool("ellipse", Ellipse, _CORNERS),
        Tool("ctr", CardiothoracicRatio, _RATIO),
        Tool("note", Note, (mark("tip of the arrow"), mark("place of the words")), "text"),
        Tool("calibration", Calibration, (mark("one end of what you know"), mark("the other end")), "millimetres"),
    )
}


class Placing(QObject):
    """Collects points until the tool has all of them, and then puts it down.

    Attributes
    ----------
    changed
        Something has to be drawn again.
    asked
        The `Tool` has all its points and needs an `answer`.
    placed
        The `Tool`, and the `Measurement` that was made with it.
    tool, points
        In hand, None for none; and what was placed.
    """

    changed = Signal()
    asked = Signal(object)
    placed = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tool: Tool | None = None
        self.points: tuple[Point, ...] = ()
        self._hovers: Point | None = None

    def take(self, tool: Tool | None) -> None:
        """Take a tool into the hand in place of another, or put it down."""
        if tool is not self.tool:
            self.tool, self.points, self._hovers = tool, (), None
            self.changed.emit()

    @property
    def prompt(self) -> str:
        """Return what is to be placed next, empty where nothing is."""
        if self.tool is None or self.is_full:
            return ""
        step = tr("({number} of {count})", number=len(self.points) + 1, count=self.tool.kind.count)
        return f"{tr(by_id(self.tool.id).text)}: {tr(self.tool.prompts[len(self.points)])} {step}"

    @property
    def is_full(self) -> bool:
        """Return whether all points are placed."""
        return self.tool is not None and len(self.points) == self.tool.kind.count

    @property
    def hovers(self) -> Point | None:
        """Return where the next point would be placed, None while nobody has pointed anywhere."""
        return self._hovers

    @property
    def draft(self) -> Measurement | None:
        """Return what the points so far would make, all that are missing where the reader points."""
        if self.tool is None or not self.points:
            return None
        missing = self.tool.kind.count - len(self.points)
        return self.tool.kind((*self.points, *(self._hovers or self.points[-1],) * missing))

    def hover(self, point: Point) -> None:
        """Point somewhere without placing anything."""
        if self.tool is not None and not self.is_full and point != self._hovers:
            self._hovers = point
            self.changed.emit()

    def put(self, point: Point) -> None:
        """Place the next point, unless it is where the last one is."""
        tool = self.tool
        if tool is None or self.is_full or (self.points and point == self.points[-1]):
            return
        self.points, self._hovers = (*self.points, point), point
        if len(self.points) < tool.kind.count:
            self.changed.emit()
        elif tool.asks:
            self.changed.emit()
            self.asked.emit(tool)
        else:
            self._finish(tool, {})

    def drop_last(self) -> bool:
        """Take the last point back and return whether there was one."""
        dropped = bool(self.points)
        self.points = self.points[:-1]
        if dropped:
            self.changed.emit()
        return dropped

    def answer(self, answer: str | float) -> None:
        """Finish with what the reader answered."""
        if self.tool is not None and self.tool.asks and self.is_full:
            self._finish(self.tool, {self.tool.asks: answer})

    def cancel(self) -> bool:
        """Put the tool down with all its points and return whether there was one."""
        if self.tool is None:
            return False
        self.take(None)
        return True

    def _finish(self, tool: Tool, facts: dict[str, Any]) -> None:
        made = tool.kind(self.points, **facts)
        self.take(None)
        self.placed.emit(tool, made)
