"""Words over a film: the texts of its corners, the letters of its edges, and badges."""

from collections.abc import Iterable, Mapping, Sequence
from functools import reduce

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from cxrviewer.gui.look import theme
from cxrviewer.gui.painters.text_painter import draw_text
from cxrviewer.gui.scene.captions import Badge, Corners, Line, Room, Tone
from cxrviewer.imaging.film.orientation import Edges

#: Between the edge of a canvas and what is written on it, in logical pixels.
MARGIN = 12.0
_NARROW = 480.0  # logical pixels
_NARROW_LETTERS = 64  # average letters across: the same for large letters
_CRAMPED = 26  # average letters across, below which lines are broken only where they lie beside the film
_TIGHT = 36  # average letters across, below which lines say less: words would take most of the canvas
_FEWEST_BESIDE = 14  # average letters across: with less room beside the film a line is torn into single words
#: Between two things that are written under each other.
GAP = 6.0
_AROUND = 8.0  # of a block's ground at both sides of its words
_STEP = 4  # by which a letter makes way
_FAINT = QColor(0, 0, 0, 190)
_HINT = QColor(0, 0, 0, 215)
#: Colours of words over a film.
TONES: Mapping[Tone, QColor] = {
    "plain": theme.CANVAS_TEXT,
    "muted": theme.CANVAS_MUTED,
    "warning": theme.CANVAS_WARNING,
    "alarm": theme.CANVAS_ALARM,
}
_Block = tuple[tuple[Line, ...], Qt.AlignmentFlag]
_Laid = tuple[list[tuple[str, Tone, QRectF]], QRectF]  # words, tone and place of each line, and of all


