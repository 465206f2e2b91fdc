"""Session: which films are open, which of them are on show, and which one a reader's wishes are about."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from cxrviewer.gui.films.catalogue import Catalogue
from cxrviewer.gui.films.found_states import FoundStates
from cxrviewer.gui.look.words import said, tr
from cxrviewer.gui.scene import states
from cxrviewer.gui.scene.scenes import Scenes
from cxrviewer.gui.scene.states import State
from cxrviewer.gui.work import jobs, search_words
from cxrviewer.gui.work.desk import Desk
from cxrviewer.gui.work.jobs import Reply
from cxrviewer.gui.work.reading import Covers, Reading, cover_nothing
from cxrviewer.imaging.files.film_entry import FilmEntry
from cxrviewer.imaging.files.tally import Content
from cxrviewer.imaging.film.radiograph import Radiograph
from cxrviewer.imaging.studies.index import StudyIndex

if TYPE_CHECKING:  # it loads what reads files, and the window does not wait for that
    from cxrviewer.imaging.film.presentation_state import PresentationState


class Session(QObject):
    """Turns a reader's wishes into jobs, and replies into what is open.

    Parameters
    ----------
    desk
        Who does the work.

    Attributes
    ----------
    readings
        One for each film side by side; the first is always there.
    active
        The reading that wishes are about.
    scenes
        The readings' scenes.
    catalogue
        The films that are open.
    covers
        Says of a film, by the SHA-256 of its file and its frame, whether what is said of it waits for the reader's
        own opinion.
    activated
        Another reading is active.
    state_changed
        The new `State` of the active reading.
    reading_changed
        A `Reading` whose state or film is another.
    explaining
        Stage and fraction (0 to 1) while heatmaps of another class are made for the active film; an empty stage when
        that is over.
    model_loaded
        The `Bundle`.
    moved
        `Place` of the active film among the open ones, None for one of an earlier search, and whether it is still being
        opened.
    indexed
        `catalogue` is another.
    searching
        How far the search for films is, in one line; empty when it is over.
    states_read
        Presentation states of a film on show have come to hand.
    covered
        `covers` says something else than before.
    told
        Level (``"info"``, ``"warning"``, ``"error"``) and one line for the reader.
    told_of
        As ``told``, after the film on the screen that is spoken of.
    """

    activated = Signal()
    state_changed = Signal(object)
    reading_changed = Signal(object)
    explaining = Signal(str, float)
    model_loaded = Signal(object)
    moved = Signal(object, bool)
    indexed = Signal()
    searching = Signal(str)
    states_read = Signal()
    covered = Signal()
    told = Signal(str, str)
    told_of = Signal(object, str, str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.covers: Covers = cover_nothing
        self.readings: list[Reading] = []
        self.active = self.add_reading()
        self.scenes = Scenes(self.active.scene, self)
        self.catalogue = Catalogue(StudyIndex(()))
        self._found_states = FoundStates()
        self._ahead, self._way = desk.lane(aside=True), 1  # what is read ahead lies where the reader last went
        self._awaits_films = False  # a search has found none yet: the films before it stay open
        self._takers: dict[type[Reply], Callable[[Any], None]] = {
            jobs.FilmsFound: self._take_films,
            jobs.SearchLate: self._tell_late,
            jobs.SearchEnded: self._end_search,
            jobs.FilmPresented: self._take_presented,
            jobs.ModelLoaded: self._take_model,
            jobs.Failed: self._take_failure,
        }
        desk.replied.connect(self._take)
        desk.states.read.connect(self._take_states)
        desk.states.told.connect(self.told)

    def add_reading(self) -> Reading:
        """Return a reading for one more film on the screen."""
        reading = Reading(self._desk.lane(), self._covers, self)
        if self.readings:
            self.scenes.add(reading.scene)
        self.readings.append(reading)
        reading.became.connect(self._follow_state)
        reading.explained.connect(self._follow_stage)
        reading.moved.connect(self._follow_film)
        reading.told.connect(self.told_of)
        return reading

    def _covers(self, sha256: str, frame: int) -> bool:
        return self.covers(sha256, frame)

    def activate(self, reading: Reading) -> None:
        """Let wishes be about ``reading``."""
        if reading is self.active:
            return
        self.active = reading
        self.scenes.activate(reading.scene)
        self.activated.emit()
        self.state_changed.emit(reading.state)
        self.explaining.emit(*reading.explaining.stage)
        self._tell_place()

    @property
    def index(self) -> StudyIndex:
        """Return the films that are open, in their order."""
        return self.catalogue.index

    @property
    def state(self) -> State:
        """Return what is being done about the active film."""
        return self.active.state

    @property
    def can_analyse(self) -> bool:
        """Return whether the active film is on show, and none on its way to take its place."""
        return self.active.can_analyse

    def open(self, places: Sequence[Path]) -> None:
        """Open the films among files, folders, zips and DICOMDIRs; the first is shown as soon as it is found."""
        if places:
            self._awaits_films = True
            self.searching.emit(tr("{count:,} files looked at", "", 0, count=0))
            self._desk.find(places)

    @Slot()
    def show_next(self) -> None:
        """Show the next open film, or the next frame of a film with several."""
        self._step(1)

    @Slot()
    def show_previous(self) -> None:
        """Show the previous open film, or the previous frame of a film with several."""
        self._step(-1)

    @Slot()
    def show_next_study(self) -> None:
        """Show the first film of the next study."""
        self._step_study(1)

    @Slot()
    def show_previous_study(self) -> None:
        """Show the first film of the previous study."""
        self._step_study(-1)

    @Slot(int)
    def show_frame(self, frame: int) -> None:
        """Show another frame, from 1, of the active film."""
        self.active.show_frame(frame)

    def presentation_states_for(self, radiograph: Radiograph) -> "tuple[PresentationState, ...]":
        """Return the presentation states that were found beside the films and made for ``radiograph``."""
        return self._found_states.of(radiograph)

    @Slot(object)
    def present(self, state: "PresentationState | None") -> None:
        """Show the active film as ``state`` asks, as soon as it is set up, or, without one, as its file does."""
        film = self.active.scene.radiograph
        if film is None or state is None:
            self.active.scene.reset()
        else:
            self._desk.present(film, state)

    @Slot()
    def analyse(self) -> None:
        """Score the active film."""
        self.active.analyse()

    @Slot()
    def override_gate(self) -> None:
        """Score the active film although the gate refuses it."""
        self.active.override()

    def use_bundle(self, folder: Path) -> None:
        """Score films by another bundle from now on, those on show first."""
        self._desk.load_model(folder)

    @Slot(str)
    def choose_class(self, label: str) -> None:
        """Let the heatmap explain ``label``; make it first if need be."""
        self.active.choose_class(label)

    @Slot(object)
    def explain(self, wishes: Mapping[str, Any]) -> None:
        """Show a heatmap of the active film made in another way; see `Explaining.choose`."""
        self.active.explain(**wishes)

    @Slot()
    def check(self) -> None:
        """Make the slow checks of the active film's heatmaps."""
        self.active.check()

    @Slot()
    def cancel(self) -> None:
        """Stop what is being computed about the active film; when nothing is, stop looking for films."""
        if not self.active.cancel():
            self.stop_search()

    @Slot()
    def stop_search(self) -> None:
        """Stop looking for films, and keep those found so far."""
        self._desk.stop_search()

    def can_step(self, way: int) -> bool:
        """Return whether there is a film or frame before (-1) or after (1) the active one."""
        return self._after(way) is not None

    def can_step_study(self, way: int) -> bool:
        """Return whether there is a study before (-1) or after (1) that of the active film."""
        return self._study_after(way) is not None

    def _step(self, way: int) -> None:
        self._way, found = way, self._after(way)
        if found is not None:
            self.active.show(*found)

    def _step_study(self, way: int) -> None:
        film = self._study_after(way)
        if film is not None:
            self.active.show(film)

    def _after(self, way: int) -> tuple[FilmEntry, int] | None:
        """Return what comes before (-1) or after (1) what is on show: a film, and which of its frames."""
        frame, shown = self.active.frame_after(way), self.active.shown
        if frame is not None and shown is not None:
            return shown, frame
        film = self._film_after(way)
        return None if film is None else (film, 1)

    def _read_ahead(self) -> None:
        """Once nobody waits for the film on show, have the one read that the reader is likely to go to from it."""
        found = self._after(self._way)
        if found is not None and not isinstance(self.active.state, states.Opening | states.Analysing):
            film, frame = found
            self._ahead.expect(film.path, frame)

    def _film_after(self, way: int) -> FilmEntry | None:
        """Return the film before or after the active one; the first comes after one that is not among the open ones."""
        position = self._position()
        found = way - 1 if position is None else position + way
        return self.index.films[found] if 0 <= found < len(self.index.films) else None

    def _study_after(self, way: int) -> FilmEntry | None:
        position = self._position()
        return None if position is None else self.index.study_beside(position, way)

    def _position(self) -> int | None:
        return self.index.position(self.active.wanted.path) if self.active.wanted else None

    def _tell_place(self) -> None:
        position = self._position()
        self.moved.emit(None if position is None else self.index.place(position), self.active.opening)

    @Slot(object)
    def _follow_state(self, reading: Reading) -> None:
        self.reading_changed.emit(reading)
        if reading is self.active:
            self.state_changed.emit(reading.state)
            self._read_ahead()

    @Slot(object)
    def _follow_stage(self, reading: Reading) -> None:
        if reading is self.active:
            self.explaining.emit(*reading.explaining.stage)

    @Slot(object)
    def _follow_film(self, reading: Reading) -> None:
        self._ask_states()
        self.reading_changed.emit(reading)
        if reading is self.active:
            self._tell_place()

    @Slot(object)
    def _take(self, reply: Reply) -> None:
        self._takers[type(reply)](reply)

    def _take_model(self, reply: jobs.ModelLoaded) -> None:
        self.model_loaded.emit(reply.bundle)
        if reply.replaces:  # no number of one model may stand under the name of another
            for reading in self.readings:
                reading.analyse()

    def _take_presented(self, reply: jobs.FilmPresented) -> None:
        for reading in self.readings:
            if reply.film is reading.scene.radiograph:
                reading.scene.show_as(reply.shown)

    def _take_films(self, reply: jobs.FilmsFound) -> None:
        """Open what a search has found so far; its first film is shown at once."""
        self.searching.emit(said(reply.progress))
        self._found_states.add(reply.states)
        self._ask_states()
        if reply.catalogue is not None and not self._is_in_vain(reply.catalogue):
            self._take_catalogue(reply.catalogue)

    def _is_in_vain(self, catalogue: Catalogue) -> bool:
        """Return whether no file in it can be a film, so that the films that are open stay."""
        is_shown = self.active.scene.radiograph is not None
        return is_shown and all(film.content is Content.OTHER for film in catalogue.index.films)

    def _take_catalogue(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.indexed.emit()
        if self._awaits_films:
            self._awaits_films = False
            self.active.show(self.index.films[0])
        else:
            self._tell_place()

    def _tell_late(self, _: jobs.SearchLate) -> None:
        self.told.emit("warning", tr(search_words.LATE))

    def _end_search(self, reply: jobs.SearchEnded) -> None:
        """Put all films in order, and say once what else there was; who waits for the end of the search finds them."""
        self._awaits_films = False
        in_vain = self._is_in_vain(reply.catalogue)
        if reply.catalogue.index.films and not in_vain:
            self._take_catalogue(reply.catalogue)
            self._read_ahead()
        self.searching.emit("")
        self._tell_search(reply, StudyIndex(()) if in_vain else reply.catalogue.index)

    def _tell_search(self, reply: jobs.SearchEnded, index: StudyIndex) -> None:
        """Say in the place of a film why there is none, all else above it."""
        if self.active.scene.radiograph is None and not index.films and not reply.stopped:
            self.active.refuse(search_words.nothing(reply))
            return
        for level, words in search_words.told(reply, index):
            self.told.emit(level, words)

    def _ask_states(self) -> None:
        """Let the presentation states of the films on show be read, each once."""
        for reading in self.readings:
            film = reading.scene.radiograph
            unread = self._found_states.unread(film) if film is not None else []
            if unread:
                self._desk.states.ask(unread)

    @Slot(object)
    def _take_states(self, read: "list[tuple[Path, PresentationState]]") -> None:
        self._found_states.take(read)
        self.states_read.emit()

    def _take_failure(self, reply: jobs.Failed) -> None:
        self.told.emit("error", reply.text)
        if isinstance(reply.job, jobs.FindFilms):
            self.searching.emit("")
