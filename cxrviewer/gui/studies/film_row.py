"""Film row: draws one row of the film list, its words, its picture, and what the model has said."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPen,
    QPolygonF,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cxrviewer.gui.films.catalogue import Level
from cxrviewer.gui.look import theme as themes
from cxrviewer.gui.look.theme import Theme
from cxrviewer.gui.look.words import tr
from cxrviewer.gui.studies.answers import Answer
from cxrviewer.gui.studies.film_list import Entry, FilmList

#: Least width of a row, in average letters, for so many lines: what does not fit across goes on below.
_LINES = ((34, 3), (26, 4), (0, 5))
_PAD = 5.0  # logical pixels, as all below
_INDENT = 12.0
_MARK = 3.0
_MOST_OF_ROW = 0.3  # for the picture, where letters are large and the list is narrow
_SMALL = 0.92  # of the font, for all lines but the first
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class FilmRow(QStyledItemDelegate):
    """Draws all rows of one height, so that a list of any length knows where each lies.

    Parameters
    ----------
    films
        What the rows say.
    theme
        Colours.
    """

    def __init__(self, films: FilmList, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._films, self._theme, self._font = films, theme, parent.font
        self._lines = _LINES[0][1]

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme

    def set_width(self, width: float) -> bool:
        """Make room for the words of rows of this width, and return whether the rows are of another height now."""
        letters = width / max(1.0, QFontMetricsF(self._font()).averageCharWidth())
        lines = next(lines for least, lines in _LINES if letters >= least)
        self._lines, before = lines, self._lines
        return lines != before

    @property
    def height(self) -> int:
        """Return the height of every row."""
        return round(QFontMetricsF(self._font()).height() * self._lines + 2 * _PAD)

    @property
    def picture_side(self) -> int:
        """Return the longer side of a film's picture."""
        return round(self.height - 2 * _PAD)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the size of every row."""
        return QSize(120, self.height)

    def fold_area(self, place: int, row: QRectF) -> QRectF:
        """Return where a click folds a group."""
        return QRectF(row.left(), row.top(), _PAD + _INDENT * (self._films.entry(place).depth + 1), row.height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row."""
        entry, row = self._films.entry(index.row()), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option, entry, row)
        left = row.left() + _PAD + _INDENT * entry.depth
        if entry.level is Level.FILM:
            side = min(self.picture_side, row.width() * _MOST_OF_ROW)
            box = QRectF(left, row.center().y() - side / 2, side, side)
            self._picture(painter, self._films.picture(index.row()), box)
            left = box.right() + 2 * _PAD
        else:
            self._arrow(painter, QPointF(left + _INDENT / 2, row.center().y()), folded=entry.folded)
            left += _INDENT + _PAD
        self._words(painter, entry, QRectF(left, row.top(), row.right() - left - _PAD, row.height()))
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, entry: Entry, row: QRectF) -> None:
        state: QStyle.StateFlag = option.state
        if entry.level is Level.PATIENT:
            painter.fillRect(row, QColor(self._theme.window))
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(row, QColor(self._theme.pressed))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(row, QColor(self._theme.raised))
        if entry.on_show:
            colour = QColor(self._theme.accent if entry.active else self._theme.muted)
            painter.fillRect(QRectF(row.left(), row.top(), _MARK, row.height()), colour)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(self._theme.accent), 1))
            painter.drawRect(row.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setPen(QPen(QColor(self._theme.border), 1))
        painter.drawLine(row.bottomLeft(), row.bottomRight())

    def _picture(self, painter: QPainter, picture: QImage | None, box: QRectF) -> None:
        painter.fillRect(box, themes.CANVAS)
        if picture is None:
            return
        if picture.isNull():
            painter.setPen(QPen(themes.CANVAS_MUTED, 1))
            painter.drawLine(box.topLeft(), box.bottomRight())
            painter.drawLine(box.bottomLeft(), box.topRight())
            return
        size = QRectF(picture.rect()).size().scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(QPointF(), size)
        place.moveCenter(box.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, picture)

    def _arrow(self, painter: QPainter, middle: QPointF, *, folded: bool) -> None:
        corners = [(-2, -4), (3, 0), (-2, 4)] if folded else [(-4, -2), (4, -2), (0, 3)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.muted))
        painter.drawPolygon(QPolygonF([middle + QPointF(*corner) for corner in corners]))

    def _words(self, painter: QPainter, entry: Entry, area: QRectF) -> None:
        strong, small = QFont(self._font()), QFont(self._font())
        strong.setWeight(QFont.Weight.DemiBold)
        small.setPointSizeF(small.pointSizeF() * _SMALL)
        texts = [
            (line, small if number else strong) for number, line in enumerate(line for line in entry.lines if line)
        ]
        lines = wrapped(texts, area.width(), self._lines - (entry.answer is not None))
        room = QFontMetricsF(self._font()).height()
        top = area.center().y() - room * (len(lines) + (entry.answer is not None)) / 2
        for number, (line, font) in enumerate(lines):
            painter.setFont(font)
            painter.setPen(QColor(self._theme.text if font is strong else self._theme.muted))
            painter.drawText(QRectF(area.left(), top + room * number, area.width(), room), _LEFT, line)
        if entry.answer is not None:
            painter.setFont(small)
            self._answer(painter, entry.answer, QRectF(area.left(), top + room * len(lines), area.width(), room))

    def _answer(self, painter: QPainter, answer: Answer, area: QRectF) -> None:
        """Draw a dot, hollow or filled, and the word that says the same."""
        colour = QColor(
            {
                Answer.RUNNING: self._theme.info,
                Answer.ANSWERED: self._theme.accent,
                Answer.BLOCKED: self._theme.warning,
                Answer.FAILED: self._theme.error,
                Answer.REFUSED: self._theme.error,
            }.get(answer, self._theme.muted)
        )
        radius = area.height() * 0.22
        dot = QPointF(area.left() + radius + 1, area.center().y())
        painter.setPen(QPen(colour, 1.5))
        hollow = answer in {Answer.NONE, Answer.RUNNING}
        painter.setBrush(Qt.BrushStyle.NoBrush if hollow else colour)
        painter.drawEllipse(dot, radius, radius)
        words = area.adjusted(2 * radius + 8, 0, 0, 0)
        painter.setPen(QColor(self._theme.muted if answer is Answer.NONE else self._theme.text))
        shown = QFontMetricsF(painter.font()).elidedText(tr(answer.value), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, _LEFT, shown)


def wrapped(texts: Sequence[tuple[str, QFont]], width: float, most: int) -> list[tuple[str, QFont]]:
    """Return ``texts`` on up to ``most`` lines: one each, the first ones on more as far as there is room.

    Parameters
    ----------
    texts
        Words and their font, at most ``most`` of them.
    width
        Of a line, in logical pixels.
    most
        Lines that there are.
    """
    lines: list[tuple[str, QFont]] = []
    for number, (words, font) in enumerate(texts):
        allowed = most - len(lines) - (len(texts) - number - 1)
        pieces = _pieces(words, font, width)
        if len(pieces) > allowed:
            rest = "".join(pieces[allowed - 1 :]).strip()
            pieces[allowed - 1 :] = [QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)]
        lines += [(piece.strip(), font) for piece in pieces]
    return lines


def _pieces(words: str, font: QFont, width: float) -> list[str]:
    """Return ``words`` as they break into lines, the spaces between them included."""
    layout, option = QTextLayout(words, font), QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    pieces = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        pieces.append(words[line.textStart() : line.textStart() + line.textLength()])
    layout.endLayout()
    return pieces
