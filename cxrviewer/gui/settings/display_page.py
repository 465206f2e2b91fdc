"""Display page: a test pattern, what the screen says of itself, and whether somebody has verified it."""

from datetime import date

from PySide6.QtCore import QDate, Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDateEdit,
    QDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cxrviewer.errors import SettingsError
from cxrviewer.gui.look.form_parts import PageArea, buddy, open_at, text
from cxrviewer.gui.look.words import mark, said, tr, unbroken
from cxrviewer.gui.scene.screens import Screens, screen_facts, screen_names
from cxrviewer.gui.settings.pattern_view import FullScreen, Kind, PatternView
from cxrviewer.gui.settings.preferences import Preferences
from cxrviewer.settings import LONGEST_NOTE, Verification, screen_verifications, screen_widths, verifications_text

NOT_VERIFIED = mark("Display calibration not verified")
_ABOUT = mark(
    "This program does not calibrate a display and cannot measure one. It hands 256 greys to the system; whether they "
    "come out evenly to the eye (the GSDF of DICOM PS3.14) only a luminance meter shows, under the light of the room."
)
_LOOK = mark(
    "Look full screen: all 18 steps differ, with their corners; the squares of 5 % in black and 95 % in white can be "
    "seen; the ramps are even, without bands; the lines of 1 px can be told apart; squares are square; the dark and "
    "the bright field are even to the corners; the smallest words can be read."
)
_KINDS: dict[Kind, str] = {"pattern": mark("&Pattern"), "dark": mark("&Dark field"), "bright": mark("&Bright field")}
_LETTERS, _LINES = 170, 44  # size of the window, at most that of the screen
_SIDE_LETTERS = 46


