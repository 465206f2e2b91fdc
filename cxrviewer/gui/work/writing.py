"""Writing: a window that is closed waits for all that it was asked to write, and says what came to nothing."""

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import isValid

from cxrviewer.gui.look.words import mark, tr
from cxrviewer.gui.work.errands import Errands

_LONGEST_MS = 20_000  # a share may be slow
_WAITS = mark("Something is still being written. The window closes when that is done.")
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
        To which all errands belong; it stays on the screen, disabled, while they are waited for: the program does not
        end without asking a window that can be seen.

    Attributes
    ----------
    closing
        Whether the window is about to close (True), or stays after all (False).
    told
        Level (``"info"``, ``"warning"``) and one line for the reader.
    taken_back
        A line that is no longer true.
    """

    closing = Signal(bool)
    told = Signal(str, str)
    taken_back = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._warned = False  # what is late may be ended now
        self._failed = False
        self._followed: list[Errands] = []
        self._loop: QEventLoop | None = None

    def finish(self, may_close: Callable[[], bool]) -> bool:
        """Wait until everything is written; return whether the window may close.

        It stays where something failed or takes long, since nobody could hear of that any more, and where a dialog
        has come up meanwhile. What has failed, or was late before, holds it no longer.

        Parameters
        ----------
        may_close
            Asked after the wait, in which a training may have begun, whether anything else speaks against it.
        """
        if self._loop is not None:  # this very wait is what the window is open for
            return False
        self.closing.emit(True)
        if not self._under_way():
            self._warned = False
            return True
        if self._warned:
            return True
        before = self._dialogs()
        self._wait()
        self._warned = bool(self._under_way())
        if not self._failed and not self._warned and self._dialogs() <= before and may_close():
            return True
        if self._failed or self._warned:
            self.told.emit("warning", tr(_LATE if self._warned else _FAILED))
        self.closing.emit(False)
        return False

    def _under_way(self) -> list[Errands]:
        return [errands for errands in self._window.findChildren(Errands) if errands.writing]

    def _dialogs(self) -> set[QDialog]:
        return {dialog for dialog in self._window.findChildren(QDialog) if dialog.isVisible()}

    def _wait(self) -> None:
        """Let the errands' answers come in until there is none to wait for: other errands may follow from them."""
        focus = self._window.focusWidget()
        self._window.setEnabled(False)
        self.told.emit("info", tr(_WAITS))
        self._failed, self._loop, patience = False, QEventLoop(), QTimer(singleShot=True, interval=_LONGEST_MS)
        patience.timeout.connect(self._loop.quit)
        self._follow()
        patience.start()
        self._loop.exec()
        for errands in self._followed:
            errands.settled.disconnect(self._look)
        self._followed, self._loop = [], None
        self.taken_back.emit(tr(_WAITS))
        self._window.setEnabled(True)
        if focus is not None and isValid(focus):
            focus.setFocus()

    def _follow(self) -> None:
        """Hear also of errands that were made meanwhile."""
        for errands in self._window.findChildren(Errands):
            if errands not in self._followed:
                self._followed.append(errands)
                errands.settled.connect(self._look)

    @Slot(bool)
    def _look(self, failed: bool) -> None:
        self._failed = self._failed or failed
        self._follow()
        if self._loop is not None and not self._under_way():
            self._loop.quit()
