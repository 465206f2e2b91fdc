"""Session: which films are open and what is being done about the one on show."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from cxrviewer.gui import jobs, states
from cxrviewer.gui.desk import Desk
from cxrviewer.gui.found_states import FoundStates
from cxrviewer.gui.jobs import Reply
from cxrviewer.gui.open_films import OpenFilms
from cxrviewer.gui.scene import Scene
from cxrviewer.gui.states import State
from cxrviewer.imaging.radiograph import Radiograph

if TYPE_CHECKING:  # it loads what reads files, and the window does not wait for that
    from cxrviewer.imaging.presentation_state import PresentationState

_NOTHING = "No film was found there."
_REMEDY = "Open DICOM, PNG, JPEG or TIFF files, a folder, a zip or a DICOMDIR."
_STATES = "Presentation states were found: the menu Presentation offers them with the films they were made for."
_DOUBTFUL = "Films of one patient ID differ in name or birth date. Check whose each film is."


class Session(QObject):
    """Turns a reader's wishes into jobs, and replies into states.

    Parameters
    ----------
    scene
        Where films and heatmaps are shown.
    desk
        Who does the work.

    Attributes
    ----------
    state_changed
        The new `State`.
    explaining
        Stage and fraction (0 to 1) while heatmaps of another class are made; an empty stage when that is over.
    model_loaded
        The `Bundle`.
    moved
        `Place`, among the open films, of the film on show, and whether it is still being opened.
    searching
        How far the search for films is, in one line; empty when it is over.
    states_read
        Presentation states of the film on show have come to hand.
    told
        Level (``"info"``, ``"warning"``, ``"error"``) and one line for the reader.
    """

    state_changed = Signal(object)
    explaining = Signal(str, float)
    model_loaded = Signal(object)
    moved = Signal(object, bool)
    searching = Signal(str)
    states_read = Signal()
    told = Signal(str, str)

    def __init__(self, scene: Scene, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state: State = states.NoFilm()
        self._scene, self._desk = scene, desk
        self._films = OpenFilms()
        self._found_states = FoundStates()
        self._awaits_films = False  # a search has found none yet: the films before it stay open
        self._explains = False
        self._file: Path | None = None  # of the film on show
        self._before: State = self.state  # what is gone back to when another frame cannot be opened
        self._takers: dict[type[Reply], Callable[[Any], None]] = {
            jobs.FilmsFound: self._take_films,
            jobs.SearchEnded: self._end_search,
            jobs.StatesRead: self._take_states,
            jobs.FilmOpened: self._take_film,
            jobs.FilmPresented: self._take_presented,
            jobs.ModelLoaded: self._take_model,
            jobs.Progressed: self._take_progress,
            jobs.FilmAnalysed: self._take_analysis,
            jobs.Failed: self._take_failure,
            jobs.Cancelled: self._take_cancelled,
        }
        desk.replied.connect(self._take)

    def open(self, places: Sequence[Path]) -> None:
        """Open the films among files, folders, zips and DICOMDIRs; the first is shown as soon as it is found."""
        if places:
            self._awaits_films = True
            self.searching.emit("0 files looked at")
            self._desk.find(places)

    @Slot()
    def show_next(self) -> None:
        """Show the next open film, or the next frame of a film with several."""
        self._step(1)

    @Slot()
    def show_previous(self) -> None:
        """Show the previous open film, or the previous frame of a film with several."""
        self._step(-1)

    @Slot(int)
    def show_frame(self, frame: int) -> None:
        """Show another frame, from 1, of the film on show."""
        film = self._scene.radiograph
        if film is not None and 1 <= frame <= film.facts.frames and not self._leaves:
            self._show(self._films.position, frame)

    def presentation_states_for(self, radiograph: Radiograph) -> "tuple[PresentationState, ...]":
        """Return the presentation states that were found beside the films and made for ``radiograph``."""
        return self._found_states.of(radiograph)

    @Slot(object)
    def present(self, state: "PresentationState | None") -> None:
        """Show the film as ``state`` asks, as soon as it is set up, or, without one, as its file does."""
        film = self._scene.radiograph
        if film is None or state is None:
            self._scene.reset()
        else:
            self._desk.present(film, state)

    @property
    def can_analyse(self) -> bool:
        """Return whether there is a film on show, and none on its way to take its place."""
        return self._scene.radiograph is not None and not isinstance(self.state, states.Opening)

    @property
    def _leaves(self) -> bool:
        """Return whether the film of another file is on its way."""
        return isinstance(self.state, states.Opening) and self._films.path != self._file

    def can_step(self, way: int) -> bool:
        """Return whether there is a film or frame before (-1) or after (1) the one on show."""
        return self._frame_after(way) is not None or 0 <= self._films.position + way < len(self._films)

    def _step(self, way: int) -> None:
        frame = self._frame_after(way)
        if frame is not None:
            self._show(self._films.position, frame)
        elif self.can_step(way):
            self._show(self._films.position + way)

    def _frame_after(self, way: int) -> int | None:
        film = self._scene.radiograph
        if film is None or self._leaves:
            return None
        frame = film.facts.frame + way
        return frame if 1 <= frame <= film.facts.frames else None

    def _show(self, position: int, frame: int = 1) -> None:
        self._films.position = position
        self._end_explaining()
        if isinstance(self.state, states.Analysing):
            self._before = states.Stopped()
        elif not isinstance(self.state, states.Opening):
            self._before = self.state
        self._become(states.Opening())
        self._tell_place()
        self._desk.open(self._films.path, frame)

    def _tell_place(self) -> None:
        self.moved.emit(self._films.place, isinstance(self.state, states.Opening))

    @Slot()
    def analyse(self) -> None:
        """Score the film on show."""
        if self._scene.radiograph is not None and self.can_analyse:
            self._score(self._scene.radiograph)

    def use_bundle(self, folder: Path) -> None:
        """Score films by another bundle from now on, the one on show first."""
        self._desk.load_model(folder)

    def _score(self, film: Radiograph) -> None:
        self._end_explaining()
        self._scene.drop_heatmaps()
        self._become(states.Analysing())
        self._desk.analyse(film)

    @Slot()
    def cancel(self) -> None:
        """Stop what is being computed; when nothing is, stop looking for films."""
        if isinstance(self.state, states.Analysing) or self._explains:
            self._desk.cancel()
        else:
            self.stop_search()

    @Slot()
    def stop_search(self) -> None:
        """Stop looking for films, and keep those found so far."""
        self._desk.stop_search()

    @Slot(str)
    def choose_class(self, label: str) -> None:
        """Let the heatmap explain ``label``; make it first if need be."""
        film = self._scene.radiograph
        if not self.can_analyse:
            return
        self._scene.set_overlay(replace(self._scene.overlay, target=label))
        if film is not None and not self._scene.has_heatmaps_of(label):
            self._explains = True
            self.explaining.emit("Waiting", 0.0)
            self._desk.analyse(film, label)
        elif self._explains:  # the reader went back to a class that has one
            self._desk.cancel()

    @Slot(object)
    def _take(self, reply: Reply) -> None:
        self._takers[type(reply)](reply)

    def _take_model(self, reply: jobs.ModelLoaded) -> None:
        self.model_loaded.emit(reply.bundle)
        if reply.replaces:
            self.analyse()  # no number of one model may stand under the name of another

    def _take_presented(self, reply: jobs.FilmPresented) -> None:
        if reply.film is self._scene.radiograph:
            self._scene.show_as(reply.shown)

    def _take_cancelled(self, _: jobs.Cancelled) -> None:
        if self._explains:
            self._end_explaining()
        else:
            self._become(states.Stopped())

    def _take_film(self, reply: jobs.FilmOpened) -> None:
        self._file = self._films.path
        self._scene.show_film(reply.radiograph)
        self._ask_states()
        self._score(reply.radiograph)
        self._tell_place()

    def _take_films(self, reply: jobs.FilmsFound) -> None:
        """Add what a search found to the open films; its first film is shown at once, and closes those before."""
        self.searching.emit(reply.progress)
        self._found_states.add(reply.states)
        self._ask_states()
        if not reply.films:
            return
        if self._awaits_films:
            self._awaits_films = False
            self._films.begin(reply.films)
            self._show(0)
        else:
            self._films.add(reply.films)
            self._tell_place()

    def _end_search(self, reply: jobs.SearchEnded) -> None:
        """Put the films in order, around the one on show, and say once what else there was."""
        self.searching.emit("")
        self._awaits_films = False
        if reply.index.films:
            self._films.settle(reply.index)
            self._tell_place()
        self._tell_search(reply)

    def _tell_search(self, reply: jobs.SearchEnded) -> None:
        if reply.stopped:
            self.told.emit("warning", f"The search was stopped; it had found {reply.index.summary()}.")
        elif not reply.index.films and reply.states and self._scene.radiograph is not None:
            self.told.emit("info", _STATES)
        elif not reply.index.films:
            self._tell_nothing(" ".join(part for part in (_NOTHING, reply.remark, _REMEDY) if part))
        elif reply.remark:
            self.told.emit("info", f"{reply.index.summary()}. {reply.remark}")
        if reply.index.is_doubtful:
            self.told.emit("warning", _DOUBTFUL)

    def _tell_nothing(self, words: str) -> None:
        """Say why there is no film: above the one on show, or in its place."""
        if self._scene.radiograph is None:
            self._become(states.Refused(words))
        else:
            self.told.emit("warning", words)

    def _ask_states(self) -> None:
        """Let the presentation states of the film on show be read, each once."""
        film = self._scene.radiograph
        unread = self._found_states.unread(film) if film is not None else []
        if unread:
            self._desk.read_states(unread)

    def _take_states(self, reply: jobs.StatesRead) -> None:
        self._found_states.take(reply.states)
        for trouble in reply.troubles:
            self.told.emit("warning", trouble)
        self.states_read.emit()

    def _take_progress(self, reply: jobs.Progressed) -> None:
        if self._explains:
            self.explaining.emit(reply.stage, reply.fraction)
        else:
            self._become(states.Analysing(reply.stage, reply.fraction))

    def _take_analysis(self, reply: jobs.FilmAnalysed) -> None:
        film, analysis = self._scene.radiograph, reply.analysis
        if film is None or analysis.input.sha256 != film.sha256:
            return
        if not self._explains:
            top = analysis.top
            self._scene.set_overlay(replace(self._scene.overlay, target=top.label if top else ""))
            self._scene.add_heatmaps(analysis.heatmaps)
            self._become(states.Analysed(analysis))
            for remark in analysis.remarks:
                self.told.emit("info", remark)
            return
        self._scene.add_heatmaps(analysis.heatmaps)
        self._end_explaining()

    def _take_failure(self, reply: jobs.Failed) -> None:
        if isinstance(reply.job, jobs.OpenFilm):
            self._take_refusal(reply.job, reply.text)
            return
        self.told.emit("error", reply.text)
        if isinstance(reply.job, jobs.FindFilms):
            self.searching.emit("")
        elif isinstance(reply.job, jobs.AnalyseFilm) and self._explains:
            self._end_explaining()
        elif isinstance(reply.job, jobs.AnalyseFilm):
            self._become(states.NotAnalysed(reply.text))

    def _take_refusal(self, job: jobs.OpenFilm, text: str) -> None:
        """Keep what is on show when another frame of it cannot be opened; else say why there is no film."""
        film = self._scene.radiograph
        if film is not None and film.facts.frames > 1 and job.path == self._file:
            self.told.emit("error", text)
            self._become(self._before)
        else:
            self._file = None
            self._scene.clear()
            self._become(states.Refused(text))
        self._tell_place()

    def _end_explaining(self) -> None:
        """Say that no heatmaps of another class are on their way, and go back to the class that has some."""
        self._explains = False
        self.explaining.emit("", 1.0)
        top = self.state.analysis.top if isinstance(self.state, states.Analysed) else None
        if top is not None and not self._scene.has_heatmaps_of(self._scene.overlay.target):
            self._scene.set_overlay(replace(self._scene.overlay, target=top.label))

    def _become(self, state: State) -> None:
        self.state = state
        self.state_changed.emit(state)
