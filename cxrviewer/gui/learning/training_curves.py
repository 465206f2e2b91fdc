"""Training curves: loss and validation figures of a run, epoch by epoch, drawn by the window itself."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cxrviewer.gui.learning.trainings import Epoch
from cxrviewer.gui.look.theme import DARK, Theme
from cxrviewer.gui.look.words import mark, tr

#: Told apart without colour, too: by dashes, and by a mark on each epoch.
_DARK_COLOURS, _LIGHT_COLOURS = ("#7cb8f7", "#ffb44d", "#63d6a8"), ("#0f5fb0", "#a85200", "#00704f")
_DASHES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine)
_WIDE = 75  # average letters: from this width on the charts are side by side
_MOST_MARKS = 60  # epochs; beyond, the marks would be a smear
_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)


@dataclass(frozen=True, slots=True)
class _Curve:
    name: str
    value: Callable[[Epoch], float | None]


_LOSSES = (
    _Curve(mark("training loss"), lambda epoch: epoch.loss),
    _Curve(mark("validation log loss"), lambda epoch: epoch.validation_loss),
)
_FIGURES = (
    _Curve(mark("balanced accuracy"), lambda epoch: epoch.balanced_accuracy),
    _Curve(mark("macro F1"), lambda epoch: epoch.macro_f1),
    _Curve(mark("macro AUROC"), lambda epoch: epoch.macro_auroc),
)


class TrainingCurves(QWidget):
    """Two charts side by side, or one above the other where it is narrow."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._epochs: tuple[Epoch, ...] = ()
        self._planned = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Curves of the training"))
        self.set_epochs((), 0)

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self.update()

    def set_epochs(self, epochs: tuple[Epoch, ...], planned: int) -> None:
        """Show the finished ``epochs`` of so many that are ``planned``, 0 for unknown."""
        if (epochs, planned) == (self._epochs, self._planned) and epochs:
            return
        self._epochs, self._planned = epochs, planned
        self.setAccessibleDescription(_described(epochs))
        self.update()

    @property
    def _is_wide(self) -> bool:
        return self.width() > QFontMetricsF(self.font()).averageCharWidth() * _WIDE

    def sizeHint(self) -> QSize:
        """Return room for two charts with their words."""
        return self._room(16)

    def minimumSizeHint(self) -> QSize:
        """Return room in which a curve can still be read."""
        return self._room(12)

    def _room(self, lines: int) -> QSize:
        letter, charts = QFontMetricsF(self.font()), 1 if self._is_wide else 2
        return QSize(round(letter.averageCharWidth() * 40), round(letter.height() * lines * charts))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that the charts need beside, or above, each other."""
        super().resizeEvent(event)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw both charts."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(self._theme.surface))
        whole, gap = QRectF(self.rect()).adjusted(8, 6, -8, -6), 18.0
        if self._is_wide:
            width = (whole.width() - gap) / 2
            first, second = QRectF(whole), QRectF(whole)
            first.setWidth(width)
            second.setLeft(whole.right() - width)
        else:
            height = (whole.height() - gap) / 2
            first, second = QRectF(whole), QRectF(whole)
            first.setHeight(height)
            second.setTop(whole.bottom() - height)
        highest = max((v for c in _LOSSES for e in self._epochs if (v := c.value(e)) is not None), default=1.0)
        small = QFont(self.font())
        small.setPointSizeF(small.pointSizeF() * 0.92)
        colours = _DARK_COLOURS if self._theme is DARK else _LIGHT_COLOURS
        for area, curves, top in ((first, _LOSSES, max(highest * 1.05, 0.1)), (second, _FIGURES, 1.0)):
            painter.setFont(small)
            _Chart(painter, area, self._theme, colours, top).draw(curves, self._epochs, self._planned)
        painter.end()


class _Chart:
    """One chart while it is drawn: from 0 to ``top`` upwards, the epochs to the right."""

    def __init__(self, painter: QPainter, area: QRectF, theme: Theme, colours: Sequence[str], top: float) -> None:
        self._painter, self._theme, self._colours, self._top = painter, theme, colours, top
        self._letters = QFontMetricsF(painter.font())
        self._ticks = _ticks(top, max(2, int(area.height() / (self._letters.height() * 2.4))))
        self._area = area
        self._plot = QRectF(area)
        self._last = 1

    def draw(self, curves: Sequence[_Curve], epochs: tuple[Epoch, ...], planned: int) -> None:
        """Draw legend, axes and curves."""
        self._last = max(planned, len(epochs), 1)
        line = self._letters.height()
        legend = self._draw_legend(curves)
        words = [tr("epoch"), *(_number(tick, self._ticks) for tick in self._ticks)]
        left = max(map(self._letters.horizontalAdvance, words)) + 10
        self._plot = self._area.adjusted(left, legend + line * 0.6, -4, -line * 1.6)
        self._draw_axes()
        self._draw_sizes(epochs)
        for place, curve in enumerate(curves):
            points = [(epoch.number, value) for epoch in epochs if (value := curve.value(epoch)) is not None]
            self._draw_curve([self._point(*point) for point in points], place)
        if not epochs:
            self._painter.setPen(QColor(self._theme.muted))
            self._painter.drawText(self._plot, Qt.AlignmentFlag.AlignCenter, tr("No epoch is finished yet."))

    def _draw_legend(self, curves: Sequence[_Curve]) -> float:
        """Draw a sample and a name for each curve, in as many lines as they need, and return the height."""
        line, sample = self._letters.height(), 26.0
        x, y = self._area.left(), self._area.top()
        for place, curve in enumerate(curves):
            width = sample + 6 + self._letters.horizontalAdvance(tr(curve.name))
            if x > self._area.left() and x + width > self._area.right():
                x, y = self._area.left(), y + line * 1.1
            self._painter.setPen(self._pen(place))
            middle = y + line / 2
            self._painter.drawLine(QPointF(x, middle), QPointF(x + sample, middle))
            self._draw_mark(QPointF(x + sample / 2, middle), place)
            self._painter.setPen(QColor(self._theme.text))
            self._painter.drawText(
                QRectF(x + sample + 6, y, width, line), Qt.AlignmentFlag.AlignVCenter, tr(curve.name)
            )
            x += width + 16
        return y + line - self._area.top()

    def _draw_axes(self) -> None:
        line, painter = self._letters.height(), self._painter
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for tick in self._ticks:
            y = self._point(0, tick).y()
            painter.setPen(QPen(QColor(self._theme.border), 1))
            painter.drawLine(QPointF(self._plot.left(), y), QPointF(self._plot.right(), y))
            painter.setPen(QColor(self._theme.muted))
            box = QRectF(self._area.left(), y - line / 2, self._plot.left() - self._area.left() - 6, line)
            painter.drawText(box, flags, _number(tick, self._ticks))
        below = QRectF(self._plot.left(), self._plot.bottom() + line * 0.55, self._plot.width(), line)
        for epoch in _epoch_ticks(self._last, self._plot.width() / (self._letters.horizontalAdvance("000") * 2.2)):
            x = self._point(epoch, 0).x()
            painter.drawText(QRectF(x - 40, below.top(), 80, line), Qt.AlignmentFlag.AlignHCenter, str(epoch))
        beside = QRectF(self._area.left(), below.top(), self._plot.left() - self._area.left() - 6, line)
        painter.drawText(beside, flags, tr("epoch"))

    def _draw_sizes(self, epochs: tuple[Epoch, ...]) -> None:
        """Draw a line where the pictures grew."""
        self._painter.setPen(QPen(QColor(self._theme.muted), 1, Qt.PenStyle.DotLine))
        for before, after in pairwise(epochs):
            if before.size != after.size:
                x = self._point(before.number + 0.5, 0).x()
                self._painter.drawLine(QPointF(x, self._plot.top()), QPointF(x, self._plot.bottom()))

    def _draw_curve(self, points: list[QPointF], place: int) -> None:
        self._painter.setPen(self._pen(place))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawPolyline(points)
        if len(points) <= _MOST_MARKS:
            for point in points:
                self._draw_mark(point, place)

    def _draw_mark(self, point: QPointF, place: int) -> None:
        self._painter.setPen(QPen(QColor(self._theme.surface), 1))
        self._painter.setBrush(QColor(self._colours[place]))
        box = QRectF(point.x() - 3.2, point.y() - 3.2, 6.4, 6.4)
        if place == 0:
            self._painter.drawEllipse(box)
        elif place == 1:
            self._painter.drawRect(box)
        else:
            self._painter.drawPolygon(
                [QPointF(point.x(), box.top()), QPointF(box.right(), box.bottom()), QPointF(box.left(), box.bottom())]
            )

    def _pen(self, place: int) -> QPen:
        return QPen(QColor(self._colours[place]), 2, _DASHES[place])

    def _point(self, epoch: float, value: float) -> QPointF:
        """Return where an epoch's value lies; the first epoch is half a step from the left."""
        share = (epoch - 0.5) / self._last
        high = min(max(value / self._top, 0.0), 1.0)
        return QPointF(self._plot.left() + share * self._plot.width(), self._plot.bottom() - high * self._plot.height())


