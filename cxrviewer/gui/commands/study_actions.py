"""Study actions: what menus and keys do to the list of films, to the panes and to what names a patient."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, QSignalBlocker, Signal, Slot
from PySide6.QtGui import QAction

from cxrviewer.gui.canvas.linking import Links
from cxrviewer.gui.canvas.stage import COLUMNS, Stage
from cxrviewer.gui.commands.filling import Filling
from cxrviewer.gui.look.words import tr
from cxrviewer.gui.studies.browser import Browser
from cxrviewer.gui.work.privacy import WARNING, Privacy
from cxrviewer.gui.work.reading import Reading
from cxrviewer.gui.work.session import Session
from cxrviewer.imaging.files.film_entry import FilmEntry
from cxrviewer.imaging.studies.hanging import both_views, prior_of

_LAYOUTS = {"one_film": 1, "two_films": 2, "three_films": 3, "four_films": 4}
_LEAST_PANE = 20  # average letters across, below which the list makes way
_LEAST_SHARE = 1 / 3  # of the window's width, as ``_LEAST_PANE`` for all films together


class StudyActions(QObject):
    """The actions about which films are on show.

    Parameters
    ----------
    session, stage, browser, links, privacy
        What the actions change.

    Attributes
    ----------
    told
        Level (``"info"``, ``"warning"``, ``"error"``) and one line for the reader.
    taken_back
        A line that is no longer true.
    """

    told = Signal(str, str)
    taken_back = Signal(str)

    def __init__(
        self,
        session: Session,
        stage: Stage,
        browser: Browser,
        links: Links,
        privacy: Privacy,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._stage, self._browser = session, stage, browser
        self._links, self._privacy = links, privacy
        self._filling = Filling(session, stage, self)
        self._made: Mapping[str, QAction] = {}
        self._chose_list = False  # the reader, and not the number of films, says whether the list is there

    def handlers(self) -> dict[str, Callable[..., None]]:
        """Return what each action calls, by its id."""
        return {
            **{name: partial(self._lay_out, count) for name, count in _LAYOUTS.items()},
            "browser": self._show_list,
            "find": self._find,
            "previous_study": self._session.show_previous_study,
            "next_study": self._session.show_next_study,
            "both_views": self._hang_both_views,
            "prior": self._hang_prior,
            "link": self._links.set_on,
            "share": self._share,
        }

    def begin(self, made: Mapping[str, QAction]) -> None:
        """Keep Qt's actions in step with what is on show from now on."""
        self._made = made
        session = self._session
        for signal in (session.indexed, session.activated, session.reading_changed, self._stage.arranged):
            signal.connect(self._follow)
        self._stage.arranged.connect(self._tell_seen)
        self._browser.film_wanted.connect(self.show)
        self._stage.film_dropped.connect(self._drop)
        self._privacy.changed.connect(self._follow)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        """Let Qt's actions say what is on show, and offer what there is."""
        if not self._chose_list:
            self._browser.setVisible(len(self._session.index.films) > 1 and self._leaves_room())
        checked = {name: count == self._stage.count for name, count in _LAYOUTS.items()}
        checked |= {"browser": not self._browser.isHidden(), "link": self._links.on, "share": self._privacy.on}
        for name, on in checked.items():
            with QSignalBlocker(self._made[name]):
                self._made[name].setChecked(on)
        film, index = self._session.active.wanted, self._session.index
        usable = {
            "previous_study": self._session.can_step_study(-1),
            "next_study": self._session.can_step_study(1),
            "both_views": film is not None and both_views(index, film) is not None,
            "prior": film is not None and prior_of(index, film) is not None,
        }
        for name, enabled in usable.items():
            self._made[name].setEnabled(enabled)

    def _leaves_room(self) -> bool:
        """Return whether films have their share beside the list, and panes room for what is written on them."""
        place = self._stage.parentWidget() or self._stage  # which has no size of its own before the first film
        room = place.width() + (0 if self._browser.isHidden() else self._browser.width())
        left = room - self._browser.sizeHint().width()
        least = _LEAST_PANE * self._stage.fontMetrics().averageCharWidth() * COLUMNS[self._stage.count]
        is_wide = self._stage.count == 1 or left >= least
        return is_wide and left >= _LEAST_SHARE * self._stage.window().width()

    @Slot()
    def _tell_seen(self) -> None:
        self._browser.set_seen([pane.reading for pane in self._stage.visible_panes])

    @Slot(object)
    def show(self, film: FilmEntry) -> None:
        """Show a film in the active pane."""
        self._session.active.show(film)

    @Slot()
    def show_again(self) -> None:
        """Try once more to open the film of the active pane."""
        self._session.active.show_again()

    @Slot(object, bytes)
    def _drop(self, reading: Reading, ticket: bytes) -> None:
        """Show a film that was dragged out of the list in the pane that it was dropped on."""
        film = self._browser.films.carried(ticket)
        if film is not None:
            self._session.activate(reading)
            reading.show(film)

    def _lay_out(self, count: int, _: bool = True) -> None:
        self._stage.set_count(count)
        self._filling.fill(anew=True)

    @Slot(bool)
    def _show_list(self, shown: bool) -> None:
        self._chose_list = True
        self._browser.setVisible(shown)

    @Slot()
    def _find(self) -> None:
        """Go to the line to search in."""
        self._chose_list = True
        self._browser.show()
        self._browser.search.setFocus()
        self._browser.search.selectAll()
        self._follow()

    @Slot()
    def _hang_both_views(self) -> None:
        film = self._session.active.wanted
        self._hang(both_views(self._session.index, film) if film else None)

    @Slot()
    def _hang_prior(self) -> None:
        film = self._session.active.wanted
        prior = prior_of(self._session.index, film) if film else None
        self._hang((film, prior) if film and prior else None)

    def _hang(self, films: tuple[FilmEntry, FilmEntry] | None) -> None:
        """Show two films side by side, the first one active; one that is where it belongs is not read again."""
        if films is None:
            return
        self._stage.set_count(len(films))
        panes = self._stage.visible_panes
        for pane, film in reversed(list(zip(panes, films, strict=True))):  # the active one last: it fills empty panes
            if pane.reading.wanted != film:
                pane.reading.show(film)
        self._session.activate(panes[0].reading)

    @Slot(bool)
    def _share(self, on: bool) -> None:
        self._privacy.set_on(on)
        self._browser.set_naming(self._privacy.naming)
        if on:
            self.told.emit("warning", tr(WARNING))
        else:
            self.taken_back.emit(tr(WARNING))
