"""Opinion journal: events of opinions on disk, one JSON object a line, only ever appended to."""

import json
import os
import threading
from collections import deque
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cxrviewer.errors import OutputError
from cxrviewer.files import GROWING, PRIVATE, make_folder
from cxrviewer.results.opinions import parsed

_REMEDY = "Free space, or have the folder's rights mended."
_FLAGS = os.O_RDWR | GROWING


class Journal:
    """Events on disk; each is there when `write` returns, and a line that was cut off by a crash is passed over.

    Threads may share it.

    Parameters
    ----------
    file
        JSON lines; it and its folder are made with the first event, for their user alone.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._waiting: deque[Mapping[str, Any]] = deque()
        self._lock = threading.Lock()

    def put(self, event: Mapping[str, Any]) -> None:
        """Take an event in; `write` brings it to the disk."""
        self._waiting.append(event)

    def take_back(self, event: Mapping[str, Any]) -> None:
        """Forget an event that could not be written."""
        with self._lock:
            if event in self._waiting:
                self._waiting.remove(event)

    def write(self) -> None:
        """Append what is waiting.

        Raises
        ------
        OutputError
            When it cannot be written; it goes on waiting.
        """
        with self._lock:
            while self._waiting:
                self._append(self._waiting[0])
                self._waiting.popleft()

    def events(self) -> list[dict[str, Any]]:
        """Return all events that can be read, in their order."""
        try:
            lines = self._file.read_bytes().split(b"\n")
        except OSError:
            return []
        return [event for line in lines if (event := parsed(line)) is not None]

    def _append(self, event: Mapping[str, Any]) -> None:
        line = json.dumps(event, ensure_ascii=False, allow_nan=False).encode() + b"\n"
        try:
            if not self._file.parent.is_dir():
                make_folder(self._file.parent, PRIVATE)
            place = os.open(self._file, _FLAGS, 0o600)
            with os.fdopen(place, "r+b", buffering=0) as stream:
                end = stream.seek(0, os.SEEK_END)
                stream.seek(max(end - 1, 0))
                torn = end > 0 and stream.read(1) != b"\n"
                stream.write((b"\n" if torn else b"") + line)
                os.fsync(stream.fileno())
        except OSError as error:
            raise OutputError("Your opinion cannot be kept.", _REMEDY) from error
