"""Errands: short work on files that must not hold up the window, done one after another in a thread of its own."""

import logging
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QDeadlineTimer, QObject, QThread, Signal, Slot

from cxrviewer.errors import CxrViewerError
from cxrviewer.gui.look.words import tr
from cxrviewer.logs import place_of

_LOG = logging.getLogger(__name__)
_LONGEST_CLOSING_MS = 1_000  # `Writing` has waited for what matters, and the program ends under what is left

Work = Callable[[], Any]


class _Runner(QObject):
    """Does errands; lives in their thread."""

    done = Signal(str, object)
    failed = Signal(str, str)

    @Slot(str, object)
    def do(self, name: str, work: Work) -> None:
        """Do one; every failure becomes a line."""
        try:
            result = work()
        except CxrViewerError as error:
            self.failed.emit(name, str(error))
        except Exception as error:  # noqa: BLE001 - the edge that reports to the user
            _LOG.error("Unexpected %s at %s", type(error).__name__, place_of(error))
            self.failed.emit(name, tr("Something unexpected went wrong ({name}).", name=type(error).__name__))
        else:
            self.done.emit(name, result)


class Errands(QObject):
    """The window's end of the thread.

    Attributes
    ----------
    done
        Name and result of an errand, in the window's thread.
    failed
        Name, and one line about what went wrong.
    settled
        After either of them: whether an errand that writes has failed.
    """

    done = Signal(str, object)
    failed = Signal(str, str)
    settled = Signal(bool)
    _asked = Signal(str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: dict[str, int] = {}
        self._writers: set[str] = set()
        self._closed = False
        self._thread = QThread()
        self._runner = _Runner()
        self._runner.moveToThread(self._thread)
        self._asked.connect(self._runner.do)
        self._runner.done.connect(self._take)
        self._runner.failed.connect(self._take_failure)
        self._thread.finished.connect(self._runner.deleteLater)

    @property
    def running(self) -> bool:
        """Return whether the thread is there."""
        return self._thread.isRunning()

    def awaits(self, name: str) -> bool:
        """Return whether an errand of this name is still to be answered."""
        return self._waiting.get(name, 0) > 0

    @property
    def writing(self) -> bool:
        """Return whether an errand that writes is still to be answered."""
        return any(map(self.awaits, self._writers))

    def ask(self, name: str, work: Work, *, writes: bool = False) -> None:
        """Have ``work`` done; the thread begins with the first errand, and does none once it is closed.

        One that ``writes`` what a reader would miss is waited for when the window closes; all errands of its name are.
        """
        if self._closed:
            return
        if writes:
            self._writers.add(name)
        if not self._thread.isRunning():
            self._thread.start()
        self._waiting[name] = self._waiting.get(name, 0) + 1
        self._asked.emit(name, work)

    def close(self) -> bool:
        """Do nothing more, and return whether the thread ended."""
        self._closed = True
        self._thread.quit()
        return self._thread.wait(QDeadlineTimer(_LONGEST_CLOSING_MS))

    @Slot(str, object)
    def _take(self, name: str, result: object) -> None:
        self._waiting[name] -= 1
        if not self._closed:
            self.done.emit(name, result)
            self.settled.emit(False)

    @Slot(str, str)
    def _take_failure(self, name: str, text: str) -> None:
        self._waiting[name] -= 1
        if not self._closed:
            self.failed.emit(name, text)
            self.settled.emit(name in self._writers)
