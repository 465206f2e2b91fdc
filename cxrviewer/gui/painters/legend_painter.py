"""What stands beside a heatmap on a film: its colours with their numbers, and the sentence that goes with it."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from cxrviewer.gui.look import theme
from cxrviewer.gui.look.words import said, tr
from cxrviewer.gui.painters.annotation_painter import GAP, MARGIN, TONES, above, is_small
from cxrviewer.gui.painters.key_painter import paint_key
from cxrviewer.gui.painters.text_painter import draw_text
from cxrviewer.gui.scene.captions import Line
from cxrviewer.gui.scene.heatmap_key import Key

_THICK = 12.0
_SHADE = QColor(0, 0, 0, 205)
_MIDDLE, _WRAP = int(Qt.AlignmentFlag.AlignHCenter), int(Qt.TextFlag.TextWordWrap)
_SENTENCE = _MIDDLE | int(Qt.AlignmentFlag.AlignBottom) | _WRAP
_SMALLEST = 6.5  # points of a sentence's letters where there is little room
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class LegendPainter:
    """Draws one canvas's legend.

    Parameters
    ----------
    painter
        Active painter in logical pixels.
    area
        The canvas.
    taken
        Places that other words already have.
    film
        What of the canvas the film covers.

    Attributes
    ----------
    ceiling
        Where badges end: nothing of a legend reaches above it.
    kept
        The places that it takes, which nothing may lie over.
    """

    def __init__(self, painter: QPainter, area: QRectF, taken: Sequence[QRectF], film: QRectF | None = None) -> None:
        self._painter, self._film = painter, film or QRectF()
        self._narrow = is_small(area.width())
        self._area = area.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        self._line = QFontMetricsF(painter.font()).height()
        self._taken, self.ceiling = taken, 0.0
        self.kept: list[QRectF] = []

    def height(self, lines: Sequence[Line], key: Key | None) -> float:
        """Return how high sentences and the least of a key are under each other."""
        around = self._bar(0.0).height() if self._narrow else 3 * self._line
        return self._high(lines) + (around + GAP if key else 0.0)

    def avoid(self, letters: Sequence[QRectF], lines: Sequence[Line], key: Key | None, lift: float) -> None:
        """Keep out of the way of ``letters``, too, if there is room for ``lines`` and ``key`` then: else they move."""
        others, bottom = [*self._taken, *letters], self._area.bottom() - lift
        for line in reversed(lines):
            area = QRectF(self._area)
            area.setBottom(bottom)
            bottom = above(self._bounds(line, area), others).top() - GAP
        if key is not None and self._narrow:
            bottom = above(self._bar(bottom), others).top()
        if bottom >= self.ceiling:
            self._taken = others

    def absence(self, name: str) -> None:
        """Say that there is no heatmap by ``name`` yet."""
        self._shaded(
            self._area,
            int(Qt.AlignmentFlag.AlignCenter),
            tr("No {name} heatmap yet", name=said(name)),
            theme.CANVAS_TEXT,
        )

    def sentences(self, lines: Sequence[Line], lift: float) -> float:
        """Draw sentences under each other, at least ``lift`` logical pixels above the margin; return where they begin.

        They are part of what they speak of: hiding text does not hide them.
        """
        top = self._area.bottom() - lift
        self._painter.save()
        for line in reversed(self._fitting(lines, top - self.ceiling)):
            top = self._sentence(line, top) - GAP
        self._painter.restore()
        return top

    def _fitting(self, lines: Sequence[Line], room: float) -> list[Line]:
        """Return what has room in smaller letters at most: the plain ones are left out first, the others never."""
        kept, font = list(lines), QFont(self._painter.font())
        while self._high(kept) > room and font.pointSizeF() > _SMALLEST:
            font.setPointSizeF(font.pointSizeF() * 0.9)
            self._painter.setFont(font)
        plain = [line for line in kept if line.tone == "plain"]
        while self._high(kept) > room and plain:
            kept.remove(plain.pop())
        return kept

    def draw(self, key: Key, bottom: float) -> None:
        """Draw the colours and lines with their numbers above ``bottom``, where there is room."""
        if self._narrow or self._lies_better(key, bottom):
            self._lying(key, bottom)
        else:
            self._upright(key, bottom)

    def _lies_better(self, key: Key, bottom: float) -> bool:
        """Return whether the key covers nothing of the film below it, and would beside it."""
        free = above(self._bar(bottom), self._taken)
        beside = self._area.right() - self._film.right()
        is_free = free.top() >= max(self._film.bottom(), self.ceiling)
        return not self._film.isEmpty() and is_free and beside < self._widest(key) + _THICK + GAP

    def _widest(self, key: Key) -> float:
        """Return how wide the numbers of a key are, with what stands between them and its colours."""
        return max(map(QFontMetricsF(self._painter.font()).horizontalAdvance, key.numbers)) + 4

    def _high(self, lines: Sequence[Line]) -> float:
        """Return how high sentences are under each other."""
        return sum(self._bounds(line, self._area).height() + GAP for line in lines)

    def _bounds(self, line: Line, area: QRectF) -> QRectF:
        return self._painter.boundingRect(area, _SENTENCE, line.words)

    def _sentence(self, line: Line, bottom: float) -> float:
        """Draw a sentence above ``bottom`` and return where it begins."""
        area = QRectF(self._area)
        area.setBottom(bottom)
        free = above(self._bounds(line, area), self._taken)
        if free.top() >= self.ceiling:  # else rather over other words than over a badge
            area.setBottom(free.bottom())
        return self._shaded(area, _SENTENCE, line.words, TONES[line.tone]).top()

    def _upright(self, key: Key, above: float) -> None:
        """Draw the colours near the right edge, the highest at the top, above or beside whatever is written there."""
        numbers = key.numbers
        height = min(self._area.height() * 0.34, 240.0)
        below = [place.top() for place in self._taken if place.right() > self._area.right()]
        bottom = min(
            [
                self._area.bottom() - self._line * 6,
                above - self._line / 2,
                *(top - self._line for top in below if top > height * 1.5),
            ]
        )
        height = min(height, bottom - self.ceiling - self._line)
        if height < self._line * 2:
            return
        bar = QRectF(self._area.right() - _THICK, bottom - height, _THICK, height)
        half = self._line / 2  # its numbers stand out above and below
        for taken in sorted(self._taken, key=QRectF.right, reverse=True):
            if taken.intersects(bar.adjusted(-GAP, -half, GAP, half)):
                bar.moveRight(taken.left() - GAP)
        paint_key(self._painter, bar, key, theme.CANVAS_MUTED, upright=True)
        label = self._widest(key)
        for place, words in enumerate(numbers):
            y = bar.bottom() - bar.height() * place / (len(numbers) - 1)
            box = QRectF(bar.left() - GAP - label, y - self._line / 2, label, self._line)
            draw_text(self._painter, box, _RIGHT, words, theme.CANVAS_TEXT)
        self.kept.append(bar.adjusted(-GAP - label, -half, GAP, half))

    def _lying(self, key: Key, bottom: float) -> None:
        """Draw the colours across the canvas with the numbers of both ends below them."""
        place = above(self._bar(bottom), self._taken)
        if place.top() < self.ceiling:
            return
        below = place.adjusted(0, _THICK + 2, 0, 0)
        bar = place.adjusted(0, 0, 0, -self._line - 4)
        paint_key(self._painter, bar, key, theme.CANVAS_MUTED, upright=False)
        low, high = self._ends(key, below.width())
        draw_text(self._painter, below, _LEFT, low, theme.CANVAS_TEXT)
        draw_text(self._painter, below, _RIGHT, high, theme.CANVAS_TEXT)
        self.kept.append(place)

    def _ends(self, key: Key, width: float) -> tuple[str, str]:
        """Return what stands at both ends of a key: without its words, or empty, where that has no room."""
        whole = key.numbers[0], key.numbers[-1]
        short = whole[0].split(" ")[0], whole[1].split(" ")[0]
        metrics = QFontMetricsF(self._painter.font())
        for ends in (whole, short):
            if sum(map(metrics.horizontalAdvance, ends)) + 2 * GAP <= width:
                return ends
        return "", ""

    def _bar(self, bottom: float) -> QRectF:
        """Return the place of a lying key above ``bottom``."""
        height = self._line + _THICK + 2
        return QRectF(self._area.left(), bottom - height, self._area.width(), height)

    def _shaded(self, area: QRectF, flags: int, words: str, colour: QColor) -> QRectF:
        """Draw words on a ground of their own and return their place."""
        bounds = self._painter.boundingRect(area, flags, words)
        ground = bounds.adjusted(-8, -3, 8, 3)
        self._painter.fillRect(ground, _SHADE)
        self.kept.append(ground)
        draw_text(self._painter, area, flags, words, colour)
        return bounds
