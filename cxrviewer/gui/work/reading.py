"""Reading: one film on the screen, and what is being done about it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from cxrviewer.gui.scene import states
from cxrviewer.gui.scene.scene import NOT_LOOKED_FOR, Scene
from cxrviewer.gui.scene.states import State
from cxrviewer.gui.work import film_reader, jobs
from cxrviewer.gui.work.explaining import Explaining
from cxrviewer.gui.work.jobs import Reply
from cxrviewer.gui.work.lane import Lane
from cxrviewer.imaging.files.film_entry import FilmEntry
from cxrviewer.imaging.film.radiograph import Radiograph
from cxrviewer.inference.analysis import Analysis

#: By the SHA-256 of a file and the number of a frame.
Covers = Callable[[str, int], bool]


class Reading(QObject):
    """Opens a film, has it scored, and keeps to the newest wish about it.

    Parameters
    ----------
    lane
        Who does the work.
    covers
        Says of a film, by the SHA-256 of its file and its frame, whether what is said of it waits for the reader's
        own opinion.

    Attributes
    ----------
    scene
        Where film and heatmaps are shown.
    explaining
        Which heatmaps are wished for.
    state
        What is going on.
    wanted, shown
        The film that was last asked for, and the one on show; None for none.
    covered
        Whether what is said of the film on show waits: it is kept here, and nothing else in the window has any of it.
    became
        This reading: its state is another.
    explained
        This reading: its stage is another.
    moved
        This reading: it goes to, or has come to, another film.
    told
        The film that is spoken of, level (``"info"``, ``"warning"``, ``"error"``) and one line for the reader.
    """

    became = Signal(object)
    explained = Signal(object)
    moved = Signal(object)
    told = Signal(object, str, str)

    def __init__(self, lane: Lane, covers: Covers | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.scene = Scene(self)
        self.explaining = Explaining(self.scene, lane, self)
        self.state: State = states.NoFilm()
        self.wanted: FilmEntry | None = None
        self.shown: FilmEntry | None = None
        self.covered = False
        self._frame = 1  # of the film that was last asked for
        self._patience = QTimer(self, singleShot=True, interval=round(1000 * film_reader.LATE))
        self._patience.timeout.connect(self._tell_late)
        self._lane = lane
        self._covers = covers or cover_nothing
        self._before: State = self.state  # what is gone back to when another frame cannot be opened
        self._behind: State = self.state  # the cover
        self._kept: jobs.FilmAnalysed | jobs.Failed | None = None  # behind the cover, or taken already
        self._takers: dict[type[Reply], Callable[[Any], None]] = {
            jobs.FilmOpened: self._take_film,
            jobs.Progressed: self._take_progress,
            jobs.FilmAnalysed: self._take_analysis,
            jobs.FilmExplained: self._take_heatmaps,
            jobs.Failed: self._take_failure,
            jobs.Cancelled: self._take_cancelled,
        }
        lane.replied.connect(self._take)
        self.explaining.staged.connect(self._tell_stage)

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
        self.wanted, self._frame = film, frame
        self.explaining.end()
        if isinstance(self._behind, states.Analysing):
            self._behind = states.Stopped()
        if not self.opening:
            self._before = states.Withheld() if self.covered else self._behind
        self._patience.start()
        self._become(states.Opening())
        self.moved.emit(self)
        self._lane.open(film.path, frame)

    @Slot()
    def show_again(self) -> None:
        """Try once more to open the film that was last asked for."""
        if self.wanted is not None and isinstance(self.state, states.Opening | states.Refused):
            self.show(self.wanted, self._frame)

    @Slot()
    def give_up(self) -> None:
        """Wait no longer for the film that is on its way: keep the one on show, or say why there is none."""
        if not self.opening:
            return
        self._lane.drop()
        if self.shown is None:
            self.refuse(str(film_reader.took_long()), self.wanted)
        else:
            self.wanted = self.shown
            self._become(self._before)
        self.moved.emit(self)

    @Slot()
    def _tell_late(self) -> None:
        if self.opening:
            self._become(states.Opening(late=True))

    def leave(self) -> None:
        """Show no film, and wait for none."""
        if self.wanted is not None:
            self._lane.drop()
            self.wanted = None
            self._show_none(states.NoFilm())
            self.moved.emit(self)

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

    def override(self) -> None:
        """Score the film on show although the gate refuses it; it counts for this film alone, and this once."""
        film, analysis = self.scene.radiograph, self.analysis
        if film is not None and analysis is not None and analysis.gate.status == "block":
            self._score(film, override=True)

    def _score(self, film: Radiograph, *, override: bool = False) -> None:
        self._kept = None
        self._forget()
        self._say(states.Analysing())
        self._lane.analyse(film, override=override)

    def cover(self) -> None:
        """Take all that was said of the film on show away, and keep it until `uncover`."""
        if self.scene.radiograph is None or self.covered or self.opening:
            return
        self.covered = True
        if self.explaining.busy:
            self._lane.drop()
        self._forget()
        self._become(states.Withheld())

    def _forget(self) -> None:
        """Take away what was found on the film on show."""
        self.explaining.forget()
        self.scene.drop_heatmaps()
        if self.covered:
            self.scene.set_lungs(None, states.HIDDEN)

    def uncover(self) -> None:
        """Say what is said of the film on show."""
        if not self.covered:
            return
        self.covered = False
        self.scene.set_lungs(None, NOT_LOOKED_FOR)
        if self.opening:
            return
        if self._kept is not None:
            self._take(self._kept)
        else:
            self._become(self._behind)

    def cancel(self) -> bool:
        """Stop what is being computed; return whether anything was."""
        computes = isinstance(self.state, states.Analysing) or self.explaining.busy
        if computes:
            self._lane.cancel()
        return computes

    def choose_class(self, label: str) -> None:
        """Let the heatmap explain ``label``; make it first if need be."""
        self.explain(target=label)

    def explain(self, **wishes: Any) -> None:
        """Show a heatmap of another class or made in another way; see `Explaining.choose`."""
        if self.can_analyse:
            self.explaining.choose(**wishes)

    def check(self) -> None:
        """Make the slow checks of the heatmaps on show."""
        if self.can_analyse:
            self.explaining.check()

    @Slot(object)
    def _take(self, reply: Reply) -> None:
        self._takers[type(reply)](reply)

    def _take_cancelled(self, _: jobs.Cancelled) -> None:
        if self.explaining.busy:
            self.explaining.end()
        else:
            self._say(states.Stopped())

    def _take_film(self, reply: jobs.FilmOpened) -> None:
        self.shown = self.wanted
        self.covered = self._covers(reply.radiograph.sha256, reply.radiograph.facts.frame)
        self.scene.show_film(reply.radiograph)
        self._score(reply.radiograph)
        self.moved.emit(self)

    def _take_progress(self, reply: jobs.Progressed) -> None:
        if self.explaining.busy:
            self.explaining.tell(reply.stage, reply.fraction)
        else:
            self._say(states.Analysing(reply.stage, reply.fraction))

    def _take_analysis(self, reply: jobs.FilmAnalysed) -> None:
        film, analysis = self.scene.radiograph, reply.analysis
        if film is None or analysis.input.sha256 != film.sha256:
            return
        self._kept = reply
        if self.covered:
            return
        self.scene.set_lungs(analysis.lungs, analysis.no_lungs)
        self.explaining.begin(analysis, reply.abilities)
        self._say(states.Analysed(analysis))
        for remark in analysis.remarks:
            self.told.emit(self.shown, "info", remark)

    def _take_heatmaps(self, reply: jobs.FilmExplained) -> None:
        self.explaining.take(reply.heatmaps)

    def _take_failure(self, reply: jobs.Failed) -> None:
        if isinstance(reply.job, jobs.OpenFilm):
            self._take_refusal(reply.text)
            return
        if self.covered:
            self._kept = reply
            return
        self.told.emit(self.shown, "error", reply.text)
        if self.explaining.busy:
            self.explaining.end()
        else:
            self._say(states.NotAnalysed(reply.text))

    def _take_refusal(self, text: str) -> None:
        """Keep what is on show when another frame of it cannot be opened; else say why there is no film."""
        film = self.scene.radiograph
        if film is not None and film.facts.frames > 1 and self.wanted == self.shown:
            self.told.emit(self.shown, "error", text)
            self._become(self._before)  # covered or not as it was
        else:
            self.refuse(text, self.wanted)
        self.moved.emit(self)

    def refuse(self, text: str, film: FilmEntry | None = None) -> None:
        """Show no film, and say why: what is wrong with ``film``, or why none was found."""
        self._show_none(states.Refused(text, film))

    def _show_none(self, state: State) -> None:
        self.shown, self._kept, self.covered = None, None, False
        self.explaining.forget()
        self.scene.clear()
        self._say(state)

    @Slot()
    def _tell_stage(self) -> None:
        self.explained.emit(self)

    def _say(self, state: State) -> None:
        """Become what is said of the film, or keep it behind the cover."""
        self._behind = state
        if not self.covered:
            self._become(state)
        elif not isinstance(self.state, states.Withheld):
            self._become(states.Withheld())

    def _become(self, state: State) -> None:
        self.state = state
        self.became.emit(self)


def cover_nothing(_: str, __: int) -> bool:
    """Say of no film that anything waits."""
    return False
