"""Desk: hands jobs to the workers' threads and their replies to whoever still waits for them."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QObject, QThread, Signal, Slot

from cxrviewer.gui.work.jobs import (
    DrawThumbnail,
    EngineJob,
    FindFilms,
    Job,
    LoadModel,
    OpenFilm,
    PresentFilm,
    Reply,
    Tools,
)
from cxrviewer.gui.work.lane import Lane
from cxrviewer.gui.work.state_reader import StateReader
from cxrviewer.gui.work.worker import Worker
from cxrviewer.imaging.film.radiograph import Radiograph

if TYPE_CHECKING:  # it loads what reads files, and the window does not wait for that
    from cxrviewer.imaging.film.presentation_state import PresentationState

_LONGEST_CLOSING_MS = 5_000  # what reads or scores in this process may take longer and hears no request to stop
_ScoringJob = EngineJob | LoadModel


class Desk(QObject):
    """The window's end of five threads: for scores, searches, films by presentation states, films, and small pictures.

    Parameters
    ----------
    tools
        What the workers work with.

    Attributes
    ----------
    states
        What reads presentation states, beside all of them.
    replied
        One `Reply` to the newest search, or to a job about no single film, in the window's thread.
    """

    replied = Signal(object)
    _to_score = Signal(object)
    _to_find = Signal(object)
    _to_present = Signal(object)
    _to_read = Signal(object)
    _to_draw = Signal(object)

    def __init__(self, tools: Tools, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._close_tools = tools.close
        self.states = StateReader(tools.open_state, self)
        self._lanes: list[Lane] = []
        self._waited_for: list[Lane] = []
        self._search: Job | None = None
        self._opening: list[OpenFilm] = []  # not yet answered
        self._standing: set[int] = set()  # jobs whose replies are wanted whatever came after them
        self._count = 0
        ways = self._to_score, self._to_find, self._to_present, self._to_read, self._to_draw
        self._threads = tuple(QThread() for _ in ways)
        self._workers = tuple(Worker(tools) for _ in ways)
        for thread, worker, jobs in zip(self._threads, self._workers, ways, strict=True):
            worker.moveToThread(thread)
            jobs.connect(worker.do)
            worker.replied.connect(self._take)
            thread.finished.connect(worker.deleteLater)
            thread.start()
        self._threads[-1].setPriority(QThread.Priority.LowestPriority)  # nobody waits for a small picture

    @property
    def busy(self) -> bool:
        """Return whether a reply about a film, or the end of a search, is still awaited."""
        return self._search is not None or any(lane.busy for lane in self._waited_for)

    @property
    def running(self) -> bool:
        """Return whether one of the threads is there."""
        return any(thread.isRunning() for thread in self._threads)

    def lane(self, *, aside: bool = False) -> Lane:
        """Return a new lane for the jobs about one film after another; nobody waits for one that works ``aside``."""
        made = Lane(self._next, self._hand, self)
        self._lanes.append(made)
        self._waited_for += [] if aside else [made]
        return made

    def find(self, places: Sequence[Path]) -> None:
        """Look for films, beside whatever else is asked; an earlier search is dropped."""
        self.stop_search()
        self._search = FindFilms(self._next(), places=tuple(places))
        self._hand(self._search)

    def stop_search(self) -> None:
        """Stop the search; it ends with what it found so far."""
        if self._search is not None:
            self._search.stop.set()

    def present(self, radiograph: Radiograph, state: "PresentationState") -> None:
        """Set up a film as ``state`` asks, beside whatever else is asked."""
        self._hand_standing(PresentFilm(self._next(), radiograph=radiograph, state=state))

    def load_model(self, folder: Path | None = None) -> None:
        """Read the configured bundle, or the one in ``folder`` instead, beside whatever else is asked."""
        self._hand_standing(LoadModel(self._next(), folder=folder))

    def close(self) -> bool:
        """Stop everything and wait a little for the threads; return whether they ended.

        A running QThread must not be destroyed: where they did not end, the program ends by `app.end_at_once`.
        """
        for lane in self._lanes:
            lane.drop()
        self.stop_search()
        self._search = None
        self._standing.clear()
        self._close_tools()
        for thread in self._threads:
            thread.quit()
        limit = QDeadlineTimer(_LONGEST_CLOSING_MS)
        ended = [thread.wait(limit) for thread in self._threads]
        return all(ended)

    def _next(self) -> int:
        self._count += 1
        return self._count

    def _hand_standing(self, job: Job) -> None:
        self._standing.add(job.number)
        self._hand(job)

    def _hand(self, job: Job) -> None:
        if isinstance(job, FindFilms):
            self._to_find.emit(job)
        elif isinstance(job, _ScoringJob):
            self._to_score.emit(job)
        elif isinstance(job, PresentFilm):
            self._to_present.emit(job)
        elif isinstance(job, DrawThumbnail):
            self._to_draw.emit(job)
        else:
            self._make_way(job)
            self._to_read.emit(job)

    def _make_way(self, job: Job) -> None:
        """Let the films that are on their way make way for the one of ``job``, unless it is merely read ahead."""
        if isinstance(job, OpenFilm):
            for earlier in self._opening:
                earlier.awaited.set()
            self._opening.append(job)

    @Slot(object)
    def _take(self, reply: Reply) -> None:
        """Pass on a reply in the window's thread, unless it is too late."""
        self._opening = [job for job in self._opening if job.number != reply.number]
        if reply.number in self._standing:
            self._standing.discard(reply.number)
            self.replied.emit(reply)
        elif self._search is not None and reply.number == self._search.number:
            self._search = None if reply.is_last else self._search
            self.replied.emit(reply)
        else:
            for lane in self._lanes:
                lane.take(reply)
