"""Keys dialog: which key does what, changed by pressing it; sets of keys to choose, to take in and to give away."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cxrviewer.errors import CxrViewerError, SettingsError
from cxrviewer.gui.actions import key_sets
from cxrviewer.gui.actions.actions import ACTIONS, MENUS, Action, key_names, title, with_keys
from cxrviewer.gui.actions.key_sets import SUFFIX, KeySet
from cxrviewer.gui.actions.keymap import changes_of, check, delivered, editable
from cxrviewer.gui.look.file_dialogs import ask_file, ask_new_file
from cxrviewer.gui.look.form_parts import Figures, buddy, close_box, open_at, text
from cxrviewer.gui.look.words import mark, said, tr
from cxrviewer.gui.settings.preferences import Preferences

Asking = Callable[[Callable[[], None], QWidget], Callable[..., None]]

_ABOUT = mark(
    "Choose a row and press its new key. Mouse moves, arrow keys, Space, Enter, Esc and 1 to 9 stay as they are."
)
_OWN_NAME = "My keys"  # names are of letters without accents
_COLUMNS = (mark("Action"), mark("Keys"), mark("Menu"))
_LETTERS, _LINES = 100, 38  # size of the window, at most that of the screen
_PORTABLE = QKeySequence.SequenceFormat.PortableText


class KeysDialog(QDialog):
    """The page of keys. Every change is checked, written and used at once.

    Parameters
    ----------
    preferences
        Which keys hold, and where changes go.
    asking
        Opens what shows names of files (`Privacy.asking`).
    parent
        The window it belongs to.

    Attributes
    ----------
    table
        The actions that can have other keys.
    press
        Where the reader presses the new key.
    search, sets
        What is looked for, and the set of keys in use.
    """

    def __init__(self, preferences: Preferences, asking: Asking, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keys"))
        self.setSizeGripEnabled(True)
        self._preferences, self._asking = preferences, asking
        self._actions = [action for action in ACTIONS if editable(action)]
        self._seen: list[Action] = []
        self.sets = QComboBox()
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search actions and keys"))
        self.search.setAccessibleName(tr("Search actions and keys"))
        self.search.setClearButtonEnabled(True)
        self.table = Figures(tr("Actions and their keys"), most_rows=60, names=3)
        self.table.setColumnCount(len(_COLUMNS))
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.setSelectionMode(Figures.SelectionMode.SingleSelection)
        self.press = KeyField()
        self._name, self._help = text("", "heading"), text("", "muted")
        self._add = QCheckBox(tr("Beside the &keys it has"))
        self._status, self._locked = text("", "error"), text("", "warning")
        self._buttons = {
            "import": QPushButton(tr("&Import…")),
            "export": QPushButton(tr("&Export…")),
            "delete": QPushButton(tr("&Delete this set")),
            "none": QPushButton(tr("&No key")),
            "reset": QPushButton(tr("&Reset this one")),
            "reset_all": QPushButton(tr("Reset &all")),
        }
        self._arrange()
        self._connect()
        self.follow()
        self.table.selectRow(0)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 10)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.addWidget(buddy(tr("&Set of keys"), self.sets))
        row.addWidget(self.sets, 1)
        for name in ("import", "export", "delete"):
            row.addWidget(self._buttons[name])
        column.addLayout(row)
        for part in (text(tr(_ABOUT), "muted"), self._locked, self.search):
            column.addWidget(part)
        column.addWidget(self.table, 1)
        column.addWidget(self._arranged_card())
        buttons = close_box(self)
        last = QHBoxLayout()
        last.addWidget(self._buttons["reset_all"])
        last.addStretch(1)
        last.addWidget(buttons)
        column.addLayout(last)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)  # else Enter in a line would press one
        self.setTabOrder(self._buttons["reset_all"], buttons.buttons()[0])
        open_at(self, _LETTERS, _LINES)

    def _arranged_card(self) -> QFrame:
        """Return what is about the row that is chosen."""
        card = QFrame()
        card.setObjectName("card")
        column = QVBoxLayout(card)
        column.setContentsMargins(14, 8, 14, 10)
        column.setSpacing(6)
        pressing, others = QHBoxLayout(), QHBoxLayout()
        pressing.addWidget(buddy(tr("&Press the new key"), self.press))
        pressing.addWidget(self.press, 1)
        pressing.addWidget(self._add)
        others.addWidget(self._buttons["none"])
        others.addWidget(self._buttons["reset"])
        others.addStretch(1)
        column.addWidget(self._name)
        column.addWidget(self._help)
        column.addLayout(pressing)
        column.addLayout(others)
        column.addWidget(self._status)
        return card

    def _connect(self) -> None:
        self._preferences.changed.connect(self._follow_setting)
        self.search.textChanged.connect(self._fill)
        self.table.itemSelectionChanged.connect(self._follow_choice)
        self.sets.activated.connect(self._use_set)
        self.press.editingFinished.connect(self._take_press)
        self._buttons["import"].clicked.connect(self._asking(self._ask_import, self))
        self._buttons["export"].clicked.connect(self._asking(self._ask_export, self))
        self._buttons["delete"].clicked.connect(self.delete)
        self._buttons["none"].clicked.connect(self._take_away)
        self._buttons["reset"].clicked.connect(self.reset)
        self._buttons["reset_all"].clicked.connect(self.reset_all)

    @property
    def chosen(self) -> Action | None:
        """Return the action whose row is marked."""
        rows = {index.row() for index in self.table.selectedIndexes()}
        return self._seen[min(rows)] if rows and min(rows) < len(self._seen) else None

    @property
    def status(self) -> str:
        """Return why something was refused, or what was done."""
        return self._status.text()

    def button(self, name: str) -> QPushButton:
        """Return a button by its name."""
        return self._buttons[name]

    def choose(self, identity: str) -> None:
        """Mark the row of an action."""
        self.table.selectRow(next(row for row, action in enumerate(self._seen) if action.id == identity))

    @Slot(str)
    def _follow_setting(self, key: str) -> None:
        if key == "shortcuts":
            self.follow()

    @Slot()
    def follow(self) -> None:
        """Show the keys that hold, the sets there are, and what may be changed."""
        used, reason = self._preferences.keys, self._preferences.refusal("shortcuts")
        with QSignalBlocker(self.sets):
            self.sets.clear()
            for one in key_sets.key_sets():
                self.sets.addItem(_set_words(one), one.name)
            self.sets.setCurrentIndex(self.sets.findData(used.name))
        locked = "shortcuts" in self._preferences.layers.locked
        self._locked.setText(
            tr("Locked: {reason}", reason=said(reason)) if locked else said(reason or self._preferences.trouble)
        )
        self._locked.setVisible(bool(self._locked.text()))
        for part in (self.sets, *(button for name, button in self._buttons.items() if name != "export")):
            part.setEnabled(not reason)
        self._buttons["delete"].setEnabled(not reason and used.origin == "own")
        self._fill()

    @Slot()
    def _fill(self) -> None:
        """List the actions that have all words that are looked for; the marked one stays marked."""
        before, wanted = self.chosen, self.search.text().lower().split()
        rows = [(action, _row(action, self._preferences.keys)) for action in self._actions]
        found = [(action, row) for action, row in rows if all(word in " ".join(row).lower() for word in wanted)]
        self._seen = [action for action, _ in found]
        with QSignalBlocker(self.table):
            self.table.fill([tr(column) for column in _COLUMNS], [row for _, row in found])
            self.table.clearSelection()
            if before in self._seen:
                self.table.selectRow(self._seen.index(before))
        self._follow_choice()

    @Slot()
    def _follow_choice(self) -> None:
        action, may = self.chosen, not self._preferences.refusal("shortcuts")
        self._name.setText(title(action) if action else tr("No action is chosen"))
        self._help.setText(tr(action.help) if action else "")
        self._say("")
        with QSignalBlocker(self.press):
            self.press.clear()
        self.press.setEnabled(may and action is not None)
        self._add.setEnabled(may and action is not None and not action.held)
        self._add.setChecked(self._add.isChecked() and self._add.isEnabled())
        keys = self._preferences.keys.keys
        self._buttons["none"].setEnabled(may and action is not None and bool(keys[action.id]))
        self._buttons["reset"].setEnabled(may and action is not None and keys[action.id] != delivered()[action.id])

    @Slot()
    def _take_press(self) -> None:
        """Give the pressed key to the chosen action, unless something else has it."""
        action, pressed = self.chosen, self.press.keySequence().toString(_PORTABLE)
        with QSignalBlocker(self.press):
            self.press.clear()
        if action is None or not pressed:
            return
        keys = self._preferences.keys.keys
        try:
            key = check(action, pressed, keys)
        except SettingsError as error:
            self._say(str(error))
            return
        kept = keys[action.id] if self._add.isChecked() else ()
        self._change(action, tuple(dict.fromkeys((*kept, key))))

    @Slot()
    def _take_away(self) -> None:
        if self.chosen is not None:
            self._change(self.chosen, ())

    @Slot()
    def reset(self) -> None:
        """Give the chosen action the keys it has as delivered."""
        action = self.chosen
        if action is None:
            return
        try:
            for key in action.keys:
                check(action, key, self._preferences.keys.keys)
        except SettingsError as error:
            self._say(str(error))
            return
        self._change(action, action.keys)

    @Slot()
    def reset_all(self) -> None:
        """Use all keys as delivered; sets of one's own stay."""
        self._use(KeySet(), changed=False)

    def _change(self, action: Action, keys: tuple[str, ...]) -> None:
        """Let an action have other keys, in a set of the user's own."""
        used = self._preferences.keys
        name = used.name if used.origin == "own" else key_sets.free_name(_OWN_NAME)
        self._use(KeySet(name, "own", changes_of(used.keys | {action.id: keys})), changed=True)

    @Slot()
    def _use_set(self) -> None:
        name = self.sets.currentData()
        self._use(next(one for one in key_sets.key_sets() if one.name == name), changed=False)

    def _use(self, wanted: KeySet, *, changed: bool) -> bool:
        try:
            self._preferences.use_keys(wanted, changed=changed)
        except SettingsError as error:
            self._say(str(error))
            return False
        return True

    @Slot()
    def delete(self) -> None:
        """Delete the set in use, one of the user's own, and use the keys as delivered."""
        name = self._preferences.keys.name
        if not self._use(KeySet(), changed=False):
            return
        try:
            key_sets.discard(name)
        except SettingsError as error:
            self._say(str(error))
        self.follow()

    def _ask_import(self) -> None:
        ask_file(self, tr("Take in a set of keys"), self.take_in, _files())

    def _ask_export(self) -> None:
        ask_new_file(self, tr("Give away this set of keys"), self.give_away, _files(), suffix=SUFFIX.lstrip("."))

    @Slot(str)
    def take_in(self, file: str) -> None:
        """Read a set of keys, keep it as one of the user's own, and use it."""
        try:
            found = key_sets.read(Path(file))
        except SettingsError as error:
            self._say(str(error))
            return
        made = KeySet(key_sets.free_name(found.name), "own", found.changes)
        if self._use(made, changed=True):
            count = found.unknown
            left_out = tr("%n actions that this version does not know were left out.", "", count)
            taken = tr("Taken in as '{name}'.", name=made.name)
            self._say(f"{taken} {left_out}" if count else taken, "info")

    @Slot(str)
    def give_away(self, file: str) -> None:
        """Write the set of keys in use."""
        try:
            key_sets.write(self._preferences.keys, Path(file))
        except CxrViewerError as error:
            self._say(str(error))
        else:
            self._say(tr("This set of keys was written."), "info")

    def _say(self, words: str, look: str = "error") -> None:
        self._status.setText(said(words))
        self._status.setObjectName(look)
        self._status.style().polish(self._status)


class KeyField(QKeySequenceEdit):
    """Takes one key as it is pressed; Tab and Shift+Tab leave it, so that nobody without a mouse is caught in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaximumSequenceLength(1)

    def event(self, event: QEvent) -> bool:
        """Go on to what comes next, or back."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Tab:
                return self.focusNextPrevChild(True)
            if event.key() == Qt.Key.Key_Backtab:
                return self.focusNextPrevChild(False)
        return super().event(event)


def _row(action: Action, used: KeySet) -> tuple[str, str, str]:
    return title(action), tr(" or ").join(key_names(with_keys(action, used.keys))), tr(MENUS[action.menu])


def _set_words(one: KeySet) -> str:
    title = tr(one.title) if one.origin == "built-in" else one.title
    return tr("{title} (of this site)", title=title) if one.origin == "site" else title


def _files() -> str:
    return tr("Sets of keys (*{suffix})", suffix=SUFFIX)
