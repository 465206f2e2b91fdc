"""Answers: what the model has said about each film of the list, in one word."""

from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from cxrviewer.gui.look.words import mark
from cxrviewer.gui.scene import states
from cxrviewer.gui.scene.states import State
from cxrviewer.gui.work.reading import Reading
from cxrviewer.gui.work.session import Session
from cxrviewer.inference.bundle import Bundle


class Answer(Enum):
    """How far a film is, in the words for the reader."""

    NONE = mark("not analysed")
    RUNNING = mark("running")
    ANSWERED = mark("answered")
    BLOCKED = mark("blocked by the gate")
    FAILED = mark("failed")
    REFUSED = mark("could not be opened")
    WITHHELD = mark("waits for your opinion")


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
        Another model is in use, or other films wait for an opinion: there is something else to say of all films.
    """

    changed = Signal(object)
    emptied = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._ended: dict[Path, Answer] = {}
        self._refused: set[Path] = set()  # files that could not be opened when they were last asked for
        self._hashes: dict[Path, tuple[str, int]] = {}  # of films that were on show, and the frame
        self._running: dict[Reading, Path] = {}
        self._model = ""
        session.reading_changed.connect(self._follow)
        session.model_loaded.connect(self._take_model)
        session.covered.connect(self.emptied)

    def of(self, film: Path) -> Answer:
        """Return what there is to say of a film; of one that waits for an opinion nothing of the model's."""
        if film in self._refused:
            return Answer.REFUSED
        if film in self._hashes and self._session.covers(*self._hashes[film]):
            return Answer.WITHHELD
        return Answer.RUNNING if film in self._running.values() else self._ended.get(film, Answer.NONE)

    @Slot(object)
    def _follow(self, reading: Reading) -> None:
        state, before = reading.state, self._running.pop(reading, None)
        film = state.film if isinstance(state, states.Refused) else reading.shown
        on_show = reading.scene.radiograph
        if film is not None and isinstance(state, states.Refused):
            self._refused.add(film.path)
        elif film is not None and on_show is not None and not reading.opening:
            self._refused.discard(film.path)
            self._hashes[film.path] = on_show.sha256, on_show.facts.frame
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
    return Answer.FAILED if isinstance(state, states.NotAnalysed) else None
