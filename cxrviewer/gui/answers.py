"""Answers: what the model has said about each film of the list, in one word."""

from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from cxrviewer.gui import states
from cxrviewer.gui.reading import Reading
from cxrviewer.gui.session import Session
from cxrviewer.gui.states import State
from cxrviewer.inference.bundle import Bundle


class Answer(Enum):
    """How far a film is, in the words for the reader."""

    NONE = "not analysed"
    RUNNING = "running"
    ANSWERED = "answered"
    BLOCKED = "blocked by the gate"
    FAILED = "failed"


class Answers(QObject):
    """Follows what is done about the films on show, and remembers how it ended.

    Parameters
    ----------
    session
        Where it is done.

    Attributes
    ----------
    changed
        Path of the film of which there is something else to say.
    emptied
        Another model is in use: nothing is known of any film.
    """

    changed = Signal(object)
    emptied = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ended: dict[Path, Answer] = {}
        self._running: dict[Reading, Path] = {}
        self._model = ""
        session.reading_changed.connect(self._follow)
        session.model_loaded.connect(self._take_model)

    def of(self, film: Path) -> Answer:
        """Return what there is to say of a film."""
        return Answer.RUNNING if film in self._running.values() else self._ended.get(film, Answer.NONE)

    @Slot(object)
    def _follow(self, reading: Reading) -> None:
        state, before = reading.state, self._running.pop(reading, None)
        film = reading.wanted if isinstance(state, states.Refused) else reading.shown
        if film is not None and isinstance(state, states.Analysing):
            self._running[reading] = film.path
        ended = _ended(state)
        if film is not None and ended is not None:
            self._ended[film.path] = ended
        for path in {before, film.path if film else None} - {None}:
            self.changed.emit(path)

    @Slot(object)
    def _take_model(self, bundle: Bundle) -> None:
        """Forget what another model has said."""
        if self._model not in {"", bundle.sha256}:
            self._ended.clear()
            self.emptied.emit()
        self._model = bundle.sha256


def _ended(state: State) -> Answer | None:
    """Return how a state ends what is done about a film, None where it does not."""
    if isinstance(state, states.Analysed):
        return Answer.BLOCKED if state.analysis.gate.status == "block" else Answer.ANSWERED
    return Answer.FAILED if isinstance(state, states.NotAnalysed | states.Refused) else None
