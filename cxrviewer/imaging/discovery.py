"""Finding films: files as named, folders searched recursively, without decoding any pixel."""

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from cxrviewer.imaging.kinds import HEAD_BYTES, FileKind, kind_of

_DICOM_SUFFIXES = {".dcm", ".dicom", ".ima"}
_NOT_FILMS = {"DICOMDIR"}
_RESULT = "analysis.json"  # beside the pictures that this program wrote for a film: they are no films


def find_films(paths: Iterable[str | Path], *, skip: Path | None = None) -> Iterator[Path]:
    """Yield every file named and every film in every folder named, in sorted order, one at a time.

    A file that is named is always yielded: whether it opens is for the opener to say. In a folder a file counts as a
    film by its first bytes, or by a DICOM extension, so that a damaged film is reported and not passed over; so is
    what may not be read. Nothing but regular files is opened: a pipe would wait for ever.

    Parameters
    ----------
    paths
        Files and folders.
    skip
        A folder that is not entered on the way, such as the one that results go to; searched when it is itself named.
    """
    skipped = skip.resolve() if skip else None
    for path in map(Path, paths):
        if stat.S_ISDIR(_mode(path) or 0):
            yield from _films_in(path, skipped)
        else:
            yield path


def _films_in(folder: Path, skipped: Path | None) -> Iterator[Path]:
    try:
        with os.scandir(folder) as entries:
            names = sorted(entry.name for entry in entries if not entry.name.startswith("."))
    except OSError:
        yield folder
        return
    if _RESULT in names:
        return
    for name in names:
        path = folder / name
        mode = _mode(path)
        if mode is not None and stat.S_ISDIR(mode):
            # A link to a folder may lead back up and go round for ever.
            if not path.is_symlink() and path.resolve() != skipped:
                yield from _films_in(path, skipped)
        elif name not in _NOT_FILMS and (mode is None or stat.S_ISREG(mode)) and _looks_like_film(path):
            yield path


def _mode(path: Path) -> int | None:
    """Return what kind of thing lies at ``path``, None when that cannot be told."""
    try:
        return path.stat().st_mode
    except (OSError, ValueError):
        return None


def _looks_like_film(path: Path) -> bool:
    if path.suffix.lower() in _DICOM_SUFFIXES:
        return True
    try:
        with path.open("rb") as stream:
            head = stream.read(HEAD_BYTES)
    except FileNotFoundError:
        return False  # a link that leads nowhere, or a file that is gone by now
    except OSError:
        return True
    return kind_of(head) in {FileKind.DICOM, FileKind.RASTER} or (
        kind_of(head) is FileKind.BARE_DICOM and not path.suffix
    )