def _ticks(top: float, most: int) -> list[float]:
    """Return round values from 0 to ``top``, not many more than ``most``."""
    rough = top / most
    magnitude = 10.0 ** math.floor(math.log10(rough))
    step = next(step * magnitude for step in _STEPS if step * magnitude >= rough * 0.999)
    return [step * place for place in range(int(top / step + 1e-9) + 1)]


def _number(value: float, ticks: Sequence[float]) -> str:
    """Return a tick's words, all of a chart with as many decimals."""
    step = ticks[1] if len(ticks) > 1 else 1.0
    decimals = next((count for count in range(4) if abs(step * 10**count - round(step * 10**count)) < 1e-6), 4)
    return f"{value:.{decimals}f}"


def _epoch_ticks(last: int, most: float) -> list[int]:
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 10**6) if last / step <= max(most, 1.0))
    return list(range(step, last + 1, step))


def _described(epochs: tuple[Epoch, ...]) -> str:
    """Return the last epoch in words, for who does not see the curves; the table holds the rest."""
    if not epochs:
        return tr("No epoch is finished yet.")
    last = epochs[-1]
    parts = [
        f"{tr(curve.name)} {value:.3f}" for curve in (*_LOSSES, *_FIGURES) if (value := curve.value(last)) is not None
    ]
    return tr("After epoch {number}: {figures}.", number=last.number, figures=", ".join(parts))
