"""Key: what connects de-identified films with the originals, in a file of its own that only its user can read.

It is a list of JSON lines that only grows. Whoever has it can undo the de-identification; without it, nobody can, and
films that come later cannot be matched with earlier ones.
"""

import json
import os
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydicom.uid import generate_uid

from cxrviewer.errors import DataError, OutputError
from cxrviewer.files import GROWING, make_folder

_REMEDY = "Free space, or have the folder's rights mended."
_MOST_DAYS = 3650
_LEAST_DAYS = 30


@dataclass(frozen=True, slots=True)
class Pseudonym:
    """What stands for one patient, and by how many days the patient's dates are moved."""

    name: str
    days: int


class Key:
    """The connections of one set of films. Each is on disk before anything that uses it is.

    Parameters
    ----------
    file
        JSON lines; made with the first connection.

    Raises
    ------
    DataError
        When there is such a file, and it is no key.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._uids: dict[str, str] = {}
        self._patients: dict[str, Pseudonym] = {}
        self._shown: set[str] = set()
        self._waiting: list[dict[str, Any]] = []
        for line in _lines(file):
            self._take(line)

    def uid(self, original: str) -> str:
        """Return what stands for a UID, always the same for the same; nothing can be told from it."""
        if original not in self._uids:
            self._put({"uid": original, "new": str(generate_uid(prefix=None))})
        return self._uids[original]

    def patient(self, identity: str) -> Pseudonym:
        """Return what stands for a patient, by ID and issuer in one text."""
        if identity not in self._patients:
            days = -(_LEAST_DAYS + secrets.randbelow(_MOST_DAYS - _LEAST_DAYS))
            self._put({"patient": identity, "name": f"P{len(self._patients) + 1:06d}", "days": days})
        return self._patients[identity]

    def shown(self, sha256: str) -> bool:
        """Return whether the pixels of a film have been put before somebody."""
        return sha256 in self._shown

    def show(self, sha256: str) -> None:
        """Remember that they have."""
        if sha256 not in self._shown:
            self._put({"shown": sha256})

    def write(self) -> None:
        """Bring what is new to the disk.

        Raises
        ------
        OutputError
            When it cannot be written: nothing may be released then.
        """
        if not self._waiting:
            return
        content = "".join(json.dumps(line) + "\n" for line in self._waiting).encode()
        try:
            if not self._file.parent.is_dir():
                make_folder(self._file.parent)
            place = os.open(self._file, os.O_WRONLY | GROWING, 0o600)
            with os.fdopen(place, "wb") as stream:
                _keep_from_others(place)
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
        except OSError as error:
            raise OutputError("The key file cannot be written; nothing was released.", _REMEDY) from error
        self._waiting = []

    def _put(self, line: dict[str, Any]) -> None:
        self._take(line)
        self._waiting.append(line)

    def _take(self, line: dict[str, Any]) -> None:
        if "uid" in line:
            self._uids[line["uid"]] = line["new"]
        elif "patient" in line:
            self._patients[line["patient"]] = Pseudonym(line["name"], line["days"])
        else:
            self._shown.add(line["shown"])


def _keep_from_others(place: int) -> None:
    """Take a key that was there already from other users' eyes.

    Raises
    ------
    OutputError
        When it is somebody else's, who can have laid it there to learn who the films are of.
    """
    if os.name == "nt" or not os.fstat(place).st_mode & 0o077:
        return
    try:
        os.fchmod(place, 0o600)
    except OSError as error:
        raise OutputError(
            "The key file belongs to another user; nothing was released.", "Name another --key."
        ) from error


def _lines(file: Path) -> list[dict[str, Any]]:
    """Return the lines of a key. What a crash cut off is mended: nothing was released that used it."""
    if not file.exists():
        return []
    try:
        whole, _, torn = file.read_bytes().rpartition(b"\n")
        found = [json.loads(line) for line in whole.split(b"\n") if line]
        if not all(line.keys() & {"uid", "patient", "shown"} for line in found):
            raise ValueError("no key")
        if torn:
            os.truncate(file, len(whole) + bool(whole))
    except (OSError, ValueError, AttributeError):
        raise DataError("The key file cannot be read.", "Name the right one, or none to begin anew.") from None
    return found
