"""Isolines over a film: thin lines with a dark rim, as sharp as the screen at every zoom."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF, QTransform

from cxrviewer.explain.isolines import SHARES, Isoline
from cxrviewer.gui.scene.placement import Placement

_RIM = QColor(0, 0, 0, 170)
_RIM_WIDTH = 1.6  # logical pixels, on both sides together
_WIDTHS = dict(zip(SHARES, (1.3, 1.9, 2.5), strict=True))
_DASH = [5.0, 3.0]  # in widths of the line: what speaks against the class, also for those who see no colours
# The strongest last. None is the green of a file's drawings, nor a colour of measurements or lungs.
_UNSIGNED = dict(zip(SHARES, (QColor(226, 84, 66), QColor(252, 158, 32), QColor(255, 240, 140)), strict=True))
_FOR = dict(zip(SHARES, (QColor(255, 182, 160), QColor(250, 118, 96), QColor(232, 44, 44)), strict=True))
_AGAINST = dict(zip(SHARES, (QColor(186, 208, 255), QColor(116, 158, 250), QColor(66, 106, 236)), strict=True))


def line_pen(line: Isoline, *, signed: bool) -> QPen:
    """Return how a line is drawn, here and in a legend: colour and width by its share, dashes for what speaks against.

    Widths count logical pixels.
    """
    share = abs(line.share)
    colours = _UNSIGNED if not signed else _FOR if line.share > 0 else _AGAINST
    pen = QPen(colours[share], _WIDTHS[share])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if line.share < 0:
        pen.setDashPattern(_DASH)
    return pen


class IsolinePainter:
    """Keeps the lines of the last heatmap as paths on the film, so that no zoom has to make them again."""

    def __init__(self) -> None:
        self._paths: tuple[tuple[Isoline, ...], list[QPainterPath]] | None = None

    def draw(self, painter: QPainter, placement: Placement, lines: tuple[Isoline, ...], *, signed: bool) -> None:
        """Draw ``lines``.

        Parameters
        ----------
        painter
            Active painter in logical pixels.
        placement
            Where the film lies.
        lines
            Of a heatmap of that film.
        signed
            Whether that heatmap has two directions.
        """
        if self._paths is None or self._paths[0] != lines:
            self._paths = lines, [_path(line) for line in lines]
        to_canvas = _to_canvas(placement)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for line, path in zip(lines, self._paths[1], strict=True):
            pen, drawn = line_pen(line, signed=signed), to_canvas.map(path)
            painter.setPen(QPen(_RIM, pen.widthF() + _RIM_WIDTH))
            painter.drawPath(drawn)
            painter.setPen(pen)
            painter.drawPath(drawn)
        painter.restore()


def _path(line: Isoline) -> QPainterPath:
    """Return a line on the film: x is the column, y the row."""
    path = QPainterPath()
    for points in line.paths:
        path.addPolygon(QPolygonF([QPointF(column, row) for row, column in points.tolist()]))
    return path


def _to_canvas(placement: Placement) -> QTransform:
    """Return the map from columns and rows as stored to the canvas; turns and zooms are affine."""
    corner, across, down = placement.places(_THREE)
    return QTransform(
        across.x() - corner.x(), across.y() - corner.y(), down.x() - corner.x(), down.y() - corner.y(),
        corner.x(), corner.y(),
    )  # fmt: skip


_THREE: Sequence[tuple[float, float]] = ((0.0, 0.0), (0.0, 1.0), (1.0, 0.0))
