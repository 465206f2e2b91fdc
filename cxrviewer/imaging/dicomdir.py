"""DICOMDIR: the index of the films on a disc (PS3.10 section 8, PS3.3 annex F), as paths beside it."""

import os
from collections.abc import Iterator
from pathlib import Path

from cxrviewer.errors import UnreadableFilmError
from cxrviewer.imaging import archive
from cxrviewer.imaging.dicom_file import read_dataset
from cxrviewer.imaging.dicom_values import values
from cxrviewer.imaging.metered import MOST_READS
from cxrviewer.imaging.silence import python_silence

#: A File ID (PS3.10 section 8.2): the folders and the name of a file, from the DICOMDIR's own folder.
FileId = tuple[str, ...]

_MOST_READS = 30 * MOST_READS  # a disc of 20,000 films
_INACTIVE = 0x0000  # Record In-use Flag (0004,1410)


def file_ids(content: bytes) -> list[FileId]:
    """Return the File IDs in a DICOMDIR's bytes, each once, in the order of its records.

    Every record counts, wherever it stands: the offsets that link records are often wrong, and are not needed here.

    Raises
    ------
    UnreadableFilmError
        When it is damaged.
    """
    try:
        with python_silence():
            records = values(read_dataset(content, _MOST_READS), "DirectoryRecordSequence")
            used = (record for record in records if values(record, "RecordInUseFlag") != [_INACTIVE])
            return list(
                dict.fromkeys(
                    _file_id(values(record, "ReferencedFileID")) for record in used if "ReferencedFileID" in record
                )
            )
    except UnreadableFilmError:
        raise
    except Exception:  # noqa: BLE001 - see UnreadableFilmError
        raise UnreadableFilmError("The DICOMDIR is damaged.", "Open the folder it lies in.") from None


def _file_id(components: list[object]) -> FileId:
    return tuple(str(component).strip(" \0") for component in components)


class Beside:
    """The files below a DICOMDIR's folder, found by File ID and never outside that folder.

    File IDs are upper case without an extension; file systems and copies of discs leave lower case, a version number
    (``IMG1;1``, ISO 9660 section 7.5.1) or a trailing dot.

    Parameters
    ----------
    folder
        Where the DICOMDIR lies: a folder, or one in a zip.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._listed: dict[Path, dict[str, str]] = {}
        self._zipped = self._in_zip()

    def find(self, file_id: FileId) -> Path | None:
        """Return the path of a file, None when there is none or the File ID leads elsewhere."""
        if not file_id or not all(map(_is_plain, file_id)):
            return None
        path = self._folder
        for component in file_id:
            name = self._names(path).get(component) or self._names(path).get(_plain(component))
            if name is None:
                return None
            path = path / name
        return path

    def _names(self, folder: Path) -> dict[str, str]:
        """Return the names in a folder by themselves and as `_plain` spells them."""
        if folder not in self._listed:
            names = self._zipped.get(folder, []) if self._zipped is not None else list(_on_disk(folder))
            self._listed[folder] = {_plain(name): name for name in names} | {name: name for name in names}
        return self._listed[folder]

    def _in_zip(self) -> dict[Path, list[str]] | None:
        """Return the names in every folder of the zip, None when the DICOMDIR lies in a folder on disk."""
        if self._folder.is_dir():
            return None
        place = (self._folder, "") if self._folder.is_file() else archive.inside(self._folder)
        if place is None:
            return None
        found: dict[Path, dict[str, None]] = {}
        for name in archive.names(*place):
            path = place[0] / name
            while path != self._folder:
                found.setdefault(path.parent, {})[path.name] = None
                path = path.parent
        return {folder: list(names) for folder, names in found.items()}


def _on_disk(folder: Path) -> Iterator[str]:
    """Yield the names in a folder but those of links to folders, which may lead out of it."""
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if not (entry.is_symlink() and entry.is_dir()):
                    yield entry.name
    except OSError:
        return


def _is_plain(component: str) -> bool:
    return component not in {"", ".", ".."} and not set(component) & set("/\\:\0")


def _plain(name: str) -> str:
    return name.partition(";")[0].rstrip(".").casefold()
