"""The bar of a heatmap's key: its colours, what of them is hidden, and where its lines stand."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen

from cxrviewer.explain.colour import palette
from cxrviewer.gui.painters.isoline_painter import line_pen
from cxrviewer.gui.scene.heatmap_key import Key

_EMPTY = QColor(24, 26, 29)  # in every theme: the colours of a heatmap are made for a film's surroundings
_HATCH = QColor(130, 136, 144)
_OVER = 4.0  # logical pixels by which a line stands out on both sides of the bar


def paint_key(painter: QPainter, bar: QRectF, key: Key, border: QColor, *, upright: bool) -> None:
    """Draw a key, its low end at the left or at the bottom; what is hidden is hatched.

    Parameters
    ----------
    painter
        Active painter in logical pixels.
    bar
        Where it goes; lines stand out by 4 pixels.
    key
        What it says.
    border
        Colour of the frame.
    upright
        Whether it runs from the bottom up.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.fillRect(bar, _EMPTY)
    if key.filled:
        painter.drawImage(bar, _colours(key, upright=upright))
    low, high = key.gap
    if high > low:
        hidden = _part(bar, low, high, upright=upright)
        painter.fillRect(hidden, _EMPTY)
        painter.fillRect(hidden, QBrush(_HATCH, Qt.BrushStyle.BDiagPattern))
    painter.setPen(QPen(border, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(bar)
    for line in key.lines:
        pen, ends = line_pen(line, signed=key.signed), _across(bar, key.place(line.value), upright=upright)
        painter.setPen(QPen(_EMPTY, pen.widthF() + 2.0))
        painter.drawLine(*ends)
        painter.setPen(QPen(pen.color(), pen.widthF() + 0.5))
        painter.drawLine(*ends)
    painter.restore()


def _colours(key: Key, *, upright: bool) -> QImage:
    colours = palette(signed=key.signed)
    ordered = np.ascontiguousarray(colours[::-1] if upright else colours)
    width, height = (1, len(ordered)) if upright else (len(ordered), 1)
    return QImage(ordered.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()


def _part(bar: QRectF, low: float, high: float, *, upright: bool) -> QRectF:
    if upright:
        return QRectF(bar.left(), bar.bottom() - bar.height() * high, bar.width(), bar.height() * (high - low))
    return QRectF(bar.left() + bar.width() * low, bar.top(), bar.width() * (high - low), bar.height())


def _across(bar: QRectF, place: float, *, upright: bool) -> tuple[QPointF, QPointF]:
    if upright:
        y = bar.bottom() - bar.height() * place
        return QPointF(bar.left() - _OVER, y), QPointF(bar.right() + _OVER, y)
    x = bar.left() + bar.width() * place
    return QPointF(x, bar.top() - _OVER), QPointF(x, bar.bottom() + _OVER)
