"""Recent menu: the places that were opened last, for as long as they are there; none on a shared screen."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from cxrviewer import paths, recent
from cxrviewer.errors import OutputError
from cxrviewer.gui.look.words import tr
from cxrviewer.gui.settings.preferences import Preferences
from cxrviewer.gui.work.errands import Errands
from cxrviewer.gui.work.privacy import Privacy
from cxrviewer.imaging.film.printable import printable

_LOOK = "look"


class RecentMenu(QObject):
    """Keeps the list and its menu in step with settings, disk and privacy.

    What is on a disk is asked for in a thread of its own: a network drive that went away takes its time to say so.

    Parameters
    ----------
    preferences
        How many places are kept.
    privacy
        Whether the screen is shared.

    Attributes
    ----------
    menu
        The menu.
    wanted
        A list of the one path that the reader chose.
    told
        Level and one line for the reader.
    errands
        Whose thread looks at the disk.
    """

    wanted = Signal(list)
    told = Signal(str, str)

    def __init__(self, preferences: Preferences, privacy: Privacy, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences, self._privacy = preferences, privacy
        self.menu = QMenu()
        self.menu.setToolTipsVisible(True)
        self._action: QAction | None = None
        self.errands = Errands(self)
        self.errands.done.connect(self._take)
        self.errands.failed.connect(self._tell_failure)
        self.menu.triggered.connect(self._choose)

    @property
    def _most(self) -> int:
        return self._preferences.settings.recent

    def begin(self, action: QAction, file_menu: QMenu) -> None:
        """Put the menu under ``action``, and look at the disk whenever ``file_menu`` opens."""
        self._action = action
        action.setMenu(self.menu)
        file_menu.aboutToShow.connect(self.look)
        self._preferences.changed.connect(self._follow_setting)
        self._privacy.changed.connect(self._offer)
        self._offer()

    def remember(self, places: Sequence[Path]) -> None:
        """Keep ``places``, if any may be kept: not on a shared screen, and not the film that comes with the program."""
        made = [place for place in places if place != paths.sample_film()]
        if self._most and made and not self._privacy.on:
            self.errands.ask(_LOOK, partial(_remembered, made, self._most))

    @Slot()
    def look(self) -> None:
        """Look which of the places are still there."""
        if self._most:
            self.errands.ask(_LOOK, partial(_present, self._most))

    @Slot()
    def clear(self) -> None:
        """Forget all places, at once and again after what is still to be written."""
        self._take(_LOOK, ())
        try:
            recent.clear()
        except OutputError as error:
            self.told.emit("error", str(error))
        else:
            self.errands.ask(_LOOK, _cleared)

    @Slot(str)
    def _follow_setting(self, key: str) -> None:
        if key != "recent":
            return
        if self._most:
            self.look()
        else:
            self.clear()
        self._offer()

    @Slot()
    def _offer(self) -> None:
        """Show the menu where there is one; a shared screen gets none of its names."""
        if self._action is not None:
            self._action.setVisible(bool(self._most) and not self._privacy.on)
        if self._privacy.on:
            self.menu.clear()
        else:
            self.look()

    @Slot(str, object)
    def _take(self, _: str, places: tuple[Path, ...]) -> None:
        self.menu.clear()
        if self._privacy.on or not self._most:
            return
        for number, place in enumerate(places, 1):
            entry = self.menu.addAction(_words(number, place))
            entry.setToolTip(printable(str(place)))
            entry.setData(place)
        if not places:
            self.menu.addAction(tr("Nothing yet")).setEnabled(False)
        self.menu.addSeparator()
        self.menu.addAction(tr("Clear this list")).setEnabled(bool(places))

    @Slot(str, str)
    def _tell_failure(self, _: str, words: str) -> None:
        self.told.emit("warning", words)

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        if isinstance(action.data(), Path):
            self.wanted.emit([action.data()])
        else:
            self.clear()


def _words(number: int, place: Path) -> str:
    name = printable(place.name or str(place)).replace("&", "&&")
    folder = printable(place.parent.name).replace("&", "&&")
    letter = f"&{number}" if number < 10 else str(number)
    return "  ".join([letter, name, *([tr("in {folder}", folder=folder)] if folder else [])])


def _present(most: int) -> tuple[Path, ...]:
    return recent.there(recent.load(most))


def _cleared() -> tuple[Path, ...]:
    recent.clear()
    return ()


def _remembered(places: Sequence[Path], most: int) -> tuple[Path, ...]:
    return recent.there(recent.add(places, most))
