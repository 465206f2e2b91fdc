"""Writing: a window that is closed waits for all that it was asked to write, and says what came to nothing."""

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from cxrviewer.gui.look.words import mark, tr
from cxrviewer.gui.work.errands import Errands

_LONGEST_MS = 20_000  # a share may be slow
_FAILED = mark("The window is still open because something could not be written. Write it again, or close the window.")
_LATE = mark(
    "Something is still being written, perhaps to a place that does not answer. Wait for it, or close the window again"
    " to end without it."
)


class Writing(QObject):
    """Waits for errands that write, whoever gave them.

    Parameters
    ----------
    window
        To which all errands belong; it is gone from the screen while they are waited for.

    Attributes
    ----------
    told
        Level (``"warning"``) and one line for the reader.
    """

    told = Signal(str, str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._warned = False  # what is late may be ended now
        self._failed = False
        self._loop: QEventLoop | None = None

    def finish(self) -> bool:
        """Wait until everything is written; return whether the window may close.

        It stays where something failed or takes long, since nobody could hear of that any more. What has failed, or
        was late before, holds it no longer.
        """
        if self._loop is not None:  # this very wait is what the window is open for
            return False
        if not self._under_way():
            self._warned = False
            return True
        if self._warned:
            return True
        self._window.hide()
        self._wait()
        if not self._failed and not self._under_way():
            return True
        self._warned = bool(self._under_way())
        self._window.show()
        self.told.emit("warning", tr(_LATE if self._warned else _FAILED))
        return False

    def _under_way(self) -> list[Errands]:
        return [errands for errands in self._window.findChildren(Errands) if errands.writing]

    def _wait(self) -> None:
        """Let the errands' answers come in until there is none to wait for: other errands may follow from them."""
        followed = self._window.findChildren(Errands)
        self._failed, self._loop, patience = False, QEventLoop(), QTimer(singleShot=True, interval=_LONGEST_MS)
        patience.timeout.connect(self._loop.quit)
        for errands in followed:
            errands.settled.connect(self._look)
        patience.start()
        self._loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        for errands in followed:
            errands.settled.disconnect(self._look)
        self._loop = None

    @Slot(bool)
    def _look(self, failed: bool) -> None:
        self._failed = self._failed or failed
        if self._loop is not None and not self._under_way():
            self._loop.quit()
