"""Desk: hands jobs to the worker's thread, stops those no longer wanted and drops replies that come too late."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QThread, Signal, Slot

from cxrviewer.gui.jobs import AnalyseFilm, Cancelled, FindFilms, Job, LoadModel, OpenFilm, Reply, Tools
from cxrviewer.gui.worker import Worker
from cxrviewer.imaging.radiograph import Radiograph

_LONGEST_STEP_MS = 60_000  # loading torch from a cold disk is the longest step that cannot be interrupted


class Desk(QObject):
    """The window's end of the worker's thread.

    Parameters
    ----------
    tools
        What the worker works with.

    Attributes
    ----------
    replied
        One `Reply` to the newest job, in the window's thread.
    """

    replied = Signal(object)
    _handed = Signal(object)

    def __init__(self, tools: Tools, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._newest: Job | None = None
        self._standing: set[int] = set()  # jobs whose replies are wanted whatever came after them
        self._count = 0
        self._thread = QThread()
        self._worker = Worker(tools)
        self._worker.moveToThread(self._thread)
        self._handed.connect(self._worker.do)
        self._worker.replied.connect(self._take)
        self._thread.finished.connect(self._worker.deleteLater)
        self._thread.start()

    @property
    def busy(self) -> bool:
        """Return whether a reply to the newest job is still awaited."""
        return self._newest is not None

    @property
    def running(self) -> bool:
        """Return whether the worker's thread is there."""
        return self._thread.isRunning()

    def find(self, places: Sequence[Path]) -> None:
        """Look for films; what was asked before is dropped."""
        self._replace(FindFilms(self._next(), places=tuple(places)))

    def open(self, path: Path, frame: int = 1) -> None:
        """Read a film; what was asked before is dropped."""
        self._replace(OpenFilm(self._next(), path=path, frame=frame))

    def analyse(self, radiograph: Radiograph, target: str = "top") -> None:
        """Score a film; what was asked before is dropped."""
        self._replace(AnalyseFilm(self._next(), radiograph=radiograph, target=target))

    def load_model(self) -> None:
        """Read the bundle, beside whatever else is asked."""
        job = LoadModel(self._next())
        self._standing.add(job.number)
        self._handed.emit(job)

    def cancel(self) -> None:
        """Stop the newest job; its reply will be `Cancelled`."""
        if self._newest is not None:
            self._newest.stop.set()

    def close(self) -> bool:
        """Stop everything and wait for the thread; return whether it ended."""
        self.cancel()
        self._newest = None
        self._standing.clear()
        self._thread.quit()
        return self._thread.wait(_LONGEST_STEP_MS)

    def _next(self) -> int:
        self._count += 1
        return self._count

    def _replace(self, job: Job) -> None:
        self.cancel()
        self._newest = job
        self._handed.emit(job)

    @Slot(object)
    def _take(self, reply: Reply) -> None:
        """Pass on a reply in the window's thread, unless it is too late."""
        if reply.number in self._standing:
            self._standing.discard(reply.number)
        elif self._newest is None or reply.number != self._newest.number:
            return
        elif reply.is_last:
            if self._newest.stop.is_set():  # finished in the moment it was stopped: stopped is what the reader asked
                reply = Cancelled(reply.number)
            self._newest = None
        elif self._newest.stop.is_set():
            return
        self.replied.emit(reply)
