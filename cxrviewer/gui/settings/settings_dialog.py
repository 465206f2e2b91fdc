"""Settings dialog: every setting under its heading, made from the declaration; a change holds as soon as it is made."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from cxrviewer import paths, settings
from cxrviewer.errors import SettingsError
from cxrviewer.gui.canvas.banners import Banner
from cxrviewer.gui.look.form_parts import PageArea, close_box, foot, open_at, text, title
from cxrviewer.gui.look.words import mark, said, tr
from cxrviewer.gui.settings.preferences import Preferences
from cxrviewer.gui.settings.setting_row import SettingRow

_ABOUT = mark(
    "A value comes from the default, the system (the machine's file, which an administrator writes), the user (your "
    "file), the environment or the command line; the later wins. Changes are written to your file at once."
)
_LETTERS, _LINES = 124, 62  # size of the window, at most that of the screen


class SettingsDialog(QDialog):
    """The page of settings.

    Parameters
    ----------
    preferences
        What holds, and where changes go.
    parent
        The window it belongs to.

    Attributes
    ----------
    rows
        One for each setting, by its key.
    search
        Where the reader types what to look for.
    """

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Settings"))
        self.setSizeGripEnabled(True)
        self._preferences = preferences
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search the settings"))
        self.search.setAccessibleName(tr("Search the settings"))
        self.search.setClearButtonEnabled(True)
        self.trouble = Banner("caution")
        self._aside = QPushButton(tr("Set it aside and begin a new file"))
        self._aside.clicked.connect(self.set_aside)
        self.trouble.add(self._aside)
        self.rows = {entry.key: SettingRow(entry, preferences) for entry in settings.ENTRIES}
        self._headings = {section: title(tr(section)) for section in settings.sections()}
        self._nothing = text(tr("No setting has these words."), "muted")
        self._files = text("", "muted")
        self._files.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._arrange()
        preferences.changed.connect(self._follow_one)
        self.search.textChanged.connect(self._find)
        self.follow()
        self._find("")

    def _arrange(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 8, 16, 12)
        column.setSpacing(8)
        column.addWidget(text(tr(_ABOUT), "muted"))
        column.addWidget(self._nothing)
        for section, entries in settings.sections().items():
            column.addWidget(self._headings[section])
            for entry in entries:
                column.addWidget(self.rows[entry.key])
        column.addStretch(1)
        column.addWidget(self._files)
        buttons = close_box(self)
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 16, 8)
        head.addWidget(self.search)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(head)
        outer.addWidget(self.trouble)
        outer.addWidget(PageArea(body), 1)
        outer.addLayout(foot(buttons))
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)  # else Enter in a line would press one
        self.search.setFocus()
        open_at(self, _LETTERS, _LINES)

    @property
    def shown(self) -> list[str]:
        """Return the keys of the settings that are seen."""
        return [key for key, row in self.rows.items() if not row.isHidden()]

    @Slot()
    def follow(self) -> None:
        """Show what holds."""
        layers = self._preferences.layers
        self.trouble.set_text(" ".join(said(str(trouble)) for trouble in layers.troubles))
        self._aside.setVisible(layers.user_broken)
        for row in self.rows.values():
            row.follow()
        self._files.setText(
            tr(
                "Your file: {user}\nThe machine's file: {machine}",
                user=paths.user_settings_file(),
                machine=paths.machine_settings_file(),
            )
        )

    @Slot(str)
    def _follow_one(self, key: str) -> None:
        self.rows[key].follow()

    @Slot()
    def set_aside(self) -> None:
        """Give a file that cannot be read another name, and begin a new one."""
        try:
            kept = settings.set_aside()
        except SettingsError as error:
            self.trouble.set_text(said(str(error)))
            return
        self._preferences.read_again()
        self.follow()
        self.trouble.set_text(
            tr("The file that could not be read is kept as {name}, in the same folder.", name=kept.name)
        )

    @Slot(str)
    def _find(self, wanted: str) -> None:
        """Show the settings that have all these words."""
        for section, entries in settings.sections().items():
            seen = [self.rows[entry.key] for entry in entries if self.rows[entry.key].matches(wanted)]
            for entry in entries:
                self.rows[entry.key].setVisible(self.rows[entry.key] in seen)
            self._headings[section].setVisible(bool(seen))
        self._nothing.setVisible(not self.shown)
