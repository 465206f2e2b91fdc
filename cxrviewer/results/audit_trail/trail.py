"""Trail: the files of the audit trail, to which several processes append, and which are never changed otherwise.

``trail-00001-2026-11.jsonl`` and on: a new one for each month, and when one is full. The number says their order, as
the clock may be put back. ``head.json`` names the last line, which tells a trail that was cut short from a whole one.
"""

import json
import os
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from cxrviewer.errors import OutputError
from cxrviewer.files import GROWING, write_text
from cxrviewer.results.audit_trail import chain
from cxrviewer.results.audit_trail.chain import Link
from cxrviewer.results.audit_trail.records import Record, mended

HEAD_FILE = "head.json"
#: Bytes after which a file is full.
FULL = 4 * 2**20
_LOCK_FILE = ".lock"
_NAME = re.compile(r"trail-([0-9]{5,9})-([0-9]{4}-[0-9]{2})\.jsonl")
_REMEDY = "Free space there, or have the folder's rights mended."
_LONGEST_WAIT = 2.0  # seconds; a line takes milliseconds
_TAIL = 4 * chain.LONGEST
_FLAGS = os.O_RDWR | GROWING


@dataclass(frozen=True, slots=True)
class Head:
    """Which line is the last, by its number and hash, and in which file."""

    number: int
    sha256: str
    file: str


@dataclass(frozen=True, slots=True)
class _End:
    """How the files end.

    Attributes
    ----------
    file
        The last one; None where there is none.
    link
        What the next line holds of the last one.
    torn
        The file whose last line was cut off; None where none was.
    missing
        How many lines there were after it.
    """

    file: Path | None
    link: Link
    torn: Path | None = None
    missing: int = 0


class Trail:
    """An audit trail on disk; threads and processes may share it.

    Parameters
    ----------
    folder
        Where it lies; made with the first record.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def append(self, records: Sequence[Record]) -> None:
        """Write records, of which each is on disk when this returns, and before them what is to say of a broken end.

        Raises
        ------
        OutputError
            When they cannot be written; nothing of them is.
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            with FileLock(self.folder / _LOCK_FILE, timeout=_LONGEST_WAIT, mode=0o600):
                self._append(records)
        except (OSError, Timeout, NotImplementedError, ValueError) as error:
            raise OutputError(f"The audit trail in '{self.folder}' cannot be written.", _REMEDY) from error

    def files(self) -> list[Path]:
        """Return the files in their order; none where there is no folder.

        Raises
        ------
        OSError
            When the folder cannot be read.
        """
        try:
            found = [(int(name[1]), path) for path in self.folder.iterdir() if (name := _NAME.fullmatch(path.name))]
        except FileNotFoundError:
            return []
        return [path for _, path in sorted(found)]

    def head(self) -> Head | None:
        """Return what ``head.json`` says; None where it cannot be read."""
        try:
            found = json.loads((self.folder / HEAD_FILE).read_bytes())
            head = Head(found["number"], found["sha256"], found["file"])
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return None
        sound = isinstance(head.number, int) and isinstance(head.sha256, str) and isinstance(head.file, str)
        return head if sound else None

    def _append(self, records: Sequence[Record]) -> None:
        head = self.head()
        end = self._end(head)
        broken = [mended(torn=end.torn is not None, missing=end.missing)] if end.torn or end.missing else []
        lines, link = [], end.link
        for record in (*broken, *records):
            line = chain.sealed(record, link)
            link = Link(link.number + 1, chain.digest(line))
            lines.append(line + b"\n")
        file = self._file(end.file, head, records[-1]["time"][:7])
        _write(file, (b"\n" if end.torn == file else b"") + b"".join(lines))
        with suppress(OutputError):  # the records are there; an older head only knows less
            write_text(self.folder / HEAD_FILE, json.dumps(asdict(Head(link.number, link.sha256, file.name))) + "\n")

    def _end(self, head: Head | None) -> _End:
        known = Link(head.number, head.sha256) if head is not None else Link()
        files = self.files()
        for file in reversed(files):
            lines, torn = _last_lines(file)
            if not lines:
                continue
            number = next((entry.number for line in reversed(lines) if (entry := chain.read(line)) is not None), 0)
            link = Link(max(number, known.number), chain.digest(lines[-1]))
            return _End(files[-1], link, file if torn else None, max(0, known.number - number))
        return _End(files[-1] if files else None, known)

    def _file(self, last: Path | None, head: Head | None, month: str) -> Path:
        """Return where the next lines go."""
        found = _NAME.fullmatch(last.name) if last is not None else None
        if last is not None and found and found[2] == month and last.stat().st_size < FULL:
            return last
        archived = _NAME.fullmatch(head.file) if head is not None else None
        number = max((int(name[1]) for name in (found, archived) if name), default=0) + 1
        return self.folder / f"trail-{number:05}-{month}.jsonl"


def lines_of(file: Path) -> Iterator[tuple[bytes, bool]]:
    """Yield each line of a file without its line feed, and whether it has one; one that is too long comes in parts."""
    with file.open("rb") as stream:
        while line := stream.readline(chain.LONGEST + 1):
            yield line.removesuffix(b"\n"), line.endswith(b"\n")


def _last_lines(file: Path) -> tuple[list[bytes], bool]:
    """Return the last few lines of a file, of which the first may be a part, and whether the last was cut off."""
    with file.open("rb") as stream:
        size = stream.seek(0, os.SEEK_END)
        stream.seek(max(0, size - _TAIL))
        lines = stream.read().split(b"\n")
    torn = lines.pop()
    return ([*lines, torn], True) if torn else (lines, False)


def _write(file: Path, content: bytes) -> None:
    """Append ``content`` and wait for the disk; where that fails the file is as before."""
    with _opened(file) as descriptor:
        size = os.fstat(descriptor).st_size
        try:
            left = memoryview(content)
            while left:
                left = left[os.write(descriptor, left) :]
            os.fsync(descriptor)
        except OSError:
            with suppress(OSError):
                os.ftruncate(descriptor, size)
            raise


@contextmanager
def _opened(file: Path) -> Iterator[int]:
    descriptor = os.open(file, _FLAGS, 0o600)
    try:
        yield descriptor
    finally:
        os.close(descriptor)
