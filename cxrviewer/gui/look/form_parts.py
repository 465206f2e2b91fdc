"""Form parts: what the dialogs about models and trainings are made of beside the panels' labels, and how it looks."""

from collections.abc import Sequence
from string import Template

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Slot
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QListWidget,
    QScrollArea,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from cxrviewer.gui.look.parts import label
from cxrviewer.gui.look.theme import Theme

_SIDE, _BAR = 8, 4  # pixels beside the words of an entry of a list, and of the bar on its left
_SHEET = Template("""
QDialog { background: $window; }
QLineEdit, QListWidget, QTableWidget {
    background: $surface; color: $text; border: 1px solid $border; border-radius: 5px; }
QLineEdit { padding: 4px 6px; }
QLineEdit:focus, QListWidget:focus, QTableWidget:focus { border-color: $accent; }
QLineEdit:disabled { color: $muted; background: $window; }
QListWidget::item { padding: 6px ${side}px; border: 0; border-bottom: 1px solid $border;
    border-left: ${bar}px solid $surface; color: $text; }
QListWidget::item:selected { background: $raised; border-left-color: $accent; color: $text; }
QPushButton#primary:disabled { background: $surface; color: $muted; border-color: $border; font-weight: 400; }
QTableWidget { gridline-color: $border; outline: 0; selection-background-color: $accent;
    selection-color: $on_accent; }
QTableWidget::item { padding: 2px 8px; }
QHeaderView { background: $raised; }
QHeaderView::section { background: $raised; color: $text; border: 0; border-right: 1px solid $border;
    border-bottom: 1px solid $border; padding: 4px 8px; font-weight: 600; }
QTableCornerButton::section { background: $raised; border: 0; }
QScrollArea#page, QWidget#pageBody { background: $window; border: 0; }
QScrollArea#page:focus { border: 1px solid $accent; }
QFrame#card { background: $surface; border: 1px solid $border; border-radius: 6px; }
QFrame#card QLabel { background: transparent; }
QFrame#finding { background: $surface; border: 0; border-left: 4px solid $border; }
QFrame#finding[level="alarm"] { border-left-color: $error; }
QFrame#finding[level="caution"] { border-left-color: $warning; }
QFrame#finding[level="good"] { border-left-color: $info; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle:horizontal { background: $border; border-radius: 5px; min-width: 24px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; }
""")


def form_sheet(theme: Theme) -> str:
    """Return the style sheet of the dialogs, beside that of the window."""
    return _SHEET.substitute({key: getattr(theme, key) for key in Theme.__slots__}, side=_SIDE, bar=_BAR)


def dress(dialog: QWidget, theme: Theme) -> None:
    """Put a dialog into the theme's colours, unless it wears them: each of its parts is styled again."""
    sheet = form_sheet(theme)
    if dialog.styleSheet() != sheet:
        dialog.setStyleSheet(sheet)


def bring_up(dialog: QWidget) -> None:
    """Show a dialog above all others."""
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()


def text(words: str = "", name: str = "") -> QLabel:
    """Return a wrapping label that is as high as its words at the width it gets, as pages that scroll need them.

    `parts.label` takes the height that it would like to have at any width.
    """
    made = label(words, name)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    return made


def as_sentence(words: str) -> str:
    """Return what a command tells of itself, which begins small, as it stands alone on a page."""
    return words[:1].upper() + words[1:]


def title(words: str = "") -> QLabel:
    """Return the heading of a page, larger than its text at any size of that."""
    made = text(words)
    font = made.font()
    font.setPointSizeF(font.pointSizeF() * 1.4)
    font.setWeight(QFont.Weight.DemiBold)
    made.setFont(font)
    return made


class PageArea(QScrollArea):
    """Scrolls a page up and down and never sideways: its words wrap at any width and font.

    Parameters
    ----------
    body
        The page.
    name
        What a page of words is called for who cannot see it: while it scrolls, Tab leads to it and the arrow keys move
        it. Without one the fields on the page bring themselves into view.
    """

    def __init__(self, body: QWidget, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        body.setObjectName("pageBody")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(name)
        if name:
            self.verticalScrollBar().rangeChanged.connect(self._follow_range)
        self.setWidget(body)

    @Slot(int, int)
    def _follow_range(self, least: int, most: int) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if most > least else Qt.FocusPolicy.NoFocus)

    def minimumSizeHint(self) -> QSize:
        """Return the width that the page cannot do without."""
        body = self.widget()
        width = body.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width() if body else 0
        return QSize(width, super().minimumSizeHint().height())


