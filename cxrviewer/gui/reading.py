"""Reading: one film on the screen, and what is being done about it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from cxrviewer.gui import jobs, states
from cxrviewer.gui.jobs import Reply
from cxrviewer.gui.lane import Lane
from cxrviewer.gui.scene import Scene
from cxrviewer.gui.states import State
from cxrviewer.imaging.film_entry import FilmEntry
from cxrviewer.imaging.radiograph import Radiograph
from cxrviewer.inference.analysis import Analysis


class Reading(QObject):
    """Opens a film, has it scored, and keeps to the newest wish about it.

    Parameters
    ----------
    lane
        Who does the work.

    Attributes
    ----------
    scene
        Where film and heatmaps are shown.
    state
        What is going on.
    wanted, shown
        The film that was last asked for, and the one on show; None for none.
    stage
        Name and fraction (0 to 1) of the stage of heatmaps of another class; an empty name when none are being made.
    became
        This reading: its state is another.
    explained
        This reading: its stage is another.
    moved
        This reading: it goes to, or has come to, another film.
    told
        Level (``"info"``, ``"warning"``, ``"error"``) and one line for the reader.
    """

    became = Signal(object)
    explained = Signal(object)
    moved = Signal(object)
    told = Signal(str, str)

    def __init__(self, lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.scene = Scene(self)
        self.state: State = states.NoFilm()
        self.wanted: FilmEntry | None = None
        self.shown: FilmEntry | None = None
        self.stage: tuple[str, float] = ("", 1.0)
        self._lane = lane
        self._explains = False
        self._before: State = self.state  # what is gone back to when another frame cannot be opened
        self._takers: dict[type[Reply], Callable[[Any], None]] = {
            jobs.FilmOpened: self._take_film,
            jobs.Progressed: self._take_progress,
            jobs.FilmAnalysed: self._take_analysis,
            jobs.Failed: self._take_failure,
            jobs.Cancelled: self._take_cancelled,
        }
        lane.replied.connect(self._take)

    @property
    def opening(self) -> bool:
        """Return whether a film is on its way."""
        return isinstance(self.state, states.Opening)

    @property
    def can_analyse(self) -> bool:
        """Return whether there is a film on show, and none on its way to take its place."""
        return self.scene.radiograph is not None and not self.opening

    @property
    def analysis(self) -> Analysis | None:
        """Return the answer for the film on show, None while there is none."""
        return self.state.analysis if isinstance(self.state, states.Analysed) else None

    def show(self, film: FilmEntry, frame: int = 1) -> None:
        """Open ``film`` and show it as soon as it is read."""
        self.wanted = film
        self._end_explaining()
        if isinstance(self.state, states.Analysing):
            self._before = states.Stopped()
        elif not self.opening:
            self._before = self.state
        self._become(states.Opening())
        self.moved.emit(self)
        self._lane.open(film.path, frame)

    def show_frame(self, frame: int) -> None:
        """Show another frame, from 1, of the film on show."""
        film = self.scene.radiograph
        if film is not None and self.shown is not None and 1 <= frame <= film.facts.frames and not self._leaves:
            self.show(self.shown, frame)

    def frame_after(self, way: int) -> int | None:
        """Return the frame before (-1) or after (1) the one on show, None where there is none."""
        film = self.scene.radiograph
        if film is None or self._leaves:
            return None
        frame = film.facts.frame + way
        return frame if 1 <= frame <= film.facts.frames else None

    @property
    def _leaves(self) -> bool:
        """Return whether the film of another file is on its way."""
        return self.opening and self.wanted != self.shown

    def analyse(self) -> None:
        """Score the film on show."""
        if self.scene.radiograph is not None and self.can_analyse:
            self._score(self.scene.radiograph)

    def _score(self, film: Radiograph) -> None:
        self._end_explaining()
        self.scene.drop_heatmaps()
        self._become(states.Analysing())
        self._lane.analyse(film)

    def cancel(self) -> bool:
        """Stop what is being computed; return whether anything was."""
        computes = isinstance(self.state, states.Analysing) or self._explains
        if computes:
            self._lane.cancel()
        return computes

    def choose_class(self, label: str) -> None:
        """Let the heatmap explain ``label``; make it first if need be."""
        film = self.scene.radiograph
        if not self.can_analyse:
            return
        self.scene.set_overlay(replace(self.scene.overlay, target=label))
        if film is not None and not self.scene.has_heatmaps_of(label):
            self._explains = True
            self._tell_stage("Waiting", 0.0)
            self._lane.analyse(film, label)
        elif self._explains:  # the reader went back to a class that has one
            self._lane.cancel()

    def check(self) -> None:
        """Make the slow checks of the heatmaps on show."""
        film, label = self.scene.radiograph, self.scene.overlay.target
        if film is not None and label and self.can_analyse and not self._explains:
            self._explains = True
            self._tell_stage("Waiting", 0.0)
            self._lane.analyse(film, label, thorough=True)

    @Slot(object)
    def _take(self, reply: Reply) -> None:
        self._takers[type(reply)](reply)

    def _take_cancelled(self, _: jobs.Cancelled) -> None:
        if self._explains:
            self._end_explaining()
        else:
            self._become(states.Stopped())

    def _take_film(self, reply: jobs.FilmOpened) -> None:
        self.shown = self.wanted
        self.scene.show_film(reply.radiograph)
        self._score(reply.radiograph)
        self.moved.emit(self)

    def _take_progress(self, reply: jobs.Progressed) -> None:
        if self._explains:
            self._tell_stage(reply.stage, reply.fraction)
        else:
            self._become(states.Analysing(reply.stage, reply.fraction))

    def _take_analysis(self, reply: jobs.FilmAnalysed) -> None:
        film, analysis = self.scene.radiograph, reply.analysis
        if film is None or analysis.input.sha256 != film.sha256:
            return
        self.scene.set_lungs(analysis.lungs, analysis.no_lungs)
        if not self._explains:
            top = analysis.top
            self.scene.set_overlay(replace(self.scene.overlay, target=top.label if top else ""))
            self.scene.add_heatmaps(analysis.heatmaps)
            self._become(states.Analysed(analysis))
            for remark in analysis.remarks:
                self.told.emit("info", remark)
            return
        self.scene.add_heatmaps(analysis.heatmaps)
        self._end_explaining()

    def _take_failure(self, reply: jobs.Failed) -> None:
        if isinstance(reply.job, jobs.OpenFilm):
            self._take_refusal(reply.text)
            return
        self.told.emit("error", reply.text)
        if self._explains:
            self._end_explaining()
        else:
            self._become(states.NotAnalysed(reply.text))

    def _take_refusal(self, text: str) -> None:
        """Keep what is on show when another frame of it cannot be opened; else say why there is no film."""
        film = self.scene.radiograph
        if film is not None and film.facts.frames > 1 and self.wanted == self.shown:
            self.told.emit("error", text)
            self._become(self._before)
        else:
            self.refuse(text)
        self.moved.emit(self)

    def refuse(self, text: str) -> None:
        """Show no film, and say why."""
        self.shown = None
        self.scene.clear()
        self._become(states.Refused(text))

    def _end_explaining(self) -> None:
        """Say that no heatmaps of another class are on their way, and go back to the class that has some."""
        self._explains = False
        self._tell_stage("", 1.0)
        top = self.analysis.top if self.analysis else None
        if top is not None and not self.scene.has_heatmaps_of(self.scene.overlay.target):
            self.scene.set_overlay(replace(self.scene.overlay, target=top.label))

    def _tell_stage(self, name: str, fraction: float) -> None:
        self.stage = name, fraction
        self.explained.emit(self)

    def _become(self, state: State) -> None:
        self.state = state
        self.became.emit(self)
