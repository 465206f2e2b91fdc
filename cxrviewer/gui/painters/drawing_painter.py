"""Texts and graphics of a presentation state over a film, anchored to its pixels however it is turned and zoomed."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from cxrviewer.gui.look import theme
from cxrviewer.gui.painters.text_painter import draw_text
from cxrviewer.gui.scene.shown_film import ShownFilm
from cxrviewer.gui.scene.viewport import Viewport
from cxrviewer.imaging.film.annotations import GraphicObject, Point, TextObject

_LINE, _RIM_LINE = 1.6, 4.0  # logical pixels
_RIM = QColor(0, 0, 0, 150)
_DOT = 3.0
_GAP = 8.0  # between an anchor and a text that has no place of its own
_FILLING = 110  # alpha: what lies below stays visible
_SIDES = {
    "LEFT": Qt.AlignmentFlag.AlignLeft,
    "CENTER": Qt.AlignmentFlag.AlignHCenter,
    "RIGHT": Qt.AlignmentFlag.AlignRight,
}


class DrawingPainter:
    """Draws what belongs to one film on one canvas.

    Parameters
    ----------
    painter
        Active painter in logical pixels.
    film, viewport
        What is shown and where.
    ratio
        Device pixels per logical pixel.
    """

    def __init__(self, painter: QPainter, film: ShownFilm, viewport: Viewport, ratio: float) -> None:
        self._painter, self._film, self._viewport, self._ratio = painter, film, viewport, ratio

    def draw(self, *, texts: bool) -> None:
        """Draw all annotations, without their words if not ``texts``."""
        self._painter.save()
        font = self._painter.font()
        font.setWeight(QFont.Weight.DemiBold)  # or their dark rims outweigh the letters on a white film
        self._painter.setFont(font)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for annotation in self._film.annotations:
            for graphic in annotation.graphics:
                self._graphic(graphic)
            for text in annotation.texts if texts else ():
                self._text(text)
        self._painter.restore()

    def _graphic(self, graphic: GraphicObject) -> None:
        points = self._places(graphic.outline(self._film.stored_aspect))
        if graphic.kind == "POINT":
            for point in points:
                self._dot(point)
        else:
            self._line(points, filled=graphic.filled)

    def _line(self, points: list[QPointF], *, filled: bool = False) -> None:
        line = QPolygonF(points)
        if filled:
            inside = QColor(theme.DRAWING)
            inside.setAlpha(_FILLING)
            self._painter.setPen(Qt.PenStyle.NoPen)
            self._painter.setBrush(inside)
            self._painter.drawPolygon(line)
        for colour, width in ((_RIM, _RIM_LINE), (theme.DRAWING, _LINE)):
            self._painter.setPen(QPen(colour, width))
            self._painter.drawPolyline(line)

    def _dot(self, point: QPointF) -> None:
        self._painter.setPen(QPen(_RIM, 1.5))
        self._painter.setBrush(theme.DRAWING)
        self._painter.drawEllipse(point, _DOT, _DOT)

    def _text(self, text: TextObject) -> None:
        anchor = self._place(text.anchor) if text.anchor else None
        if text.box is not None:
            box = QRectF(*(self._place(corner) for corner in text.box)).normalized()
        elif anchor is not None:
            box = QRectF(anchor + QPointF(_GAP, -self._painter.fontMetrics().height() / 2), QSizeF(1, 1))
        else:
            return
        # The box says where the words begin, not where they end: nothing of them is cut off or wrapped.
        options = int(_SIDES[text.justification]) | int(Qt.TextFlag.TextDontClip)
        if anchor is not None and text.anchor_visible:
            self._line([_nearest(self._painter.boundingRect(box, options, text.text), anchor), anchor])
            self._dot(anchor)
        draw_text(self._painter, box, options, text.text, theme.DRAWING)

    def _place(self, point: Point) -> QPointF:
        return self._places(np.array([point]))[0]

    def _places(self, points: NDArray[np.float64]) -> list[QPointF]:
        """Return where ``points``, ``(n, 2)`` as stored, lie on the canvas."""
        shown = zip(*self._film.to_shown(points[:, 0], points[:, 1]), strict=True)
        return [QPointF(*self._viewport.to_screen(row, column)) / self._ratio for row, column in shown]


def _nearest(box: QRectF, point: QPointF) -> QPointF:
    """Return the place in ``box`` that is nearest to ``point``."""
    x, y = min(max(point.x(), box.left()), box.right()), min(max(point.y(), box.top()), box.bottom())
    return QPointF(x, y)
