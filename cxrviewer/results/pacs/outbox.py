"""Outbox: copies of what is to be sent, in a folder, until the other side has said that it keeps them.

A copy appears whole, under a name that sorts by when it came, and goes only after a success. What is killed in between
leaves it there: sending the same object twice does no harm, since a PACS knows it by its UID.
"""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from cxrviewer.errors import OutputError
from cxrviewer.files import locked, make_folder
from cxrviewer.results.pacs.keeping import keep

_NUMBERS = count()


@dataclass(frozen=True, slots=True)
class Outbox:
    """A folder of what waits, for its user alone.

    Attributes
    ----------
    folder
        Where; made when something comes.
    """

    folder: Path

    def put(self, content: bytes) -> Path:
        """Keep a copy, and return where.

        Raises
        ------
        OutputError
            When it cannot be kept.
        """
        make_folder(self.folder)
        self.folder.chmod(0o700)
        path = self.folder / f"{time.time_ns():020d}-{os.getpid()}-{next(_NUMBERS):06d}.dcm"
        keep(path, content)
        return path

    @contextmanager
    def whole(self) -> Iterator[None]:
        """Keep nothing of what this process puts here while the block runs, if that fails or is stopped."""
        before = self._own()
        try:
            yield
        except BaseException:
            for path in self._own() - before:
                path.unlink(missing_ok=True)
            raise

    def _own(self) -> set[Path]:
        """Return what waits of what this process put here."""
        return {path for path in self.waiting() if f"-{os.getpid()}-" in path.name}

    def waiting(self) -> Iterator[Path]:
        """Yield what waits, the oldest first."""
        if self.folder.is_dir():
            yield from sorted(self.folder.glob("[0-9]*.dcm"))

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Let no other process send while the block runs.

        Raises
        ------
        OutputError
            When another one does, or the folder cannot be used.
        """
        make_folder(self.folder)
        taken = OutputError("Another process is sending from there.", "Wait, or name another --outbox.")
        unable = OutputError(f"The folder '{self.folder}' cannot be locked.", "Name another --outbox.")
        with locked(self.folder / ".lock", taken, unable):
            yield
