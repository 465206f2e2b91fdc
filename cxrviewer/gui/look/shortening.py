"""Shortening: a label that says the same in fewer words where there is little room, never a part of a word."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel


class Shortening(QLabel):
    """A label that shows the first of its variants that fits.

    Parameters
    ----------
    variants
        What it says, the longest first.
    room
        Average letters that it asks room for whatever it says, and it then goes without any; None for room for the
        first variant, and never less than for the last.
    """

    def __init__(self, *variants: str, room: int | None = None) -> None:
        super().__init__()
        self._variants: tuple[str, ...] = variants or ("",)
        self._room = room
        if variants:
            self.set_words(*variants)

    @property
    def whole(self) -> str:
        """Return what it says where there is room."""
        return self._variants[0]

    def set_words(self, *variants: str) -> None:
        """Say the first of ``variants`` that fits; they come with the longest first."""
        self._variants = variants
        if self._room is None:
            self.setAccessibleName(variants[0])
            self.updateGeometry()
        self._choose()

    def sizeHint(self) -> QSize:
        """Return room for all words."""
        metrics = self.fontMetrics()
        if self._room is not None:
            return QSize(self._room * metrics.averageCharWidth(), metrics.height())
        return QSize(self._width(self.whole), metrics.height())

    def minimumSizeHint(self) -> QSize:
        """Return room for the fewest words."""
        return QSize(1 if self._room is not None else self._width(self._variants[-1]), self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the words that fit."""
        super().resizeEvent(event)
        self._choose()

    def _width(self, words: str) -> int:
        return self.fontMetrics().horizontalAdvance(words) + 2 if words else 0

    def _choose(self) -> None:
        fitting = (words for words in self._variants if self.fontMetrics().horizontalAdvance(words) <= self.width())
        self.setText(next(fitting, "" if self._room is not None else self._variants[-1]))
