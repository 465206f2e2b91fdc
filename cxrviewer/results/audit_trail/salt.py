"""Salt: turns a film's identity into a hash that means nothing outside this installation."""

import hashlib
import hmac
import os
import secrets
from pathlib import Path

from filelock import FileLock, Timeout

from cxrviewer.errors import OutputError
from cxrviewer.files import PRIVATE, make_folder
from cxrviewer.imaging.film.radiograph import Radiograph

_BYTES = 32
_LONGEST_WAIT = 2.0  # seconds


class Salt:
    """Random bytes of this installation, made at the first use and readable by their user alone.

    Parameters
    ----------
    file
        Where they are kept; not in the trail's folder, so that whoever is given a trail cannot try UIDs out.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._bytes = b""

    def film_hash(self, film: Radiograph) -> str:
        """Return HMAC-SHA-256 of the film's SOP Instance UID (0008,0018), or of its content where it has none.

        Raises
        ------
        OutputError
            When the salt can be neither read nor made.
        """
        name = f"uid {film.uids.instance}" if film.uids.instance else f"content {film.sha256}"
        return hmac.new(self._key(), name.encode("utf-8", "surrogateescape"), hashlib.sha256).hexdigest()

    def _key(self) -> bytes:
        if not self._bytes:
            try:
                self._bytes = self._read() or self._make()
            except (OSError, Timeout, NotImplementedError) as error:
                raise OutputError(
                    "The salt of the audit trail cannot be read or made.", "Check permissions and space."
                ) from error
        return self._bytes

    def _read(self) -> bytes:
        """Return the bytes; none where there is no file."""
        try:
            text = self._file.read_text(encoding="ascii", errors="replace").strip()
        except FileNotFoundError:
            return b""
        try:
            found = bytes.fromhex(text)
        except ValueError:
            found = b""
        if len(found) != _BYTES:
            raise OutputError(
                "The salt of the audit trail is damaged.", "Delete it: films then get other hashes than before."
            )
        return found

    def _make(self) -> bytes:
        """Return new bytes, or those that another process has just made."""
        make_folder(self._file.parent, PRIVATE)
        with FileLock(self._file.with_name(f".{self._file.name}.lock"), timeout=_LONGEST_WAIT, mode=0o600):
            found = self._read()
            if found:
                return found
            made, draft = secrets.token_bytes(_BYTES), self._file.with_name(f".{self._file.name}.draft")
            draft.unlink(missing_ok=True)
            with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as stream:
                stream.write(made.hex().encode() + b"\n")
                stream.flush()
                os.fsync(stream.fileno())
            draft.replace(self._file)
            return made
