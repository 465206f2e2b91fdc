"""Page painter: draws a laid-out page on paper, as the PDF has it."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from cxrviewer.results.printed.page import HEIGHT, WIDTH, Box, Item, Picture, Words, width_of

_PER_POINT = 8  # a font has whole pixels: letters are drawn large, and scaled


def paint(painter: QPainter, items: Sequence[Item], area: QRectF) -> None:
    """Draw ``items`` so that the page fills as much of ``area`` as its shape allows."""
    scale = min(area.width() / WIDTH, area.height() / HEIGHT)
    painter.save()
    painter.translate(area.topLeft())
    painter.scale(scale, scale)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for item in items:
        _draw(painter, item)
    painter.restore()


def _draw(painter: QPainter, item: Item) -> None:
    match item:
        case Words():
            _write(painter, item)
        case Box():
            painter.fillRect(QRectF(item.left, item.top, item.width, item.height), QColor(*item.colour))
        case Picture():
            painter.drawImage(QRectF(item.left, item.top, item.width, item.height), image_of(item.pixels))


def _write(painter: QPainter, item: Words) -> None:
    """Write a line as wide as the page was laid out for, whatever font stands in for Helvetica here."""
    font = QFont("Helvetica")
    font.setStyleHint(QFont.StyleHint.SansSerif)
    font.setBold(item.bold)
    font.setPixelSize(max(1, round(item.size * _PER_POINT)))
    painter.save()
    painter.setFont(font)
    painter.setPen(QColor(*item.colour))
    found = painter.fontMetrics().horizontalAdvance(item.text)
    wanted = width_of(item.text, item.size, bold=item.bold) * _PER_POINT
    painter.translate(item.left, item.baseline)
    painter.scale((wanted / found if found else 1.0) / _PER_POINT, 1.0 / _PER_POINT)
    painter.drawText(QPointF(0.0, 0.0), item.text)
    painter.restore()


def image_of(pixels: np.ndarray) -> QImage:
    """Return grey or RGB pixels, uint8, as a picture of its own."""
    whole = np.ascontiguousarray(pixels)
    rows, columns = whole.shape[:2]
    kind = QImage.Format.Format_Grayscale8 if whole.ndim == 2 else QImage.Format.Format_RGB888
    return QImage(whole.data, columns, rows, whole.strides[0], kind).copy()
