"""The frame of what the model was given, on the film: dashes of light and dark, which no other line on a film has."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from cxrviewer.explain.affine import Box
from cxrviewer.gui.look import theme
from cxrviewer.gui.scene.placement import Placement

_WIDTH = 2.0  # logical pixels
_DASH = [4.0, 4.0]  # in widths
_DARK = QColor(0, 0, 0)


def draw_frame(painter: QPainter, placement: Placement, frame: Box) -> None:
    """Draw the frame along the inner side of the part's edges.

    Parameters
    ----------
    painter
        Active painter in logical pixels.
    placement
        Where the film lies.
    frame
        Part of the film as stored.
    """
    corners = (frame.top - 0.5, frame.left - 0.5), (frame.bottom - 0.5, frame.right - 0.5)
    first, last = placement.places(corners)
    half = _WIDTH / 2
    area = QRectF(first, last).normalized().adjusted(half, half, -half, -half)
    painter.save()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(_DARK, _WIDTH))
    painter.drawRect(area)
    pen = QPen(theme.BADGE, _WIDTH)
    pen.setDashPattern(_DASH)
    painter.setPen(pen)
    painter.drawRect(area)
    painter.restore()
