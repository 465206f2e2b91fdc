"""Files: their hash, and writing under a temporary name, then renaming, so that no half-written file is found."""

import contextlib
import errno
import functools
import hashlib
import os
import re
import shutil
import stat
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from cxrviewer.errors import OutputError, RequestError

_REMEDY = "Choose another folder, or free space there."
_DRAFT = re.compile(r"\.cxrviewer-([0-9]{1,9})\..+", re.DOTALL)  # the number of the process that writes it
_drafts: set[Path] = set()  # of this process, being written
_LONGEST_WRITING = 3600.0  # seconds
_BETWEEN_SEARCHES = 60.0  # seconds


def file_sha256(path: Path) -> str:
    """Return the SHA-256 of a file's bytes, in hexadecimal."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def size_of(file: Path) -> int:
    """Return the length of a regular file.

    Raises
    ------
    OSError
        When it is not there, or something else: reading a pipe would wait for ever, reading a device never end.
    """
    found = file.stat()
    if not stat.S_ISREG(found.st_mode):
        raise OSError(errno.EINVAL, "no regular file")
    return found.st_size


#: Flags of `os.open` for a file that grows, beside that which says whether it is read, too.
GROWING = os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)
#: Of a folder of the user's own: nobody else enters it, and sees what lies there.
PRIVATE = 0o700


def make_folder(folder: Path, mode: int = 0o777) -> None:
    """Create ``folder`` with its parents.

    Parameters
    ----------
    folder
        Where; left as it is where it is there.
    mode
        Who may do what in all that is created, as far as the user's umask lets them.

    Raises
    ------
    OutputError
        When it cannot be made or written to.
    """
    try:
        for place in reversed([place for place in (folder, *folder.parents) if not is_folder(place)]):
            place.mkdir(mode, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=folder, prefix=".write-test-"):
            pass
    except OSError as error:
        raise OutputError(f"The folder '{folder}' cannot be written to.", _REMEDY) from error


def is_folder(path: Path) -> bool:
    """Return whether there is a folder; not where that may not be known, which `Path.is_dir` fails at."""
    return os.path.isdir(path)  # noqa: PTH112


def has_name(path: Path) -> bool:
    """Return whether a path ends in a name, as ``.``, ``..`` and the root do not: they are folders."""
    return path.name not in ("", "..")


def may_be(is_kind: Callable[[int], bool], path: Path) -> bool:
    """Return whether a name stands for a kind, such as `stat.S_ISREG`, or for what nobody can tell.

    It cannot be told in a folder that may be listed and not entered. A link that leads nowhere is of no kind, and
    neither is a name in a zip.
    """
    try:
        return is_kind(path.stat().st_mode)
    except PermissionError:
        return True
    except (OSError, ValueError):
        return False


def private_folder(parent: Path, prefix: str) -> Path:
    """Return a new folder in ``parent`` that only the user can enter; those that killed processes left are removed.

    Raises
    ------
    OutputError
        When it cannot be made.
    """
    try:
        parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        remove_left_folders(parent, prefix)
        return Path(tempfile.mkdtemp(prefix=f"{prefix}-{os.getpid()}-", dir=parent))
    except OSError as error:
        raise OutputError(f"A temporary folder cannot be made in '{parent}'.", _REMEDY) from error


def remove_left_folders(parent: Path, prefix: str) -> None:
    """Remove what processes that were killed left of their private folders of this kind in ``parent``."""
    with contextlib.suppress(OSError):
        for entry in os.scandir(parent):
            left = re.match(rf"{re.escape(prefix)}-([0-9]{{1,9}})-", entry.name)
            if left and entry.is_dir(follow_symlinks=False) and _is_left(entry, int(left[1])):
                shutil.rmtree(entry.path, ignore_errors=True)


def refuse_to_replace(inputs: Iterable[Path], *outputs: Path) -> None:
    """Make sure that no output takes the place of a named input, of the zip it lies in, or of a file in a named folder.

    Raises
    ------
    RequestError
        When one would.
    """
    kept = list(inputs)
    for output in outputs:
        if any(_is_in(output, place) for place in kept):
            raise RequestError(f"'{output}' is among the inputs and would be replaced.", "Name another output.")


def refuse_inside(inputs: Iterable[Path], output: Path) -> None:
    """Make sure that the folder ``output`` is none of the folders among the inputs, nor inside one.

    Raises
    ------
    RequestError
        When it is: pictures that are written there would be among the films of the next look at them.
    """
    place = output.resolve()
    if any(is_folder(folder) and folder.resolve() in (place, *place.parents) for folder in inputs):
        raise RequestError(f"'{output}' is inside a folder of films.", "Name a folder outside of it.")


def _is_in(output: Path, place: Path) -> bool:
    try:
        if place.is_dir():
            return output.exists() and place.resolve() in output.resolve().parents
        return any(part.is_file() and part.samefile(output) for part in (place, *place.parents))
    except (OSError, ValueError):
        return False  # what is not there, or cannot be, is not replaced


@contextlib.contextmanager
def locked(file: Path, taken: OutputError, unable: OutputError | None, patience: float = 0.0) -> Iterator[None]:
    """Hold a lock on ``file`` while the block runs; the system lets it go when the process dies, however that comes.

    Parameters
    ----------
    file
        Made for this alone, and left behind.
    taken
        Raised when another process holds it.
    unable
        Raised where nothing can be locked; None to go on without a lock.
    patience
        Seconds until it counts as taken; below 0 it never does, and is waited for.
    """
    from filelock import FileLock, Timeout  # loaded late: most commands lock nothing, and each waits for it

    lock = FileLock(file, timeout=patience, mode=0o600, thread_local=False)
    try:
        lock.acquire()
    except Timeout:
        raise taken from None
    except (OSError, NotImplementedError) as error:
        if unable is not None:
            raise unable from error
    try:
        yield
    finally:
        lock.release()


@contextlib.contextmanager
def replacing(path: Path, mode: int = 0o666) -> Iterator[Path]:
    """Yield a temporary file beside ``path``; when the block ends well, what was written there takes its place.

    Parameters
    ----------
    path
        Where to; a link there is replaced, and not what it leads to.
    mode
        Who may do what with the file, as far as the user's umask lets them.

    Raises
    ------
    OutputError
        When ``path`` names no file, as ``.`` does, or the block or the renaming fails with an OSError. Nothing is left
        behind after any failure.
    """
    if not has_name(path):
        raise OutputError(f"'{path}' is a folder.", "Name a file.")
    temporary = path.with_name(f".cxrviewer-{os.getpid()}.{path.name}")
    _remove_left_drafts(path.parent.absolute(), int(time.monotonic() // _BETWEEN_SEARCHES))
    try:
        _begin(temporary, mode)
        try:
            yield temporary
            temporary.replace(path)
        finally:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
            _drafts.discard(temporary)
    except OSError as error:
        raise OutputError(f"The file '{path.name}' cannot be written to '{path.parent}'.", _REMEDY) from error


def _begin(draft: Path, mode: int) -> None:
    """Make a draft's file anew: in a folder where others write, its name can be a link that one of them laid there."""
    if draft not in _drafts:  # else another thread of this process writes it
        draft.unlink(missing_ok=True)
    os.close(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode))
    _drafts.add(draft)


