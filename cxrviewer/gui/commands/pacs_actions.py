"""PACS actions: search and fetch in a thread of their own, when the reader asks for it and at no other time."""

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from cxrviewer.gui.commands.pacs_dialog import PacsDialog, Wish
from cxrviewer.gui.look.file_dialogs import ask_folder
from cxrviewer.gui.look.form_parts import bring_up, dress
from cxrviewer.gui.look.theme import DARK, Theme
from cxrviewer.gui.look.words import mark, said, tr
from cxrviewer.gui.settings.preferences import Preferences
from cxrviewer.gui.work.errands import Errands
from cxrviewer.gui.work.privacy import Privacy

if TYPE_CHECKING:
    from cxrviewer.results.pacs.found import FoundStudy

_NONE = mark("No PACS is set up. Tools > Settings names one.")
_OPEN = mark("This connection is not private: others on the way could read names.")


class PacsActions(QObject):
    """The panel of the PACS, and what it asks for.

    Parameters
    ----------
    preferences
        Which PACS is set up.
    privacy
        Whether the screen is shared.
    window
        The window that the panel belongs to.

    Attributes
    ----------
    wanted
        A list with the folder of fetched films.
    told
        Level and one line for the reader.
    dialog
        The panel, None until it was opened.
    """

    wanted = Signal(list)
    told = Signal(str, str)
    _moved = Signal(int, float)

    def __init__(self, preferences: Preferences, privacy: Privacy, window: QWidget) -> None:
        super().__init__(window)
        self._preferences, self._privacy, self._window = preferences, privacy, window
        self._theme = DARK
        self.dialog: PacsDialog | None = None
        self.errands = Errands(self)
        self.errands.done.connect(self._take)
        self.errands.failed.connect(self._take_failure)
        self._moved.connect(self._move)
        self._number, self._stop = 0, threading.Event()
        self._folder: Path | None = None
        privacy.changed.connect(self._name)

    def handlers(self) -> dict[str, Callable[..., None]]:
        """Return what each action calls, by its id."""
        return {"pacs": self.show}

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours; a dialog that is closed follows when it is opened again."""
        self._theme = theme
        if self.dialog is not None and self.dialog.isVisible():
            dress(self.dialog, theme)

    def close(self) -> bool:
        """Stop what is under way, and return whether its thread ended."""
        self._stop.set()
        return self.errands.close()

    @Slot()
    def show(self) -> None:
        """Open the panel; nothing is connected to."""
        if not self._preferences.settings.pacs:
            self.told.emit("info", tr(_NONE))
            return
        if self.dialog is None:
            self.dialog = PacsDialog(self._window)
            self.dialog.search_wanted.connect(self._search)
            self.dialog.fetch_wanted.connect(self._ask_folder)
            self.dialog.cancel_wanted.connect(self._cancel)
        from cxrviewer.results.pacs.configured import is_open

        self.dialog.set_warning(tr(_OPEN) if is_open(self._preferences.settings) else "")
        self._name()
        dress(self.dialog, self._theme)
        bring_up(self.dialog)

    @Slot()
    def _name(self) -> None:
        if self.dialog is not None:
            self.dialog.set_shared(self._privacy.on)

    @Slot(object)
    def _search(self, wish: Wish) -> None:
        settings, stop = self._preferences.settings, self._begin(tr("Searching…"))

        def work() -> Any:
            from cxrviewer.results.pacs.configured import configured
            from cxrviewer.results.pacs.finding import Finder
            from cxrviewer.results.pacs.query import Dates, Query

            days = Dates.parse(wish.days) if wish.days else None
            query = Query(patient_id=wish.patient_id, name=wish.name, dates=days)
            return Finder(*configured(settings)).find(query, stop.is_set)

        self.errands.ask(f"search {self._number}", work)

    @Slot(list)
    def _ask_folder(self, studies: "list[FoundStudy]") -> None:
        self._privacy.ask_before(partial(self._ask, studies), self.dialog or self._window)

    def _ask(self, studies: "list[FoundStudy]") -> None:
        ask_folder(self.dialog, tr("Folder for fetched films"), partial(self.fetch, studies))

    def fetch(self, studies: "list[FoundStudy]", folder: str) -> None:
        """Fetch the films of studies into a folder, and have it opened."""
        settings, stop, number = self._preferences.settings, self._begin(tr("Fetching…")), self._number
        self._folder = Path(folder)

        def moved(share: float, _: str) -> None:
            self._moved.emit(number, share)

        def work() -> Any:
            from cxrviewer.results.pacs.configured import configured
            from cxrviewer.results.pacs.fetching import Fetcher

            return Fetcher(*configured(settings)).fetch(studies, Path(folder), moved, stop.is_set)

        self.errands.ask(f"fetch {self._number}", work)

    def _begin(self, words: str) -> threading.Event:
        """Begin something new: what was under way is stopped, and its answer not waited for."""
        self._stop.set()
        self._stop = threading.Event()
        self._number += 1
        if self.dialog is not None:
            self.dialog.set_busy(words)
        return self._stop

    @Slot()
    def _cancel(self) -> None:
        self._stop.set()
        self._number += 1
        if self.dialog is not None:
            self.dialog.set_state("muted", tr("Cancelled."))

    @Slot(int, float)
    def _move(self, number: int, share: float) -> None:
        if self.dialog is not None and number == self._number:
            self.dialog.set_share(share)

    @Slot(str, object)
    def _take(self, name: str, result: Any) -> None:
        kind, number = name.split()
        if self.dialog is None or int(number) != self._number:
            return
        if kind == "search":
            self.dialog.show_answer(result.studies, is_all=result.is_all)
        elif self._folder is not None:
            words = tr("%n films were fetched.", "", len(result.new) + result.known)
            more = tr("%n films could not be fetched.", "", result.failed) if result.failed else ""
            self.dialog.set_state("warning" if more else "info", f"{words} {more}".strip())
            self.wanted.emit([self._folder])

    @Slot(str, str)
    def _take_failure(self, name: str, text: str) -> None:
        if self.dialog is not None and int(name.split()[1]) == self._number:
            self.dialog.set_state("error", said(text))
