"""Scale bar: a round length at the foot of a canvas, with the source of its millimetres beside it."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from cxrviewer.gui import theme
from cxrviewer.gui.annotation_painter import MARGIN
from cxrviewer.gui.text_painter import draw_text
from cxrviewer.measure.sizes import ScaleBar

#: How long it is at most: this share of the canvas.
MOST = 0.22
_TICK = 4.0
_GROUND = QColor(0, 0, 0, 120)
_OPTIONS = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)


def draw_scale_bar(painter: QPainter, area: QRectF, bar: ScaleBar, ratio: float, lift: float) -> QRectF:
    """Draw ``bar`` in the middle of the lower edge of a canvas and return the place it takes.

    Parameters
    ----------
    painter
        Active painter in logical pixels.
    area
        The canvas.
    bar
        Of `sizes.scale_bar`.
    ratio
        Device pixels per logical pixel.
    lift
        Logical pixels above the margin that belong to something else.
    """
    metrics, length = QFontMetricsF(painter.font()), bar.pixels / ratio
    middle, y = area.center().x(), area.bottom() - MARGIN - lift - _TICK
    ends = QPointF(middle - length / 2, y), QPointF(middle + length / 2, y)
    tick = QPointF(0, _TICK)
    wide = metrics.horizontalAdvance(bar.words)
    words = QRectF(middle - wide / 2, y - _TICK - metrics.height() - 1, wide, metrics.height())
    place = words.united(QRectF(ends[0] - tick, ends[1] + tick)).adjusted(-8, -3, 8, 3)
    painter.fillRect(place, _GROUND)
    for colour, width in ((theme.CANVAS, 4.0), (theme.CANVAS_TEXT, 1.5)):
        painter.setPen(QPen(colour, width))
        painter.drawPolyline([ends[0] - tick, ends[0] + tick])
        painter.drawPolyline([ends[1] - tick, ends[1] + tick])
        painter.drawPolyline(list(ends))
    draw_text(painter, words, _OPTIONS | int(Qt.TextFlag.TextDontClip), bar.words, theme.CANVAS_TEXT)
    return place
