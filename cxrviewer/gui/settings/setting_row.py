"""Setting row: one setting on the page of settings: its value to change, where that comes from, and why it may not."""

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from cxrviewer.errors import SettingsError
from cxrviewer.gui.look.form_parts import text
from cxrviewer.gui.look.number_field import WholeField
from cxrviewer.gui.look.parts import link
from cxrviewer.gui.look.words import mark, said, tr
from cxrviewer.gui.settings.choice_words import choice_words
from cxrviewer.gui.settings.preferences import Preferences
from cxrviewer.settings import Entry, Origin, Value

#: What each layer is called on the screen.
ORIGINS: dict[Origin, str] = {
    "default": mark("default"),
    "machine": mark("system"),
    "user": mark("user"),
    "environment": mark("environment"),
    "command line": mark("command line"),
}
_LETTERS = 24  # width of the shortest editor


class SettingRow(QFrame):
    """One setting. What cannot be used is refused where it was written, and what held before goes on holding.

    Parameters
    ----------
    entry
        The setting's declaration.
    preferences
        What holds, and where a change goes.

    Attributes
    ----------
    editor
        Where the value is changed.
    """

    told = Signal(str)

    def __init__(self, entry: Entry, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.entry, self._preferences = entry, preferences
        self._title, self._origin = QLabel(tr(entry.words.title)), QLabel()
        self._title.setObjectName("heading")
        self._origin.setObjectName("muted")
        held = " ".join([tr(entry.words.help), *([tr("Holds from the next start.")] if entry.words.restart else [])])
        self._help, self._reason, self._error = text(held, "muted"), text("", "warning"), text("", "error")
        self._reset = link(tr("Reset"))
        self._reset.setAccessibleName(tr("Reset {title}", title=tr(entry.words.title)))
        self._reset.clicked.connect(self.reset)
        self.editor = self._make_editor()
        self.editor.setAccessibleName(tr(entry.words.title))
        self.editor.setAccessibleDescription(tr(entry.words.help))
        self._title.setBuddy(self.editor)
        self._arrange()
        self.follow()

    def _make_editor(self) -> QWidget:
        if self.entry.kind == "flag":
            flag = QCheckBox(tr("On"))
            flag.toggled.connect(self._take_flag)
            return flag
        if self.entry.kind == "number":
            number = WholeField()
            number.setRange(*self.entry.words.range)
            number.setSpecialValueText(_none_words(self.entry))
            number.setKeyboardTracking(False)
            number.valueChanged.connect(self._take_number)
            number.installEventFilter(self)
            return number
        if self.entry.kind == "choice":
            choice = QComboBox()
            for value, words in choice_words(self.entry):
                choice.addItem(words, value)
            choice.currentIndexChanged.connect(self._take_choice)
            choice.installEventFilter(self)
            return choice
        line = QLineEdit()
        line.setPlaceholderText(_none_words(self.entry))
        line.editingFinished.connect(self._take_line)
        return line

    def _arrange(self) -> None:
        self.editor.setMinimumWidth(self.fontMetrics().averageCharWidth() * _LETTERS)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title, 1)
        head.addWidget(self._reset)
        head.addWidget(self._origin)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 10)
        column.setSpacing(4)
        column.addLayout(head)
        row = QHBoxLayout()
        row.addWidget(self.editor, 1)
        row.addStretch(0 if self.entry.kind == "text" else 1)
        column.addLayout(row)
        for part in (self._error, self._reason, self._help):
            column.addWidget(part)

    @property
    def said(self) -> str:
        """Return all that stands beside the value."""
        parts = (self._title, self._origin, self._error, self._reason, self._help)
        return "\n".join(part.text() for part in parts if part.text())

    @property
    def error(self) -> str:
        """Return why what was written last is refused, empty when it is not."""
        return self._error.text()

    @property
    def can_reset(self) -> bool:
        """Return whether there is anything to reset."""
        return not self._reset.isHidden()

    def matches(self, wanted: str) -> bool:
        """Return whether the row has all the words that are looked for."""
        choices = [words for _, words in choice_words(self.entry)]
        parts = (self.entry.key, tr(self.entry.words.section), self.said, self.entry.values, *choices)
        said_here = " ".join(parts).lower()
        return all(word in said_here for word in wanted.lower().split())

    @Slot()
    def follow(self) -> None:
        """Show what holds, where it comes from, and whether it can be changed."""
        layers, key = self._preferences.layers, self.entry.key
        with QSignalBlocker(self.editor):
            self._show(layers.value(key))
        reason = self._preferences.refusal(key)
        self._say(self._reason, tr("Locked: {reason}", reason=said(reason)) if key in layers.locked else said(reason))
        self._say(self._error, "")
        self.editor.setEnabled(not reason)
        self._origin.setText(tr("From: {origin}", origin=tr(ORIGINS[layers.origin(key)])))
        self._reset.setVisible(key in layers.user and layers.refusal(key) is None)

    @Slot()
    def reset(self) -> None:
        """Let the system's value, or the default, hold again."""
        try:
            self._preferences.reset(self.entry.key)
        except SettingsError as error:
            self._say(self._error, said(str(error)))
        else:
            self.follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the wheel scroll the page, and change nothing that merely lies under it."""
        if event.type() == QEvent.Type.Wheel and not self.editor.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _show(self, value: Value) -> None:
        if isinstance(self.editor, QCheckBox):
            self.editor.setChecked(bool(value))
        elif isinstance(self.editor, QSpinBox):
            self.editor.setValue(int(value))
        elif isinstance(self.editor, QComboBox):
            self.editor.setCurrentIndex(self.editor.findData(value))
        elif isinstance(self.editor, QLineEdit):
            self.editor.setText(str(value))
            self.editor.setCursorPosition(0)

    @Slot(bool)
    def _take_flag(self, value: bool) -> None:
        self._store(value)

    @Slot(int)
    def _take_number(self, value: int) -> None:
        self._store(value)

    @Slot(int)
    def _take_choice(self, row: int) -> None:
        if isinstance(self.editor, QComboBox):
            self._store(self.editor.itemData(row))

    @Slot()
    def _take_line(self) -> None:
        if isinstance(self.editor, QLineEdit) and self.editor.text() != self._preferences.layers.value(self.entry.key):
            self._store(self.editor.text())

    def _store(self, value: Value) -> None:
        try:
            self._preferences.store(self.entry.key, value)
        except SettingsError as error:
            self._say(self._error, said(str(error)))  # what was written stays, to be mended
        else:
            self.follow()

    @staticmethod
    def _say(part: QLabel, words: str) -> None:
        part.setText(words)
        part.setVisible(bool(words))
        part.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)


def _none_words(entry: Entry) -> str:
    return tr(entry.words.none) if entry.words.none else ""