def remove_drafts() -> None:
    """Remove what other threads are writing: the process is about to end under them."""
    for draft in list(_drafts):
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)


@functools.lru_cache(maxsize=16)
def _remove_left_drafts(folder: Path, now: int) -> None:
    """Remove what processes that were killed left unfinished in ``folder``, once for each value of ``now``.

    A folder of ten thousand files takes ten milliseconds to look through: too long for each of them.
    """
    del now
    with contextlib.suppress(OSError):
        for entry in os.scandir(folder):
            draft = _DRAFT.fullmatch(entry.name)
            if draft and _is_left(entry, int(draft[1])):
                Path(entry.path).unlink(missing_ok=True)


def _is_left(draft: "os.DirEntry[str]", process: int) -> bool:
    if os.name == "nt":  # there os.kill would end the process
        return time.time() - draft.stat().st_mtime > _LONGEST_WRITING
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False  # it is somebody else's, and runs
    return False


def write_bytes(path: Path, content: bytes) -> None:
    """Write ``content`` to ``path`` atomically.

    Raises
    ------
    OutputError
        When the file cannot be written; nothing of it is left behind.
    """
    with replacing(path) as temporary:
        temporary.write_bytes(content)


def write_text(path: Path, content: str) -> None:
    """Write ``content`` to ``path`` atomically, as UTF-8 with line feeds on every system."""
    write_bytes(path, content.encode("utf-8"))
