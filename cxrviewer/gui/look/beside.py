"""Beside: a heading and what belongs to it, one below the other where there is no room for both in a line."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget


class Beside(QWidget):
    """Two parts, of which the first takes the room that is left.

    Parameters
    ----------
    first, second
        From the left, or from above.
    """

    def __init__(self, first: QWidget, second: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = first, second
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.addWidget(first, 1)
        self._line.addWidget(second)

    def minimumSizeHint(self) -> QSize:
        """Return room for the wider part, and for as many lines as there are."""
        return QSize(max(self._widths, default=0), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the parts where they fit."""
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        """Put the parts where they fit when a text, a font or a part that is shown has become another."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return super().event(event)

    def _place(self) -> None:
        widths = self._widths
        fits = sum(widths) + self._line.spacing() * (len(widths) - 1) <= self.width()
        ways = QBoxLayout.Direction
        way = ways.LeftToRight if fits else ways.TopToBottom
        if way != self._line.direction():
            self._line.setDirection(way)

    @property
    def _widths(self) -> list[int]:
        return [part.minimumSizeHint().width() for part in self._parts if not part.isHidden()]