class AnnotationPainter:
    """Draws text over one canvas.

    Parameters
    ----------
    painter
        Active painter in logical pixels.
    area
        The canvas.
    film
        What of it the film covers: words over it have no ground, or they would hide what is burned into it.

    Attributes
    ----------
    taken, kept
        Places of corners, which what is drawn after them keeps out of the way of, and of badges and letters, which
        nothing may lie over.
    name
        Place of the first line at the upper left, which says whose film it is: no measurement may lie over it.
    """

    def __init__(self, painter: QPainter, area: QRectF, film: QRectF) -> None:
        self._painter, self._film = painter, film
        self._narrow = is_narrow(area.width(), QFontMetricsF(painter.font()))
        self._area = area.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        self._cramped = self._area.width() < QFontMetricsF(painter.font()).averageCharWidth() * _CRAMPED
        self._brief = False  # whether every line is shortened to one
        self.taken: list[QRectF] = []
        self.kept: list[QRectF] = []
        self.name = QRectF()

    def corners(self, texts: Corners, above: float, below: float) -> None:
        """Draw the four corners, on a narrow canvas those of one height under each other.

        Parameters
        ----------
        texts
            What they say.
        above, below
            How high badges are, and what else is written, in logical pixels: the corners say less where they must.
        """
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
        self.taken += [self._block(lines, flags) for lines, flags in self._fitted(blocks, above, below) if lines]

    def letters(self, letters: Edges) -> None:
        """Draw the directions at the middle of the edges, above or below what is there.

        On a wide canvas nothing else lies in the middle of the upper and the lower edge.
        """
        found = self._letters(letters)
        self._painter.save()
        self._painter.setFont(self._letter_font())
        for words, flags, box in found:
            may_move = self._narrow or bool(flags & Qt.AlignmentFlag.AlignVCenter)
            place = self._beside(box) if may_move else box
            if place is not None:
                self.kept.append(place)
                draw_text(self._painter, place, int(Qt.AlignmentFlag.AlignCenter), words, theme.CANVAS_TEXT)
        self._painter.restore()

    def edges(self, letters: Edges) -> list[QRectF]:
        """Return the places of the directions at the middle of the edges."""
        return [box for *_, box in self._letters(letters)]

    def _letter_font(self) -> QFont:
        font = QFont(self._painter.font())
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.3)
        return font

    def _letters(self, letters: Edges) -> list[tuple[str, Qt.AlignmentFlag, QRectF]]:
        """Return the letters, each with its edge and its place."""
        middle, centre = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignHCenter
        places = (
            (letters.left, Qt.AlignmentFlag.AlignLeft | middle),
            (letters.right, Qt.AlignmentFlag.AlignRight | middle),
            (letters.top, Qt.AlignmentFlag.AlignTop | centre),
            (letters.bottom, Qt.AlignmentFlag.AlignBottom | centre),
        )
        self._painter.save()
        self._painter.setFont(self._letter_font())
        found = [
            (words, flags, self._painter.boundingRect(self._area, int(flags), words).adjusted(-2, -2, 2, 2))
            for words, flags in places
            if words
        ]
        self._painter.restore()
        return found

    def _beside(self, box: QRectF) -> QRectF | None:
        """Return ``box`` moved up or down to the nearest free place, over a corner if need be; None without one."""
        ways = sorted(range(-int(self._area.height() / 2), int(self._area.height() / 2), _STEP), key=abs)
        moved = [box] + [box.translated(0, way) for way in ways]
        moved = [place for place in moved if self._area.top() <= place.top() and place.bottom() <= self._area.bottom()]
        for used in ([*self.taken, *self.kept], self.kept):
            for place in moved:
                if not any(place.intersects(other) for other in used):
                    return place
        return None

    def height(self, badges: Sequence[Badge]) -> float:
        """Return how high ``badges`` are, with the room below them."""
        self._painter.save()
        self._painter.setFont(self._badge_font())
        high = sum(self._badge_box(badge).height() + GAP for badge in badges)
        self._painter.restore()
        return high

    def badges(self, badges: Sequence[Badge], top: float) -> float:
        """Draw ``badges`` one under the other in the middle, ``top`` logical pixels below the margin or more.

        Returns
        -------
        float
            Where the last one ends.
        """
        self._painter.save()
        self._painter.setFont(self._badge_font())
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top += self._area.top()
        for badge in badges:
            top = self._badge(badge, top) + 4
        self._painter.restore()
        return top

    def _badge_font(self) -> QFont:
        font = QFont(self._painter.font())
        font.setBold(True)
        return font

    def _badge_box(self, badge: Badge) -> QRectF:
        """Return a badge's size."""
        room, flags = QRectF(0, 0, self._area.width() - 24, 400), int(Qt.AlignmentFlag.AlignHCenter)
        metrics = QFontMetricsF(self._painter.font())
        return metrics.boundingRect(room, flags | int(Qt.TextFlag.TextWordWrap), badge.words).adjusted(-12, -5, 12, 5)

    def _badge(self, badge: Badge, top: float) -> float:
        """Draw one badge and return where it ends."""
        box = self._badge_box(badge)
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
        self.kept.append(box)
        return box.bottom()

    def _fitted(self, blocks: Sequence[_Block], above: float, below: float) -> list[_Block]:
        """Return ``blocks`` with as many lines as there is room for; warnings and the name go last."""
        letter = QFontMetricsF(self._letter_font()).height() + 2 * GAP
        half, whole = (self._area.height() - letter) / 2, self._area.height() - letter - above - below
        upper = [(list(lines), flags) for lines, flags in blocks if flags & Qt.AlignmentFlag.AlignTop]
        lower = [(list(lines), flags) for lines, flags in blocks if flags & Qt.AlignmentFlag.AlignBottom]
        if self._narrow:  # all under each other, and the letters between them
            self._shorten(upper, half - above)
            self._shorten(lower, half - below)
        while self._high(upper) + self._high(lower) > max(whole, 0.0):
            self._shorten(*max(((part, self._high(part) - 1.0) for part in (lower, upper)), key=lambda one: one[1]))
        return [(tuple(lines), flags) for lines, flags in (*upper, *lower)]

    def _shorten(self, blocks: Sequence[tuple[list[Line], Qt.AlignmentFlag]], room: float) -> None:
        """Take lines from blocks beside each other until they are no higher than ``room``."""
        while self._high(blocks) > max(room, 0.0):
            if not self._brief:  # one line of each
                self._brief = True
                continue
            lines = max((lines for lines, _ in blocks), key=len)
            lines.remove(next((line for line in lines[:0:-1] if line.tone in {"plain", "muted"}), lines[-1]))

    def _high(self, blocks: Iterable[tuple[Sequence[Line], Qt.AlignmentFlag]]) -> float:
        """Return how high blocks beside each other are."""
        return max((self._laid(lines, flags)[1].height() + GAP for lines, flags in blocks if lines), default=0.0)

    def _block(self, lines: Sequence[Line], flags: Qt.AlignmentFlag) -> QRectF:
        """Draw ``lines`` from the top down, or from the bottom up, each in its own colour; return the place taken."""
        places, ground = self._laid(lines, flags)
        if flags == Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop:
            self.name = places[0][2]
        if not ground.intersects(self._film):
            self._painter.fillRect(ground, _FAINT)
        options = int(flags) | int(Qt.TextFlag.TextWordWrap)
        for words, tone, bounds in places:
            draw_text(self._painter, bounds, options, words, TONES[tone])
        return ground

    def _laid(self, lines: Sequence[Line], flags: Qt.AlignmentFlag) -> _Laid:
        """Return the lines in their places, and all that they take: beside the film where they fit there."""
        wide = self._area.width() * (1.0 if self._narrow else 0.46)
        if self._brief:
            return self._in_width(lines, flags, wide, whole=0)
        laid = self._in_width(lines, flags, wide)
        if not laid[1].intersects(self._film):
            return laid
        if self._cramped:  # the first lines whole: the name is among them
            tried = (self._in_width(lines, flags, wide, whole) for whole in range(len(lines) - 1, 0, -1))
            beside_film = (one for one in tried if not one[1].intersects(self._film))
            return next(beside_film, None) or self._in_width(lines, flags, wide, whole=0)
        if any(line.brief for line in lines):  # less of a line would be left
            return laid
        at_right = bool(flags & Qt.AlignmentFlag.AlignRight)
        free = self._area.right() - self._film.right() if at_right else self._film.left() - self._area.left()
        least = _AROUND + _FEWEST_BESIDE * QFontMetricsF(self._painter.font()).averageCharWidth()
        beside = self._in_width(lines, flags, free - _AROUND) if free > least else laid
        fits = not beside[1].intersects(self._film) and beside[1].height() <= 3 * laid[1].height()
        return beside if fits else laid

    def _in_width(
        self, lines: Sequence[Line], flags: Qt.AlignmentFlag, width: float, whole: int | None = None
    ) -> _Laid:
        """Return the lines in their places, all or the first ``whole`` of them broken, the others shortened to one."""
        area = QRectF(self._area)
        area.setWidth(width)
        if flags & Qt.AlignmentFlag.AlignRight:
            area.moveRight(self._area.right())
        upwards, options = bool(flags & Qt.AlignmentFlag.AlignBottom), int(flags) | int(Qt.TextFlag.TextWordWrap)
        places, number = [], len(lines) if whole is None else whole
        numbered = list(enumerate(lines))
        for place, line in reversed(numbered) if upwards else numbered:
            words = self._shortened(line.words, area.width()) if line.brief or place >= number else line.words
            bounds = self._painter.boundingRect(area, options, words)
            places.append((words, line.tone, bounds))
            area.adjust(0, 0 if upwards else bounds.height(), 0, -bounds.height() if upwards else 0)
        ground = reduce(QRectF.united, (bounds for *_, bounds in places), QRectF())
        return places, ground.adjusted(-_AROUND, -3, _AROUND, 3)

    def _shortened(self, words: str, width: float) -> str:
        return QFontMetricsF(self._painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, width)


