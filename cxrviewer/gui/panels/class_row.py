"""Class row: one class's probability as words, a number and a bar; a press makes the heatmap explain it."""

from html import escape
from math import ceil

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy, QWidget

from cxrviewer.gui.look.parts import link
from cxrviewer.gui.look.theme import Theme
from cxrviewer.gui.look.words import mark, tr, unbroken
from cxrviewer.inference.analysis import ClassProbability

_ZONES = {
    "below": mark("below the operating point ({point})"),
    "indeterminate": mark("indeterminate (operating point {point})"),
    "above": mark("above the operating point ({point})"),
}
_PAD, _BAR, _GAP = 10.0, 8.0, 5.0
_BAND = 0.3  # opacity of the part in which a value is indeterminate
_LETTERS = 40  # of a line of detail where there is room for it
_OTHER_LETTERS = {QEvent.Type.LayoutRequest, QEvent.Type.Polish, QEvent.Type.StyleChange, QEvent.Type.FontChange}
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


def percent(share: float) -> str:
    """Return a probability as a reader may take it: never 0 or 100, no decimals that were not measured."""
    if share < 0.01:
        return "< 1 %"
    return "> 99 %" if share > 0.99 else f"{share * 100:.0f} %"


def zone_words(entry: ClassProbability) -> str:
    """Return where the probability lies, with the operating point's own value, and the band that decides nothing."""
    if entry.zone == "indeterminate" and entry.band is not None:
        low, high = (f"{share * 100:.0f}" for share in entry.band)
        point = percent(entry.threshold)
        return tr("indeterminate: {low}–{high} % (operating point {point})", low=low, high=high, point=point)
    return tr(_ZONES[entry.zone], point=percent(entry.threshold))


def interval_words(entry: ClassProbability) -> str:
    """Return the interval with what it is about: films with a similar score, and not this one."""
    if not entry.films:
        return tr("no films were so scored when it was calibrated")
    low, high, least, most = (f"{share * 100:.0f}" for share in (*entry.interval, *entry.bin))
    words = tr(
        "of {films} films at {least}–{most} %, {low}–{high} % were it",
        films=entry.films,
        least=least,
        most=most,
        low=low,
        high=high,
    )
    if entry.interval[0] <= entry.calibrated <= entry.interval[1]:
        return words
    return tr("{words}: this score lies outside", words=words)


