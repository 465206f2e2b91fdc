"""Colour bar: the key of a heatmap in the panel, with the numbers it stands for."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cxrviewer.gui.look.theme import Theme
from cxrviewer.gui.look.words import tr
from cxrviewer.gui.painters.key_painter import paint_key
from cxrviewer.gui.scene.heatmap_key import Key

_THICKNESS = 10.0
_AROUND = 5.0  # room for the lines that stand out of the bar


class ColourBar(QWidget):
    """A horizontal key; empty without a heatmap."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key: Key | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for the bar and a line of numbers."""
        return QSize(200, round(_THICKNESS + 2 * _AROUND + 3 + self.fontMetrics().height()))

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self.update()

    def set_key(self, key: Key | None) -> None:
        """Explain another heatmap's colours."""
        self._key = key
        words = [*(words for words, _ in marks(key)), *key.sentences] if key else []
        self.setAccessibleName(tr("Key: {words}", words=", ".join(words)) if words else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar, and the numbers below it."""
        if self._key is None:
            return
        painter = QPainter(self)
        bar = QRectF(0.5, _AROUND + 0.5, self.width() - 1, _THICKNESS)
        paint_key(painter, bar, self._key, QColor(self._theme.border), upright=False)
        painter.setPen(QColor(self._theme.muted))
        top = bar.bottom() + _AROUND + 1
        below = QRectF(0, top, self.width(), self.height() - top)
        for words, flag in marks(self._key):
            painter.drawText(below, flag | Qt.AlignmentFlag.AlignTop, words)
        painter.end()


def marks(key: Key) -> tuple[tuple[str, Qt.AlignmentFlag], ...]:
    """Return the numbers under the bar and where they stand."""
    left, middle, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight
    unit = key.numbers[1] if key.signed else key.unit
    return (key.numbers[0], left), (unit, middle), (key.numbers[-1], right)
