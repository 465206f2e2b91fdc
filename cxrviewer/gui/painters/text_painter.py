"""Text that can be read over bone and over air: light letters with a dark rim."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

_RIM = QColor(0, 0, 0, 215)
_AROUND = ((-1, 0), (1, 0), (0, -1), (0, 1), (-1, -1), (1, 1), (-1, 1), (1, -1), (0, 2))


def draw_text(painter: QPainter, area: QRectF, options: int, words: str, colour: QColor) -> None:
    """Draw ``words`` into ``area`` with Qt's alignment and text flags ``options``."""
    painter.setPen(_RIM)
    for across, down in _AROUND:
        painter.drawText(area.translated(across, down), options, words)
    painter.setPen(colour)
    painter.drawText(area, options, words)