def _signs(badge: Badge) -> tuple[QColor, QColor]:
    """Return the ground and the letters of a badge."""
    if badge.hints or badge.quiet:
        return _HINT, theme.MEASUREMENT if badge.hints else theme.CANVAS_TEXT
    return (theme.ALARM, theme.ALARM_TEXT) if badge.alarms else (theme.BADGE, theme.BADGE_TEXT)


def above(box: QRectF, taken: Sequence[QRectF]) -> QRectF:
    """Return ``box`` moved up until it lies over none of the places that are ``taken``."""
    free = QRectF(box)
    for place in sorted(taken, key=QRectF.bottom, reverse=True):
        if place.intersects(free.adjusted(-GAP, 0, GAP, GAP)):
            free.moveBottom(place.top() - GAP)
    return free


def is_small(width: float) -> bool:
    """Return whether a canvas of this width, in logical pixels, shows too little of a film to measure it by eye."""
    return width < _NARROW


def is_narrow(width: float, metrics: QFontMetricsF) -> bool:
    """Return whether a canvas of this width, in logical pixels, has no room for two texts in a font side by side."""
    return is_small(width) or width < metrics.averageCharWidth() * _NARROW_LETTERS


def room_for(width: float, metrics: QFontMetricsF) -> Room:
    """Return how much room for words a canvas of this width, in logical pixels, has in a font."""
    if not is_narrow(width, metrics):
        return "wide"
    is_tight = width - 2 * MARGIN < metrics.averageCharWidth() * _TIGHT
    return "tight" if is_tight or not is_small(width) else "narrow"  # large letters would hide a large film
