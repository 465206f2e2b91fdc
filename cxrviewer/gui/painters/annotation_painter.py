"""Words over a film: the texts of its corners, the letters of its edges, and badges."""

from collections.abc import Mapping, Sequence
from functools import reduce

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from cxrviewer.gui.look import theme
from cxrviewer.gui.painters.text_painter import draw_text
from cxrviewer.gui.scene.captions import Badge, Corners, Line, Tone
from cxrviewer.imaging.film.orientation import Edges

#: Between the edge of a canvas and what is written on it, in logical pixels.
MARGIN = 12.0
_NARROW = 480.0  # logical pixels
_CRAMPED = 26  # average letters across, below which every line is shortened to one
#: Between two things that are written under each other.
GAP = 6.0
_FAINT = QColor(0, 0, 0, 190)
_HINT = QColor(0, 0, 0, 215)
#: Colours of words over a film.
TONES: Mapping[Tone, QColor] = {
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
        self._narrow = is_narrow(area.width())
        self._area = area.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        self._cramped = self._area.width() < QFontMetricsF(painter.font()).averageCharWidth() * _CRAMPED
        self.taken: list[QRectF] = []  # by corners and letters: what is drawn after them makes way

    def corners(self, texts: Corners) -> None:
        """Draw the four corners, on a narrow canvas those of one height under each other."""
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        top, bottom = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom
        if self._narrow:
            blocks = [
                (texts.top_left + texts.top_right, left | top),
                (texts.bottom_left + texts.bottom_right, left | bottom),
            ]
        else:
            blocks = [(texts.top_left, left | top), (texts.top_right, right | top)]
            blocks += [(texts.bottom_left, left | bottom), (texts.bottom_right, right | bottom)]
        self.taken = [self._block(lines, flags) for lines, flags in blocks if lines]

    def letters(self, letters: Edges) -> None:
        """Draw the directions at the middle of the edges."""
        font = QFont(self._painter.font())
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.3)
        self._painter.save()
        self._painter.setFont(font)
        middle, centre = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignHCenter
        places = (
            (letters.left, Qt.AlignmentFlag.AlignLeft | middle),
            (letters.right, Qt.AlignmentFlag.AlignRight | middle),
            (letters.top, Qt.AlignmentFlag.AlignTop | centre),
            (letters.bottom, Qt.AlignmentFlag.AlignBottom | centre),
        )
        for words, flags in places:
            if words:
                draw_text(self._painter, self._area, int(flags), words, theme.CANVAS_TEXT)
                self.taken.append(self._painter.boundingRect(self._area, int(flags), words).adjusted(-2, -2, 2, 2))
        self._painter.restore()

    def badges(self, badges: Sequence[Badge], top: float) -> float:
        """Draw ``badges`` one under the other in the middle, ``top`` logical pixels below the margin or more.

        Returns
        -------
        float
            Where the last one ends.
        """
        font = QFont(self._painter.font())
        font.setBold(True)
        self._painter.save()
        self._painter.setFont(font)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top += self._area.top()
        for badge in badges:
            top = self._badge(badge, QFontMetricsF(font), top) + 4
        self._painter.restore()
        return top

    def _badge(self, badge: Badge, metrics: QFontMetricsF, top: float) -> float:
        """Draw one badge and return where it ends."""
        room, flags = QRectF(0, 0, self._area.width() - 24, 400), int(Qt.AlignmentFlag.AlignHCenter)
        words = metrics.boundingRect(room, flags | int(Qt.TextFlag.TextWordWrap), badge.words)
        box = words.adjusted(-12, -5, 12, 5)
        box.moveCenter(QPointF(self._area.center().x(), 0))
        box.moveTop(top)
        for taken in sorted(self.taken, key=QRectF.top):
            if taken.intersects(box):
                box.moveTop(taken.bottom() + GAP)
        if box.bottom() > self._area.bottom():  # rather over other words than not at all
            box.moveTop(top)
        ground, ink = _signs(badge)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(ground)
        self._painter.drawRoundedRect(box, 4, 4)
        self._painter.setPen(ink)
        options = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
        self._painter.drawText(box.adjusted(8, 0, -8, 0), options, badge.words)
        return box.bottom()

    def _block(self, lines: Sequence[Line], flags: Qt.AlignmentFlag) -> QRectF:
        """Draw ``lines`` from the top down, or from the bottom up, each in its own colour; return the place taken."""
        area = QRectF(self._area)
        if not self._narrow:
            area.setWidth(area.width() * 0.46)
        if flags & Qt.AlignmentFlag.AlignRight:
            area.moveRight(self._area.right())
        upwards, options = bool(flags & Qt.AlignmentFlag.AlignBottom), int(flags) | int(Qt.TextFlag.TextWordWrap)
        places = []
        for line in reversed(lines) if upwards else lines:
            words = self._brief(line.words, area.width()) if line.brief or self._cramped else line.words
            bounds = self._painter.boundingRect(area, options, words)
            places.append((words, line.tone, bounds))
            area.adjust(0, 0 if upwards else bounds.height(), 0, -bounds.height() if upwards else 0)
        ground = reduce(QRectF.united, (bounds for *_, bounds in places), QRectF()).adjusted(-8, -3, 8, 3)
        self._painter.fillRect(ground, _FAINT)
        for words, tone, bounds in places:
            draw_text(self._painter, bounds, options, words, TONES[tone])
        return ground

    def _brief(self, words: str, width: float) -> str:
        return QFontMetricsF(self._painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, width)


def _signs(badge: Badge) -> tuple[QColor, QColor]:
    """Return the ground and the letters of a badge."""
    if badge.hints:
        return _HINT, theme.MEASUREMENT
    return (theme.ALARM, theme.ALARM_TEXT) if badge.alarms else (theme.BADGE, theme.BADGE_TEXT)


def above(box: QRectF, taken: Sequence[QRectF]) -> QRectF:
    """Return ``box`` moved up until it lies over none of the places that are ``taken``."""
    free = QRectF(box)
    for place in sorted(taken, key=QRectF.bottom, reverse=True):
        if place.intersects(free.adjusted(-GAP, 0, GAP, GAP)):
            free.moveBottom(place.top() - GAP)
    return free


def is_narrow(width: float) -> bool:
    """Return whether a canvas of this width, in logical pixels, has no room for two texts side by side."""
    return width < _NARROW
