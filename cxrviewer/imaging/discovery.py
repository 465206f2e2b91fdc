"""Finding films: files as named, folders searched recursively, without decoding any pixel."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from cxrviewer.imaging.kinds import HEAD_BYTES, FileKind, kind_of

_DICOM_SUFFIXES = {".dcm", ".dicom", ".ima"}
_NOT_FILMS = {"DICOMDIR"}


def find_films(paths: Iterable[str | Path]) -> Iterator[Path]:
    """Yield every file named and every film in every folder named, in sorted order, one at a time.

    A file that is named is always yielded: whether it opens is for the opener to say. In a folder a file counts as a
    film by its first bytes, or by a DICOM extension, so that a damaged film is reported and not passed over.
    """
    for path in map(Path, paths):
        if path.is_dir():
            yield from _films_in(path)
        else:
            yield path


def _films_in(folder: Path) -> Iterator[Path]:
    try:
        with os.scandir(folder) as entries:
            names = sorted(entry.name for entry in entries if not entry.name.startswith("."))
    except OSError:
        return
    for name in names:
        path = folder / name
        # A link to a folder may lead back up and go round for ever.
        if path.is_dir():
            if not path.is_symlink():
                yield from _films_in(path)
        elif name not in _NOT_FILMS and _looks_like_film(path):
            yield path


def _looks_like_film(path: Path) -> bool:
    if path.suffix.lower() in _DICOM_SUFFIXES:
        return True
    try:
        with path.open("rb") as stream:
            head = stream.read(HEAD_BYTES)
    except OSError:
        return False
    return kind_of(head) in {FileKind.DICOM, FileKind.RASTER} or (
        kind_of(head) is FileKind.BARE_DICOM and not path.suffix
    )
