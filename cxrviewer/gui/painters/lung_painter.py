"""The outline of the lungs over a film: a thin line with a dark rim, on the film's own pixels."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from cxrviewer.gui.look import theme
from cxrviewer.gui.scene.placement import Placement
from cxrviewer.inference.lung_field import LungField

_RIM = QColor(0, 0, 0, 170)
_LINE, _RIM_LINE = 1.5, 3.2  # logical pixels


def draw_lungs(painter: QPainter, placement: Placement, lungs: LungField) -> None:
    """Draw the outline of each lung; nothing where it must not be used.

    Parameters
    ----------
    painter
        Active painter in logical pixels.
    placement
        Where the film lies.
    lungs
        Of that film.
    """
    if not lungs.reliable:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for line in (QPolygonF(_places(placement, points)) for points in lungs.outlines):
        for colour, width in ((_RIM, _RIM_LINE), (theme.LUNGS, _LINE)):
            painter.setPen(QPen(colour, width))
            painter.drawPolygon(line)
    painter.restore()


def _places(placement: Placement, points: NDArray[np.float64]) -> list[QPointF]:
    """Return where ``points``, ``(n, 2)`` as stored, lie on the canvas."""
    shown = zip(*placement.film.to_shown(points[:, 0], points[:, 1]), strict=True)
    return [QPointF(*placement.viewport.to_screen(row, column)) / placement.ratio for row, column in shown]
