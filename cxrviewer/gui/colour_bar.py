"""Colour bar: the colours of a heatmap with the numbers they stand for."""

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cxrviewer.explain.colour import palette
from cxrviewer.explain.heatmap import Heatmap
from cxrviewer.gui.captions import legend
from cxrviewer.gui.theme import Theme

_THICKNESS = 10.0


class ColourBar(QWidget):
    """A horizontal legend; empty without a heatmap."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._heatmap: Heatmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for the bar and a line of numbers."""
        return QSize(200, round(_THICKNESS + 6 + self.fontMetrics().height()))

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self.update()

    def set_heatmap(self, heatmap: Heatmap | None) -> None:
        """Explain another heatmap's colours."""
        self._heatmap = heatmap
        self.setAccessibleName("Colours: " + ", ".join(words for words, _ in marks(heatmap)) if heatmap else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar, and the numbers at its ends."""
        if self._heatmap is None:
            return
        painter = QPainter(self)
        colours = np.ascontiguousarray(palette(signed=self._heatmap.signed))
        image = QImage(colours.data, len(colours), 1, 3 * len(colours), QImage.Format.Format_RGB888)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        bar = QRectF(0.5, 0.5, self.width() - 1, _THICKNESS)
        painter.drawImage(bar, image)
        painter.setPen(QColor(self._theme.border))
        painter.drawRect(bar)
        painter.setPen(QColor(self._theme.muted))
        below = QRectF(0, _THICKNESS + 4, self.width(), self.height() - _THICKNESS - 4)
        for words, flag in marks(self._heatmap):
            painter.drawText(below, flag | Qt.AlignmentFlag.AlignTop, words)
        painter.end()


def marks(heatmap: Heatmap) -> tuple[tuple[str, Qt.AlignmentFlag], ...]:
    """Return the numbers under the bar and where they stand."""
    left, middle, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight
    numbers = legend(heatmap)
    unit = numbers[1] if heatmap.signed else heatmap.unit
    return (numbers[0], left), (unit, middle), (numbers[-1], right)
