"""Chain: lines of JSON of which each holds the SHA-256 of the line before it, so that a change to any can be told.

A line is one JSON object. ``number`` counts up from 1 over all files. ``before`` is the SHA-256 of the line before, its
line feed left out, which may be the last of the file before: it tells lines that were taken out, put in or moved.
``sha256`` comes last and is that of the object without it: it tells which line was changed.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

SCHEMA = 1
#: What the first line of all holds in the place of a hash.
NOTHING_BEFORE = "0" * 64
#: Bytes of a line, its line feed left out; a longer one is not of this program.
LONGEST = 16_384
_SEAL_BYTES = len(',"sha256":""}') + 64


@dataclass(frozen=True, slots=True)
class Link:
    """What a line holds of the one before it.

    Attributes
    ----------
    number
        Its number; 0 where there is none.
    sha256
        Its SHA-256, in hexadecimal.
    """

    number: int = 0
    sha256: str = NOTHING_BEFORE


@dataclass(frozen=True, slots=True)
class Entry:
    """One line as it was written.

    Attributes
    ----------
    number, before
        See this module.
    record
        What it says, all fields included.
    """

    number: int
    before: str
    record: Mapping[str, Any]

    @property
    def is_mend(self) -> bool:
        """Return whether it says that the chain was found broken off and goes on here."""
        return self.record.get("event") == "mended"


def digest(line: bytes) -> str:
    """Return the SHA-256 of a line, in hexadecimal."""
    return hashlib.sha256(line).hexdigest()


def sealed(record: Mapping[str, Any], before: Link) -> bytes:
    """Return the line, without its line feed, that says ``record`` after the line ``before``.

    Raises
    ------
    ValueError
        When ``record`` holds a number that JSON cannot hold, or is too long.
    """
    whole = {"schema": SCHEMA, "number": before.number + 1, "before": before.sha256, **record}
    body = json.dumps(whole, allow_nan=False, separators=(",", ":")).encode("ascii")
    line = body[:-1] + _seal(body)
    if len(line) > LONGEST:
        raise ValueError("too long")
    return line


def _seal(body: bytes) -> bytes:
    return f',"sha256":"{digest(body)}"}}'.encode("ascii")


def read(line: bytes) -> Entry | None:
    """Return what a line says, None for one that is not as it was written, or none of this program."""
    body, seal = line[:-_SEAL_BYTES] + b"}", line[-_SEAL_BYTES:]
    if len(line) > LONGEST or seal != _seal(body):
        return None
    try:
        found = json.loads(line)
        entry = Entry(found["number"], found["before"], found)
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    sound = found.get("schema") == SCHEMA and isinstance(entry.number, int) and isinstance(found.get("event"), str)
    return entry if sound and isinstance(entry.before, str) and isinstance(found.get("time"), str) else None
