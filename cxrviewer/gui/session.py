"""Session: which films are open and what is being done about the one on show."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from cxrviewer.gui import jobs, states
from cxrviewer.gui.desk import Desk
from cxrviewer.gui.jobs import Reply
from cxrviewer.gui.scene import Scene
from cxrviewer.gui.states import State
from cxrviewer.imaging.radiograph import Radiograph
from cxrviewer.inference.analysis import Analysis

if TYPE_CHECKING:  # it loads what reads files, and the window does not wait for that
    from cxrviewer.imaging.presentation_state import PresentationState

_REMEDY = "Open DICOM, PNG, JPEG, TIFF or WebP files, or a folder of them."


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
        Place of the film on show among the open films, from 1, and their number.
    told
        Level (``"info"``, ``"warning"``, ``"error"``) and one line for the reader.
    """

    state_changed = Signal(object)
    explaining = Signal(str, float)
    model_loaded = Signal(object)
    moved = Signal(int, int)
    told = Signal(str, str)

    def __init__(self, scene: Scene, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state: State = states.NoFilm()
        self._scene, self._desk = scene, desk
        self._films: tuple[Path, ...] = ()
        self._place = 0
        self._explains = False
        desk.replied.connect(self._take)

    def open(self, places: Sequence[Path]) -> None:
        """Open the films among files and folders; the first is shown."""
        if places:
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
        if film is not None and 1 <= frame <= film.facts.frames:
            self._show(self._place, frame)

    def presentation_states_for(self, radiograph: Radiograph) -> "tuple[PresentationState, ...]":
        """Return the presentation states that were found beside the films and made for ``radiograph``."""
        return ()

    def can_step(self, way: int) -> bool:
        """Return whether there is a film or frame before (-1) or after (1) the one on show."""
        return self._frame_after(way) is not None or 0 <= self._place + way < len(self._films)

    def _step(self, way: int) -> None:
        frame = self._frame_after(way)
        if frame is not None:
            self._show(self._place, frame)
        elif self.can_step(way):
            self._show(self._place + way)

    def _frame_after(self, way: int) -> int | None:
        film = self._scene.radiograph
        frame = film.facts.frame + way if film is not None else 0
        return frame if film is not None and 1 <= frame <= film.facts.frames else None

    def _show(self, place: int, frame: int = 1) -> None:
        self._place = place
        self._explains = False
        self.moved.emit(place + 1, len(self._films))
        self._become(states.Opening())
        self._desk.open(self._films[place], frame)

    @Slot()
    def analyse(self) -> None:
        """Score the film on show."""
        if self._scene.radiograph is not None:
            self._explains = False
            self._scene.drop_heatmaps()
            self._become(states.Analysing())
            self._desk.analyse(self._scene.radiograph)

    @Slot()
    def cancel(self) -> None:
        """Stop what is being computed."""
        if isinstance(self.state, states.Analysing) or self._explains:
            self._desk.cancel()

    @Slot(str)
    def choose_class(self, label: str) -> None:
        """Let the heatmap explain ``label``; make it first if need be."""
        film = self._scene.radiograph
        self._scene.set_overlay(replace(self._scene.overlay, target=label))
        if film is not None and not self._scene.has_heatmaps_of(label):
            self._explains = True
            self.explaining.emit("Waiting", 0.0)
            self._desk.analyse(film, label)
        elif self._explains:  # the reader went back to a class that has one
            self._desk.cancel()

    @Slot(object)
    def _take(self, reply: Reply) -> None:
        if isinstance(reply, jobs.FilmsFound):
            self._take_films(reply)
        elif isinstance(reply, jobs.FilmOpened):
            self._scene.show_film(reply.radiograph)
            self.analyse()
        elif isinstance(reply, jobs.ModelLoaded):
            self.model_loaded.emit(reply.bundle)
        elif isinstance(reply, jobs.Progressed):
            self._take_progress(reply)
        elif isinstance(reply, jobs.FilmAnalysed):
            self._take_analysis(reply.analysis)
        elif isinstance(reply, jobs.Failed):
            self._take_failure(reply)
        elif self._explains:
            self._stop_explaining()
        else:
            self._become(states.Stopped())

    def _take_films(self, reply: jobs.FilmsFound) -> None:
        if reply.films:
            self._films = reply.films
            self._show(0)
        else:
            self.told.emit(
                "warning", "No film was found there. Open DICOM, PNG, JPEG or TIFF files, or a folder of them."
            )

    def _take_progress(self, reply: jobs.Progressed) -> None:
        if self._explains:
            self.explaining.emit(reply.stage, reply.fraction)
        else:
            self._become(states.Analysing(reply.stage, reply.fraction))

    def _take_analysis(self, analysis: Analysis) -> None:
        film = self._scene.radiograph
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
        self._explains = False
        self.explaining.emit("", 1.0)

    def _take_failure(self, reply: jobs.Failed) -> None:
        self.told.emit("error", reply.text)
        if isinstance(reply.job, jobs.OpenFilm):
            self._scene.clear()
            self._become(states.Refused(reply.text))
        elif isinstance(reply.job, jobs.AnalyseFilm) and self._explains:
            self._stop_explaining()
        elif isinstance(reply.job, jobs.AnalyseFilm):
            self._become(states.NotAnalysed(reply.text))

    def _stop_explaining(self) -> None:
        """Go back to the class that has heatmaps."""
        self._explains = False
        self.explaining.emit("", 1.0)
        top = self.state.analysis.top if isinstance(self.state, states.Analysed) else None
        if top is not None and not self._scene.has_heatmaps_of(self._scene.overlay.target):
            self._scene.set_overlay(replace(self._scene.overlay, target=top.label))

    def _become(self, state: State) -> None:
        self.state = state
        self.state_changed.emit(state)
