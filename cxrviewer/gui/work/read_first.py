"""Read first: the mode that keeps all that a model says of a film from its reader until there is an opinion of it."""

import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from cxrviewer import paths
from cxrviewer.errors import OutputError
from cxrviewer.gui.look.words import tr
from cxrviewer.gui.scene import states
from cxrviewer.gui.work.errands import Errands
from cxrviewer.gui.work.reading import Reading
from cxrviewer.gui.work.session import Session
from cxrviewer.imaging.film.radiograph import Radiograph
from cxrviewer.inference.bundle import Bundle
from cxrviewer.results.audit_trail.recorder import Recorder
from cxrviewer.results.audit_trail.records import Opinion as Which
from cxrviewer.results.opinion_journal import Journal
from cxrviewer.results.opinions import (
    Agreement,
    Circumstances,
    Opinion,
    Record,
    Subject,
    add,
    after_event,
    answer_event,
    opinion_event,
    records,
    refuse_names,
)

_Key = tuple[str, int]


class ReadFirst(QObject):
    """Says which films are covered, and keeps what is thought of them.

    Parameters
    ----------
    session
        Whose readings are covered and uncovered.
    journal
        Where opinions are kept; None for the user's own.

    Attributes
    ----------
    on
        Whether films are covered until there is an opinion.
    locked
        Whether an administrator has said so.
    busy
        Whether a first opinion is being written.
    labels
        Classes that an opinion can name; empty until the model is known.
    recorder
        What keeps the audit trail, which does not hold what an opinion says.
    changed
        Something of these, or what is recorded, is another.
    told
        Level (``"info"``, ``"warning"``, ``"error"``) and one line for the reader.
    """

    changed = Signal()
    told = Signal(str, str)

    def __init__(self, session: Session, journal: Journal | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._journal = session, journal or Journal(paths.opinions())
        self.on = self.locked = self.busy = False
        self.labels: tuple[str, ...] = ()
        self.recorder = Recorder()
        self._bundle = ""
        self._records: dict[_Key, Record] = {}
        self._is_read = False
        self._since: dict[_Key, float] = {}  # covered films, by the clock that only goes forward
        self._seen: set[_Key] = set()  # films whose answers were on show before there was an opinion
        self._pending: tuple[_Key, Mapping[str, Any]] | None = None
        self._written: set[Path] = set()  # these may be replaced: they are of this run
        self._errands = Errands(self)
        self._errands.done.connect(self._take)
        self._errands.failed.connect(self._take_failure)
        session.covers = self.covers
        session.reading_changed.connect(self._follow)
        session.model_loaded.connect(self._take_model)

    @property
    def can_save(self) -> bool:
        """Return whether there are opinions to be saved."""
        return bool(self._records)

    def covers(self, sha256: str, frame: int) -> bool:
        """Return whether what is said of a film waits for an opinion."""
        return self.on and _key(sha256, frame) not in self._records

    def record_of(self, film: Radiograph) -> Record | None:
        """Return what was recorded of a film, None where nothing was."""
        return self._records.get(_key(film.sha256, film.facts.frame))

    @Slot(bool)
    def set_on(self, on: bool) -> None:
        """Cover all films that there is no opinion of, those on show, too; or uncover all."""
        self.on = on
        if on and not self._is_read:
            self._is_read = True
            self._errands.ask("read", self._journal.events)
        for reading in self._session.readings:
            self._cover(reading)
        self._session.covered.emit()
        self.changed.emit()

    def _cover(self, reading: Reading) -> None:
        film = reading.scene.radiograph
        if film is not None and self.covers(film.sha256, film.facts.frame):
            reading.cover()
        else:
            reading.uncover()

    def record(self, opinion: Opinion) -> None:
        """Keep the first opinion of the active film, and then show what the model says of it.

        Raises
        ------
        RequestError
            When its words name the patient.
        """
        reading = self._session.active
        film = reading.scene.radiograph
        if film is None or not reading.covered or self.busy:
            return
        refuse_names(opinion.words, film.patient)
        key = _key(film.sha256, film.facts.frame)
        seconds = time.monotonic() - self._since.get(key, time.monotonic())
        how = Circumstances(self.locked, seconds, key in self._seen)
        event = opinion_event(self._subject(film), opinion, how)
        self.busy, self._pending = True, (key, event)
        self._journal.put(event)
        self._errands.ask("opinion", self._work(film, "first"), writes=True)
        self.changed.emit()

    def judge(self, agreement: Agreement, opinion: Opinion) -> None:
        """Keep what is said after the answer for the active film.

        Raises
        ------
        RequestError
            When its words name the patient.
        """
        film = self._session.active.scene.radiograph
        record = self.record_of(film) if film is not None else None
        if film is None or record is None:
            return
        refuse_names(opinion.words, film.patient)
        self._keep(after_event(self._subject(film), agreement, opinion), self._work(film, "after"))
        self.changed.emit()

    def save(self, folder: str) -> None:
        """Write all opinions into a folder of results."""
        found, written, recorder = list(self._records.values()), set(self._written), self.recorder

        def work() -> Path:
            from cxrviewer.results import opinion_files  # the window does not wait for it

            file = opinion_files.write(Path(folder), found, written)
            recorder.exported("opinions")
            return file

        self._errands.ask("save", work, writes=True)

    def close(self) -> None:
        """Try once more to bring to the disk what could not be written before, of which the reader was told then."""
        if self._errands.close():
            with suppress(OutputError):
                self._journal.write()

    def _work(self, film: Radiograph, which: Which) -> Callable[[], None]:
        """Return what writes opinions that wait, and then records that there is one of ``film``."""
        journal, recorder, bundle = self._journal, self.recorder, self._bundle

        def work() -> None:
            journal.write()
            recorder.opinion_recorded(film, bundle, which)

        return work

    def _subject(self, film: Radiograph) -> Subject:
        return Subject.of(film.sha256, film.facts.frame, self._bundle)

    def _keep(self, event: Mapping[str, Any], work: Callable[[], None] | None = None) -> None:
        add(self._records, event)
        self._journal.put(event)
        self._errands.ask("keep", work or self._journal.write, writes=True)

    @Slot(object)
    def _take_model(self, bundle: Bundle) -> None:
        self._bundle, self.labels = bundle.sha256, bundle.classes
        self.changed.emit()

    @Slot(object)
    def _follow(self, reading: Reading) -> None:
        """Note since when a film is covered, and what answers come on show."""
        film, analysis = reading.scene.radiograph, reading.analysis
        if film is None or reading.opening:
            return
        key = _key(film.sha256, film.facts.frame)
        if isinstance(reading.state, states.Withheld):
            self._since.setdefault(key, time.monotonic())
        elif analysis is not None and key not in self._records:
            self._seen.add(key)
        elif analysis is not None and not self._records[key].has_answer_of(analysis.bundle.sha256):
            subject = Subject.of(film.sha256, film.facts.frame, analysis.bundle.sha256)
            self._keep(answer_event(subject, analysis))
        self.changed.emit()

    @Slot(str, object)
    def _take(self, name: str, result: object) -> None:
        if name == "read" and isinstance(result, list):
            self._records = records(result) | self._records
            self._uncover_all()
        elif name == "opinion" and self._pending is not None:
            add(self._records, self._pending[1])
            self._pending, self.busy = None, False
            self._uncover_all()
        elif name == "save" and isinstance(result, Path):
            self._written.add(result)
            count = len(self._records)
            words = tr("Opinions of %n films written to {name}, and .csv beside it.", "", count, name=result.name)
            self.told.emit("info", words)

    def _uncover_all(self) -> None:
        """Show what is said of films that there is an opinion of."""
        for reading in self._session.readings:
            self._cover(reading)
        self._session.covered.emit()
        self.changed.emit()

    @Slot(str, str)
    def _take_failure(self, name: str, text: str) -> None:
        if name == "opinion" and self._pending is not None:
            self._journal.take_back(self._pending[1])
            self._pending, self.busy = None, False
            self.changed.emit()
        self.told.emit("error", text)


def _key(sha256: str, frame: int) -> _Key:
    subject = Subject.of(sha256, frame, "")
    return subject.film, subject.frame
