"""Scale bar: a round length at the foot of a canvas, with the source of its millimetres beside it."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from cxrviewer.gui.look import theme
from cxrviewer.gui.look.words import said
from cxrviewer.gui.painters.annotation_painter import MARGIN, above, is_narrow
from cxrviewer.gui.painters.text_painter import draw_text
from cxrviewer.measure.sizes import ScaleBar

#: How long it is at most: this share of the canvas.
MOST = 0.22
_TICK = 4.0
_CODE = re.compile(r"\([A-Z]+\)$")  # the short form of a source
_GROUND = QColor(0, 0, 0, 120)
_OPTIONS = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)


def draw_scale_bar(
    painter: QPainter, area: QRectF, bar: ScaleBar, ratio: float, lift: float, taken: Sequence[QRectF] = ()
) -> QRectF:
    """Draw ``bar`` in the middle of the lower edge of a canvas, or above what is there, and return the place it takes.

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
    taken
        Places of other words.
    """
    metrics, length = QFontMetricsF(painter.font()), bar.pixels / ratio
    told = ", ".join(map(said, bar.words.split(", ")))  # a length, and where its millimetres come from
    code = _CODE.search(told)
    if code and is_narrow(area.width(), metrics):
        told = f"{told.split(', ')[0]} {code[0]}"
    wide, middle = metrics.horizontalAdvance(told), area.center().x()
    size = QSizeF(max(wide, length) + 16, metrics.height() + 3 * _TICK + 7)
    place = QRectF(QPointF(middle - size.width() / 2, area.bottom() - MARGIN - lift + 3 - size.height()), size)
    place = above(place, taken)
    y = place.bottom() - 3 - _TICK
    ends = QPointF(middle - length / 2, y), QPointF(middle + length / 2, y)
    tick = QPointF(0, _TICK)
    words = QRectF(middle - wide / 2, place.top() + 3, wide, metrics.height())
    painter.fillRect(place, _GROUND)
    for colour, width in ((theme.CANVAS, 4.0), (theme.CANVAS_TEXT, 1.5)):
        painter.setPen(QPen(colour, width))
        painter.drawPolyline([ends[0] - tick, ends[0] + tick])
        painter.drawPolyline([ends[1] - tick, ends[1] + tick])
        painter.drawPolyline(list(ends))
    draw_text(painter, words, _OPTIONS | int(Qt.TextFlag.TextDontClip), told, theme.CANVAS_TEXT)
    return place
