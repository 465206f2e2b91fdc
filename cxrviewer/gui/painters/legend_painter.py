"""What stands beside a heatmap on a film: its colours with their numbers, and the sentence that goes with it."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from cxrviewer.gui.look import theme
from cxrviewer.gui.look.words import said, tr
from cxrviewer.gui.painters.annotation_painter import GAP, MARGIN, TONES, above, is_narrow
from cxrviewer.gui.painters.key_painter import paint_key
from cxrviewer.gui.painters.text_painter import draw_text
from cxrviewer.gui.scene.captions import Line
from cxrviewer.gui.scene.heatmap_key import Key

_THICK = 12.0
_SHADE = QColor(0, 0, 0, 205)
_MIDDLE, _WRAP = int(Qt.AlignmentFlag.AlignHCenter), int(Qt.TextFlag.TextWordWrap)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class LegendPainter:
    """Draws one canvas's legend.

    Parameters
    ----------
    painter
        Active painter in logical pixels.
    area
        The canvas.
    taken
        Places that other words already have.
    ceiling
        Where badges end.
    """

    def __init__(self, painter: QPainter, area: QRectF, taken: Sequence[QRectF], ceiling: float) -> None:
        self._painter = painter
        self._narrow = is_narrow(area.width())
        self._area = area.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        self._line = QFontMetricsF(painter.font()).height()
        self._taken, self._ceiling = taken, ceiling

    def absence(self, name: str) -> None:
        """Say that there is no heatmap by ``name`` yet."""
        self._shaded(
            self._area,
            int(Qt.AlignmentFlag.AlignCenter),
            tr("No {name} heatmap yet", name=said(name)),
            theme.CANVAS_TEXT,
        )

    def sentences(self, lines: Sequence[Line], lift: float) -> float:
        """Draw sentences under each other, at least ``lift`` logical pixels above the margin; return where they begin.

        They are part of what they speak of: hiding text does not hide them.
        """
        top = self._area.bottom() - lift
        for line in reversed(lines):
            top = self._sentence(line, top) - GAP
        return top

    def draw(self, key: Key, bottom: float) -> None:
        """Draw the colours and lines with their numbers above ``bottom``."""
        if self._narrow:
            self._lying(key, bottom)
        else:
            self._upright(key, bottom)

    def _sentence(self, line: Line, bottom: float) -> float:
        """Draw a sentence above ``bottom`` and return where it begins."""
        area, flags = QRectF(self._area), _MIDDLE | int(Qt.AlignmentFlag.AlignBottom) | _WRAP
        area.setBottom(bottom)
        box = above(self._painter.boundingRect(area, flags, line.words), self._taken)
        area.setBottom(box.bottom())
        self._shaded(area, flags, line.words, TONES[line.tone])
        return box.top()

    def _upright(self, key: Key, above: float) -> None:
        """Draw the colours near the right edge, the highest at the top, above or beside whatever is written there."""
        numbers = key.numbers
        height = min(self._area.height() * 0.34, 240.0)
        below = [place.top() for place in self._taken if place.right() > self._area.right()]
        bottom = min(
            [
                self._area.bottom() - self._line * 6,
                above - self._line / 2,
                *(top - self._line for top in below if top > height * 1.5),
            ]
        )
        height = max(min(height, bottom - self._ceiling - self._line), self._line * 2)
        bar = QRectF(self._area.right() - _THICK, bottom - height, _THICK, height)
        half = self._line / 2  # its numbers stand out above and below
        for taken in sorted(self._taken, key=QRectF.right, reverse=True):
            if taken.intersects(bar.adjusted(-GAP, -half, GAP, half)):
                bar.moveRight(taken.left() - GAP)
        paint_key(self._painter, bar, key, theme.CANVAS_MUTED, upright=True)
        label = max(map(QFontMetricsF(self._painter.font()).horizontalAdvance, numbers)) + 4
        for place, words in enumerate(numbers):
            y = bar.bottom() - bar.height() * place / (len(numbers) - 1)
            box = QRectF(bar.left() - GAP - label, y - self._line / 2, label, self._line)
            draw_text(self._painter, box, _RIGHT, words, theme.CANVAS_TEXT)

    def _lying(self, key: Key, bottom: float) -> None:
        """Draw the colours across the canvas with the numbers of both ends below them."""
        height = self._line + _THICK + 2
        place = above(QRectF(self._area.left(), bottom - height, self._area.width(), height), self._taken)
        below = place.adjusted(0, _THICK + 2, 0, 0)
        bar = place.adjusted(0, 0, 0, -self._line - 4)
        paint_key(self._painter, bar, key, theme.CANVAS_MUTED, upright=False)
        draw_text(self._painter, below, _LEFT, key.numbers[0], theme.CANVAS_TEXT)
        draw_text(self._painter, below, _RIGHT, key.numbers[-1], theme.CANVAS_TEXT)

    def _shaded(self, area: QRectF, flags: int, words: str, colour: QColor) -> None:
        bounds = self._painter.boundingRect(area, flags, words)
        self._painter.fillRect(bounds.adjusted(-8, -3, 8, 3), _SHADE)
        draw_text(self._painter, area, flags, words, colour)
