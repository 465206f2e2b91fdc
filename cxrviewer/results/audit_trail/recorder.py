"""Recorder: what the program's other rooms call to have something recorded; it never gets in the way of a reader."""

import logging
import os
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Self

from cxrviewer import paths
from cxrviewer.errors import CxrViewerError
from cxrviewer.imaging.film.radiograph import Radiograph
from cxrviewer.inference.analysis import Analysis
from cxrviewer.logs import place_of
from cxrviewer.notify import notify
from cxrviewer.results.audit_trail import records
from cxrviewer.results.audit_trail.records import Export, Opinion, Record
from cxrviewer.settings import Settings

if TYPE_CHECKING:
    from cxrviewer.results.audit_trail.salt import Salt
    from cxrviewer.results.audit_trail.trail import Trail

_LOG = logging.getLogger(__name__)
_REST_SECONDS = 30.0  # after a failure: each try may wait for a disk or a lock
_TROUBLE = "Films can be read and analysed as before, but nothing is recorded."


def trail_folder(settings: Settings) -> Path:
    """Return where the audit trail lies; ``~`` and variables such as ``$USER`` or ``%USERNAME%`` count."""
    if not settings.audit_folder:
        return paths.audit_trail()
    return Path(os.path.expandvars(settings.audit_folder)).expanduser().absolute()


class Recorder:
    """Records what is done, if settings want it; when that fails it says so once, and tries again later.

    Threads may share it. What is recorded is on disk when a method returns.

    Parameters
    ----------
    trail
        Where to; None to record nothing.
    salt
        What hides which film it is; None only without a trail.
    """

    def __init__(self, trail: "Trail | None" = None, salt: "Salt | None" = None) -> None:
        self._trail, self._salt = trail, salt
        self._lock = threading.Lock()
        self._lost, self._rests_until, self._told = 0, 0.0, False

    @classmethod
    def configured(cls, settings: Settings) -> Self:
        """Return a recorder as settings want it."""
        if not settings.audit_trail:
            return cls()
        from cxrviewer.results.audit_trail.salt import Salt  # these load filelock, and a window does not wait for it
        from cxrviewer.results.audit_trail.trail import Trail

        return cls(Trail(trail_folder(settings)), Salt(paths.audit_salt()))

    def opened(self, film: Radiograph) -> None:
        """Record that a film was read to be shown."""
        self._write(lambda salt: [records.opened(*_named(film, salt))])

    def analysed(self, film: Radiograph, analysis: Analysis, kept: Export | None = None) -> None:
        """Record that a film was scored, or refused by the gate, and what was written of it."""

        def made(salt: "Salt") -> list[Record]:
            name = _named(film, salt)
            written = [records.exported(kept, *name)] if kept is not None else []
            return [records.analysed(*name, analysis), *written]

        self._write(made)

    def overridden(self, film: Radiograph, bundle: str, codes: Sequence[str]) -> None:
        """Record that a reader had a film scored against the gate; ``bundle`` is the SHA-256 of the weights."""
        self._write(lambda salt: [records.overridden(*_named(film, salt), bundle, codes)])

    def exported(self, kind: Export, film: Radiograph | None = None) -> None:
        """Record that something was written for others, about ``film`` or no single one."""
        self._write(lambda salt: [records.exported(kind, *(_named(film, salt) if film is not None else ()))])

    def bundle_changed(self, before: str, after: str) -> None:
        """Record that another model scores films from now on; both are SHA-256 of weights, the first may be empty."""
        self._write(lambda _: [records.bundle_changed(before, after)])

    def opinion_recorded(self, film: Radiograph, bundle: str, which: Opinion) -> None:
        """Record that a reader's opinion was kept, before the model's answer was shown or after."""
        self._write(lambda salt: [records.opinion_recorded(*_named(film, salt), bundle, which)])

    def _write(self, make: "Callable[[Salt], list[Record]]") -> None:
        if self._trail is None or self._salt is None:
            return
        with self._lock:
            if time.monotonic() < self._rests_until:
                self._lost += 1
                return
            try:
                self._trail.append([*self._gap(), *make(self._salt)])
            except CxrViewerError as error:
                self._fail(str(error))
            except Exception as error:  # noqa: BLE001 - whatever fails here must not stop a reader
                _LOG.error("Unexpected %s at %s", type(error).__name__, place_of(error))
                self._fail("The audit trail cannot be written.")
            else:
                self._lost = 0

    def _gap(self) -> list[Record]:
        """Return what is to say of records that were lost."""
        return [records.mended(lost=self._lost)] if self._lost else []

    def _fail(self, text: str) -> None:
        self._lost += 1
        self._rests_until = time.monotonic() + _REST_SECONDS
        if not self._told:
            self._told = True
            notify("warning", f"{text} {_TROUBLE}")


def _named(film: Radiograph, salt: "Salt") -> tuple[str, int]:
    """Return what a film is called in the trail, and its frame."""
    return salt.film_hash(film), film.facts.frame