class Figures(QTableWidget):
    """A table to read: as high as its rows, up to a number of them.

    Parameters
    ----------
    name
        What it is called for who cannot see it.
    most_rows
        Rows that are shown at once; more are scrolled to.
    names
        How many columns, from the first, hold words and not numbers.
    """

    def __init__(self, name: str, most_rows: int = 14, names: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most_rows, self._names = most_rows, names
        self.setAccessibleName(name)
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)  # Tab leaves the table; arrows move in it
        self.setVerticalScrollMode(QTableWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QTableWidget.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.verticalHeader().setVisible(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setHighlightSections(False)

    def fill(self, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Show other rows."""
        if self.columnCount() != len(columns):
            self.setColumnCount(len(columns))
        self.setHorizontalHeaderLabels(list(columns))
        self.setRowCount(len(rows))
        for place, row in enumerate(rows):
            for column, words in enumerate(row):
                known = self.item(place, column)
                if known is None:
                    known = QTableWidgetItem()
                    side = Qt.AlignmentFlag.AlignLeft if column < self._names else Qt.AlignmentFlag.AlignRight
                    known.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
                    self.setItem(place, column, known)
                known.setText(words)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the size that shows all rows, or the first of very many."""
        rows = min(self.rowCount(), self._most_rows)
        row = self.rowHeight(0) if self.rowCount() else self.fontMetrics().height() + 10
        bar = self.horizontalScrollBar().sizeHint().height()
        return QSize(200, self.horizontalHeader().sizeHint().height() + rows * row + bar + 4)

    def minimumSizeHint(self) -> QSize:
        """Return room for the head and three rows."""
        row = self.fontMetrics().height() + 10
        return QSize(120, self.horizontalHeader().sizeHint().height() + min(3, max(1, self.rowCount())) * row + 4)


class _Wrapping(QStyledItemDelegate):
    """Asks for the height that words need between their margins: Qt takes them for as wide as the list and cuts."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return what the words need at the width that the style sheet leaves them."""
        inner = QStyleOptionViewItem(option)
        inner.rect = option.rect.adjusted(0, 0, -2 * _SIDE - _BAR, 0)
        return super().sizeHint(inner, index)


class Choices(QListWidget):
    """A list of entries of several lines each, wrapped to the list's width."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setItemDelegate(_Wrapping(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


def open_at(dialog: QDialog, letters: int, lines: int) -> None:
    """Let ``dialog`` open at a size in average letters and lines of its font, at most that of the screen."""
    metrics, room = dialog.fontMetrics(), dialog.screen().availableSize()
    dialog.resize(min(metrics.averageCharWidth() * letters, room.width()), min(metrics.height() * lines, room.height()))


def say_once(page: QDialog, window: QWidget, content: str) -> None:
    """Let ``page`` take the place of an earlier one over the same ``window`` that has the same ``content`` to say."""
    for earlier in window.findChildren(type(page)):
        if earlier.property("content") == content:
            earlier.close()
    page.setProperty("content", content)


def close_box(dialog: QDialog) -> QDialogButtonBox:
    """Return the button that closes ``dialog``.

    It is the dialog's from the first: the theme then takes the icon off it that some systems draw in black.
    """
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, dialog)
    box.rejected.connect(dialog.reject)
    return box


def foot(box: QDialogButtonBox) -> QHBoxLayout:
    """Return a line with ``box`` below a page that fills its dialog."""
    line = QHBoxLayout()
    line.setContentsMargins(16, 8, 16, 10)
    line.addWidget(box)
    return line


def buddy(words: str, part: QWidget) -> QLabel:
    """Return a label whose underlined letter leads to ``part``, and by which ``part`` is known to who cannot see it."""
    made = QLabel(words)
    made.setBuddy(part)
    part.setAccessibleName(words.replace("&", ""))
    return made
