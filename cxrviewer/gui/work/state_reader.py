"""State reader: reads presentation states beside everything else, and tells of those whose place may not answer."""

import logging
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from cxrviewer.errors import CxrViewerError
from cxrviewer.gui.look.words import mark, said, tr, unexpected
from cxrviewer.gui.work import film_reader

if TYPE_CHECKING:  # it loads what reads files, and the window does not wait for that
    from cxrviewer.imaging.film.presentation_state import PresentationState

_LOG = logging.getLogger(__name__)
_LATE = mark(
    "A presentation state of the film takes long to be read; its place may not answer. The menu Presentation offers it"
    " as soon as it is read."
)


class StateReader(QObject):
    """Reads the states of each folder in a thread of their own: one that never ends holds up nothing else.

    Parameters
    ----------
    open_state
        Reads one.

    Attributes
    ----------
    read
        States by their files that have come to hand, as pairs.
    told
        Level (``"info"``, ``"warning"``, ``"error"``) and one line for the reader.
    """

    read = Signal(object)
    told = Signal(str, str)
    _came = Signal(object, object, object)

    def __init__(self, open_state: "Callable[[Path], PresentationState]", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = open_state
        self._asked: dict[tuple[Path, ...], float] = {}  # not yet read, and since when
        self._came.connect(self._take)

    def ask(self, paths: Sequence[Path]) -> None:
        """Have states read that nobody has asked for yet."""
        for folder in dict.fromkeys(path.parent for path in paths):
            batch = tuple(path for path in paths if path.parent == folder)
            self._asked[batch] = time.monotonic()
            threading.Thread(target=self._read, args=(batch,), daemon=True).start()
        QTimer.singleShot(round(film_reader.LATE * 1000), self, self._look)

    def _read(self, batch: tuple[Path, ...]) -> None:
        """Read the states of one folder; in a thread of its own."""
        states, troubles = [], []
        for path in batch:
            try:
                states.append((path, self._open(path)))
            except CxrViewerError as error:
                troubles.append(tr("A presentation state of the film cannot be used. {error}", error=said(str(error))))
            except Exception as error:  # noqa: BLE001 - the edge that reports to the reader
                _LOG.error("Unexpected %s in a presentation state", type(error).__name__)
                troubles.append(unexpected(type(error).__name__))
        with suppress(RuntimeError):  # the window is gone
            self._came.emit(batch, states, troubles)

    @Slot(object, object, object)
    def _take(
        self, batch: tuple[Path, ...], states: "list[tuple[Path, PresentationState]]", troubles: list[str]
    ) -> None:
        del self._asked[batch]
        for trouble in troubles:
            self.told.emit("warning", trouble)
        self.read.emit(states)

    @Slot()
    def _look(self) -> None:
        late = time.monotonic() - 0.9 * film_reader.LATE  # a timer may come a little early
        if any(since <= late for since in self._asked.values()):
            self.told.emit("warning", tr(_LATE))
