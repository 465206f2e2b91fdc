"""Model actions: what menus and keys do about what the model says: read first, what it saw, classes, methods, lines."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from cxrviewer.gui.look.file_dialogs import ask_folder
from cxrviewer.gui.look.theme import DARK, Theme
from cxrviewer.gui.look.words import tr
from cxrviewer.gui.panels.seen_dialog import SeenDialog
from cxrviewer.gui.panels.side_panel import SidePanel
from cxrviewer.gui.settings.preferences import Preferences
from cxrviewer.gui.work.lane import Lane
from cxrviewer.gui.work.read_first import ReadFirst
from cxrviewer.gui.work.session import Session

_SETTING = "read_first"


class ModelActions(QObject):
    """The actions about the model's answer.

    Parameters
    ----------
    session, side
        The films, and the panel that says what the model says of them.
    preferences
        Whether films are read first, and who says so.
    lane
        Who prepares films to be looked at.
    window
        The window that dialogs belong to.

    Attributes
    ----------
    read_first
        The mode.
    told
        Level and one line for the reader.
    """

    told = Signal(str, str)

    def __init__(
        self, session: Session, side: SidePanel, preferences: Preferences, lane: Lane, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._side, self._preferences = session, side, preferences
        self._lane, self._window, self._theme = lane, window, DARK
        self._seen: SeenDialog | None = None
        self._made: Mapping[str, QAction] = {}
        self.read_first = ReadFirst(session, parent=self)
        self.read_first.told.connect(self.told)
        self.read_first.changed.connect(self._follow_mode)
        preferences.changed.connect(self._take_preference)

    def handlers(self) -> dict[str, Callable[..., None]]:
        """Return what each action calls, by its id."""
        return {
            "read_first": self.read_first.set_on,
            "save_opinions": self._ask_folder,
            "seen": self._show_seen,
            "next_class": self._next_class,
            "previous_class": self._previous_class,
            "method": self._go_to_methods,
            "lines": self._draw_lines,
        }

    def begin(self, made: Mapping[str, QAction]) -> None:
        """Keep Qt's actions in step from now on, and read first where that is configured."""
        self._made = made
        self._take_preference(_SETTING)

    def follow(self, made: Mapping[str, QAction]) -> None:
        """Let Qt's actions say what the scene says."""
        scene = self._session.active.scene
        with QSignalBlocker(made["lines"]):
            made["lines"].setChecked(scene.overlay.style != "colours")
        for name in ("next_class", "previous_class", "method", "lines"):
            made[name].setEnabled(bool(scene.overlay.target))
        made["seen"].setEnabled(scene.radiograph is not None)

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        if self._seen is not None:
            self._seen.set_theme(theme)

    def close(self) -> None:
        """Bring to the disk what is waiting."""
        self.read_first.close()

    @Slot(str)
    def _take_preference(self, key: str) -> None:
        if key == _SETTING:
            self.read_first.locked = self._preferences.layers.refusal(_SETTING) is not None
            self.read_first.set_on(self._preferences.settings.read_first)

    @Slot()
    def _follow_mode(self) -> None:
        if not self._made:
            return
        action, keeper = self._made["read_first"], self.read_first
        with QSignalBlocker(action):
            action.setChecked(keeper.on)
        action.setEnabled(not keeper.locked)
        if keeper.locked:
            action.setToolTip(str(self._preferences.layers.refusal(_SETTING)))
        self._made["save_opinions"].setEnabled(keeper.can_save)

    @Slot()
    def _show_seen(self) -> None:
        if self._seen is None:
            self._seen = SeenDialog(self._session, self._lane, self._theme, self._window)
        self._seen.begin()

    @Slot()
    def _next_class(self) -> None:
        self._step(1)

    @Slot()
    def _previous_class(self) -> None:
        self._step(-1)

    def _step(self, way: int) -> None:
        scene = self._session.active.scene
        if scene.overlay.target in scene.labels:
            place = scene.labels.index(scene.overlay.target) + way
            self._session.choose_class(scene.labels[place % len(scene.labels)])

    @Slot()
    def _go_to_methods(self) -> None:
        """Go to the list of methods; arrow keys choose in it."""
        choice = self._side.explanation.form.method
        self._side.bring_up(choice)
        choice.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(bool)
    def _draw_lines(self, on: bool) -> None:
        scene = self._session.active.scene
        scene.set_overlay(replace(scene.overlay, style="lines" if on else "colours"))

    @Slot()
    def _ask_folder(self) -> None:
        ask_folder(self._window, tr("Folder of the results"), self.read_first.save)
