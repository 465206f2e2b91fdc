"""Zip files as folders: a film's path may lead through one, as in ``study.zip/series/IMG1``; nothing is unpacked."""

import io
import stat
import struct
import threading
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import IO

from cxrviewer.errors import UnreadableFilmError
from cxrviewer.imaging.files.kinds import HEAD_BYTES, FileKind, kind_of
from cxrviewer.imaging.files.zip_names import UTF8, folders, legible, named, unmarked

#: Beyond either, a zip is damaged or hostile: a hundred CDs of films have fewer members.
MOST_MEMBERS = 100_000
MOST_DIRECTORY_BYTES = 2**25

_PIECE = 2**20
_KEPT = 2  # directories kept in memory: reading ten thousand members must not read the directory as often
_ENCRYPTED = 0x1
#: `zipfile` inflates these no further than it is asked to; of the others a few bytes can fill the memory.
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_DAMAGE = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, IndexError, OverflowError)


def inside(path: Path) -> tuple[Path, str] | None:
    """Return the zip that ``path`` leads into and the name in it, None where it leads into none.

    Parents are tried from the top: below a zip a path may be longer than any that the system knows.
    """
    for parent in reversed(path.parents):
        try:
            mode = parent.stat().st_mode
        except (OSError, ValueError):
            return None
        if not stat.S_ISDIR(mode):
            return (parent, path.relative_to(parent).as_posix()) if stat.S_ISREG(mode) and _is_zip(parent) else None
    return None


def _is_zip(path: Path) -> bool:
    with path.open("rb") as stream:
        return kind_of(stream.read(HEAD_BYTES)) is FileKind.ZIP


def names(archive: Path, below: str = "") -> list[str]:
    """Return the names of the files in a zip, or of those in one of its folders, sorted as a folder would be.

    Raises
    ------
    PermissionError
        When the zip may not be read.
    UnreadableFilmError
        When it is damaged, locked with a password, or holds too many files.
    """
    opened = _opened(archive)
    if any(info.flag_bits & _ENCRYPTED for info in opened.members.values()):
        raise _locked()
    parts = tuple(below.split("/")) if below else ()
    found = (tuple(name.split("/")) for name in opened.members)
    return ["/".join(name) for name in sorted(found) if name[: len(parts)] == parts and len(name) > len(parts)]


def listing(archive: Path, folder: str) -> list[str]:
    """Return the names of the files and folders in one folder of a zip; its own folder is empty.

    Raises
    ------
    PermissionError, UnreadableFilmError
        As for `names`.
    """
    return list(_opened(archive).folders.get(folder, {}))


def read(archive: Path, name: str, most: int) -> bytes:
    """Return the first ``most`` bytes of a member; no more than is needed for them is read and inflated.

    Raises
    ------
    FileNotFoundError
        When the zip has no such member.
    PermissionError
        When the zip may not be read.
    UnreadableFilmError
        When it is damaged, locked with a password, or packed in a way that is not read here.
    """
    opened = _opened(archive)
    info = opened.members.get(name)
    if info is None:
        raise FileNotFoundError
    if info.flag_bits & _ENCRYPTED:
        raise _locked()
    if info.compress_type not in _METHODS:
        raise _unusual()
    with _told():
        return opened.read(info, most)


def _opened(path: Path) -> "_Archive":
    """Return a zip whose directory has been read, kept for as long as the file stays what it was."""
    found = path.stat()
    return _kept(path, found.st_mtime_ns, found.st_size)


@lru_cache(maxsize=_KEPT)
def _kept(path: Path, changed: int, size: int) -> "_Archive":
    del changed, size  # they tell one state of the file from another
    with _told():
        return _Archive(path)


@contextmanager
def _told() -> Iterator[None]:
    """Say in this program's words what `zipfile` cannot read."""
    try:
        yield
    except NotImplementedError:
        raise _unusual() from None
    except PermissionError:
        raise
    except _DAMAGE:
        raise _damaged() from None


class _Archive:
    """One zip: its directory stays in memory, the file is open only while something reads from it.

    Attributes
    ----------
    members
        The files in it by their names: see `zip_names`.
    """

    def __init__(self, path: Path) -> None:
        self._file = _OnDemand(path)
        with self._file.held():
            self._file.most = MOST_DIRECTORY_BYTES
            self._zip = zipfile.ZipFile(self._file)
            self._file.most = -1
        found = [info for info in self._zip.infolist() if not info.filename.endswith("/")]
        if len(found) > MOST_MEMBERS:
            raise _too_many()
        self.members = named(found)
        self._file.unmarked = {info.header_offset for info in found if not info.flag_bits & UTF8}

    @cached_property
    def folders(self) -> dict[str, dict[str, None]]:
        """The names in every folder that is not too deep."""
        found: dict[str, dict[str, None]] = {}
        for name in self.members:
            for folder, entry in pairwise([*folders(name), name]):
                found.setdefault(folder, {})[entry.removeprefix(f"{folder}/")] = None
        return found

    def read(self, info: zipfile.ZipInfo, most: int) -> bytes:
        with self._file.held(), self._zip.open(info) as stream:
            content = io.BytesIO()  # `read` of all at once would hold it twice
            while piece := stream.read(min(_PIECE, most - content.tell())):
                content.write(piece)
            return content.getvalue()


class _OnDemand:
    """What `zipfile` reads from: a file that is open only within `held`, in however many threads that is.

    A file that stays open cannot be moved or deleted on Windows, nor its disc taken out.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._users = 0
        self._stream: IO[bytes] | None = None
        self.most = -1
        self.unmarked: set[int] = set()  # where headers stand whose names are not UTF-8, whatever they say

    @contextmanager
    def held(self) -> Iterator[None]:
        """Keep the file open while the block runs."""
        with self._lock:
            if self._stream is None:
                self._stream = self._path.open("rb")
            self._users += 1
        try:
            yield
        finally:
            with self._lock:
                self._users -= 1
                if self._users == 0:
                    self._stream.close()
                    self._stream = None

    def read(self, size: int = -1, /) -> bytes:
        """Return the next bytes; `zipfile` lets one thread at a time seek and read."""
        if 0 <= self.most < size:
            raise _too_many()
        place = self._open.tell()
        content = self._open.read(size)
        if self.most >= 0:
            return legible(content)
        return unmarked(content) if place in self.unmarked else content

    def seek(self, offset: int, whence: int = 0, /) -> int:
        """Go to a place in the file."""
        return self._open.seek(offset, whence)

    def tell(self) -> int:
        """Return the place in the file."""
        return self._open.tell()

    def seekable(self) -> bool:
        """Return True."""
        return True

    @property
    def _open(self) -> IO[bytes]:
        if self._stream is None:
            raise ValueError("read outside of held()")
        return self._stream


def _too_many() -> UnreadableFilmError:
    """Return the error for a zip with more files than are looked at."""
    return UnreadableFilmError(
        f"The zip holds more than {MOST_MEMBERS} files.", "Unpack it, and open one of its folders."
    )


def _locked() -> UnreadableFilmError:
    return UnreadableFilmError("The zip is locked with a password.", "Unpack it with the password; open the folder.")


def _unusual() -> UnreadableFilmError:
    return UnreadableFilmError("The zip is packed in a way that is not read here.", "Unpack it, and open the folder.")


def _damaged() -> UnreadableFilmError:
    return UnreadableFilmError("The zip is damaged or cut off.", "Copy it again from its source.")