def raw_words(entry: ClassProbability) -> str:
    """Return the raw value."""
    return tr("raw {raw:.3f}", raw=entry.raw)


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
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(f"{entry.label}: {percent(entry.calibrated)}, {zone_words(entry)}")
        pressing = tr("Press to let the heatmap explain this class.")
        described = (f"{interval_words(entry)}, {raw_words(entry)}.", limit, pressing)
        self.setAccessibleDescription(" ".join(part for part in described if part))
        self.setToolTip(f"<p><b>{escape(entry.label)}</b></p><p>{meaning(entry)}</p><p>{pressing}</p>")

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self.update()

    def event(self, event: QEvent) -> bool:
        """Ask for other room when the letters change, or those of the button do, which knows its own late."""
        if event.type() in _OTHER_LETTERS:
            self.updateGeometry()
            self._place_limit()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button for the limit in the lower right corner."""
        self._place_limit()

    def _place_limit(self) -> None:
        """Put the button's word under the number."""
        size = self.limit.sizeHint()
        left, top = self.width() - size.width() - round(_PAD), self.height() - size.height() - 4
        self.limit.setGeometry(left, top, *size.toTuple())

    def heightForWidth(self, width: int) -> int:
        """Return room for the name, the bar and as many lines of detail as the words take up at ``width``."""
        details = sum(place.height() for _, place in self._details(self._inside(width)))
        return ceil(_PAD * 1.4 + QFontMetricsF(self._strong()).height() + _BAR + _GAP * 2 + details)

    def sizeHint(self) -> QSize:
        """Return room for three lines and a bar."""
        width = round(QFontMetricsF(self.font()).averageCharWidth() * _LETTERS)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return what a row cannot do without at its width: nothing of it may be cut off."""
        longest = max(map(self._advance, zone_words(self.entry).split()))
        least = ceil(longest + self._beside + _PAD * 2 + 4)
        return QSize(least, self.heightForWidth(max(self.width(), least)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw label, number, bar, and the details."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        inside = self._inside(self.width())
        head = QRectF(inside.left(), inside.top(), inside.width(), QFontMetricsF(self._strong()).height())
        self._paint_head(painter, head)
        self._paint_bar(painter, QRectF(inside.left(), head.bottom() + _GAP, inside.width(), _BAR))
        painter.setFont(self._small())
        painter.setPen(QColor(self._theme.muted))
        for words, place in self._details(inside):
            painter.drawText(place, _WRAPPED, words)
        painter.end()

    def _inside(self, width: int) -> QRectF:
        """Return the place of what is drawn, in a row of ``width``."""
        return QRectF(0, 0, width, self.height()).adjusted(_PAD + 4, _PAD * 0.7, -_PAD, -_PAD * 0.7)

    def _strong(self) -> QFont:
        strong = QFont(self.font())
        strong.setWeight(QFont.Weight.DemiBold)
        return strong

    def _small(self) -> QFont:
        small = QFont(self.font())
        small.setPointSizeF(small.pointSizeF() * 0.92)
        return small

    def _advance(self, words: str) -> float:
        return QFontMetricsF(self._small()).horizontalAdvance(words)

    @property
    def _beside(self) -> float:
        """Return the width of the button in the lower right corner."""
        return 0.0 if self.limit.isHidden() else self.limit.sizeHint().width() + _GAP

    def _details(self, inside: QRectF) -> list[tuple[str, QRectF]]:
        """Return the lines of detail and where each stands, the last one beside the button."""
        metrics = QFontMetricsF(self._small())
        top = inside.top() + QFontMetricsF(self._strong()).height() + _BAR + _GAP * 2
        places = []
        entry = self.entry
        lines = ((zone_words(entry), 0.0), (interval_words(entry), 0.0), (raw_words(entry), self._beside))
        for line, beside in lines:
            words = unbroken(line)
            room = QRectF(inside.left(), top, inside.width() - beside, 1e4)
            height = metrics.boundingRect(room, _WRAPPED, words).height()
            places.append((words, QRectF(room.topLeft(), QSizeF(room.width(), height))))
            top += height
        return places

    def _paint_head(self, painter: QPainter, head: QRectF) -> None:
        """Draw the name, shortened where it must be (the tool tip has all of it), and the number."""
        painter.setFont(self._strong())
        painter.setPen(QColor(self._theme.text))
        metrics, number = QFontMetricsF(self._strong()), percent(self.entry.calibrated)
        room = head.width() - metrics.horizontalAdvance(number) - 12
        words = metrics.elidedText(self.entry.label, Qt.TextElideMode.ElideRight, room)
        painter.drawText(head, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        painter.drawText(head, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number)

    def _paint_ground(self, painter: QPainter) -> None:
        if self.isChecked() or self.underMouse():
            painter.fillRect(self.rect(), QColor(self._theme.raised))
        if self.isChecked():
            painter.fillRect(QRectF(0, 0, 4, self.height()), QColor(self._theme.accent))
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._theme.accent), 1))
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_bar(self, painter: QPainter, bar: QRectF) -> None:
        """Draw the value, its interval as a whisker, the operating point as a mark and the band around it."""
        painter.setPen(Qt.PenStyle.NoPen)
        if self.entry.band is not None:
            low, high = (bar.left() + bar.width() * share for share in self.entry.band)
            band = QColor(self._theme.warning)
            band.setAlphaF(_BAND)
            painter.fillRect(QRectF(low, bar.top() - 3, high - low, _BAR + 6), band)
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


def meaning(entry: ClassProbability) -> str:
    """Return what the numbers of a class mean, in sentences."""
    said = [tr("Calibrated probability {probability:.3f}, raw {raw:.3f}.", probability=entry.calibrated, raw=entry.raw)]
    if entry.films:
        said.append(
            tr(
                "Of {films} films scored {least:.0f} to {most:.0f} % when the model was calibrated,"
                " {low:.0f} to {high:.0f} % were of this class (95 % interval): it is about those films and need not"
                " hold the score of this one.",
                films=entry.films,
                least=entry.bin[0] * 100,
                most=entry.bin[1] * 100,
                low=entry.interval[0] * 100,
                high=entry.interval[1] * 100,
            )
        )
    said.append(tr("The mark on the bar is the bundle's operating point, {point:.3f}.", point=entry.threshold))
    return " ".join(said)


def _limit_button(row: QWidget, name: str) -> QPushButton:
    button = link(tr("Limit"))
    button.setParent(row)
    button.setCheckable(True)
    button.setAccessibleName(tr("Limit of the numbers for {name}", name=name))
    button.setToolTip(tr("What is known to be wrong with the numbers for this class"))
    return button
