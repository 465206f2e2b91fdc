"""Pattern view: shows a test pattern with one value for each device pixel, also on a scaled display."""

from typing import Literal

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cxrviewer.gui.look.words import mark, tr
from cxrviewer.imaging.film.display_pattern import BRIGHT, DARK, Pattern, display_pattern, even_field

Kind = Literal["pattern", "dark", "bright"]

_SIZES = (8, 10, 12, 16, 24)  # of letters, in logical pixels
_SAMPLE = mark("Lung 123")
_LABELS = {
    "five": mark("5 % in black"),
    "ninety-five": mark("95 % in white"),
    "lines 1": "1 px",
    "lines 2": "2 px",
    "lines faint": mark("1 px, faint"),
}


class PatternView(QWidget):
    """A test pattern as large as the view.

    Attributes
    ----------
    kind
        ``pattern`` for the whole one, ``dark`` and ``bright`` for an even field.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind: Kind = "pattern"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(tr("Test pattern"))

    def sizeHint(self) -> QSize:
        """Return a size at which all parts can be made out."""
        return QSize(800, 500)

    def minimumSizeHint(self) -> QSize:
        """Return the least useful size."""
        return QSize(320, 200)

    def set_kind(self, kind: Kind) -> None:
        """Show another pattern."""
        self.kind = kind
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pattern value by value, then its words."""
        ratio = self.devicePixelRatioF()
        rows, columns = max(1, round(self.height() * ratio)), max(1, round(self.width() * ratio))
        painter = QPainter(self)
        painter.save()
        painter.scale(1 / ratio, 1 / ratio)
        if self.kind == "pattern":
            made = display_pattern(rows, columns)
            painter.drawImage(QPointF(), _image(made.pixels))
            painter.restore()
            self._words(painter, made, ratio)
        else:
            share = DARK if self.kind == "dark" else BRIGHT
            painter.drawImage(QPointF(), _image(even_field(rows, columns, share)))
            painter.restore()
        painter.end()

    def _words(self, painter: QPainter, made: Pattern, ratio: float) -> None:
        font = QFont(self.font())
        font.setPixelSize(max(_SIZES[0], round(made.places["five"].height / ratio / 9)))
        painter.setFont(font)
        painter.setPen(QColor(0, 0, 0))
        for name, source in _LABELS.items():
            place, words = made.places[name], tr(source)
            below = QRectF(
                place.left / ratio, (place.top + place.height) / ratio, place.width / ratio, place.height / ratio / 3
            )
            if painter.fontMetrics().horizontalAdvance(words) <= below.width():
                painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, words)
        self._sizes(painter, made, ratio)

    def _sizes(self, painter: QPainter, made: Pattern, ratio: float) -> None:
        """Write words at several sizes, one below the other, as far as there is room."""
        place = made.places["text"]
        area = QRectF(place.left / ratio, place.top / ratio, place.width / ratio, place.height / ratio)
        top, font = area.top() + 2, QFont(self.font())
        for size in _SIZES:
            font.setPixelSize(size)
            painter.setFont(font)
            line, words = QRectF(area.left() + 4, top, area.width() - 4, size * 1.4), f"{size} {tr(_SAMPLE)}"
            if line.bottom() <= area.bottom() and painter.fontMetrics().horizontalAdvance(words) <= line.width():
                painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
            top = line.bottom()


class FullScreen(PatternView):
    """A pattern over the whole screen; any key, or a click, takes it away."""

    def __init__(self, kind: Kind, parent: QWidget) -> None:
        super().__init__(parent)
        self.kind = kind
        self.setWindowFlag(Qt.WindowType.Window)
        self.setWindowTitle(tr("Test pattern"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setCursor(Qt.CursorShape.BlankCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go away."""
        self.close()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go away."""
        self.close()


def _image(grey: NDArray[np.uint8]) -> QImage:
    rows, columns = grey.shape
    return QImage(grey.tobytes(), columns, rows, columns, QImage.Format.Format_Grayscale8).copy()
