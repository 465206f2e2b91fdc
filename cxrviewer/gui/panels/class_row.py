"""Class row: one class's probability as words, a number and a bar; a press makes the heatmap explain it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy, QWidget

from cxrviewer.gui.look.parts import link
from cxrviewer.gui.look.theme import Theme
from cxrviewer.inference.analysis import ClassProbability

_ZONES = {
    "below": "below the operating point ({})",
    "indeterminate": "indeterminate (operating point {})",
    "above": "above the operating point ({})",
}
_PAD = 10.0
_BAR = 8.0


def percent(share: float) -> str:
    """Return a probability as a reader may take it: never 0 or 100, no decimals that were not measured."""
    if share < 0.01:
        return "< 1 %"
    return "> 99 %" if share > 0.99 else f"{share * 100:.0f} %"


def zone_words(entry: ClassProbability) -> str:
    """Return where the probability lies, with the operating point's own value."""
    return _ZONES[entry.zone].format(percent(entry.threshold))


def interval_words(entry: ClassProbability) -> str:
    """Return the interval and the raw value."""
    low, high = entry.interval
    return f"interval {low * 100:.0f}–{high * 100:.0f} %, raw {entry.raw:.3f}"


class ClassRow(QAbstractButton):
    """One class. The bar is of one colour for all classes: it states a number, not a verdict.

    Parameters
    ----------
    entry
        The numbers.
    limit
        What the bundle says of this class's numbers, one sentence; empty for nothing.
    theme
        Colours.

    Attributes
    ----------
    limit
        Shows that sentence, and is hidden where there is none.
    """

    def __init__(self, entry: ClassProbability, limit: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry = entry
        self.limit = _limit_button(self, entry.label)
        self.limit.setVisible(bool(limit))
        self._theme = theme
        self.setText(entry.label)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{entry.label}: {percent(entry.calibrated)}, {zone_words(entry)}")
        said = (f"{interval_words(entry)}.", limit, "Press to let the heatmap explain this class.")
        self.setAccessibleDescription(" ".join(part for part in said if part))
        self.setToolTip(
            f"<p>Calibrated probability {entry.calibrated:.3f}. Among validation films with such a value, "
            f"{entry.interval[0]:.0%} to {entry.interval[1]:.0%} were of this class (95 % interval). The mark on the "
            f"bar is the bundle's operating point, {entry.threshold:.3f}.</p>"
            "<p>Press to let the heatmap explain this class.</p>"
        )

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button for the limit in the lower right corner."""
        size = self.limit.sizeHint()
        self.limit.setGeometry(self.width() - size.width() - 4, self.height() - size.height() - 4, *size.toTuple())

    def sizeHint(self) -> QSize:
        """Return room for three lines and a bar."""
        line = QFontMetricsF(self.font()).height()
        return QSize(240, round(line + _BAR + line * 0.92 * 2 + _PAD * 1.4 + 10))

    def minimumSizeHint(self) -> QSize:
        """Return `sizeHint`: nothing of a row may be cut off."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw label, number, bar, and two lines of detail."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        inside = QRectF(self.rect()).adjusted(_PAD + 4, _PAD * 0.7, -_PAD, -_PAD * 0.7)
        strong = QFont(self.font())
        strong.setWeight(QFont.Weight.DemiBold)
        line = QFontMetricsF(strong).height()
        head = QRectF(inside.left(), inside.top(), inside.width(), line)
        painter.setFont(strong)
        painter.setPen(QColor(self._theme.text))
        number = percent(self.entry.calibrated)
        room = inside.width() - QFontMetricsF(strong).horizontalAdvance(number) - 12
        words = QFontMetricsF(strong).elidedText(self.entry.label, Qt.TextElideMode.ElideRight, room)
        painter.drawText(head, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        painter.drawText(head, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number)
        bar = QRectF(inside.left(), head.bottom() + 5, inside.width(), _BAR)
        self._paint_bar(painter, bar)
        self._paint_details(
            painter, QRectF(inside.left(), bar.bottom() + 5, inside.width(), inside.bottom() - bar.bottom())
        )
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        if self.isChecked() or self.underMouse():
            painter.fillRect(self.rect(), QColor(self._theme.raised))
        if self.isChecked():
            painter.fillRect(QRectF(0, 0, 4, self.height()), QColor(self._theme.accent))
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._theme.accent), 1))
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_bar(self, painter: QPainter, bar: QRectF) -> None:
        """Draw the value, its interval as a whisker and the operating point as a mark."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.border))
        painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)
        filled = QRectF(bar.left(), bar.top(), max(bar.width() * self.entry.calibrated, _BAR), _BAR)
        painter.setBrush(QColor(self._theme.accent))
        painter.drawRoundedRect(filled, _BAR / 2, _BAR / 2)
        low, high = (bar.left() + bar.width() * share for share in self.entry.interval)
        middle = bar.center().y()
        painter.setPen(QPen(QColor(self._theme.text), 1.6))
        painter.drawLine(QPointF(low, middle), QPointF(high, middle))
        for end in (low, high):
            painter.drawLine(QPointF(end, middle - 3), QPointF(end, middle + 3))
        mark = bar.left() + bar.width() * self.entry.threshold
        painter.setPen(QPen(QColor(self._theme.surface), 4))
        painter.drawLine(QPointF(mark, bar.top() - 3), QPointF(mark, bar.bottom() + 3))
        painter.setPen(QPen(QColor(self._theme.warning), 2))
        painter.drawLine(QPointF(mark, bar.top() - 3), QPointF(mark, bar.bottom() + 3))

    def _paint_details(self, painter: QPainter, area: QRectF) -> None:
        small = QFont(self.font())
        small.setPointSizeF(small.pointSizeF() * 0.92)
        metrics = QFontMetricsF(small)
        painter.setFont(small)
        painter.setPen(QColor(self._theme.muted))
        beside = 0 if self.limit.isHidden() else self.limit.width()
        for place, words in enumerate((zone_words(self.entry), interval_words(self.entry))):
            room = area.width() - beside * place
            box = QRectF(area.left(), area.top() + place * metrics.height(), room, metrics.height())
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def _limit_button(row: QWidget, name: str) -> QPushButton:
    button = link("Limit")
    button.setParent(row)
    button.setCheckable(True)
    button.setAccessibleName(f"Limit of the numbers for {name}")
    button.setToolTip("What is known to be wrong with the numbers for this class")
    return button