class DisplayPage(QDialog):
    """The page about the screen that it stands on.

    Parameters
    ----------
    preferences
        What is known of the screens, and where a verification is recorded.
    parent
        The window it belongs to.

    Attributes
    ----------
    view
        The pattern.
    day, note
        When and how the display was verified.
    """

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Display test"))
        self.setSizeGripEnabled(True)
        self._preferences = preferences
        self.view = PatternView()
        self.day, self.note = QDateEdit(QDate.currentDate()), QLineEdit()
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.setCalendarPopup(True)
        self.day.setMaximumDate(QDate.currentDate())
        self.note.setMaxLength(LONGEST_NOTE)
        self.note.setPlaceholderText(tr("How; name nobody"))
        self.note.setToolTip(
            tr("Instrument and standard, for example. Name nobody: it is shown at the foot of the window.")
        )
        self._badge, self._facts, self._error = text("", "notice"), text(""), text("", "error")
        self._locked = text("", "warning")
        self._facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._full = QPushButton(tr("&Full screen"))
        self._record, self._withdraw = QPushButton(tr("&Record")), QPushButton(tr("&Withdraw"))
        self._kinds = QButtonGroup(self)
        self._arrange()
        self._connect()
        self.follow()

    def _arrange(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(10)
        for part in (self._badge, self._arranged_record(), text(tr("This screen says"), "heading"), self._facts):
            column.addWidget(part)
        for part in (text(tr("What to look for"), "heading"), text(unbroken(tr(_LOOK))), text(tr(_ABOUT), "muted")):
            column.addWidget(part)
        column.addStretch(1)
        side = PageArea(body)
        side.setFixedWidth(self.fontMetrics().averageCharWidth() * _SIDE_LETTERS)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.view, 1)
        row.addWidget(side)
        close = QPushButton(tr("&Close"))
        close.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(14, 8, 14, 10)
        buttons.setSpacing(8)
        for number, words in enumerate(_KINDS.values()):
            button = QPushButton(tr(words))
            button.setCheckable(True)
            button.setChecked(number == 0)
            self._kinds.addButton(button, number)
            buttons.addWidget(button)
        buttons.addSpacing(12)
        buttons.addWidget(self._full)
        buttons.addStretch(1)
        buttons.addWidget(close)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(row, 1)
        outer.addLayout(buttons)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)  # else Enter in a line would press one
        open_at(self, _LETTERS, _LINES)

    def _arranged_record(self) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 8, 12, 10)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(buddy(tr("Verified &on"), self.day), self.day)
        form.addRow(buddy(tr("&Note"), self.note), self.note)
        row = QHBoxLayout()
        row.addWidget(self._record)
        row.addWidget(self._withdraw)
        row.addStretch(1)
        column.addLayout(form)
        column.addLayout(row)
        column.addWidget(self._error)
        column.addWidget(self._locked)
        return card

    def _connect(self) -> None:
        self._preferences.changed.connect(self._follow_setting)
        self._kinds.idToggled.connect(self._use_kind)
        self._full.clicked.connect(self.show_full_screen)
        self._record.clicked.connect(self.record)
        self._withdraw.clicked.connect(self.withdraw)

    @property
    def badge(self) -> str:
        """Return whether the display was verified, in words."""
        return self._badge.text()

    @property
    def facts(self) -> str:
        """Return what the screen says of itself."""
        return self._facts.text()

    @property
    def error(self) -> str:
        """Return why something was refused."""
        return self._error.text()

    def showEvent(self, event: QShowEvent) -> None:
        """Speak of the screen that the page stands on."""
        super().showEvent(event)
        self.windowHandle().screenChanged.connect(self.follow, Qt.ConnectionType.UniqueConnection)
        self.follow()

    @Slot()
    def follow(self) -> None:
        """Say what is known of this screen."""
        known, reason = self._preferences.settings, self._preferences.refusal("verified_screens")
        screens = Screens(screen_widths(known.screens), screen_verifications(known.verified_screens))
        verified = screens.verification(self.screen())
        note = f": {verified.note}" if verified and verified.note else ""
        self._badge.setText(
            tr("Display verified on {day}", day=verified.day.isoformat()) + note if verified else tr(NOT_VERIFIED)
        )
        self._facts.setText("\n".join(screen_facts(self.screen(), screens.pitch(self.screen()))))
        locked = "verified_screens" in self._preferences.layers.locked
        self._locked.setText(tr("Locked: {reason}", reason=said(reason)) if locked else said(reason))
        self._locked.setVisible(bool(reason))
        for part in (self.day, self.note, self._record):
            part.setEnabled(not reason)
        self._withdraw.setEnabled(not reason and verified is not None)
        self._say("")

    @Slot()
    def show_full_screen(self) -> None:
        """Show the pattern over the whole screen."""
        shown = FullScreen(self.view.kind, self)
        shown.setScreen(self.screen())
        shown.showFullScreen()

    @Slot()
    def record(self) -> None:
        """Keep that this screen was verified, and how."""
        day = self.day.date()
        self._keep(Verification(date(day.year(), day.month(), day.day()), self.note.text().strip()))

    @Slot()
    def withdraw(self) -> None:
        """Keep nothing of this screen."""
        self._keep(None)

    def _keep(self, verified: Verification | None) -> None:
        found = screen_verifications(self._preferences.settings.verified_screens)
        names = screen_names(self.screen())
        found = {name: one for name, one in found.items() if name not in names}
        try:
            made = {names[0]: verified} if verified is not None else {}
            words = verifications_text(found | made)
            self._preferences.store("verified_screens", words)
        except SettingsError as error:
            self._say(str(error))

    @Slot(str)
    def _follow_setting(self, key: str) -> None:
        if key in ("screens", "verified_screens"):
            self.follow()

    @Slot(int, bool)
    def _use_kind(self, number: int, on: bool) -> None:
        if on:
            self.view.set_kind(list(_KINDS)[number])

    def _say(self, words: str) -> None:
        self._error.setText(said(words))
        self._error.setVisible(bool(words))
