"""Desk: hands jobs to the workers' threads, stops those no longer wanted and drops replies that come too late."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QObject, QThread, Signal, Slot

from cxrviewer.gui.jobs import (
    AnalyseFilm,
    Cancelled,
    FindFilms,
    Job,
    LoadModel,
    OpenFilm,
    PresentFilm,
    ReadStates,
    Reply,
    Tools,
)
from cxrviewer.gui.worker import Worker
from cxrviewer.imaging.radiograph import Radiograph

if TYPE_CHECKING:  # it loads what reads files, and the window does not wait for that
    from cxrviewer.imaging.presentation_state import PresentationState

_LONGEST_CLOSING_MS = (
    5_000  # a decoder, or loading torch from a cold disk, may take longer and hears no request to stop
)


class Desk(QObject):
    """The window's end of three threads: one opens and scores films, one looks for them, one sets them up.

    Parameters
    ----------
    tools
        What the workers work with.

    Attributes
    ----------
    replied
        One `Reply` to the newest job or the newest search, in the window's thread.
    """

    replied = Signal(object)
    _handed = Signal(object)
    _sent_out = Signal(object)
    _set_up = Signal(object)

    def __init__(self, tools: Tools, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._newest: Job | None = None
        self._search: Job | None = None
        self._standing: set[int] = set()  # jobs whose replies are wanted whatever came after them
        self._count = 0
        ways = self._handed, self._sent_out, self._set_up
        self._threads = tuple(QThread() for _ in ways)
        self._workers = tuple(Worker(tools) for _ in ways)
        for thread, worker, jobs in zip(self._threads, self._workers, ways, strict=True):
            worker.moveToThread(thread)
            jobs.connect(worker.do)
            worker.replied.connect(self._take)
            thread.finished.connect(worker.deleteLater)
            thread.start()

    @property
    def busy(self) -> bool:
        """Return whether a reply to the newest job, or the end of a search, is still awaited."""
        return self._newest is not None or self._search is not None

    @property
    def running(self) -> bool:
        """Return whether one of the threads is there."""
        return any(thread.isRunning() for thread in self._threads)

    def find(self, places: Sequence[Path]) -> None:
        """Look for films, beside whatever else is asked; an earlier search is dropped."""
        self.stop_search()
        self._search = FindFilms(self._next(), places=tuple(places))
        self._sent_out.emit(self._search)

    def stop_search(self) -> None:
        """Stop the search; it ends with what it found so far."""
        if self._search is not None:
            self._search.stop.set()

    def open(self, path: Path, frame: int = 1) -> None:
        """Read a film; what was asked before is dropped."""
        self._replace(OpenFilm(self._next(), path=path, frame=frame))

    def analyse(self, radiograph: Radiograph, target: str = "top") -> None:
        """Score a film; what was asked before is dropped."""
        self._replace(AnalyseFilm(self._next(), radiograph=radiograph, target=target))

    def read_states(self, paths: Sequence[Path]) -> None:
        """Read presentation states, beside whatever else is asked."""
        self._set_up.emit(self._standing_job(ReadStates(self._next(), paths=tuple(paths))))

    def present(self, radiograph: Radiograph, state: "PresentationState") -> None:
        """Set up a film as ``state`` asks, beside whatever else is asked."""
        self._set_up.emit(self._standing_job(PresentFilm(self._next(), radiograph=radiograph, state=state)))

    def load_model(self, folder: Path | None = None) -> None:
        """Read the configured bundle, or the one in ``folder`` instead, beside whatever else is asked."""
        self._handed.emit(self._standing_job(LoadModel(self._next(), folder=folder)))

    def cancel(self) -> None:
        """Stop the newest job; its reply will be `Cancelled`."""
        if self._newest is not None:
            self._newest.stop.set()

    def close(self) -> bool:
        """Stop everything and wait a little for the threads; return whether they ended.

        A running QThread must not be destroyed: where they did not end, the program ends by `app.end_at_once`.
        """
        self.cancel()
        self.stop_search()
        self._newest = self._search = None
        self._standing.clear()
        for thread in self._threads:
            thread.quit()
        limit = QDeadlineTimer(_LONGEST_CLOSING_MS)
        ended = [thread.wait(limit) for thread in self._threads]
        return all(ended)

    def _next(self) -> int:
        self._count += 1
        return self._count

    def _standing_job(self, job: Job) -> Job:
        self._standing.add(job.number)
        return job

    def _replace(self, job: Job) -> None:
        self.cancel()
        self._newest = job
        self._handed.emit(job)

    @Slot(object)
    def _take(self, reply: Reply) -> None:
        """Pass on a reply in the window's thread, unless it is too late."""
        if reply.number in self._standing:
            self._standing.discard(reply.number)
        elif self._search is not None and reply.number == self._search.number:
            self._search = None if reply.is_last else self._search
        elif self._newest is None or reply.number != self._newest.number:
            return
        elif reply.is_last:
            if self._newest.stop.is_set():  # finished in the moment it was stopped: stopped is what the reader asked
                reply = Cancelled(reply.number)
            self._newest = None
        elif self._newest.stop.is_set():
            return
        self.replied.emit(reply)
