"""What is drawn over a film besides pixels: corner text, orientation letters, the overlay's badge and colour bar."""

from collections.abc import Mapping, Sequence
from functools import reduce

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen

from cxrviewer.explain.colour import palette
from cxrviewer.explain.heatmap import CAPTION, Heatmap
from cxrviewer.gui import theme
from cxrviewer.gui.captions import Badge, Corners, Line, Tone, legend
from cxrviewer.gui.text_painter import draw_text
from cxrviewer.imaging.orientation import Edges

_MARGIN = 12.0
_NARROW = 480.0  # logical pixels below which the colour bar lies across
_SHADE = QColor(0, 0, 0, 170)
_FAINT = QColor(0, 0, 0, 160)
_TONES: Mapping[Tone, QColor] = {
    "plain": theme.CANVAS_TEXT,
    "muted": theme.CANVAS_MUTED,
    "warning": theme.CANVAS_WARNING,
    "alarm": theme.CANVAS_ALARM,
}


class AnnotationPainter:
    """Draws text over one canvas.

    Parameters
    ----------
    painter
        Active painter in logical pixels.
    area
        The canvas.
    """

    def __init__(self, painter: QPainter, area: QRectF) -> None:
        self._painter = painter
        self._area = area.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        self._metrics = QFontMetricsF(painter.font())

    def corners(self, texts: Corners) -> None:
        """Draw the four corners; long lines wrap at their half of the canvas."""
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        top, bottom = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom
        self._block(texts.top_left, left | top)
        self._block(texts.top_right, right | top)
        self._block(texts.bottom_left, left | bottom)
        self._block(texts.bottom_right, right | bottom)

    def letters(self, letters: Edges) -> None:
        """Draw the directions at the middle of the edges."""
        font = QFont(self._painter.font())
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.3)
        self._painter.save()
        self._painter.setFont(font)
        middle, edge = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignHCenter
        self._text(self._area, Qt.AlignmentFlag.AlignLeft | middle, letters.left, theme.CANVAS_TEXT)
        self._text(self._area, Qt.AlignmentFlag.AlignRight | middle, letters.right, theme.CANVAS_TEXT)
        self._text(self._area, Qt.AlignmentFlag.AlignTop | edge, letters.top, theme.CANVAS_TEXT)
        self._text(self._area, Qt.AlignmentFlag.AlignBottom | edge, letters.bottom, theme.CANVAS_TEXT)
        self._painter.restore()

    def badges(self, badges: Sequence[Badge], top: float) -> None:
        """Draw ``badges`` one under the other in the middle, from ``top`` logical pixels below the margin on."""
        font = QFont(self._painter.font())
        font.setBold(True)
        self._painter.save()
        self._painter.setFont(font)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for badge in badges:
            top += self._badge(badge, QFontMetricsF(font), top) + 4
        self._painter.restore()

    def _badge(self, badge: Badge, metrics: QFontMetricsF, top: float) -> float:
        """Draw one badge and return its height."""
        words = metrics.elidedText(badge.words, Qt.TextElideMode.ElideRight, self._area.width() - 24)
        size = metrics.size(0, words)
        box = QRectF(0, 0, size.width() + 24, size.height() + 10)
        box.moveCenter(QPointF(self._area.center().x(), 0))
        box.moveTop(self._area.top() + top)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(theme.ALARM if badge.alarms else theme.BADGE)
        self._painter.drawRoundedRect(box, 4, 4)
        self._painter.setPen(theme.ALARM_TEXT if badge.alarms else theme.BADGE_TEXT)
        self._painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        return box.height()

    def absence(self, name: str) -> None:
        """Say that there is no heatmap by ``name`` yet."""
        self._text(
            self._area,
            Qt.AlignmentFlag.AlignCenter,
            f"No {name} heatmap yet",
            theme.CANVAS_TEXT,
            wrap=True,
            shade=_SHADE,
        )

    def caption(self, lift: float) -> None:
        """Draw the sentence that goes with every heatmap, ``lift`` logical pixels above the margin."""
        area = self._area.adjusted(0, 0, 0, -lift)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
        self._text(area, flags, CAPTION, theme.CANVAS_WARNING, wrap=True, shade=_SHADE)

    def colour_bar(self, heatmap: Heatmap) -> None:
        """Draw the colours with their numbers: at the right edge, or across a narrow canvas above the caption."""
        colours = np.ascontiguousarray(palette(signed=heatmap.signed))
        line, low, high = self._metrics.height(), legend(heatmap)[0], legend(heatmap)[-1]
        upright = self._area.width() > _NARROW
        if upright:
            height = min(self._area.height() * 0.34, 240.0)
            bar = QRectF(self._area.right() - 12, self._area.bottom() - line * 6 - height, 12, height)
            colours = np.ascontiguousarray(colours[::-1])
        else:
            bar = QRectF(self._area.left() + 24, self._area.bottom() - line * 4.6, self._area.width() - 48, 10)
        self._draw_bar(bar, colours, upright=upright)
        right, left = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft
        middle = Qt.AlignmentFlag.AlignVCenter
        if not upright:
            below = QRectF(bar.left(), bar.bottom() + 3, bar.width(), line)
            self._text(below, left | middle, low, theme.CANVAS_TEXT)
            self._text(below, right | middle, high, theme.CANVAS_TEXT)
            return
        for place, words in enumerate(legend(heatmap)):
            y = bar.bottom() - bar.height() * place / (len(legend(heatmap)) - 1)
            self._text(QRectF(bar.left() - 146, y - line / 2, 140, line), right | middle, words, theme.CANVAS_TEXT)

    def _draw_bar(self, bar: QRectF, colours: NDArray[np.uint8], *, upright: bool) -> None:
        size = (1, len(colours), 3) if upright else (len(colours), 1, 3 * len(colours))
        image = QImage(colours.data, *size, QImage.Format.Format_RGB888)
        self._painter.save()
        self._painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._painter.drawImage(bar, image)
        self._painter.setPen(QPen(theme.CANVAS_MUTED, 1))
        self._painter.drawRect(bar)
        self._painter.restore()

    def _block(self, lines: Sequence[Line], flags: Qt.AlignmentFlag) -> None:
        """Draw ``lines`` from the top down, or from the bottom up, each in its own colour."""
        area = QRectF(self._area)
        area.setWidth(area.width() * 0.46)
        if flags & Qt.AlignmentFlag.AlignRight:
            area.moveRight(self._area.right())
        upwards, options = bool(flags & Qt.AlignmentFlag.AlignBottom), int(flags) | int(Qt.TextFlag.TextWordWrap)
        places = []
        for line in reversed(lines) if upwards else lines:
            bounds = self._painter.boundingRect(area, options, line.words)
            places.append((line, bounds))
            area.adjust(0, 0 if upwards else bounds.height(), 0, -bounds.height() if upwards else 0)
        ground = reduce(QRectF.united, (bounds for _, bounds in places), QRectF())
        if places:
            self._painter.fillRect(ground.adjusted(-8, -3, 8, 3), _FAINT)
        for line, bounds in places:
            draw_text(self._painter, bounds, options, line.words, _TONES[line.tone])

    def _text(
        self, area: QRectF, flags: Qt.AlignmentFlag, words: str, colour: QColor,
        *, wrap: bool = False, shade: QColor | None = None,
    ) -> None:  # fmt: skip
        if not words:
            return
        options = int(flags) | int(Qt.TextFlag.TextWordWrap) if wrap else int(flags)
        if shade is not None:
            bounds = self._painter.boundingRect(area, options, words)
            self._painter.fillRect(bounds.adjusted(-8, -3, 8, 3), shade)
        draw_text(self._painter, area, options, words, colour)
